"""Tells an answer that SCIM has nothing to do with: a page, a redirect, a gateway that fails."""

from urllib.parse import urlsplit, urlunsplit

from .connection import Answer
from .resource import MISSING, read

_OF_SCIM = ("schemas", "Resources", "totalResults", "id", "userName", "patch")
_REDIRECTS = (301, 302, 303, 307, 308)
_NO_CONTENT, _FORBIDDEN = 204, 403
_FIRST_OF_SERVER_ERRORS = 500


def speaks_scim(answer: Answer) -> bool:
    """Whether the answer is JSON that a SCIM server may send, or none where none is due."""
    if answer.status == _NO_CONTENT:
        return True
    return any(read(answer.body, name) is not MISSING for name in _OF_SCIM)


def why_not(answer: Answer) -> str:
    """One sentence about an answer that is not SCIM."""
    status = f"(status {answer.status})"
    if answer.status in _REDIRECTS:
        return f"no SCIM server: the URL redirects{_where(answer.location)} {status}"
    if answer.status == _FORBIDDEN:
        return f"the server refuses the request {status}: may these credentials use SCIM?"
    if answer.status >= _FIRST_OF_SERVER_ERRORS:
        return f"the server fails at every request {status}"
    if answer.body is not None:
        kind = "JSON that is no SCIM"
    elif "json" in answer.media_type:
        kind = "text that is no JSON"
    else:
        kind = answer.media_type or "nothing"
    return f"no SCIM server: the URL is answered with {kind} {status}; is it the SCIM base URL?"


def _where(location: str) -> str:
    """The place that a redirect leads to, without its query, which may hold secrets."""
    try:
        parts = urlsplit(location)
    except ValueError:
        return ""
    place = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
    return f" to {place}" if place else ""
