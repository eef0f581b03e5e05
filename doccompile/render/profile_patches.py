"""The forms in which the identity service sends a change of one attribute: default client, and client with the flag.

The letters are those of the ways a PATCH may look: capital operation names and wrapped values by default; lower case,
plain values and path-less objects with dotted and URN keys when the tenant URL carries `aadOptscim062020`.
"""

from dataclasses import dataclass
from typing import Any

from doccompile.render import profile_bodies, profile_samples
from doccompile.render.profile_attributes import ENTERPRISE_USER, Target

SUBJECT = "subject"
COLLEAGUE = "${colleague.id}"

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Patch:
    """One form: `id` ends the case's name, `expect` is one entry of the `values` that a later GET must show."""

    id: str
    title: str
    operations: tuple[Json, ...]
    expect: Json


def patches(target: Target) -> list[Patch]:
    """Every form for one attribute, in the order in which they are sent to the same resource."""
    if target.kind == "manager":
        return _manager(target)
    if target.name == "active":
        return _active(target)
    if target.kind == "multi-valued" and target.sub is None:
        return _whole(target)
    forms = [
        _form(target, 1, "add", "Add (default client)", {"op": "Add", "path": target.path}, wrapped=_wraps(target)),
        _form(target, 2, "replace", "Replace (default client)", {"op": "Replace", "path": target.path}),
        _flag_replace(target, 3),
        _form(target, 4, "add-flag", "add (client with flag)", {"op": "add", "path": target.path}),
    ]
    if not target.required and target.name != "userName":
        empty = {"path": target.path, "empty": True}
        forms.append(Patch("remove", "Remove", ({"op": "Remove", "path": target.path},), empty))
    return forms


def _wraps(target: Target) -> bool:
    """Whether the default client wraps an added value in an array of objects: plain text attributes."""
    return target.kind == "simple" and not target.sub and not target.is_boolean and not target.required


def _form(target: Target, variant: int, name: str, title: str, operation: Json, wrapped: bool = False) -> Patch:
    text = profile_samples.value(target, variant, SUBJECT)
    sent: Any = [{"value": text}] if wrapped else text
    return Patch(name, title, ({**operation, "value": sent},), {"path": target.path, "equals": text})


def _flag_replace(target: Target, variant: int) -> Patch:
    title = "replace (client with flag)"
    if target.key:
        return _form(target, variant, "replace-flag", title, {"op": "replace", "path": target.path})
    text = profile_samples.value(target, variant, SUBJECT)
    operation = {"op": "replace", "value": {target.path: text}}
    return Patch("replace-flag", title, (operation,), {"path": target.path, "equals": text})


def _active(target: Target) -> list[Patch]:
    spellings: list[tuple[str, str, str, Any]] = [
        ("text-false", '"False" as text (default client)', "Replace", "False"),
        ("text-true", '"True" as text (default client)', "Replace", "True"),
        ("lower-text-false", '"false" as text', "replace", "false"),
        ("true", "true (client with flag)", "replace", True),
        ("false", "false (client with flag)", "replace", False),
        ("add", "true by Add", "Add", True),
    ]
    return [
        Patch(
            name,
            title,
            ({"op": op, "path": "active", "value": sent},),
            {"path": "active", "equals": str(sent).lower() == "true"},
        )
        for name, title, op, sent in spellings
    ]


def _whole(target: Target) -> list[Patch]:
    forms = []
    for variant, op, name in ((1, "Add", "add"), (2, "replace", "replace-flag")):
        text = profile_samples.value(target, variant, SUBJECT)
        operation = {"op": op, "path": target.path, "value": profile_bodies.elements(target, text)}
        forms.append(Patch(name, f"{op} of the whole attribute", (operation,), shown(target, text)))
    return forms


def shown(target: Target, text: profile_samples.Value) -> Json:
    """What an answer must show once a value was written."""
    if target.kind != "multi-valued" or target.sub:
        return {"path": target.path, "equals": text}
    if target.name == "addresses":
        return {"path": 'addresses[type eq "work"].formatted', "equals": text}
    return {"path": target.path, "holds": [text]}


def _manager(target: Target) -> list[Patch]:
    shows = {"path": f"{target.path}.value", "equals": COLLEAGUE}
    gone = {"path": f"{target.path}.value", "empty": True}
    reference = {"$ref": "${base}/Users/" + COLLEAGUE, "value": COLLEAGUE}
    short = "manager" if target.schema == ENTERPRISE_USER else target.path
    return [
        Patch("array", "Add of an array", ({"op": "Add", "path": short, "value": [reference]},), shows),
        Patch("remove", "Remove", ({"op": "Remove", "path": target.path},), gone),
        Patch("bare-id", "add of a bare id", ({"op": "add", "path": target.path, "value": COLLEAGUE},), shows),
        Patch("empty-text", "replace by empty text", ({"op": "replace", "path": target.path, "value": ""},), gone),
        Patch(
            "object",
            "replace by an object",
            ({"op": "replace", "path": target.path, "value": {"value": COLLEAGUE}},),
            shows,
        ),
    ]
