"""The blocks in which the credentials are entered: from the *Admin Credentials* step to what comes after it.

Looks for "under **Admin Credentials**, enter …", "in the **Tenant URL** field", "set **Tenant URL** to …", a table of
fields, and for "Set the Tenant URL" and "Set the Secret Token", each in a block of its own.
"""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from doccompile.facts.form.labels import FIELD, STRICT
from doccompile.facts.form.table import field_rows
from doccompile.facts.sections.kind import ASIDE
from doccompile.facts.wording.sentence import holds
from doccompile.facts.wording.service import SERVICE_OR_AZURE
from doccompile.facts.wording.verbs import ENTER, ENTERED, PICK, PICK_THE, THEN
from doccompile.pattern import WORD, compile_late
from doccompile.syntax.nodes import Block, Document

_ADMIN = compile_late(r"\badmin(?:istrator)?(?:'s)? credentials?\b", re.IGNORECASE)
_ARROW = compile_late(r"\W{0,3}→")
"""Behind the name of the section, in notes: what is done there stands behind it."""
_ENTRY = compile_late(
    rf"\b(?:{ENTER}|{ENTERED}|{PICK}|(?:click|select|press)ing|use|perform|follow|complete|configure|authori[sz]e)\b",
    re.IGNORECASE,
)
_FIELD_STEP = compile_late(
    rf"\bin (?:the )?(?:{FIELD}|admin (?:user ?name|password))\b|\A(?>.*?\btenant url\b).*\bsecret token\b"
    rf"|\A(?>.*?\b(?:enter|input|paste|provide|type)\b).*\b{FIELD}\b"
    rf"|\A\W{{0,3}}set (?:the )?{FIELD} to\b|\bfor the {FIELD}, (?:input|enter|paste|provide|type)\b",
    re.IGNORECASE,
)
_FETCHES = compile_late(
    r"\W*(?:obtain|get|retrieve|collect|find) (?:the |your )?tenant url"
    r"\W{1,3}(?:and|&)\W{1,3}(?:the )?\W{0,2}secret token\b",
    re.IGNORECASE,
)
"""How a step begins that fetches from the vendor what goes into both fields."""
_ENTERED_BEFORE = compile_late(rf"\W*(?:after|once|having)\b[^,.]{{0,60}}\b{FIELD}\b", re.IGNORECASE)
"""How a step begins that comes behind the one which enters them."""
_FIELD = compile_late(FIELD, re.IGNORECASE)
_SET = compile_late(
    rf"\W*(?:\d+\W+)?(?:(?:{ENTER}|copy) the {FIELD}\b"
    rf"|(?:(?:when|while|after) [^.,:]{{1,60}}, )?set (?:the )?\W?{FIELD}\W{{1,3}}to\b"
    rf"|(?:the )?{FIELD} in {SERVICE_OR_AZURE} is (?:your|the)\b"
    rf"|(?:for|in|as) (?:the )?\W?{FIELD}(?: field)?\W{{1,3}}(?:please )?{ENTER}\b"
    rf"|copy (?:the |your |its )?[\w ]{{1,40}} into (?:the )?\W?{FIELD}\b"
    rf"|{FIELD}(?: field)?\W{{0,3}}(?:[:=–—-]|\Z))",
    re.IGNORECASE,
)
_ENTERED_FIRST = compile_late(
    rf"\W*(?:in (?:the )?[\w ]{{1,40}}, )?(?:please )?{ENTER} (?:the |your |its )?(?:\S+ ){{0,4}}?{FIELD}\b"
    rf"|\W*in (?:the )?{FIELD}(?: field| (?:text ?)?box)?,? {ENTER}\b",
    re.IGNORECASE,
)
"""How a step begins that enters a field ahead of the step that names the **Admin Credentials**."""
_ZONE_END = compile_late(
    rf"{WORD}(?:notification e-?mail|e-?mail notification|mappings? section|under (?:the )?mappings?"
    r"|attribute[- ]mappings?|provisioning status|select create to|email address of a person|select properties)\b"
    r"|^(?:click|select) (?:on )?(?:the )?(?:save|create)(?: button)?(?:\s*$|[.,;]|\s+(?:to|and|when)\b)",
    re.IGNORECASE,
)
_PORTAL = compile_late(
    r"\bprovisioning mode\b|\btest connection\b|\benterprise app|\bprovisioning\W{1,3}(?:tab|page|blade|menu)\b"
    r"|\bnew configuration\b",
    re.IGNORECASE,
)
"""What only the steps in the portal speak of."""
_AUTHORIZES = compile_late(rf"\b{PICK_THE}\s+[\"“]?authori[sz]e\b(?! (?:the|access to|users?|by)\b)", re.IGNORECASE)
"""The one thing to do where nothing is entered, and the section that it is done in is not named."""
_LOGIN_LABEL = r"(?:(?!(?:change|forgot|initial|new|reset|show|temporary)\b)[\w-]+ )?(?:user ?name|password)"
_LOGIN = compile_late(rf"{_LOGIN_LABEL}:?", re.IGNORECASE)
_ENTERS_LOGIN = compile_late(
    rf"\W*{THEN}(?:(?:in|for|as) (?:the )?\W?{_LOGIN_LABEL}(?: (?:text ?)?(?:field|box))?,? {THEN})?{ENTER}\b"
    r"(?!.{0,200}\b(?:new|test|sample) (?:user|account|employee)\b)",
    re.IGNORECASE,
)
"""How the step begins: at a sign-in page or for a user that is created, a password is entered too."""
_LATER = compile_late(r"\b(?:later|afterwards|in (?:the next|a later) (?:step|section))\b", re.IGNORECASE)
_HINTS = ("credential", "tenant", "secret", "admin")
"""One of them is in whatever `_ADMIN` and `_FIELD_STEP` match."""
_NOTHING_ENTERED = (*ASIDE, "capabilities", "undo")
"""Kinds of section in which nothing is entered."""
_LONGEST_ZONE = 40
"""Blocks among which the end is looked for."""


def find_zone(document: Document, prose: list[Block], kind: Callable[[Block], str]) -> list[Block]:
    """The blocks, none where no step is understood; among them the rows of a table of fields, of kind `table`.

    Looked for on the portal's side, then on the vendor's; `kind` is that of the section of a block.
    """
    usable = [block for block in prose if holds(block.text, _HINTS) and kind(block) not in _NOTHING_ENTERED]
    ours = [block for block in usable if kind(block) != "vendor"]
    configure = {block.section for block in document.blocks if kind(block) == "configure"}
    other = {block.section for block in document.blocks if kind(block) == "other"}
    configuring = [block for block in _steps(prose) if block.section in configure]
    start = (
        _first_entering(ours, configure)
        or _first_entering([block for block in usable if kind(block) == "vendor"], configure)
        or _above_field_table(document, configure, other)
        or _set_in_turn(ours)
        or _in_the_portal(prose, [block for block in ours if block.section in other])
        or next((block for block in configuring if _AUTHORIZES.search(block.text)), None)
        or next(filter(_enters_a_login, configuring), None)
    )
    return _zone_from(document, prose, start) if start else _table_alone(document, configure | other)


def _zone_from(document: Document, prose: list[Block], found: Block) -> list[Block]:
    """The blocks from the step that is found to what comes after the form."""
    start = _first_entry(prose, next(index for index, block in enumerate(prose) if block is found))
    zone = [prose[start]]
    for block in prose[start + 1 : start + _LONGEST_ZONE]:
        if _ZONE_END.search(block.text) or block.section != zone[0].section:
            break
        zone.append(block)
    return _with_rows(document, zone)


def _first_entry(prose: list[Block], start: int) -> int:
    """The place of the first of the steps right before the one that is found which enter a field too."""
    while start:
        before = prose[start - 1]
        listed = before.section == prose[start].section and before.items and not before.callout
        if not (listed and holds(before.text, _HINTS) and _ENTERED_FIRST.match(before.text)):
            break
        start -= 1
    return start


def _with_rows(document: Document, zone: list[Block]) -> list[Block]:
    """The blocks, and the rows of the tables of fields that stand among them or follow the last one."""
    blocks = document.blocks
    if not any(block.kind == "table" for block in blocks):
        return zone
    inside, found = {id(block) for block in zone}, list[Block]()
    first = next(index for index, block in enumerate(blocks) if block is zone[0])
    for block in blocks[first:]:
        if id(block) in inside:
            found.append(block)
        elif block.kind == "table":
            found += field_rows(block, plain=document.dialect == "rendered-text")
        elif block.kind == "heading" or block.is_running_text:
            break
    return found


def _first_entering(pool: list[Block], configure: set[int]) -> Block | None:
    """The first of the steps, else of all, that enters the credentials, or a field where provisioning is set up."""
    for blocks in (_steps(pool), pool):
        fields = (block for block in blocks if block.section in configure and _enters_fields(block))
        if found := next(filter(_enters_credentials, blocks), None) or next(fields, None):
            return found
    return None


def _steps(blocks: Iterable[Block]) -> list[Block]:
    """Those that are items of a list."""
    return [block for block in blocks if block.items and not block.callout]


def _enters_credentials(block: Block) -> bool:
    """Whether it names the **Admin Credentials**, and a field of them or, from there on, a verb of entering."""
    admin = _ADMIN.search(block.text)
    if not admin:
        return False
    announced = " enter" if block.text.rstrip().endswith(":") or _ARROW.match(block.text, admin.end()) else ""
    return bool(STRICT.search(block.text) or _ENTRY.search(block.text[admin.end() :] + block.text[:40] + announced))


def _enters_fields(block: Block) -> bool:
    return bool(_FIELD_STEP.search(block.text)) and not _ENTERED_BEFORE.match(block.text)


def _enters_a_login(block: Block) -> bool:
    """Whether it enters a user name or password that is marked as a field's label is."""
    if "assword" not in block.text or not _ENTERS_LOGIN.match(block.text):
        return False
    return any(_LOGIN.fullmatch(block.text, mark.start, mark.end) for mark in block.inline.of_kind("strong"))


def _above_field_table(document: Document, configure: set[int], other: set[int]) -> Block | None:
    """The paragraph above a table of fields in a section that configures provisioning, as it or the table says."""
    above = None
    for block in document.blocks:
        if block.kind == "table" and block.section in configure | other and above and above.section == block.section:
            rows = [row.text for row in field_rows(block)]
            fields = len(_own_fields(rows))
            if fields > 1 or (fields and (block.section in configure or any(map(_PORTAL.search, [above.text, *rows])))):
                return above
        elif block.is_running_text:
            above = block
    return None


def _table_alone(document: Document, sections: set[int]) -> list[Block]:
    """The rows of a table of both fields right below a heading."""
    for above, table in pairwise(document.blocks):
        if table.kind == "table" and above.kind == "heading" and table.section in sections:
            rows = list(field_rows(table, plain=document.dialect == "rendered-text"))
            if len(_own_fields(row.text for row in rows)) > 1:
                return rows
    return []


def _own_fields(rows: Iterable[str]) -> set[str]:
    """The portal's own labels with which rows begin."""
    return {match.group().lower() for row in rows if (match := STRICT.match(row))}


def _set_in_turn(pool: list[Block]) -> Block | None:
    """The first of "Set the Tenant URL" and "Set the Secret Token", or "Secret Token: …", each in its own block."""
    found = [(_FIELD.findall(match.group())[-1], block) for block in pool if (match := _SET.match(block.text))]
    return found[0][1] if len({field.lower() for field, _ in found}) > 1 else None


def _asks_for_a_field(step: str) -> bool:
    told = _FIELD_STEP.search(step) and (_ENTRY.search(step) or _FETCHES.match(step))
    return bool(told or _SET.match(step))


def _in_the_portal(prose: list[Block], pool: list[Block]) -> Block | None:
    """The first step about a field in a section whose title tells nothing, and whose text goes to provisioning."""
    asks = [block for block in pool if _asks_for_a_field(block.text) and not _LATER.search(block.text)]
    sections = {block.section for block in asks}
    portal = {block.section for block in prose if block.section in sections and _PORTAL.search(block.text)}
    return next((block for block in (*_steps(asks), *asks) if block.section in portal), None)
