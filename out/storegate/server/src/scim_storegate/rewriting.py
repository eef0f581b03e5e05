"""Request bodies as the identity service sends them -> bodies as RFC 7644 describes them."""

from typing import Any

from .attributes import Attributes
from .policy import Tolerance
from .removal import CONDITION, removal
from .values import shape

Json = dict[str, Any]


class Rewriter:
    """Rewrites the bodies and filters of requests on one resource type, as far as the tolerance goes."""

    def __init__(self, attributes: Attributes, tolerance: Tolerance) -> None:
        self._attributes = attributes
        self._loose_paths = Tolerance.LOOSE_PATHS in tolerance
        self._loose_values = Tolerance.LOOSE_VALUES in tolerance
        self._removes_values = Tolerance.REMOVE_WITH_VALUE in tolerance

    def expression(self, text: str) -> str:
        """Rewrite a filter or a path."""
        return self._attributes.respell(text) if self._loose_paths else text

    def resource(self, body: Any) -> Any:
        """Rewrite the body of a POST or PUT."""
        if not isinstance(body, dict):
            return body
        result: Json = {}
        for name, value in body.items():
            extension = self._attributes.extension(name)
            if extension and isinstance(value, dict):
                nested = {key: self._value(f"{extension}:{key}", item) for key, item in value.items()}
                result.setdefault(extension, {}).update(nested)
                continue
            found = self._attributes.find(name) if self._loose_paths else None
            if found and found.extension:
                result.setdefault(found.extension, {})[found.definition["name"]] = self._value(found.path, value)
            else:
                result[name] = self._value(name, value)
        return result

    def patch(self, body: Any) -> Any:
        """Rewrite the body of a PATCH."""
        if not isinstance(body, dict):
            return body
        return {
            name: [new for operation in value for new in self._operation(operation)]
            if name.lower() == "operations" and isinstance(value, list)
            else value
            for name, value in body.items()
        }

    def _operation(self, operation: Any) -> list[Any]:
        if not isinstance(operation, dict):
            return [operation]
        fields = {name.lower(): value for name, value in operation.items() if name.lower() != CONDITION}
        path, value = fields.get("path"), fields.get("value")
        if not isinstance(path, str):
            return self._without_path(fields, value) if isinstance(value, dict) else [fields]
        path = fields["path"] = self.expression(path)
        if str(fields.get("op")).lower() == "remove":
            return [self._removal(fields, path, value)]
        if "value" in fields:
            fields["value"] = self._value(path, value)
            if fields["value"] is None and value is not None:
                return [{"op": "remove", "path": path}]
        return [fields]

    def _without_path(self, fields: Json, value: Json) -> list[Json]:
        """Give filtered paths operations of their own, and members, so that a large group need not be read for them."""
        apart = [name for name in value if name.lower() == "members" or (self._loose_paths and "[" in name)]
        rest = {self.expression(name): self._value(name, item) for name, item in value.items() if name not in apart}
        operations = [fields | {"value": rest}] if rest or not apart else []
        for name in apart:
            path = self.expression(name)
            operations.append(fields | {"path": path, "value": self._value(path, value[name])})
        return operations

    def _removal(self, fields: Json, path: str, value: Any) -> Json:
        """Values to take out are of the shape of those to add, and become part of what selects them."""
        target = self._attributes.target(path)
        if target is None or (value is None and not target.filter):
            return fields
        shaped = shape(value, target.definition) if self._loose_values else value
        if target.is_list:
            return fields | {"value": shaped} if value else fields
        if not self._removes_values:
            return fields
        if shaped is None and not target.filter:
            return {"op": "remove", "path": path}
        return removal(target, shaped) or fields

    def _value(self, path: str, value: Any) -> Any:
        found = self._attributes.find(path) if self._loose_values else None
        return shape(value, found.definition) if found else value
