"""Entra's default mapping: which source attribute feeds a SCIM target path, where a tutorial names the target alone."""

from dataclasses import dataclass

from doccompile.pattern import compile_late

_ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:user:"
_CORE = compile_late(r"^urn:ietf:params:scim:schemas:core:2\.0:(user|group):")
_ENTERPRISE_1 = compile_late(r"^urn:scim:schemas:extension:enterprise:1\.0[.:](user[.:])?")


@dataclass(frozen=True, slots=True)
class SourceAttribute:
    """An attribute of the source directory; `negated` ones flow through the function `Not`."""

    name: str
    type: str = "String"
    negated: bool = False


_USER = {
    "username": SourceAttribute("userPrincipalName"),
    "active": SourceAttribute("IsSoftDeleted", "Boolean", negated=True),
    "displayname": SourceAttribute("displayName"),
    "title": SourceAttribute("jobTitle"),
    "externalid": SourceAttribute("mailNickname"),
    "preferredlanguage": SourceAttribute("preferredLanguage"),
    "name.givenname": SourceAttribute("givenName"),
    "name.familyname": SourceAttribute("surname"),
    'emails[type eq "work"].value': SourceAttribute("mail"),
    'addresses[type eq "work"].streetaddress': SourceAttribute("streetAddress"),
    'addresses[type eq "work"].postalcode': SourceAttribute("postalCode"),
    'addresses[type eq "work"].locality': SourceAttribute("city"),
    'addresses[type eq "work"].region': SourceAttribute("state"),
    'addresses[type eq "work"].country': SourceAttribute("country"),
    'addresses[type eq "work"].formatted': SourceAttribute("physicalDeliveryOfficeName"),
    'addresses[type eq "other"].formatted': SourceAttribute("physicalDeliveryOfficeName"),
    'phonenumbers[type eq "work"].value': SourceAttribute("telephoneNumber"),
    'phonenumbers[type eq "mobile"].value': SourceAttribute("mobile"),
    'phonenumbers[type eq "fax"].value': SourceAttribute("facsimileTelephoneNumber"),
    f"{_ENTERPRISE}employeenumber": SourceAttribute("employeeId"),
    f"{_ENTERPRISE}department": SourceAttribute("department"),
    f"{_ENTERPRISE}manager": SourceAttribute("manager", "Reference"),
}
_GROUP = {
    "displayname": SourceAttribute("displayName"),
    "externalid": SourceAttribute("objectId"),
    "members": SourceAttribute("members", "Reference"),
}
EXPRESSIONS = {"name.formatted": 'Join(" ", [givenName], [surname])'}
"""Target path in lower case -> the expression that the portal's default shows; its JSON form is not documented."""


def default_source(kind: str, target: str) -> SourceAttribute | None:
    """The source of a target path in the `user` or `group` mapping; None where the default mapping has none."""
    return (_USER if kind == "user" else _GROUP).get(canonical(target))


def canonical(target: str) -> str:
    """A target path in lower case (RFC 7643 section 2.1), without the core URN, and with the 2.0 enterprise URN.

    Some connectors write a dot before a filter, `emails.[type eq "work"]`; here it is left out.
    """
    return _ENTERPRISE_1.sub(_ENTERPRISE, _CORE.sub("", target.strip().lower())).replace(".[", "[")
