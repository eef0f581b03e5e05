"""Every fact and finding of the project's own tutorials, against expectations that were read off them by hand.

`expected/*.json` has the facts in flat form and every finding, of every rule, as `[code, line, why]`. `alt` lists other
values that are right too; `maybe_findings` may be reported or not.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from tests.manifest.values import SAMPLE, values, with_another

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXPECTED = sorted((HERE / "expected").glob("*.json"))

Json = dict[str, Any]


def doccompile(*arguments: str | Path) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "doccompile", *map(str, arguments)], cwd=ROOT, capture_output=True, timeout=120
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="session")
def manifests(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Json]:
    """Path of the tutorial -> its manifest."""
    out = tmp_path_factory.mktemp("built") / "out"
    doccompile("build", "corpus", "-o", out, "--fail-on", "never")
    found = [json.loads(path.read_text(encoding="utf-8")) for path in out.glob("*/**/*.json")]
    return {item["source"]["path"]: item for item in found if isinstance(item, dict) and "connector" in item}


@pytest.fixture(scope="session")
def findings() -> list[Json]:
    listed: list[Json] = json.loads(doccompile("lint", "corpus", "--format", "json", "--fail-on", "never"))["findings"]
    return listed


@pytest.fixture(params=EXPECTED, ids=lambda path: path.stem)
def expected(request: pytest.FixtureRequest) -> Json:
    label: Json = json.loads(request.param.read_text(encoding="utf-8"))
    return label


def rows(mapping: Json | None) -> list[list[object]] | None:
    if mapping is None or mapping["attributes"] is None:
        return None
    return [
        [row["name"], row["type"], row["filterable"], row["required"], *([row["source"]] if row["source"] else ())]
        for row in mapping["attributes"]
    ]


def facts(manifest: Json) -> Json:
    """The manifest's facts in the flat form of the expectations."""
    authentication, tenant_url = manifest["authentication"], manifest["endpoint"]["tenant_url"]
    users, groups = manifest["mappings"]["user"], manifest["mappings"]["group"]
    return {
        "dialect": manifest["source"]["dialect"],
        "locale": manifest["source"]["locale"],
        "name": manifest["connector"]["name"],
        "gallery_name": manifest["connector"]["gallery_name"],
        "release_status": manifest["connector"]["release_status"],
        "date": manifest["source"]["date"],
        "author": manifest["source"]["author"],
        "brand": manifest["source"]["brand"],
        "auth_method": authentication["method"],
        "auth_fields": authentication["fields"],
        "secret_vendor_label": authentication["secret"]["vendor_label"],
        "secret_location": authentication["secret"]["location"],
        "tenant_url_kind": tenant_url["kind"],
        "tenant_url_value": tenant_url["value"],
        "tenant_url_placeholders": tenant_url["placeholders"],
        "tenant_url_alternatives": tenant_url["alternatives"],
        "vendor_domains": sorted(manifest["connector"]["vendor_domains"]),
        "capabilities": [item["id"] for item in manifest["capabilities"] if item["stated_in"] == "checklist"],
        "has_user_mapping": users is not None,
        "user_mapping_title": users and users["title"],
        "user_attributes": rows(users),
        "has_group_mapping": groups is not None,
        "group_mapping_title": groups and groups["title"],
        "group_attributes": rows(groups),
        "default_access_excluded": manifest["assignment"]["default_access_excluded"],
        "sync_interval_minutes": manifest["sync"]["interval_minutes"],
        "sso_tutorial": manifest["single_sign_on"]["tutorial"],
        "change_log": [item["date"] for item in manifest["change_log"]],
    }


NOT_EXPECTED = {
    "version", "connector.slug", "source.path", "source.title", "source.sha256", "prerequisites", "limitations",
    "procedure", "guidance", "provenance",
}  # fmt: skip
"""What no expectation holds: texts as they stand, and what follows from the rest."""
BESIDE_FACTS = {"file", "alt", "secret_line", "tenant_url_line", "findings", "maybe_findings"}


def test_every_fact_of_the_manifest_is_expected() -> None:
    plain = facts(SAMPLE.model_dump(mode="json"))
    others = {name: with_another(name).model_dump(mode="json", warnings=False) for name in values()}
    unread = {name for name, manifest in others.items() if facts(manifest) == plain}
    assert unread - NOT_EXPECTED == set(), "add these to `facts` in this file, and to tests/corpus/expected/*.json"


def test_facts_are_those_that_a_reader_finds(expected: Json, manifests: dict[str, Json]) -> None:
    stated = facts(manifests[f"corpus/{expected['file']}"])
    assert stated.keys() - expected.keys() == set(), "the expectations of this tutorial say nothing of these"
    assert expected.keys() - stated.keys() - BESIDE_FACTS == set(), "`facts` in this file knows none of these"
    other = expected.get("alt", {})
    wanted = {**expected, "vendor_domains": sorted(expected["vendor_domains"])}
    wrong = {
        name: (value, "instead of", wanted[name])
        for name, value in stated.items()
        if value not in [wanted[name], *other.get(name, [])]
    }
    assert wrong == {}


def test_words_are_pointed_at_on_their_own_line(expected: Json, manifests: dict[str, Json]) -> None:
    provenance = manifests[f"corpus/{expected['file']}"]["provenance"]
    pointers = {
        "tenant_url_line": ("/endpoint/tenant_url/value", "/endpoint/tenant_url/kind"),
        "secret_line": ("/authentication/secret/vendor_label",),
    }
    for name, candidates in pointers.items():
        if expected[name] is not None:
            lines = [provenance[pointer]["line"] for pointer in candidates if pointer in provenance]
            assert lines
            assert lines[0] in [expected[name], *expected.get("alt", {}).get(name, [])]


def stated(value: Any, pointer: str = "") -> Iterator[str]:
    """The pointers to all values of a manifest that say something."""
    if isinstance(value, dict | list):
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from stated(inner, f"{pointer}/{name}")
    elif value not in (None, "", "unknown"):
        yield pointer


NOT_SAID = ["/version", "/source/path", "/source/dialect", "/source/locale", "/source/sha256"]


def test_every_stated_value_has_words_and_all_words_have_a_value(expected: Json, manifests: dict[str, Json]) -> None:
    manifest = manifests[f"corpus/{expected['file']}"]
    proven = manifest["provenance"]
    pointers = list(stated({name: value for name, value in manifest.items() if name != "provenance"}))
    ways = {pointer: set(accumulate(pointer.split("/"), "{}/{}".format)) for pointer in pointers}
    assert set(proven) <= set().union(*ways.values())
    assert [pointer for pointer, way in ways.items() if not way & set(proven)] == NOT_SAID


def test_findings_are_those_that_an_editor_would_act_on(expected: Json, findings: list[Json]) -> None:
    path = f"corpus/{expected['file']}"
    reported = {(item["code"], item["line"]) for item in findings if item["path"] == path}
    optional = {(code, line) for code, line, _ in expected["maybe_findings"]}
    assert reported - optional == {(code, line) for code, line, _ in expected["findings"]}


def test_no_tutorial_is_without_expectation(manifests: dict[str, Json]) -> None:
    described = {f"corpus/{json.loads(path.read_text(encoding='utf-8'))['file']}" for path in EXPECTED}
    assert set(manifests) == described
