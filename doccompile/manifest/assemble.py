"""Facts -> manifest, with the provenance of every value."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Sources
from typing import Protocol, TypeVar

from doccompile.facts.fact import Fact, Facts, MappingFact
from doccompile.location import Location
from doccompile.manifest import model
from doccompile.manifest.slug import slug_of
from doccompile.source.text import SourceText
from doccompile.syntax.nodes import Document

T = TypeVar("T")
P = TypeVar("P", bound="_Placed")

_MAX_WORDS = 400
"""Longest quotation kept as provenance (characters)."""


class _Placed(Protocol):
    @property
    def where(self) -> Location: ...


class _Provenance:
    """Collects JSON pointer -> words while the manifest is put together."""

    def __init__(self, main: SourceText, sources: Sources[str, SourceText]) -> None:
        self.main = main
        self.sources = sources
        self.found: dict[str, model.Provenance] = {}

    def note(self, pointer: str, where: Location) -> None:
        source = self.sources[where.path]
        words = source.words(where)
        self.found[pointer] = model.Provenance(
            line=where.line,
            column=where.column,
            end_line=where.end_line,
            end_column=where.end_column,
            path=None if source is self.main else source.name,
            text=words if len(words) <= _MAX_WORDS else words[: _MAX_WORDS - 1] + "…",
        )

    def take(self, pointer: str, fact: Fact[T] | None) -> T | None:
        if fact is None:
            return None
        self.note(pointer, fact.where)
        return fact.value

    def each(self, pointer: str, facts: Iterable[P]) -> Iterator[tuple[str, P]]:
        """The facts of a list, each with its own pointer."""
        for index, fact in enumerate(facts):
            own = f"{pointer}/{index}"
            self.note(own, fact.where)
            yield own, fact

    def take_all(self, pointer: str, facts: Iterable[Fact[str]]) -> tuple[str, ...]:
        return tuple(fact.value for _, fact in self.each(pointer, facts))


def assemble(document: Document, facts: Facts) -> model.ConnectorManifest:
    """Build the manifest of one tutorial; its connector must have a name."""
    if facts.name is None:
        raise ValueError(f"{document.source.path} names no connector")
    provenance = _Provenance(document.source, document.sources())
    return model.ConnectorManifest(
        connector=_connector(facts, facts.name, provenance),
        source=_source(document, facts, provenance),
        authentication=_authentication(facts, provenance),
        endpoint=_endpoint(facts, provenance),
        capabilities=_capabilities(facts, provenance),
        mappings=model.Mappings(
            user=_mapping("user", facts.user_mapping, provenance),
            group=_mapping("group", facts.group_mapping, provenance),
        ),
        assignment=model.Assignment(
            default_access_excluded=provenance.take(
                "/assignment/default_access_excluded", facts.default_access_excluded
            )
        ),
        sync=model.Sync(interval_minutes=provenance.take("/sync/interval_minutes", facts.sync_interval)),
        single_sign_on=model.SingleSignOn(tutorial=provenance.take("/single_sign_on/tutorial", facts.single_sign_on)),
        prerequisites=provenance.take_all("/prerequisites", facts.prerequisites),
        change_log=_change_log(facts, provenance),
        limitations=provenance.take_all("/limitations", facts.limitations),
        procedure=_procedure(facts, provenance),
        guidance=tuple(_guidance(facts, provenance)),
        provenance=provenance.found,
    )


def _connector(facts: Facts, name: Fact[str], provenance: _Provenance) -> model.Connector:
    provenance.note("/connector/name", name.where)
    provenance.note("/connector/slug", name.where)
    return model.Connector(
        name=name.value,
        slug=slug_of(name.value, facts.title),
        gallery_name=provenance.take("/connector/gallery_name", facts.gallery_name),
        release_status=provenance.take("/connector/release_status", facts.release_status),  # type: ignore[arg-type]
        vendor_domains=provenance.take_all("/connector/vendor_domains", facts.vendor_domains),
    )


def _source(document: Document, facts: Facts, provenance: _Provenance) -> model.Source:
    return model.Source(
        path=document.source.name,
        dialect=document.dialect,
        title=provenance.take("/source/title", facts.title) or "",
        date=provenance.take("/source/date", facts.date),
        author=provenance.take("/source/author", facts.author),
        brand=provenance.take("/source/brand", facts.brand),  # type: ignore[arg-type]
        locale=facts.locale,
        sha256=document.source.sha256,
    )


def _authentication(facts: Facts, provenance: _Provenance) -> model.Authentication:
    found = facts.credentials
    return model.Authentication(
        method=provenance.take("/authentication/method", found.method) or "unknown",  # type: ignore[arg-type]
        fields=provenance.take_all("/authentication/fields", found.fields),
        secret=model.Secret(
            vendor_label=provenance.take("/authentication/secret/vendor_label", found.secret_label),
            location=provenance.take_all("/authentication/secret/location", found.secret_location),
        ),
    )


def _endpoint(facts: Facts, provenance: _Provenance) -> model.Endpoint:
    found = facts.tenant_url
    return model.Endpoint(
        tenant_url=model.TenantUrl(
            kind=provenance.take("/endpoint/tenant_url/kind", found.kind),  # type: ignore[arg-type]
            value=provenance.take("/endpoint/tenant_url/value", found.value),
            placeholders=provenance.take_all("/endpoint/tenant_url/placeholders", found.placeholders),
            alternatives=provenance.take_all("/endpoint/tenant_url/alternatives", found.alternatives),
        )
    )


def _capabilities(facts: Facts, provenance: _Provenance) -> tuple[model.Capability, ...]:
    return tuple(
        model.Capability(id=c.id, text=c.text, stated_in=c.stated_in)  # type: ignore[arg-type]
        for _, c in provenance.each("/capabilities", facts.capabilities)
    )


def _mapping(kind: str, found: MappingFact | None, provenance: _Provenance) -> model.Mapping | None:
    if found is None:
        return None
    pointer = f"/mappings/{kind}"
    provenance.note(pointer, found.step)
    attributes = tuple(_attributes(f"{pointer}/attributes", found, provenance)) if found.tables else None
    return model.Mapping(title=provenance.take(f"{pointer}/title", found.title), attributes=attributes)


def _attributes(pointer: str, found: MappingFact, provenance: _Provenance) -> Iterator[model.Attribute]:
    for own, row in provenance.each(pointer, found.rows):
        provenance.note(f"{own}/name", row.where)
        if row.type_where:
            provenance.note(f"{own}/type", row.type_where)
        yield model.Attribute(
            name=row.name,
            type=row.type,
            filterable=row.filterable,
            required=row.required,
            source=provenance.take(f"{own}/source", row.source),
        )


def _change_log(facts: Facts, provenance: _Provenance) -> tuple[model.Change, ...]:
    changes = provenance.each("/change_log", facts.change_log)
    return tuple(model.Change(date=change.date, text=change.text) for _, change in changes)


def _procedure(facts: Facts, provenance: _Provenance) -> tuple[model.Procedure, ...]:
    return tuple(
        model.Procedure(section=found.section, steps=provenance.take_all(f"{own}/steps", found.steps))
        for own, found in provenance.each("/procedure", facts.procedure)
    )


def _guidance(facts: Facts, provenance: _Provenance) -> Iterator[model.Guidance]:
    procedures = {found.where: index for index, found in enumerate(facts.procedure)}
    for own, found in provenance.each("/guidance", facts.guidance):
        parts = tuple(
            model.GuidancePart(kind=p.kind, text=p.text, step=p.step, depth=p.depth, rows=p.rows)  # type: ignore[arg-type]
            for _, p in provenance.each(f"{own}/parts", found.parts)
        )
        yield model.Guidance(
            section=found.section, procedure=procedures.get(found.where), beforehand=found.beforehand, parts=parts
        )
