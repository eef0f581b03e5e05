"""The blocks that lead to a place: its section's, those of the step headings above it, or the credentials step's."""

from collections.abc import Iterator

from doccompile.facts.reading import Reading
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_STEP = compile_late(r"Step \d")
_LEAST_LEVEL = 3


def steps_before(reading: Reading, target: Block) -> Iterator[Block]:
    """The blocks in order, up to and with the target."""
    inside = any(block is target for block in reading.credentials)
    steps = _steps_of_headings(reading, target.section)
    pool = reading.credentials if inside else [block for block in reading.prose if block.section in steps]
    for block in pool:
        yield block
        if block is target:
            return


def _steps_of_headings(reading: Reading, last: int) -> set[int]:
    """A section, and those before it that are steps too: "### Step 1: …" above "### Step 2: …"."""
    found = {last}
    while (section := reading.sections.get(last)) and section.level >= _LEAST_LEVEL and _STEP.match(section.title):
        above = reading.sections.get(last - 1)
        if above is None or above.level != section.level or not _STEP.match(above.title):
            break
        last = above.number
        found.add(last)
    return found
