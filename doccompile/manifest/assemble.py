"""Facts -> manifest, with the provenance of every value."""

from collections.abc import Mapping as Sources
from typing import TypeVar

from doccompile.facts.fact import Fact, Facts, MappingFact
from doccompile.location import Location
from doccompile.manifest import model
from doccompile.manifest.slug import slugify
from doccompile.source.text import SourceText
from doccompile.syntax.nodes import Document

T = TypeVar("T")

_MAX_WORDS = 400
"""Longest quotation kept as provenance (characters)."""


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
        prerequisites=_all("/prerequisites", facts.prerequisites, provenance),
        change_log=_change_log(facts, provenance),
        limitations=_all("/limitations", facts.limitations, provenance),
        procedure=_procedure(facts, provenance),
        guidance=_guidance(facts, provenance),
        provenance=provenance.found,
    )


def _all(pointer: str, facts: tuple[Fact[str], ...], provenance: _Provenance) -> tuple[str, ...]:
    for index, fact in enumerate(facts):
        provenance.note(f"{pointer}/{index}", fact.where)
    return tuple(fact.value for fact in facts)


def _connector(facts: Facts, name: Fact[str], provenance: _Provenance) -> model.Connector:
    provenance.note("/connector/name", name.where)
    provenance.note("/connector/slug", name.where)
    return model.Connector(
        name=name.value,
        slug=slugify(name.value),
        release_status=provenance.take("/connector/release_status", facts.release_status),  # type: ignore[arg-type]
        vendor_domains=_all("/connector/vendor_domains", facts.vendor_domains, provenance),
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
        fields=_all("/authentication/fields", found.fields, provenance),
        secret=model.Secret(
            vendor_label=provenance.take("/authentication/secret/vendor_label", found.secret_label),
            location=_all("/authentication/secret/location", found.secret_location, provenance),
        ),
    )


def _endpoint(facts: Facts, provenance: _Provenance) -> model.Endpoint:
    found = facts.tenant_url
    return model.Endpoint(
        tenant_url=model.TenantUrl(
            kind=provenance.take("/endpoint/tenant_url/kind", found.kind),  # type: ignore[arg-type]
            value=provenance.take("/endpoint/tenant_url/value", found.value),
            placeholders=_all("/endpoint/tenant_url/placeholders", found.placeholders, provenance),
        )
    )


def _capabilities(facts: Facts, provenance: _Provenance) -> tuple[model.Capability, ...]:
    for index, capability in enumerate(facts.capabilities):
        provenance.note(f"/capabilities/{index}", capability.where)
    return tuple(
        model.Capability(id=c.id, text=c.text, stated_in=c.stated_in)  # type: ignore[arg-type]
        for c in facts.capabilities
    )


def _mapping(kind: str, found: MappingFact | None, provenance: _Provenance) -> model.Mapping | None:
    if found is None:
        return None
    pointer = f"/mappings/{kind}"
    provenance.note(pointer, found.step)
    attributes = None
    if found.tables:
        for index, row in enumerate(found.rows):
            provenance.note(f"{pointer}/attributes/{index}", row.where)
            provenance.note(f"{pointer}/attributes/{index}/name", row.where)
            if row.type_where:
                provenance.note(f"{pointer}/attributes/{index}/type", row.type_where)
        attributes = tuple(
            model.Attribute(name=row.name, type=row.type, filterable=row.filterable, required=row.required)
            for row in found.rows
        )
    return model.Mapping(title=provenance.take(f"{pointer}/title", found.title), attributes=attributes)


def _change_log(facts: Facts, provenance: _Provenance) -> tuple[model.Change, ...]:
    for index, change in enumerate(facts.change_log):
        provenance.note(f"/change_log/{index}", change.where)
    return tuple(model.Change(date=change.date, text=change.text) for change in facts.change_log)


def _procedure(facts: Facts, provenance: _Provenance) -> tuple[model.Procedure, ...]:
    for index, procedure in enumerate(facts.procedure):
        provenance.note(f"/procedure/{index}", procedure.where)
        for step, fact in enumerate(procedure.steps):
            provenance.note(f"/procedure/{index}/steps/{step}", fact.where)
    return tuple(
        model.Procedure(section=found.section, steps=tuple(step.value for step in found.steps))
        for found in facts.procedure
    )


def _guidance(facts: Facts, provenance: _Provenance) -> tuple[model.Guidance, ...]:
    procedures = {found.where: index for index, found in enumerate(facts.procedure)}
    told = []
    for index, found in enumerate(facts.guidance):
        provenance.note(f"/guidance/{index}", found.where)
        for number, part in enumerate(found.parts):
            provenance.note(f"/guidance/{index}/parts/{number}", part.where)
        parts = tuple(
            model.GuidancePart(kind=p.kind, text=p.text, step=p.step, depth=p.depth, rows=p.rows)  # type: ignore[arg-type]
            for p in found.parts
        )
        procedure = procedures.get(found.where)
        told.append(
            model.Guidance(section=found.section, procedure=procedure, beforehand=found.beforehand, parts=parts)
        )
    return tuple(told)
