"""A value that a finding doubts is shown with the finding, and never carried out."""

import json
import re
from pathlib import Path

import pytest

from doccompile.findings import Finding, Related, Severity
from doccompile.location import Location
from doccompile.manifest.model import ConnectorManifest
from doccompile.render.backend import Job
from doccompile.render.doubts import TENANT_URL, certain_alternatives, find_doubts
from doccompile.render.registry import BACKENDS
from doccompile.render.templating.environment import builtin_templates, environment
from doccompile.render.user_templates import targets
from tests.render.connectors import harbour
from tests.render.parsers import hcl_string, hcl_variables, powershell, powershell_strings

URL = "https://elsewhere.example/scim/v2"
PATH = "corpus/harbour-desk.md"
ON_THE_URL = Location(PATH, 50, 3, 50, 7)


def literal() -> ConnectorManifest:
    return ConnectorManifest.model_validate(
        harbour().model_dump() | {"endpoint": {"tenant_url": {"kind": "literal", "value": URL}}}
    )


def found(code: str = "DC101", severity: Severity = Severity.ERROR, where: Location = ON_THE_URL) -> Finding:
    return Finding(code, "some-rule", severity, f'"{URL}" is somebody else\'s\n"}} \u202e$(x) #>', where)


def files(*findings: Finding) -> dict[str, str]:
    job = Job(literal(), findings, environment())
    return {file.path: file.text for backend in BACKENDS for file in backend.render(job)}


@pytest.mark.parametrize(
    ("where", "doubted"),
    [
        (ON_THE_URL, True),
        (Location(PATH, 49, 1, 51, 1), True),
        (Location(PATH, 50, 9, 50, 12), False),
        (Location(PATH, 49, 1, 49, 9), False),
        (Location("corpus/other.md", 50, 3, 50, 7), False),
    ],
)
def test_value_is_in_doubt_where_a_finding_stands_on_its_words(where: Location, doubted: bool) -> None:
    assert (TENANT_URL in find_doubts(literal(), [found(where=where)])) is doubted


def test_address_for_other_readers_that_is_in_doubt_is_not_offered() -> None:
    several = literal().model_dump()
    several["endpoint"]["tenant_url"]["alternatives"] = ["https://eu.example/scim", "https://jp.example/scim"]
    places = several["provenance"]
    places["/endpoint/tenant_url/alternatives/1"] = places["/endpoint/tenant_url/value"] | {"line": 51, "end_line": 51}
    manifest = ConnectorManifest.model_validate(several)
    doubts = find_doubts(manifest, [found(where=Location(PATH, 51, 3, 51, 7))])
    assert certain_alternatives(manifest, doubts) == ("https://eu.example/scim",)
    assert certain_alternatives(manifest, {}) == ("https://eu.example/scim", "https://jp.example/scim")


def test_words_of_an_included_file_are_in_doubt_where_a_finding_stands_in_that_file() -> None:
    manifest = literal()
    words = manifest.provenance[TENANT_URL].model_copy(update={"path": "includes/url.md"})
    manifest = manifest.model_copy(update={"provenance": {TENANT_URL: words}})
    there = ON_THE_URL._replace(path="includes/url.md")
    assert find_doubts(manifest, [found(where=there)])
    assert not find_doubts(manifest, [found(where=ON_THE_URL)])


def test_remark_doubts_nothing() -> None:
    assert find_doubts(literal(), [found(severity=Severity.INFO)]) == {}


def test_both_sides_of_a_conflict_are_in_doubt() -> None:
    conflict = found("DC107", where=Location(PATH, 90, 1, 90, 9))._replace(related=(Related(ON_THE_URL, "the other"),))
    assert find_doubts(literal(), [conflict])[TENANT_URL] == (conflict,)


def test_terraform_has_no_default_for_a_tenant_url_in_doubt_and_says_why() -> None:
    terraform = files(found())["entra/main.tf"]
    assert hcl_string(hcl_variables(files()["entra/main.tf"])["tenant_url"]["default"]) == URL
    assert "default" not in hcl_variables(terraform)["tenant_url"]
    assert re.search(r'^# DC101 error: "https://elsewhere\.example/scim/v2" is somebody else', terraform, re.MULTILINE)


def test_terraform_does_not_repeat_a_template_in_doubt() -> None:
    job = Job(harbour(), (found("DC106", Severity.WARNING),), environment())
    (terraform,) = (file.text for backend in BACKENDS for file in backend.render(job) if file.path == "entra/main.tf")
    assert hcl_string(hcl_variables(terraform)["tenant_url"]["description"]) == "Field: Tenant URL"


def test_powershell_demands_a_tenant_url_in_doubt_and_says_why() -> None:
    script = files(found())["entra/configure.ps1"]
    powershell(script)
    assert URL in powershell_strings(files()["entra/configure.ps1"])
    assert URL not in powershell_strings(script)
    assert "[Parameter(Mandatory)][string]$TenantUrl," in script
    assert "# DC101 error: " in script
    assert script.isascii()


def test_graph_schema_does_not_hold_a_tenant_url_in_doubt() -> None:
    schema = files(found())["entra/synchronization-schema.json"]
    json.loads(schema)
    assert URL not in schema


def stated_as_boolean(*findings: Finding) -> dict[str, str]:
    """The files of a connector whose table says that `userName` is a Boolean."""
    manifest = harbour().model_dump()
    manifest["mappings"]["user"]["attributes"][0]["type"] = "Boolean"
    words = {"line": 63, "column": 12, "end_line": 63, "end_column": 19, "text": "Boolean"}
    manifest["provenance"] |= {"/mappings/user/attributes/0/type": words}
    job = Job(ConnectorManifest.model_validate(manifest), findings, environment())
    return {file.path: file.text for backend in BACKENDS for file in backend.render(job)}


@pytest.mark.parametrize(
    ("where", "severity", "kept"),
    [
        (Location(PATH, 63, 12, 63, 19), Severity.WARNING, False),
        (Location(PATH, 63, 12, 63, 19), Severity.INFO, True),
        (Location(PATH, 63, 1, 63, 30), Severity.WARNING, True),
        (Location("corpus/other.md", 63, 12, 63, 19), Severity.WARNING, True),
    ],
)
def test_a_type_in_doubt_gives_way_to_the_schemas_own(where: Location, severity: Severity, kept: bool) -> None:
    files = stated_as_boolean(found("DC308", severity, where))
    graph = json.loads(files["entra/synchronization-schema.json"])["directories"][1]["objects"][0]["attributes"]
    core = json.loads(files["server/src/scim_harbour_desk/data/schemas.json"])[0]["attributes"]
    sent = json.loads(files["profile/payloads/minimal-user.json"])["userName"]
    body = json.loads(files["openapi.json"])["components"]["schemas"]["User"]["properties"]["userName"]
    types = {attribute["name"]: attribute["type"] for attribute in graph}["userName"], body["type"]
    assert types == (("Boolean", "boolean") if kept else ("String", "string"))
    assert {attribute["name"]: attribute["type"] for attribute in core}["userName"] == types[1]
    assert isinstance(sent, bool) is kept
    assert "Boolean" in files["checklist.md"]


@pytest.mark.parametrize("path", ["entra/README.md", "server/README.md"])
def test_readme_of_a_target_says_what_is_in_doubt(path: str) -> None:
    assert "**error DC101**" in files(found())[path]
    assert "in doubt" in files(found())[path]
    assert "in doubt" not in files()[path]


def test_checklist_does_not_tell_to_enter_a_value_in_doubt() -> None:
    markdown = files(found())["checklist.md"]
    told = f"**Tenant URL**: ask the vendor for it; in doubt is what the tutorial states, `{URL}` (line 50)"
    assert f"- [ ] {told}\n  - **error DC101**" in markdown
    assert f"**Tenant URL**: `{URL}` (line 50)" in files()["checklist.md"]


def test_template_of_a_user_sees_what_is_in_doubt(tmp_path: Path) -> None:
    documentation = (builtin_templates() / "README.md").read_text(encoding="utf-8")
    template = re.findall(r"```jinja\n(.*?)```", documentation, re.DOTALL)[1]
    (tmp_path / "job").mkdir()
    (tmp_path / "job/job.yaml.jinja").write_text(template, encoding="utf-8")
    (backend,) = (backend for backend in targets(tmp_path) if backend.name == "job")

    def text(*findings: Finding) -> str:
        return backend.render(Job(literal(), findings, environment(tmp_path)))[0].text

    assert text() == f'tenant_url: "{URL}"\n'
    assert text(found()).startswith(f'# "{URL}" is somebody else')
