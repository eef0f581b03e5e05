"""Manifest and findings -> the manifest without attribute types that are in doubt: the schema's own hold then."""

from collections.abc import Iterable, Sequence

from doccompile.findings import Finding
from doccompile.location import Location
from doccompile.manifest.model import ConnectorManifest, Mapping
from doccompile.render.doubts import doubting


def without_doubted_types(manifest: ConnectorManifest, findings: Iterable[Finding]) -> ConnectorManifest:
    """Leave out each type within whose words an error or a warning stands; one on the whole row leaves it in."""
    places = [finding.where for finding in doubting(findings)]
    mappings = manifest.mappings
    if not places:
        return manifest
    settled = {kind: _settled(manifest, kind, mapping, places) for kind, mapping in mappings.by_kind.items()}
    return manifest.model_copy(update={"mappings": mappings.model_copy(update=settled)})


def _settled(manifest: ConnectorManifest, kind: str, mapping: Mapping, places: Sequence[Location]) -> Mapping:
    rows = [
        row.model_copy(update={"type": None})
        if _is_doubted(manifest, f"/mappings/{kind}/attributes/{index}/type", places)
        else row
        for index, row in enumerate(mapping.attributes or ())
    ]
    return mapping.model_copy(update={"attributes": tuple(rows)}) if rows else mapping


def _is_doubted(manifest: ConnectorManifest, pointer: str, places: Sequence[Location]) -> bool:
    words = manifest.provenance.get(pointer)
    if words is None:
        return False
    path = words.path or manifest.source.path
    return any(where.path == path and words.start <= where.start and where.end <= words.end for where in places)
