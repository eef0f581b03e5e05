"""Patterns that take a title whole."""

import re
from collections.abc import Iterable, Iterator


def whole_matches(patterns: Iterable[re.Pattern[str]], title: str, lead: int = 0) -> Iterator[re.Match[str]]:
    """What the patterns that fit see in a title, but for blanks around it and the first `lead` characters."""
    start = len(title) - len(title[lead:].lstrip())
    end = len(title.rstrip())
    return filter(None, (pattern.fullmatch(title, start, end) for pattern in patterns))
