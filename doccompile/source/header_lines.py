"""Which lines are the YAML header, told from the text alone: for what is read before, or beside, the YAML parser."""

from collections.abc import Sequence

from doccompile.pattern import compile_late

KEY = compile_late(r"([A-Za-z_][\w.-]*)[ \t]*:[ \t]*")
"""A name of the header, up to its value."""
_OPENS = compile_late(r"---+[ \t]*")
_CLOSES = compile_late(r"(?:---+|\.\.\.)[ \t]*")
_CLOSES_BADLY = compile_late(r"---+[ \t]*[^\s|:+-]")


def opens_header(lines: Sequence[str]) -> bool:
    """Whether the first line opens a header."""
    return bool(lines and _OPENS.fullmatch(lines[0]))


def closes_header(line: str) -> bool:
    """Whether a line closes a header without a slip."""
    return bool(_CLOSES.fullmatch(line))


def header_end(lines: Sequence[str]) -> int:
    """How many lines the header takes, the one that closes it (if with a slip) among them; 0 where none does."""
    looked = False
    for number in range(1, len(lines)) if opens_header(lines) else ():
        line = lines[number]
        if line[:1] not in "-.":
            continue
        if closes_header(line):
            return number + 1
        if not looked and _CLOSES_BADLY.match(line):
            looked = True
            if _is_header(lines[1:number]):
                return number + 1
    return 0


def _is_header(lines: Sequence[str]) -> bool:
    """Whether nothing but names and values stands in some lines."""
    return any(map(KEY.match, lines)) and all(
        not line.strip() or line[0] in " \t#-" or KEY.match(line) for line in lines
    )
