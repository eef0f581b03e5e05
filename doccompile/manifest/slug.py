"""Connector name -> slug: safe as a folder, a package and a DNS label."""

import hashlib
import re
import unicodedata

_MAX = 63


def slugify(name: str) -> str:
    """Lower case, `[a-z0-9-]` only, at most 63 characters, never empty.

    A name without any Latin letter or digit gets a slug from its digest.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_MAX].strip("-")
    return slug or f"connector-{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
