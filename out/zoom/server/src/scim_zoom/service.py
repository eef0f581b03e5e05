"""The SCIM protocol of this server: scim2-server's, with the tolerance that the identity service needs."""

import json
from collections.abc import Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import Any, cast

from pydantic import ValidationError
from scim2_models import (
    Context,
    PatchOp,
    PayloadTooLargeException,
    Resource,
    ResourceType,
    ResponseParameters,
    ScimProvider,
    SearchRequest,
)
from scim2_server.conditions import Conditions
from scim2_server.handler import ScimHandler
from scim2_server.requests import ScimRequest
from scim2_server.responses import SCIM_MEDIA_TYPE, ScimResponse
from scim2_server.service import ScimService, scim_exception_of
from scim2_server.utils import parametrize

from .attributes import Attributes
from .description import data
from .patch import ConditionalPatch
from .policy import Tolerance
from .rewriting import Rewriter
from .storage import SqlStorage
from .storage.documents import has_members, trim
from .storage.member_changes import MemberChanges, split

LARGE_GROUP = 1000
"""A group with more members than this is not returned by PATCH."""


class ConnectorService(ScimService):
    """Reads requests as the identity service sends them."""

    def __init__(self, provider: ScimProvider, tolerance: Tolerance, max_operations: int) -> None:
        super().__init__(provider)
        self._max_operations = max_operations
        self._empty_operations = Tolerance.EMPTY_OPERATIONS in tolerance
        self._rewriters = {
            resource_type["name"]: Rewriter(
                Attributes(resource_type, data("schemas"), data("connector")["renamed"]), tolerance
            )
            for resource_type in data("resource_types")
        }

    def read_creation(self, resource_type: ResourceType, body: bytes, content_type: str | None) -> Resource[Any]:
        """Read the body of a POST."""
        rewritten = self._rewriters[resource_type.name].resource(self.decode_body(body, content_type))
        return super().read_creation(resource_type, json.dumps(rewritten).encode(), content_type)

    def read_replacement(self, resource_type: ResourceType, body: bytes, content_type: str | None) -> Resource[Any]:
        """Read the body of a PUT."""
        rewritten = self._rewriters[resource_type.name].resource(self.decode_body(body, content_type))
        return super().read_replacement(resource_type, json.dumps(rewritten).encode(), content_type)

    def read_patch(self, resource_type: ResourceType, body: bytes, content_type: str | None) -> "PatchOp[Any]":
        """Read the body of a PATCH."""
        rewritten = self._rewriters[resource_type.name].patch(self.decode_body(body, content_type))
        model = parametrize(ConditionalPatch, self.get_model(resource_type))
        if self._empty_operations and isinstance(rewritten, dict) and rewritten.get("Operations") == []:
            return model.model_construct(operations=[])
        return self.read_body(model, json.dumps(rewritten).encode(), content_type, Context.RESOURCE_PATCH_REQUEST)

    def check_number(self, operations: Sequence[Any]) -> None:
        """Refuse a PATCH that would hold the database for long: each operation looks at what those before it left."""
        if len(operations) > self._max_operations:
            raise PayloadTooLargeException(detail=f"A PATCH has at most {self._max_operations} operations")

    def read_search(self, resource_types: list[ResourceType], payload: Any) -> tuple[SearchRequest[Any], Any]:
        """Read a search."""
        if isinstance(payload, dict) and isinstance(payload.get("filter"), str) and len(resource_types) == 1:
            rewriter = self._rewriters[resource_types[0].name]
            payload = payload | {"filter": rewriter.expression(payload["filter"])}
        return super().read_search(resource_types, payload)

    def read_members(self, resource_type: ResourceType, changes: MemberChanges) -> None:
        """Check the members that a PATCH adds against the schema, and bring them into its form."""
        model = self.get_model(resource_type)
        try:
            group = model.model_validate({"members": list(changes.added.values())})
        except ValidationError as error:
            raise scim_exception_of(error) from error
        changes.added.clear()
        changes.add(group.model_dump().get("members", []))

    @staticmethod
    def resource_response(
        resource: Resource[Any],
        scim_ctx: Context,
        response_parameters: ResponseParameters[Any] | None = None,
        status: HTTPStatus = HTTPStatus.OK,
    ) -> ScimResponse:
        """Answer with a resource; undeclared attributes are projected like the others."""
        trim(resource, response_parameters)
        return ScimService.resource_response(resource, scim_ctx, response_parameters, status)

    def patch_response(
        self, base_url: str, resource: Resource[Any], response_parameters: ResponseParameters[Any]
    ) -> ScimResponse:
        """Answer a PATCH with the resource; with nothing where it has members, which may be very many."""
        if has_members(type(resource)):
            return ScimResponse(HTTPStatus.NO_CONTENT)
        published = self.publish(base_url, resource)
        return self.resource_response(published, Context.RESOURCE_REPLACEMENT_RESPONSE, response_parameters)


class ConnectorHandler(ScimHandler):
    """Serves requests; changes the members of a group without reading them all."""

    service: ConnectorService
    storage: SqlStorage

    def patch(self, request: ScimRequest) -> ScimResponse:
        """Modify a resource; return a group only to a client that asks for it, and only if it is not large."""
        response = super().patch(request)
        if response.status is HTTPStatus.NO_CONTENT and _asks_for_body(request) and not self._is_large(request):
            return self.query(replace(request, method="GET", headers={}, body=b""))
        return response

    def patch_resource(
        self, resource_type: ResourceType, resource_id: str, patch_op: "PatchOp[Any]", conditions: Conditions
    ) -> Resource[Any]:
        """Apply a PATCH; the members of a group are changed in place where its operations allow."""
        parts = split(patch_op) if has_members(self.service.get_model(resource_type)) else None
        if parts is None:
            self.service.check_number(patch_op.operations or [])
            return super().patch_resource(resource_type, resource_id, patch_op, conditions)
        changes, operations = parts
        self.service.check_number(operations)
        self.service.read_members(resource_type, changes)
        group = self.storage.get_without_members(resource_type, resource_id)
        self.service.check_preconditions(group, "PATCH", conditions)
        changed = patch_op.model_copy(update={"operations": operations}).patch(group)
        return self.storage.update_members(resource_type, group, changes, changed=changed)

    def _is_large(self, request: ScimRequest) -> bool:
        target = self.service.match(request)
        resource_type = self.service.resource_type_at(cast(str, target.endpoint))
        return self.storage.has_more_members(resource_type, cast(str, target.resource_id), LARGE_GROUP)


def _asks_for_body(request: ScimRequest) -> bool:
    accepted = request.header("Accept") or ""
    return SCIM_MEDIA_TYPE in accepted or not {"attributes", "excludedAttributes"}.isdisjoint(request.query)
