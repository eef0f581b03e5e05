"""The registrable domain of a host, from the suffix list that tldextract bundles.

The list is read directly: importing tldextract brings an HTTP client with it that is never used here, and costs more
than compiling a tutorial. Where the file is not to be found, tldextract itself is asked.
"""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_SNAPSHOT = ".tld_set_snapshot"
_PRIVATE = "// ===BEGIN PRIVATE DOMAINS==="


def registrable(host: str) -> str | None:
    """Public suffix (ICANN section) plus one label of a lower-case ASCII host; None where there is no such thing."""
    rules = _rules()
    if rules is None:
        return _by_library(host)
    labels = host.split(".")
    unicode = [_unicode(label) for label in labels]
    for start in range(len(labels)):
        name, parent = ".".join(unicode[start:]), ".".join(unicode[start + 1 :])
        if f"!{name}" in rules:
            return ".".join(labels[start:])
        if name in rules or (parent and f"*.{parent}" in rules):
            return ".".join(labels[start - 1 :]) if start else None
    return None


@lru_cache(maxsize=1)
def _rules() -> frozenset[str] | None:
    spec = find_spec("tldextract")
    file = Path(spec.origin).with_name(_SNAPSHOT) if spec and spec.origin else None
    if file is None or not file.is_file():
        return None
    text = file.read_text(encoding="utf-8").partition(_PRIVATE)[0]
    return frozenset(line for line in map(str.strip, text.split("\n")) if line and not line.startswith("//"))


def _unicode(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label.encode("ascii").decode("idna")
    except UnicodeError:
        return label


def _by_library(host: str) -> str | None:
    import tldextract

    extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=False)
    parts = extract(host)
    return f"{parts.domain}.{parts.suffix}" if parts.domain and parts.suffix else None
