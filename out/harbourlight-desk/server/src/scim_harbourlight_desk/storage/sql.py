"""The storage that scim2-server reads and writes, on any database that SQLAlchemy speaks to."""

import uuid
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any

from scim2_models import (
    NotFoundException,
    PreconditionFailedException,
    ResourceType,
    ResponseParameters,
    ScimProvider,
    SearchRequest,
    UniquenessException,
)
from scim2_server.storage import ScimStorage, SearchPage
from sqlalchemy import Connection, Engine, Insert, RowMapping, Select, Update, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from . import membership
from .documents import AnyResource, Documents, Lookups, has_members, version_of
from .member_changes import MemberChanges
from .reading import Reader
from .tables import lookups, resources
from .transaction import Transactions


class SqlStorage(ScimStorage):
    """Keeps resources in a database.

    Args:
        engine: What `connect` returned.
        provider: The resource types and their models.
        indexed: Resource type -> the paths of the attributes to look resources up by. Attributes whose value is
            unique are always among them.
    """

    def __init__(self, engine: Engine, provider: ScimProvider, indexed: Mapping[str, Iterable[str]]) -> None:
        self._documents = Documents(provider, indexed)
        self._reader = Reader(self._documents)
        self._transactions = Transactions(engine)

    def operation(self) -> AbstractContextManager[None]:
        """Enclose one SCIM request in one transaction."""
        return self._transactions.enclose()

    def get(
        self,
        resource_type: ResourceType,
        resource_id: str,
        *,
        response_parameters: ResponseParameters[Any] | None = None,
    ) -> AnyResource:
        """Return a resource; read without response parameters it is about to be changed, and is locked."""
        writing = response_parameters is None
        with self._transactions.connection(writing=writing) as connection:
            row = self._row(connection, resource_type, resource_id, lock=writing)
            return self._reader.resource(connection, resource_type, row, response_parameters)

    def get_without_members(self, resource_type: ResourceType, resource_id: str) -> AnyResource:
        """Return a resource that is about to be changed, and lock it; its members are left out."""
        with self._transactions.connection(writing=True) as connection:
            row = self._row(connection, resource_type, resource_id, lock=True)
            return self._documents.load(resource_type, row, [])

    def has_more_members(self, resource_type: ResourceType, resource_id: str, limit: int) -> bool:
        """Tell whether a resource has more members than `limit`."""
        with self._transactions.connection(writing=False) as connection:
            row = self._row(connection, resource_type, resource_id, lock=False)
            return membership.exceeds(connection, row["number"], limit)

    def search(
        self, resource_types: list[ResourceType], search_request: SearchRequest[Any], *, position: Any = None
    ) -> SearchPage:
        """Return a page of the matching resources, by index."""
        with self._transactions.connection(writing=False) as connection:
            return self._reader.page(connection, resource_types, search_request)

    def create(self, resource_type: ResourceType, resource: AnyResource) -> AnyResource:
        """Store a new resource."""
        document, entries = self._documents.dump(resource)
        now = datetime.now(UTC).isoformat()
        values = {"id": str(uuid.uuid4()), "type": resource_type.name, "version": 1, "created": now, "modified": now}
        with self._transactions.connection(writing=True) as connection:
            row = self._returned(connection, insert(resources).values(**values, document=document))
            self._index(connection, row["number"], self._documents.lookups(resource_type, resource))
            membership.add(connection, row["number"], entries)
            return self._documents.load(resource_type, row, entries)

    def update(
        self, resource_type: ResourceType, resource: AnyResource, *, expected_version: str | None = None
    ) -> AnyResource:
        """Replace a resource, its members included."""
        document, entries = self._documents.dump(resource)
        with self._transactions.connection(writing=True) as connection:
            row = self._row(connection, resource_type, resource.id, lock=True)
            _check_version(row, expected_version)
            row = self._write(connection, resource_type, resource, row["number"], document)
            if has_members(self._documents.model(resource_type)):
                membership.keep_only(connection, row["number"], map(membership.key_of, entries))
                membership.add(connection, row["number"], entries)
            return self._documents.load(resource_type, row, entries)

    def update_members(
        self, resource_type: ResourceType, resource: AnyResource, changes: MemberChanges, *, changed: bool
    ) -> AnyResource:
        """Change some members of a resource that was read without them; `changed` tells that it changed itself."""
        document, _ = self._documents.dump(resource)
        with self._transactions.connection(writing=True) as connection:
            number = self._row(connection, resource_type, resource.id, lock=False)["number"]
            if changes.only:
                changed |= membership.keep_only(connection, number, changes.added)
            changed |= membership.remove(connection, number, changes.removed)
            changed |= membership.add(connection, number, changes.added.values())
            if not changed:
                return resource
            row = self._write(connection, resource_type, resource, number, document)
            return self._documents.load(resource_type, row, [])

    def delete(self, resource_type: ResourceType, resource_id: str, *, expected_version: str | None = None) -> None:
        """Delete a resource, and take it out of every group."""
        with self._transactions.connection(writing=True) as connection:
            row = self._row(connection, resource_type, resource_id, lock=True)
            _check_version(row, expected_version)
            _renew(connection, membership.groups_of(resource_id))
            membership.forget(connection, resource_id)
            connection.execute(delete(resources).where(resources.c.number == row["number"]))

    def _row(
        self, connection: Connection, resource_type: ResourceType, resource_id: str | None, *, lock: bool
    ) -> RowMapping:
        wanted = select(resources).where(resources.c.id == resource_id, resources.c.type == resource_type.name)
        found = connection.execute(wanted.with_for_update() if lock else wanted) if _is_id(resource_id) else None
        row = found.mappings().first() if found else None
        if row is None:
            raise NotFoundException(detail=f"{resource_type.name} not found")
        return row

    def _write(
        self, connection: Connection, resource_type: ResourceType, resource: AnyResource, number: int, document: str
    ) -> RowMapping:
        changes = {"version": resources.c.version + 1, "modified": datetime.now(UTC).isoformat(), "document": document}
        row = self._returned(connection, update(resources).where(resources.c.number == number).values(changes))
        self._index(connection, number, self._documents.lookups(resource_type, resource))
        return row

    @staticmethod
    def _returned(connection: Connection, statement: Insert | Update) -> RowMapping:
        return connection.execute(statement.returning(resources)).mappings().one()

    @staticmethod
    def _index(connection: Connection, number: int, wanted: Lookups) -> None:
        """Bring the index entries of a resource up to date; the database refuses a value that another one has."""
        present = {
            (attribute, value)
            for attribute, value in connection.execute(
                select(lookups.c.attribute, lookups.c.value).where(lookups.c.resource == number)
            )
        }
        for attribute, value in present - wanted.keys():
            this = (lookups.c.resource == number, lookups.c.attribute == attribute, lookups.c.value == value)
            connection.execute(delete(lookups).where(*this))
        new = [
            {"resource": number, "attribute": attribute, "value": value, "is_unique": wanted[attribute, value]}
            for attribute, value in sorted(wanted.keys() - present)
        ]
        try:
            if new:
                connection.execute(insert(lookups), new)
        except IntegrityError as error:
            unique = {urn.rpartition(":")[2] for urn, value in wanted.keys() - present if wanted[urn, value]}
            raise UniquenessException(detail=f"The {' or '.join(sorted(unique))} is already in use") from error


def _renew(connection: Connection, groups: Select[int]) -> None:
    """Give groups that lose a member another version; locked in order, so that no two deletions wait for each other."""
    these = resources.c.number.in_(groups)
    connection.execute(select(resources.c.number).where(these).order_by(resources.c.number).with_for_update())
    changes = {"version": resources.c.version + 1, "modified": datetime.now(UTC).isoformat()}
    connection.execute(update(resources).where(these).values(changes))


def _is_id(resource_id: str | None) -> bool:
    """Tell whether an id can be one of ours: anything else need not reach the database."""
    try:
        return str(uuid.UUID(resource_id)) == resource_id
    except (TypeError, ValueError):
        return False


def _check_version(row: RowMapping, expected: str | None) -> None:
    if expected is not None and version_of(row) != expected:
        raise PreconditionFailedException
