"""The YAML header: values as strings, each with its place; python-frontmatter splits and loads it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import yaml
from frontmatter.default_handlers import YAMLHandler

from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.source.text import SourceText

MAX_HEADER = 32_768
"""Longest YAML header that is read (characters)."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_OPENS = compile_late(r"---+[ \t]*")
_CLOSES = compile_late(r"(?:---+|\.\.\.)[ \t]*")
_CLOSES_BADLY = compile_late(r"---+[ \t]*[^\s|:+-]")
_KEY = compile_late(r"([A-Za-z_][\w.-]*)[ \t]*:[ \t]*")


class FrontMatter(NamedTuple):
    """The header of one file: `values` by key, `problem` where it cannot be used, `end` its first line after."""

    values: dict[str, str]
    key_lines: Mapping[str, int] = MappingProxyType({})
    end: int = 0
    problem: tuple[int, str] | None = None

    def value_location(self, key: str, source: SourceText) -> Location | None:
        """Where the value of a key stands, quotes excluded; None where the key is missing."""
        line = self.key_lines.get(key)
        if line is None:
            return None
        text = source.lines[line]
        match = _KEY.match(text)
        start = match.end() if match else 0
        end = len(text.rstrip())
        if end - start >= 2 and text[start] in "'\"" and text[end - 1] == text[start]:
            start, end = start + 1, end - 1
        if end <= start:
            start = max(len(text) - 1, 0)
        return source.location(line, start, line, max(end, start + 1))


def front_matter_end(source: SourceText) -> int:
    """The first line after the header (0-based); 1 for a header that is never closed, 0 where there is none."""
    lines = source.lines
    if not _OPENS.fullmatch(lines[0]):
        return 0
    looked = False
    for number in range(1, len(lines)):
        line = lines[number]
        if line[:1] not in "-.":
            continue
        if _CLOSES.fullmatch(line):
            return number + 1
        if not looked and _CLOSES_BADLY.match(line):
            looked = True
            if _is_header(lines[1:number]):
                return number + 1
    return 1


def _is_header(lines: tuple[str, ...]) -> bool:
    """Whether nothing but names and values stands in some lines."""
    return any(map(_KEY.match, lines)) and all(
        not line.strip() or line[0] in " \t#-" or _KEY.match(line) for line in lines
    )


def read_front_matter(source: SourceText) -> FrontMatter:
    """Read the header; a file without one has none: no values, `end` 0, no problem."""
    lines = source.lines
    if not _OPENS.fullmatch(lines[0]):
        return FrontMatter({})
    end = front_matter_end(source) - 1
    if end == 0:
        return FrontMatter({}, end=1, problem=(0, "the YAML header that opens here is never closed"))
    header = "\n".join(lines[1:end])
    if len(header) > MAX_HEADER:
        return FrontMatter({}, end=end + 1, problem=(1, f"the YAML header is longer than {MAX_HEADER:,} characters"))
    try:
        data = YAMLHandler().load(header, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark if "quoted" in (error.context or "") else error.problem_mark
        line = 1 + (mark.line if mark else 0)
        return FrontMatter(
            {}, end=end + 1, problem=(min(line, end), f"the YAML header does not parse: {error.problem}")
        )
    except (yaml.YAMLError, ValueError, RecursionError):
        return FrontMatter({}, end=end + 1, problem=(1, "the YAML header does not parse"))
    if data is None or data == "":
        return FrontMatter({}, end=end + 1)
    if not isinstance(data, dict):
        return FrontMatter({}, end=end + 1, problem=(1, "the YAML header is not a mapping of names to values"))
    values = {str(key): value for key, value in data.items() if isinstance(value, str)}
    closed = _CLOSES.fullmatch(lines[end])
    problem = None if closed else (end, "the line that closes the YAML header holds more than its dashes")
    return FrontMatter(values, _key_lines(lines, end), end + 1, problem)


def _key_lines(lines: tuple[str, ...], end: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for number in range(1, end):
        match = _KEY.match(lines[number])
        if match:
            found.setdefault(match.group(1), number)
    return found
