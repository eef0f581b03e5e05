"""The identity service's default mapping: what a tutorial without a table of attributes leaves in place."""

from doccompile.manifest.model import Attribute
from doccompile.render.scim_attribute import ENTERPRISE

DEFAULT_USER = tuple(
    Attribute(name=name)
    for name in (
        "userName",
        "active",
        "displayName",
        "title",
        'emails[type eq "work"].value',
        'emails[type eq "other"].value',
        "preferredLanguage",
        "name.givenName",
        "name.familyName",
        "name.formatted",
        'addresses[type eq "other"].formatted',
        'addresses[type eq "work"].formatted',
        'addresses[type eq "work"].streetAddress',
        'addresses[type eq "work"].locality',
        'addresses[type eq "work"].region',
        'addresses[type eq "work"].postalCode',
        'addresses[type eq "work"].country',
        'phoneNumbers[type eq "work"].value',
        'phoneNumbers[type eq "mobile"].value',
        'phoneNumbers[type eq "fax"].value',
        "externalId",
        f"{ENTERPRISE}:employeeNumber",
        f"{ENTERPRISE}:department",
        f"{ENTERPRISE}:manager",
    )
)
"""The identity service's default mapping of users, for a tutorial that shows none."""

DEFAULT_GROUP = tuple(Attribute(name=name) for name in ("displayName", "externalId", "members"))
"""The identity service's default mapping of groups."""
