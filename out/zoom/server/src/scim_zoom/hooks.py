"""Your business logic: what your application does when the identity service changes a user or a group.

Every method runs inside the database transaction of its request, after the change is written and before it is
committed: raise a `scim2_models.SCIMException` to refuse the change, and nothing of it remains. Resources arrive as
SCIM JSON. Keep the work short, or hand it to a queue: the identity service waits for the answer.
"""

from typing import Any

Json = dict[str, Any]


class Hooks:
    """Called for every change; by default it does nothing."""

    def created(self, kind: str, resource: Json) -> None:
        """A resource of `kind` ("User" or "Group") was created."""

    def changed(self, kind: str, resource: Json) -> None:
        """A resource was replaced or patched; a user whose `active` is false was disabled."""

    def deleted(self, kind: str, resource: Json) -> None:
        """A resource was deleted; this is what it was, a group without its members."""

    def members_changed(self, group_id: str, added: list[str], removed: list[str], *, cleared: bool) -> None:
        """Members came to or left a group; `cleared` tells that all others left too."""
