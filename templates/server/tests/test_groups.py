"""What the identity service does with groups."""

from typing import Any

import pytest
from starlette.testclient import TestClient

Json = dict[str, Any]

PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
MICROSOFT_GROUP = "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"


def patch(client: TestClient, group_id: str, *operations: Json) -> None:
    answer = client.patch(f"/Groups/{group_id}", json={"schemas": [PATCH], "Operations": list(operations)})
    assert (answer.status_code, answer.content) == (204, b""), answer.text


def members(client: TestClient, group_id: str) -> list[str]:
    return [member["value"] for member in client.get(f"/Groups/{group_id}").json().get("members", [])]


def add(*user_ids: str) -> Json:
    return {"op": "Add", "path": "members", "value": [{"$ref": None, "value": user_id} for user_id in user_ids]}


@pytest.fixture
def users(client: TestClient, user: Json) -> list[str]:
    bodies = [user | {"userName": f"user{number}"} for number in range(3)]
    return [client.post("/Users", json=body).json()["id"] for body in bodies]


@pytest.fixture
def welders(client: TestClient, group: Json) -> str:
    answer = client.post("/Groups", json=group | {"schemas": [*group["schemas"], MICROSOFT_GROUP]})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def test_group_is_matched_without_its_members(client: TestClient, welders: str, users: list[str]) -> None:
    patch(client, welders, add(*users))
    query = {"excludedAttributes": "members", "filter": 'displayName eq "WELDERS"'}
    (found,) = client.get("/Groups", params=query).json()["Resources"]
    assert found["id"] == welders
    assert "members" not in found


def test_second_group_of_the_same_name_is_refused(client: TestClient, welders: str, group: Json) -> None:
    assert client.post("/Groups", json=group | {"displayName": "welders"}).status_code == 409


def test_members_come_and_go(client: TestClient, welders: str, users: list[str]) -> None:
    first, second, third = users
    patch(client, welders, add(first, second), add(third), add(first))
    assert members(client, welders) == [first, second, third]
    patch(client, welders, {"op": "Remove", "path": "members", "value": [{"$ref": None, "value": first}]})
    assert members(client, welders) == [second, third]
    patch(client, welders, {"op": "remove", "path": f'members[value eq "{second}"]'})
    assert members(client, welders) == [third]
    patch(client, welders, {"op": "replace", "path": "members", "value": [{"value": second}]})
    assert members(client, welders) == [second]
    patch(client, welders, {"op": "remove", "path": "members"})
    assert members(client, welders) == []


@pytest.mark.parametrize("wrapped", [True, False])
def test_members_named_by_their_ids_alone_come_and_go(
    client: TestClient, welders: str, users: list[str], wrapped: bool
) -> None:
    patch(client, welders, {"op": "add", "path": "members", "value": users})
    patch(client, welders, {"op": "remove", "path": "members", "value": users[:1] if wrapped else users[0]})
    assert members(client, welders) == users[1:]


def test_no_members_to_remove_are_not_all_of_them(client: TestClient, welders: str, users: list[str]) -> None:
    patch(client, welders, add(*users))
    patch(client, welders, {"op": "Remove", "path": "members", "value": []})
    assert members(client, welders) == users


def test_name_and_members_change_in_one_request(client: TestClient, welders: str, users: list[str]) -> None:
    rename = {"op": "Replace", "path": "displayName", "value": "Welders North"}
    patch(client, welders, rename, {"op": "add", "value": {"members": [{"value": users[0]}]}})
    assert client.get(f"/Groups/{welders}").json()["displayName"] == "Welders North"
    assert members(client, welders) == users[:1]


def test_members_may_come_and_go_in_any_number_of_operations(
    client: TestClient, welders: str, users: list[str]
) -> None:
    patch(client, welders, *[add(member) for member in users * 10])
    assert members(client, welders) == users
    patch(client, welders, *[{"op": "remove", "path": f'members[value eq "{member}"]'} for member in users * 10])
    assert members(client, welders) == []
    rename = {"op": "replace", "path": "displayName", "value": "Welders North"}
    assert client.patch(f"/Groups/{welders}", json={"schemas": [PATCH], "Operations": [rename] * 21}).status_code == 413


def test_reference_check_finds_the_group_by_its_member(client: TestClient, welders: str, users: list[str]) -> None:
    patch(client, welders, add(users[0]))
    for user_id, total in ((users[0], 1), (users[1], 0)):
        query = {"attributes": "id", "filter": f'id eq "{welders}" and members eq "{user_id}"'}
        assert client.get("/Groups", params=query).json()["totalResults"] == total


def test_deleted_user_leaves_its_groups(client: TestClient, welders: str, users: list[str]) -> None:
    patch(client, welders, add(*users))
    before = client.get(f"/Groups/{welders}").headers["ETag"]
    client.delete(f"/Users/{users[1]}")
    assert members(client, welders) == [users[0], users[2]]
    assert client.get(f"/Groups/{welders}", headers={"If-None-Match": before}).status_code == 200


def test_patch_returns_the_group_to_a_client_that_asks(client: TestClient, welders: str, users: list[str]) -> None:
    body = {"schemas": [PATCH], "Operations": [add(users[0])]}
    answer = client.patch(f"/Groups/{welders}", json=body, headers={"Accept": "application/scim+json"})
    assert (answer.status_code, answer.json()["members"]) == (200, [{"value": users[0]}])


@pytest.mark.parametrize("value", [[{"value": 7}], [{"value": "x", "display": {}}], 7])
def test_member_that_is_none_is_refused(client: TestClient, welders: str, value: object) -> None:
    operation = {"op": "add", "path": "members", "value": value}
    answer = client.patch(f"/Groups/{welders}", json={"schemas": [PATCH], "Operations": [operation]})
    assert answer.status_code == 400
