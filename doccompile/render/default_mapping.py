"""The identity service's default mapping: which source attribute feeds which SCIM path.

A tutorial without a table of attributes leaves it in place; most tables name the targets alone.
"""

from dataclasses import dataclass

from doccompile.manifest.model import Attribute
from doccompile.scim.attribute_path import parse_path, without_dot
from doccompile.scim.scim_1 import modern_schema
from doccompile.scim.urns import ENTERPRISE_USER, without_core_urn


@dataclass(frozen=True, slots=True)
class SourceAttribute:
    """An attribute of the source directory; `negated` ones flow through the function `Not`."""

    name: str
    type: str = "String"
    negated: bool = False


_USER: dict[str, SourceAttribute | None] = {
    "userName": SourceAttribute("userPrincipalName"),
    "active": SourceAttribute("IsSoftDeleted", "Boolean", negated=True),
    "displayName": SourceAttribute("displayName"),
    "title": SourceAttribute("jobTitle"),
    'emails[type eq "work"].value': SourceAttribute("mail"),
    'emails[type eq "other"].value': None,
    "preferredLanguage": SourceAttribute("preferredLanguage"),
    "name.givenName": SourceAttribute("givenName"),
    "name.familyName": SourceAttribute("surname"),
    "name.formatted": None,
    'addresses[type eq "other"].formatted': SourceAttribute("physicalDeliveryOfficeName"),
    'addresses[type eq "work"].formatted': SourceAttribute("physicalDeliveryOfficeName"),
    'addresses[type eq "work"].streetAddress': SourceAttribute("streetAddress"),
    'addresses[type eq "work"].locality': SourceAttribute("city"),
    'addresses[type eq "work"].region': SourceAttribute("state"),
    'addresses[type eq "work"].postalCode': SourceAttribute("postalCode"),
    'addresses[type eq "work"].country': SourceAttribute("country"),
    'phoneNumbers[type eq "work"].value': SourceAttribute("telephoneNumber"),
    'phoneNumbers[type eq "mobile"].value': SourceAttribute("mobile"),
    'phoneNumbers[type eq "fax"].value': SourceAttribute("facsimileTelephoneNumber"),
    "externalId": SourceAttribute("mailNickname"),
    f"{ENTERPRISE_USER}:employeeNumber": SourceAttribute("employeeId"),
    f"{ENTERPRISE_USER}:department": SourceAttribute("department"),
    f"{ENTERPRISE_USER}:manager": SourceAttribute("manager", "Reference"),
}
"""Target path -> source; None where it is no single attribute."""
_GROUP: dict[str, SourceAttribute | None] = {
    "displayName": SourceAttribute("displayName"),
    "externalId": SourceAttribute("objectId"),
    "members": SourceAttribute("members", "Reference"),
}
EXPRESSIONS = {"name.formatted": 'Join(" ", [givenName], [surname])'}
"""Target path in lower case -> the expression that the portal's default shows; its JSON form is not documented."""

DEFAULT_USER = tuple(Attribute(name=name) for name in _USER)
"""The default mapping of users, as the rows of a table."""
DEFAULT_GROUP = tuple(Attribute(name=name) for name in _GROUP)
"""The default mapping of groups, as the rows of a table."""


def canonical(target: str) -> str:
    """A target path in lower case (RFC 7643 section 2.1), without the core URN, and by the SCIM 2.0 URN.

    Some connectors write a dot before a filter, `emails.[type eq "work"]`; here it is left out.
    """
    path = parse_path(without_dot(target))
    if path is None:
        return target.strip().lower()
    return without_core_urn(str(path._replace(schema=modern_schema(path, "User"))).lower())


_SOURCES = {
    kind: {canonical(target): source for target, source in mapping.items()}
    for kind, mapping in (("user", _USER), ("group", _GROUP))
}


def default_source(kind: str, target: str) -> SourceAttribute | None:
    """The source of a target path in the `user` or `group` mapping; None where the default mapping has none.

    The `value` of a reference is what the reference itself is mapped from.
    """
    sources, path = _SOURCES[kind], canonical(target)
    whole = sources.get(path.removesuffix(".value"))
    return sources.get(path) or (whole if whole and whole.type == "Reference" else None)
