"""What a server says is shown as text: no control sequences, no credentials, bounded."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from doccompile.verify import as_json, as_junit, as_text
from doccompile.verify.run import Report
from doccompile.verify.runner import connection
from tests.verify.reports import run
from tests.verify.scim_server import TOKEN, ScimServer

RENDERERS: tuple[Callable[[Report], str], ...] = (as_text.render, as_json.render, as_junit.render)
HOSTILE = "##vso[task.setvariable variable=x]\x1b[2J\x07\u202eevil\u2066\x9b31m\r\n\x00]]>&<script>"


def answered(folder: Path, hook: Callable[[httpx.Request, httpx.Response], httpx.Response]) -> Report:
    server = ScimServer()
    server.hook = hook
    return run(folder, server)


@pytest.mark.parametrize("render", RENDERERS)
def test_nothing_of_an_answer_reaches_the_terminal_as_control(render: Callable[[Report], str], tmp_path: Path) -> None:
    report = answered(
        tmp_path, lambda request, answer: httpx.Response(200, json={"id": HOSTILE, "detail": HOSTILE * 99})
    )
    shown = render(report)
    assert not report.all_kept
    assert [char for char in shown if not char.isprintable() and char != "\n"] == []
    assert "task.setvariable" in shown
    assert "##vso[" not in shown


@pytest.mark.parametrize("render", RENDERERS)
def test_a_token_that_a_server_repeats_is_not_shown(render: Callable[[Report], str], tmp_path: Path) -> None:
    def repeat(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        text = f"the token {request.headers.get('Authorization')} is wrong"
        return httpx.Response(403, json={"detail": text, "id": text})

    shown = render(answered(tmp_path, repeat))
    assert "******" in shown
    assert TOKEN not in shown


@pytest.mark.parametrize(
    "content", [b"", b"null", b"[]", b"7", b'"text"', b"\xff\xfe", b"[" * 100_000, b"9" * 10_000, b'{"Resources": 1}']
)
def test_an_answer_of_another_shape_breaks_promises_and_nothing_else(content: bytes, tmp_path: Path) -> None:
    report = answered(tmp_path, lambda request, answer: httpx.Response(200, content=content))
    assert {result.outcome for result in report.results} <= {"broken", "blocked", "kept"}
    assert not report.all_kept


def test_an_endless_answer_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "MAX_ANSWER_BYTES", 1000)

    def endless(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        if request.method == "GET" and request.url.path.endswith("/Schemas"):
            return httpx.Response(200, content=b"x" * 5000)
        return answer

    report = answered(tmp_path, endless)
    (schemas,) = [result for result in report.results if result.case.id == "schemas"]
    assert "larger than 1000 bytes" in schemas.failures[0].message


def test_redirects_are_not_followed_so_that_credentials_stay_where_they_belong(tmp_path: Path) -> None:
    asked: list[str] = []

    def redirect(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        asked.append(request.url.host)
        return httpx.Response(307, headers={"Location": "https://elsewhere.example/"})

    answered(tmp_path, redirect)
    assert set(asked) == {"server.example"}


def test_long_answers_are_cut_in_messages(tmp_path: Path) -> None:
    report = answered(tmp_path, lambda request, answer: httpx.Response(500, content=b"x" * 100_000))
    assert all(len(failure.message) < 1000 for result in report.results for failure in result.failures)
    assert json.loads(as_json.render(report))["summary"]["kept"] == 0


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (httpx.Response(200, html="<title>Sign in</title>"), "answered with text/html (status 200)"),
        (httpx.Response(404, html="<title>404</title>"), "answered with text/html (status 404)"),
        (
            httpx.Response(200, headers={"Content-Type": "application/scim+json"}, content=b'{"Resources": ['),
            "answered with text that is no JSON (status 200)",
        ),
        (httpx.Response(200, json=[1, 2]), "answered with JSON that is no SCIM (status 200)"),
        (httpx.Response(200), "answered with nothing (status 200)"),
        (httpx.Response(403, json={}), "refuses the request (status 403)"),
        (httpx.Response(503, text="later"), "fails at every request (status 503)"),
        (
            httpx.Response(302, headers={"Location": "https://ida:word@login.example/in?code=fjord-4711"}),
            "redirects to https://login.example/in (status 302)",
        ),
        (httpx.Response(302, headers={"Location": "/login?code=fjord-4711"}), "redirects to /login (status 302)"),
        (httpx.Response(308, headers={"Location": "//[fjord-4711"}), "redirects (status 308)"),
    ],
)
@pytest.mark.parametrize("render", RENDERERS)
def test_what_is_no_scim_server_is_one_sentence(
    answer: httpx.Response, says: str, render: Callable[[Report], str], tmp_path: Path
) -> None:
    report = answered(tmp_path, lambda request, _: answer)
    outcomes = [result.outcome for result in report.results]
    assert (outcomes[0], set(outcomes[1:])) == ("broken", {"blocked"})
    (reason,) = {failure.message for result in report.results[1:] for failure in result.failures}
    assert says in reason
    assert "fjord-4711" not in render(report)


def test_a_server_that_has_answered_once_is_put_to_every_test(tmp_path: Path) -> None:
    def failing(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        return httpx.Response(500, text="oops") if request.method == "PATCH" else answer

    report = answered(tmp_path, failing)
    assert "blocked" not in {result.outcome for result in report.results}


def test_a_server_that_only_fails_to_find_nobody_is_put_to_every_test(tmp_path: Path) -> None:
    def young(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        if request.url.path.endswith(("Config", "Types", "Schemas")):
            return httpx.Response(404, html="<title>404</title>")
        nobody = "filter" in request.url.params and answer.status_code == 200 and not answer.json()["Resources"]
        return httpx.Response(500, text="index out of range") if nobody else answer

    report = answered(tmp_path, young)
    outcomes = [result.outcome for result in report.results]
    assert "blocked" not in outcomes
    assert outcomes.count("kept") > outcomes.count("broken")


@pytest.mark.parametrize("wait", ["2", "3600", "Sat, 21 Nov 2026 23:00:00 GMT"])
def test_a_server_that_keeps_asking_to_slow_down_is_given_up(
    wait: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    report = answered(tmp_path, lambda request, _: httpx.Response(429, headers={"Retry-After": wait}))
    assert sum(slept) <= 5 * connection.MOST_SECONDS_TO_WAIT
    assert [result.outcome for result in report.results[:4]] == ["broken", "broken", "broken", "blocked"]
    assert report.results[-1].failures[0].message == "the server keeps asking to slow down (status 429)"


def test_all_waiting_of_a_run_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    asked: set[str] = set()

    def now_and_then(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        key = f"{request.method} {request.url} {request.content!r}"
        if key in asked:
            return answer
        asked.add(key)
        return httpx.Response(429, headers={"Retry-After": "30"})

    answered(tmp_path, now_and_then)
    assert sum(slept) == connection.MOST_SECONDS_TO_WAIT_IN_ALL
