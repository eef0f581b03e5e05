"""Where a key stands in a TOML text; the standard library's parser does not tell."""

from collections.abc import Sequence

from doccompile.pattern import compile_late

_HEADER = compile_late(r"\s*(\[\[?[^\]]+\]\]?)\s*(?:#.*)?$")
_KEY = compile_late(r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")


def line_of(text: str, path: Sequence[str], item: str | None = None) -> int:
    """1-based line of the key that `path` leads to, or of the nearest table around it.

    With `item`, the line of that string below the key, where it stands in a list of several lines.
    """
    best, length = 1, 0
    table: tuple[str, ...] = ()
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if header := _HEADER.match(line):
            table = _names(header[1])
            here = table
        elif key := _KEY.match(line):
            here = table + _names(f"{key[1]} = 0")
        else:
            continue
        if len(here) > length and tuple(path[: len(here)]) == here:
            best, length = number, len(here)
    if item is not None:
        for number in range(best, len(lines) + 1):
            if f'"{item}"' in lines[number - 1] or f"'{item}'" in lines[number - 1]:
                return number
    return best


def _names(toml: str) -> tuple[str, ...]:
    """The names of a header or dotted key, from the nested tables that it makes."""
    import tomllib

    try:
        value: object = tomllib.loads(toml)
    except tomllib.TOMLDecodeError:
        return ()
    names = []
    while isinstance(value, list) and value:
        value = value[0]
    while isinstance(value, dict) and value:
        name, value = next(iter(value.items()))
        names.append(name)
        if isinstance(value, list) and value:
            value = value[0]
    return tuple(names)
