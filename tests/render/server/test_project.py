"""A generated server as a Python project: its own tests, its types, its wheel."""

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from shutil import copyfile

import pytest

from tests.render.server.generated import ENTERPRISE, Project, manifest, running, write

EVERYTHING_IS_REQUIRED = manifest(
    "Anchor Desk",
    users=("userName!", "active!|Boolean", "name.givenName!", 'emails[type eq "work"].value!', "title!", "nickName!",
           'addresses[type eq "work"].locality!', 'roles[primary eq "True"].value!', "photos!|Reference",
           f"{ENTERPRISE}:department!", f"{ENTERPRISE}:manager!|Reference", "badge!|Integer", "joined!|DateTime",
           "key!|Binary"),
    groups=("displayName!", "externalId!", "members!|Reference", "owner.name!", "quota!|Decimal"),
)  # fmt: skip


def run(project: Project, *arguments: str) -> str:
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=project.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("method", "tests"),
    [
        ("basic", "tests"),
        ("oauth2-client-credentials", "tests/test_auth.py"),
        ("oauth2-authorization-code", "tests/test_auth.py"),
    ],
)
def test_its_own_tests_pass(tmp_path: Path, method: str, tests: str) -> None:
    project = write(manifest("Anchor Desk", method, group_mapping=True), tmp_path)
    out = run(project, "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", tests)
    assert " passed" in out
    assert " skipped" not in out


def test_its_own_tests_pass_where_the_tutorial_requires_more(tmp_path: Path) -> None:
    out = run(write(EVERYTHING_IS_REQUIRED, tmp_path), "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", "tests")
    assert " passed" in out
    assert " skipped" not in out


def test_it_is_strictly_typed(tmp_path: Path) -> None:
    project = write(manifest("Anchor Desk", "oauth2-authorization-code", group_mapping=True), tmp_path)
    for number, method in enumerate(("basic", "bearer-token", "oauth2-client-credentials")):
        other = write(manifest("Anchor Desk", method), tmp_path / method)
        copyfile(other.sources / other.package / "auth.py", project.sources / project.package / f"auth_{number}.py")
        tests = (other.folder / "tests" / "test_auth.py").read_text(encoding="utf-8")
        of_this_method = tests.replace(f"{other.package}.auth ", f"{other.package}.auth_{number} ")
        (project.folder / "tests" / f"test_auth_{number}.py").write_text(of_this_method, encoding="utf-8")
    assert "Success" in run(project, "mypy", "src", "tests")


def test_its_wheel_holds_code_data_and_command(tmp_path: Path) -> None:
    project = write(manifest("Anchor Desk"), tmp_path)
    run(project, "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", "wheels", ".")
    (wheel,) = (project.folder / "wheels").glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    data = {f"{project.package}/data/{name}.json" for name in ("connector", "openapi", "resource_types", "schemas")}
    assert data | {f"{project.package}/__main__.py", f"{project.package}/storage/sql.py"} <= names
    assert f"{project.package}-0.1.0.dist-info/entry_points.txt" in names
    metadata = zipfile.ZipFile(wheel).read(f"{project.package}-0.1.0.dist-info/METADATA").decode()
    assert "Summary: SCIM 2.0 server for Anchor Desk" in metadata


def test_its_container_asks_for_its_health_where_it_listens(tmp_path: Path) -> None:
    project = write(manifest("Anchor Desk"), tmp_path)
    dockerfile = (project.folder / "Dockerfile").read_text(encoding="utf-8")
    check = re.search(r"^HEALTHCHECK CMD (\[.*\])$", dockerfile, re.MULTILINE)
    assert check
    command = [sys.executable, *json.loads(check[1])[1:]]
    with running(project, {}) as server:
        here = {**os.environ, "PORT": server.root.rpartition(":")[2]}
        assert subprocess.run(command, env=here, check=False).returncode == 0
    assert subprocess.run(command, env=here, check=False, stderr=subprocess.DEVNULL).returncode != 0
