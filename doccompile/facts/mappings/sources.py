"""Where an attribute's value comes from: the column of a table for both sides that names the service's own.

Looks for a header such as "Microsoft Entra ID attribute" or "Source", beside a column of attributes that the standard
knows, with more sources below it than other words. So a column of notes is none, and neither is a table of what comes
the other way, from a system of records.
"""

import re
from collections.abc import Collection, Sequence

from doccompile.directory.expression import parse_source
from doccompile.facts.fact import Fact
from doccompile.facts.mappings.columns import mostly_known
from doccompile.facts.wording.sentence import fold
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block, Row

_SERVICE = r"(?:Microsoft |MS )?(?:Entra(?: ?ID)?|Azure(?: AD| Active Directory)?|AAD|AD|Active Directory)"
_THING = r"(?:(?:user|group)(?:['’]?s)? )?(?:attribute|property|field|value|expression)s?(?: names?)?"
_HEADER = compile_late(
    rf"(?:(?:default |mapped |the )?(?:source|from)(?: (?:the )?{_SERVICE})?(?: {_THING})?"
    rf"|(?:default |the )?{_SERVICE}(?:['’]s)?(?: source)?(?: {_THING})?"
    rf"|(?:source )?{_THING} (?:in|from|of|on) (?:the )?{_SERVICE}"
    rf"|(?:comes|taken|filled|read|value|{_THING} taken) from(?: {_SERVICE})?)"
    rf"(?: ?\((?:the )?(?:source|from|{_SERVICE})(?: side)?\))?",
    re.IGNORECASE,
)
_NOTHING = compile_late(r"\W*|n\W?a\W?|none|nothing|(?:not|un) ?mapped", re.IGNORECASE)


def source_column(header: Sequence[str], rows: Sequence[Row], name: int, taken: Collection[int | None]) -> int | None:
    """The column of the sources of the attributes in the column `name`; none of those that are `taken`."""
    free = (i for i, text in enumerate(header) if i != name and i not in taken and _HEADER.fullmatch(text.strip()))
    column = next(free, None)
    if column is None or not mostly_known(rows, name):
        return None
    cells = [row.cells[column].text for row in rows if column < len(row.cells)]
    told = [text for text in map(fold, cells) if not _NOTHING.fullmatch(text)]
    return column if 2 * sum(parse_source(text) is not None for text in told) > len(told) else None


def source_in(table: Block, row: Row, column: int | None) -> Fact[str] | None:
    """The source in one row, as written; None where its cell says that there is none."""
    if column is None or column >= len(row.cells):
        return None
    cell = row.cells[column]
    text = fold(cell.text)
    return None if _NOTHING.fullmatch(text) else Fact(text, table.cell_location(cell))
