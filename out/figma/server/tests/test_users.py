"""What the identity service does with users."""

from typing import Any

import pytest
from starlette.testclient import TestClient

Json = dict[str, Any]

PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"


def patch(client: TestClient, user_id: str, *operations: Json) -> Json:
    answer = client.patch(f"/Users/{user_id}", json={"schemas": [PATCH], "Operations": list(operations)})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


@pytest.fixture
def ida(client: TestClient, user: Json) -> str:
    answer = client.post("/Users", json=user)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def test_connection_test_finds_nobody(client: TestClient) -> None:
    answer = client.get("/Users", params={"filter": 'userName eq "0b6c7a52-6f0e-4c4b-9a3e-5e8f1f0d2c11"'})
    assert (answer.status_code, answer.json()["totalResults"]) == (200, 0)


@pytest.mark.parametrize("name", ["userName", "UserName"])
@pytest.mark.parametrize("value", ["ida@fjord.example", "IDA@fjord.example"])
def test_user_is_matched_by_name(client: TestClient, ida: str, name: str, value: str) -> None:
    found = client.get("/Users", params={"filter": f'{name} eq "{value}"'}).json()
    assert [one["id"] for one in found["Resources"]] == [ida]


def test_user_is_matched_by_external_id(client: TestClient, ida: str) -> None:
    found = client.get("/Users", params={"filter": 'externalId eq "4711"'}).json()
    assert [one["id"] for one in found["Resources"]] == [ida]


def test_second_user_of_the_same_name_is_refused(client: TestClient, ida: str, user: Json) -> None:
    answer = client.post("/Users", json=user | {"userName": "Ida@Fjord.example"})
    assert answer.status_code == 409
    assert answer.json() | {"scimType": "uniqueness", "detail": "The userName is already in use"} == answer.json()


@pytest.mark.parametrize("value", [False, "False", "false"])
def test_user_is_disabled_and_restored(client: TestClient, ida: str, value: object) -> None:
    assert patch(client, ida, {"op": "Replace", "path": "active", "value": value})["active"] is False
    assert client.get(f"/Users/{ida}").json()["active"] is False
    assert patch(client, ida, {"op": "replace", "value": {"active": True}})["active"] is True


def test_patch_without_operations_changes_nothing(client: TestClient, ida: str) -> None:
    before = client.get(f"/Users/{ida}").json()
    assert patch(client, ida) == before


def test_name_that_is_taken_is_refused_in_a_patch(client: TestClient, ida: str, user: Json) -> None:
    other = client.post("/Users", json=user | {"userName": "ole@fjord.example"}).json()["id"]
    operation = {"op": "replace", "path": "userName", "value": "ida@fjord.example"}
    answer = client.patch(f"/Users/{other}", json={"schemas": [PATCH], "Operations": [operation]})
    assert answer.status_code == 409
    assert client.get(f"/Users/{other}").json()["userName"] == "ole@fjord.example"


def test_deleted_user_is_gone_and_frees_the_name(client: TestClient, ida: str, user: Json) -> None:
    assert client.delete(f"/Users/{ida}").status_code == 204
    assert client.get(f"/Users/{ida}").status_code == 404
    assert client.delete(f"/Users/{ida}").status_code == 404
    assert client.post("/Users", json=user).status_code == 201


def test_users_are_listed_in_pages(client: TestClient, ida: str, user: Json) -> None:
    for number in range(4):
        client.post("/Users", json=user | {"userName": f"user{number}"})
    pages = [client.get("/Users", params={"startIndex": start, "count": 2}).json() for start in (1, 3, 5)]
    assert [page["totalResults"] for page in pages] == [5, 5, 5]
    assert len({one["id"] for page in pages for one in page["Resources"]}) == 5


def test_unknown_attributes_are_kept_and_projected(client: TestClient, user: Json) -> None:
    user_id = client.post("/Users", json=user | {"shoeSize": 38}).json()["id"]
    assert client.get(f"/Users/{user_id}").json()["shoeSize"] == 38
    assert "shoeSize" not in client.get(f"/Users/{user_id}", params={"attributes": "userName"}).json()


@pytest.mark.parametrize("name", ["password", "Password"])
def test_password_is_neither_kept_nor_returned(client: TestClient, user: Json, name: str) -> None:
    created = client.post("/Users", json=user | {name: "correct horse"})
    assert created.status_code == 201
    read = client.get(f"/Users/{created.json()['id']}")
    assert "correct horse" not in created.text + read.text


@pytest.mark.parametrize("name", ['"quoted"', "O'Hara\\", "{{ 7 * 7 }}", "\u202egnp", "é", "\U0001f600", "x" * 10_000])
def test_any_text_is_stored_as_it_is(client: TestClient, user: Json, name: str) -> None:
    created = client.post("/Users", json=user | {"userName": name}).json()
    assert client.get(f"/Users/{created['id']}").json()["userName"] == name


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{", 400), (b"[]", 400), (b'{"userName": 7}', 400), (b'{"userName": "a\\u0000b"}', 400), (b" " * 20_001, 413)],
)
def test_bad_bodies_are_refused(client: TestClient, body: bytes, status: int) -> None:
    answer = client.post("/Users", content=body, headers={"Content-Type": "application/scim+json"})
    assert (answer.status_code, answer.json()["status"]) == (status, str(status))


@pytest.mark.parametrize("name", ["", " "])
def test_empty_name_is_refused(client: TestClient, ida: str, user: Json, name: str) -> None:
    operation = {"op": "replace", "path": "userName", "value": name}
    for answer in (
        client.post("/Users", json=user | {"userName": name}),
        client.patch(f"/Users/{ida}", json={"schemas": [PATCH], "Operations": [operation]}),
    ):
        assert (answer.status_code, answer.json()["scimType"]) == (400, "invalidValue")
    assert client.get(f"/Users/{ida}").json()["userName"] == user["userName"]


@pytest.mark.parametrize(("number", "status"), [(20, 200), (21, 413)])
def test_patch_has_a_limited_number_of_operations(
    client: TestClient, ida: str, user: Json, number: int, status: int
) -> None:
    operation = {"op": "replace", "path": "userName", "value": user["userName"]}
    answer = client.patch(f"/Users/{ida}", json={"schemas": [PATCH], "Operations": [operation] * number})
    assert answer.status_code == status
    if status == 413:
        assert answer.json()["schemas"] == ["urn:ietf:params:scim:api:messages:2.0:Error"]


@pytest.mark.parametrize("user_id", ["0", "a%00b", "%F0%9F%98%80", "x" * 3000])
def test_unknown_id_is_not_found(client: TestClient, user_id: str) -> None:
    assert client.get(f"/Users/{user_id}").status_code == 404
