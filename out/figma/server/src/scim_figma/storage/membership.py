"""Members of groups: rows of their own, so that one more member costs the same in a group of any size."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, delete, insert, select, update

from .tables import digest, members

Entry = dict[str, Any]
"""One value of `members`, as JSON."""

_BATCH = 500

_T = TypeVar("_T")


def key_of(entry: Entry) -> str:
    """Return what identifies a member: its `value`, or all of it where it has none."""
    return digest(entry.get("value") or json.dumps(entry, sort_keys=True))


def load(connection: Connection, group: int) -> list[Entry]:
    """Return the members of a group, in the order in which they came."""
    rows = connection.execute(select(members.c.entry).where(members.c.resource == group).order_by(members.c.number))
    return [json.loads(entry) for (entry,) in rows]


def exceeds(connection: Connection, group: int, limit: int) -> bool:
    """Tell whether a group has more members than `limit`, without counting them all."""
    beyond = select(members.c.number).where(members.c.resource == group).offset(limit).limit(1)
    return connection.execute(beyond).first() is not None


def add(connection: Connection, group: int, entries: Iterable[Entry]) -> bool:
    """Add members, or renew what is known of them; return whether anything changed."""
    wanted = {key_of(entry): json.dumps(entry) for entry in entries}
    changed = False
    for batch in _batches(wanted.items()):
        known = _entries(connection, group, [key for key, _ in batch])
        new = [{"resource": group, "member": key, "entry": entry} for key, entry in batch if key not in known]
        if new:
            connection.execute(insert(members), new)
        renewed = {key: entry for key, entry in batch if known.get(key, entry) != entry}
        _renew(connection, group, renewed)
        changed = changed or bool(new or renewed)
    return changed


def remove(connection: Connection, group: int, keys: Iterable[str]) -> bool:
    """Remove members by their keys; return whether any of them was one."""
    removed = 0
    for batch in _batches(keys):
        gone = delete(members).where(members.c.resource == group, members.c.member.in_(batch))
        removed += connection.execute(gone).rowcount
    return removed > 0


def keep_only(connection: Connection, group: int, keys: Iterable[str]) -> bool:
    """Remove every member that is not among `keys`; return whether there was one."""
    present = connection.scalars(select(members.c.member).where(members.c.resource == group))
    return remove(connection, group, set(present) - set(keys))


def groups_of(resource_id: str) -> Select[int]:
    """Select the groups of which a resource is a member."""
    return select(members.c.resource).where(members.c.member == digest(resource_id))


def forget(connection: Connection, resource_id: str) -> None:
    """Take a deleted resource out of every group."""
    connection.execute(delete(members).where(members.c.member == digest(resource_id)))


def _entries(connection: Connection, group: int, keys: list[str]) -> dict[str, str]:
    rows = select(members.c.member, members.c.entry).where(members.c.resource == group, members.c.member.in_(keys))
    return {row.member: row.entry for row in connection.execute(rows)}


def _renew(connection: Connection, group: int, renewed: Mapping[str, str]) -> None:
    for key, entry in renewed.items():
        this = update(members).where(members.c.resource == group, members.c.member == key)
        connection.execute(this.values(entry=entry))


def _batches(items: Iterable[_T]) -> Iterator[list[_T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, _BATCH)):
        yield batch
