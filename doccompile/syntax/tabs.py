"""The tabs of a page, of which a reader sees one at a time: which lines stand in each, and what it is chosen by.

`<Tab title="…">`, `<TabItem label="…">`, `{{< tab name="…" >}}`, `{% tab title="…" %}`; `=== "…"` over indented lines
(MkDocs), which are text at the margin; and `{tab|…}` up to the next (Zulip).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doccompile.pattern import compile_late
from doccompile.source.code_fences import fenced_lines
from doccompile.syntax.component_tags import find_tags, may_have_components

_COMPONENTS = frozenset({"tab", "tabitem", "tabpane", "tabpanel"})
_INDENTED = compile_late(r"([ \t>]*)===[!+]?+ ?\"([^\"]+)\"[ \t]*")
_SWITCH = compile_late(r"\s*\{(?:tab\|(?P<chosen>[\w-]+)|(?:start|end)_tabs)\}\s*")
_INDENT = 4
_DEEPEST = 10


class Tab(NamedTuple):
    """What it is chosen by, as its tag writes it; its first line, and the line behind its last, from 0."""

    chosen_by: str
    line: int
    end_line: int


def find_tabs(text: str) -> list[Tab]:
    """All tabs, those in a tab too."""
    lines = text.split("\n")
    return [
        *(_components(lines) if may_have_components(text) else ()),
        *(_indented(lines) if "===" in text else ()),
        *(_switched(lines) if "{tab|" in text else ()),
    ]


def without_tabs(text: str) -> str:
    """The text, with what `=== "…"` opens at the margin and `{tab|…}` left out; no line is added or lost."""
    if "===" not in text and "_tabs}" not in text:
        return text
    lines = text.split("\n")
    code = fenced_lines(lines)
    for number, line in enumerate(lines):
        if "{" in line and number not in code and _SWITCH.fullmatch(line):
            lines[number] = ""
    for tab in _indented(lines):
        lead = len(lines[tab.line - 1]) - len(lines[tab.line - 1].lstrip(" \t>"))
        lines[tab.line - 1] = lines[tab.line - 1][:lead].rstrip()
        for number in range(tab.line, tab.end_line):
            lines[number] = lines[number][:lead] + lines[number][lead + _INDENT :]
    return "\n".join(lines)


def _components(lines: list[str]) -> Iterator[Tab]:
    around: list[Tab] = []
    for number, tag in sorted(find_tags(lines).items()):
        if tag.opens and not tag.closes:
            chosen_by = tag.given or tag.name if tag.name.lower() in _COMPONENTS else ""
            around.append(Tab(chosen_by, number + 1, number + 1))
        elif not tag.opens:
            tab = around.pop()
            if tab.chosen_by:
                yield tab._replace(end_line=number)


def _indented(lines: Sequence[str]) -> Iterator[Tab]:
    """Each before those that stand in it."""
    found: list[Tab] = []
    around: list[tuple[str, int]] = []
    code = fenced_lines(lines)
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        while around and not line.startswith(around[-1][0]):
            around.pop()
        for _, place in around:
            found[place] = found[place]._replace(end_line=number + 1)
        match = _INDENTED.fullmatch(line) if "===" in line and number not in code and len(around) < _DEEPEST else None
        if match:
            around.append((match[1] + " " * _INDENT, len(found)))
            found.append(Tab(match[2], number + 1, number + 1))
    yield from found


def _switched(lines: Sequence[str]) -> Iterator[Tab]:
    last: Tab | None = None
    code = fenced_lines(lines)
    for number, line in enumerate(lines):
        if match := _SWITCH.fullmatch(line) if "{" in line and number not in code else None:
            if last:
                yield last._replace(end_line=number)
            last = Tab(match["chosen"], number + 1, number + 1) if match["chosen"] else None
