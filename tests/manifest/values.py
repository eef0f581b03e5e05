"""Every value of the manifest by itself: where it is, and a manifest in which it is another."""

from collections.abc import Iterator
from typing import Any

from doccompile.manifest.model import ConnectorManifest, Model
from tests.render.connectors import harbour

HARBOUR = harbour()
MORE = {
    "endpoint": {
        "tenant_url": {
            **HARBOUR.endpoint.tenant_url.model_dump(),
            "alternatives": ["https://eu.harbour.example/scim"],
        }
    },
    "change_log": [{"date": "2025-03-14", "text": "Groups were added"}],
    "guidance": [{"section": "Set up", "parts": [{"kind": "note", "text": "Wait"}]}],
}
SAMPLE = ConnectorManifest.model_validate({**HARBOUR.model_dump(), **MORE})


def values(model: type[Model] = ConnectorManifest) -> Iterator[str]:
    """The dotted names of all values; a list is one, and so is what may be absent as a whole."""
    for name, field in model.model_fields.items():
        part = field.annotation
        if isinstance(part, type) and issubclass(part, Model):
            yield from (f"{name}.{inner}" for inner in values(part))
        else:
            yield name


def with_another(name: str, model: Any = SAMPLE) -> Any:
    """The sample, one of its values changed."""
    first, _, rest = name.partition(".")
    value = getattr(model, first)
    return model.model_copy(update={first: with_another(rest, value) if rest else _another(value)})


def _another(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, tuple | dict):
        return type(value)()
    return None if isinstance(value, Model) else "other"
