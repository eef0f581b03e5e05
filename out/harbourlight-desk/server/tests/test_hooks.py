"""The business logic sees every change, and can refuse it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from scim2_models import InvalidValueException, ScimPolicy
from sqlalchemy import Engine

from scim_harbourlight_desk.auth import Authentication
from scim_harbourlight_desk.description import provider
from scim_harbourlight_desk.hooks import Hooks
from scim_harbourlight_desk.storage import HookedStorage, connect

SERVED = provider(Authentication.scheme, ScimPolicy())
USER_TYPE = SERVED.resource_types[0]


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


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = connect(f"sqlite:///{tmp_path}/scim.db")
    yield engine
    engine.dispose()


def ida() -> Any:
    model: Any = SERVED.model_for(USER_TYPE)
    return model(user_name="ida")


def test_deleted_user_is_shown_to_the_hook(engine: Engine) -> None:
    hooks = Remembering()
    storage = HookedStorage(engine, SERVED, {}, hooks)
    with storage.operation():
        storage.delete(USER_TYPE, str(storage.create(USER_TYPE, ida()).id))
    assert hooks.names == ["User ida"]


def test_refused_user_is_not_stored(engine: Engine) -> None:
    refusing = HookedStorage(engine, SERVED, {}, Refusing())
    with pytest.raises(InvalidValueException), refusing.operation():
        refusing.create(USER_TYPE, ida())
    willing = HookedStorage(engine, SERVED, {}, Hooks())
    assert willing.create(USER_TYPE, ida()).id
