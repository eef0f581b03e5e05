"""DC103: the tenant URL points below the SCIM base."""

import re
from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late

_BELOW = compile_late(
    r"/(?:serviceproviderconfigs?|schemas|resourcetypes|users|groups|bulk|me)/?(?:\.search)?(?:[?#].*)?$", re.IGNORECASE
)


def check(view: View) -> Iterator[Problem]:
    """Yield a literal or template that ends in an endpoint of RFC 7644 section 3.2."""
    url = view.facts.tenant_url.value
    match = _BELOW.search(url.value) if url else None
    if url and match:
        base = url.value[: match.start()]
        yield Problem(url.where, f'"{url.value}" ends in "{match.group()}": the SCIM base URL is "{base}"')


RULE = Rule(
    code="DC103",
    name="tenant-url-not-a-base-url",
    severity=Severity.ERROR,
    summary="the tenant URL points below the SCIM base",
    why="The identity service appends /Users, /Groups and /Schemas to the tenant URL (RFC 7644 section 3.2). A URL "
    "that already ends in an endpoint gives addresses that do not exist, and Test Connection fails.",
    bad=(
        Example(
            "credentials",
            "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim/ServiceProviderConfig` in "
            "**Tenant URL** and the **Access Token** in **Secret Token**.",
        ),
    ),
    good=(
        Example(
            "credentials",
            "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL** and the "
            "**Access Token** in **Secret Token**.",
        ),
    ),
    check=check,
)
