"""What looks like a live secret is hidden where text comes in, so that no later stage can repeat it.

Of each, the first four characters stay, and an `x` stands for every other one: lines keep their length, words stay
words, and what Markdown makes of them stays the same.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from doccompile.pattern import compile_late
from doccompile.source.joined_texts import JoinedTexts

SHOWN = 4
"""Characters of a secret that may be shown."""
HIDDEN = "x" * 16
"""What every hidden secret holds."""

_PRIVATE_KEY = r"-----BEGIN [A-Z ]*PRIVATE KEY-----"
_KNOWN = compile_late(
    r"(?<![\w-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}"
    r"|\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_\w{40,}|\bxox[abposr]-[A-Za-z0-9-]{20,}|\b[sr]k_live_[A-Za-z0-9]{16,}"
    r"|(?<![A-Z0-9_])AKIA[A-Z0-9]{16}\b|\bglpat-[A-Za-z0-9_-]{20,}|\bSG\.[\w-]{20,}\.[\w-]{20,}|(?<![A-Z0-9_])AIza[\w-]{35}\b"
    r"|\bya29\.[\w-]{30,}"
    r"|\bpat\.[\w-]{22}\.[0-9a-f]{16,}\.[\w-]{20}|\bver:1-hint:\d{1,20}-ETMsDg[\w+/=-]{20,}"
    r"|\bshp(?:at|ca|pa|ss)_[0-9a-f]{32}\b"
    r"|\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\b|\bfigd_[\w-]{40,}|\bATATT[\w=-]{30,}"
    rf"|\bsk-[A-Za-z0-9]{{32,}}|{_PRIVATE_KEY}",
    re.ASCII,
)
_MARKERS = (
    "eyJ", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "xox", "k_live_", "AKIA", "glpat-", "SG.", "AIza",
    "ya29.", "ATATT", "pat.", "ver:1-hint:", "shp", "PMAK-", "figd_", "sk-", "PRIVATE KEY", "Bearer ", "Basic ",
    "@", "key=", "Key=", "KEY=", "ecret=", "ECRET=", "assword=", "ASSWORD=", "oken=", "OKEN=", "sig=",
)  # fmt: skip
"""What every known kind begins with, or holds: cheap to look for in a whole file."""
_BEARER = compile_late(r"\bBearer (?P<token>[A-Za-z0-9._~+/-]{20,}=*)", re.ASCII)
_BASIC = compile_late(r"\bBasic (?P<token>[A-Za-z0-9+/]{16,200}={0,2})(?![\w+/=])", re.ASCII)
_IN_QUERY = compile_late(
    r"[?&#;](?:api[_-]?key|(?:client_?)?secret|password|(?:ocp-apim-)?subscription-key|(?:(?:access|api|auth)_?)?token|sig)"
    r"=(?P<token>(?!%(?:24|3C|5B|7B))[\w~.+%-]{20,200})",
    re.ASCII | re.IGNORECASE,
)
"""In the query of a URL, or behind its `#`; a placeholder's bracket may be encoded."""
SPOKEN = compile_late(r"(?>[A-Z][a-z]+|[a-z]{2,}|[A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|\Z)|\d{1,4}|[-_.])++")
"""Words in a row: `YourPasswordOf12Letters`."""
_HEX_KEY = compile_late(r"(?=\d*[a-fA-F])(?:[0-9a-f]{32,64}|[0-9A-F]{32,64})")
_LEAST_HEX_ENTROPY = 3.0
_SIGNED_IN = compile_late(
    r"://(?P<both>[\w.%+-]{1,60}:(?P<token>(?=[^\d@]{0,80}\d)(?=[^a-zA-Z@]{0,80}[a-zA-Z])[^\s/:@<>{}\[\]`\"']{8,80}))@(?=[\w-]+\.)",
    re.ASCII,
)
"""User name and password before the host of a URL."""
_MADE_UP = compile_late(
    r"(?i:user|username|my_?user|name|login|id|client_?id|aladdin|foo|abc|x+|your.*|<.*|\{.*|\$.*):.*"
    r"|.*:(?i:pass(?:w[o0]rd)?|(?:client_?)?secret|token|(?:api_?)?key|change_?me|demo|example|test"
    r"|open ?sesame|bar|xyz|x+)(?:[_-]?\d{1,4})?!?"
    r"|.*:(?i:my_?pass\w*|\*+|\*{4,}.*|your.*|<.*|\{.*|[$%].*)"
)
"""User name and password that say of themselves that they are examples."""
_ESCAPE = compile_late(r"\\(?=[!-/:-@\[-`{-~])")
_KEY_BEGINS = compile_late(_PRIVATE_KEY)
_KEY_LINE = compile_late(r"[A-Za-z0-9+/=]{16,}")
_KEY_LINES = 100
LEAST = 24
"""Shortest secret of a kind that is not known by its form (characters)."""
_LEAST_ENTROPY = 4.0
"""Shannon entropy of a random token of this length (bits a character)."""
_SHORT, _LEAST_DIGITS = 28, 4
"""A shorter token (characters) has so many digits; a long name may have one or two."""


class Secret(NamedTuple):
    """Where one stands: 0-based line and columns, the end exclusive."""

    line: int
    start: int
    end: int


class Hidden(NamedTuple):
    """Lines in which secrets are hidden, and where these stand."""

    lines: tuple[str, ...]
    secrets: tuple[Secret, ...] = ()


def hide_known(lines: tuple[str, ...]) -> Hidden:
    """Hide every secret of a kind that is known by its form."""
    suspects = JoinedTexts(lines).holding((*_MARKERS, "\\"))
    secrets = [Secret(number, *span) for number in suspects for span in _in_line(lines[number])]
    return _hide(lines, secrets, _key_bodies(lines)) if secrets else Hidden(lines)


def hide_words(known: Hidden, words: Iterable[str]) -> Hidden:
    """Hide words too, wherever they stand; none is shorter than `LEAST` characters."""
    lengths: dict[str, int] = {}
    for word in words:
        lengths[word[:LEAST]] = max(len(word), lengths.get(word[:LEAST], 0))
    secrets = set(known.secrets)
    for number, line in enumerate(known.lines) if lengths else ():
        for start in range(len(line) - LEAST + 1):
            if length := lengths.get(line[start : start + LEAST]):
                secrets.add(Secret(number, start, min(start + length, len(line))))
    return _hide(known.lines, sorted(secrets))


def _hide(lines: tuple[str, ...], secrets: list[Secret], bodies: Iterable[Secret] = ()) -> Hidden:
    hidden = list(lines)
    stretches = [*((line, start + SHOWN, end) for line, start, end in secrets), *bodies]
    for line, start, end in stretches:
        if start < end:
            hidden[line] = hidden[line][:start] + "x" * (end - start) + hidden[line][end:]
    return Hidden(tuple(hidden), tuple(secrets))


def _key_bodies(lines: tuple[str, ...]) -> Iterator[Secret]:
    """What stands below (or behind) the line with which a private key begins."""
    left = 0
    for number, line in enumerate(lines):
        begins = list(_KEY_BEGINS.finditer(line))
        start = begins[-1].end() if begins else 0
        left = _KEY_LINES if begins else left - 1
        if left >= 0:
            yield from (Secret(number, *match.span()) for match in _KEY_LINE.finditer(line, start))
        if "-----END" in line[start:]:
            left = 0


def _in_line(line: str) -> Iterator[tuple[int, int]]:
    plain, places = _without_escapes(line)
    if not any(marker in plain for marker in _MARKERS):
        return
    bearers = [match for match in _BEARER.finditer(plain) if looks_random(match["token"])]
    bearers += [match for match in _IN_QUERY.finditer(plain) if _is_key(match["token"])]
    bearers += [match for match in _SIGNED_IN.finditer(plain) if not _MADE_UP.fullmatch(match["both"])]
    spans = [match.span() for match in _KNOWN.finditer(plain)]
    spans += [match.span("token") for match in bearers if not _KNOWN.search(match["token"])]
    spans += [match.span("token") for match in _BASIC.finditer(plain) if _is_user_and_password(match["token"])]
    for start, end in spans:
        yield places[start], places[end - 1] + 1


def _is_key(text: str) -> bool:
    if _HEX_KEY.fullmatch(text):
        return entropy(text) >= _LEAST_HEX_ENTROPY
    return looks_random(text) and not SPOKEN.fullmatch(text)


def _is_user_and_password(token: str) -> bool:
    """Whether base64 holds `name:password` (RFC 7617) that is no example."""
    from binascii import Error, a2b_base64

    try:
        text = a2b_base64(token).decode("ascii")
    except (Error, UnicodeDecodeError):
        return False
    name, _, password = text.partition(":")
    return bool(name and password) and text.isprintable() and not _MADE_UP.fullmatch(text)


def _without_escapes(line: str) -> tuple[str, "range | list[int]"]:
    r"""The line without the backslashes of Markdown (`ghp\_…`), and the column of each of its characters."""
    if "\\" not in line:
        return line, range(len(line))
    escapes = {match.start() for match in _ESCAPE.finditer(line)}
    places = [column for column in range(len(line)) if column not in escapes]
    return "".join(line[column] for column in places), places


def looks_random(text: str) -> bool:
    """Whether a word has small and capital letters and digits in no order."""
    kinds = sum(bool(re.search(kind, text)) for kind in (r"[a-z]", r"[A-Z]", r"\d"))
    if kinds < 3 or re.fullmatch(r"[Xx0*.-]+", text):
        return False
    if len(text) < _SHORT and sum(map(str.isdigit, text)) < _LEAST_DIGITS:
        return False
    return entropy(text) >= min(_LEAST_ENTROPY, math.log2(len(text)) * 0.8)


def entropy(text: str) -> float:
    """Shannon entropy (bits a character)."""
    return -sum(n / len(text) * math.log2(n / len(text)) for n in Counter(text).values())
