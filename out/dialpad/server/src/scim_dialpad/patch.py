"""A PATCH whose removals may depend on what is stored."""

from itertools import groupby
from typing import Annotated, Any, Generic, TypeVar

from pydantic import Field
from scim2_models import PatchOp, PatchOperation, Required, Resource, ScimFilter, ScimPolicy

ResourceT = TypeVar("ResourceT", bound=Resource[Any])


class ConditionalOperation(PatchOperation[ResourceT], Generic[ResourceT]):
    """An operation that is passed over where the resource does not match."""

    where: ScimFilter[ResourceT] | None = None


class ConditionalPatch(PatchOp[ResourceT], Generic[ResourceT]):
    """A PATCH of such operations; only their type is narrower, which a list cannot tell."""

    operations: Annotated[list[ConditionalOperation[ResourceT]] | None, Required.true] = Field(  # type: ignore[assignment]
        None, alias="Operations"
    )

    def patch(self, resource: ResourceT, scim_policy: ScimPolicy | None = None) -> bool:
        """Apply the operations in their order; return whether one of them changed the resource."""
        changed = False
        for where, operations in groupby(self.operations or [], key=lambda operation: operation.where):
            if where is None or where.match(resource):
                these = PatchOp.model_copy(self, update={"operations": list(operations)})
                changed |= super(ConditionalPatch, these).patch(resource, scim_policy)
        return changed
