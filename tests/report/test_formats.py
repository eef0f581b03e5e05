import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import doccompile.report as report_package
from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.report.context import ReportContext
from doccompile.report.registry import FORMATS, render
from tests.report.samples import FINDINGS, FOREIGN_HOST, REPEATED_WORD, SOURCES, VAGUE_LINK, span
from tests.schemas.store import published_schema

SCHEMAS = Path(__file__).parent.parent / "schemas"
NOT_FORMATS = {"__init__", "context", "json_text", "printable", "registry", "tally", "terminal"}


@pytest.fixture(scope="session")
def sarif_schema() -> Any:
    return published_schema("https://json.schemastore.org/sarif-2.1.0.json")


def test_every_format_of_the_folder_is_registered() -> None:
    folder = Path(report_package.__path__[0])
    assert {path.stem for path in folder.glob("*.py")} - NOT_FORMATS == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_same_findings_give_same_bytes(name: str, context: ReportContext) -> None:
    assert render(name, FINDINGS, context) == render(name, FINDINGS, context)


def test_json_follows_the_contract(context: ReportContext) -> None:
    document = json.loads(render("json", FINDINGS, context._replace(notes=(("suppressed", 2),))))
    assert document["version"] == 1
    assert document["findings"][0] == {
        "code": "DC101",
        "name": "tenant-url-foreign-host",
        "severity": "error",
        "path": "docs/acme.md",
        "line": 3,
        "column": 30,
        "end_line": 3,
        "end_column": 57,
        "message": '"globex.example" belongs to Globex, not to Acme',
        "related": [
            {
                "path": "docs/globex.md",
                "line": 3,
                "column": 8,
                "end_line": 3,
                "end_column": 35,
                "message": "Globex's own tutorial enters it here",
            }
        ],
        "fix": None,
    }
    edit = {"path": "docs/acme.md", "line": 4, "column": 12, "end_line": 4, "end_column": 16, "text": ""}
    assert document["findings"][1]["fix"] == {"title": 'Remove the second "for"', "safe": True, "edits": [edit]}
    counts = {"documents": 2, "findings": 3, "error": 1, "warning": 1, "info": 1, "fixable": 1, "suppressed": 2}
    assert document["summary"] == counts


def test_sarif_is_valid_and_tells_rules_levels_places_and_fixes(context: ReportContext, sarif_schema: Any) -> None:
    document = json.loads(render("sarif", FINDINGS, context))
    jsonschema.validate(document, sarif_schema)
    run = document["runs"][0]
    levels = [rule["defaultConfiguration"]["level"] for rule in run["tool"]["driver"]["rules"]]
    assert levels == ["error", "warning", "note"]
    assert all(rule["help"]["text"] for rule in run["tool"]["driver"]["rules"])
    first, second, _ = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "docs/acme.md", "uriBaseId": "%SRCROOT%"}
    assert place["region"]["snippet"]["text"] == "https://globex.example/scim"
    related = first["relatedLocations"][0]["physicalLocation"]["artifactLocation"]
    assert related == {"uri": "docs/globex.md", "uriBaseId": "%SRCROOT%"}
    change = second["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"] == {"text": ""}
    assert change["deletedRegion"]["startColumn"] == 12


def test_sarif_without_findings_is_valid(context: ReportContext, sarif_schema: Any) -> None:
    document = json.loads(render("sarif", [], context))
    jsonschema.validate(document, sarif_schema)
    assert document["runs"][0]["results"] == []


def fingerprints_of(findings: list[Finding], context: ReportContext) -> list[str]:
    results = json.loads(render("sarif", findings, context))["runs"][0]["results"]
    return [result["partialFingerprints"]["doccompile/v1"] for result in results]


def test_fingerprints_survive_moved_lines_and_tell_equal_words_apart(context: ReportContext) -> None:
    moved = context._replace(lines=lambda path: ("new", "lines", *SOURCES[path]))
    shifted = [f._replace(where=f.where._replace(line=f.where.line + 2, end_line=f.where.line + 2)) for f in FINDINGS]
    assert fingerprints_of(shifted, moved) == fingerprints_of(list(FINDINGS), context)
    twice = fingerprints_of([VAGUE_LINK, VAGUE_LINK], context)
    assert len(set(twice)) == 2


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_ends_its_last_line(name: str, context: ReportContext) -> None:
    assert render(name, FINDINGS, context).endswith("\n")


def test_paths_begin_at_the_root_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    context = ReportContext(root=tmp_path)
    finding = FOREIGN_HOST._replace(where=span("a b#ü.md", 1, 1, 2), related=())
    uri = json.loads(render("sarif", [finding], context))["runs"][0]["results"][0]["locations"][0]
    assert uri["physicalLocation"]["artifactLocation"]["uri"] == "docs/a%20b%23%C3%BC.md"
    beside = json.loads(render("sarif", [finding._replace(where=span("../../b.md", 1, 1, 2))], context))["runs"][0]
    place = beside["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert (place["uri"].partition("//")[0], "uriBaseId" in place) == ("file:", False)
    assert json.loads(render("gitlab", [finding], context))[0]["location"]["path"] == "docs/a b#ü.md"
    assert "file=docs/a b#ü.md," in render("github", [finding], context)
    assert "file=-," in render("github", [finding._replace(where=finding.where._replace(path="-"))], context)


def test_sarif_messages_hold_no_link_and_no_placeholder(context: ReportContext) -> None:
    finding = VAGUE_LINK._replace(message='"[x](https://evil.example)" and {0} but "{subdomain}"')
    text = json.loads(render("sarif", [finding], context))["runs"][0]["results"][0]["message"]["text"]
    assert text == '"\\[x\\](https://evil.example)" and {{0}} but "{subdomain}"'


def test_github_commands_are_escaped(context: ReportContext) -> None:
    finding = REPEATED_WORD._replace(where=span("a,b:c%.md", 2, 1, 4), message="50% of\n::error::x", fix=None)
    assert render("github", [finding], context) == (
        "::warning file=a%2Cb%3Ac%25.md,line=2,col=1,endLine=2,endColumn=4,"
        "title=DC403 repeated-word::50%25 of␊::error::x\n"
    )


def test_github_command_names_related_places(context: ReportContext) -> None:
    assert render("github", [FOREIGN_HOST], context).endswith(
        "not to Acme%0Adocs/globex.md:3: Globex's own tutorial enters it here\n"
    )


def test_gitlab_report_is_valid_and_its_fingerprints_differ(context: ReportContext) -> None:
    document = json.loads(render("gitlab", [*FINDINGS, VAGUE_LINK], context))
    jsonschema.validate(document, json.loads((SCHEMAS / "gitlab-code-quality.json").read_text()))
    assert [issue["severity"] for issue in document] == ["major", "minor", "info", "info"]
    assert len({issue["fingerprint"] for issue in document}) == 4
    assert document[0]["location"]["lines"] == {"begin": FINDINGS[0].where.line, "end": FINDINGS[0].where.end_line}
    assert json.loads(render("gitlab", [], context)) == []


def validate_junit(text: str) -> Any:
    etree = pytest.importorskip("lxml.etree")
    tree = etree.fromstring(text.encode())
    etree.XMLSchema(etree.parse(str(SCHEMAS / "junit-10.xsd"))).assertValid(tree)
    return tree


def test_junit_fails_what_fails_the_run_and_skips_the_rest(context: ReportContext) -> None:
    tree = validate_junit(render("junit", FINDINGS, context))
    assert {key: tree.get(key) for key in ("tests", "failures", "errors")} == {
        "tests": "4",
        "failures": "1",
        "errors": "0",
    }
    assert [suite.get("name") for suite in tree] == ["docs/acme.md", "docs/globex.md"]
    assert [case[0].tag for case in tree[0]] == ["failure", "skipped", "skipped"]
    assert len(tree[1][0]) == 0
    strict = validate_junit(render("junit", FINDINGS, context._replace(fail_on=Severity.INFO)))
    assert strict.get("failures") == "3"
    assert validate_junit(render("junit", FINDINGS, context._replace(fail_on=None))).get("failures") == "0"


@given(message=st.text(), path=st.text(min_size=1))
def test_any_text_gives_well_formed_reports(message: str, path: str) -> None:
    where = Location(path, 1, 1, 1, 2)
    finding = Finding("DC403", "repeated-word", Severity.WARNING, message, where)
    context = ReportContext(lines=lambda name: (message,))
    validate_junit(render("junit", [finding], context))
    json.loads(render("sarif", [finding], context))
    json.loads(render("gitlab", [finding], context))
    assert re.fullmatch(r"::warning file=[^\n\r]*::[^\n\r]*\n", render("github", [finding], context))
