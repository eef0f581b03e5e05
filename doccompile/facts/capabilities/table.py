"""Capabilities in a table: `| Function | Supported |`, a row each; what is not supported is no capability."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from doccompile.facts.reading import Reading
from doccompile.facts.sections.kind import ASIDE
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.syntax.inline import Inline
from doccompile.syntax.nodes import Block

_HEADER = compile_late(
    r"(?:\w+ ){0,3}(?:capabilit\w+|functions?|features?|operations?|actions?|use cases?)\W*", re.IGNORECASE
)
_ANSWER = compile_late(r"support|available|\bscim\b|\bentra\b|\bazure\b", re.IGNORECASE)
"""In the header of the column that says so, where it is not the second: "Feature | SAML | SCIM"."""
_NO = compile_late(
    r"[\s–—✗✘❌🚫⛔☐⬜-]*(?:(?:no?|none|not|n/a|planned|coming|(?:on (?:the|our) )?roadmap|future"
    r"|un(?:supported|available)|false)\b.*)?",
    re.IGNORECASE,
)
"""What stands beside what is not supported; nothing, too."""
_REQUEST = compile_late(r"(?:HTTP )?(?:GET|POST|PUT|PATCH|DELETE)\b")
"""What is sent for it, which does not answer whether it is supported."""


class CapabilityRow(NamedTuple):
    """What one row names, and where."""

    inline: Inline
    where: Location


def capability_rows(reading: Reading) -> Iterator[list[CapabilityRow]]:
    """What each table of functions says that is supported."""
    for block in reading.blocks:
        if block.rows and reading.kind(block) not in ASIDE and _tells_what_can_be_done(_titles(block)):
            answer = _answer_column(block)
            yield [
                CapabilityRow(row.cells[0].inline, block.cell_location(row.cells[0]))
                for row in block.rows[1:]
                if len(row.cells) > answer
                and not (_NO.fullmatch(row.cells[answer].text) or _REQUEST.match(row.cells[answer].text))
            ]


def _tells_what_can_be_done(titles: list[str]) -> bool:
    return bool(_HEADER.fullmatch(titles[0])) or (not titles[0] and any(map(_ANSWER.match, titles[1:])))


def _answer_column(table: Block) -> int:
    titles = _titles(table)
    return next((number for number, title in enumerate(titles) if number and _ANSWER.search(title)), 1)


def _titles(table: Block) -> list[str]:
    header = [cell.text for row in table.rows[:1] for cell in row.cells]
    return header or [""]
