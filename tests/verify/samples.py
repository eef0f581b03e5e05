from pathlib import Path

from doccompile.manifest.model import (
    Attribute,
    Authentication,
    AuthenticationMethod,
    Capability,
    Connector,
    ConnectorManifest,
    Endpoint,
    Mapping,
    Mappings,
    Provenance,
    Source,
    TenantUrl,
)
from doccompile.render.backend import Job
from doccompile.render.profile.backend import BACKEND
from doccompile.render.templating.environment import environment

ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
VENDOR = "urn:ietf:params:scim:schemas:extension:fjordline:2.0:User"
TENANT_URL = "https://api.fjordline.example/scim"

USER_ROWS: tuple[tuple[str, str, bool, bool], ...] = (
    ("userName", "String", True, True),
    ("active", "Boolean", False, True),
    ("displayName", "String", False, True),
    ("title", "String", False, False),
    ('emails[type eq "work"].value', "String", True, False),
    ("name.givenName", "String", False, False),
    ("externalId", "String", True, False),
    ('roles[primary eq "True"].value', "String", False, False),
    (f"{ENTERPRISE}:department", "String", False, False),
    (f"{ENTERPRISE}:manager", "Reference", False, False),
    (f"{VENDOR}:berth", "String", False, False),
)
GROUP_ROWS: tuple[tuple[str, str, bool, bool], ...] = (
    ("displayName", "String", True, True),
    ("externalId", "String", False, False),
    ("members", "Reference", False, False),
)
REQUIRED = ("userName", "active", "displayName")
CAPABILITIES = ("create-users", "update-users", "remove-users", "provision-groups")


def words(line: int, text: str) -> Provenance:
    return Provenance(line=line, column=3, end_line=line, end_column=3 + len(text), text=text)


def rows(table: tuple[tuple[str, str, bool, bool], ...]) -> tuple[Attribute, ...]:
    return tuple(Attribute(name=name, type=kind, filterable=by, required=needed) for name, kind, by, needed in table)


def manifest(
    user: tuple[tuple[str, str, bool, bool], ...] | None = USER_ROWS,
    group: tuple[tuple[str, str, bool, bool], ...] | None = GROUP_ROWS,
    capabilities: tuple[str, ...] = CAPABILITIES,
    method: AuthenticationMethod = "bearer-token",
    slug: str = "fjordline",
) -> ConnectorManifest:
    """A connector whose promises stand on lines of their own: capabilities from 10, users from 20, groups from 40."""
    listed = [Capability.model_validate({"id": name, "text": name, "stated_in": "checklist"}) for name in capabilities]
    places = {
        "/connector/name": words(1, "Fjordline"),
        "/endpoint/tenant_url/value": words(5, TENANT_URL),
        "/authentication/secret/vendor_label": words(6, "Harbour key"),
        "/mappings/user/title": words(19, "Synchronize users to Fjordline"),
        **{f"/capabilities/{index}": words(10 + index, name) for index, name in enumerate(capabilities)},
        **{
            f"/mappings/user/attributes/{index}/name": words(20 + index, row[0]) for index, row in enumerate(user or ())
        },
    }
    if group is not None:
        places["/mappings/group/title"] = words(39, "Synchronize groups to Fjordline")
        for index, row in enumerate(group):
            places[f"/mappings/group/attributes/{index}/name"] = words(40 + index, row[0])
    return ConnectorManifest(
        connector=Connector(name="Fjordline", slug=slug),
        source=Source(path="corpus/fjordline.md", dialect="learn-markdown", title="Fjordline", sha256="0" * 64),
        authentication=Authentication(method=method),
        endpoint=Endpoint(tenant_url=TenantUrl(kind="literal", value=TENANT_URL)),
        capabilities=tuple(listed),
        mappings=Mappings(
            user=Mapping(title="Synchronize users to Fjordline", attributes=rows(user) if user is not None else None),
            group=Mapping(title="Synchronize groups to Fjordline", attributes=rows(group))
            if group is not None
            else None,
        ),
        provenance=places,
    )


def rendered(source: ConnectorManifest) -> dict[str, str]:
    return {file.path: file.text for file in BACKEND.render(Job(source, (), environment()))}


def write_profile(folder: Path, source: ConnectorManifest) -> Path:
    """Write `profile/` into `folder`, as `build` writes it into `out/<slug>`."""
    for name, text in rendered(source).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
