"""The stub of each of the five seed tutorials, started on loopback and used by a real client."""

import json
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from doccompile.cli import doccompile
from tests.cli.test_serve import serving

SEEDS = (
    "logicgate-2021.md",
    "samanage-2017.md",
    "soloinsight-cloudgate-sso-2019.md",
    "storegate-2019.md",
    "storegate-2024.txt",
)
USER = "urn:ietf:params:scim:schemas:core:2.0:User"
PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
CREDENTIALS = {
    "DOCCOMPILE_TOKEN": "a-token-for-this-test-only",
    "DOCCOMPILE_USERNAME": "ida",
    "DOCCOMPILE_PASSWORD": "a-password-for-this-test-only",
}


def built(tutorial: Path, out: Path) -> tuple[Path, dict[str, str]]:
    """The connector's folder, and the headers or credentials that its kind of authentication takes."""
    arguments = [
        "build",
        str(tutorial),
        "-o",
        str(out),
        "--target",
        "server",
        "--target",
        "openapi",
        "--fail-on",
        "never",
    ]
    result = CliRunner().invoke(doccompile, arguments)
    assert result.exit_code == 0, result.output
    (folder,) = [path for path in out.iterdir() if path.is_dir()]
    manifest = json.loads((folder / "manifest.json").read_text())
    if manifest["authentication"]["method"] == "basic":
        return folder, {"DOCCOMPILE_USERNAME": "ida", "DOCCOMPILE_PASSWORD": CREDENTIALS["DOCCOMPILE_PASSWORD"]}
    return folder, {"DOCCOMPILE_TOKEN": CREDENTIALS["DOCCOMPILE_TOKEN"]}


def client(base: str, credentials: dict[str, str]) -> httpx.Client:
    if "DOCCOMPILE_TOKEN" in credentials:
        return httpx.Client(base_url=base, headers={"Authorization": f"Bearer {credentials['DOCCOMPILE_TOKEN']}"})
    return httpx.Client(base_url=base, auth=(credentials["DOCCOMPILE_USERNAME"], credentials["DOCCOMPILE_PASSWORD"]))


@pytest.mark.parametrize("seed", SEEDS)
def test_stub_creates_finds_disables_and_deletes_a_user(shared: Path, tmp_path: Path, seed: str) -> None:
    folder, credentials = built(shared / "corpus" / "seeds" / seed, tmp_path / "out")
    with serving(folder, **credentials) as (root, _):
        base = root + json.loads((folder / "openapi.json").read_text())["servers"][0]["url"]
        with client(base, credentials) as session:
            created = session.post("/Users", json={"schemas": [USER], "userName": "ida@fjord.example", "active": True})
            assert created.status_code == 201, created.text
            identifier = created.json()["id"]
            found = session.get("/Users", params={"filter": 'userName eq "IDA@fjord.example"'}).json()
            assert [user["id"] for user in found["Resources"]] == [identifier]
            operations = [{"op": "Replace", "path": "active", "value": "False"}]
            changed = session.patch(f"/Users/{identifier}", json={"schemas": [PATCH], "Operations": operations})
            assert changed.json()["active"] is False
            assert session.delete(f"/Users/{identifier}").status_code == 204
            assert session.get(f"/Users/{identifier}").status_code == 404
            for endpoint in ("/ServiceProviderConfig", "/Schemas", "/ResourceTypes"):
                assert session.get(endpoint).status_code == 200
        assert httpx.get(f"{base}/Users").status_code == 401
