"""DC408: both names of the identity service."""

import re
from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.wording.service import NAMES
from doccompile.findings import Problem, Related, Severity
from doccompile.location import Location
from doccompile.pattern import compile_late

_RENAMED = compile_late(r"\b(?:formerly|previously|was|known as|renam\w+|rebrand\w+|new name|now)\b", re.IGNORECASE)
_GLOSSED = compile_late(r"\s?[(/]\s?(?:Microsoft |MS )?(?:Azure A|Entra|AAD)")
_GLOSSES = compile_late(r"(?:Azure AD|Active Directory|Entra|Entra ID|AAD)\s?[(/]\s?$")
_LABEL = compile_late(r"\b(?:Provision|Synchroni[sz]e) $")
"""How the portal's own labels of mappings begin, which keep the name that they were made under."""
_NEAR = 30


def check(view: View) -> Iterator[Problem]:
    """Yield the first mention of the rarer name."""
    text = view.document.prose_text
    if "Entra" not in text or not ("Azure A" in text or "AAD" in text):
        return
    first: dict[str, Location] = {}
    words: dict[str, str] = {}
    for block in view.document.prose_with("Azure A", "AAD", "Entra"):
        for match in NAMES.finditer(block.text):
            brand = "azure-ad" if match.group("old") else "entra-id"
            if brand not in first and not _is_meant(match):
                first[brand] = block.location(match.start(), match.end())
                words[brand] = match.group()
    majority = view.facts.brand
    if len(first) < 2 or majority is None:
        return
    rarer = "azure-ad" if majority.value == "entra-id" else "entra-id"
    note = Related(first[majority.value], f'"{words[majority.value]}" here')
    yield Problem(
        first[rarer], f'"{words[rarer]}" and "{words[majority.value]}" are one service under two names', (note,)
    )


def _is_meant(match: re.Match[str]) -> bool:
    """Whether the other name stands beside it, or it was renamed, or the portal calls it so."""
    text, start, end = match.string, match.start(), match.end()
    before = text[max(0, start - _NEAR) : start]
    renamed = _RENAMED.search(before + text[start : end + 15])
    return bool(renamed or _GLOSSED.match(text, end) or _GLOSSES.search(before) or _LABEL.search(before))


RULE = Rule(
    code="DC408",
    name="brand-mixed",
    severity=Severity.INFO,
    summary="both the old and the new name of the identity service in visible prose",
    why="A reader who does not know of the renaming looks for two services.",
    bad=(Example("end", "The cycles of Azure AD occur approximately every 40 minutes."),),
    good=(Example("end", "The cycles of Microsoft Entra ID occur approximately every 40 minutes."),),
    check=check,
)
