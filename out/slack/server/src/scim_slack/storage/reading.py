"""What is read for a response: a resource, or the page of those that a search finds."""

from collections.abc import Mapping
from typing import Any, cast

from scim2_models import ResourceType, ResponseParameters, ScimFilter, SearchRequest
from scim2_server.storage import SearchPage
from sqlalchemy import ColumnElement, Connection, RowMapping, and_, func, or_, select

from . import membership
from .documents import AnyResource, Documents, has_members, name_of, trim, wants
from .filters import Condition, Narrowing
from .tables import resources


class Reader:
    """Reads resources by their rows, and searches for them."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    def resource(
        self,
        connection: Connection,
        resource_type: ResourceType,
        row: RowMapping,
        parameters: ResponseParameters[Any] | None,
    ) -> AnyResource:
        """Return the resource of a row as a response wants it: with its members, or without."""
        with_members = has_members(self._documents.model(resource_type)) and wants(parameters, "members")
        entries = membership.load(connection, row["number"]) if with_members else []
        return trim(self._documents.load(resource_type, row, entries), parameters)

    def page(
        self, connection: Connection, resource_types: list[ResourceType], request: SearchRequest[Any]
    ) -> SearchPage:
        """Return a page of the matching resources, by index."""
        types = {name_of(resource_type): resource_type for resource_type in resource_types}
        conditions = {name: self._condition(resource_type, request) for name, resource_type in types.items()}
        clause = or_(*(and_(resources.c.type == name, found.clause) for name, found in conditions.items()))
        if all(found.exact for found in conditions.values()) and request.sort_by is None:
            return self._counted_page(connection, types, clause, request)
        return self._matched_page(connection, types, clause, request)

    def _filter(self, resource_type: ResourceType, request: SearchRequest[Any]) -> ScimFilter[Any] | None:
        """Return the filter of a search, bound to one resource type."""
        if request.filter is None:
            return None
        bound = cast(Any, ScimFilter)[self._documents.model(resource_type)]
        return cast(ScimFilter[Any], bound(str(request.filter)))

    def _condition(self, resource_type: ResourceType, request: SearchRequest[Any]) -> Condition:
        scim_filter = self._filter(resource_type, request)
        if scim_filter is None or scim_filter.ast is None:
            return Condition(resources.c.type == resource_type.name, exact=True)
        return Narrowing(scim_filter, self._documents.indexed(resource_type)).visit(scim_filter.ast)

    def _counted_page(
        self,
        connection: Connection,
        types: Mapping[str, ResourceType],
        clause: ColumnElement[bool],
        request: SearchRequest[Any],
    ) -> SearchPage:
        """Let the database count and cut the page."""
        total = connection.scalar(select(func.count()).select_from(resources).where(clause)) or 0
        offset = min(request.start_index_0 or 0, total)
        page = select(resources).where(clause).order_by(resources.c.number).offset(offset)
        rows = connection.execute(page.limit(request.count)).mappings().all() if request.count != 0 else []
        return SearchPage(total, [self.resource(connection, types[row["type"]], row, request) for row in rows])

    def _matched_page(
        self,
        connection: Connection,
        types: Mapping[str, ResourceType],
        clause: ColumnElement[bool],
        request: SearchRequest[Any],
    ) -> SearchPage:
        """Match the candidates one by one, sort the matches, and cut the page."""
        filters = {name: self._filter(resource_type, request) for name, resource_type in types.items()}
        with_members = "members" in str(request.filter).lower()
        rows: dict[str, RowMapping] = {}
        found = []
        for row in connection.execute(select(resources).where(clause).order_by(resources.c.number)).mappings():
            entries = membership.load(connection, row["number"]) if with_members else []
            resource = self._documents.load(types[row["type"]], row, entries)
            scim_filter = filters[row["type"]]
            if scim_filter is None or scim_filter.match(resource):
                rows[row["id"]] = row
                found.append(resource)
        start = request.start_index_0 or 0
        stop = None if request.count is None else start + request.count
        page = [rows[str(resource.id)] for resource in request.sort(found)[start:stop]]
        return SearchPage(len(found), [self.resource(connection, types[row["type"]], row, request) for row in page])
