"""DC108: the Tenant URL is copied from the vendor, and then a fixed one is entered."""

import re
from collections.abc import Iterator

from doccompile.checks.example import vendor_steps
from doccompile.checks.rule import Rule, View
from doccompile.facts.fact import Fact
from doccompile.facts.tenant_url.worked_example import is_shown_as_example
from doccompile.facts.wording.sentence import sentences
from doccompile.facts.wording.verbs import ENTERED, OBTAINED
from doccompile.findings import Problem, Related, Severity
from doccompile.location import Location
from doccompile.pattern import compile_late

_TENANT = compile_late(r"\b(?:tenant|scim|base|endpoint)\b", re.IGNORECASE)

_COPIED = compile_late(rf"\b{OBTAINED}\b", re.IGNORECASE)
_ENTERED = compile_late(rf"\bvalues? [^.]{{0,20}}\b{ENTERED} in (?:the )?[\"“]?tenant url\b", re.IGNORECASE)


def check(view: View) -> Iterator[Problem]:
    """Yield a fixed Tenant URL where an earlier step says to copy it from the vendor's console."""
    tenant = view.facts.tenant_url
    if not (tenant.value and tenant.source and tenant.kind and tenant.kind.value == "literal"):
        return
    beside = {url.where.line for url in tenant.candidates}
    if (
        tenant.source.where.line in beside
        or not (_TENANT.search(tenant.source.value) or _is_for_tenant_url(view, tenant.source.where))
        or tenant.source.where > tenant.value.where
    ):
        return
    if _shows(view, tenant.source, tenant.value.value) or _is_example(view, tenant.source, tenant.value.value):
        return
    copied = f'the reader was told to take the "{tenant.source.value}" from the vendor'
    message = f'"{tenant.value.value}" is to be entered, but {copied}'
    yield Problem(tenant.value.where, message, (Related(tenant.source.where, "taken from the vendor here"),))


def _is_for_tenant_url(view: View, where: Location) -> bool:
    """Whether the words behind a bare "the URL" say what it is for: "These values are entered in **Tenant URL** …"."""
    return any(b.holds(where) and _ENTERED.search(b.text) for b in view.reading.mentioning("tenant url"))


def _shows(view: View, source: Fact[str], url: str) -> bool:
    """Whether the sentence that tells of the source gives the same fixed URL, or an item below that names it.

    "The Tenant URL shown is `https://…`"; "Copy the **Tenant URL**", and below it "Tenant URL: `https://…`".
    """
    wanted, label = url.rstrip("/").lower(), source.value.lower()
    told = next((block for block in view.reading.prose if block.holds(source.where)), None)
    if told is None:
        return False
    below = (b for b in view.reading.prose if told.items and b is not told and told.items[-1] in b.items)
    return any(wanted in s.text.lower() and _holds(s.location(), source.where) for s in sentences(told)) or any(
        wanted in block.text.lower() and label in block.text.lower() for block in below
    )


def _is_example(view: View, source: Fact[str], url: str) -> bool:
    """Whether the fixed URL is the copied one: "the URL copied, which looks like …", "the URL `…` copied above"."""
    for block in view.reading.credentials:
        for sentence in sentences(block) if url in block.text else ():
            if url in sentence.text:
                before, _, after = sentence.text.partition(url)
                copied = before.rstrip(' `“"(:,').endswith(source.value) and _COPIED.search(after)
                return bool(copied) or is_shown_as_example(sentence.text, url)
    return False


def _holds(outer: Location, inner: Location) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


RULE = Rule(
    code="DC108",
    name="tenant-url-source-conflict",
    severity=Severity.WARNING,
    summary="the Tenant URL is to be copied from the vendor's console, and later a fixed one is entered",
    why="Either the copied value is the tenant's own and the fixed one is somebody else's, or the copying is "
    "needless. The reader holds two values and one field.",
    bad=(vendor_steps("1. In the [console](https://admin.DOMAIN), copy the **Tenant URL** and the **Access Token**."),),
    good=(vendor_steps("1. In the [console](https://admin.DOMAIN), copy the **Access Token**."),),
    check=check,
)
