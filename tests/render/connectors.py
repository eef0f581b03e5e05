"""A connector with every kind of fact, and its findings, as the earlier stages would hand them over."""

from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.manifest.model import ConnectorManifest

_MENU = ("Profile", "Access Key")
_PLACES = {
    "/connector/name": 9,
    "/prerequisites/0": 21,
    "/prerequisites/1": 22,
    "/limitations/0": 90,
    "/authentication/secret/vendor_label": 30,
    "/authentication/fields/0": 50,
    "/authentication/fields/1": 51,
    "/endpoint/tenant_url/value": 50,
    "/mappings/user/title": 60,
    "/mappings/user/attributes": 62,
    "/mappings/group/title": 70,
    "/assignment/default_access_excluded": 40,
    "/sync/interval_minutes": 80,
    "/procedure/0/steps/0": 28,
    "/procedure/0/steps/1": 29,
    "/procedure/1/steps/0": 35,
}


_MANIFEST = {
    "connector": {"name": "Harbour Desk", "slug": "harbour-desk", "vendor_domains": ["harbour.example"]},
    "source": {
        "path": "corpus/harbour-desk.md",
        "dialect": "learn-markdown",
        "title": "Configure Harbour Desk for automatic user provisioning",
        "date": "2025-03-14",
        "sha256": "0" * 64,
    },
    "authentication": {
        "method": "bearer-token",
        "fields": ["Tenant URL", "Secret Token"],
        "secret": {"vendor_label": "Access Key", "location": _MENU},
    },
    "endpoint": {
        "tenant_url": {
            "kind": "template",
            "value": "https://<berth>.harbour.example/scim/v2",
            "placeholders": ["<berth>"],
        }
    },
    "capabilities": [
        {"id": "create-users", "text": "Create users in Harbour Desk", "stated_in": "checklist"},
        {"id": "provision-groups", "text": "Provision groups", "stated_in": "checklist"},
    ],
    "mappings": {
        "user": {
            "title": "Provision Microsoft Entra ID Users",
            "attributes": [
                {"name": "userName", "type": "String", "filterable": True, "required": True},
                {"name": "active", "type": "Boolean", "filterable": False, "required": False},
                {"name": 'emails[type eq "work"].value', "type": "String", "filterable": True},
                {"name": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager"},
                {"name": "urn:ietf:params:scim:schemas:extension:harbour:2.0:User:berth", "type": "String"},
            ],
        },
        "group": {
            "title": "Provision Microsoft Entra ID Groups",
            "attributes": [
                {"name": "displayName", "type": "String", "filterable": True},
                {"name": "members", "type": "Reference", "filterable": False},
            ],
        },
    },
    "assignment": {"default_access_excluded": True},
    "sync": {"interval_minutes": 40},
    "prerequisites": ["A Microsoft Entra tenant", "A user account in Harbour Desk with Admin rights"],
    "limitations": ["Nested groups are not read"],
    "procedure": [
        {
            "section": "Set up Harbour Desk for provisioning",
            "steps": ["Sign in to Harbour Desk", "Open Profile"],
        },
        {"section": "Add Harbour Desk from the gallery", "steps": ["Select New application"]},
    ],
}


def harbour() -> ConnectorManifest:
    """The manifest of a made-up product with a bearer token, users and groups."""
    words = {"column": 1, "end_column": 9, "text": "…"}
    provenance = {key: words | {"line": line, "end_line": line} for key, line in _PLACES.items()}
    return ConnectorManifest.model_validate({**_MANIFEST, "provenance": provenance})


def harbour_findings() -> tuple[Finding, ...]:
    """One finding on a field, one on a step, one of a topic, one of none."""
    return (
        finding("DC106", Severity.WARNING, 50, 'placeholder "<berth>" is not explained'),
        finding("DC403", Severity.WARNING, 35, '"application application" is repeated'),
        finding("DC303", Severity.INFO, 65, "no table is given"),
        finding("DC408", Severity.INFO, 3, "both names of the identity service are used"),
    )


def finding(code: str, severity: Severity, line: int, message: str) -> Finding:
    """A finding in the tutorial of `harbour`."""
    where = Location("corpus/harbour-desk.md", line, 1, line, 9)
    return Finding(code, "some-rule", severity, message, where)
