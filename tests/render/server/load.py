"""Many clients that write to a generated server at once."""

import itertools
import ssl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock

import httpx

from tests.render.server.generated import CREDENTIALS, Running

HEADERS = {"Authorization": f"Bearer {CREDENTIALS['SCIM_TOKEN']}"}
_PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
_PAGE = 200
_TLS = ssl.create_default_context()
"""Made once: it is not used, but takes long to make."""


@dataclass(slots=True)
class Acknowledged:
    """What the server said it had done: the ids of users that it created, and of the members that it added."""

    created: list[str] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def note(self, list_name: str, value: object) -> None:
        """Remember one answer."""
        with self._lock:
            getattr(self, list_name).append(value)


def create_group(server: Running) -> str:
    """Create the group that every client adds its users to."""
    body = {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Everybody"}
    return str(httpx.post(f"{server.url}/Groups", json=body, headers=HEADERS).json()["id"])


def write_at_once(server: Running, group: str, clients: int, users_each: int) -> Acknowledged:
    """Let clients create users and add each of them to one group, until they are done or the server is gone."""
    done = Acknowledged()
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(lambda number: _client(server, group, number, users_each, done), range(clients)))
    return done


def _client(server: Running, group: str, number: int, users: int, done: Acknowledged) -> None:
    with httpx.Client(headers=HEADERS, base_url=server.url, timeout=60, verify=_TLS) as http:
        try:
            for user in range(users):
                answer = http.post("/Users", json={"userName": f"user-{number}-{user}"})
                if answer.status_code != httpx.codes.CREATED:
                    done.note("refused", answer.status_code)
                    continue
                done.note("created", answer.json()["id"])
                add = {"op": "add", "path": "members", "value": [{"value": answer.json()["id"]}]}
                joined = http.patch(f"/Groups/{group}", json={"schemas": [_PATCH], "Operations": [add]})
                if joined.status_code != httpx.codes.NO_CONTENT:
                    done.note("refused", joined.status_code)
                    continue
                done.note("joined", answer.json()["id"])
        except httpx.TransportError:
            return


def stored_users(server: Running) -> Iterator[str]:
    """The ids of all users that the server has, page by page."""
    with httpx.Client(headers=HEADERS, base_url=server.url, timeout=60) as http:
        for start in itertools.count(1, _PAGE):
            page = http.get("/Users", params={"startIndex": start, "count": _PAGE, "attributes": "id"}).json()
            yield from (user["id"] for user in page.get("Resources", []))
            if start + _PAGE > page["totalResults"]:
                return


def stored_members(server: Running, group: str) -> set[str]:
    """The members that the server has in a group."""
    answer = httpx.get(f"{server.url}/Groups/{group}", headers=HEADERS, timeout=60).json()
    return {member["value"] for member in answer.get("members", [])}
