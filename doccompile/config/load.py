"""Find and read the configuration of an input; refuse what is not understood, with its place."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from doccompile.config.keys import KEYS, BadValueError, readers
from doccompile.config.model import Config, ConfigError
from doccompile.config.place import line_of
from doccompile.location import shown
from doccompile.regular_file import read_regular

_OWN_FILE = "doccompile.toml"
_SHARED_FILE = "pyproject.toml"
_SHARED_TABLE = ("tool", "doccompile")
_AT_THE_TOP = "; keys stand at the top here, and below [tool.doccompile] in pyproject.toml alone"


def find(start: Path) -> Path | None:
    """The nearest configuration file at or above a file or folder; a `pyproject.toml` counts where it has our table."""
    start = start.absolute()
    for folder in (start, *start.parents):
        own, shared = folder / _OWN_FILE, folder / _SHARED_FILE
        if _is_there(own):
            return own
        if _is_file(shared) and _has_table(_parse(shared)):
            return shared
    return None


def _has_table(document: dict[str, Any]) -> bool:
    tools = document.get("tool")
    return isinstance(tools, dict) and "doccompile" in tools


def _is_file(path: Path) -> bool:
    """Whether a file is there; a folder that may not be looked into has none."""
    try:
        return path.is_file()
    except OSError:
        return False


def _is_there(path: Path) -> bool:
    """Whether something has that name, be it a folder or a link to nothing: `load` says what is wrong with it."""
    try:
        path.lstat()
    except OSError:
        return False
    return True


def load(path: Path) -> Config:
    """Read one configuration file.

    Raises:
        ConfigError: it cannot be read, is no TOML, or holds a wrong key or value.
    """
    document = _parse(path)
    prefix = prefix_of(path)
    text = _text(path)
    table = _table(document, prefix)
    if not isinstance(table, dict):
        raise ConfigError(f"{shown(path)}:{line_of(text, prefix)}: [tool.doccompile] must be a table")
    values: dict[str, Any] = {}
    read = readers(path.parent)
    for key, value in table.items():
        if key not in read:
            place = f"{shown(path)}:{line_of(text, (*prefix, key))}"
            hint = _AT_THE_TOP if key == _SHARED_TABLE[0] else nearest(key, KEYS)
            raise ConfigError(f"{place}: unknown key {quoted(key)}{hint}")
        try:
            values[key.replace("-", "_")] = read[key](value)
        except BadValueError as error:
            place = f"{shown(path)}:{line_of(text, (*prefix, key, *error.below), error.item)}"
            raise ConfigError(f"{place}: {quoted(key)} {error}") from None
    return Config(folder=path.parent, path=shown(path), **values)


def top_of(path: str) -> str:
    """Where a key goes that stands in no table: at the end of the file, it would be another table's."""
    return f"below [tool.doccompile] in {path}" if prefix_of(Path(path)) else f"at the top of {path}"


def prefix_of(path: Path) -> tuple[str, ...]:
    """The names that lead to the settings of a file: only one that other tools share has a table for them."""
    return _SHARED_TABLE if path.name == _SHARED_FILE else ()


def load_for(start: Path) -> Config:
    """The configuration that holds for an input: the nearest file's, or the defaults.

    Raises:
        ConfigError: see `load`.
    """
    path = find(start)
    return load(path) if path else Config()


def nearest(name: str, choices: Sequence[str]) -> str:
    """`; did you mean "…"?`, or the list of what there is."""
    from difflib import get_close_matches

    close = get_close_matches(name, choices, n=1, cutoff=0.6)
    if close:
        return f"; did you mean {quoted(close[0])}?"
    return f"; known are {', '.join(choices)}" if len(choices) <= len(KEYS) else ""


def quoted(text: str) -> str:
    """The text in quotes, fit to print."""
    return f'"{text}"' if text.isprintable() else ascii(text)


def _parse(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{shown(path)}: is no TOML: {error}") from None
    except RecursionError:
        raise ConfigError(f"{shown(path)}: is nested too deeply") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{shown(path)}: is not UTF-8 text") from None
    except OSError as error:
        raise ConfigError(f"{shown(path)}: cannot be read: {error.strerror}") from None


def _text(path: Path) -> str:
    return read_regular(path).decode("utf-8-sig").replace("\r\n", "\n")


def _table(document: dict[str, Any], names: tuple[str, ...]) -> Any:
    value: Any = document
    for name in names:
        value = value.get(name, {}) if isinstance(value, dict) else {}
    return value
