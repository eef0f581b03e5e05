"""Where a line has the title it is read as: `<Card title="Keys">` as "Keys:", `<summary>Keys</summary>` in bold."""

from doccompile.pattern import compile_late
from doccompile.syntax.component_tags import TITLE
from doccompile.syntax.inline import Segment

_BEFORE = compile_late(r"\*\*|(?:Step \d+: )?")
_BEHIND = ("", ":", "**")


def shown_title(line: int, written: str, shown: str) -> Segment | None:
    """The title, each of its words at its place in what is `written`; None where the line has none."""
    title = TITLE.search(written)
    quoted = title.lastindex if title else None
    if title and quoted and title[quoted] in shown:
        said, column = title[quoted], title.start(quoted)
    else:
        said = shown.removeprefix("**").removesuffix("**")
        column = written.rfind(said) if said != shown else -1
    if not said or column < 0:
        return None
    before, found, behind = shown.partition(said)
    if not found or not _BEFORE.fullmatch(before) or behind not in _BEHIND:
        return None
    return Segment(line, max(column - len(before), 0), shown, len(behind))
