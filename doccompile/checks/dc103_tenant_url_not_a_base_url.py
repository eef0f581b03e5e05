"""DC103: the tenant URL points below the SCIM base."""

import re
from collections.abc import Iterator

from doccompile.checks.entered_urls import entered_urls, sentences_with
from doccompile.checks.example import tenant_url
from doccompile.checks.rule import Rule, View
from doccompile.facts.fact import Fact
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late
from doccompile.scim.endpoints import ENDPOINT

_BELOW = compile_late(rf"(?:{ENDPOINT}|/users/[{{<:](?:user[ _-]?)?id[}}>]?)/?(?:\.search)?(?:[?#].*)?$", re.IGNORECASE)
"""One group is no sign of it: some serve SCIM below each of theirs, at `/scim/groups/{group-id}`."""
_IS = compile_late(
    r"\btenant ur[li][\"”]?(?: [^.]{0,60}?)? (?:is|are|reads?|(?:must|should|has to) be|as|to|of|with):? ?[\"“]?$"
    r"|\btenant ur[li][\"”]?:\s*$",
    re.IGNORECASE,
)
"""Before a further URL that is to be entered, rather than one that the service appends to or calls."""
_CALLED = compile_late(
    r"\b(?:not|never|no|error|fail\w*|calls?|called|reads?|queries|sends?|requests?|GET|POST|opens?|browser|returns?"
    r"|append\w*|adds?)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Of a URL that is called, or that is not to be entered."""


def check(view: View) -> Iterator[Problem]:
    """Yield each literal or template for the field that ends in an endpoint of RFC 7644 section 3.2."""
    for url in entered_urls(view):
        match = _BELOW.search(url.value)
        if match and (url == view.facts.tenant_url.value or _is_to_be_entered(view, url)):
            base = url.value[: match.start()]
            yield Problem(url.where, f'"{url.value}" ends in "{match.group()}": the SCIM base URL is "{base}"')


def _is_to_be_entered(view: View, url: Fact[str]) -> bool:
    """Whether the sentence says that the Tenant URL is this, or a table has it in a column of such URLs."""
    found = [text.partition(url.value) for text in sentences_with(view, url.value)]
    return not found or any(
        _IS.search(before) and not (_CALLED.search(before) or _CALLED.search(after)) for before, _, after in found
    )


RULE = Rule(
    code="DC103",
    name="tenant-url-not-a-base-url",
    severity=Severity.ERROR,
    summary="the tenant URL points below the SCIM base",
    why="The identity service appends /Users, /Groups and /Schemas to the tenant URL (RFC 7644 section 3.2). A URL "
    "that already ends in an endpoint gives addresses that do not exist, and Test Connection fails.",
    bad=(tenant_url("https://api.DOMAIN/scim/ServiceProviderConfig"),),
    good=(tenant_url("https://api.DOMAIN/scim"),),
    check=check,
)
