"""The mappings to select, in a language that is not read: a label that names the identity service and the application.

Looks in the numbered steps for bold words, or words in brackets or quotation marks, such as "Azure Active
Directory-Benutzer mit X synchronisieren". The users' mapping goes before that of the groups.
"""

import re
from collections.abc import Iterator

from doccompile.facts.fact import Fact
from doccompile.facts.mappings.titles import kind_in
from doccompile.facts.reading import Reading
from doccompile.facts.sections.kind import ASIDE
from doccompile.facts.wording.sentence import fold
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_SIGNS = ("tive Directory", "Microsoft Entra")
_SERVICE = compile_late(r"(?:Azure )?Ac?tive Directory|Microsoft Entra(?: ID)?")
"""Portuguese pages spell it "Ative"."""
_SET_OFF = compile_late(r"\[(?P<brackets>[^\[\]]{9,160})\]|[“„「](?P<quotes>[^“”„「」]{9,160})[”“」]")
_GROUP = compile_late(r"gr(?:oe|ou|u)p|skupin|csoport|групп|그룹|グループ|群組|组(?!织)", re.IGNORECASE)
"""Stems of the word for a group."""
_NOT_HERE = (*ASIDE, "capabilities", "plan", "scope", "assign", "gallery", "vendor", "monitor")
_SIDES = ("user", "group")


def find_translated_titles(reading: Reading, name: str) -> dict[int, tuple[str, Fact[str]]]:
    """By the identity of its block, which mapping a step selects and its label; nothing where there are several."""
    if reading.in_english:
        return {}
    found = [(block, label) for block in reading.prose if (label := _label(block, reading, name))]
    if len(found) > len(_SIDES):
        return {}
    sides = [_side(label.value, name) or side for (_, label), side in zip(found, _SIDES, strict=False)]
    if len(set(sides)) < len(sides):
        return {}
    return {id(block): (side, label) for (block, label), side in zip(found, sides, strict=True)}


def _label(block: Block, reading: Reading, name: str) -> Fact[str] | None:
    if not block.step or block.callout or not any(words in block.text for words in _SIGNS):
        return None
    if reading.kind(block) in _NOT_HERE:
        return None
    for start, end in _set_off(block):
        words = block.text[start:end]
        rest = _SERVICE.sub(" ", words)
        if rest != words and name.split()[0].casefold() in rest.casefold() and "://" not in words:
            return Fact(fold(words).rstrip(".。"), block.location(start, end))
    return None


def _set_off(block: Block) -> Iterator[tuple[int, int]]:
    for match in _SET_OFF.finditer(block.text):
        yield match.span(str(match.lastgroup))
    yield from ((mark.start, mark.end) for mark in block.inline.of_kind("strong"))


def _side(label: str, name: str) -> str | None:
    return kind_in(label) or ("group" if _GROUP.search(label.replace(name, " ")) else None)
