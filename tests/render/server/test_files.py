"""The files of a generated server: what is there, and that nothing of a tutorial becomes code."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from doccompile.manifest.model import ConnectorManifest
from tests.render.server.generated import ENTERPRISE, files, manifest, write

NASTY = (
    '"', "'", "\\", "\n", "{", "}", "{{ 7*7 }}", "{% raw %}", '"""', "-->", "</script>", "$(id)", "`id`", "..",
    "/etc/passwd", "\u202e", "\x00", "\x1b[2J", "class", "import", "|", "#", "<b>", "\U0001f600",
)  # fmt: skip
WORDS = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=8)), min_size=1, max_size=6).map("".join)
METHODS = ("bearer-token", "basic", "oauth2-client-credentials", "oauth2-authorization-code", "unknown")


def every_auth(**options: Any) -> list[ConnectorManifest]:
    return [manifest("Anchor Desk", method, group_mapping=True, **options) for method in METHODS]


def test_the_same_manifest_gives_the_same_files() -> None:
    assert files(manifest(group_mapping=True)) == files(manifest(group_mapping=True))


def test_files_of_one_server_are_no_copies_of_each_other() -> None:
    texts = [text for text in files(manifest(group_mapping=True)).values() if text]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("connector", every_auth(), ids=METHODS)
def test_only_the_connectors_own_authentication_is_there(connector: ConnectorManifest) -> None:
    written = files(connector)
    assert "server/src/scim_anchor_desk/auth.py" in written
    assert "server/tests/test_auth.py" in written
    assert not [path for path in written if "/auth/" in path or path.endswith((".jinja", ".pyc"))]
    uses_jwt = connector.authentication.method == "oauth2-authorization-code"
    assert ("jwt" in written["server/pyproject.toml"]) is uses_jwt


def test_tests_of_groups_come_with_groups() -> None:
    assert "server/tests/test_groups.py" not in files(manifest())
    assert "server/tests/test_groups.py" in files(manifest(group_mapping=True))


@pytest.mark.parametrize("name", ["Anchor Desk", "x" * 63, "15Five", "class", "json"])
@pytest.mark.parametrize("method", METHODS)
def test_code_is_formatted_and_clean(tmp_path: Path, name: str, method: str) -> None:
    project = write(manifest(name, method, group_mapping=True), tmp_path)
    for arguments in (["format", "--check", "."], ["check", "."]):
        run = subprocess.run(
            [sys.executable, "-m", "ruff", *arguments, "--no-cache"],
            cwd=project.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("name", ["class", "15Five", "Json", "None"])
def test_package_is_importable_under_any_name(tmp_path: Path, name: str) -> None:
    assert write(manifest(name), tmp_path).package.isidentifier()


def test_what_the_readme_installs_is_what_its_reader_changes() -> None:
    readme = files(manifest())["server/README.md"]
    installs = [line.split("#")[0].split() for line in readme.splitlines() if line.startswith("pip install")]
    assert len(installs) == 2
    assert all(words[2] == "-e" for words in installs)


def test_unrepresentable_names_are_listed_in_the_readme() -> None:
    readme = files(manifest(users=("userName", "two words", 'a"b')))["server/README.md"]
    assert "- `two words`" in readme
    assert '- `a"b`' in readme


def test_what_a_resource_must_have_is_said_in_the_readme() -> None:
    users = ("userName!", 'emails[type eq "work"].value!', "name.givenName!", "title")
    readme = files(manifest(users=users, groups=("displayName!", "members!")))["server/README.md"]
    assert (
        "A user without `userName`, `emails` or `name` is refused.\nA group without `displayName` is refused." in readme
    )


def in_the_table(readme: str) -> dict[str, set[str]]:
    """What the README says of the table -> the attributes of which it says so."""
    said: dict[str, set[str]] = {}
    for path, answer in re.findall(r"^\| \w+ \| `(.+?)` \| .+? \| (yes|implied|no) \|", readme, re.MULTILINE):
        said.setdefault(answer, set()).add(path)
    return said


def test_what_the_table_only_implies_is_told_from_what_it_names() -> None:
    users = ("userName", 'emails[type eq "work"].Value', "name.givenName", f"{ENTERPRISE}:manager|Reference")
    readme = files(manifest(users=users, groups=("displayName",)))["server/README.md"]
    said = in_the_table(readme)
    assert said["yes"] == {"userName", "emails.value", "emails.type", "name.givenName", "displayName"}
    manager = {f"{ENTERPRISE}:manager.{part}" for part in ("value", "$ref", "displayName")}
    assert said["implied"] == {"emails.primary", *manager}
    assert {path.partition(".")[0] for path in said["no"]} == {"active", "members"}
    assert "\n\nImplied: the table names what this is a part of" in readme


def test_without_a_table_nothing_is_implied() -> None:
    readme = files(manifest())["server/README.md"]
    assert in_the_table(readme).keys() == {"no"}
    assert "Implied" not in readme


def test_default_mapping_is_marked_in_the_readme() -> None:
    assert "default mapping" in files(manifest())["server/README.md"]
    assert "default mapping" not in files(manifest(users=("userName",)))["server/README.md"]


@settings(max_examples=60, deadline=None)
@given(
    name=WORDS,
    url=st.one_of(st.none(), WORDS.map(lambda text: f"https://anchor.example/{text}"), WORDS),
    placeholders=st.lists(WORDS, max_size=2).map(tuple),
    rows=st.lists(st.one_of(WORDS, st.just("x" * 10_000), st.builds("urn:a:{}:{}".format, WORDS, WORDS)), max_size=4),
)
def test_nothing_of_a_tutorial_becomes_code(
    name: str, url: str | None, placeholders: tuple[str, ...], rows: list[str]
) -> None:
    connector = manifest(name, "basic", url, placeholders, users=tuple(rows), group_mapping=True)
    written = files(connector)
    harmless = files(manifest(connector.connector.slug, "basic", group_mapping=True))
    for path, text in written.items():
        assert not PurePosixPath(path).is_absolute()
        assert ".." not in PurePosixPath(path).parts
        assert path.startswith("server/")
        assert text.endswith("\n") or not text
        if path.endswith(".py"):
            ast.parse(text)
            assert text == harmless[path]
        elif path.endswith(".json"):
            json.loads(text)
    assert written["server/Dockerfile"] == harmless["server/Dockerfile"]
    project = tomllib.loads(written["server/pyproject.toml"])["project"]
    assert project["description"] == f"SCIM 2.0 server for {' '.join(name.split())}"
    data = json.loads(next(text for path, text in written.items() if path.endswith("data/connector.json")))
    assert data["name"] == name
    assert re.fullmatch(r"(/[A-Za-z0-9._~!$&()*+,;=:@{}-]+)*", data["base_path"])
    assert not MarkdownIt().render(written["server/README.md"]).count("<script")
