"""The attributes of a resource type, found by any name that the identity service uses for them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

_WORD = re.compile(r'"(?:[^"\\]|\\.)*"?|\s+|urn:[\w.:-]+|[A-Za-z$][\w$-]*(?:\.[\w$-]+)?|.', re.DOTALL | re.IGNORECASE)
_COMPARISON = re.compile(r"\s+(?:eq|ne)\s", re.IGNORECASE)

_EXTERNAL_ID: Json = {"name": "externalId", "type": "string", "multiValued": False}
"""Common to all resources, so no schema declares it (RFC 7643 section 3.1)."""


@dataclass(frozen=True, slots=True)
class Found:
    """An attribute: the schema of the extension that declares it, if one does, and its definition."""

    extension: str | None
    definition: Json

    @property
    def path(self) -> str:
        """The path of the attribute (RFC 7644 section 3.10)."""
        name: str = self.definition["name"]
        return f"{self.extension}:{name}" if self.extension else name

    @property
    def is_reference(self) -> bool:
        """Whether it is one object that is known by its value, as `manager`."""
        parts = {part["name"] for part in self.definition.get("subAttributes", ())}
        return not self.definition["multiValued"] and "value" in parts


@dataclass(frozen=True, slots=True)
class Target:
    """What a path leads to: an attribute, perhaps a filter on its values, and perhaps a part of them."""

    found: Found
    filter: str | None
    part: str | None

    @property
    def is_list(self) -> bool:
        """Whether the path leads to all values of an attribute that has many."""
        return bool(self.found.definition["multiValued"]) and not self.filter and not self.part

    @property
    def unfiltered(self) -> str:
        """The path without its filter."""
        return f"{self.found.path}.{self.part}" if self.part else self.found.path

    @property
    def definition(self) -> Json:
        """The definition of the part, or of the attribute where the path leads to all of it."""
        parts = _by_name(self.found.definition.get("subAttributes", ()))
        return parts.get(str(self.part).lower(), self.found.definition)


class Attributes:
    """What one resource type declares."""

    def __init__(self, resource_type: Json, schemas: Iterable[Json], renamed: Mapping[str, str]) -> None:
        by_urn = {schema["id"]: _by_name(schema["attributes"]) for schema in schemas}
        self._core = {"externalid": _EXTERNAL_ID, **by_urn[resource_type["schema"]]}
        extensions = [extension["schema"] for extension in resource_type["schemaExtensions"]]
        self._extensions = {urn.lower(): (urn, by_urn[urn]) for urn in extensions}
        self._extensions |= {old.lower(): (new, by_urn[new]) for old, new in renamed.items() if new in extensions}

    def extension(self, urn: str) -> str | None:
        """Return the schema that an extension declares, by its name in any spelling."""
        found = self._extensions.get(urn.lower())
        return found[0] if found else None

    def find(self, name: str) -> Found | None:
        """Find a top-level attribute by its name, alone or after a schema and a colon or dot."""
        lower = name.lower()
        for key, (urn, attributes) in self._extensions.items():
            if lower.startswith((f"{key}:", f"{key}.")) and lower[len(key) + 1 :] in attributes:
                return Found(urn, attributes[lower[len(key) + 1 :]])
        if lower in self._core:
            return Found(None, self._core[lower])
        declaring = {urn: known[lower] for urn, known in self._extensions.values() if lower in known}
        return Found(*declaring.popitem()) if len(declaring) == 1 else None

    def target(self, path: str) -> Target | None:
        """Take a path apart: `manager`, `name.givenName`, `emails[type eq "work"].value`."""
        head, bracket, rest = path.partition("[")
        if bracket:
            condition, _, part = rest.rpartition("]")
            found = self.find(head)
            return Target(found, condition, part.removeprefix(".") or None) if found else None
        if found := self.find(head):
            return Target(found, None, None)
        head, _, part = head.rpartition(".")
        found = self.find(head)
        return Target(found, None, part) if found else None

    def respell(self, expression: str) -> str:
        """Spell the attributes of a path or filter out in full: `manager eq "7"`, `urn:…:1.0.department`."""
        depth = 0
        words = []
        text = expression.replace(".[", "[")
        for match in _WORD.finditer(text):
            word = match[0]
            depth += (word == "[") - (word == "]")
            compared = _COMPARISON.match(text, match.end()) is not None
            words.append(word if depth or word in "[]" else self._respell_word(word, compared))
        return "".join(words)

    def _respell_word(self, word: str, compared: bool) -> str:
        if found := self.find(word):
            return f"{found.path}.value" if compared and found.is_reference else found.path
        head, dot, part = word.rpartition(".")
        found = self.find(head) if dot else None
        return f"{found.path}.{part}" if found else word


def _by_name(attributes: Iterable[Json]) -> dict[str, Json]:
    return {attribute["name"].lower(): attribute for attribute in attributes}
