"""Attributes and values -> JSON bodies as the identity service sends them (RFC 7644, sections 3.3 and 3.5.2)."""

from collections.abc import Iterable

from doccompile.render.json_value import Json
from doccompile.render.profile import samples as profile_samples
from doccompile.render.target_attributes import TargetAttribute
from doccompile.scim.urns import CORE_GROUP, CORE_USER

_ROLE_TYPE = "WindowsAzureActiveDirectoryRole"


def _resource(schema: str, targets: Iterable[TargetAttribute], word: str = "me") -> Json:
    """A new resource with a value for each attribute; references are left to later updates, as the service does."""
    chosen = [target for target in targets if target.is_in_a_create]
    extensions = dict.fromkeys(target.extension for target in chosen if target.extension)
    body: Json = {"schemas": [schema, *extensions]}
    for target in chosen:
        _put(body, target, profile_samples.value(target, 0, word))
    return body


def user(targets: Iterable[TargetAttribute], word: str = "me") -> Json:
    """A new user."""
    return _resource(CORE_USER, targets, word)


def group(targets: Iterable[TargetAttribute], word: str = "me") -> Json:
    """A new group, without members."""
    return _resource(CORE_GROUP, targets, word)


def elements(target: TargetAttribute, text: profile_samples.Value) -> list[Json]:
    """The value of a multi-valued attribute that is sent as a whole."""
    if target.name == "addresses":
        return [{"type": "work", "formatted": text}]
    if target.name == "roles":
        return [{"primary": False, "type": _ROLE_TYPE, "value": text, "display": text}]
    return [{"type": "work", "value": text}]


def _put(body: Json, target: TargetAttribute, text: profile_samples.Value) -> None:
    holder = body.setdefault(target.extension, {}) if target.extension else body
    if target.kind == "multi-valued":
        _put_element(holder, target, text)
    elif target.sub:
        holder.setdefault(target.name, {})[target.sub] = text
    else:
        holder[target.name] = text


def _put_element(body: Json, target: TargetAttribute, text: profile_samples.Value) -> None:
    entries = body.setdefault(target.name, [])
    if target.key is None or target.sub is None:
        entries.extend(elements(target, text))
        return
    literal: str | bool = target.literal == "True" if target.key == "primary" else str(target.literal)
    entry = next((entry for entry in entries if entry.get(target.key) == literal), None)
    if entry is None:
        entry = {target.key: literal}
        entries.append(entry)
        if target.name == "emails" and literal == "work":
            entry["primary"] = True
    entry[target.sub] = text
