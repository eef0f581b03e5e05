"""A manifest as text for a person: a value per line, and below it the place and the words that state it."""

from collections.abc import Iterator, Mapping
from typing import Any

from doccompile.cli.whole_words import whole_words
from doccompile.report.printable import printable, wrapped

_WIDTH = 80
_INDENT = "    "
_PLACE = 10
_NOT_FACTS = {"version", "provenance"}


def manifest_text(manifest: Mapping[str, Any]) -> str:
    """Every value that the tutorial states; what it does not state is counted at the end."""
    lines: list[str] = []
    unstated: list[str] = []
    provenance = manifest["provenance"]
    for pointer, values in _values(manifest, "", provenance):
        if values:
            lines += _value(pointer, values, provenance.get(pointer))
        else:
            unstated.append(pointer)
    if unstated:
        lines += ["", *wrapped(f"Not stated: {', '.join(_name(pointer) for pointer in unstated)}", _WIDTH)]
    return "\n".join(lines) + "\n"


def _values(value: Any, pointer: str, provenance: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    """Pointer and value of everything that is no object; an item that one stretch of words states has several."""
    if isinstance(value, Mapping) and pointer in provenance and pointer[-1].isdigit():
        yield pointer, {key: _text(inner) for key, inner in value.items() if _is_plain(inner)}
        for key, inner in value.items():
            if _is_nested(inner):
                yield from _values(inner, f"{pointer}/{key}", provenance)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if pointer or key not in _NOT_FACTS:
                yield from _values(inner, f"{pointer}/{key}", provenance)
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            yield from _values(inner, f"{pointer}/{index}", provenance)
    else:
        yield pointer, {} if value in (None, []) else {"": _text(value)}


def _is_nested(value: Any) -> bool:
    return bool(value) and isinstance(value, Mapping | list)


def _is_plain(value: Any) -> bool:
    return value is not None and not isinstance(value, Mapping | list)


def _text(value: Any) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _value(pointer: str, values: Mapping[str, str], place: Mapping[str, Any] | None) -> Iterator[str]:
    where = words = ""
    if place is not None:
        path = f"{printable(place['path'])}:" if place.get("path") else ""
        where = f"{path}{place['line']}:{place['column']}"
        words = printable(whole_words(" ".join(place["text"].split())))
    same = words in map(printable, values.values())
    value = ", ".join(f"{key} {text}".strip() for key, text in values.items())
    first, *rest = wrapped(f"{_name(pointer)}: {value}" + (f"  [{where}]" if where and same else ""), _WIDTH)
    yield first
    yield from (_INDENT + part for part in (wrapped(" ".join(rest), _WIDTH - len(_INDENT)) if rest else ()))
    if where and not same:
        yield from _quotation(where, words)


def _quotation(where: str, words: str) -> Iterator[str]:
    """The place, and beside it the words; below it where the place is long."""
    beside = len(where) <= _PLACE
    if not beside:
        yield f"{_INDENT}{where}"
    for number, part in enumerate(wrapped(words, _WIDTH - len(_INDENT) - _PLACE - 1)):
        yield f"{_INDENT}{where if beside and not number else '':<{_PLACE}} {part}"


def _name(pointer: str) -> str:
    return printable(pointer.strip("/").replace("/", "."))
