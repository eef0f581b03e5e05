"""The header of Azure's tutorials until 2017: `<properties pageTitle="…" />` and `<tags ms.date="…" />`."""

from typing import NamedTuple

from doccompile.pattern import compile_late

_TAG = r"<{name}\b(?:[^<>\"]|\"[^\"]*+\")*+>"
_HEADER = compile_late(rf"\s*+{_TAG.format(name='properties')}\s*+(?:{_TAG.format(name='tags')})?")
_ATTRIBUTE = compile_late(r"(?<![\w.-])(?P<name>[A-Za-z][\w.-]*+)\s*+=\s*+\"(?P<value>[^\"\n]*+)\"")
_NAMES = {"pageTitle": "title", "authors": "author"}
"""What the YAML header, which came after it, calls two of the fields."""


class Field(NamedTuple):
    """A value, and its 0-based line and columns."""

    value: str
    line: int
    start: int
    end: int


def read_tags_header(text: str) -> tuple[dict[str, Field], int]:
    """The fields by their names in YAML, and how many lines the header takes: 0 where there is none."""
    header = _HEADER.match(text)
    if header is None:
        return {}, 0
    fields: dict[str, Field] = {}
    for match in _ATTRIBUTE.finditer(text, 0, header.end()):
        start, end = match.span("value")
        column = start - (text.rfind("\n", 0, start) + 1)
        field = Field(match["value"].strip(), text.count("\n", 0, start), column, column + end - start)
        fields.setdefault(_NAMES.get(match["name"], match["name"]), field)
    return fields, text.count("\n", 0, header.end()) + 1
