"""The business logic sees every change, and can refuse it."""

from pathlib import Path
from typing import Any

import pytest
from scim2_models import InvalidValueException, ScimPolicy

from scim_harbourlight_desk.auth import Authentication
from scim_harbourlight_desk.description import provider
from scim_harbourlight_desk.hooks import Hooks
from scim_harbourlight_desk.storage import HookedStorage, connect


class Refusing(Hooks):
    """Refuses every new resource."""

    def created(self, kind: str, resource: dict[str, Any]) -> None:
        """Refuse it."""
        raise InvalidValueException(detail=f"{kind} {resource['userName']} is not welcome")


class Remembering(Hooks):
    """Keeps the names of what is deleted."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def deleted(self, kind: str, resource: dict[str, Any]) -> None:
        """Keep its name."""
        self.names.append(f"{kind} {resource['userName']}")


def test_deleted_user_is_shown_to_the_hook(tmp_path: Path) -> None:
    served = provider(Authentication.scheme, ScimPolicy())
    user_type = served.resource_types[0]
    engine = connect(f"sqlite:///{tmp_path}/scim.db")
    hooks = Remembering()
    storage = HookedStorage(engine, served, {}, hooks)
    user: Any = served.model_for(user_type)
    with storage.operation():
        storage.delete(user_type, str(storage.create(user_type, user(user_name="ida")).id))
    assert hooks.names == ["User ida"]
    engine.dispose()


def test_refused_user_is_not_stored(tmp_path: Path) -> None:
    served = provider(Authentication.scheme, ScimPolicy())
    user_type = served.resource_types[0]
    engine = connect(f"sqlite:///{tmp_path}/scim.db")
    refusing = HookedStorage(engine, served, {}, Refusing())
    user: Any = served.model_for(user_type)
    with pytest.raises(InvalidValueException), refusing.operation():
        refusing.create(user_type, user(user_name="ida"))
    willing = HookedStorage(engine, served, {}, Hooks())
    assert willing.create(user_type, user(user_name="ida")).id
    engine.dispose()
