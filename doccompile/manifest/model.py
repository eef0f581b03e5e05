"""The connector manifest: the product's contract, one per tutorial, as JSON.

A fact that the tutorial does not state is null (or an empty list), never guessed.
"""

from functools import cached_property
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

MANIFEST_VERSION: Final = 1

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
        pattern=r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",
        description="The name in lower case, safe as a folder, a package and a DNS label.",
    )
    gallery_name: str | None = Field(
        default=None, description="What it is called in the application gallery; null where that is its name."
    )
    release_status: Literal["preview", "general-availability"] | None = Field(
        default=None, description="What the tutorial says of the connector's own release; null where it says nothing."
    )
    vendor_domains: tuple[str, ...] = Field(
        default=(), description="Registrable domains that the tutorial's links show to be the vendor's."
    )


class Source(Model):
    """The tutorial that the manifest was compiled from."""

    path: str = Field(description="Where it lies, from the name of the folder that was given on, with '/'.")
    dialect: Literal["learn-markdown", "rendered-text"] = Field(
        description="How it is written: Markdown as Microsoft Learn writes it, or a page copied as plain text."
    )
    title: str = Field(description="Its first heading of level 1, or what stands in for one.")
    date: str | None = Field(default=None, description="Front matter ms.date, ISO 8601.")
    author: str | None = Field(default=None, description="Front matter author.")
    brand: Literal["azure-ad", "entra-id"] | None = Field(
        default=None, description="The name that its prose uses most for the identity service."
    )
    locale: str = Field(default="en-us", description="The language and country that it is written for.")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="Digest of the bytes that were read.")


class Secret(Model):
    """The secret that is copied from the vendor's side to the identity service."""

    vendor_label: str | None = Field(default=None, description="What the vendor calls it; null where nothing is said.")
    location: tuple[str, ...] = Field(default=(), description="Menu path in the vendor's console, outermost first.")


class Authentication(Model):
    """How the identity service signs in at the application."""

    method: AuthenticationMethod = Field(
        default="unknown", description="What the credentials step makes the administrator enter or press."
    )
    fields: tuple[str, ...] = Field(default=(), description="Labels of the fields to fill in, in order.")
    secret: Secret = Field(default=Secret(), description="The secret that goes into one of the fields.")


class TenantUrl(Model):
    """The SCIM base URL that the administrator enters."""

    kind: TenantUrlKind | None = Field(
        default=None, description="How the tutorial states it; null where no credentials step was understood."
    )
    value: str | None = Field(default=None, description="The URL as written, for literal and template only.")
    placeholders: tuple[str, ...] = Field(
        default=(), description="The parts of the URL to replace, as written with their marks."
    )
    alternatives: tuple[str, ...] = Field(
        default=(), description="URLs that other readers enter in its place: of another edition, cloud or region."
    )


class Endpoint(Model):
    """Where the application is reached."""

    tenant_url: TenantUrl = Field(default=TenantUrl(), description="What is said of the Tenant URL.")


class Capability(Model):
    """One promise of the tutorial."""

    id: CapabilityId = Field(description="Which capability it is; other where none of the names fits.")
    text: str = Field(description="The words that promise it.")
    stated_in: Literal["checklist", "prose"] = Field(
        description="Whether it is a line of the list of capabilities, or was read out of running text."
    )


class Attribute(Model):
    """One row of an attribute table, as written."""

    name: str = Field(description="The attribute path as written.")
    type: str | None = Field(default=None, description="The type as written; null where the row states none.")
    filterable: bool | None = Field(
        default=None, description="Whether it is ticked as supported for filtering; null without such a column."
    )
    required: bool | None = Field(
        default=None, description="Whether it is ticked as required; null without such a column."
    )
    source: str | None = Field(
        default=None,
        description="What the identity service takes its value from, as written; null where the tutorial names none.",
    )


class Mapping(Model):
    """One mapping of users or groups."""

    title: str | None = Field(default=None, description="The label of the mapping to select.")
    attributes: tuple[Attribute, ...] | None = Field(
        default=None, description="The rows of its tables in order; null where no table is given."
    )


class Mappings(Model):
    """The two mappings; null where the tutorial has no such step or table."""

    user: Mapping | None = Field(default=None, description="How users are mapped.")
    group: Mapping | None = Field(default=None, description="How groups are mapped.")

    @property
    def by_kind(self) -> dict[str, Mapping]:
        """Those that there are, by `user` and `group`."""
        return {kind: mapping for kind, mapping in (("user", self.user), ("group", self.group)) if mapping}


class Assignment(Model):
    """Who is provisioned."""

    default_access_excluded: bool | None = Field(
        default=None, description="True where the tutorial leaves out whoever has the Default Access role."
    )


class Sync(Model):
    """How often provisioning runs."""

    interval_minutes: int | None = Field(default=None, description="Minutes between two cycles, as stated.")


class SingleSignOn(Model):
    """The application's single sign-on tutorial."""

    tutorial: str | None = Field(default=None, description="The target of the link to it, as written.")


class Change(Model):
    """One entry of the change log."""

    date: str | None = Field(description="The day in ISO 8601; null where the entry names none.")
    text: str = Field(description="What changed.")


class Procedure(Model):
    """The numbered steps under one heading, as text."""

    section: str = Field(description="The heading.")
    steps: tuple[str, ...] = Field(description="The steps in order, as a reader sees them.")


class GuidancePart(Model):
    """One piece of what is said beside numbered steps of one paragraph."""

    kind: Literal[
        "heading", "step", "bullet", "paragraph", "note", "tip", "important", "warning", "caution", "code", "table"
    ] = Field(description="What it is; a heading that is a step itself; a step that has more than its one paragraph.")
    text: str = Field(default="", description="The words as a reader sees them, or the lines of code.")
    step: int = Field(default=0, ge=0, description="How many numbered steps of the section begin up to it.")
    depth: int = Field(default=0, ge=0, description="How far below its step or its bullet it stands.")
    rows: tuple[tuple[str, ...], ...] = Field(default=(), description="The rows of a table, the header first.")


class Guidance(Model):
    """What is said under one heading that its numbered steps, as text, do not tell apart."""

    section: str = Field(description="The heading.")
    procedure: int | None = Field(default=None, description="Which procedure stands under the same heading.")
    beforehand: bool = Field(default=False, description="Whether it is to be known before the work begins.")
    parts: tuple[GuidancePart, ...] = Field(description="Paragraphs, bullets, sub-steps, notes, code, tables in order.")


class Provenance(Model):
    """The words that state a fact: 1-based, columns in characters, end exclusive, in the file as read."""

    line: int = Field(ge=1, description="The line in which they begin.")
    column: int = Field(ge=1, description="The column at which they begin.")
    end_line: int = Field(ge=1, description="The line in which they end.")
    end_column: int = Field(ge=1, description="The column behind their last character.")
    path: str | None = Field(default=None, description="The included file, where the words stand in one.")
    text: str = Field(description="The words as they stand in the file, but for secrets, which are hidden.")

    @property
    def start(self) -> tuple[int, int]:
        """Line and column of the first character."""
        return self.line, self.column

    @property
    def end(self) -> tuple[int, int]:
        """Line and column behind the last character."""
        return self.end_line, self.end_column


class ConnectorManifest(Model):
    """Everything that one tutorial states about one connector."""

    version: Literal[1] = Field(default=MANIFEST_VERSION, description="The version of this format.")
    connector: Connector = Field(description="Which application it is.")
    source: Source = Field(description="The tutorial.")
    authentication: Authentication = Field(default=Authentication(), description="What is said of signing in.")
    endpoint: Endpoint = Field(default=Endpoint(), description="What is said of the application's address.")
    capabilities: tuple[Capability, ...] = Field(default=(), description="What the tutorial promises, in order.")
    mappings: Mappings = Field(default=Mappings(), description="The mappings of users and groups.")
    assignment: Assignment = Field(default=Assignment(), description="What is said of who is in scope.")
    sync: Sync = Field(default=Sync(), description="What is said of the provisioning cycles.")
    single_sign_on: SingleSignOn = Field(
        default=SingleSignOn(), description="Where the application's single sign-on is told of."
    )
    prerequisites: tuple[str, ...] = Field(default=(), description="What is needed before the first step.")
    change_log: tuple[Change, ...] = Field(default=(), description="What changed in the tutorial or the connector.")
    limitations: tuple[str, ...] = Field(default=(), description="Known limits and issues.")
    procedure: tuple[Procedure, ...] = Field(default=(), description="The numbered steps, heading by heading.")
    guidance: tuple[Guidance, ...] = Field(
        default=(), description="What is said beside plain numbered steps, heading by heading."
    )
    provenance: dict[str, Provenance] = Field(
        default_factory=dict, description="JSON pointer into the manifest -> the words that state the value."
    )

    @cached_property
    def below(self) -> dict[str, list[Provenance]]:
        """JSON pointer -> the words of everything below it, in order."""
        found: dict[str, list[Provenance]] = {}
        for key, words in self.provenance.items():
            pointer = key
            while pointer := pointer.rpartition("/")[0]:
                found.setdefault(pointer, []).append(words)
        return found
