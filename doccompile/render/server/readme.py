"""What the README of a generated server lists: its attributes, and an example of each variable."""

from collections.abc import Iterator
from dataclasses import dataclass

from doccompile.render.json_value import Json
from doccompile.render.scim_schema import ScimDescription

EXAMPLES = {
    "SCIM_TOKEN": "$(openssl rand -hex 32)",
    "SCIM_USERNAME": "provisioning",
    "SCIM_PASSWORD": "$(openssl rand -hex 32)",
    "OAUTH_CLIENT_ID": "provisioning",
    "OAUTH_CLIENT_SECRET": "$(openssl rand -hex 32)",
    "JWT_ISSUER": "https://login.example.com/",
    "JWT_AUDIENCE": "https://scim.example.com/",
    "JWT_JWKS_URL": "https://login.example.com/keys",
}
"""Variable -> what the README's shell lines set it to."""


@dataclass(frozen=True, slots=True)
class AttributeRow:
    """One line of the table of attributes."""

    kind: str
    path: str
    type: str
    stated: str
    indexed: str


def attribute_rows(description: ScimDescription) -> list[AttributeRow]:
    """List every attribute that the server declares; complex ones by their parts."""
    rows = []
    for resource_type in description.resource_types:
        kind = resource_type["name"]
        for urn in (resource_type["schema"], *(part["schema"] for part in resource_type["schemaExtensions"])):
            prefix = "" if urn == resource_type["schema"] else f"{urn}:"
            for path, definition in _leaves(description.attributes(urn), prefix):
                rows.append(_row(description, kind, path, definition))
    return rows


def required_attributes(description: ScimDescription) -> dict[str, list[str]]:
    """Kind -> the attributes without which a resource is refused."""
    return {
        kind["name"]: [
            attribute["name"] for attribute in description.attributes(kind["schema"]) if attribute["required"]
        ]
        for kind in description.resource_types
    }


def _leaves(attributes: list[Json], prefix: str) -> Iterator[tuple[str, Json]]:
    for attribute in attributes:
        name = f"{prefix}{attribute['name']}"
        if attribute["type"] == "complex":
            yield from _leaves(attribute["subAttributes"], f"{name}.")
        else:
            yield name, attribute


def _row(description: ScimDescription, kind: str, path: str, definition: Json) -> AttributeRow:
    required = ", required" if definition["required"] else ""
    return AttributeRow(
        kind=kind,
        path=path,
        type=definition["type"] + required,
        stated=_stated(description, kind, path),
        indexed="yes" if path in description.indexed[kind] else "",
    )


def _stated(description: ScimDescription, kind: str, path: str) -> str:
    """Whether the table names an attribute or a part, or what it belongs to, or neither."""
    if path.lower() in description.listed[kind]:
        return "yes"
    added = f"{kind}.{path.partition('.')[0]}" in description.added
    return "no" if kind in description.defaulted or added else "implied"
