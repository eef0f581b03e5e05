"""What the tutorial calls the identity service: the majority of mentions in visible prose."""

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.wording.service import NAMES
from doccompile.pattern import compile_late

_SHORT = (compile_late(r"Azure AD\b(?<!\wAzure AD)"), compile_late(r"AAD\b(?<!\wAAD)"))
_BRANDS = {"old": "azure-ad", "new": "entra-id"}
_SIGNS = {"old": ("Azure A", "AAD"), "new": ("Entra",)}


def find_brand(reading: Reading) -> Fact[str] | None:
    """`azure-ad` or `entra-id`, stated where it is first named so; None where neither is named."""
    text = reading.document.prose_text
    old = text.count("Azure Active Directory") + sum(len(name.findall(text)) for name in _SHORT)
    new = text.count("Microsoft Entra") + text.count("Entra ID") - text.count("Microsoft Entra ID")
    if not old and not new:
        return None
    name = "old" if old > new or (old == new and _first_is_old(text)) else "new"
    for block in reading.document.prose_with(*_SIGNS[name]):
        for match in NAMES.finditer(block.text):
            if match[name]:
                return Fact(_BRANDS[name], block.location(match.start(), match.end()))
    return None


def _first_is_old(text: str) -> bool:
    first = NAMES.search(text)
    return bool(first and first["old"])
