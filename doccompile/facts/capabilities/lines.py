"""What the connector can do: the lines of the *Capabilities supported* list; without one, the opening sentences."""

import re
from collections.abc import Iterable
from itertools import dropwhile, takewhile

from doccompile.facts.capabilities.table import CapabilityRow, capability_rows
from doccompile.facts.fact import CapabilityFact
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import fold, sentences
from doccompile.pattern import compile_late
from doccompile.syntax.inline import Inline
from doccompile.syntax.nodes import Block

_IDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (identifier, compile_late(pattern, re.IGNORECASE))
    for identifier, pattern in (
        (
            "create-users",
            r"^(?:creat(?:es?|ing|ion)|add(?:s|ing)?|provision(?:s|ing)?)\b.{0,20}\b(?:users?|accounts?)\b(?!.*\bgroups?\b)",
        ),
        (
            "update-users",
            r"^keep(?:s|ing)? (?:the )?(?:user|account) attributes (?:synchroni[sz]ed|in sync|up[- ]to[- ]date)\b"
            r"(?!.*\b(?:groups?|passwords?)\b)",
        ),
        ("single-sign-on", r"\bsingle[ -]sign[ -]?on\b|\bsso\b|-tutorial(?:\.md)?\)"),
        ("sync-passwords", r"\bpasswords?\b"),
        ("import-roles", r"\A(?>.*?\bimport\w*\b).*\b(?:roles?|profiles?|permissions?)\b"),
        (
            "import-users",
            r"\A(?>.*?\b(?:import|discover|onboard)\w*\b).*\b(?:users?|accounts?|employees|workers)\b",
        ),
        (
            "other",
            r"^import|^(?:creat|add|provision|assign|grant)\w* (?:[\w-]+ )?"
            r"(?:roles?|licen[cs]es?|permissions?|entitlements?|departments?|locations?)\b"
            r"|^(?:restrict|limit|filter)(?:s|ing|ed)?\b|\b(?:by hand|manually)\W*$",
        ),
        ("provision-groups", r"\bgroups?\b|\bmemberships?\b|\bteams\b"),
        (
            "remove-users",
            r"\b(?:remov|deactivat|disabl|delet|deprovision|de-provision|suspend|block|revok|withdraw|offboard|inactivat)\w*\b"
            r"|\b(?:eliminat|terminat)\w*\b(?! (?:manual|the need|errors?|(?:\w+ )?(?:sessions?|work|tasks?))\b)"
            r"|\b(?:switch|turn|tak|lock)\w*(?: (?!time off)\w+){0,3} (?:off|out)\b"
            r"|\b(?:lock(?:s|ing)?|archiv(?:es?|ing)) (?:[\w-]+ )?(?:users?|accounts?|members?|people)\b"
            r"(?! settings?\b)"
            r"|\b(?:users?|accounts?|members?|people)\b.{0,60}?\barchived\b",
        ),
        (
            "update-users",
            r"\b(?:keep(?:s|ing)?|kept|updat(?:es?|ing)|synchroni[sz]\w*|sync(?:s|ing)?|modif(?:y|ies|ying)|chang(?:es?|ing))\b"
            r"|\bedit(?:s|ing)?\b(?! (?:rights?|permissions?|access|roles?)\b)",
        ),
        ("create-users", r"\b(?:creat|add|provision)\w*\b|\bma(?:de|ke|king)\b"),
        ("update-users", r"\battributes?\b|\bprofiles?\b"),
    )
)
_OF_USERS = {"create-users", "update-users", "remove-users"}
_MOST_LINES = 12
_EXCLUDED = compile_late(
    r"\(?\b(?:but |and )?(?:not|no|without|except(?: for)?|excluding) (?:the )?(?:user |security )?"
    r"(?:groups?|teams)(?: memberships?| objects?)?\b(?! only\b)\)?"
    r"|\bgroups?(?: memberships?)? (?:is|are|can|do|does)(?: currently)?(?: not|n['’]t|not\b)[^.,;)]*",
    re.IGNORECASE,
)
"""What a line does not promise: "users (not groups)"."""
_BOX = compile_late(r"[\s>]*(?:[-*+]|\d+[.)])\s+(?:(?P<empty>\[ \]|[☐⬜])|\[[xX]\]|[☑✅✔✓])[\s\ufe0f]")
_CROSS = compile_late(r"\s*[✗✘❌🚫⛔]")
_PROSE = compile_late(
    r"\b(?P<create>creat(?:e[sd]?|ing)), (?P<update>updat(?:e[sd]?|ing)),? and (?:also )?"
    r"(?P<remove>(?:disabl|deactivat|remov|delet)(?:e[sd]?|ing))\b",
    re.IGNORECASE,
)
_WHO = compile_late(r"\b(?:users?|accounts?|people|employees|groups?)\b", re.IGNORECASE)
_GROUPS = compile_late(
    r"(?<!and/or )(?<!or )\bgroups? (?:objects|memberships)\b"
    r"|\busers and groups (?:in|to|into|are|get|(?:will|can) be)\b",
    re.IGNORECASE,
)


def find_capabilities(reading: Reading, name: str) -> tuple[CapabilityFact, ...]:
    """One entry per checklist line, in order; without a checklist, what the opening sentences promise.

    Words of the application's own name promise nothing.
    """
    promised = _promised(_checklist(reading))
    lines = [CapabilityRow(block.inline, block.location()) for block in promised] or _first_table(reading)
    if not lines:
        return tuple(_from_prose(reading))
    listed = tuple(
        CapabilityFact(_identify(line.inline, name), fold(line.inline.text).rstrip(" .;"), "checklist", line.where)
        for line in lines
    )
    return () if _not_understood(listed, reading) else listed


def _not_understood(listed: tuple[CapabilityFact, ...], reading: Reading) -> bool:
    """Whether a line is in another language: what a list promises that is known in part, nobody can say."""
    return any(line.id == "other" for line in listed) and not reading.in_english


def _promised(lines: list[Block]) -> list[Block]:
    """The lines without those that say no: an empty box beside ticked ones, or a cross."""
    boxes = [_BOX.match(block.source.lines[block.line]) for block in lines]
    ticked = any(box and not box["empty"] for box in boxes)
    pairs = zip(lines, boxes, strict=True)
    return [block for block, box in pairs if not ((ticked and box and box["empty"]) or _CROSS.match(block.text))]


def _checklist(reading: Reading) -> list[Block]:
    marked = (block for block in reading.prose if block.callout and block.callout.kind == "div")
    return _outermost(marked) or _outermost(reading.in_sections("capabilities")) or _first_list(reading)


def _outermost(blocks: Iterable[Block]) -> list[Block]:
    return [block for block in blocks if len(block.items) == 1]


def _first_list(reading: Reading) -> list[Block]:
    """The list with which the first section that has one tells what is done with users, whatever its title."""
    kinds = ("title", "other", "configure", "scope")
    top = next((block for block in reading.prose if block.items and reading.kind(block) in kinds), None)
    if top is None or top.step:
        return []
    told = [block for block in reading.in_sections(reading.kind(top)) if block.section == top.section]
    listed = list(takewhile(lambda block: block.items, dropwhile(lambda block: block is not top, told)))
    if len(listed) > _MOST_LINES or any(len(block.items) > 1 or block.step for block in listed):
        return []
    return listed if _are_of_users(block.inline for block in listed) else []


def _first_table(reading: Reading) -> list[CapabilityRow]:
    tables = capability_rows(reading)
    return next((rows for rows in tables if _are_of_users(row.inline for row in rows)), [])


def _are_of_users(lines: Iterable[Inline]) -> bool:
    told = ["other" if _is_of_option(line) else _identify(line, "") for line in lines]
    return "other" not in told and len(_OF_USERS.intersection(told)) > 1


def _is_of_option(line: Inline) -> bool:
    """Whether a line says what an option or command does, which it begins with: "`--force` removes …"."""
    return any(mark.start == 0 for mark in line.of_kind("code"))


def _identify(line: Inline, name: str) -> str:
    text = _EXCLUDED.sub(" ", line.text.replace(name, " ") if name else line.text)
    text += "".join(f" {mark.target})" for mark in line.of_kind("link"))
    return next((identifier for identifier, pattern in _IDS if pattern.search(text)), "other")


def _from_prose(reading: Reading) -> list[CapabilityFact]:
    for block in reading.in_sections("configure", "other", "title"):
        for sentence in sentences(block):
            match = _PROSE.search(sentence.text)
            if not match or not _WHO.search(sentence.text):
                continue
            text = fold(sentence.text)
            found = [
                CapabilityFact(f"{verb}-users", text, "prose", sentence.location(match.start(verb), match.end(verb)))
                for verb in ("create", "update", "remove")
            ]
            if groups := _GROUPS.search(sentence.text):
                where = sentence.location(groups.start(), groups.end())
                found.append(CapabilityFact("provision-groups", text, "prose", where))
            return found
    return []
