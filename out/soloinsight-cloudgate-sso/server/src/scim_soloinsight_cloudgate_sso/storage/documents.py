"""Resources <-> what is stored of them: a JSON document, index entries and members."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, TypeAlias, cast

from scim2_models import (
    AttributeBinding,
    InvalidValueException,
    Path,
    Resource,
    ResourceType,
    ResponseParameters,
    Returned,
    ScimProvider,
    Uniqueness,
)
from sqlalchemy import RowMapping

from .membership import Entry
from .tables import digest

AnyResource: TypeAlias = Resource[Any]
Lookups = dict[tuple[str, str], bool]
"""(attribute, digest of a value) -> whether the value may be taken once only."""
_NOT_KEPT = frozenset({"id", "meta", "password"})
"""Not even where no schema declares it: a password is one in any case (RFC 7643 section 4.1.1)."""


class Documents:
    """Knows the models of a provider, and by which attributes their resources are looked up."""

    def __init__(self, provider: ScimProvider, indexed: Mapping[str, Iterable[str]]) -> None:
        self._provider = provider
        self._bindings: dict[str, dict[str, AttributeBinding]] = {}
        for resource_type in provider.resource_types:
            name = name_of(resource_type)
            paths: list[Path[Any]] = [self._path(resource_type, text) for text in indexed.get(name, ())]
            paths += self._path(resource_type, "").iter_paths(uniqueness=[Uniqueness.server, Uniqueness.global_])
            bindings = [binding for binding in (path.resolve() for path in paths) if binding]
            self._bindings[name] = {binding.urn: binding for binding in bindings}

    def model(self, resource_type: ResourceType) -> type[AnyResource]:
        """Return the model of a resource type, its extensions included."""
        return cast(type[AnyResource], self._provider.model_for(resource_type))

    def indexed(self, resource_type: ResourceType) -> frozenset[str]:
        """Return the URNs of the attributes by which resources of a type are looked up."""
        return frozenset(self._bindings[name_of(resource_type)])

    def dump(self, resource: AnyResource) -> tuple[str, list[Entry]]:
        """Return the document and the members of a resource; a password, which is never returned, is not kept."""
        with self._provider:
            document = resource.model_dump()
        model = type(resource)
        secret = [name for name in model.model_fields if model.get_field_annotation(name, Returned) is Returned.never]
        dropped = {*_NOT_KEPT, *((model.model_fields[name].serialization_alias or name).lower() for name in secret)}
        document = {name: value for name, value in document.items() if name.lower() not in dropped}
        members = document.pop("members", []) if has_members(model) else []
        return json.dumps(document), members

    def load(self, resource_type: ResourceType, row: RowMapping, members: list[Entry]) -> AnyResource:
        """Return the resource of a row."""
        document = json.loads(row["document"])
        if members:
            document["members"] = members
        meta = {
            "resourceType": resource_type.name,
            "created": datetime.fromisoformat(row["created"]),
            "lastModified": datetime.fromisoformat(row["modified"]),
            "version": version_of(row),
        }
        with self._provider:
            return self.model(resource_type).model_validate({**document, "id": row["id"], "meta": meta})

    def lookups(self, resource_type: ResourceType, resource: AnyResource) -> Lookups:
        """Return what a resource is looked up by.

        Raises:
            InvalidValueException: what is to be unique is empty, and could tell nobody apart.
        """
        found: Lookups = {}
        for urn, binding in self._bindings[name_of(resource_type)].items():
            value = self._path(resource_type, urn).get(resource, strict=False)
            is_unique = binding.get_annotation(Uniqueness) is not Uniqueness.none
            for text in value if isinstance(value, list) else [value]:
                if isinstance(text, str):
                    if is_unique and not text.strip():
                        raise InvalidValueException(detail=f"The {urn.rpartition(':')[2]} must not be empty")
                    with self._provider:
                        found[urn, digest(binding.comparable(text))] = is_unique
        return found

    def _path(self, resource_type: ResourceType, text: str) -> Path[Any]:
        return cast(Path[Any], cast(Any, Path)[self.model(resource_type)](text))


def has_members(model: type[AnyResource]) -> bool:
    """Tell whether resources of a type have a list of members."""
    return "members" in model.model_fields and bool(model.get_field_multiplicity("members"))


def name_of(resource_type: ResourceType) -> str:
    """Return the name of a resource type, which `meta.resourceType` carries."""
    return cast(str, resource_type.name)


def version_of(row: RowMapping) -> str:
    """Return the entity tag of a row (RFC 7644 section 3.14)."""
    return f'W/"{row["version"]}"'


def wants(parameters: ResponseParameters[Any] | None, attribute: str) -> bool:
    """Tell whether a response keeps a top-level attribute (RFC 7644 section 3.9)."""
    if parameters is None:
        return True
    if parameters.attributes:
        heads = {path.parts[0].lower() if path.parts else attribute for path in parameters.attributes}
        return attribute in heads
    return attribute not in {
        path.parts[0].lower() for path in parameters.excluded_attributes or [] if len(path.parts) == 1
    }


def trim(resource: AnyResource, parameters: ResponseParameters[Any] | None) -> AnyResource:
    """Drop the undeclared attributes that a response does not keep: the models project the declared ones only."""
    for name in list(resource.unknown_attributes):
        if not wants(parameters, name.lower()):
            del resource.unknown_attributes[name]
    return resource
