"""Capabilities in a table: `| Function | Supported |`, a row each; what is not supported is no capability."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from doccompile.facts.reading import Reading
from doccompile.facts.section_kind import ASIDE
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.syntax.inline import Inline
from doccompile.syntax.nodes import Block

_HEADER = compile_late(r"(?:\w+ ){0,3}(?:capabilit\w+|functions?|features?|operations?|actions?|use cases?)\W*", re.I)
_NO = compile_late(r"[\s–—✗✘❌-]*(?:(?:no|none|not|n/a|planned|unsupported|false)\b.*)?", re.IGNORECASE)
"""What stands beside what is not supported; nothing, too."""


class CapabilityRow(NamedTuple):
    """What one row names, and where."""

    inline: Inline
    where: Location


def capability_rows(reading: Reading) -> Iterator[list[CapabilityRow]]:
    """What each table of functions says that is supported."""
    for block in reading.document.blocks:
        if block.kind == "table" and reading.kind(block) not in ASIDE and _HEADER.fullmatch(_first_of_header(block)):
            yield [
                CapabilityRow(row.cells[0].inline, block.cells_location(row, 0, 0))
                for row in block.rows[1:]
                if len(row.cells) > 1 and not _NO.fullmatch(row.cells[1].text)
            ]


def _first_of_header(table: Block) -> str:
    return table.rows[0].cells[0].text if table.rows and table.rows[0].cells else ""
