"""Changes of meaning as a comment on a pull request: configuration first, guidance folded, document text inert."""

from collections.abc import Iterable, Iterator, Sequence

from doccompile.render.templating.escape import markdown_code
from doccompile.report.printable import printable
from doccompile.report.text import counted
from doccompile.semantic_diff.change import Change, Impact, Status, TutorialDiff, Unread
from doccompile.semantic_diff.excerpt import shortened
from doccompile.semantic_diff.wording import place_of, sentence, totals

MARKER = "<!-- doccompile diff -->"
"""First line, by which a workflow finds its comment again to update it."""

_LIMIT = 60_000
"""Characters; GitHub refuses a comment of more than 65,536."""
_LONGEST_VALUE = 300
_MANY = 3
"""So many tutorials with the same change have it told once: an included file changed."""
_NAMES = 10

Told = tuple[Impact, str]
"""A change as the reader sees it."""


def render(diffs: Sequence[TutorialDiff], unread: Sequence[Unread] = ()) -> str:
    """The whole comment; what does not fit is counted, not cut in the middle."""
    text, left_out = f"{MARKER}\n### What this change means\n\n{totals(diffs)}\n", 0
    blocks = list(_blocks([diff for diff in diffs if diff.status is not Status.UNCHANGED], unread))
    for lines, tutorials in blocks:
        block = "\n".join(lines)
        if len(text) + len(block) + 2 <= _LIMIT:
            text += f"\n{block}\n"
        else:
            left_out += tutorials
    if left_out:
        text += f"\nNot shown for lack of room: {counted(left_out, 'tutorial')}. Run `doccompile diff` for all.\n"
    return text if blocks else f"{text}\nNo tutorial says anything else than before.\n"


def _blocks(diffs: Sequence[TutorialDiff], unread: Sequence[Unread]) -> Iterator[tuple[Iterable[str], int]]:
    """The parts of the comment as lines, each with the number of tutorials of which no other part tells."""
    shared = _shared(diffs)
    own = [diff for diff in diffs if not _is_told(diff, shared)]
    if unread:
        yield _not_compared(unread), len(unread)
    if shared:
        yield _same_in_many(shared), len(diffs) - len(own)
    yield from ((_tutorial(diff, shared), 1) for diff in own)


def _not_compared(unread: Sequence[Unread]) -> Iterator[str]:
    yield "#### Not compared"
    yield ""
    yield from (f"- {_code(path)}: {_code(reason)}" for path, reason in unread[:_NAMES])
    if len(unread) > _NAMES:
        yield f"- and {len(unread) - _NAMES} more"


def _shared(diffs: Sequence[TutorialDiff]) -> dict[Told, list[str]]:
    """What changed alike in many tutorials, and in which."""
    found: dict[Told, list[str]] = {}
    for diff in diffs:
        for told in dict.fromkeys(_told(change) for change in diff.changes):
            found.setdefault(told, []).append(diff.connector)
    return {told: names for told, names in found.items() if len(names) >= _MANY}


def _is_told(diff: TutorialDiff, shared: dict[Told, list[str]]) -> bool:
    """Whether nothing of a tutorial is left to tell."""
    if diff.status in (Status.ADDED, Status.REMOVED):
        return False
    return all(_told(change) in shared for change in diff.changes)


def _same_in_many(shared: dict[Told, list[str]]) -> Iterator[str]:
    yield "#### The same in several tutorials"
    yield ""
    lines = {
        told: f"- {told[1]}, in {counted(len(names), 'tutorial')}: {_names(names)}" for told, names in shared.items()
    }
    yield from _by_impact([(impact, line) for (impact, _), line in lines.items()])


def _names(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
    return ", ".join(map(_code, names[:_NAMES])) + more


def _tutorial(diff: TutorialDiff, shared: dict[Told, list[str]]) -> Iterator[str]:
    paths = dict.fromkeys(manifest.source.path for manifest in (diff.old, diff.new) if manifest)
    yield f"#### {_code(diff.connector)}: {diff.status.value}"
    yield ""
    yield " → ".join(_code(path) for path in paths)
    own = [change for change in diff.changes if _told(change) not in shared]
    if own:
        yield ""
        yield from _by_impact([(change.impact, f"- {_sentence(change)}{place_of(change, _code)}") for change in own])


def _by_impact(items: Iterable[Told]) -> Iterator[str]:
    items = list(items)
    main = [line for impact, line in items if impact is Impact.CONFIGURATION]
    rest = [line for impact, line in items if impact is Impact.GUIDANCE]
    yield from main
    if rest:
        yield from ("",) if main else ()
        yield f"<details><summary>Guidance: {counted(len(rest), 'change')}</summary>"
        yield ""
        yield from rest
        yield ""
        yield "</details>"


def _told(change: Change) -> Told:
    """The change without a line of the tutorial itself, which differs from one to the next."""
    place = change.new_place or change.old_place
    return change.impact, _sentence(change) + (place_of(change, _code) if place and place.path else "")


def _sentence(change: Change) -> str:
    """The change in words; of long texts what differs."""
    return sentence(shortened(change), _code)


def _code(text: str) -> str:
    """A code span that holds the text as it is: Markdown, HTML and mentions stay dead in it."""
    text = printable(" ".join(text.split()))
    if len(text) > _LONGEST_VALUE:
        text = text[:_LONGEST_VALUE] + "…"
    return markdown_code(text) or "` `"
