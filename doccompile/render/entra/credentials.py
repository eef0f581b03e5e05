"""Manifest -> the secrets that the provisioning job is given: Microsoft Graph's keys, and a variable for each value."""

import re
from dataclasses import dataclass, replace

from doccompile.findings import Finding
from doccompile.manifest.model import ConnectorManifest
from doccompile.render.doubts import TENANT_URL, Doubts, certain_alternatives, doubts_of_alternatives


@dataclass(frozen=True, slots=True)
class Credential:
    """One pair of `synchronization/secrets`: its key, the variable that holds the value, the field it fills.

    `secret` values are never written down; `default` is the value that the tutorial states, if any, unless it is in
    doubt: then `doubts` says why; or one of several: then it is none of `choices` before somebody chooses. `pattern` is
    an address with parts to replace.
    """

    key: str
    variable: str
    secret: bool
    label: str
    default: str | None = None
    choices: tuple[str, ...] = ()
    pattern: str | None = None
    doubts: tuple[Finding, ...] = ()

    @property
    def parameter(self) -> str:
        """The variable as PowerShell spells it: `TenantUrl`."""
        return self.variable.title().replace("_", "")

    @property
    def description(self) -> str:
        """What to enter, in words for whoever is asked for it."""
        if self.choices:
            return f"The one of these addresses that is yours: {', '.join(self.choices)}"
        return f"The address that the tutorial writes as {self.pattern}" if self.pattern else f"Field: {self.label}"


_KEYS = (
    (r"client.?secret", "Oauth2ClientSecret", "client_secret", True),
    (r"client.?id", "Oauth2ClientId", "client_id", False),
    (r"token (endpoint|url|exchange)", "Oauth2TokenExchangeUri", "token_endpoint", False),
    (r"authori[sz]ation (endpoint|ur[il])", "Oauth2AuthorizationUri", "authorization_endpoint", False),
    (r"\burl\b|endpoint|base address", "BaseAddress", "tenant_url", False),
    (r"password", "Password", "password", True),
    (r"instance", "InstanceName", "instance_name", False),
    (r"domain", "Domain", "domain", False),
    (r"user|e-?mail", "UserName", "user_name", False),
    (r"company", "CompanyId", "company_id", False),
    (r"token|secret|key", "SecretToken", "secret_token", True),
)
"""What the label of a field holds, Microsoft Graph's key for it, the variable, and whether it is a secret."""
_FIELDS_OF_METHOD = {
    "basic": ("User name", "Password"),
    "bearer-token": ("Secret Token",),
    "oauth2-client-credentials": ("Client ID", "Client Secret", "Token endpoint"),
}


def credentials(manifest: ConnectorManifest, doubts: Doubts) -> list[Credential]:
    """What the tutorial's credentials step asks for, in its order, and what its method needs; each key once."""
    method = manifest.authentication.method
    url = manifest.endpoint.tenant_url
    labels = [*manifest.authentication.fields]
    labels += ["Tenant URL"] if url.kind != "not-used" else []
    labels += _FIELDS_OF_METHOD.get(method, ())
    found: dict[str, Credential] = {}
    for label in labels:
        credential = _credential(label)
        if credential and credential.key not in found:
            found[credential.key] = credential
    if "BaseAddress" in found:
        others = certain_alternatives(manifest, doubts)
        doubted = doubts.get(TENANT_URL) or (() if others else doubts_of_alternatives(manifest, doubts))
        stated = url.value if url.kind == "literal" and not doubted and not others else None
        choices = (url.value, *others) if url.value and others and not doubted else ()
        pattern = url.value if url.kind == "template" and not doubted else None
        found["BaseAddress"] = replace(
            found["BaseAddress"], default=stated, choices=choices, pattern=pattern, doubts=doubted
        )
    return list(found.values())


def unknown_fields(manifest: ConnectorManifest) -> list[str]:
    """Labels of fields that no key of Microsoft Graph is known for: these stay to be filled in by hand."""
    return [label for label in manifest.authentication.fields if _credential(label) is None]


def _credential(label: str) -> Credential | None:
    for pattern, key, variable, secret in _KEYS:
        if re.search(pattern, label, re.IGNORECASE):
            return Credential(key, variable, secret, label)
    return None
