"""What the tutorial calls the identity service: the majority of mentions in visible prose."""

import re
from collections import Counter

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading

NAMES = re.compile(r"\b(?:(?P<old>Azure (?:AD\b|Active Directory)|AAD\b)|(?P<new>Microsoft Entra(?: ID)?|Entra ID))")


def find_brand(reading: Reading) -> Fact[str] | None:
    """`azure-ad` or `entra-id`, stated where it is first named so; None where neither is named."""
    counts: Counter[str] = Counter()
    first: dict[str, Fact[str]] = {}
    for block in reading.document.blocks:
        if block.kind not in ("paragraph", "heading"):
            continue
        for match in NAMES.finditer(block.text):
            value = "azure-ad" if match.group("old") else "entra-id"
            counts[value] += 1
            if value not in first:
                first[value] = Fact(value, block.location(match.start(), match.end()))
    if not counts:
        return None
    return first[counts.most_common(1)[0][0]]
