"""The storage with the business logic attached: every change calls `Hooks` inside its transaction."""

from collections.abc import Iterable, Mapping

from scim2_models import ResourceType, ScimProvider
from sqlalchemy import Engine

from ..hooks import Hooks
from .documents import AnyResource, name_of
from .member_changes import MemberChanges
from .sql import SqlStorage


class HookedStorage(SqlStorage):
    """Calls the hooks after each change; a hook that raises undoes it."""

    def __init__(
        self, engine: Engine, provider: ScimProvider, indexed: Mapping[str, Iterable[str]], hooks: Hooks
    ) -> None:
        super().__init__(engine, provider, indexed)
        self._hooks = hooks

    def create(self, resource_type: ResourceType, resource: AnyResource) -> AnyResource:
        """Store a new resource."""
        with self._transactions.connection(writing=True):
            created = super().create(resource_type, resource)
            self._hooks.created(name_of(resource_type), created.model_dump())
            return created

    def update(
        self, resource_type: ResourceType, resource: AnyResource, *, expected_version: str | None = None
    ) -> AnyResource:
        """Replace a resource."""
        with self._transactions.connection(writing=True):
            updated = super().update(resource_type, resource, expected_version=expected_version)
            self._hooks.changed(name_of(resource_type), updated.model_dump())
            return updated

    def update_members(
        self, resource_type: ResourceType, resource: AnyResource, changes: MemberChanges, *, changed: bool
    ) -> AnyResource:
        """Change some members of a group."""
        with self._transactions.connection(writing=True):
            updated = super().update_members(resource_type, resource, changes, changed=changed)
            if changed:
                self._hooks.changed(name_of(resource_type), updated.model_dump())
            added = [str(entry["value"]) for entry in changes.added.values()]
            if added or changes.removed or changes.only:
                removed = list(changes.removed.values())
                self._hooks.members_changed(str(resource.id), added, removed, cleared=changes.only)
            return updated

    def delete(self, resource_type: ResourceType, resource_id: str, *, expected_version: str | None = None) -> None:
        """Delete a resource."""
        with self._transactions.connection(writing=True):
            deleted = self.get_without_members(resource_type, resource_id)
            super().delete(resource_type, resource_id, expected_version=expected_version)
            self._hooks.deleted(name_of(resource_type), deleted.model_dump())
