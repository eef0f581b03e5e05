"""The forms in which the identity service sends a change of one attribute: default client, and client with the flag.

The letters are those of the ways a PATCH may look: capital operation names and wrapped values by default; lower case,
plain values and path-less objects with dotted and URN keys when the tenant URL carries `aadOptscim062020`.
"""

from dataclasses import dataclass, replace
from typing import Any

from doccompile.render.json_value import Json
from doccompile.render.profile import bodies as profile_bodies
from doccompile.render.profile import samples as profile_samples
from doccompile.render.target_attributes import TargetAttribute

_SUBJECT = "subject"
_COLLEAGUE = "${colleague.id}"


@dataclass(frozen=True, slots=True)
class Patch:
    """One form: `id` ends the case's name, `expect` is one entry of the `values` that a later GET must show.

    `before` is an operation in a request of its own, where there must be a value to take away.
    """

    id: str
    title: str
    operation: Json
    expect: Json
    before: Json | None = None


def patches(target: TargetAttribute) -> list[Patch]:
    """Every form for one attribute, in the order in which they are sent to the same resource."""
    if target.kind == "manager":
        return _manager(target)
    if target.name == "active":
        return _active()
    if target.kind == "multi-valued" and target.sub is None:
        return _whole(target)
    forms = [
        _form(target, 1, "Add", wrapped=_wraps(target)),
        _form(target, 2, "Replace"),
        _flag_replace(target, 3),
        _form(target, 4, "add"),
    ]
    return forms if target.required or target.name == "userName" else [*forms, *_clearing(target)]


def _clearing(target: TargetAttribute) -> list[Patch]:
    """The ways to take a value away."""
    path = target.path
    ways: list[tuple[str, str, Json]] = [
        ("remove", "Remove", {"op": "Remove", "path": path}),
        ("null", "replace by null", {"op": "replace", "path": path, "value": None}),
    ]
    if profile_samples.is_free_text(target):
        ways.append(("empty-text", "replace by empty text", {"op": "replace", "path": path, "value": ""}))
    before = {"op": "Replace", "path": path, "value": profile_samples.value(target, 1, _SUBJECT)}
    return [Patch(name, title, operation, {"path": path, "empty": True}, before) for name, title, operation in ways]


def _wraps(target: TargetAttribute) -> bool:
    """Whether the default client wraps an added value in an array of objects: plain text attributes."""
    return target.kind == "simple" and not target.sub and not target.is_boolean and not target.required


def _form(target: TargetAttribute, variant: int, op: str, *, wrapped: bool = False) -> Patch:
    """A value is written; an operation in lower case is that of the client with the flag."""
    name, client = (f"{op}-flag", "client with flag") if op.islower() else (op.lower(), "default client")
    text = profile_samples.value(target, variant, _SUBJECT)
    sent: Any = [{"value": text}] if wrapped else text
    operation = {"op": op, "path": target.path, "value": sent}
    return Patch(name, f"{op} ({client})", operation, {"path": target.path, "equals": text})


def _flag_replace(target: TargetAttribute, variant: int) -> Patch:
    """Without a path, but for a value that a filter chooses."""
    form = _form(target, variant, "replace")
    if target.key:
        return form
    return replace(form, operation={"op": "replace", "value": {target.path: form.operation["value"]}})


def _active() -> list[Patch]:
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
            {"op": op, "path": "active", "value": sent},
            {"path": "active", "equals": str(sent).lower() == "true"},
        )
        for name, title, op, sent in spellings
    ]


def _whole(target: TargetAttribute) -> list[Patch]:
    forms = []
    for variant, op, name in ((1, "Add", "add"), (2, "replace", "replace-flag")):
        text = profile_samples.value(target, variant, _SUBJECT)
        operation = {"op": op, "path": target.path, "value": profile_bodies.elements(target, text)}
        forms.append(Patch(name, f"{op} of the whole attribute", operation, shown(target, text)))
    return forms


def shown(target: TargetAttribute, text: profile_samples.Value) -> Json:
    """What an answer must show once a value was written."""
    if target.kind != "multi-valued" or target.sub:
        return {"path": target.path, "equals": text}
    if target.name == "addresses":
        return {"path": 'addresses[type eq "work"].formatted', "equals": text}
    return {"path": target.path, "holds": [text]}


def _manager(target: TargetAttribute) -> list[Patch]:
    path = target.path
    shows: Json = {"path": f"{path}.value", "equals": _COLLEAGUE}
    gone: Json = {"path": f"{path}.value", "empty": True}
    reference = {"$ref": "${base}/Users/" + _COLLEAGUE, "value": _COLLEAGUE}
    whole: Json = {"op": "replace", "path": path, "value": {"value": _COLLEAGUE}}
    return [
        Patch("array", "Add of an array", {"op": "Add", "path": "manager", "value": [reference]}, shows),
        Patch("remove", "Remove", {"op": "Remove", "path": path}, gone, whole),
        Patch("bare-id", "add of a bare id", {"op": "add", "path": path, "value": _COLLEAGUE}, shows),
        Patch("empty-text", "replace by empty text", {"op": "replace", "path": path, "value": ""}, gone, whole),
        Patch("object", "replace by an object", whole, shows),
        Patch("empty-object", "replace by an empty object", {**whole, "value": {"value": ""}}, gone, whole),
    ]
