"""Manifest -> Microsoft Graph `synchronizationSchema`: what flows from the directory to the application.

Ids that only a tenant knows (of rule and directories) are left out.
"""

import json
from dataclasses import dataclass
from typing import Any

from doccompile.manifest.model import Attribute, ConnectorManifest, Mapping
from doccompile.render.default_mapping import SourceAttribute, canonical
from doccompile.render.entra.sources import Flow, flow_of, function_of
from doccompile.scim.attribute_type import attribute_type
from doccompile.scim.urns import CORE_GROUP, ENTERPRISE_USER

_OBJECTS = {"user": ENTERPRISE_USER, "group": CORE_GROUP}
"""Kind -> the object of the target directory."""
_SOURCE, _TARGET = "Azure Active Directory", "customappsso"
_TYPES = {
    "string": "String",
    "integer": "Integer",
    "reference": "Reference",
    "binary": "Binary",
    "boolean": "Boolean",
    "dateTime": "DateTime",
}
"""SCIM's types (RFC 7643 section 2.3) -> those of Microsoft Graph, which has no others of them."""
_REFERENCES: dict[tuple[str, str], list[tuple[str, str | None]]] = {
    ("User", "manager"): [("User", None)],
    ("Group", "members"): [("Group", None), ("User", None)],
    (ENTERPRISE_USER, "manager"): [(ENTERPRISE_USER, "id")],
    (CORE_GROUP, "members"): [(CORE_GROUP, "id"), (ENTERPRISE_USER, "id")],
}
"""Object and attribute -> what a reference may point at."""
_FLOWS = {"create-users": "Add", "update-users": "Update", "remove-users": "Delete"}


@dataclass(frozen=True, slots=True)
class Row:
    """One target attribute with what it is filled from, and its place in matching (0: none)."""

    kind: str
    target: str
    type: str
    required: bool
    flow: Flow
    matching: int


def rows(manifest: ConnectorManifest) -> dict[str, list[Row]]:
    """The rows of each mapping that has a table, by `user` and `group`; each target once."""
    return {kind: _rows(kind, mapping) for kind, mapping in manifest.mappings.by_kind.items() if mapping.attributes}


def synchronization_schema(manifest: ConnectorManifest) -> dict[str, Any]:
    """The schema as plain data, ready for JSON."""
    by_kind = rows(manifest)
    all_rows = [row for table in by_kind.values() for row in table]
    found = [row for row in all_rows if row.flow.is_complete]
    marks = {
        "sourcesFromTutorial": [row.target for row in found if row.flow.stated],
        "sourcesFromDefaultMapping": [row.target for row in found if not row.flow.stated],
        "targetsWithoutSource": [row.target for row in all_rows if not row.flow.is_complete],
    }
    return {
        "version": "1",
        "directories": [_source_directory(by_kind), _target_directory(by_kind)],
        "synchronizationRules": [
            {
                "name": "USERGROUP_OUTBOUND_USERGROUP",
                "editable": True,
                "priority": 1,
                "sourceDirectoryName": _SOURCE,
                "targetDirectoryName": _TARGET,
                "metadata": [{"key": f"doccompile.{key}", "value": json.dumps(names)} for key, names in marks.items()],
                "objectMappings": [_object_mapping(manifest, kind, table) for kind, table in by_kind.items()],
            }
        ],
    }


def _rows(kind: str, mapping: Mapping) -> list[Row]:
    by_target: dict[str, Attribute] = {}
    for attribute in mapping.attributes or ():
        by_target.setdefault(canonical(attribute.name), attribute)
    matching = _matching(kind, by_target)
    return [_row(kind, attribute, int(target == matching)) for target, attribute in by_target.items()]


def _row(kind: str, attribute: Attribute, matching: int) -> Row:
    flow = flow_of(kind, attribute)
    type_ = _TYPES.get(attribute_type(attribute.type) or "", flow.type)
    return Row(kind, attribute.name, type_, bool(attribute.required), flow, matching)


def _matching(kind: str, by_target: dict[str, Attribute]) -> str | None:
    """The target that accounts are matched by: the usual one where it can be filtered or nothing is said of it."""
    usual = "username" if kind == "user" else "displayname"
    filterable = [target for target, attribute in by_target.items() if attribute.filterable]
    if usual in (filterable or by_target):
        return usual
    return filterable[0] if filterable else None


def _object_mapping(manifest: ConnectorManifest, kind: str, table: list[Row]) -> dict[str, Any]:
    return {
        "name": manifest.mappings.by_kind[kind].title or f"Provision {kind}s",
        "enabled": True,
        "flowTypes": _flow_types(manifest) if kind == "user" else "Add, Update, Delete",
        "scope": None,
        "metadata": [],
        "sourceObjectName": kind.capitalize(),
        "targetObjectName": _OBJECTS[kind],
        "attributeMappings": [_attribute_mapping(row) for row in table if row.flow.is_complete],
    }


def _flow_types(manifest: ConnectorManifest) -> str:
    """What the capability list promises for users; everything where it promises nothing of the kind."""
    promised = {capability.id for capability in manifest.capabilities if capability.stated_in == "checklist"}
    flows = [flow for capability, flow in _FLOWS.items() if capability in promised]
    return ", ".join(flows or _FLOWS.values())


def _attribute_mapping(row: Row) -> dict[str, Any]:
    """One attributeMapping; a constant has no source, but a default value."""
    return {
        "targetAttributeName": row.target,
        "matchingPriority": row.matching,
        "flowType": "Always",
        "flowBehavior": "FlowWhenChanged",
        "exportMissingReferences": False,
        "defaultValue": row.flow.constant,
        "source": _mapping_source(row.flow.attribute) if row.flow.attribute else None,
    }


def _mapping_source(source: SourceAttribute) -> dict[str, Any]:
    value: dict[str, Any] = {
        "type": "Attribute",
        "name": source.name,
        "expression": f"[{source.name}]",
        "parameters": [],
    }
    if not source.negated:
        return value
    parameters = [{"key": "source", "value": value}]
    return {"type": "Function", "name": "Not", "expression": function_of(source), "parameters": parameters}


def _source_directory(by_kind: dict[str, list[Row]]) -> dict[str, Any]:
    objects = []
    for kind, table in by_kind.items():
        used = {source.name: source for row in table if (source := row.flow.attribute)}
        key = used.pop("objectId", None) or SourceAttribute("objectId")
        name = kind.capitalize()
        attributes = [_definition(name, key.name, key.type, anchor=True)]
        attributes += [_definition(name, source.name, source.type) for source in used.values()]
        objects.append(_object(name, attributes))
    return {"name": _SOURCE, "readOnly": False, "discoverabilities": "None", "objects": objects}


def _target_directory(by_kind: dict[str, list[Row]]) -> dict[str, Any]:
    objects = []
    for kind, table in by_kind.items():
        name = _OBJECTS[kind]
        attributes = [_definition(name, "id", "String", anchor=True, required=True)]
        own = [row for row in table if canonical(row.target) != "id"]
        attributes += [_definition(name, row.target, row.type, required=row.required) for row in own]
        objects.append(_object(name, attributes))
    return {"name": _TARGET, "readOnly": False, "discoverabilities": "None", "objects": objects}


def _object(name: str, attributes: list[dict[str, Any]]) -> dict[str, Any]:
    return {"name": name, "supportedApis": [], "metadata": [], "attributes": attributes}


def _definition(holder: str, name: str, type_: str, *, anchor: bool = False, required: bool = False) -> dict[str, Any]:
    """One attributeDefinition of the object `holder`; `members` holds many, and makes a group a container."""
    last = canonical(name).rpartition(":")[2]
    members = last == "members"
    references = _REFERENCES.get((holder, last), []) if type_ == "Reference" else []
    return {
        "name": name,
        "type": type_,
        "anchor": anchor,
        "caseExact": False,
        "multivalued": members,
        "mutability": "ReadWrite",
        "required": required,
        "flowNullValues": False,
        "referencedObjects": [
            {"referencedObjectName": target, "referencedProperty": key} for target, key in references
        ],
        "metadata": [{"key": "IsContainer", "value": "true"}] if members else [],
        "apiExpressions": [],
    }
