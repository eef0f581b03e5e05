"""Judges an answer: one function per kind of expectation in profile.yaml, each yields what is not as promised."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from .connection import Answer
from .profile import ProfileError
from .resource import MISSING, read

ERROR_SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error"
LIST_SCHEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse"
_OF_A_LIST = frozenset({"found", "page", "lists", "schema"})


@dataclass(frozen=True)
class Breach:
    """What is not as promised; `promise` is None where it is the promise of the whole case."""

    message: str
    promise: str | None = None


def judge(expect: dict[str, Any], answer: Answer) -> Iterator[Breach]:
    """Compare an answer with what is expected of it; a wrong status, or no list, says all: nothing else is looked at.

    Raises:
        ProfileError: an expectation is of no known kind.
    """
    unknown = next((kind for kind in expect if kind not in _KINDS), None)
    if unknown:
        raise ProfileError(f"the profile expects '{unknown}', which is unknown here: another version has built it")
    wrong = list(_status(expect.get("status", []), answer)) or list(_no_list(expect, answer))
    if wrong:
        yield from wrong
        return
    for kind, wanted in expect.items():
        yield from _KINDS[kind](wanted, answer)


def _status(wanted: list[int], answer: Answer) -> Iterator[Breach]:
    if wanted and answer.status not in wanted:
        numbers = " or ".join(str(status) for status in wanted)
        yield Breach(f"status {answer.status} instead of {numbers}{_said(answer)}")


def _said(answer: Answer) -> str:
    """What a refusal says for itself: the detail of a SCIM error, else the beginning of its body."""
    if answer.created:
        return ""
    detail = read(answer.body, "detail")
    if _has_schema(answer, ERROR_SCHEMA) and isinstance(detail, str) and detail:
        kind = read(answer.body, "scimType")
        return f": {f'{kind}: ' if isinstance(kind, str) else ''}{detail}"
    return f": {answer.text}" if answer.text else ""


def _no_list(expect: dict[str, Any], answer: Answer) -> Iterator[Breach]:
    if not _OF_A_LIST.isdisjoint(expect) and not _has_schema(answer, LIST_SCHEMA):
        yield Breach(f"the answer is no ListResponse: {answer.text or 'empty'}")


def _has_schema(answer: Answer, schema: str) -> bool:
    schemas = read(answer.body, "schemas")
    return isinstance(schemas, list) and schema in schemas


def _media_type(wanted: str, answer: Answer) -> Iterator[Breach]:
    if answer.media_type != wanted:
        told = f"media type '{answer.media_type}'" if answer.media_type else "no media type"
        yield Breach(f"{told} instead of '{wanted}'")


def _error(wanted: bool, answer: Answer) -> Iterator[Breach]:
    if not _has_schema(answer, ERROR_SCHEMA):
        yield Breach(f"the body of status {answer.status} is no SCIM error: {answer.text or 'empty'}")
    elif str(read(answer.body, "status")) != str(answer.status):
        yield Breach(f"the SCIM error says status {_shown(read(answer.body, 'status'))}, the answer {answer.status}")


def _found(wanted: list[str], answer: Answer) -> Iterator[Breach]:
    total = read(answer.body, "totalResults")
    hits = [read(hit, "id") for hit in _resources(answer)]
    if total != len(wanted):
        yield Breach(f"totalResults is {_shown(total)} instead of {len(wanted)}")
    elif sorted(map(str, hits)) != sorted(wanted):
        yield Breach(f"found the ids {_shown(hits)} instead of {_shown(wanted)}")


def _page(wanted: dict[str, int], answer: Answer) -> Iterator[Breach]:
    """One page of a list: how many resources it holds, and where it says that it starts."""
    start, held = read(answer.body, "startIndex"), len(_resources(answer))
    if held != wanted["resources"]:
        yield Breach(f"the page holds {held} resources instead of {wanted['resources']}")
    elif start != wanted.get("startIndex", start):
        yield Breach(f"startIndex is {_shown(start)} instead of {wanted['startIndex']}")


def _resources(answer: Answer) -> list[Any]:
    resources = read(answer.body, "Resources")
    return resources if isinstance(resources, list) else []


def _values(wanted: list[dict[str, Any]], answer: Answer) -> Iterator[Breach]:
    for entry in wanted:
        value = read(answer.body, entry["path"])
        message = _difference(value, entry)
        if message:
            yield Breach(f"{entry['path']} {message}", entry.get("promise"))


def _difference(value: Any, entry: dict[str, Any]) -> str | None:
    shown = f"is {_shown(value)}"
    if "equals" in entry and not _same(value, entry["equals"]):
        return f"{shown} instead of {_shown(entry['equals'])}"
    if "present" in entry and value in (MISSING, None, "", []):
        return f"{shown}, but must have a value"
    if "empty" in entry and value not in (MISSING, None, "", [], {}):
        return f"{shown} instead of no value"
    if "absent" in entry and value is not MISSING:
        return f"{shown}, but must not be in the answer at all"
    return _membership(value, entry, shown)


def _membership(value: Any, entry: dict[str, Any], shown: str) -> str | None:
    elements = [read(element, "value") for element in value] if isinstance(value, list) else []
    for wanted in entry.get("holds", []):
        if wanted not in elements:
            return f"{shown}, without {_shown(wanted)}"
    for unwanted in entry.get("lacks", []):
        if unwanted in elements:
            return f"{shown}, still with {_shown(unwanted)}"
    return None


def _shown(value: Any) -> str:
    """A value as the answer spells it."""
    return "missing" if value is MISSING else json.dumps(value, ensure_ascii=False, default=str)


def _same(value: Any, wanted: Any) -> bool:
    return type(value) is type(wanted) and bool(value == wanted)


def _lists(wanted: list[dict[str, Any]], answer: Answer) -> Iterator[Breach]:
    for entry in wanted:
        values = [read(resource, entry["path"]) for resource in _resources(answer)]
        if entry["equals"] not in values:
            yield Breach(f"no entry has {entry['path']} {_shown(entry['equals'])}", entry.get("promise"))


def _schema(wanted: list[dict[str, Any]], answer: Answer) -> Iterator[Breach]:
    for entry in wanted:
        attribute = _declared(answer, entry["schema"], entry["attribute"])
        name = f"{entry['schema']}:{entry['attribute']}"
        if attribute is None:
            yield Breach(f"the schemas do not declare {name}", entry.get("promise"))
        elif entry.get("types") and read(attribute, "type") not in entry["types"]:
            types = " or ".join(entry["types"])
            yield Breach(f"{name} has type {_shown(read(attribute, 'type'))} instead of {types}", entry.get("promise"))
        elif entry.get("required") and read(attribute, "required") is not True:
            yield Breach(f"{name} is not declared as required", entry.get("promise"))


def _declared(answer: Answer, schema: str, attribute: str) -> Any:
    declared = next((entry for entry in _resources(answer) if _id_is(entry, schema)), None)
    for name in attribute.split("."):
        members = read(declared, "attributes" if _id_is(declared, schema) else "subAttributes")
        candidates = members if isinstance(members, list) else []
        declared = next((entry for entry in candidates if str(read(entry, "name")).lower() == name.lower()), None)
    return declared


def _id_is(entry: Any, schema: str) -> bool:
    return str(read(entry, "id")).lower() == schema.lower()


_KINDS: dict[str, Callable[[Any, Answer], Iterator[Breach]]] = {
    "status": _status,
    "media_type": _media_type,
    "error": _error,
    "found": _found,
    "page": _page,
    "values": _values,
    "lists": _lists,
    "schema": _schema,
}
