"""The `server` target: a SCIM server that holds what the tutorial promises, as an installable Python project."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import BaseLoader, Environment

from doccompile.manifest.model import AuthenticationMethod, ConnectorManifest
from doccompile.render.backend import Backend, Job, RenderedFile
from doccompile.render.base_path import base_path, with_examples
from doccompile.render.doubts import TENANT_URL
from doccompile.render.openapi.backend import api_text
from doccompile.render.scim_schema import ScimDescription, describe
from doccompile.render.server.readme import EXAMPLES, attribute_rows, required_attributes

_FOLDER = "server"
_PACKAGE_FOLDER = "src/package"
_TEMPLATE = ".jinja"


@dataclass(frozen=True, slots=True)
class Authentication:
    """One kind of authentication: the module that implements it, and the variables that its README explains."""

    module: str
    variables: tuple[str, ...]
    requirements: tuple[str, ...] = ()


_BEARER = Authentication("bearer", ("SCIM_TOKEN",))
_AUTHENTICATION: dict[AuthenticationMethod, Authentication] = {
    "bearer-token": _BEARER,
    "basic": Authentication("basic", ("SCIM_USERNAME", "SCIM_PASSWORD")),
    "oauth2-client-credentials": Authentication("client_credentials", ("OAUTH_CLIENT_ID", "OAUTH_CLIENT_SECRET")),
    "oauth2-authorization-code": Authentication(
        "jwt", ("JWT_ISSUER", "JWT_AUDIENCE", "JWT_JWKS_URL"), ("pyjwt[crypto]>=2.9,<3",)
    ),
    "unknown": _BEARER,
}
"""How the server authenticates its client; a tutorial that does not say gets a bearer token."""

_REQUIREMENTS = (
    "scim2-models>=0.12.3,<0.13",
    "scim2-server>=0.8.3,<0.9",
    "sqlalchemy>=2.0.30,<3",
    "starlette>=0.41,<2",
    "uvicorn>=0.30,<1",
)


def package_name(slug: str) -> str:
    """The import name of a connector's server: a valid one whatever the slug, and never a name of something else."""
    return f"scim_{slug.replace('-', '_')}"


def render(job: Job) -> list[RenderedFile]:
    """Render the project."""
    manifest = job.settled
    package = package_name(manifest.connector.slug)
    description = describe(manifest.mappings)
    authentication = _AUTHENTICATION[manifest.authentication.method]
    values = _values(job, description, authentication, package)
    files = []
    for name in _template_names(job.templates):
        target = _target(name.removeprefix(f"{_FOLDER}/").removesuffix(_TEMPLATE), package, authentication)
        if target is not None and (values["groups"] or "test_groups" not in target):
            files.append(RenderedFile(f"{_FOLDER}/{target}", _text(job.templates, name, values)))
    files += _data_files(manifest, description, f"{_FOLDER}/src/{package}/data")
    return sorted(files, key=lambda file: file.path)


def _values(job: Job, description: ScimDescription, authentication: Authentication, package: str) -> dict[str, Any]:
    """What the templates of this target may use."""
    manifest = job.manifest
    path = base_path(manifest.endpoint.tenant_url)
    return {
        "name": manifest.connector.name,
        "distribution": package.replace("_", "-"),
        "package": package,
        "description": f"SCIM 2.0 server for {' '.join(manifest.connector.name.split())}"[:500],
        "requirements": sorted((*_REQUIREMENTS, *authentication.requirements)),
        "base_path": path,
        "example_path": with_examples(path),
        "asks_url": manifest.endpoint.tenant_url.kind != "not-used",
        "path_doubts": job.doubts.get(TENANT_URL, ()),
        "method": manifest.authentication.method,
        "module": authentication.module,
        "variables": authentication.variables,
        "title": manifest.source.title,
        "source": manifest.source.path,
        "groups": len(description.resource_types) > 1,
        "scim": description,
        "rows": attribute_rows(description),
        "required": required_attributes(description),
        "examples": EXAMPLES,
    }


def _target(path: str, package: str, authentication: Authentication) -> str | None:
    """Where the output of a template goes; None for another kind of authentication."""
    folder, _, name = path.rpartition("/")
    if folder == "auth":
        auth = {f"{authentication.module}.py": f"src/{package}/auth.py"}
        auth[f"test_{authentication.module}.py"] = "tests/test_auth.py"
        return auth.get(name)
    if folder == _PACKAGE_FOLDER or folder.startswith(f"{_PACKAGE_FOLDER}/"):
        return f"src/{package}{path.removeprefix(_PACKAGE_FOLDER)}"
    return path.replace("dot.", ".")


@lru_cache(maxsize=8)
def _template_names(templates: Environment) -> list[str]:
    return [name for name in templates.list_templates() if name.startswith(f"{_FOLDER}/") and "__pycache__" not in name]


def _text(templates: Environment, name: str, values: dict[str, Any]) -> str:
    """Fill in a template; a file that is none is taken as it is."""
    return templates.get_template(name).render(values) if name.endswith(_TEMPLATE) else _copied(templates, name)


def _copied(templates: Environment, name: str) -> str:
    """One text for all connectors as long as its file stays the same, so that it is read, sent and encoded once."""
    text, _, is_up_to_date = _source(templates, name)
    if is_up_to_date and not is_up_to_date():
        _source.cache_clear()
        text = _source(templates, name)[0]
    return text


@lru_cache(maxsize=256)
def _source(templates: Environment, name: str) -> tuple[str, str | None, Callable[[], bool] | None]:
    loader: BaseLoader = templates.loader  # type: ignore[assignment]
    return loader.get_source(templates, name)


def _data_files(manifest: ConnectorManifest, description: ScimDescription, folder: str) -> list[RenderedFile]:
    """The files that differ from connector to connector."""
    connector = {
        "name": manifest.connector.name,
        "base_path": base_path(manifest.endpoint.tenant_url),
        "indexed": description.indexed,
        "renamed": description.renamed,
    }
    contents = {
        "connector": connector,
        "schemas": description.schemas,
        "resource_types": description.resource_types,
    }
    texts = {name: json.dumps(content, indent=2) + "\n" for name, content in contents.items()}
    texts["openapi"] = api_text(manifest)
    return [RenderedFile(f"{folder}/{name}.json", text) for name, text in texts.items()]


BACKEND = Backend(name="server", summary="SCIM server stub that runs", render=render)
