"""Against a server that keeps everything, all is kept; against one that breaks one promise, exactly that one fails."""

import json
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from doccompile.verify.run import find_profile, verify
from doccompile.verify.runner.connection import Answer
from doccompile.verify.runner.expectations import ERROR_SCHEMA, judge
from tests.verify.reports import broken, quoted, run
from tests.verify.samples import ENTERPRISE, USER_ROWS, manifest, write_profile
from tests.verify.scim_server import TOKEN, ScimServer

URL = "http://server.example/scim?aadOptscim062020"
PHONES = ("work", "mobile")


def test_everything_is_kept_by_a_server_that_keeps_everything(tmp_path: Path) -> None:
    server = ScimServer()
    report = run(tmp_path, server, URL)
    assert [result for result in report.results if result.outcome != "kept"] == []
    assert report.all_kept
    assert server.resources == {"Users": {}, "Groups": {}}
    assert all(request.url.params.get("aadOptscim062020") == "" for request in server.requests)


@dataclass(frozen=True)
class Break:
    """A server's fault, the cases that must fail, and the lines that they must quote."""

    switches: tuple[str, ...]
    cases: set[str]
    quotes: set[int]
    drop: str | None = None


ALL_OF = {"create-user", "read-user", "patch-several-default", "patch-several-flag"}
BREAKS = {
    "an attribute is dropped": Break(
        (), ALL_OF | {f"patch-title-{form}" for form in ("add", "replace", "replace-flag", "add-flag")}, {23}, "title"
    ),
    "an extension attribute is dropped": Break(
        (),
        ALL_OF | {f"patch-enterprise-department-{form}" for form in ("add", "replace", "replace-flag", "add-flag")},
        {28},
        f"{ENTERPRISE}:department",
    ),
    "deletes are refused": Break(("delete",), {"delete-user", "delete-group"}, {12, 39}),
    "groups are missing": Break(
        ("groups",), {"resource-types", "create-group", "create-group-microsoft", "delete-group"}, {39}
    ),
    "a filter is ignored": Break(("filter:externalId",), {"match-externalid"}, {26}),
    "a filter on the work mail is ignored": Break(
        ('filter:emails[type eq "work"].value',), {"match-emails-type-work-value"}, {24}
    ),
    "create answers a wrong status": Break(("create-200",), {"create-user", "create-group"}, {10, 39}),
    "anyone is let in": Break(("auth",), {"refused-without-credentials", "refused-with-wrong-credentials"}, {6}),
    "duplicates are created": Break(("duplicates",), {"create-user-twice", "create-group-twice"}, {10, 39}),
    "active as text is refused": Break(
        ("disable-text",),
        {
            "patch-active-text-false",
            "patch-active-text-true",
            "patch-active-lower-text-false",
            "disable-user-default",
            "restore-user-default",
            "find-disabled-user",
        },
        {12, 21},
    ),
    "removing one member removes all": Break(
        ("remove-all-members",), {"remove-one-member-default", "remove-one-member-flag", "remove-many-members"}, {42}
    ),
    "excludedAttributes is ignored": Break(("members-excluded",), {"exclude-members"}, {39}),
    "userName is compared with case": Break(
        ("case",), {"match-username-other-case", "match-group-displayname-other-case"}, {20, 40}
    ),
    "the media type is wrong": Break(("media-type",), {"media-type"}, {5}),
    "required attributes are not required": Break(
        ("required",),
        {"create-user-without-username", "create-user-without-active", "create-user-without-displayname"},
        {20, 21, 22},
    ),
    "the schema lacks an attribute": Break(("schema:title",), {"schemas"}, {23}),
    "a PATCH clears what it does not name": Break(
        ("patch-clears",),
        {"patch-keeps-others-title", "patch-keeps-others-roles-primary-true-value"},
        {21, 22, 23, 24, 25, 26, 27, 28, 30},
    ),
    "an added member takes the place of the others": Break(("add-replaces-members",), {"add-another-member"}, {42}),
    "a list has no pages": Break(("pages",), {"list-in-pages"}, {19}),
    "every page is the first": Break(("offset",), {"list-in-pages"}, {19}),
}


@pytest.mark.parametrize("fault", BREAKS.values(), ids=BREAKS)
def test_a_broken_promise_fails_exactly_that_promise(fault: Break, tmp_path: Path) -> None:
    report = run(tmp_path, ScimServer(*fault.switches, drop=fault.drop), URL)
    assert not report.all_kept
    assert broken(report) == fault.cases
    assert quoted(report) == fault.quotes


def test_a_change_of_one_value_leaves_the_others_of_its_attribute(tmp_path: Path) -> None:
    rows = (*USER_ROWS[:2], *((f'phoneNumbers[type eq "{kind}"].value', "String", False, False) for kind in PHONES))
    profile = find_profile(write_profile(tmp_path, manifest(user=rows)))
    server = ScimServer("element-clears", required=("userName",))
    with server.client() as http:
        report = verify(profile, URL, {"DOCCOMPILE_TOKEN": TOKEN}, http)
    lost = [result for result in report.results if result.case.id.startswith("patch-keeps-others")]
    assert [result.outcome for result in lost] == ["broken"]
    (failure,) = lost[0].failures
    assert failure.message.endswith('phoneNumbers[type eq "mobile"].value is missing instead of "+47 5500 0001"')
    assert failure.promise
    assert failure.promise.line == 23


def test_a_server_that_deletes_what_is_disabled_is_told_so_by_those_cases_alone(tmp_path: Path) -> None:
    report = run(tmp_path, ScimServer("disable-deletes"), URL)
    assert broken(report) == {
        "patch-active-text-false",
        "patch-active-lower-text-false",
        "patch-active-false",
        "disable-user-default",
        "disable-user-flag",
        "find-disabled-user",
        "restore-user-default",
    }
    assert "blocked" not in {result.outcome for result in report.results}


def test_a_filter_without_hits_that_is_answered_by_404_is_no_wrong_address(tmp_path: Path) -> None:
    server = ScimServer()
    missing = {"schemas": [ERROR_SCHEMA], "status": "404"}

    def no_hits(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        none = "filter" in request.url.params and answer.json().get("totalResults") == 0
        return httpx.Response(404, json=missing) if none else answer

    server.hook = no_hits
    report = run(tmp_path, server, URL)
    assert {"test-connection", "match-absent-group"} <= broken(report)
    assert not report.looks_misaddressed


def test_schemas_in_an_array_are_told_to_be_no_list(tmp_path: Path) -> None:
    server = ScimServer()

    def bare(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        discovery = request.url.path.endswith(("/Schemas", "/ResourceTypes"))
        return httpx.Response(200, json=answer.json()["Resources"]) if discovery else answer

    server.hook = bare
    report = run(tmp_path, server, URL)
    assert broken(report) == {"schemas", "resource-types"}
    messages = [failure.message for result in report.results for failure in result.failures]
    assert [message.partition(": [{")[0] for message in messages] == [
        "GET /ResourceTypes: the answer is no ListResponse",
        "GET /Schemas: the answer is no ListResponse",
    ]


def test_a_case_that_cannot_be_put_to_the_test_is_blocked_and_says_why(tmp_path: Path) -> None:
    report = run(tmp_path, ScimServer("groups"), URL)
    blocked = [result for result in report.results if result.outcome == "blocked"]
    assert {result.case.section for result in blocked} == {"groups"}
    assert all("could not create" in result.failures[0].message for result in blocked)


def test_error_bodies_must_be_scim_errors(tmp_path: Path) -> None:
    report = run(tmp_path, ScimServer("error-bodies"), URL)
    assert "read-unknown-user" in broken(report)
    assert "create-user" not in broken(report)
    assert all(
        "is no SCIM error" in failure.message
        for result in report.results
        if result.outcome == "broken"
        for failure in result.failures
    )


def test_every_mapped_attribute_is_patched_in_every_form(tmp_path: Path) -> None:
    profile = find_profile(write_profile(tmp_path, manifest()))
    patched = {f"{path} " for path, *_ in USER_ROWS}
    titles = [case.title for case in profile.cases if case.section == "updating"]
    for path in patched:
        forms = [title for title in titles if title.startswith(path.strip() + ":")]
        assert len(forms) >= 4, path


def test_values_are_told_as_the_server_spells_them_and_errors_by_their_detail() -> None:
    body = {"active": "True", "name": {"givenName": "Zoë"}}
    answer = Answer(200, "application/scim+json", json.dumps(body), body, 0)
    expect = {
        "values": [
            {"path": "active", "equals": True},
            {"path": "name.givenName", "empty": True},
            {"path": "title", "equals": "Mate"},
        ]
    }
    assert [breach.message for breach in judge(expect, answer)] == [
        'active is "True" instead of true',
        'name.givenName is "Zoë" instead of no value',
        'title is missing instead of "Mate"',
    ]
    error = {"schemas": [ERROR_SCHEMA], "status": "400", "scimType": "invalidValue", "detail": "no such operation"}
    refused = Answer(400, "application/scim+json", json.dumps(error), error, 0)
    (breach,) = judge({"status": [200, 204]}, refused)
    assert breach.message == "status 400 instead of 200 or 204: invalidValue: no such operation"
    (breach,) = judge({"status": [200]}, Answer(502, "text/plain", "no upstream", None, 0))
    assert breach.message == "status 502 instead of 200: no upstream"
    (breach,) = judge({"status": [201]}, Answer(200, "application/scim+json", json.dumps(body), body, 0))
    assert breach.message == "status 200 instead of 201"
    (breach,) = judge({"media_type": "application/scim+json"}, Answer(200, "", json.dumps(body), body, 0))
    assert breach.message == "no media type instead of 'application/scim+json'"
    (breach,) = judge({"status": [404], "error": True}, Answer(404, "application/scim+json", "", error, 0))
    assert breach.message == 'the SCIM error says status "400", the answer 404'
