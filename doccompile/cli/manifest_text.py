"""A manifest as text for a person: a value per line, and below it the place and the words that state it."""

from collections.abc import Iterator, Mapping
from typing import Any

from doccompile.cli.whole_words import whole_words
from doccompile.report.printable import printable, wrapped

_WIDTH = 80
_INDENT = "    "
_NOT_FACTS = {"version", "provenance"}


def manifest_text(manifest: Mapping[str, Any]) -> str:
    """Every value that the tutorial states; what it does not state is counted at the end."""
    lines: list[str] = []
    unstated: list[str] = []
    provenance = manifest["provenance"]
    for pointer, value in _values(manifest, "", provenance):
        if value is None:
            unstated.append(pointer)
        else:
            lines += _value(pointer, value, provenance.get(pointer))
    if unstated:
        lines += ["", *wrapped(f"Not stated: {', '.join(_name(pointer) for pointer in unstated)}", _WIDTH)]
    return "\n".join(lines) + "\n"


def _values(value: Any, pointer: str, provenance: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Pointer and value of everything that is no object; an item that one stretch of words states is one value."""
    if isinstance(value, Mapping) and pointer in provenance and not any(map(_is_nested, value.values())):
        yield pointer, ", ".join(f"{key} {_text(inner)}" for key, inner in value.items() if inner is not None)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if pointer or key not in _NOT_FACTS:
                yield from _values(inner, f"{pointer}/{key}", provenance)
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            yield from _values(inner, f"{pointer}/{index}", provenance)
    else:
        yield pointer, None if value == [] else _text(value)


def _is_nested(value: Any) -> bool:
    return isinstance(value, Mapping | list)


def _text(value: Any) -> Any:
    if value is None:
        return None
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _value(pointer: str, value: str, place: Mapping[str, Any] | None) -> Iterator[str]:
    where = words = ""
    if place is not None:
        path = f"{printable(place['path'])}:" if place.get("path") else ""
        where = f"{path}{place['line']}:{place['column']}"
        words = printable(whole_words(" ".join(place["text"].split())))
    same = words == printable(value)
    first, *rest = wrapped(f"{_name(pointer)}: {value}" + (f"  [{where}]" if same else ""), _WIDTH)
    yield first
    yield from (_INDENT + part for part in (wrapped(" ".join(rest), _WIDTH - len(_INDENT)) if rest else ()))
    if where and not same:
        for number, part in enumerate(wrapped(words, _WIDTH - 15)):
            yield f"{_INDENT}{'' if number else where:<10} {part}"


def _name(pointer: str) -> str:
    return printable(pointer.strip("/").replace("/", "."))
