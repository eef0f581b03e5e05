"""The `openapi` target: the HTTP interface of the connector's server as OpenAPI 3.1."""

from typing import Any

from doccompile.manifest.model import ConnectorManifest
from doccompile.render.scim_schema import ScimDescription

Json = dict[str, Any]


def describe_api(manifest: ConnectorManifest, description: ScimDescription, path: str) -> Json:
    """Describe the server."""
    return {"openapi": "3.1.0", "info": {"title": manifest.connector.name, "version": "0.1.0"}, "paths": {}}
