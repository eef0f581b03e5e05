"""What the tutorial calls the identity service: the majority of mentions in visible prose."""

import re
from collections import Counter

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading

NAMES = re.compile(r"(?P<old>Azure (?:AD\b|Active Directory)|\bAAD\b)|(?P<new>Microsoft Entra(?: ID)?|Entra ID)")

_BRANDS = {"old": "azure-ad", "new": "entra-id"}


def find_brand(reading: Reading) -> Fact[str] | None:
    """`azure-ad` or `entra-id`, stated where it is first named so; None where neither is named."""
    counts = Counter("old" if match["old"] else "new" for match in NAMES.finditer(reading.document.prose_text))
    if not counts:
        return None
    name = counts.most_common(1)[0][0]
    for block in reading.document.prose_with(NAMES):
        for match in NAMES.finditer(block.text):
            if match[name]:
                return Fact(_BRANDS[name], block.location(match.start(), match.end()))
    return None
