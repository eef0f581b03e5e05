"""The attributes of users and groups that a mapping can take as its source."""

import re

from doccompile.pattern import compile_late

_BOOLEAN = ("accountEnabled", "IsSoftDeleted", "mailEnabled", "securityEnabled")
_REFERENCE = ("manager", "members")
_STRING = (
    "appRoleAssignments",
    "assistant",
    "city",
    "companyName",
    "country",
    "department",
    "description",
    "displayName",
    "employeeHireDate",
    "employeeId",
    "employeeOrgData.costCenter",
    "employeeOrgData.division",
    "employeeType",
    "facsimileTelephoneNumber",
    "givenName",
    "immutableId",
    "jobTitle",
    "mail",
    "mailNickname",
    "mobile",
    "objectId",
    "onPremisesDistinguishedName",
    "onPremisesSamAccountName",
    "onPremisesSecurityIdentifier",
    "onPremisesUserPrincipalName",
    "originalUserPrincipalName",
    "otherMails",
    "physicalDeliveryOfficeName",
    "postalCode",
    "preferredLanguage",
    "proxyAddresses",
    "sipProxyAddress",
    "state",
    "streetAddress",
    "surname",
    "telephoneNumber",
    "usageLocation",
    "userPrincipalName",
    "userType",
    *(f"extensionAttribute{number}" for number in range(1, 16)),
)
_TYPES = {
    **dict.fromkeys(_STRING, "String"),
    **dict.fromkeys(_BOOLEAN, "Boolean"),
    **dict.fromkeys(_REFERENCE, "Reference"),
}
_BY_LOWER_CASE = {name.lower(): name for name in _TYPES}
_EXTENSION = compile_late(r"extension_[0-9a-f]{32}_\w{1,120}", re.IGNORECASE | re.ASCII)


def directory_attribute(name: str) -> str | None:
    """The attribute as the service spells it, whatever the case; None where there is none of that name."""
    return name if _EXTENSION.fullmatch(name) else _BY_LOWER_CASE.get(name.lower())


def type_of(attribute: str) -> str:
    """Microsoft Graph's name for the type of an attribute."""
    return _TYPES.get(attribute, "String")
