"""The header: values as strings, each with its place; python-frontmatter loads what is YAML."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import yaml
from frontmatter.default_handlers import YAMLHandler

from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.source.header_lines import KEY, closes_header, header_end, opens_header
from doccompile.source.tags_header import read_tags_header
from doccompile.source.text import SourceText

MAX_HEADER = 32_768
"""Longest YAML header that is read (characters)."""
_MAX_TAGS = 200
"""Longest header of tags that is read (lines)."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_HEADER_LINE = compile_late(r"[A-Za-z_][\w.-]*[ \t]*:(?:[ \t]|$)|[ \t]|- |#(?!#)")
_BEGINS_AT_FAULT = compile_late(r"quoted|simple key|flow ")
"""What YAML was reading where the fault is at its beginning: nothing closed it."""
_PLAINLY = (
    ("mapping values are not allowed", 'a value that holds ": " needs quotation marks'),
    ("unexpected end of stream", "the quotation mark that opens here is never closed"),
    ("did not find expected key", '"name: value" is expected here; is there a quotation mark too many?'),
    ("could not find expected ':'", 'the line is not of the form "name: value"'),
    ("did not find expected ','", "the bracket that opens here is never closed"),
)
"""What libyaml says of the commonest faults, and what an author can act on."""


class FrontMatter(NamedTuple):
    """The header of one file: `values` by key, `problem` where it cannot be used, `end` its first line after."""

    values: dict[str, str]
    key_lines: Mapping[str, int] = MappingProxyType({})
    end: int = 0
    problem: tuple[int, str] | None = None
    columns: Mapping[str, tuple[int, int]] = MappingProxyType({})
    """Where in its line a value begins and ends, by key, where the header is no YAML."""

    def value_location(self, key: str, source: SourceText) -> Location | None:
        """Where the value of a key stands, quotes excluded; None where the key is missing."""
        line = self.key_lines.get(key)
        if line is None:
            return None
        if key in self.columns:
            start, end = self.columns[key]
            return source.location(line, start, line, max(end, start + 1))
        text = source.lines[line]
        match = KEY.match(text)
        start = match.end() if match else 0
        end = len(text.rstrip())
        if end - start >= 2 and text[start] in "'\"" and text[end - 1] == text[start]:
            start, end = start + 1, end - 1
        if end <= start:
            start = max(len(text) - 1, 0)
        return source.location(line, start, line, max(end, start + 1))


def front_matter_end(source: SourceText) -> int:
    """The first line after the header (0-based); 0 where there is none."""
    if not opens_header(source.lines):
        return 0
    return header_end(source.lines) or _never_closed_end(source.lines)


def _never_closed_end(lines: tuple[str, ...]) -> int:
    """Where the tutorial begins behind a header that is never closed: at its title, which looks like a comment."""
    last = 0
    for number in range(1, len(lines)):
        if lines[number].strip():
            if not _HEADER_LINE.match(lines[number]):
                break
            last = number
    return last if last and lines[last].startswith("#") else last + 1


def read_front_matter(source: SourceText) -> FrontMatter:
    """Read the header; a file without one has none: no values, `end` 0, no problem."""
    lines = source.lines
    if not opens_header(lines):
        return _of_tags(lines)
    end = header_end(lines)
    if not end:
        return _unusable(_never_closed_end(lines), "the YAML header that opens here is never closed", line=0)
    header = "\n".join(lines[1 : end - 1])
    if len(header) > MAX_HEADER:
        return _unusable(end, f"the YAML header is longer than {MAX_HEADER:,} characters")
    try:
        data = YAMLHandler().load(header, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark if _BEGINS_AT_FAULT.search(error.context or "") else error.problem_mark
        line = min(1 + (mark.line if mark else 0), end - 1)
        return _unusable(end, f"the YAML header does not parse: {_plainly(error)}", line)
    except (yaml.YAMLError, ValueError, RecursionError):
        return _unusable(end, "the YAML header does not parse")
    if data is None:
        return FrontMatter({}, end=end)
    if not isinstance(data, dict):
        return _unusable(end, "the YAML header is not a mapping of names to values")
    values = {str(key): value for key, value in data.items() if isinstance(value, str)}
    slip = (end - 1, "the line that closes the YAML header holds more than its dashes")
    return FrontMatter(values, _key_lines(lines[: end - 1]), end, None if closes_header(lines[end - 1]) else slip)


def _of_tags(lines: Sequence[str]) -> FrontMatter:
    fields, end = read_tags_header("\n".join(lines[:_MAX_TAGS])[:MAX_HEADER])
    return FrontMatter(
        {name: field.value for name, field in fields.items()},
        {name: field.line for name, field in fields.items()},
        end,
        columns={name: (field.start, field.end) for name, field in fields.items()},
    )


def _unusable(end: int, reason: str, line: int = 1) -> FrontMatter:
    return FrontMatter({}, end=end, problem=(line, reason))


def _plainly(error: yaml.MarkedYAMLError) -> str:
    said = str(error.problem)
    return next((plain for words, plain in _PLAINLY if words in said), said)


def _key_lines(lines: tuple[str, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, line in enumerate(lines):
        if match := KEY.match(line):
            found.setdefault(match[1], number)
    return found
