"""The connector manifest: the product's contract, one per tutorial, as JSON.

A fact that the tutorial does not state is null (or an empty list), never guessed.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

AuthenticationMethod = Literal[
    "basic", "oauth2-client-credentials", "bearer-token", "oauth2-authorization-code", "unknown"
]
TenantUrlKind = Literal["literal", "template", "from-vendor", "unstated", "not-used"]
CapabilityId = Literal[
    "create-users",
    "update-users",
    "remove-users",
    "provision-groups",
    "single-sign-on",
    "import-users",
    "import-roles",
    "sync-passwords",
    "other",
]


class Model(BaseModel):
    """Base of every part of the manifest: immutable, and strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Connector(Model):
    """The application that is connected."""

    name: str = Field(description="The application's name as the tutorial's title uses it.")
    slug: str = Field(
        pattern=r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", description="Safe as folder, package, DNS label."
    )
    release_status: Literal["preview", "general-availability"] | None = None
    vendor_domains: tuple[str, ...] = Field(default=(), description="Registrable domains that are the vendor's.")


class Source(Model):
    """The tutorial that the manifest was compiled from."""

    path: str = Field(description="Begins with the name of the folder that was given; always with '/'.")
    dialect: Literal["learn-markdown", "rendered-text"]
    title: str
    date: str | None = Field(default=None, description="Front matter ms.date, ISO 8601.")
    author: str | None = None
    brand: Literal["azure-ad", "entra-id"] | None = None
    locale: str = "en-us"
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Secret(Model):
    """The secret that is copied from the vendor's side to the identity service."""

    vendor_label: str | None = None
    location: tuple[str, ...] = Field(default=(), description="Menu path in the vendor's console, outermost first.")


class Authentication(Model):
    """How the identity service signs in at the application."""

    method: AuthenticationMethod = "unknown"
    fields: tuple[str, ...] = Field(default=(), description="Labels of the fields to fill in, in order.")
    secret: Secret = Secret()


class TenantUrl(Model):
    """The SCIM base URL that the administrator enters."""

    kind: TenantUrlKind | None = Field(default=None, description="Null where no credentials step was understood.")
    value: str | None = Field(default=None, description="Only for literal and template, as written.")
    placeholders: tuple[str, ...] = ()


class Endpoint(Model):
    """Where the application is reached."""

    tenant_url: TenantUrl = TenantUrl()


class Capability(Model):
    """One promise of the tutorial."""

    id: CapabilityId
    text: str
    stated_in: Literal["checklist", "prose"]


class Attribute(Model):
    """One row of an attribute table, as written."""

    name: str
    type: str | None = None
    filterable: bool | None = None
    required: bool | None = None


class Mapping(Model):
    """One mapping of users or groups."""

    title: str | None = None
    attributes: tuple[Attribute, ...] | None = Field(default=None, description="Null where no table is given.")


class Mappings(Model):
    """The two mappings; null where the tutorial has no such step or table."""

    user: Mapping | None = None
    group: Mapping | None = None


class Assignment(Model):
    """Who is provisioned."""

    default_access_excluded: bool | None = None


class Sync(Model):
    """How often provisioning runs."""

    interval_minutes: int | None = None


class SingleSignOn(Model):
    """The application's single sign-on tutorial."""

    tutorial: str | None = None


class Change(Model):
    """One entry of the change log."""

    date: str | None
    text: str


class Procedure(Model):
    """The numbered steps under one heading, as text."""

    section: str
    steps: tuple[str, ...]


class Provenance(Model):
    """The words that state a fact: 1-based, columns in characters, end exclusive, in the file as read."""

    line: int = Field(ge=1)
    column: int = Field(ge=1)
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1)
    path: str | None = Field(default=None, description="The included file, where the words stand in one.")
    text: str = Field(description="The words themselves, as they stand in the file.")


class ConnectorManifest(Model):
    """Everything that one tutorial states about one connector."""

    version: Literal[1] = 1
    connector: Connector
    source: Source
    authentication: Authentication = Authentication()
    endpoint: Endpoint = Endpoint()
    capabilities: tuple[Capability, ...] = ()
    mappings: Mappings = Mappings()
    assignment: Assignment = Assignment()
    sync: Sync = Sync()
    single_sign_on: SingleSignOn = SingleSignOn()
    prerequisites: tuple[str, ...] = ()
    change_log: tuple[Change, ...] = ()
    limitations: tuple[str, ...] = ()
    procedure: tuple[Procedure, ...] = ()
    provenance: dict[str, Provenance] = Field(default_factory=dict, description="JSON pointer -> the words.")
