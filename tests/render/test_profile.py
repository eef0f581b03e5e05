import ast
import json
import re
import sys
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import doccompile
from doccompile.manifest.model import Attribute, Capability, Mapping, Provenance
from doccompile.render.backend import Job
from doccompile.render.profile.backend import BACKEND
from doccompile.render.templating.environment import environment
from tests.verify.samples import CAPABILITIES, ENTERPRISE, GROUP_ROWS, USER_ROWS, manifest, rendered

HOSTILE = st.text() | st.sampled_from(
    [
        'quotes " and \' and """',
        "back\\slash",
        "{{ 7 * 7 }} {% raw %}",
        "${run} ${user.id} $(id) `id`",
        "--> </script> <!--",
        "../../etc/passwd",
        "/absolute",
        "line\nbreak\r\ttab\x00\x1b[31m",
        "\u202e\u2066bidi\u2028\u2029\x85\ufeff",
        "- a: &x !!python/object:os.system\n",
        "class",
        "\U0001f6a2 \ud7ff\ue000",
        "x" * 10_000,
    ]
)


def profile(**changes: Any) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(rendered(manifest(**changes))["profile/profile.yaml"])
    return data


def ids(data: dict[str, Any], section: str | None = None) -> list[str]:
    return [case["id"] for case in data["cases"] if section in (None, case["section"])]


def test_cases_have_names_of_their_own_and_known_promises() -> None:
    data = profile()
    assert len(set(ids(data))) == len(ids(data))
    assert {case["promise"] for case in data["cases"]} <= set(data["promises"])
    nested = re.findall(r'"promise": "([^"]+)"', rendered(manifest())["profile/profile.yaml"])
    assert set(nested) <= set(data["promises"])


def test_a_promise_is_the_row_of_the_attribute_with_its_words() -> None:
    data = profile()
    (case,) = [case for case in data["cases"] if case["id"] == "patch-title-replace"]
    assert data["promises"][case["promise"]] == {
        "path": "corpus/fjordline.md",
        "line": 23,
        "column": 3,
        "text": "title",
    }


def test_every_word_to_fill_in_is_one_that_a_run_knows() -> None:
    files = rendered(manifest())
    data = yaml.safe_load(files["profile/profile.yaml"])
    created = {step["as"] for case in data["cases"] for step in case["steps"] if "as" in step}
    names = created | set(data["fixtures"])
    known = {"me", "absent", "base", "unknown-id", *names, *(f"{name}.id" for name in names)}
    text = "".join(text for name, text in files.items() if name.endswith((".yaml", ".json")))
    assert set(re.findall(r"\$\{([^}]*)\}", text)) - {"..."} <= known


def test_every_payload_that_is_named_is_written_and_is_json() -> None:
    files = rendered(manifest())
    named = set(re.findall(r"payloads/[\w-]+\.json", files["profile/profile.yaml"]))
    written = {name.removeprefix("profile/") for name in files if name.endswith(".json")}
    assert named == written
    for name in written:
        assert json.loads(files[f"profile/{name}"])["schemas"]


def test_a_new_user_carries_every_attribute_as_the_service_sends_it() -> None:
    body = json.loads(rendered(manifest())["profile/payloads/create-user.json"])
    assert body["schemas"][0] == "urn:ietf:params:scim:schemas:core:2.0:User"
    assert body["emails"] == [{"type": "work", "primary": True, "value": "ida.${me}@profile.example"}]
    assert body["roles"] == [{"primary": True, "value": "Roles 0 ${me}"}]
    assert body["active"] is True
    assert set(body[ENTERPRISE]) == {"department"}
    assert ENTERPRISE in body["schemas"]


def test_request_changes_no_attribute_as_a_whole_of_which_it_changes_a_value() -> None:
    names = ("userName", 'roles[primary eq "True"].value', "roles", "photos", "title")
    rows = tuple((name, "String", name == "userName", False) for name in names)
    files = rendered(manifest(user=rows))
    sent = json.loads(files["profile/payloads/update-user-default.json"])["Operations"]
    assert [operation["path"] for operation in sent] == [name for name in names if name != "roles"]
    cases = {case["id"]: case for case in yaml.safe_load(files["profile/profile.yaml"])["cases"]}
    for client in ("default", "flag"):
        shown = cases[f"patch-several-{client}"]["steps"][-1]["expect"]["values"]
        assert "roles" not in [value["path"] for value in shown]


def test_a_connector_without_group_mapping_has_no_group_cases() -> None:
    data = profile(group=None)
    assert ids(data, "groups") == []
    assert "/Groups" not in rendered(manifest(group=None))["profile/profile.yaml"]
    assert {"subject": "groups", "reason": "the tutorial promises them, but has no mapping of groups"} in data[
        "skipped"
    ]


def test_without_a_table_the_default_attributes_stand_in_and_quote_the_mapping() -> None:
    data = profile(user=None)
    paths = {case["title"].partition(":")[0] for case in data["cases"] if case["id"].startswith("patch-")}
    assert {"userName", "active", "displayName", "name.givenName", 'emails[type eq "work"].value'} <= paths
    assert {case["promise"] for case in data["cases"] if case["id"].startswith("patch-name-")} == {
        "/mappings/user/title"
    }


@pytest.mark.parametrize(
    ("missing", "gone"),
    [
        ("update-users", {"patch-title-replace", "patch-several-default"}),
        ("remove-users", {"disable-user-default", "delete-user"}),
    ],
)
def test_what_the_list_of_capabilities_leaves_out_is_not_tested(missing: str, gone: set[str]) -> None:
    listed = tuple(name for name in CAPABILITIES if name != missing)
    assert gone <= set(ids(profile()))
    assert gone.isdisjoint(ids(profile(capabilities=listed)))
    assert any("capabilities" in entry["reason"] for entry in profile(capabilities=listed)["skipped"])


def test_a_tutorial_without_a_list_of_capabilities_promises_them_all() -> None:
    assert {"delete-user", "disable-user-flag", "patch-title-replace"} <= set(ids(profile(capabilities=())))


def test_users_are_matched_by_the_ticked_attributes_alone() -> None:
    assert ids(profile(), "matching") == [
        "match-username",
        "match-username-other-case",
        "match-emails-type-work-value",
        "match-externalid",
        "bad-filter",
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("preferredLanguage", "String"),
        ("locale", "String"),
        ("timezone", "String"),
        ('addresses[type eq "work"].country', "String"),
        ("active", "Boolean"),
        ("urn:hub:2.0:User:floor", "Integer"),
    ],
)
def test_users_are_not_matched_by_what_many_share(name: str, kind: str) -> None:
    rows = (*(row for row in USER_ROWS if row[0] != name), (name, kind, True, False))
    assert ids(profile(user=rows), "matching") == ids(profile(), "matching")
    assert [entry for entry in profile(user=rows)["skipped"] if entry["subject"] == name] == []


def test_users_are_matched_by_user_name_where_nothing_is_ticked() -> None:
    rows = tuple((name, kind, False, needed) for name, kind, _, needed in USER_ROWS)
    assert ids(profile(user=rows), "matching") == [
        "match-username",
        "match-username-other-case",
        "bad-filter",
    ]


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ('emails.[type eq "work"].address', 'emails[type eq "work"].address'),
        (
            "urn:scim:schemas:extension:enterprise:1.0.department",
            f"{ENTERPRISE}:department",
        ),
        ("urn:ietf:params:scim:schemas:core:2.0:User:nickName", "nickName"),
        ("primaryEmail", "primaryEmail"),
        ("NICKNAME", "nickName"),
        ("urn:vendor:2.0:User:licence.seat", "urn:vendor:2.0:User:licence.seat"),
    ],
)
def test_names_from_outside_scim_are_sent_in_its_grammar(name: str, path: str) -> None:
    data = profile(user=(("userName", "String", True, True), (name, "String", False, False)))
    assert any(case["title"].startswith(f"{path}: Replace") for case in data["cases"])
    assert data["skipped"] == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("first name", "no attribute path"),
        ("title.part", "no complex attribute"),
        ("name", "in its parts only"),
        ("emails.value", "which of the emails"),
        ("groups", "never writes groups"),
        ('emails[type eq "work" and primary eq true].value', "none that the service sends"),
        ('emails[type ne "work"].value', "none that the service sends"),
        ("a" * 10_000, "no attribute path"),
    ],
)
def test_what_no_request_can_hold_is_listed_with_its_reason(name: str, reason: str) -> None:
    data = profile(user=(("userName", "String", True, True), (name, "String", False, False)))
    (entry,) = data["skipped"]
    assert entry["subject"] == name
    assert reason in entry["reason"]


def test_a_row_that_stands_twice_is_tested_once() -> None:
    data = profile(user=(*USER_ROWS, ("TITLE", "String", False, False)))
    assert len(set(ids(data))) == len(ids(data))
    assert data["skipped"] == [{"subject": "TITLE", "reason": "the table has it twice"}]


def test_the_runner_is_the_one_that_verify_runs() -> None:
    source = Path(doccompile.__file__).parent / "verify" / "runner"
    written = {path: text for path, text in rendered(manifest()).items() if path.startswith("profile/runner/")}
    assert written == {f"profile/runner/{path.name}": path.read_text("utf-8") for path in source.glob("*.py")}


def test_the_runner_imports_itself_and_its_two_libraries_alone() -> None:
    imported: set[str] = set()
    for name, text in rendered(manifest()).items():
        for node in ast.walk(ast.parse(text)) if name.startswith("profile/runner/") else ():
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                imported.add(str(node.module).partition(".")[0])
            elif isinstance(node, ast.Import):
                imported.update(alias.name.partition(".")[0] for alias in node.names)
    assert imported - sys.stdlib_module_names == {"httpx", "yaml"}


def test_the_same_manifest_gives_the_same_bytes() -> None:
    assert rendered(manifest()) == rendered(manifest())


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(name=HOSTILE, words=HOSTILE, row=HOSTILE, path=HOSTILE, kind=HOSTILE)
def test_nothing_in_a_tutorial_becomes_markup_code_or_path(
    name: str, words: str, row: str, path: str, kind: str
) -> None:
    base = manifest()
    place = Provenance(line=3, column=1, end_line=3, end_column=2, text=words)
    hostile = base.model_copy(
        update={
            "connector": base.connector.model_copy(update={"name": name}),
            "source": base.source.model_copy(update={"path": path, "title": name}),
            "capabilities": (Capability(id="create-users", text=words, stated_in="checklist"),),
            "mappings": base.mappings.model_copy(
                update={
                    "user": Mapping(title=words, attributes=(Attribute(name=row, type=kind, filterable=True),)),
                    "group": Mapping(title=words, attributes=(Attribute(name=row, type=kind),)),
                }
            ),
            "provenance": dict.fromkeys(base.provenance, place),
        }
    )
    files = BACKEND.render(Job(hostile, (), environment()))
    texts = {file.path: file.text for file in files}
    data = yaml.safe_load(texts["profile/profile.yaml"])
    assert data["connector"] == name
    assert data["tutorial"] == path
    assert {entry["text"] for entry in data["promises"].values()} == {words}
    for file in files:
        assert PurePosixPath(file.path).parts[0] == "profile"
        assert ".." not in file.path
        assert file.text.endswith("\n")
        assert [char for char in file.text if not char.isprintable() and char != "\n"] == []
        if file.path.endswith(".py"):
            ast.parse(file.text)
        if file.path.endswith(".json"):
            json.loads(file.text)


def test_group_rows_that_are_no_group_attributes_are_still_sent_as_written() -> None:
    data = profile(group=(*GROUP_ROWS, ("description", "String", False, False)))
    assert "patch-group-description-default" in ids(data, "groups")
