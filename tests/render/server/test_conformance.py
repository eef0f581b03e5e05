"""Generated servers that run: what the identity service sends, and what two public conformance suites say."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import httpx2
import pytest
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_tester import Status, check_server
from scim_sanity.probe.runner import run_probe_api

from doccompile.manifest.model import ConnectorManifest
from tests.render.server.generated import CREDENTIALS, ENTERPRISE, Running, manifest, running, write

BEARER = {"Authorization": f"Bearer {CREDENTIALS['SCIM_TOKEN']}"}
BASIC = (CREDENTIALS["SCIM_USERNAME"], CREDENTIALS["SCIM_PASSWORD"])

EVERYTHING = (
    "userName", "active|Boolean", "displayName", "title", 'emails[type eq "work"].value', "name.givenName",
    "name.familyName", 'phoneNumbers[type eq "mobile"].value', 'addresses[type eq "work"].locality',
    'roles[primary eq "True"].value', f"{ENTERPRISE}:department", f"{ENTERPRISE}:manager|Reference",
    "urn:ietf:params:scim:schemas:extension:Anchor:2.0:User:berth",
)  # fmt: skip
CONNECTORS = [
    manifest("Table", users=EVERYTHING, groups=("displayName", "externalId", "members|Reference")),
    manifest("Defaults", "basic", "https://anchor.example/v2/<org>", ("<org>",)),
    manifest("Directory", "oauth2-authorization-code", "https://anchor.example",
             users=("primaryEmail", 'emails.[type eq "work"].address', "suspended", "gender.type",
                    "urn:scim:schemas:extension:enterprise:1.0.manager|Reference"), groups=("email", "Members")),
    manifest("Machines", "oauth2-client-credentials", users=("userName",), group_mapping=True),
]  # fmt: skip


@pytest.fixture(scope="module", params=CONNECTORS, ids=lambda connector: connector.connector.name)
def connector(request: pytest.FixtureRequest) -> ConnectorManifest:
    chosen: ConnectorManifest = request.param
    return chosen


@pytest.fixture(scope="module")
def server(connector: ConnectorManifest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    project = write(connector, tmp_path_factory.mktemp("connector"))
    with running(project, {}) as server:
        yield server
    assert '"failed"' not in server.log


def is_basic(connector: ConnectorManifest) -> bool:
    return connector.authentication.method == "basic"


def test_scim2_tester_finds_no_failure(connector: ConnectorManifest, server: Running) -> None:
    signed_in = {"auth": BASIC} if is_basic(connector) else {"headers": BEARER}
    with httpx2.Client(base_url=server.url, **signed_in) as http:
        results = check_server(SyncSCIMClient(http))
    assert len(results) > 40
    assert [(result.title, result.reason) for result in results if result.status is Status.ERROR] == []


def test_scim_sanity_finds_no_failure_in_strict_mode(connector: ConnectorManifest, server: Running) -> None:
    username, password = BASIC if is_basic(connector) else (None, None)
    token = None if username else CREDENTIALS["SCIM_TOKEN"]
    report = run_probe_api(server.url, token=token, username=username, password=password, strict=True)
    assert [result for result in report["results"] if result["status"] in ("fail", "error", "warn")] == []
    skipped = {result["name"] for result in report["results"] if result["status"] == "skip"}
    lacking = {"Agent CRUD Lifecycle", "AgenticApplication CRUD Lifecycle", "Agent Rapid Lifecycle"}
    assert skipped == lacking | (set() if connector.mappings.group else {"Group CRUD Lifecycle"})


def test_identity_service_manages_a_user(connector: ConnectorManifest, server: Running) -> None:
    user = {
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
        "userName": "ole@fjord.example",
        "active": "True",
    }
    operation = {"op": "Replace", "path": "active", "value": "False"}
    patch = {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [operation]}
    signed_in = {"auth": BASIC} if is_basic(connector) else {"headers": BEARER}
    with httpx.Client(base_url=server.url, **signed_in) as http:
        created = http.post("/Users", json=user)
        assert created.status_code == 201
        assert created.headers["Location"] == f"{server.url}/Users/{created.json()['id']}"
        found = http.get("/Users", params={"filter": 'userName eq "OLE@fjord.example"'}).json()
        assert [hit["id"] for hit in found["Resources"]] == [created.json()["id"]]
        assert http.patch(f"/Users/{created.json()['id']}", json=patch).json()["active"] is False
        assert http.delete(f"/Users/{created.json()['id']}").status_code == 204
        assert http.get("/Users", params={"filter": 'userName eq "ole@fjord.example"'}).json()["totalResults"] == 0


def test_log_is_json_without_secrets_and_personal_data(tmp_path: Path) -> None:
    with running(write(manifest("Quiet"), tmp_path), {}) as server, httpx.Client(headers=BEARER) as http:
        http.get(f"{server.url}/Users", params={"filter": 'userName eq "ole@fjord.example"'})
        http.post(f"{server.url}/Users", json={"userName": "ole@fjord.example", "active": {"ole": 1}})
        http.get(f"{server.url}/Users/ole@fjord.example", headers={"Authorization": "Bearer guessed-token"})
    lines = [json.loads(line) for line in server.log.splitlines()]
    requests = [line for line in lines if line["event"] == "request" and line["route"] != "/healthz"]
    assert [(line["route"], line["status"]) for line in requests] == [
        ("/*/Users", 200), ("/*/Users", 400), ("/*/Users/*", 401),
    ]  # fmt: skip
    for secret in ("ole", "fixed-token", "guessed-token"):
        assert secret not in server.log
