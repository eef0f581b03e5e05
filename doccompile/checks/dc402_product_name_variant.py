"""DC402: the connector's name spelt otherwise."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from doccompile.checks.names.former import names_of
from doccompile.checks.names.in_place import is_in_its_place
from doccompile.checks.names.spelling import misspelt_in, needs_its_place, spellings, strays
from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.name.likeness import squash
from doccompile.facts.wording.verbs import PICK_THE
from doccompile.findings import Edit, Fix, Problem, Related, Severity
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.syntax.inline import Mark
from doccompile.syntax.nodes import Block, Cell, Document

_NEAR = 80
"""What stands around a name, as far as it is looked at (characters)."""
_LABEL = compile_late(rf"(?:\b{PICK_THE}|[>→:])\s*[\"“]?$", re.IGNORECASE)
_LEAST_BRAND = 6
"""Shortest first word that is looked for by itself (letters)."""
_LEAST_SHOUTED = 4
"""Shortest name whose capitals are no abbreviation (letters)."""


def check(view: View) -> Iterator[Problem]:
    """Yield variants in prose, headings, alt text and the front matter's title and description."""
    names = names_of(view.name)
    if not view.name or not names[0].isascii():
        return
    names = (*names, *_brand(names))
    header = [*view.document.header_blocks.values()]
    in_header = [(block, mark) for block in header for mark in block.inline.of_kind("image")]
    images = [*in_header, *view.document.pictures]
    labels = [mark.label for _, mark in images]
    heads = [(table, cell) for table, cell in view.document.column_heads() if cell.text.startswith("Required by ")]
    texts = [*(block.text for block in header), *(cell.text for _, cell in heads)]
    everything = "\0".join([view.document.prose_text, *texts, *labels])
    misspelt = {name: misspelt_in(everything, name) for name in names}
    found = [_in_text(block, misspelt) for block in (*header, *_suspects(view.document, misspelt))]
    if _strays("\0".join(labels), misspelt):
        found += [_in_alt(block, mark, misspelt) for block, mark in images if mark.label]
    found += [_in_head(table, cell, misspelt) for table, cell in heads]
    title = tuple(Related(name.where, "spelt so here") for name in (view.facts.name,) if name)
    for problem in chain.from_iterable(found):
        yield problem._replace(related=title)


def _suspects(document: Document, names: Mapping[str, frozenset[str]]) -> list[Block]:
    """The headings and paragraphs that hold more than the names as they are written."""
    offsets = sorted(_strays(document.prose_text, names))
    return list(dict.fromkeys(document.prose_at(offset)[0] for offset in offsets))


def _strays(text: str, names: Mapping[str, frozenset[str]]) -> set[int]:
    return {offset for name, misspelt in names.items() for offset in strays(text, name, misspelt)}


def _in_text(block: Block, names: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    text = block.text
    for start, end, name in _variants(text, names):
        in_label = text[start:end].isupper() and block.inline.around("strong", start, start + 1)
        if not in_label and not block.inline.around("code", start, end):
            yield _problem(block.location(start, end), text[start:end], name)


def _in_alt(block: Block, mark: Mark, names: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    raw = block.inline.raw[mark.raw_start : mark.raw_end]
    for start, end, name in _variants(raw, names):
        if raw[start:end].isupper():
            continue
        where = block.raw_location(mark.raw_start + start, mark.raw_start + end)
        yield _problem(where, raw[start:end], name)


def _in_head(table: Block, cell: Cell, names: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    for start, end, name in _variants(cell.inline.text, names):
        yield _problem(table.words_location(cell, start, end), cell.inline.text[start:end], name)


def _problem(where: Location, words: str, name: str) -> Problem:
    fix = Fix(f'write "{name}"', (Edit(where, name),))
    return Problem(where, f'"{words}" is spelt "{name}" elsewhere', fix=fix)


def _variants(text: str, names: Mapping[str, frozenset[str]]) -> Iterator[tuple[int, int, str]]:
    """Other spellings of the names (name -> its misspellings that occur), none overlapping an earlier one."""
    covered = bytearray(len(text))
    for name, misspelt in names.items():
        for start, end in spellings(text, name, misspelt):
            if any(covered[start:end]):
                continue
            covered[start:end] = b"\1" * (end - start)
            if _is_variant(text, start, end, name, tuple(names)):
                yield start, end, name


def _brand(names: tuple[str, ...]) -> Iterator[str]:
    """The first word of a name of several, where capitals inside make it a name by itself: "SoftBridge Insights"."""
    for name in names:
        first, _, rest = name.partition(" ")
        capitals = not first[1:].islower() and first[-1:].islower()
        if rest and first.isalpha() and len(first) >= _LEAST_BRAND and capitals:
            yield first


def _is_variant(text: str, start: int, end: int, name: str, names: tuple[str, ...]) -> bool:
    words = text[start:end]
    if words in names or _is_behind_article(words, name):
        return False
    if any(longer != name and longer.startswith(words) and text.startswith(longer, start) for longer in names):
        return False
    if words.isupper() and not name.isupper() and len(words) > 1:
        running = " " in words or (len(words) >= _LEAST_SHOUTED and is_in_its_place(text, start, end))
        return running and _is_shouted(text, start, end)
    if needs_its_place(name) and words.lower() != name.lower():
        return words[:1].isupper() and is_in_its_place(text, start, end)
    if words.islower():
        return is_in_its_place(text, start, end)
    if " " in words and " " not in name and squash(words) == squash(name) == name.lower():
        capitals = [word[:1].isupper() for word in words.split()]
        return all(capitals) or (capitals[0] and is_in_its_place(text, start, end))
    if squash(words) == squash(name) and " " in name and words.lower() == name.lower():
        return not _sentence_case(words, name)
    return words[:1].isupper() or words[:1].isdigit() or name[:1].islower()


def _is_behind_article(words: str, name: str) -> bool:
    """Whether words may be an article and the rest of a name that begins with it: "The Board" of "TheBoard"."""
    article, _, rest = words.partition(" ")
    return article in ("The", "the") and name in (f"The{rest}", f"the{rest}")


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Whether words in capitals stand in running prose: not in a line of capitals, no label of something to pick."""
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    beside = (*before.split()[-1:], *after.split()[:1])
    return not any(len(word) > 1 and word.isupper() for word in beside) and not _LABEL.search(before)


def _sentence_case(words: str, name: str) -> bool:
    """ "Lucid (all products)": only later common words in lower case; that is a style, no other name."""
    (first, *later), (own_first, *own_later) = words.split(), name.split()
    return first == own_first and all(a == b or a == b.lower() for a, b in zip(later, own_later, strict=True))


RULE = Rule(
    code="DC402",
    name="product-name-variant",
    severity=Severity.WARNING,
    summary="the connector's name spelt otherwise than in the title",
    why="Readers search for the name. Another spelling is not found, and looks like another product. Link targets, "
    "file names and shortened names do not count.",
    bad=(Example("prerequisites", "## Prerequisites\n\n* A LitWare tenant."),),
    good=(Example("prerequisites", "## Prerequisites\n\n* A Litware tenant, see litware.com."),),
    check=check,
)
