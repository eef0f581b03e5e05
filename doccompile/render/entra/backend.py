"""Target `entra`: the identity service's own configuration, as Graph JSON, Terraform and PowerShell."""

import json

from doccompile.render.backend import Backend, Job, RenderedFile
from doccompile.render.checklist.places import step_that_creates_the_application
from doccompile.render.checklist.sheet import Sheet
from doccompile.render.entra.credentials import credentials, unknown_fields
from doccompile.render.entra.schema import rows, synchronization_schema
from doccompile.render.places import line_of


def render(job: Job) -> list[RenderedFile]:
    """`synchronization-schema.json`, `main.tf`, `configure.ps1`, and a README that says what is assumed."""
    manifest = job.settled
    tables = rows(manifest)
    sheet = Sheet(manifest, job.doubts)
    context = {
        "manifest": manifest,
        "credentials": credentials(manifest, job.doubts),
        "unknown_fields": unknown_fields(manifest),
        "authorize": manifest.authentication.method == "oauth2-authorization-code",
        "client_credentials": manifest.authentication.method == "oauth2-client-credentials",
        "in_the_gallery": step_that_creates_the_application(sheet) is None,
        "gallery_name": sheet.name_in_the_gallery,
        "tables": tables,
        "sources_named": any(row.flow.stated for table in tables.values() for row in table),
        "line_of": line_of,
    }
    schema = json.dumps(synchronization_schema(manifest), indent=2, ensure_ascii=True) + "\n"
    files = [RenderedFile("entra/synchronization-schema.json", schema)]
    for name in ("main.tf", "configure.ps1", "README.md"):
        files.append(RenderedFile(f"entra/{name}", job.templates.get_template(f"entra/{name}.jinja").render(context)))
    return files


BACKEND = Backend("entra", "The provisioning job as Microsoft Graph JSON, Terraform and PowerShell.", render)
