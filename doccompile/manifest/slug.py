"""Connector name -> slug: safe as a folder, a package and a DNS label."""

import hashlib
import re
import unicodedata

from doccompile.facts.fact import Fact
from doccompile.facts.name.writeback_title import is_of_writeback

_MAX = 63


def slugify(name: str) -> str:
    """Lower case, `[a-z0-9-]` only, at most 63 characters, never empty.

    A name without any Latin letter or digit gets a slug from its digest.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_MAX].strip("-")
    return slug or f"connector-{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def slug_of(name: str, title: Fact[str] | None) -> str:
    """The slug of a tutorial's connector: what is written back to a product is no edition of what comes from it."""
    written_back = title and is_of_writeback(title.value) and not is_of_writeback(name)
    return slugify(f"{name} writeback" if written_back else name)
