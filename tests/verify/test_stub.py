"""The generated server keeps its own profile; with one promise broken on the way, exactly that promise fails."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from doccompile.verify.run import Report, find_profile, verify
from doccompile.verify.runner.profile import Profile
from tests.render.server.generated import CREDENTIALS, Running, running, write
from tests.verify.reports import broken, quoted
from tests.verify.samples import ENTERPRISE, manifest, write_profile

Forward = Callable[[httpx.Request], httpx.Response]
Tamper = Callable[[httpx.Request, Forward], httpx.Response]

USERS = (
    ("userName", "String", True, True),
    ("active", "Boolean", False, True),
    ("title", "String", False, False),
    ("externalId", "String", True, False),
    (f"{ENTERPRISE}:department", "String", False, False),
)
CONNECTOR = manifest(USERS)
SIGNED_IN = {"DOCCOMPILE_TOKEN": CREDENTIALS["SCIM_TOKEN"]}


class Between(httpx.HTTPTransport):
    """Stands between verify and the server, and tampers with what passes."""

    def __init__(self, tamper: Tamper) -> None:
        super().__init__()
        self._tamper = tamper

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._tamper(request, self._forward)

    def _forward(self, request: httpx.Request) -> httpx.Response:
        answer = super().handle_request(request)
        answer.read()
        return answer


@pytest.fixture(scope="module")
def connector(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("connector")


@pytest.fixture(scope="module")
def server(connector: Path) -> Iterator[Running]:
    with running(write(CONNECTOR, connector), {"LOG_LEVEL": "WARNING"}) as server:
        yield server


@pytest.fixture(scope="module")
def profile(connector: Path) -> Profile:
    return find_profile(write_profile(connector, CONNECTOR))


def run(profile: Profile, server: Running, tamper: Tamper) -> Report:
    with httpx.Client(transport=Between(tamper)) as http:
        return verify(profile, server.url, SIGNED_IN, http)


def resent(request: httpx.Request, *, query: dict[str, str] | None = None, body: Any = None) -> httpx.Request:
    """The request with another query or body."""
    url = request.url if query is None else request.url.copy_with(params=query)
    content = request.content if body is None else json.dumps(body).encode()
    headers = {name: value for name, value in request.headers.items() if name != "content-length"}
    return httpx.Request(request.method, url, headers=headers, content=content)


def answered(answer: httpx.Response, body: Any = None, status: int | None = None) -> httpx.Response:
    """The answer with another body or status."""
    content = answer.content if body is None else json.dumps(body).encode()
    return httpx.Response(
        status or answer.status_code, headers={"Content-Type": "application/scim+json"}, content=content
    )


def without_attribute(name: str, urn: str | None = None) -> Tamper:
    def tamper(request: httpx.Request, forward: Forward) -> httpx.Response:
        answer = forward(request)
        if not answer.content or "/Users" not in request.url.path:
            return answer
        body = answer.json()
        body.get(urn, {}).pop(name, None) if urn else body.pop(name, None)
        return answered(answer, body)

    return tamper


def with_status(method: str, end: str, before: int, after: int) -> Tamper:
    def tamper(request: httpx.Request, forward: Forward) -> httpx.Response:
        answer = forward(request)
        matches = request.method == method and end in request.url.path and answer.status_code == before
        return answered(answer, status=after) if matches else answer

    return tamper


def refusing(condition: Callable[[httpx.Request], bool], status: int) -> Tamper:
    error = {"schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "status": str(status)}

    def tamper(request: httpx.Request, forward: Forward) -> httpx.Response:
        return httpx.Response(status, json=error) if condition(request) else forward(request)

    return tamper


def without_parameter(name: str, holding: str = "") -> Tamper:
    def tamper(request: httpx.Request, forward: Forward) -> httpx.Response:
        query = dict(request.url.params)
        if name in query and holding in query[name]:
            del query[name]
        return forward(resent(request, query=query))

    return tamper


def removing_all_members(request: httpx.Request, forward: Forward) -> httpx.Response:
    if request.method != "PATCH" or "/Groups" not in request.url.path:
        return forward(request)
    body = json.loads(request.content)
    for operation in body["Operations"]:
        if operation["op"] == "Remove":
            operation.pop("value", None)
    return forward(resent(request, body=body))


def letting_anyone_in(request: httpx.Request, forward: Forward) -> httpx.Response:
    request.headers["Authorization"] = f"Bearer {CREDENTIALS['SCIM_TOKEN']}"
    return forward(request)


def answering_no_hits_with_404(request: httpx.Request, forward: Forward) -> httpx.Response:
    answer = forward(request)
    empty = "filter" in request.url.params and answer.status_code == 200 and answer.json()["totalResults"] == 0
    return answered(answer, {"detail": "none"}, 404) if empty else answer


def hiding_the_title_from_the_schema(request: httpx.Request, forward: Forward) -> httpx.Response:
    answer = forward(request)
    if not request.url.path.endswith("/Schemas"):
        return answer
    body = answer.json()
    for schema in body["Resources"]:
        schema["attributes"] = [entry for entry in schema["attributes"] if entry["name"] != "title"]
    return answered(answer, body)


def refusing_active_as_text(request: httpx.Request) -> bool:
    return request.method == "PATCH" and b'"active"' in request.content and b'"False"' in request.content


@dataclass(frozen=True)
class Break:
    """A fault, the cases that must fail (all that begin so where it ends in `*`), and the lines that they quote."""

    tamper: Tamper
    cases: tuple[str, ...]
    quotes: set[int]


WHOLE = ("create-user", "read-user", "patch-several-default", "patch-several-flag")
SAVED = ("-add", "-replace", "-replace-flag", "-add-flag")
BREAKS = {
    "an attribute is dropped": Break(
        without_attribute("title"), (*WHOLE, *(f"patch-title{form}" for form in SAVED)), {22}
    ),
    "an enterprise attribute is dropped": Break(
        without_attribute("department", ENTERPRISE),
        (*WHOLE, *(f"patch-enterprise-department{form}" for form in SAVED)),
        {24},
    ),
    "deletes are refused": Break(
        refusing(lambda request: request.method == "DELETE" and "/Users" in request.url.path, 403),
        ("delete-user", "delete-unknown-user"),
        {12},
    ),
    "groups are missing": Break(
        refusing(lambda request: "/Groups" in request.url.path, 404),
        ("create-group", "create-group-microsoft", "delete-group"),
        {39},
    ),
    "a filter is ignored": Break(without_parameter("filter", "externalId"), ("match-externalid",), {23}),
    "create answers 200": Break(with_status("POST", "/Users", 201, 200), ("create-user",), {10}),
    "a duplicate answers 400": Break(with_status("POST", "/Users", 409, 400), ("create-user-twice",), {10}),
    "anyone is let in": Break(
        letting_anyone_in, ("refused-without-credentials", "refused-with-wrong-credentials"), {6}
    ),
    "no hits are a 404": Break(
        answering_no_hits_with_404, ("test-connection", "media-type", "match-absent-group"), {5, 40}
    ),
    "excludedAttributes is ignored": Break(without_parameter("excludedAttributes"), ("exclude-members",), {39}),
    "removing one member removes all": Break(
        removing_all_members, ("remove-one-member-default", "remove-many-members"), {42}
    ),
    "active as text is refused": Break(
        refusing(refusing_active_as_text, 400),
        ("patch-active-text-false", "disable-user-default", "find-disabled-user"),
        {12, 21},
    ),
    "the schema lacks an attribute": Break(hiding_the_title_from_the_schema, ("schemas",), {22}),
}


def test_the_generated_server_keeps_its_own_profile(profile: Profile, server: Running) -> None:
    report = run(profile, server, lambda request, forward: forward(request))
    assert [(result.case.id, result.failures) for result in report.results if result.outcome != "kept"] == []
    assert report.left_over == ()


@pytest.mark.parametrize("fault", BREAKS.values(), ids=BREAKS)
def test_one_broken_promise_fails_exactly_that_promise(fault: Break, profile: Profile, server: Running) -> None:
    report = run(profile, server, fault.tamper)
    assert broken(report) == set(fault.cases)
    assert quoted(report) == fault.quotes


def test_client_credentials_are_exchanged_at_the_token_endpoint_of_the_server(tmp_path: Path) -> None:
    machine = manifest(USERS, group=None, method="oauth2-client-credentials")
    profile = find_profile(write_profile(tmp_path, machine))
    with running(write(machine, tmp_path), {"LOG_LEVEL": "WARNING"}) as server, httpx.Client() as http:
        signed_in = {
            "DOCCOMPILE_CLIENT_ID": CREDENTIALS["OAUTH_CLIENT_ID"],
            "DOCCOMPILE_CLIENT_SECRET": CREDENTIALS["OAUTH_CLIENT_SECRET"],
            "DOCCOMPILE_TOKEN_URL": f"{server.root}/oauth/token",
        }
        report = verify(profile, server.url, signed_in, http)
    assert report.all_kept
