"""Components of a documentation site, `<Steps>`, `<Info>`: tags on lines of their own, with what they hold indented.

The text is read as if they were not there; `<Step title="…">` is the heading that readers see, with its number. No line
is added or lost.
"""

import re

from doccompile.pattern import compile_late

_NAME = r"[A-Z][a-z]\w*"
_CLOSING = compile_late(rf"</({_NAME})>")
_TAG = compile_late(rf"[ \t]*<(?P<close>/)?(?P<name>{_NAME})(?:\s[^<>]*?)?(?P<alone>/)?>[ \t]*")
_TITLE = compile_late(r"\stitle=(?:\"([^\"]+)\"|'([^']+)')")
_STEP = "Step"


class _Component:
    """One that is open: how far its text is indented, and how many steps it has had."""

    def __init__(self) -> None:
        self.margin: int | None = None
        self.steps = 0


def without_components(text: str) -> str:
    """The text, its components' tags as empty lines or headings, and their content at the margin."""
    if not any(rest[:1].isupper() for rest in text.split("</")[1:]):
        return text
    names = frozenset(_CLOSING.findall(text))
    lines = text.split("\n")
    around = [_Component()]
    for number, line in enumerate(lines):
        tag = _TAG.fullmatch(line) if "<" in line else None
        if tag and (tag["name"] in names or tag["alone"]):
            lines[number] = _entered(around, tag)
        elif len(around) > 1 and line.strip():
            indent = len(line) - len(line.lstrip())
            margin = around[-1].margin if around[-1].margin is not None else indent
            around[-1].margin = margin
            lines[number] = line[min(indent, margin) :]
    return "\n".join(lines)


def _entered(around: list[_Component], tag: re.Match[str]) -> str:
    """What a tag shows as; the component that it opens or closes is put on the stack, or taken from it."""
    if tag["close"]:
        del around[max(1, len(around) - 1) :]
        return ""
    title = _TITLE.search(tag.group()) if tag["name"] == _STEP else None
    around[-1].steps += title is not None
    shown = f"### Step {around[-1].steps}: {title[1] or title[2]}" if title else ""
    if not tag["alone"]:
        around.append(_Component())
    return shown
