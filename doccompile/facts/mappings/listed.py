"""Lists of attributes in place of tables: "`userName` (String, required)", or with the properties below each.

Below words on attributes or mappings the types may be missing, "`userName` – what people sign in with", and an arrow
or "to" may lead to the attribute from its source, "`userPrincipalName` → `userName`", or "from" from the attribute to
that. Where all have a source, no words need to say so.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from doccompile.directory.expression import parse_source
from doccompile.facts.fact import AttributeFact, Fact, TableFact
from doccompile.facts.mappings.columns import PATH, is_known
from doccompile.facts.wording.sentence import fold, words_of
from doccompile.pattern import compile_late
from doccompile.scim.attribute_type import attribute_type
from doccompile.syntax.nodes import Block

_NAME = compile_late(
    r"(?P<name>[A-Za-z$][^\s()\[\],;|]*(?:\[[^\[\]]{1,80}\][^\s()\[\],;|]*)?)(?P<rest>\s*(?:[(\[,|:=–—→←<-]|(?:is|from|gets|takes)\b).*)?",
    re.DOTALL,
)
_TYPE = compile_late(
    r"(?:[(\[,;|:=–—-]|\bis\b)\s*(?:[a-z-]+ ){0,3}?(?P<type>[a-z]+)"
    r"(?=\s*(?:[()\[\],;|/.–—-]|$)| (?:attribute|value|type|field|required|mandatory|optional|not|used|that|and)\b)",
    re.IGNORECASE,
)
"""What may be a type: a word with which a clause ends, and none in the middle of one, as in "a string of members"."""
_ARROW = compile_late(r"(?:[→⇒]|-+>|=>|\b(?:maps? to|goes (?:in)?to)\b)\s*")
_TO = compile_late(r"(?<=\S) to ")
"""Between a source and its attribute: "`mail` to `userName`"."""
_FLOWS = compile_late(r"\s*(?:[→←<]|-+>|from\b|gets\b|takes\b)")
"""Behind a name, where a value comes from or goes to: of any name but an attribute's, "**Mappings** → **Users**"."""
_FROM = compile_late(
    r"\s*(?:[←<]-*|(?:is )?(?:(?:mapped|taken|read|filled|set) )?from\b|(?:gets|takes)\b)\s*(?:the )?",
    re.IGNORECASE,
)
_ANNOUNCES = compile_late(r"\b(?:attributes?|map(?:ped|pings?)?|synced|synchroni[sz]ed)\b", re.IGNORECASE)
_LEFT_OUT = compile_late(
    r"\bnot\b|n['’]t\b|\bcannot\b|\bnever\b|\bunsupported\b|\bexclud\w+|\bexcept\b|\bignored?\b|\bskip\w*",
    re.IGNORECASE,
)
_REMOVES = compile_late(r"\b(?:delet|remov|clear)(?:es?|ed|ing)?\b", re.IGNORECASE)
"""Either is in words on attributes that are not mapped; both together say of attributes that they stay."""
_FILTER = compile_late(r"(?P<not>\bnot \w{0,12} ?(?:for )?)?\bfilter\w*(?P<no>\W{1,3}(?:no|false)\b)?", re.IGNORECASE)
_REQUIRED = compile_late(
    r"(?P<not>\bnot )?\b(?:required|mandatory)\b(?P<no>\W{1,3}(?:no|false)\b)?|\b(?P<free>optional)\b", re.IGNORECASE
)
_LEAST = 2
_REACH = 60
"""Characters behind a name among which its type is looked for."""


class _Item(NamedTuple):
    """One attribute: the block that names it, and those of the items below it."""

    name: re.Match[str]
    blocks: list[Block]

    @property
    def told(self) -> str:
        """What is told of it."""
        return "; ".join([self.name["rest"] or "", *(block.text for block in self.blocks[1:])])


def attribute_lists(blocks: Iterable[Block]) -> dict[int, TableFact]:
    """The lists of attributes, each by the id of its first block."""
    told = list(blocks)
    above = {id(block): before for before, block in pairwise([*told[:1], *told])}
    return {id(run[0].blocks[0]): _table(run) for run in _runs(told) if _are_attributes(run, above)}


def _runs(blocks: Iterable[Block]) -> Iterator[list[_Item]]:
    """Items of one list that begin like attributes, with no other block between."""
    run: list[_Item] = []
    for block in blocks:
        above = run[-1].blocks[0] if run else None
        below = above and above.items and block.items[: len(above.items)] == above.items
        name = _named(block.text.strip()) if _may_name(block) and not below else None
        if below:
            run[-1].blocks.append(block)
        elif name and above and above.items[:-1] == block.items[:-1]:
            run.append(_Item(name, [block]))
        else:
            yield run
            run = [_Item(name, [block])] if name else []
    yield run


def _may_name(block: Block) -> bool:
    """Whether it may be a bullet, or a term with its definition: `userName`, and below it `: String`."""
    bullet = bool(block.items) and not block.items[-1].ordered
    return block.kind == "paragraph" and (bullet or "\n:" in block.inline.raw)


def _named(text: str) -> re.Match[str] | None:
    """The attribute that a text begins with; the one behind an arrow goes before, where it is known."""
    arrow = _arrow(text)
    behind = _NAME.fullmatch(text[arrow.end() :]) if arrow else None
    if arrow and behind and (is_known(behind["name"]) or parse_source(fold(text[: arrow.start()]))):
        return behind
    first = _NAME.fullmatch(text)
    return first if first and (is_known(first["name"]) or not _FLOWS.match(first["rest"] or "")) else None


def _arrow(text: str) -> re.Match[str] | None:
    """The arrow from a source to an attribute; of the word "to", only behind a source and nothing else."""
    to = _TO.search(text)
    return _ARROW.search(text) or (to if to and parse_source(fold(text[: to.start()])) else None)


def _are_attributes(run: Sequence[_Item], above: dict[int, Block]) -> bool:
    """Whether one is known to be an attribute, and each has a type, or is known, too, below words that say so."""
    if len(run) < _LEAST or not any(PATH.match(_name(item)) for item in run):
        return False
    if all(map(_type, run)):
        return True
    told = above[id(run[0].blocks[0])].text.split(". ")
    if all(map(_source, run)):
        return all(map(_stays, told))
    return any(_stays(sentence) and _ANNOUNCES.search(sentence) for sentence in told) and all(
        is_known(_name(item)) for item in run
    )


def _stays(sentence: str) -> bool:
    return bool(_LEFT_OUT.search(sentence)) == bool(_REMOVES.search(sentence))


def _name(item: _Item) -> str:
    return item.name["name"].rstrip(":=")


def _type(item: _Item) -> str | None:
    """The type as it is written."""
    words = (match["type"] for match in _TYPE.finditer(item.told, 0, _REACH))
    return next((word for word in words if attribute_type(word)), None)


def _source(item: _Item) -> Fact[str] | None:
    """What stands before the arrow to the name, or after "from", where that is a source and nothing else."""
    block, rest = item.blocks[0], item.name["rest"] or ""
    text = block.text.rstrip()
    start, end = len(text) - len(text.lstrip()), len(text)
    if behind := _FROM.match(rest):
        start = end - len(rest) + behind.end()
    elif (arrow := _arrow(text)) and arrow.end() <= end - len(item.name[0]):
        end = arrow.start()
    else:
        return None
    written = text[start:end].rstrip(".;, ")
    if not parse_source(fold(written)):
        return None
    return words_of(block, start, start + len(written))


def _table(run: Sequence[_Item]) -> TableFact:
    filters = [_states(_FILTER, item) for item in run]
    needs = [_states(_REQUIRED, item) for item in run]
    has_filters, has_needs = (any(told is not None for told in column) for column in (filters, needs))
    rows = (
        AttributeFact(
            _name(item),
            _type(item),
            bool(filterable) if has_filters else None,
            bool(required) if has_needs else None,
            item.blocks[0].location(),
            source=_source(item),
        )
        for item, filterable, required in zip(run, filters, needs, strict=True)
    )
    return TableFact(run[0].blocks[0].location(), 1, tuple(rows), has_filters)


def _states(property_: re.Pattern[str], item: _Item) -> bool | None:
    """Whether an item says that the attribute has a property; None where it says nothing of it."""
    match = property_.search(item.told)
    return not any(match.groupdict().values()) if match else None
