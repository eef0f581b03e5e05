"""Tenant URL -> the path under which the server answers: `https://api.example/scim/v2/<org>` -> `/scim/v2/{org}`."""

import re
from urllib.parse import unquote

from doccompile.manifest.model import TenantUrl
from doccompile.pattern import compile_late

_DEFAULT = "/scim"

_AUTHORITY = compile_late(r"(?:[a-z][a-z0-9+.-]*:)?//[^/?#]*|[^/?#]*", re.IGNORECASE)
_UNSAFE = compile_late(r"[^A-Za-z0-9._~!$&()*+,;=:@-]")
_PLACEHOLDER = "\0"
_LONGEST_SEGMENT = 100
_MOST_SEGMENTS = 20


def base_path(tenant_url: TenantUrl) -> str:
    """Return the path: no trailing slash, empty for a bare host, `/scim` where the tutorial states no URL.

    The host is dropped, also one that is written as a placeholder; a placeholder in the path becomes a path parameter,
    and so does all of a segment that holds one.
    """
    if tenant_url.value is None:
        return _DEFAULT
    text = tenant_url.value.strip().replace(_PLACEHOLDER, "")
    marked = [mark for mark in tenant_url.placeholders if mark]
    for number, mark in enumerate(marked):
        text = text.replace(mark, f"{_PLACEHOLDER}{number}{_PLACEHOLDER}")
    authority = _AUTHORITY.match(text)
    path = re.split(r"[?#]", text[authority.end() if authority else 0 :], maxsplit=1)[0]
    taken: set[str] = set()
    parts = [part for part in path.split("/") if part not in ("", ".", "..")]
    return "".join(f"/{_segment(part, marked, taken)}" for part in parts[:_MOST_SEGMENTS])


def parameters(path: str) -> list[str]:
    """Return the names of the path parameters, in order."""
    return re.findall(r"\{(\w+)\}", path)


def with_examples(path: str) -> str:
    """The path with the value `example` in place of each parameter."""
    for name in parameters(path):
        path = path.replace(f"{{{name}}}", "example")
    return path


def _segment(text: str, marked: list[str], taken: set[str]) -> str:
    if _PLACEHOLDER not in text:
        return _UNSAFE.sub("-", unquote(text))[:_LONGEST_SEGMENT]
    words = re.findall(r"[a-z0-9]+", marked[int(text.split(_PLACEHOLDER)[1])].lower())
    stem = "_".join(words)[:40].strip("_") or "parameter"
    stem = stem if stem[0].isalpha() else f"p_{stem}"
    name = next(name for name in (stem, *(f"{stem}_{number}" for number in range(2, 1000))) if name not in taken)
    taken.add(name)
    return f"{{{name}}}"
