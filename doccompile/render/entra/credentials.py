"""Manifest -> the secrets that the provisioning job is given: Microsoft Graph's keys, and a variable for each value."""

import re
from dataclasses import dataclass, replace

from doccompile.findings import Finding
from doccompile.manifest.model import ConnectorManifest
from doccompile.render.doubts import TENANT_URL, Doubts


@dataclass(frozen=True, slots=True)
class Credential:
    """One pair of `synchronization/secrets`: its key, the variable that holds the value, the field it fills.

    `secret` values are never written down; `default` is the value that the tutorial states, if any, unless it is in
    doubt: then `doubts` says why.
    """

    key: str
    variable: str
    parameter: str
    secret: bool
    label: str
    default: str | None = None
    doubts: tuple[Finding, ...] = ()


_KEYS = (
    (r"client.?secret", "Oauth2ClientSecret", "client_secret", "ClientSecret", True),
    (r"client.?id", "Oauth2ClientId", "client_id", "ClientId", False),
    (r"token (endpoint|url|exchange)", "Oauth2TokenExchangeUri", "token_endpoint", "TokenEndpoint", False),
    (
        r"authori[sz]ation (endpoint|ur[il])",
        "Oauth2AuthorizationUri",
        "authorization_endpoint",
        "AuthorizationEndpoint",
        False,
    ),
    (r"\burl\b|endpoint|base address", "BaseAddress", "tenant_url", "TenantUrl", False),
    (r"password", "Password", "password", "Password", True),
    (r"instance", "InstanceName", "instance_name", "InstanceName", False),
    (r"domain", "Domain", "domain", "Domain", False),
    (r"user|e-?mail", "UserName", "user_name", "UserName", False),
    (r"company", "CompanyId", "company_id", "CompanyId", False),
    (r"token|secret|key", "SecretToken", "secret_token", "SecretToken", True),
)
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
        doubted = doubts.get(TENANT_URL, ())
        fixed = url.kind == "literal" and not doubted and not _is_one_of_several(manifest, url.value)
        stated = url.value if fixed else None
        found["BaseAddress"] = replace(found["BaseAddress"], default=stated, doubts=doubted)
    return list(found.values())


def _is_one_of_several(manifest: ConnectorManifest, url: str | None) -> bool:
    """Whether a table of the tutorial has the address in one row, and another in the same column of another."""
    tables = [part.rows[1:] for told in manifest.guidance for part in told.parts if part.kind == "table"]
    for rows in tables:
        for column in {cells.index(url) for cells in rows if url in cells} if url else ():
            addresses = {cells[column] for cells in rows if len(cells) > column and "://" in cells[column]}
            if len(addresses) > 1:
                return True
    return False


def unknown_fields(manifest: ConnectorManifest) -> list[str]:
    """Labels of fields that no key of Microsoft Graph is known for: these stay to be filled in by hand."""
    return [label for label in manifest.authentication.fields if _credential(label) is None]


def _credential(label: str) -> Credential | None:
    for pattern, key, variable, parameter, secret in _KEYS:
        if re.search(pattern, label, re.IGNORECASE):
            return Credential(key, variable, parameter, secret, label)
    return None
