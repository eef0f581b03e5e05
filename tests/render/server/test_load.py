"""Generated servers under many writers, and when they are killed."""

import signal
import threading
import time
from pathlib import Path

import pytest

from tests.render.server.generated import manifest, running, write
from tests.render.server.load import Acknowledged, create_group, stored_members, stored_users, write_at_once

CLIENTS = 50
CONNECTOR = manifest("Load", group_mapping=True)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_many_writers_lose_nothing(tmp_path: Path, database: str, request: pytest.FixtureRequest) -> None:
    project = write(CONNECTOR, tmp_path)
    with running(project, {"DATABASE_URL": request.getfixturevalue(database)}) as server:
        before = set(stored_users(server))
        group = create_group(server)
        done = write_at_once(server, group, CLIENTS, 2)
        assert done.refused == []
        assert len(done.created) == CLIENTS * 2
        assert set(stored_users(server)) - before == set(done.created)
        assert stored_members(server, group) == set(done.joined)


def test_killed_server_loses_no_acknowledged_write(tmp_path: Path, sqlite: str) -> None:
    project = write(CONNECTOR, tmp_path)
    done = Acknowledged()
    with running(project, {"DATABASE_URL": sqlite}) as server:
        group = create_group(server)
        writers = threading.Thread(target=lambda: done.created.extend(write_at_once(server, group, 8, 500).created))
        writers.start()
        while len(list(stored_users(server))) < 50:
            time.sleep(0.05)
        server.process.send_signal(signal.SIGKILL)
        writers.join()
    assert len(done.created) >= 50
    with running(project, {"DATABASE_URL": sqlite}) as server:
        assert set(done.created) <= set(stored_users(server))
