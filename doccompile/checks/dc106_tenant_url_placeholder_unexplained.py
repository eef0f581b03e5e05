"""DC106: a placeholder that says nothing about what to put in its place."""

import re
from collections.abc import Iterator

from doccompile.checks.example import tenant_url
from doccompile.checks.rule import Rule, View
from doccompile.facts.fact import TenantUrl
from doccompile.facts.tenant_url.placeholders import is_filled_in
from doccompile.facts.tenant_url.worked_example import EXAMPLE
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late

_VAGUE = compile_late(
    r"^(?:x+(?:[-_. ]x+)*|y+|z+|n+|foo|bar|abc|xyz|\d+|[a-z]\d*"
    r"|(?:id|value|string|placeholder|param|arg|var|val|text|part)\d*|todo|tbd|something|\.+|…)$",
    re.IGNORECASE,
)
_REPLACE = compile_late(
    r"\b(?:replac\w+|substitut\w+|where|is your|with your|is the|stands for|found (?:in|under|at))\b", re.IGNORECASE
)

_MOST = 20
"""URLs that are taken out of the text before a placeholder is looked for in it."""


def check(view: View) -> Iterator[Problem]:
    """Yield placeholders whose name is vague and that no sentence explains or shows by an example."""
    tenant = view.facts.tenant_url
    if not tenant.value or not tenant.placeholders or _is_shown_filled(tenant):
        return
    around = next((b.text for b in view.reading.prose if tenant.value.value in b.text), "")
    told = around.replace(tenant.value.value, " ")
    if EXAMPLE.search(told) or _REPLACE.search(told):
        return
    prose = " ".join(block.text for block in view.reading.prose)
    for url in tenant.candidates[:_MOST]:
        prose = prose.replace(url.value, " ")
    for placeholder in tenant.placeholders:
        name = re.sub(r"[<>{}\[\]%$:]", "", placeholder.value).strip()
        if _VAGUE.match(name) and not re.search(rf"(?<!\w){re.escape(placeholder.value)}(?!\w)", prose):
            yield Problem(placeholder.where, f'nothing says what to put in place of "{placeholder.value}"')


def _is_shown_filled(tenant: TenantUrl) -> bool:
    """Whether a further URL is the first one with its parts filled in: a worked example."""
    template = tenant.value.value.rstrip("/") if tenant.value else ""
    parts = [placeholder.value for placeholder in tenant.placeholders]
    return any(is_filled_in(url.value.rstrip("/"), template, parts) for url in tenant.candidates[1:])


RULE = Rule(
    code="DC106",
    name="tenant-url-placeholder-unexplained",
    severity=Severity.WARNING,
    summary="a placeholder in the tenant URL is neither explained, nor shown with an example, nor named tellingly",
    why="`<Organizations_name>` explains itself; `<x>` leaves the reader to guess, and a wrong guess only shows as a "
    "failed connection.",
    bad=(tenant_url("https://api.DOMAIN/scim/<xxx>"),),
    good=(tenant_url("https://api.DOMAIN/scim/<organization_id>"),),
    check=check,
    of_silence=True,
)
