"""Generated servers under many writers, and when they are killed."""

import signal
import socket
import threading
import time
from pathlib import Path

import pytest

from tests.render.server.generated import manifest, running, write
from tests.render.server.load import HEADERS, Acknowledged, create_group, stored_members, stored_users, write_at_once

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


def test_request_under_way_is_finished_when_the_server_is_told_to_stop(tmp_path: Path, sqlite: str) -> None:
    body = b'{"userName": "ida"}'
    head = (
        "POST /scim/Users HTTP/1.1\r\nHost: anchor.example\r\nContent-Type: application/scim+json\r\n"
        f"Authorization: {HEADERS['Authorization']}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    with running(write(CONNECTOR, tmp_path), {"DATABASE_URL": sqlite}) as server:
        port = int(server.root.rpartition(":")[2])
        connection = socket.create_connection(("127.0.0.1", port), 30)
        connection.sendall(head.encode() + body[:5])
        time.sleep(0.5)
        server.process.terminate()
        time.sleep(0.5)
        connection.sendall(body[5:])
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
        connection.close()
    assert answer.startswith(b"HTTP/1.1 201 ")
