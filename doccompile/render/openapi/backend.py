"""The `openapi` target: the HTTP interface of the connector's server as OpenAPI 3.1."""

import json
from functools import lru_cache

from doccompile.manifest.model import AuthenticationMethod, ConnectorManifest, Mappings, TenantUrl
from doccompile.render.backend import Backend, Job, RenderedFile
from doccompile.render.base_path import base_path, parameters
from doccompile.render.json_value import Json
from doccompile.render.openapi.schemas import body_schemas
from doccompile.render.scim_schema import ScimDescription, describe
from doccompile.render.templating.escape import one_line

_MEDIA_TYPE = "application/scim+json"
_BEARER: Json = {"type": "http", "scheme": "bearer"}
_SECURITY: dict[AuthenticationMethod, Json] = {
    "bearer-token": _BEARER,
    "basic": {"type": "http", "scheme": "basic"},
    "oauth2-client-credentials": {
        "type": "oauth2",
        "flows": {"clientCredentials": {"tokenUrl": "/oauth/token", "scopes": {}}},
    },
    "oauth2-authorization-code": _BEARER | {"bearerFormat": "JWT"},
    "unknown": _BEARER,
}
_LIST_PARAMETERS = {
    "filter": "string",
    "startIndex": "integer",
    "count": "integer",
    "sortBy": "string",
    "sortOrder": "string",
    "attributes": "string",
    "excludedAttributes": "string",
}
_PROJECTION = ("attributes", "excludedAttributes")
_IDENTIFIER: Json = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}


def render(job: Job) -> list[RenderedFile]:
    """Write `openapi.json`."""
    return [RenderedFile("openapi.json", api_text(job.settled))]


def api_text(manifest: ConnectorManifest) -> str:
    """The description as JSON; two targets ask for it."""
    method, tenant_url = manifest.authentication.method, manifest.endpoint.tenant_url
    return _api_text(manifest.connector.name, method, tenant_url, manifest.mappings)


@lru_cache(maxsize=8)
def _api_text(name: str, method: AuthenticationMethod, tenant_url: TenantUrl, mappings: Mappings) -> str:
    return json.dumps(_describe(name, method, base_path(tenant_url), describe(mappings)), indent=2) + "\n"


def _describe(name: str, method: AuthenticationMethod, path: str, description: ScimDescription) -> Json:
    variables = {parameter: {"default": "example"} for parameter in parameters(path)}
    paths: Json = {}
    for resource_type in description.resource_types:
        kind, endpoint = resource_type["name"], resource_type["endpoint"]
        paths |= _resource_paths(kind, endpoint) | _search_path(endpoint, f"{kind}s", f"{kind}List")
    return {
        "openapi": "3.1.0",
        "info": {"title": f"SCIM server for {one_line(name)}", "version": "0.1.0"},
        "servers": [{"url": path or "/"} | ({"variables": variables} if variables else {})],
        "security": [{"client": []}],
        "paths": paths | _search_path("", "Resources", "ResourceList") | _discovery_paths(),
        "components": {
            "schemas": body_schemas(description),
            "securitySchemes": {"client": _SECURITY[method]},
        },
    }


def _resource_paths(kind: str, endpoint: str) -> Json:
    patched = {"200": _answer(kind, "The changed resource.")}
    if kind == "Group":
        patched["204"] = {"description": "Changed; a group is returned on request only."}
    return {
        endpoint: {
            "get": _operation(f"list{kind}s", f"Find {kind.lower()}s", {"200": _answer(f"{kind}List", "A page.")})
            | {"parameters": [_query(*item) for item in _LIST_PARAMETERS.items()]},
            "post": _operation(f"create{kind}", f"Create a {kind.lower()}", {"201": _answer(kind, "Created.")},
                               body=kind, errors=("400", "409", "413", "415")),
        },
        f"{endpoint}/{{id}}": {
            "parameters": [_IDENTIFIER],
            "get": _operation(f"read{kind}", f"Read a {kind.lower()}", {"200": _answer(kind, "The resource.")},
                              errors=("400", "404"))
            | {"parameters": [_query(name, "string") for name in _PROJECTION]},
            "put": _operation(f"replace{kind}", f"Replace a {kind.lower()}", {"200": _answer(kind, "Replaced.")},
                              body=kind, errors=("400", "404", "409", "412", "413", "415")),
            "patch": _operation(f"patch{kind}", f"Change a {kind.lower()}", patched,
                                body="PatchOp", errors=("400", "404", "409", "412", "413", "415")),
            "delete": _operation(f"delete{kind}", f"Delete a {kind.lower()}", {"204": {"description": "Deleted."}},
                                 errors=("404", "412")),
        },
    }  # fmt: skip


def _search_path(endpoint: str, noun: str, page: str) -> Json:
    """A list with its query in the body (RFC 7644 section 3.4.3)."""
    summary = f"Find {noun.lower()}, with the filter in the body"
    found = {"200": _answer(page, "A page.")}
    search = _operation(f"search{noun}", summary, found, body="SearchRequest", errors=("400", "413", "415"))
    return {f"{endpoint}/.search": {"post": search}}


def _discovery_paths() -> Json:
    one, many = _answer("Discovery", "What the server serves."), _answer("DiscoveryList", "What the server serves.")
    config: Json = {"operationId": "serviceProviderConfig", "summary": "Read what the server can do"}
    paths: Json = {"/ServiceProviderConfig": {"get": config | {"responses": {"200": one}, "security": []}}}
    for name, noun in (("ResourceTypes", "resource type"), ("Schemas", "schema")):
        paths[f"/{name}"] = {"get": _operation(f"list{name}", f"List the {noun}s", {"200": many})}
        read = _operation(f"read{name.removesuffix('s')}", f"Read one {noun}", {"200": one}, errors=("404",))
        paths[f"/{name}/{{id}}"] = {"parameters": [_IDENTIFIER], "get": read}
    return paths


def _operation(
    identifier: str, summary: str, answers: Json, *, body: str | None = None, errors: tuple[str, ...] = ("400",)
) -> Json:
    refused = {status: _answer("Error", "The error.") for status in (*errors, "401")}
    operation: Json = {"operationId": identifier, "summary": summary, "responses": answers | refused}
    return operation | ({"requestBody": {"required": True, "content": _content(body)}} if body else {})


def _query(name: str, type_: str) -> Json:
    return {"name": name, "in": "query", "schema": {"type": type_}}


def _answer(schema: str, description: str) -> Json:
    return {"description": description, "content": _content(schema)}


def _content(schema: str) -> Json:
    return {_MEDIA_TYPE: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}


BACKEND = Backend(name="openapi", summary="OpenAPI 3.1 description of the server stub", render=render)
