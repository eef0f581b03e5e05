"""What the extractors return: values, each with the place of the words that state it."""

from typing import Generic, NamedTuple, TypeVar

from doccompile.facts.field_kind import FieldKind, kind_of_field
from doccompile.location import Location

T_co = TypeVar("T_co", covariant=True)


class Fact(NamedTuple, Generic[T_co]):
    """One value and where it is stated."""

    value: T_co
    where: Location


class TenantUrl(NamedTuple):
    """The facts of `endpoint.tenant_url`; `candidates` are all URLs that the tutorial offers for it, in order."""

    kind: Fact[str] | None = None
    value: Fact[str] | None = None
    placeholders: tuple[Fact[str], ...] = ()
    candidates: tuple[Fact[str], ...] = ()
    alternatives: tuple[Fact[str], ...] = ()
    """Those of them that stand beside the value, for other readers."""
    source: Fact[str] | None = None
    """The sentence that says that the vendor shows or hands over the URL."""
    asked: Fact[str] | None = None
    """The label in the step that asks for it."""


class Credentials(NamedTuple):
    """The facts of `authentication`, and the step they come from."""

    method: Fact[str] | None = None
    fields: tuple[Fact[str], ...] = ()
    authorize: Fact[str] | None = None
    """The **Authorize** button, where one is to be pressed."""
    secret_label: Fact[str] | None = None
    secret_location: tuple[Fact[str], ...] = ()
    step: Fact[str] | None = None
    """The block in which the credentials are entered."""

    def field_for(self, *kinds: FieldKind) -> Fact[str] | None:
        """The first field that takes something of these kinds."""
        return next((field for field in self.fields if kind_of_field(field.value) in kinds), None)

    @property
    def secret_field(self) -> Fact[str] | None:
        """The field that takes a token or key, where there is one."""
        return self.field_for("secret", "client-secret")


class CapabilityFact(NamedTuple):
    """One promise; `id` as in the manifest."""

    id: str
    text: str
    stated_in: str
    where: Location


class AttributeFact(NamedTuple):
    """One row of an attribute table."""

    name: str
    type: str | None
    filterable: bool | None
    required: bool | None
    where: Location
    type_where: Location | None = None
    source: Fact[str] | None = None
    """Where the service takes the value from."""


class TableFact(NamedTuple):
    """One attribute table as it stands; `columns` is how many its header has."""

    header: Location
    columns: int
    rows: tuple[AttributeFact, ...]
    has_filter_column: bool
    uneven: tuple[tuple[Location, int, int], ...] = ()
    """Rows whose number of cells differs from the header's: place, cells written, cells that say something."""


class MappingFact(NamedTuple):
    """One mapping of users or groups; `step` is the sentence or table that shows that it exists."""

    step: Location
    title: Fact[str] | None = None
    tables: tuple[TableFact, ...] = ()

    @property
    def where(self) -> Location:
        """What a reader is pointed to: the label to select, else what shows the mapping."""
        return self.title.where if self.title else self.step

    @property
    def rows(self) -> tuple[AttributeFact, ...]:
        """The rows of all its tables, in order."""
        return tuple(row for table in self.tables for row in table.rows)


class ChangeFact(NamedTuple):
    """One entry of the change log; `date` in ISO form where the entry gives one."""

    date: str | None
    text: str
    where: Location


class ProcedureFact(NamedTuple):
    """The numbered steps under one heading."""

    section: str
    steps: tuple[Fact[str], ...]
    where: Location


class PartFact(NamedTuple):
    """One piece of guidance; `step` counts the numbered steps up to it, `depth` how far it stands below its own."""

    kind: str
    text: str
    step: int
    depth: int
    rows: tuple[tuple[str, ...], ...]
    where: Location


class GuidanceFact(NamedTuple):
    """What is said under one heading beside plain numbered steps."""

    section: str
    parts: tuple[PartFact, ...]
    where: Location
    beforehand: bool


class Facts(NamedTuple):
    """Everything that one tutorial states."""

    name: Fact[str] | None = None
    gallery_name: Fact[str] | None = None
    title: Fact[str] | None = None
    date: Fact[str] | None = None
    author: Fact[str] | None = None
    locale: str = "en-us"
    brand: Fact[str] | None = None
    release_status: Fact[str] | None = None
    vendor_domains: tuple[Fact[str], ...] = ()
    credentials: Credentials = Credentials()
    tenant_url: TenantUrl = TenantUrl()
    capabilities: tuple[CapabilityFact, ...] = ()
    user_mapping: MappingFact | None = None
    group_mapping: MappingFact | None = None
    default_access_excluded: Fact[bool] | None = None
    sync_interval: Fact[int] | None = None
    single_sign_on: Fact[str] | None = None
    prerequisites: tuple[Fact[str], ...] = ()
    change_log: tuple[ChangeFact, ...] = ()
    limitations: tuple[Fact[str], ...] = ()
    procedure: tuple[ProcedureFact, ...] = ()
    guidance: tuple[GuidanceFact, ...] = ()

    @property
    def checklist(self) -> tuple[CapabilityFact, ...]:
        """The capabilities that the tutorial lists."""
        return tuple(capability for capability in self.capabilities if capability.stated_in == "checklist")

    @property
    def mappings(self) -> dict[str, MappingFact]:
        """The mappings that exist: of "user", of "group"."""
        both = {"user": self.user_mapping, "group": self.group_mapping}
        return {kind: mapping for kind, mapping in both.items() if mapping}
