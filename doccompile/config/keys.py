"""Each key of the configuration and how its value is read."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from doccompile.config.ignore_patterns import is_pattern, matches_something
from doccompile.config.model import FAIL_LEVELS, fail_on
from doccompile.findings import Severity
from doccompile.pattern import compile_late

_DOMAIN = compile_late(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]")


class BadValueError(Exception):
    """A value that its key cannot have; `below` leads from the key to it, `item` is the wrong item of a list."""

    def __init__(self, message: str, below: tuple[str, ...] = (), item: str | None = None) -> None:
        super().__init__(message)
        self.below = below
        self.item = item


def _kind(value: Any) -> str:
    names = {str: "a string", bool: "a boolean", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return names.get(type(value), "a date")


def _strings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise BadValueError(f"must be a list of strings, not {_kind(value)}")
    for item in value:
        if not isinstance(item, str):
            raise BadValueError(f"must be a list of strings; one item is {_kind(item)}")
        if not item.strip():
            raise BadValueError("has an empty string in its list", item=item)
    return tuple(value)


def _globs(value: Any) -> tuple[str, ...]:
    patterns = _strings(value)
    for pattern in patterns:
        _check_glob(pattern)
    return patterns


def _check_glob(pattern: str, below: tuple[str, ...] = ()) -> None:
    if not is_pattern(pattern):
        raise BadValueError(f'has a pattern that is none: "{pattern}"', below, pattern)


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise BadValueError(f"must be true or false, not {_kind(value)}")
    return value


def _path(folder: Path, value: Any) -> Path:
    if not isinstance(value, str) or not value:
        raise BadValueError(f"must be a path, not {'empty' if value == '' else _kind(value)}")
    return folder / value


def _folder(folder: Path, value: Any) -> Path:
    path = _path(folder, value)
    if not path.is_dir():
        raise BadValueError(f'must be a folder; "{value}" is none')
    return path


def _source_address(value: Any) -> str:
    begins = ("https://", "http://", "../")
    if not isinstance(value, str) or not value.startswith(begins) or not value.isprintable():
        raise BadValueError("must be an address that begins with https://, or a way from `out` that begins with ../")
    return value


def _lists(value: Any) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise BadValueError(f"must be a table of lists, not {_kind(value)}")
    lists = {}
    for name, items in value.items():
        try:
            lists[name] = _strings(items)
        except BadValueError as error:
            raise BadValueError(f'at "{name}" {error}', (name,), error.item) from None
    return MappingProxyType(lists)


def _domain_lists(value: Any) -> Mapping[str, tuple[str, ...]]:
    lists = _lists(value)
    for name, domains in lists.items():
        for domain in domains:
            if not _DOMAIN.fullmatch(domain):
                raise BadValueError(f'at "{name}" must be a list of domains, as "litware.com"', (name,), domain)
    return lists


def _globbed_lists(value: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
    lists = _lists(value)
    for pattern in lists:
        _check_glob(pattern, (pattern,))
        if not matches_something(pattern):
            raise BadValueError(f'has a pattern that matches nothing: "{pattern}"', (pattern,), pattern)
    return tuple(lists.items())


def _severity(value: Any, choices: tuple[str, ...], below: tuple[str, ...] = ()) -> str:
    if value not in choices:
        shown = f'"{value}"' if isinstance(value, str) else _kind(value)
        at = f'at "{below[0]}" ' if below else ""
        raise BadValueError(f"{at}must be one of {', '.join(choices)}, not {shown}", below)
    return str(value)


def _severities(value: Any) -> Mapping[str, Severity]:
    if not isinstance(value, dict):
        raise BadValueError(f"must be a table of severities, not {_kind(value)}")
    choices = tuple(severity.value for severity in Severity)
    return MappingProxyType({name: Severity(_severity(level, choices, (name,))) for name, level in value.items()})


def _fail_on(value: Any) -> Severity | None:
    return fail_on(_severity(value, FAIL_LEVELS))


def readers(folder: Path) -> dict[str, Callable[[Any], Any]]:
    """Key -> reader of its value in a configuration file of this folder; a reader raises `BadValueError`."""
    return {
        "select": _strings,
        "ignore": _strings,
        "severity": _severities,
        "per-file-ignores": _globbed_lists,
        "exclude": _globs,
        "respect-gitignore": _boolean,
        "product-names": _strings,
        "vendor-domains": _domain_lists,
        "root": partial(_folder, folder),
        "baseline": partial(_path, folder),
        "templates": partial(_folder, folder),
        "source-url": _source_address,
        "fail-on": _fail_on,
    }


KEYS = tuple(readers(Path()))
