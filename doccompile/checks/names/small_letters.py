"""Words that are no name by their letters, where the connector's stands: "users in frankli", "your 8x8 tenant".

They are one only where another connector of the corpus is written just so.
"""

from collections.abc import Iterator

from doccompile.checks.index import Mention
from doccompile.checks.names.stock_phrases import named
from doccompile.facts.reading import Reading


def find_in_small_letters(reading: Reading, name: str) -> Iterator[Mention]:
    """Those in the usual sentences, but for the connector's own name and its first word."""
    document = reading.document
    for place in named(f"\0{document.prose_text}"):
        if not (place.is_name or name.startswith(place.words)):
            block, offset = document.prose_at(place.start - 1)
            where = block.location(offset, offset + place.end - place.start)
            yield Mention(place.words, where, written_so=True)
