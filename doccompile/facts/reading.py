"""What several extractors read alike: kinds of section, the credentials step, the vendor's side."""

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from doccompile.facts.field_labels import STRICT
from doccompile.facts.field_table import field_rows
from doccompile.facts.sentence import holds
from doccompile.facts.undoing import undoes
from doccompile.facts.verbs import ENTER, PICK
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block, Document, Section, indexes_of

SECTION_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, compile_late(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "prerequisites",
            r"^(?:(?:step )?\d[\d.]{0,4}\W{1,3})?(?:pre[- ]?requisites?\b|pre-?conditions?\b"
            r"|(?:general |access )?requirements?(?=\W*$| for (?!.*\battribut))"
            r"|before (?:you|we) (?:begin|start|get started)"
            r"(?=\W*$|\W+(?:with|this|to|configuring|setting|connecting)\b)"
            r"|(?:what|things|all|items)(?: that)? you(?:['’]ll| will)? need"
            r"(?=\W*$|\W+(?:to (?:begin|start|get)|for|before)\b)"
            r"|what(?:['’]s| is) (?:needed|required)\b)|\bpre[- ]?requisites$",
        ),
        ("capabilities", r"\bcapabilities\b"),
        (
            "change-log",
            r"\bchange ?-?logs?\b|^what['’]s (?:new|changed)\b|\b(?:revision|change|version|release) history\b",
        ),
        ("limitations", r"\blimitations?\b|\bknown issues?\b|\btroubleshoot\w*|\bcommon issues\b"),
        ("resources", r"^(?:additional|more) resources|^next steps?|^related (?:content|articles|topics)|^see also"),
        ("gallery", r"\bgallery\b"),
        ("plan", r"\bplan\b.*\bprovisioning\b|^plan\b"),
        ("scope", r"\bin scope\b|\bscope\b.*\bprovisioning\b"),
        ("assign", r"\bassign(?:ing)? users?\b|\btips for assigning\b|\bassign users and groups\b"),
        ("monitor", r"\bmonitor(?:ing)?\b"),
        (
            "vendor",
            r"\bto support (?:automatic )?(?:user )?provisioning|\bset ?up\b.*\bfor (?:user )?provisioning"
            r"|\bprepare\b.*\bprovisioning|\bconfigure\b.*\bfor (?:scim|provisioning)\b"
            r"|\b(?:create|generate|get|obtain)\b.*\b(?:token|key|credentials)\b"
            r"|\benable scim\b|\bscim (?:configuration|setup|settings)\b",
        ),
        ("configure", r"\bprovisioning\b|\bprovision\b"),
    )
)

_ADMIN = compile_late(r"\badmin(?:istrator)?(?:'s)? credentials?\b", re.IGNORECASE)
_ENTRY = compile_late(
    rf"\b(?:{ENTER}|{PICK}|use|perform|follow|complete|configure)\b",
    re.IGNORECASE,
)
_FIELD_STEP = compile_late(
    r"\bin (?:the )?(?:tenant url|secret token|admin (?:user ?name|password))\b|\A(?>.*?\btenant url\b)"
    r".*\bsecret token\b|\A(?>.*?\b(?:enter|input|paste|provide|type)\b).*\b(?:tenant url|secret token)\b",
    re.IGNORECASE,
)
_SET = compile_late(
    rf"\W*(?:\d+\W+)?(?:(?:{ENTER}|copy) the (?P<field>tenant url|secret token)\b"
    r"|(?P<label>tenant url|secret token)(?: field)?\W{0,3}[:–—-])",
    re.IGNORECASE,
)
_ZONE_END = compile_late(
    r"\bnotification e-?mail\b|\be-?mail notification\b|\bmappings? section\b|\bunder (?:the )?mappings?\b"
    r"|\battribute[- ]mappings?\b|\bprovisioning status\b|\bselect create to\b|\bemail address of a person\b"
    r"|^(?:click|select) (?:on )?(?:the )?(?:save|create)(?: button)?(?:\s*$|[.,;]|\s+(?:to|and|when)\b)"
    r"|\bselect properties\b",
    re.IGNORECASE,
)
_HINTS = ("credential", "tenant", "secret", "admin")
"""One of them is in whatever `_ADMIN` and `_FIELD_STEP` match."""
_ASIDE = ("prerequisites", "limitations", "change-log", "capabilities", "resources", "undo")
"""Kinds of section in which nothing is entered."""
_MAX_ZONE = 40
_MAX_TITLE = 200


def _lower(text: str) -> str:
    """Lower case that keeps every character's offset."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _steps(numbered: list[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """Those of some blocks, each with its number, that are items of a list."""
    return [(index, block) for index, block in numbered if block.items and not block.callout]


def _announced(block: Block) -> str:
    """The verb that a block implies which ends where a list of values begins."""
    return " enter" if block.text.rstrip().endswith(":") else ""


def section_kind(section: Section) -> str:
    """The kind of a section by its title or its English anchor; `other` where neither tells, `undo` for undoing."""
    if section.level == 1:
        return "title"
    title, anchor = section.title[:_MAX_TITLE], section.anchor[:_MAX_TITLE].replace("-", " ")
    if undoes(title):
        return "undo"
    return _kind_of(title) or _kind_of(anchor) or "other"


@lru_cache(maxsize=1024)
def _kind_of(title: str) -> str | None:
    return next((kind for kind, pattern in SECTION_KINDS if pattern.search(title)), None) if title else None


class Reading:
    """One document as the extractors read it; everything is worked out when first asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.prose = [b for b in document.blocks if b.kind == "paragraph" and not b.caption and b.text.strip()]

    @cached_property
    def kinds(self) -> dict[int, str]:
        """Kind of each section, a sub-section without a clear kind of its own taking its parent's."""
        kinds: dict[int, str] = {}
        parents: list[tuple[int, str]] = []
        for section in self.document.sections:
            kind = section_kind(section)
            while parents and parents[-1][0] >= section.level:
                parents.pop()
            if parents and (kind == "other" or (kind == "configure" and parents[-1][1] == "vendor")):
                kind = parents[-1][1]
            if section.level > 1:
                parents.append((section.level, kind))
            kinds[section.number] = kind
        return kinds

    @cached_property
    def titles(self) -> dict[int, str]:
        """Title of each section."""
        return {section.number: section.title for section in self.document.sections}

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(block): place for place, block in enumerate(self.prose)}

    def after(self, block: Block) -> Block | None:
        """The prose that follows a block of it."""
        place = self._places.get(id(block), len(self.prose)) + 1
        return self.prose[place] if place < len(self.prose) else None

    def before(self, block: Block) -> Block | None:
        """The prose that goes before a block of it."""
        place = self._places.get(id(block), 0) - 1
        return self.prose[place] if place >= 0 else None

    def kind(self, block: Block) -> str:
        """Kind of the section that a block stands in."""
        return self.kinds.get(block.section, "other")

    @cached_property
    def _lower(self) -> tuple[str, list[int]]:
        starts, offset = [], 0
        for block in self.prose:
            starts.append(offset)
            offset += len(block.text) + 1
        lowered = [block.text.lower() if block.text.isascii() else _lower(block.text) for block in self.prose]
        return "\0".join(lowered), starts

    def mentioning(self, *words: str) -> list[Block]:
        """The prose in which one of the words (in lower case) occurs, in order; one search for all of it."""
        text, starts = self._lower
        return [self.prose[index] for index in sorted(indexes_of(words, text, starts))]

    @cached_property
    def _by_kind(self) -> dict[str, list[Block]]:
        found: dict[str, list[Block]] = {}
        for block in self.prose:
            found.setdefault(self.kind(block), []).append(block)
        return found

    def in_sections(self, *kinds: str) -> Sequence[Block]:
        """The prose of all sections of the given kinds, in order."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], ())
        return [block for block in self.prose if self.kind(block) in kinds]

    @cached_property
    def credentials(self) -> list[Block]:
        """The blocks in which the credentials are entered: from the Admin Credentials step to what comes after it.

        Among them are the rows of a table of fields, as blocks of kind `table`.
        """
        start = self._credentials_start()
        if start is None:
            return []
        zone = [self.prose[start]]
        for block in self.prose[start + 1 : start + _MAX_ZONE]:
            if _ZONE_END.search(block.text) or block.section != zone[0].section:
                break
            zone.append(block)
        return self._with_rows(zone)

    def _with_rows(self, zone: list[Block]) -> list[Block]:
        """The blocks, and the rows of the tables of fields that stand among them or follow the last one."""
        blocks = self.document.blocks
        if not any(block.kind == "table" for block in blocks):
            return zone
        inside, found = {id(block) for block in zone}, list[Block]()
        first = next(index for index, block in enumerate(blocks) if block is zone[0])
        for block in blocks[first:]:
            if id(block) in inside:
                found.append(block)
            elif block.kind == "table":
                found += field_rows(block, plain=self.document.dialect == "rendered-text")
            elif block.kind == "heading" or (block.kind == "paragraph" and block.text.strip() and not block.caption):
                break
        return found

    def _credentials_start(self) -> int | None:
        usable = [
            (index, block)
            for index, block in enumerate(self.prose)
            if holds(block.text, _HINTS) and self.kind(block) not in _ASIDE
        ]
        ours = [(index, block) for index, block in usable if self.kind(block) != "vendor"]
        for pool in (_steps(ours), ours, _steps(usable), usable):
            for index, block in pool:
                match = _ADMIN.search(block.text)
                if match and _ENTRY.search(block.text[match.end() :] + block.text[:40] + _announced(block)):
                    return index
            for index, block in pool:
                if _FIELD_STEP.search(block.text) and self.kind(block) == "configure":
                    return index
        return self._before_field_table() or self._set_in_turn(ours)

    def _set_in_turn(self, pool: list[tuple[int, Block]]) -> int | None:
        """The first of "Set the Tenant URL" and "Set the Secret Token", or "Secret Token: …", each in its own block."""
        set_here = ((index, _SET.match(block.text)) for index, block in reversed(pool))
        found = {(match["field"] or match["label"]).lower(): index for index, match in set_here if match}
        return min(found.values()) if len(found) > 1 else None

    def _before_field_table(self) -> int | None:
        """The paragraph above a table of fields in the section that configures provisioning."""
        above = None
        for block in self.document.blocks:
            if block.kind == "table" and self.kind(block) == "configure" and above and above.section == block.section:
                if any(STRICT.match(row.text) for row in field_rows(block)):
                    return next(index for index, other in enumerate(self.prose) if other is above)
            elif block.kind == "paragraph" and not block.caption and block.text.strip():
                above = block
        return None

    @cached_property
    def vendor(self) -> list[Block]:
        """The blocks that speak of the vendor's side before the credentials are entered."""
        first = self.credentials[0] if self.credentials else None
        found = []
        for block in self.prose:
            if block is first:
                break
            if self.kind(block) in ("vendor", "configure", "other") and block.section > 0:
                found.append(block)
        return sorted(found, key=lambda block: self.kind(block) != "vendor")
