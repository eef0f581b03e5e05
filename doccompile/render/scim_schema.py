"""The mappings of a manifest -> the SCIM schemas and resource types of its server, as /Schemas and /ResourceTypes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from doccompile.manifest.model import Attribute, Mapping, Mappings
from doccompile.render.default_mapping import DEFAULT_GROUP, DEFAULT_USER
from doccompile.render.json_value import Json
from doccompile.render.scim_definition import Node, define, named_parts, standard_attribute
from doccompile.scim.attribute_path import parse_path, without_dot
from doccompile.scim.scim_1 import modern_schema, schemas_in_paths
from doccompile.scim.urns import CORE, ENTERPRISE_USER, RESOURCE_TYPE, SCHEMA

_COMMON = frozenset({"id", "externalid", "meta", "schemas"})
_ALWAYS = {"User": ("userName", "active"), "Group": ("displayName", "members")}
"""What every server needs, whatever the table lists: to match, to disable, to hold members."""
_DEFAULTS = {"User": DEFAULT_USER, "Group": DEFAULT_GROUP}
_INDEXED = {"User": ("userName", "externalId", "emails.value"), "Group": ("displayName", "externalId")}


@dataclass(frozen=True, slots=True)
class ScimDescription:
    """What a server of this connector serves."""

    schemas: tuple[Json, ...]
    resource_types: tuple[Json, ...]
    indexed: dict[str, tuple[str, ...]]
    """Resource type -> the attribute paths by which it is looked up."""
    listed: dict[str, frozenset[str]]
    """Resource type -> what its table names, in lower case: attributes, and parts of them."""
    defaulted: tuple[str, ...]
    """The resource types whose attributes are the identity service's default mapping, for want of a table."""
    added: tuple[str, ...]
    """Attributes that no table lists, served because provisioning needs them."""
    unrepresented: tuple[str, ...]
    """Names in the tables that are no SCIM attributes, as written."""
    renamed: dict[str, str]
    """SCIM 1.1 schemas in the tables -> the SCIM 2.0 schemas that are served in their place."""

    def attributes(self, urn: str) -> list[Json]:
        """What a schema declares."""
        found: list[Json] = next(schema["attributes"] for schema in self.schemas if schema["id"] == urn)
        return found


@dataclass(slots=True)
class _Resource:
    """One resource type while the rows of its table are gathered: schema (lower case) -> name -> attribute."""

    kind: str
    in_paths: frozenset[str] = frozenset()
    """The SCIM 1.1 schemas (lower case) with which a row begins as an attribute path does."""
    urns: dict[str, str] = field(default_factory=dict)
    nodes: dict[str, dict[str, Node]] = field(default_factory=dict)
    indexed: list[str] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)
    listed: frozenset[str] = frozenset()
    added: list[str] = field(default_factory=list)
    unrepresented: list[str] = field(default_factory=list)


@lru_cache(maxsize=8)
def describe(stated: Mappings) -> ScimDescription:
    """Derive what the connector's server serves; groups only where the tutorial maps groups."""
    mappings = {"User": stated.user or Mapping()} | ({"Group": stated.group} if stated.group is not None else {})
    resources = [_gathered(kind, mapping) for kind, mapping in mappings.items()]
    own = {resource.kind: _schemas(resource) for resource in resources}
    schemas = {urn: schema for by_urn in own.values() for urn, schema in by_urn.items()}
    return ScimDescription(
        schemas=tuple(schemas.values()),
        resource_types=tuple(_resource_type(kind, by_urn) for kind, by_urn in own.items()),
        indexed={resource.kind: _present(resource, schemas) for resource in resources},
        listed={resource.kind: resource.listed for resource in resources},
        defaulted=tuple(kind for kind, mapping in mappings.items() if mapping.attributes is None),
        added=tuple(f"{resource.kind}.{name}" for resource in resources for name in resource.added),
        unrepresented=tuple(dict.fromkeys(name for resource in resources for name in resource.unrepresented)),
        renamed={old: new for resource in resources for old, new in resource.renamed.items()},
    )


def _gathered(kind: str, mapping: Mapping) -> _Resource:
    """The rows of one resource type's table, or of the default mapping, and what every server needs besides."""
    rows = mapping.attributes if mapping.attributes is not None else _DEFAULTS[kind]
    resource = _Resource(kind, schemas_in_paths(row.name for row in rows))
    resource.unrepresented = [row.name for row in rows if not _gather(resource, row)]
    if mapping.attributes is not None:
        resource.listed = frozenset(_named(resource))
    core = resource.nodes.get(CORE[kind].lower(), {})
    resource.added = [name for name in _ALWAYS[kind] if name.lower() not in core]
    for name in resource.added:
        _gather(resource, Attribute(name=name))
    return resource


def _gather(resource: _Resource, row: Attribute) -> bool:
    """File one row under its attribute; false where the name is no SCIM attribute."""
    path = parse_path(without_dot(row.name))
    if path is None:
        return False
    urn = modern_schema(path, resource.kind, resource.in_paths) or CORE[resource.kind]
    if path.schema and urn != path.schema:
        resource.renamed[path.schema] = urn
    if path.attribute.lower() in _COMMON and urn == CORE[resource.kind]:
        return not path.sub_attribute
    standard = standard_attribute(urn, path.attribute)
    if standard and standard["type"] != "complex" and (path.sub_attribute or path.filter):
        return False
    if standard and standard["mutability"] == "readOnly":
        return False
    key = resource.urns.setdefault(urn.lower(), urn).lower()
    nodes = resource.nodes.setdefault(key, {})
    name = standard["name"] if standard else path.attribute
    nodes.setdefault(name.lower(), Node(name)).rows.append((path, row))
    if row.filterable:
        prefix = f"{resource.urns[key]}:" if urn != CORE[resource.kind] else ""
        resource.indexed.append(f"{prefix}{name}" + (f".{path.sub_attribute}" if path.sub_attribute else ""))
    return True


def _named(resource: _Resource) -> Iterator[str]:
    """What the rows gathered so far name: attributes and parts; with an attribute as a whole, none of its parts."""
    core = CORE[resource.kind].lower()
    for urn, nodes in resource.nodes.items():
        for name, node in nodes.items():
            path = name if urn == core else f"{urn}:{name}"
            yield path
            yield from (f"{path}.{part}" for part in named_parts(node))


def _schemas(resource: _Resource) -> dict[str, Json]:
    """The schemas of one resource type by URN, the core schema first."""
    core = CORE[resource.kind]
    ordered = sorted(resource.nodes, key=lambda key: key != core.lower())
    result: dict[str, Json] = {}
    stems: Counter[str] = Counter()
    for key in ordered:
        urn = resource.urns[key]
        name = resource.kind if urn == core else _extension_name(urn, stems)
        result[urn] = {
            "schemas": [SCHEMA],
            "id": urn,
            "name": name,
            "description": name,
            "attributes": [define(resource.kind, urn, node) for node in resource.nodes[key].values()],
        }
    return result


def _extension_name(urn: str, stems: Counter[str]) -> str:
    """A name for an extension schema, unique among those of its resource type: `stems` counts what is given out."""
    if urn.lower() == ENTERPRISE_USER.lower():
        return "EnterpriseUser"
    words = [word for word in urn.split(":") if word[:1].isalpha() and word.lower() not in ("user", "group")]
    stem = "".join(part for part in words[-1].title() if part.isalnum()) + "Extension"
    stems[stem] += 1
    return stem if stems[stem] == 1 else f"{stem}{stems[stem]}"


def _resource_type(kind: str, schemas: Iterable[str]) -> Json:
    return {
        "schemas": [RESOURCE_TYPE],
        "id": kind,
        "name": kind,
        "endpoint": f"/{kind}s",
        "description": f"{kind}s",
        "schema": CORE[kind],
        "schemaExtensions": [{"schema": urn, "required": False} for urn in schemas if urn != CORE[kind]],
    }


def _present(resource: _Resource, schemas: dict[str, Json]) -> tuple[str, ...]:
    """The paths to look a resource up by, of which the schemas declare the attribute as text."""
    texts = {path for urn, schema in schemas.items() for path in _text_paths(urn, schema["attributes"])}
    paths = dict.fromkeys([*_INDEXED[resource.kind], *resource.indexed])
    return tuple(path for path in paths if path == "externalId" or _placed(path, resource.kind) in texts)


def _placed(path: str, kind: str) -> tuple[str, str]:
    urn, _, rest = path.rpartition(":")
    return urn or CORE[kind], rest


def _text_paths(urn: str, attributes: Sequence[Json]) -> Iterator[tuple[str, str]]:
    """The attributes of a schema, and their parts, that hold text."""
    for attribute in attributes:
        for part in ({"name": "", "type": attribute["type"]}, *attribute.get("subAttributes", ())):
            if part["type"] in ("string", "reference"):
                yield urn, f"{attribute['name']}.{part['name']}".rstrip(".")
