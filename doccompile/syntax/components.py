"""Components of a documentation site, `<Steps>`, `<Info>`, `:::note`: tags on lines of their own around their content.

The text is read as if they were not there; `<Step title="…">` is the heading that readers see, with its number, and a
remark such as `<Warning>` or `:::tip` a block quote that says so. No line is added or lost, and each ends as it did.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from doccompile.pattern import compile_late

_REMARKS = {
    "note": "NOTE",
    "info": "NOTE",
    "alert": "NOTE",
    "callout": "NOTE",
    "admonition": "NOTE",
    "aside": "NOTE",
    "tip": "TIP",
    "hint": "TIP",
    "important": "IMPORTANT",
    "warning": "WARNING",
    "attention": "WARNING",
    "danger": "WARNING",
    "caution": "CAUTION",
}
"""Names of components, and what they say of a component of another name -> the kind of the callout."""
_NAME = r"[A-Z][a-z]\w*"
_MARK = r":::+"
_WITH_MARK = ("note", "info", "tip", "hint", "important", "warning", "attention", "danger", "caution")
_TAG = compile_late(
    rf"(?P<lead>[ \t]*)(?:<(?P<close>/)?(?P<name>{_NAME})(?P<rest>\s[^<>]*?)?(?P<alone>/)?>"
    rf"|{_MARK}(?: ?(?P<remark>{'|'.join(_WITH_MARK)})(?:[^\w:](?P<said>[^:]*))?)?)[ \t]*"
)
_TITLE = compile_late(r"\stitle=(?:\"([^\"]+)\"|'([^']+)')")
_KIND = compile_late(r"\s(?:level|type|kind|variant)=[\"']([a-z]+)[\"']")
_STEP = "Step"
_DEEPEST = 80
"""Characters before the lines of a component at most: what is deeper stands as deep."""


class _Tag(NamedTuple):
    """A line that opens a component, closes one, or both; `name` is `:::` for those that are written with colons."""

    found: re.Match[str]
    name: str
    opens: bool
    closes: bool


class _Component:
    """One that is open: what stands before each of its lines, where they begin, and how many steps it has had."""

    def __init__(self, before: str = "", margin: int | None = None) -> None:
        self.before = before
        self.margin = margin
        self.steps = 0

    def line(self, written: str) -> str:
        """One of its lines, at its place."""
        if not written.strip():
            return self.before.rstrip()
        indent = len(written) - len(written.lstrip())
        self.margin = indent if self.margin is None else self.margin
        return self.before + written[min(indent, self.margin) :]


def without_components(text: str) -> str:
    """The text, its components' tags as empty lines, headings or callouts, and their content at the margin."""
    if not _has_components(text):
        return text
    lines = text.split("\n")
    tags = _tags(lines)
    around = [_Component(margin=0)]
    for number, line in enumerate(lines):
        tag = tags.get(number)
        if tag:
            lines[number] = _entered(around, tag)
        elif len(around) > 1:
            lines[number] = around[-1].line(line)
    return "\n".join(lines)


def _has_components(text: str) -> bool:
    closings, marks = text.split("</")[1:], text.split(":::")[1:]
    return any(rest[:1].isupper() for rest in closings) or any(rest.lstrip().startswith(_WITH_MARK) for rest in marks)


def _tags(lines: list[str]) -> dict[int, _Tag]:
    """Number of a line -> its tag: those alone, and those that are closed again, with what closes them."""
    found, opened = {}, list[tuple[str, int]]()
    waiting = Counter[str]()
    for number, line in enumerate(lines):
        tag = _read(line) if "<" in line or ":::" in line else None
        if tag is None:
            continue
        found[number] = tag
        if tag.opens and not tag.closes:
            opened.append((tag.name, number))
            waiting[tag.name] += 1
        elif not tag.opens and waiting[tag.name]:
            while opened[-1][0] != tag.name:
                waiting[opened[-1][0]] -= 1
                del found[opened.pop()[1]]
            waiting[tag.name] -= 1
            opened.pop()
        elif not tag.opens:
            del found[number]
    return _without_open(found, opened)


def _without_open(found: Mapping[int, _Tag], opened: list[tuple[str, int]]) -> dict[int, _Tag]:
    never_closed = {number for _, number in opened}
    return {number: tag for number, tag in found.items() if number not in never_closed}


def _read(line: str) -> _Tag | None:
    match = _TAG.fullmatch(line)
    if match is None:
        return None
    if match["name"]:
        return _Tag(match, match["name"], opens=not match["close"], closes=bool(match["close"] or match["alone"]))
    return _Tag(match, ":::", opens=bool(match["remark"]), closes=not match["remark"])


def _entered(around: list[_Component], tag: _Tag) -> str:
    """What a tag shows as; the component that it opens or closes is put on the stack, or taken from it."""
    if not tag.opens:
        around.pop()
        return around[-1].line("")
    at = around[-1].line(tag.found.group())
    lead = at[: len(at) - len(at.lstrip(" \t>"))][:_DEEPEST]
    if (kind := _remark(tag.found)) and len(lead) < _DEEPEST:
        shown = f"{lead}> [!{kind}] {(tag.found['said'] or '').strip(' []')}".rstrip()
        inner = _Component(f"{lead}> ")
    else:
        title = _TITLE.search(tag.found["rest"] or "") if tag.name == _STEP else None
        around[-1].steps += title is not None
        shown = f"{lead}### Step {around[-1].steps}: {title[1] or title[2]}" if title else lead.rstrip()
        inner = _Component(lead)
    if not tag.closes:
        around.append(inner)
    return shown


def _remark(tag: re.Match[str]) -> str | None:
    """The kind of the callout that a component is."""
    kind = _REMARKS.get((tag["remark"] or tag["name"]).lower())
    said = _KIND.search(tag["rest"] or "") if kind else None
    return _REMARKS.get(said[1], kind) if said else kind
