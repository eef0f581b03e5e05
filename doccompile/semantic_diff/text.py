"""Changes of meaning for a person at a terminal."""

from collections.abc import Iterator, Sequence

from doccompile.report.printable import printable, wrapped
from doccompile.semantic_diff.change import Change, Kind, Status, TutorialDiff, Unread
from doccompile.semantic_diff.excerpt import shortened
from doccompile.semantic_diff.wording import sentence, totals

_MARKS = {Kind.ADDED: "+", Kind.REMOVED: "-", Kind.CHANGED: "~"}
_WIDTH = 80
_INDENT = 4


def render(diffs: Sequence[TutorialDiff], _: Sequence[Unread] = ()) -> str:
    """A block for each tutorial whose meaning changed, then one line that counts; what is unread is told beside it."""
    blocks = ["\n".join(_tutorial(diff)) for diff in diffs if diff.status is not Status.UNCHANGED]
    return "\n\n".join([*blocks, totals(diffs)]) + "\n"


def _tutorial(diff: TutorialDiff) -> Iterator[str]:
    paths = [manifest.source.path for manifest in (diff.old, diff.new) if manifest]
    title = f"{diff.connector}: {diff.status.value} ({' -> '.join(dict.fromkeys(paths))})"
    yield from wrapped(title, _WIDTH)
    for change in diff.changes:
        yield from _change(change)


def _change(change: Change) -> Iterator[str]:
    lines = wrapped(sentence(shortened(change), _quoted) + _places(change), _WIDTH - _INDENT)
    yield f"  {_MARKS[change.kind]} {lines[0]}"
    yield from (" " * _INDENT + line for line in lines[1:])


def _quoted(text: str) -> str:
    return f'"{printable(text)}"'


def _places(change: Change) -> str:
    """Where each side says so: ` [line 12 -> 14]`, with the file where that is an included one."""
    places = [place for place in (change.old_place, change.new_place) if place]
    named = [f"{printable(place.path)}, line {place.line}" for place in places if place.path]
    numbers = list(dict.fromkeys(named or [str(place.line) for place in places]))
    return f" [{'' if named else 'line '}{' -> '.join(numbers)}]" if numbers else ""
