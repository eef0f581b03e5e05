"""What the identity service sends beyond the letter of SCIM, put to a generated server."""

import importlib
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tests.render.server.generated import CREDENTIALS, ENTERPRISE, manifest, write

PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
USER = "urn:ietf:params:scim:schemas:core:2.0:User"
OLD = "urn:scim:schemas:extension:old:1.0"
NEW = "urn:ietf:params:scim:schemas:extension:old:2.0:User"
MANAGER = f"{ENTERPRISE}:manager"
ROLE = json.dumps({"id": "r-9", "value": "Welder", "displayName": "The welder"})
CONNECTOR = manifest(
    "Tolerant",
    users=("userName", "active|Boolean", "displayName", "title", "name.givenName", "roles",
           'emails[type eq "work"].value', 'phoneNumbers[type eq "mobile"].value',
           f"{ENTERPRISE}:department", f"{MANAGER}|Reference", f"{OLD}.badge"),
)  # fmt: skip


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("tolerant")
    project = write(CONNECTOR, folder)
    sys.path.insert(0, str(project.sources))
    module = importlib.import_module(f"{project.package}.application")
    yield lambda **settings: module.create_app(
        {"DATABASE_URL": f"sqlite:///{folder}/scim.db", **CREDENTIALS, **settings}
    )
    sys.path.remove(str(project.sources))


@pytest.fixture(scope="module")
def client(application: Any) -> Iterator[TestClient]:
    headers = {"Authorization": f"Bearer {CREDENTIALS['SCIM_TOKEN']}"}
    with TestClient(application(), "http://testserver/scim", headers=headers) as client:
        yield client


@pytest.fixture
def ida(client: TestClient) -> Iterator[str]:
    mail = {"type": "work", "value": "ida@fjord.example", "primary": True}
    user = client.post("/Users", json={"userName": "ida", "title": "Welder", "emails": [mail]}).json()["id"]
    yield user
    client.delete(f"/Users/{user}")


def patch(client: TestClient, user: str, *operations: dict[str, Any]) -> dict[str, Any]:
    answer = client.patch(f"/Users/{user}", json={"schemas": [PATCH], "Operations": list(operations)})
    assert answer.status_code == 200, answer.text
    read: dict[str, Any] = client.get(f"/Users/{user}").json()
    assert answer.json() == read
    return read


@pytest.mark.parametrize(
    ("operation", "attribute", "value"),
    [
        ({"op": "Replace", "path": "active", "value": "False"}, "active", False),
        ({"op": "replace", "path": "Active", "value": False}, "active", False),
        ({"op": "Add", "path": "title", "value": [{"value": "Rigger"}]}, "title", "Rigger"),
        ({"op": "Replace", "path": "title", "value": ""}, "title", ""),
        ({"op": "replace", "path": "title", "value": None}, "title", None),
        ({"op": "Remove", "path": "title"}, "title", None),
        ({"op": "Replace", "path": 'emails[type eq "work"].value', "value": "b@x"}, "emails",
         [{"type": "work", "value": "b@x", "primary": True}]),
        ({"op": "replace", "path": "emails[primary eq true].value", "value": "b@x"}, "emails",
         [{"type": "work", "value": "b@x", "primary": True}]),
        ({"op": "Replace", "path": 'emails.[type eq "work"].value', "value": "b@x"}, "emails",
         [{"type": "work", "value": "b@x", "primary": True}]),
        ({"op": "Add", "path": 'phoneNumbers[type eq "mobile"].value', "value": "1"}, "phoneNumbers",
         [{"type": "mobile", "value": "1"}]),
        ({"op": "Replace", "path": 'phoneNumbers[type eq "mobile"].value', "value": "1"}, "phoneNumbers",
         [{"type": "mobile", "value": "1"}]),
        ({"op": "Add", "path": 'roles[primary eq "True"].value', "value": "Welder"}, "roles",
         [{"primary": True, "value": "Welder"}]),
        ({"op": "Add", "path": "roles", "value": [{"value": ROLE}]}, "roles",
         [{"value": "Welder", "display": "The welder"}]),
        ({"op": "Add", "path": "roles", "value": [ROLE]}, "roles", [{"value": "Welder", "display": "The welder"}]),
        ({"op": "Add", "path": "manager", "value": [{"$ref": None, "value": "u-2"}]}, ENTERPRISE,
         {"manager": {"value": "u-2"}}),
        ({"op": "add", "path": MANAGER, "value": "u-2"}, ENTERPRISE, {"manager": {"value": "u-2"}}),
        ({"op": "replace", "path": MANAGER, "value": {"value": "u-2"}}, ENTERPRISE, {"manager": {"value": "u-2"}}),
        ({"op": "replace", "path": MANAGER, "value": ""}, ENTERPRISE, None),
        ({"op": "replace", "path": MANAGER, "value": {"value": ""}}, ENTERPRISE, None),
        ({"op": "Add", "path": f"{OLD}.badge", "value": "7"}, NEW, {"badge": "7"}),
        ({"op": "Add", "path": f"{OLD}:badge", "value": "7"}, NEW, {"badge": "7"}),
        ({"op": "Add", "path": f"{ENTERPRISE.upper()}:Department", "value": "7"}, ENTERPRISE, {"department": "7"}),
        ({"op": "replace", "value": {"displayName": "I", "name.givenName": "Ida"}}, "name", {"givenName": "Ida"}),
        ({"op": "replace", "value": {f"{ENTERPRISE}:department": "Dock"}}, ENTERPRISE, {"department": "Dock"}),
        ({"op": "replace", "value": {ENTERPRISE: {"department": "Dock"}}}, ENTERPRISE, {"department": "Dock"}),
        ({"op": "replace", "value": {'Emails[type eq "work"].value': "b@x", "title": "I"}}, "emails",
         [{"type": "work", "value": "b@x", "primary": True}]),
        ({"op": "add", "value": {'phoneNumbers.[type eq "mobile"].value': "1"}}, "phoneNumbers",
         [{"type": "mobile", "value": "1"}]),
        ({"op": "replace", "path": "nobodyDeclares", "value": 1}, "nobodyDeclares", None),
        ({"op": "replace", "path": "externalId", "value": "x"}, "externalId", "x"),
        ({"op": "replace", "path": "title", "value": "I", "where": 'title eq "x"'}, "title", "I"),
        ({"op": "replace", "value": {"title": "I"}, "Where": "nonsense"}, "title", "I"),
    ],
)  # fmt: skip
def test_patch(client: TestClient, ida: str, operation: dict[str, Any], attribute: str, value: Any) -> None:
    assert patch(client, ida, operation).get(attribute) == value


def test_role_is_removed_by_its_name_alone(client: TestClient, ida: str) -> None:
    patch(client, ida, {"op": "add", "path": "roles", "value": ["Welder", "Rigger"]})
    assert patch(client, ida, {"op": "Remove", "path": "roles", "value": ["Welder"]})["roles"] == [{"value": "Rigger"}]


FILLED: list[dict[str, Any]] = [
    {"op": "replace", "value": {"active": True, "title": "Welder", "externalId": "e-7", "name.givenName": "Ida"}},
    {"op": "replace", "path": "emails", "value": [{"type": "work", "value": "ida@fjord.example", "primary": True}]},
    {"op": "add", "path": MANAGER, "value": {"value": "u-2", "$ref": "https://fjord.example/Users/u-2"}},
    {"op": "add", "path": f"{ENTERPRISE}:department", "value": "Dock"},
    {"op": "add", "path": f"{OLD}.badge", "value": "7"},
]


@pytest.mark.parametrize(
    ("path", "value", "removed"),
    [
        ("manager", "u-2", MANAGER),
        ("manager", "u-3", None),
        (MANAGER, {"value": "u-2"}, MANAGER),
        (MANAGER, {"value": "u-3"}, None),
        (MANAGER, [{"$ref": None, "value": "u-2"}], MANAGER),
        (MANAGER, [{"$ref": "https://elsewhere.example/Users/u-2", "value": "u-2"}], MANAGER),
        (MANAGER, [{"$ref": None, "value": "u-3"}], None),
        (MANAGER, "", MANAGER),
        (f"{MANAGER}.value", "u-3", None),
        ('manager[value eq "u-2"]', None, MANAGER),
        ('Manager[Value EQ "u-2"]', None, MANAGER),
        ('manager.[value eq "u-2"]', None, MANAGER),
        (f'{MANAGER}[ value eq "u-2" ]', None, MANAGER),
        ('manager[value eq "u-3"]', None, None),
        ('manager[value eq "u-2\\""]', None, None),
        ("title", "Welder", "title"),
        ("title", "WELDER", "title"),
        ("title", [{"value": "Welder"}], "title"),
        ("title", "Weld", None),
        ("title", 'x" or title pr or title eq "', None),
        ("externalId", "e-7", "externalId"),
        ("externalId", "E-7", None),
        ("active", "True", "active"),
        ("active", "False", None),
        ("name.givenName", "Ida", "name.givenName"),
        ("name.givenName", "Ole", None),
        ("name", {"givenName": "Ida"}, "name"),
        ("name", {"givenName": "Ole"}, None),
        ("department", "Dock", f"{ENTERPRISE}:department"),
        (f"{OLD}.badge", "7", f"{OLD}.badge"),
        (f"{OLD}.badge", "8", None),
        ('emails[type eq "work"].value', "ida@fjord.example", 'emails[type eq "work"].value'),
        ('emails[type eq "work"].value', [{"value": "ida@fjord.example"}], 'emails[type eq "work"].value'),
        ('emails[type eq "work"].value', "ole@fjord.example", None),
        ('emails[type eq "home"].value', "ida@fjord.example", None),
        ('emails[type eq "home" or primary eq true].value', "ole@fjord.example", None),
        ('emails[type eq "work"]', "ida@fjord.example", "emails"),
        ('emails[type eq "work"]', [{"value": "ole@fjord.example"}, {"value": "ida@fjord.example"}], "emails"),
        ('emails[type eq "work"]', {"value": "ole@fjord.example"}, None),
        ("emails.value", "ida@fjord.example", "emails.value"),
        ("emails.value", "ole@fjord.example", None),
    ],
)
def test_the_value_that_is_named_is_removed_and_no_other(
    client: TestClient, ida: str, path: str, value: Any, removed: str | None
) -> None:
    def after(*operations: dict[str, Any]) -> dict[str, Any]:
        read = patch(client, ida, *FILLED, *operations)
        return {name: read[name] for name in read if name != "meta"}

    expected = after(
        {"op": "remove", "path": removed} if removed else {"op": "add", "path": "title", "value": "Welder"}
    )
    assert after({"op": "Remove", "path": path} | ({} if value is None else {"value": value})) == expected


@pytest.mark.parametrize("value", ["u-2", [{"$ref": None, "value": "u-2"}]])
def test_a_manager_that_is_not_there_is_removed_without_an_error(client: TestClient, ida: str, value: Any) -> None:
    before = client.get(f"/Users/{ida}").json()
    assert patch(client, ida, {"op": "Remove", "path": "manager", "value": value}) == before
    assert patch(client, ida, {"op": "remove", "path": 'manager[value eq "u-2"]'}) == before


def test_what_an_operation_removes_is_looked_at_when_its_turn_comes(client: TestClient, ida: str) -> None:
    old: dict[str, Any] = {"path": "manager", "value": [{"value": "u-2"}]}
    new: dict[str, Any] = {"path": "manager", "value": [{"value": "u-3"}]}
    for operations in (
        [{"op": "Add", **old}, {"op": "Remove", **old}, {"op": "Add", **new}],
        [{"op": "Add", **old}, {"op": "Add", **new}, {"op": "Remove", **old}],
    ):
        assert patch(client, ida, *operations)[ENTERPRISE] == {"manager": {"value": "u-3"}}


def test_byte_order_mark_is_passed_over(client: TestClient) -> None:
    created = client.post(
        "/Users", content=b'\xef\xbb\xbf{"userName": "bea"}', headers={"Content-Type": "application/scim+json"}
    )
    assert created.status_code == 201
    client.delete(f"/Users/{created.json()['id']}")


def test_manager_is_removed_after_it_was_set(client: TestClient, ida: str) -> None:
    for removal in ({"op": "replace", "path": MANAGER, "value": ""}, {"op": "Remove", "path": MANAGER}):
        assert patch(client, ida, {"op": "add", "path": MANAGER, "value": "u-2"})[ENTERPRISE]["manager"]
        assert ENTERPRISE not in patch(client, ida, removal)


@pytest.mark.parametrize("manager", ["u-3", {"value": "u-3"}, [{"value": "u-3"}]])
@pytest.mark.parametrize("op", ["Add", "replace"])
def test_a_new_manager_has_not_the_address_of_the_old(client: TestClient, ida: str, op: str, manager: Any) -> None:
    old = {"value": "u-2", "$ref": "https://fjord.example/Users/u-2"}
    assert patch(client, ida, {"op": "add", "path": MANAGER, "value": old})[ENTERPRISE] == {"manager": old}
    changed = patch(client, ida, {"op": op, "path": MANAGER, "value": manager})
    assert changed[ENTERPRISE] == {"manager": {"value": "u-3"}}


@pytest.mark.parametrize(
    ("sent", "attribute", "value"),
    [
        ({"active": "True"}, "active", True),
        (
            {"roles": [], "title": None, "meta": {"resourceType": "User", "created": "2020-01-01T00:00:00Z"}},
            "title",
            None,
        ),
        ({ENTERPRISE: {"manager": "u-2"}}, ENTERPRISE, {"manager": {"value": "u-2"}}),
        ({f"{OLD}.badge": "7"}, NEW, {"badge": "7"}),
        ({OLD: {"badge": "7"}}, NEW, {"badge": "7"}),
        ({f"{ENTERPRISE}:department": "Dock"}, ENTERPRISE, {"department": "Dock"}),
        ({"urn:x:User": {"a": [1]}}, "urn:x:User", {"a": [1]}),
        ({"roles": [ROLE, "Rigger"]}, "roles", [{"value": "Welder", "display": "The welder"}, {"value": "Rigger"}]),
    ],
)
def test_create(client: TestClient, sent: dict[str, Any], attribute: str, value: Any) -> None:
    created = client.post("/Users", json={"schemas": [USER], "UserName": "ole", **sent})
    assert created.status_code == 201, created.text
    assert client.get(f"/Users/{created.json()['id']}").json().get(attribute) == value
    client.delete(f"/Users/{created.json()['id']}")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('UserName eq "IDA"', True),
        ('emails[type eq "work"].value eq "ida@fjord.example"', True),
        ('emails[type eq "home"].value eq "ida@fjord.example"', False),
        ('emails.[type eq "work"].value eq "ida@fjord.example"', True),
        ('roles[primary eq "True"].value eq "Welder"', False),
        ('manager eq "u-2"', True),
        ('manager eq "u-3"', False),
        (f'{MANAGER} eq "u-2" and userName eq "ida"', True),
        ('title eq "manager"', False),
        ('not (title eq "x")', True),
        (f'{OLD}.badge eq "7"', True),
        ('badge eq "8"', False),
    ],
)
def test_filter(client: TestClient, ida: str, text: str, found: bool) -> None:
    patch(
        client, ida, {"op": "add", "path": MANAGER, "value": "u-2"}, {"op": "add", "path": f"{OLD}.badge", "value": "7"}
    )
    answer = client.get("/Users", params={"attributes": "id", "filter": text, "unknown": "parameter"})
    assert (answer.status_code, answer.json()["totalResults"]) == (200, int(found))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (" or ".join(f'userName eq "{name}"' for name in [*range(2_000), "ida"]), 1),
        (" and ".join(['title eq "Welder"'] * 2_000), 1),
        ("emails[" + " and ".join(['type eq "work"'] * 2_000) + "]", 1),
        (f'userName eq{" " * 20_000}"ida"', 1),
        ('userName eq "' + '\\"' * 20_000, None),
    ],
)
def test_long_filter_is_answered_soon(client: TestClient, ida: str, text: str, found: int | None) -> None:
    start = time.perf_counter()
    answer = client.post("/Users/.search", json={"filter": text})
    assert (answer.status_code, answer.json().get("totalResults")) == (200 if found else 400, found)
    assert time.perf_counter() - start < 4


@pytest.mark.parametrize(
    "query",
    [{"startIndex": "9" * 30}, {"count": "9" * 30}, {"startIndex": "-1", "count": "-1"}, {"sortBy": "userName"},
     {"attributes": "userName,nonsense"}],
)  # fmt: skip
def test_odd_pages_are_answered(client: TestClient, query: dict[str, str]) -> None:
    assert client.get("/Users", params=query).status_code == 200


@pytest.mark.parametrize(
    "body",
    [[], {}, {"Operations": "x"}, {"Operations": [7]}, {"Operations": [{"op": 3, "path": {}, "value": {}}]},
     {"Operations": [{"op": "add", "path": "emails[", "value": 1}]}, {"Operations": [{"op": "remove"}]},
     {"Operations": [{"op": "add", "path": "active", "value": {"a": 1}}]},
     {"Operations": [{"op": "remove", "path": "userName"}]},
     {"Operations": [{"op": "remove", "path": "userName", "value": "ole"}]},
     {"Operations": [{"op": "remove", "path": "title", "value": 7}]},
     {"Operations": [{"op": "remove", "path": "title", "value": {}}]},
     {"Operations": [{"op": "remove", "path": "name", "value": {"givenName eq \"x\" or title": "Welder"}}]},
     {"Operations": [{"op": "remove", "path": "name", "value": {"givenName": ["Ida"]}}]},
     {"Operations": [{"op": "remove", "path": 'title[value eq "Welder"]'}]},
     {"Operations": [{"op": "remove", "path": 'emails[type eq "x") or (type pr].value', "value": "ida@fjord.example"}]},
     {"Operations": [{"op": "remove", "path": "emails[type eq].value", "value": "ida@fjord.example"}]},
     {"Operations": [{"op": "remove", "path": 'manager[value pr]'}]},
     {"Operations": [{"op": "remove", "path": 'manager[value eq "u-2"]', "value": "u-2"}]},
     {"Operations": [{"op": "remove", "path": ENTERPRISE, "value": {"department": "Dock"}}]},
     {"Operations": [{"op": "add", "path": "title", "value": {"primary": True}}]},
     {"Operations": [{"op": "add", "path": "title", "value": [{"primary": True}]}]},
     {"Operations": [{"op": "add", "path": MANAGER, "value": {"value": ["u-2"]}}]},
     {"Operations": [{"op": "add", "path": "name", "value": {"givenName": {}}}]}],
)  # fmt: skip
def test_wrong_patch_is_refused_and_changes_nothing(client: TestClient, ida: str, body: Any) -> None:
    before = client.get(f"/Users/{ida}").json()
    assert client.patch(f"/Users/{ida}", json=body).status_code == 400
    assert client.get(f"/Users/{ida}").json() == before


@pytest.mark.parametrize(
    ("path", "value", "detail"),
    [
        ("active", "maybe", "Input should be a valid boolean, unable to interpret input: active"),
        ("title", 7, "Input should be a valid string: title"),
        ('emails[type eq "work"].value', 7, "Input should be a valid string: value"),
    ],
)
def test_wrong_value_is_told_in_one_line(client: TestClient, ida: str, path: str, value: Any, detail: str) -> None:
    operation = {"op": "replace", "path": path, "value": value}
    error = client.patch(f"/Users/{ida}", json={"schemas": [PATCH], "Operations": [operation]}).json()
    assert (error["scimType"], error["detail"]) == ("invalidValue", detail)


@pytest.mark.parametrize(
    "operations",
    [
        [{"op": "add", "path": f'phoneNumbers[type eq "{number}"].value', "value": "1"} for number in range(301)],
        [{"op": "add", "value": {f'phoneNumbers[type eq "{number}"].value': "1" for number in range(301)}}],
    ],
    ids=["operations", "filtered paths of one operation"],
)
def test_more_operations_than_the_database_can_be_held_for_are_refused(
    client: TestClient, ida: str, operations: list[dict[str, Any]]
) -> None:
    before = client.get(f"/Users/{ida}").json()
    start = time.perf_counter()
    answer = client.patch(f"/Users/{ida}", json={"schemas": [PATCH], "Operations": operations})
    assert time.perf_counter() - start < 4
    assert (answer.status_code, answer.json()["status"]) == (413, "413")
    assert "at most 300 operations" in answer.json()["detail"]
    assert client.get(f"/Users/{ida}").json() == before


def test_an_operation_for_each_of_many_attributes_is_not_too_many(client: TestClient, ida: str) -> None:
    operations = [{"op": "Replace", "path": "title", "value": str(number)} for number in range(300)]
    assert patch(client, ida, *operations)["title"] == "299"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.sampled_from(["", "x", "False", ROLE, '{"value": []}']),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["value", "primary", "type"]), inner),
    max_leaves=6,
)
ATTRIBUTES = ("active", "title", "name", "emails", "roles", "manager", MANAGER, ENTERPRISE, f"{OLD}.badge")


@settings(max_examples=100)
@given(attribute=st.sampled_from(ATTRIBUTES), value=JSON)
def test_a_value_of_any_shape_is_taken_or_refused(client: TestClient, attribute: str, value: Any) -> None:
    created = client.post("/Users", json={"userName": "any", attribute: value})
    user = created.json().get("id") or client.post("/Users", json={"userName": "any"}).json()["id"]
    operation = {"op": "replace", "path": attribute, "value": value}
    patched = client.patch(f"/Users/{user}", json={"schemas": [PATCH], "Operations": [operation]})
    client.delete(f"/Users/{user}")
    assert {created.status_code, patched.status_code} <= {200, 201, 400}, (created.text, patched.text)


@pytest.mark.parametrize(
    ("tolerance", "refused"),
    [
        ("none", [{"title": [{"value": "x"}]}, {"nobodyDeclares": 1}]),
        ("keep_undeclared", [{"title": [{"value": "x"}]}]),
        ("loose_values, loose_paths", [{"nobodyDeclares": 1}]),
    ],
)
def test_tolerance_can_be_turned_down(application: Any, tmp_path: Path, tolerance: str, refused: list[Any]) -> None:
    headers = {"Authorization": f"Bearer {CREDENTIALS['SCIM_TOKEN']}"}
    app = application(TOLERANCE=tolerance, DATABASE_URL=f"sqlite:///{tmp_path}/scim.db")
    with TestClient(app, "http://testserver/scim", headers=headers) as client:
        for body in refused:
            assert client.post("/Users", json={"schemas": [USER], "userName": "ole", **body}).status_code == 400
        assert client.post("/Users", json={"schemas": [USER], "userName": "ole"}).status_code == 201


@pytest.mark.parametrize(("tolerance", "status"), [("none", 400), ("remove_with_value", 200)])
@pytest.mark.parametrize(
    "removal",
    [
        {"path": MANAGER, "value": {"value": "u-2"}},
        {"path": f'{MANAGER}[value eq "u-2"]'},
        {"path": 'emails[type eq "work"].value', "value": "b@x"},
    ],
)
def test_removal_of_a_value_is_tolerated(
    application: Any, tmp_path: Path, tolerance: str, status: int, removal: dict[str, Any]
) -> None:
    headers = {"Authorization": f"Bearer {CREDENTIALS['SCIM_TOKEN']}"}
    app = application(TOLERANCE=tolerance, DATABASE_URL=f"sqlite:///{tmp_path}/scim.db")
    with TestClient(app, "http://testserver/scim", headers=headers) as client:
        user = client.post("/Users", json={"schemas": [USER], "userName": "ole"}).json()["id"]
        answer = client.patch(f"/Users/{user}", json={"schemas": [PATCH], "Operations": [{"op": "remove", **removal}]})
        assert answer.status_code == status, answer.text


@pytest.mark.parametrize(("tolerance", "status"), [("create_unmatched", 400), ("create_unmatched,loose_paths", 200)])
def test_filtered_path_in_a_value_is_tolerated(application: Any, tmp_path: Path, tolerance: str, status: int) -> None:
    headers = {"Authorization": f"Bearer {CREDENTIALS['SCIM_TOKEN']}"}
    app = application(TOLERANCE=tolerance, DATABASE_URL=f"sqlite:///{tmp_path}/scim.db")
    operation = {"op": "replace", "value": {'emails[type eq "work"].value': "b@x"}}
    with TestClient(app, "http://testserver/scim", headers=headers) as client:
        user = client.post("/Users", json={"schemas": [USER], "userName": "ole"}).json()["id"]
        answer = client.patch(f"/Users/{user}", json={"schemas": [PATCH], "Operations": [operation]})
        assert answer.status_code == status


def test_unknown_tolerance_is_an_error(application: Any) -> None:
    with pytest.raises(ValueError, match="'everything' is none of all, none, remove_with_value"):
        application(TOLERANCE="everything")
