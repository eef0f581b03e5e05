"""Changes of meaning as a comment on a pull request: configuration first, guidance folded, document text inert."""

from collections.abc import Iterable, Iterator, Sequence

from doccompile.render.escape import markdown_code
from doccompile.report.printable import printable
from doccompile.report.text import counted
from doccompile.semantic_diff.change import Change, Impact, Status, TutorialDiff
from doccompile.semantic_diff.wording import sentence, totals

MARKER = "<!-- doccompile diff -->"
"""First line, by which a workflow finds its comment again to update it."""

_LIMIT = 60_000
"""Characters; GitHub refuses a comment of more than 65,536."""
_LONGEST_VALUE = 300


def render(diffs: Sequence[TutorialDiff]) -> str:
    """The whole comment; what does not fit is counted, not cut in the middle."""
    head = f"{MARKER}\n### What this change means\n\n{totals(diffs)}\n"
    text, left_out = head, 0
    for diff in diffs:
        if diff.status is Status.UNCHANGED:
            continue
        block = "\n".join(_tutorial(diff)) + "\n"
        if len(text) + len(block) <= _LIMIT:
            text += f"\n{block}"
        else:
            left_out += 1
    if left_out:
        text += f"\nNot shown for lack of room: {left_out} tutorials. Run `doccompile diff` for all.\n"
    return text


def _tutorial(diff: TutorialDiff) -> Iterator[str]:
    paths = dict.fromkeys(manifest.source.path for manifest in (diff.old, diff.new) if manifest)
    yield f"#### {_code(diff.connector)}: {diff.status.value}"
    yield ""
    yield " → ".join(_code(path) for path in paths)
    main = [change for change in diff.changes if change.impact is Impact.CONFIGURATION]
    rest = [change for change in diff.changes if change.impact is Impact.GUIDANCE]
    if main:
        yield ""
        yield from _items(main)
    if rest:
        yield ""
        yield f"<details><summary>Guidance: {counted(len(rest), 'change')}</summary>"
        yield ""
        yield from _items(rest)
        yield ""
        yield "</details>"


def _items(changes: Iterable[Change]) -> Iterator[str]:
    for change in changes:
        place = change.new_place or change.old_place
        line = f" (line {place.line})" if place else ""
        yield f"- {sentence(change, _code)}{line}"


def _code(text: str) -> str:
    """A code span that holds the text as it is: Markdown, HTML and mentions stay dead in it."""
    text = printable(" ".join(text.split()))
    if len(text) > _LONGEST_VALUE:
        text = text[:_LONGEST_VALUE] + "…"
    return markdown_code(text) or "` `"
