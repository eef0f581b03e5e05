"""URLs as they are written; URL -> host -> registrable domain."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from doccompile.facts.hosts.public_suffix import registrable
from doccompile.pattern import compile_late

WRITTEN_URL = compile_late(r"https?://[^\s<>\"'`)\]]+", re.IGNORECASE)
"""A URL in running text, up to what seldom belongs to one."""
_MAX_HOST = 253
"""Longest name of a host, as that of one of its labels is 63 (RFC 1035)."""


@lru_cache(maxsize=1024)
def host_of(url: str) -> str:
    """Lower-case host name of an `http(s)` or `mailto` URL, or an empty string."""
    if url.lower().startswith("mailto:"):
        return url.rpartition("@")[2].partition("?")[0].strip().lower()
    if not url.lower().startswith(("http://", "https://")):
        return ""
    try:
        return (urlsplit(url).hostname or "").lower().rstrip(".")
    except ValueError:
        return ""


def path_of(url: str) -> str:
    """What is written behind the host, without slashes at its ends; not decoded, as it may hold parts to replace."""
    return url.partition("://")[2].partition("/")[2].rstrip("/")


@lru_cache(maxsize=4096)
def registrable_domain(host: str) -> str | None:
    """Public suffix (ICANN section) plus one label; None for an address, a bare suffix or an unknown suffix."""
    if len(host) > _MAX_HOST or not re.fullmatch(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+", host):
        return None
    return registrable(host)
