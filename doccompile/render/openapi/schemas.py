"""SCIM schemas -> the JSON Schemas of request and response bodies (OpenAPI 3.1, RFC 7643, RFC 7644)."""

from doccompile.render.json_value import Json
from doccompile.render.scim_schema import ScimDescription
from doccompile.scim.urns import ERROR, PATCH_OP, SEARCH_REQUEST

_TYPES: dict[str, Json] = {
    "string": {"type": "string"},
    "boolean": {"type": "boolean"},
    "integer": {"type": "integer"},
    "decimal": {"type": "number"},
    "dateTime": {"type": "string", "format": "date-time"},
    "reference": {"type": "string", "format": "uri-reference"},
    "binary": {"type": "string", "contentEncoding": "base64"},
}
_TEXT: Json = {"type": "string"}
_URNS: Json = {"type": "array", "items": _TEXT}
_META: Json = {
    "type": "object",
    "readOnly": True,
    "properties": {
        "resourceType": _TEXT,
        "created": _TYPES["dateTime"],
        "lastModified": _TYPES["dateTime"],
        "location": {"type": "string", "format": "uri"},
        "version": _TEXT,
    },
}


def body_schemas(description: ScimDescription) -> Json:
    """Name every body that the server reads or writes."""
    kinds = [resource_type["name"] for resource_type in description.resource_types]
    return {
        **{
            resource_type["name"]: _resource(resource_type, description) for resource_type in description.resource_types
        },
        **{f"{kind}List": _list(_reference(kind)) for kind in kinds},
        "ResourceList": _list({"anyOf": [_reference(kind) for kind in kinds]}),
        "Discovery": {"type": "object", "description": "A ServiceProviderConfig, ResourceType or Schema."},
        "DiscoveryList": _list(_reference("Discovery")),
        "PatchOp": _PATCH,
        "SearchRequest": _SEARCH,
        "Error": _ERROR,
    }


def _resource(resource_type: Json, description: ScimDescription) -> Json:
    core = _object(description.attributes(resource_type["schema"]))
    urns = [extension["schema"] for extension in resource_type["schemaExtensions"]]
    extensions = {urn: _object(description.attributes(urn)) for urn in urns}
    common = {"schemas": _URNS, "id": _TEXT | {"readOnly": True}, "externalId": _TEXT, "meta": _META}
    return core | {"properties": {**common, **core["properties"], **extensions}}


def _object(attributes: list[Json]) -> Json:
    required = [attribute["name"] for attribute in attributes if attribute["required"]]
    properties = {attribute["name"]: _attribute(attribute) for attribute in attributes}
    return {"type": "object", "properties": properties} | ({"required": required} if required else {})


def _attribute(attribute: Json) -> Json:
    complex_ = attribute["type"] == "complex"
    value = _object(attribute["subAttributes"]) if complex_ else dict(_TYPES[attribute["type"]])
    if attribute["mutability"] == "readOnly":
        value["readOnly"] = True
    if attribute["mutability"] == "writeOnly":
        value["writeOnly"] = True
    return {"type": "array", "items": value} if attribute["multiValued"] else value


def _list(items: Json) -> Json:
    number = {"type": "integer"}
    return {
        "type": "object",
        "required": ["schemas", "totalResults"],
        "properties": {
            "schemas": _URNS,
            "totalResults": number,
            "startIndex": number,
            "itemsPerPage": number,
            "Resources": {"type": "array", "items": items},
        },
    }


def _reference(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


_OPERATION: Json = {
    "type": "object",
    "required": ["op"],
    "properties": {
        "op": {
            "type": "string",
            "description": "add, replace or remove, in any case of letters.",
            "pattern": "^([Aa][Dd][Dd]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Rr][Ee][Mm][Oo][Vv][Ee])$",
        },
        "path": _TEXT,
        "value": {},
    },
}
_PATCH: Json = {
    "type": "object",
    "required": ["schemas", "Operations"],
    "properties": {
        "schemas": {"type": "array", "items": {"const": PATCH_OP}},
        "Operations": {"type": "array", "items": _OPERATION},
    },
}
_SEARCH: Json = {
    "type": "object",
    "required": ["schemas"],
    "properties": {
        "schemas": {"type": "array", "items": {"const": SEARCH_REQUEST}},
        "filter": _TEXT,
        "startIndex": {"type": "integer"},
        "count": {"type": "integer"},
        "sortBy": _TEXT,
        "sortOrder": {"enum": ["ascending", "descending"]},
        "attributes": {"type": "array", "items": _TEXT},
        "excludedAttributes": {"type": "array", "items": _TEXT},
    },
}
_ERROR: Json = {
    "type": "object",
    "required": ["schemas", "status"],
    "properties": {
        "schemas": {"type": "array", "items": {"const": ERROR}},
        "status": _TEXT,
        "scimType": _TEXT,
        "detail": _TEXT,
    },
}
