"""The type of JSON objects, for what is rendered as JSON or YAML."""

from typing import Any

Json = dict[str, Any]
