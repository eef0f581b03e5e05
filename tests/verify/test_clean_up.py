"""A run deletes what it created, however it ends, and touches nothing else."""

import json
import os
import re
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from doccompile.verify.run import find_profile, verify
from tests.verify.reports import URL, run
from tests.verify.samples import manifest, write_profile
from tests.verify.scim_server import TOKEN, Json, ScimServer

STRANGER = {
    "id": "stranger",
    "userName": "someone.else@fjordline.example",
    "displayName": "Someone Else",
    "active": True,
}
CLUB = {"id": "club", "displayName": "The club", "members": [{"value": "stranger"}]}


def inhabited(*breaks: str) -> ScimServer:
    """A server with a user and a group that are none of the run's business."""
    server = ScimServer(*breaks)
    server.resources["Users"]["stranger"] = dict(STRANGER)
    server.resources["Groups"]["club"] = dict(CLUB)
    return server


def assert_untouched(server: ScimServer) -> None:
    assert server.resources["Users"]["stranger"] == STRANGER
    assert server.resources["Groups"]["club"] == CLUB
    touched = [request for request in server.requests if request.method in ("PATCH", "DELETE", "PUT")]
    assert [request.url.path for request in touched if request.url.path.endswith(("/stranger", "/club"))] == []


def test_only_what_was_there_before_is_there_afterwards(tmp_path: Path) -> None:
    server = inhabited()
    report = run(tmp_path, server)
    assert report.all_kept
    assert report.left_over == ()
    assert_untouched(server)
    assert [list(store) for store in server.resources.values()] == [["stranger"], ["club"]]


@pytest.mark.parametrize(
    "fault", ["filter:userName", "duplicates", "create-200", "remove-all-members", "required", "error-bodies"]
)
def test_a_faulty_server_is_left_as_it_was(fault: str, tmp_path: Path) -> None:
    server = inhabited(fault)
    run(tmp_path, server)
    assert_untouched(server)
    assert [list(store) for store in server.resources.values()] == [["stranger"], ["club"]]


@pytest.mark.parametrize("stranger", [STRANGER, {"id": "stranger"}], ids=["as it is", "with the values that were sent"])
def test_a_server_that_answers_a_create_with_a_stranger_does_not_lose_the_stranger(
    stranger: dict[str, object], tmp_path: Path
) -> None:
    server = inhabited()

    def answer_with_stranger(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        if request.method == "POST" and request.url.path.endswith("/Users"):
            return httpx.Response(201, json={**json.loads(request.content), **stranger})
        return answer

    server.hook = answer_with_stranger
    report = run(tmp_path, server)
    assert_untouched(server)
    assert any("stranger" in sentence for sentence in report.left_over)
    said = [failure.message for result in report.results for failure in result.failures]
    assert any("the id in the answer is not that of a resource with the values that were sent" in each for each in said)


def test_what_cannot_be_deleted_is_named(tmp_path: Path) -> None:
    server = inhabited("delete")
    report = run(tmp_path, server)
    assert {sentence.split()[0] for sentence in report.left_over} == left_in(server) != set()
    assert_untouched(server)


class Keeping(ScimServer):
    """Answers a deletion as if it were done."""

    def _one(
        self, method: str, store: dict[str, Json], identifier: str, query: dict[str, str], body: Any
    ) -> tuple[int, Json | None]:
        return (204, None) if method == "DELETE" else super()._one(method, store, identifier, query, body)


def left_in(server: ScimServer) -> set[str]:
    known = ("stranger", "club")
    return {f"/{kind}/{name}" for kind, store in server.resources.items() for name in store if name not in known}


def respell_ids(*methods: str) -> Callable[[httpx.Request, httpx.Response], httpx.Response]:
    """Answer these methods with ids in capitals, which name nothing."""

    def respell(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        body = json.loads(answer.content or "null")
        if request.method not in methods or not isinstance(body, dict):
            return answer
        for resource in [body, *body.get("Resources", [])]:
            resource |= {"id": resource["id"].upper()} if "id" in resource else {}
        return httpx.Response(answer.status_code, headers=answer.headers, json=body)

    return respell


def test_what_is_said_to_be_deleted_and_is_still_there_is_named(tmp_path: Path) -> None:
    server = Keeping()
    report = run(tmp_path, server)
    assert {sentence.split()[0] for sentence in report.left_over} == left_in(server) != set()
    assert all("it is still there after status 204" in sentence for sentence in report.left_over)


def test_what_is_not_found_by_its_id_and_is_still_listed_is_named(tmp_path: Path) -> None:
    server = inhabited()
    server.hook = respell_ids("POST", "GET")
    report = run(tmp_path, server)
    named = {sentence.split()[0].lower() for sentence in report.left_over}
    assert named == {target.lower() for target in left_in(server)} != set()
    assert all("status 404, but it is still listed" in sentence for sentence in report.left_over)
    assert_untouched(server)


def test_what_is_listed_by_another_id_is_deleted_by_that(tmp_path: Path) -> None:
    server = inhabited()
    server.hook = respell_ids("POST")
    report = run(tmp_path, server)
    assert not report.all_kept
    assert report.left_over == ()
    assert left_in(server) == set()
    assert_untouched(server)


def test_a_stranger_that_is_listed_by_a_name_of_the_run_is_not_deleted(tmp_path: Path) -> None:
    server = inhabited()

    def list_stranger(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        wanted = re.search(r'userName eq "(.*)"', request.url.params.get("filter", ""))
        if wanted and request.url.path.endswith("/Users"):
            return httpx.Response(200, json={"Resources": [{**STRANGER, "userName": wanted[1]}]})
        return httpx.Response(404) if request.method == "DELETE" else answer

    server.hook = list_stranger
    run(tmp_path, server)
    assert_untouched(server)


@pytest.mark.parametrize("status", [400, 404, 500, 501])
def test_a_server_that_filters_nothing_raises_no_false_alarm(status: int, tmp_path: Path) -> None:
    server = inhabited()

    def refuse(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        return httpx.Response(status, json={}) if "filter" in request.url.params else answer

    server.hook = refuse
    assert run(tmp_path, server).left_over == ()
    assert left_in(server) == set()


def too_late(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadTimeout("too late", request=request)


@pytest.mark.parametrize(
    "instead",
    [
        too_late,
        lambda request: httpx.Response(500),
        lambda request: httpx.Response(400, json={}),
        lambda request: httpx.Response(201),
        lambda request: httpx.Response(201, json={"id": 7}),
    ],
    ids=["lost", "500", "400", "empty", "no id"],
)
def test_a_create_whose_answer_does_not_say_so_is_found_and_deleted(
    instead: Callable[[httpx.Request], httpx.Response], tmp_path: Path
) -> None:
    server = inhabited()

    def lose_answers(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        return instead(request) if request.method == "POST" and answer.status_code == 201 else answer

    server.hook = lose_answers
    report = run(tmp_path, server)
    assert not report.all_kept
    assert_untouched(server)
    assert [list(store) for store in server.resources.values()] == [["stranger"], ["club"]]


def test_a_profile_that_was_made_to_create_a_stranger_does_not_lose_the_stranger(tmp_path: Path) -> None:
    profile = write_profile(tmp_path, manifest())
    for payload in (profile / "profile" / "payloads").glob("*.json"):
        body = json.loads(payload.read_text())
        payload.write_text(json.dumps({**body, "userName": STRANGER["userName"]} if "userName" in body else body))
    server = inhabited()
    with server.client() as http:
        verify(find_profile(profile), URL, {"DOCCOMPILE_TOKEN": TOKEN}, http)
    assert_untouched(server)


def test_a_create_that_cannot_be_read_back_is_deleted(tmp_path: Path) -> None:
    server = inhabited()

    def unreadable(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        return too_late(request) if request.method == "GET" and "/Users/" in request.url.path else answer

    server.hook = unreadable
    assert run(tmp_path, server).left_over == ()
    assert_untouched(server)
    assert [list(store) for store in server.resources.values()] == [["stranger"], ["club"]]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("method", ["POST", "PATCH", "GET"])
def test_an_interrupted_run_deletes_what_it_created(method: str, number: signal.Signals, tmp_path: Path) -> None:
    server = inhabited()
    after = {"count": 3}

    def interrupt(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        after["count"] -= request.method == method
        if after["count"] == 0:
            after["count"] = -1000
            os.kill(os.getpid(), number)
        return answer

    server.hook = interrupt
    before = signal.getsignal(number)
    report = run(tmp_path, server)
    assert report.interrupted
    assert not report.all_kept
    assert signal.getsignal(number) is before
    assert_untouched(server)
    assert [list(store) for store in server.resources.values()] == [["stranger"], ["club"]]


def test_a_server_that_falls_silent_is_asked_only_a_few_times_more(tmp_path: Path) -> None:
    server = inhabited()
    created: list[str] = []

    def fall_silent(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        if request.method == "POST" and answer.status_code == 201:
            created.append(json.loads(answer.content)["id"])
        if len(created) >= 3:
            raise httpx.ConnectError("connection refused", request=request)
        return answer

    server.hook = fall_silent
    report = run(tmp_path, server)
    assert report.results[-1].outcome == "blocked"
    assert "stopped answering" in report.results[-1].failures[0].message
    assert all(any(name in sentence for sentence in report.left_over) for name in created[:2])


@pytest.mark.parametrize(
    ("error", "said"),
    [(httpx.ReadTimeout, "no answer within"), (httpx.RemoteProtocolError, "the connection broke: cut off")],
)
def test_how_an_answer_is_lost_is_said(error: type[httpx.TransportError], said: str, tmp_path: Path) -> None:
    server = inhabited()

    def lose(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        if request.method == "PATCH":
            raise error("cut off", request=request)
        return answer

    server.hook = lose
    failures = [failure for result in run(tmp_path, server).results for failure in result.failures]
    assert any(said in failure.message for failure in failures)


def test_a_server_that_asks_to_wait_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = inhabited()
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)

    def slow_down(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        if request.url.path.endswith("/Schemas") and len(pauses) < 2:
            return httpx.Response(429, headers={"Retry-After": "7"})
        if request.url.path.endswith("/ResourceTypes"):
            return httpx.Response(429, headers={"Retry-After": "3600"})
        return answer

    server.hook = slow_down
    report = run(tmp_path, server)
    assert pauses == [7, 7]
    assert [result.case.id for result in report.results if result.outcome == "broken"] == ["resource-types"]
