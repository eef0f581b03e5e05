"""Manifest <-> JSON, in one fixed order of keys."""

import json
from typing import Any

from doccompile.manifest.model import MANIFEST_VERSION, ConnectorManifest


def encode(manifest: ConnectorManifest) -> str:
    """Return the manifest as JSON text that ends in a newline."""
    data = manifest.model_dump(mode="json")
    for provenance in data["provenance"].values():
        if provenance["path"] is None:
            del provenance["path"]
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def decode(text: str) -> ConnectorManifest:
    """Read what `encode` wrote.

    Raises:
        pydantic.ValidationError: the text is no manifest.
    """
    return ConnectorManifest.model_validate_json(text)


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the manifest."""
    schema = ConnectorManifest.model_json_schema()
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:doccompile:connector-manifest:{MANIFEST_VERSION}",
        "title": "doccompile connector manifest",
    }
    return {**head, **schema, **head}
