"""A server whose tutorial names things as no one should: it starts, and keeps what it is sent."""

import importlib
import sys
from pathlib import Path

from starlette.testclient import TestClient

from tests.render.server.generated import CREDENTIALS, manifest, write

CUSTOM = "urn:ietf:params:scim:schemas:extension:import:2.0:User"
ODD = manifest(
    'Odd "{{ 7 * 7 }}" \\ """\n-->$(id)`id`\u202e</script>',
    url="https://<x>.example/a'b/{{7}}/../<my \"id\">",
    placeholders=("<x>", '<my "id">'),
    users=("userName", "class", "None", "self", "validate", "members", "copy.deep",
           'for[if eq "in"].while', f"{CUSTOM}:lambda", "{{ 7 }}", '"""', "x" * 10_000, "a\nb"),
    groups=("displayName", "members", "import"),
)  # fmt: skip
VALUES = {
    "userName": "ida",
    "class": '"',
    "None": "\\",
    "self": "{{ 7 }}",
    "validate": "\u202e",
    "members": "text",
    "copy": {"deep": "\U0001f600"},
    "for": [{"while": "x" * 10_000, "if": "in"}],
    CUSTOM: {"lambda": "'; DROP TABLE resources; --"},
}


def test_odd_names_and_values_are_kept(tmp_path: Path) -> None:
    project = write(ODD, tmp_path)
    sys.path.insert(0, str(project.sources))
    try:
        create_app = importlib.import_module(f"{project.package}.application").create_app
    finally:
        sys.path.remove(str(project.sources))
    app = create_app({"DATABASE_URL": f"sqlite:///{tmp_path}/scim.db", **CREDENTIALS})
    headers = {"Authorization": f"Bearer {CREDENTIALS['SCIM_TOKEN']}"}
    with TestClient(app, f"http://testserver{project.base_path}", headers=headers) as client:
        created = client.post("/Users", json=VALUES)
        assert created.status_code == 201, created.text
        read = client.get(f"/Users/{created.json()['id']}").json()
        assert {name: read.get(name) for name in VALUES} == VALUES
        for name in ("class", "None", "self", "validate", "members"):
            patch = {"Operations": [{"op": "Replace", "path": name, "value": "changed"}]}
            body = {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], **patch}
            assert client.patch(f"/Users/{read['id']}", json=body).json()[name] == "changed"
        page = client.get("http://testserver/docs")
        assert "</script>" not in page.text
        assert "&lt;/script&gt;" in page.text
