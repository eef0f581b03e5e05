"""DC105: the tenant URL is not encrypted."""

from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity


def check(view: View) -> Iterator[Problem]:
    """Yield a literal or template that begins with `http://`."""
    url = view.facts.tenant_url.value
    if url and url.value.lower().startswith("http://"):
        yield Problem(
            url.where, f'"{url.value}" is not encrypted: the identity service sends the secret to "https" only'
        )


RULE = Rule(
    code="DC105",
    name="tenant-url-insecure",
    severity=Severity.ERROR,
    summary="the tenant URL begins with http://",
    why="The secret token and everybody's identity data would cross the network in the clear; the service refuses it.",
    bad=(
        Example(
            "credentials",
            "5. Under the **Admin Credentials** section, input `http://api.DOMAIN/scim` in **Tenant URL** "
            "and the **Access Token** in **Secret Token**.",
        ),
    ),
    good=(
        Example(
            "credentials",
            "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL** "
            "and the **Access Token** in **Secret Token**.",
        ),
    ),
    check=check,
)
