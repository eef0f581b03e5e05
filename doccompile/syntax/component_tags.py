"""The tags of a documentation site's components, on lines of their own, in the notations of different sites.

`<Note>` … `</Note>` (MDX), `:::note` … `:::` (Docusaurus, VuePress), `{{< alert >}}` … `{{< /alert >}}` (Hugo) and
`{% hint %}` … `{% endhint %}` (GitBook, Liquid).
"""

from collections import Counter
from typing import NamedTuple

from doccompile.pattern import compile_late
from doccompile.source.code_fences import fenced_lines
from doccompile.syntax.remarks import REMARKS

TITLE = compile_late(r"\stitle=(?:\"([^\"]+)\"|'([^']+)')")
_ELEMENT = r"[A-Z][a-z]\w*"
_CONTAINERS = tuple(REMARKS)
_ELEMENT_TAG = compile_late(rf"\s*<(?P<close>/)?(?P<name>{_ELEMENT})(?P<given>\s[^<>]*?)?(?P<alone>/)?>\s*")
_SHORTCODE = compile_late(
    r"\s*\{\{[<%]\s*+(?P<close>/)?\s*(?P<name>[a-z][\w-]*)(?P<given>\s[^<>{}]*?)?(?P<alone>/\s*)?[>%]\}\}\s*"
)
_CONTAINER = compile_late(rf"\s*:::+(?: ?(?P<name>{'|'.join(_CONTAINERS)})(?:[^\w:](?P<said>[^:]*+))?)?\s*")
_BLOCK = compile_late(r"\s*\{%-?\s?(?P<close>end)?(?P<name>[a-z][\w-]*)(?P<given>\s[^{}%]*)?%\}\s*")
_SIGN = compile_late(rf"\{{\{{[<%]|\{{%[ -]|</[A-Z]|:::\s*+(?:{'|'.join(_CONTAINERS)})")
_NOTATIONS = {"{{": _SHORTCODE, "{%": _BLOCK, "<": _ELEMENT_TAG, ":::": _CONTAINER}
"""What a line of a notation has -> how its tags are written; the first that a line has."""
_ALONE = ("{{", "{%")
"""Notations in which what is never closed stands alone."""


class Tag(NamedTuple):
    """A line that opens a component, closes one, or does both; `given` are its attributes, `said` is its title."""

    name: str
    opens: bool
    closes: bool
    notation: str
    given: str = ""
    said: str = ""


def may_have_components(text: str) -> bool:
    """Whether a text is worth looking through."""
    return bool(_SIGN.search(text))


def find_tags(lines: list[str]) -> dict[int, Tag]:
    """Number of a line -> its tag: those that stand alone, those that are closed again, and what closes them."""
    found: dict[int, Tag] = {}
    opened: list[tuple[str, int]] = []
    waiting = Counter[str]()
    code = fenced_lines(lines)
    for number, line in enumerate(lines):
        tag = None if number in code else _read(line)
        if tag is None:
            continue
        what = ":::" if tag.notation == ":::" else tag.notation + tag.name
        if tag.opens:
            found[number] = tag
        if tag.opens and not tag.closes:
            opened.append((what, number))
            waiting[what] += 1
        elif not tag.opens and waiting[what]:
            found[number] = tag
            _close(opened, waiting, found, what)
    _drop(found, opened)
    return found


def _close(opened: list[tuple[str, int]], waiting: Counter[str], found: dict[int, Tag], what: str) -> None:
    """Close the last that is open of a name; what was opened in it and never closed is no tag."""
    inner = []
    while opened[-1][0] != what:
        inner.append(opened.pop())
        waiting[inner[-1][0]] -= 1
    _drop(found, inner)
    opened.pop()
    waiting[what] -= 1


def _drop(found: dict[int, Tag], never_closed: list[tuple[str, int]]) -> None:
    """Of what is never closed a shortcode, or a block, stands alone; the rest is text."""
    for _, number in never_closed:
        tag = found.pop(number)
        if tag.notation in _ALONE:
            found[number] = tag._replace(closes=True)


def _read(line: str) -> Tag | None:
    notation = next((mark for mark in _NOTATIONS if mark in line), None)
    match = _NOTATIONS[notation].fullmatch(line) if notation else None
    if notation is None or match is None:
        return None
    if notation == ":::":
        name, said = match["name"], match["said"] or ""
        return Tag(name or "", bool(name), not name, notation, said=said.strip(" []"))
    opens = not match["close"]
    return Tag(match["name"], opens, not opens or bool(match.groupdict().get("alone")), notation, match["given"] or "")
