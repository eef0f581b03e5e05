"""What the terminal behind a stream can show."""

import os
from collections.abc import Mapping
from typing import NamedTuple, TextIO

_LINK_PROGRAMS = {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"}
_LINK_VARIABLES = ("WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM", "ALACRITTY_WINDOW_ID")
_LINK_TERMS = ("xterm-kitty", "alacritty", "foot", "xterm-ghostty", "contour")
_FIRST_VTE_WITH_LINKS = 5000
_WIDTH = 80
_NARROWEST = 40


class Terminal(NamedTuple):
    """Columns to use, and whether colour and hyperlinks are understood."""

    width: int = _WIDTH
    colour: bool = False
    links: bool = False


def terminal_of(stream: TextIO, environ: Mapping[str, str] = os.environ) -> Terminal:
    """80 columns and plain text, unless the stream is a terminal that says it can do more.

    `NO_COLOR` (any value but the empty one) and `TERM=dumb` switch colour and links off.
    """
    if not stream.isatty() or environ.get("TERM") == "dumb":
        return Terminal()
    import shutil

    width = max(_NARROWEST, min(_WIDTH, shutil.get_terminal_size((_WIDTH, 24)).columns))
    if environ.get("NO_COLOR"):
        return Terminal(width)
    return Terminal(width, colour=True, links=_has_links(environ))


def _has_links(environ: Mapping[str, str]) -> bool:
    vte = environ.get("VTE_VERSION", "")
    return (
        environ.get("TERM_PROGRAM") in _LINK_PROGRAMS
        or any(name in environ for name in _LINK_VARIABLES)
        or environ.get("TERM", "").startswith(_LINK_TERMS)
        or (vte.isdecimal() and int(vte) >= _FIRST_VTE_WITH_LINKS)
    )
