"""The attributes of the core schemas and of the enterprise extension (RFC 7643 sections 3.1 and 4.1 to 4.3)."""

from typing import NamedTuple

from doccompile.scim.attribute_path import AttributePath


class CoreAttribute(NamedTuple):
    """An attribute as the standard defines it."""

    name: str
    type: str
    parts: tuple[str, ...] = ()
    """Its sub-attributes."""
    multi_valued: bool = False


Schema = dict[str, CoreAttribute]
"""Name in lower case -> attribute; names are compared without regard to case (RFC 7643 section 2.1)."""


def _simple(type_: str, names: str) -> Schema:
    return {name.lower(): CoreAttribute(name, type_) for name in names.split()}


def _complex(name: str, parts: str, *, multi_valued: bool = False) -> Schema:
    return {name.lower(): CoreAttribute(name, "complex", tuple(parts.split()), multi_valued)}


def _plural(names: str, parts: str = "value display type primary") -> Schema:
    return {key: value for name in names.split() for key, value in _complex(name, parts, multi_valued=True).items()}


_COMMON = {
    **_simple("string", "id externalId"),
    **_simple("reference", "schemas"),
    **_complex("meta", "resourceType created lastModified location version"),
}
USER: Schema = {
    **_COMMON,
    **_simple("string", "userName displayName nickName title userType preferredLanguage locale timezone password"),
    **_simple("boolean", "active"),
    **_simple("reference", "profileUrl"),
    **_complex("name", "formatted familyName givenName middleName honorificPrefix honorificSuffix"),
    **_plural("emails phoneNumbers ims photos entitlements roles x509Certificates"),
    **_plural("addresses", "formatted streetAddress locality region postalCode country type primary"),
    **_plural("groups", "value $ref display type"),
}
GROUP: Schema = {**_COMMON, **_simple("string", "displayName"), **_plural("members", "value $ref type display")}
ENTERPRISE: Schema = {
    **_simple("string", "employeeNumber costCenter organization division department"),
    **_complex("manager", "value $ref displayName"),
}

_PLACES = ("work", "home", "other")
TYPES: dict[str, tuple[str, ...]] = {
    "emails": _PLACES,
    "phonenumbers": (*_PLACES, "mobile", "fax", "pager"),
    "addresses": _PLACES,
    "photos": ("photo", "thumbnail"),
}
"""Attribute -> the values that the standard suggests for its `type` (RFC 7643 section 4.1.2); others are allowed."""


def defines(schema: Schema, path: AttributePath) -> bool:
    """Whether a schema has the attribute of a path, and the sub-attribute where the path names one."""
    attribute = schema.get(path.attribute.lower())
    part = path.sub_attribute.lower()
    return attribute is not None and (not part or part in map(str.lower, attribute.parts))
