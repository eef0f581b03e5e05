"""Patterns as in `.gitignore`, in settings and in ignore files."""

import re
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def ignore_patterns(lines: Sequence[str]) -> "GitIgnoreSpec":
    """Those of the lines that are patterns; what is none is passed over, as Git does."""
    try:
        return _spec(lines)
    except (ValueError, re.error):
        return _spec([line for line in lines if is_pattern(line)])


def is_pattern(line: str) -> bool:
    """Whether a line can be compiled; one that is empty or a comment can."""
    try:
        _spec([line])
    except (ValueError, re.error):
        return False
    return True


def matches_something(pattern: str) -> bool:
    """Whether a pattern alone matches any file: no comment, and not only what another is not to match."""
    return any(compiled.include for compiled in ignore_patterns([pattern]).patterns)


def _spec(lines: Sequence[str]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec

    with warnings.catch_warnings(action="ignore", category=FutureWarning):
        return GitIgnoreSpec.from_lines(lines)
