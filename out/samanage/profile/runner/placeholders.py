"""Fills `${name}` in requests and expectations, so that every run works on names of its own."""

import re
from collections.abc import Mapping
from typing import Any

_PLACEHOLDER = re.compile(r"\$\{([a-z0-9.-]+)\}")


def fill(value: Any, words: Mapping[str, str]) -> Any:
    """Replace each `${name}` in the strings (and keys) of `value`; a name that is not in `words` stays as it is."""
    if isinstance(value, str):
        return _PLACEHOLDER.sub(lambda match: words.get(match[1], match[0]), value)
    if isinstance(value, list):
        return [fill(entry, words) for entry in value]
    if isinstance(value, dict):
        return {fill(key, words): fill(entry, words) for key, entry in value.items()}
    return value
