"""How a case that was not kept is told: what happened, and the words of the tutorial that promise otherwise."""

from .connection import printable
from .profile import Promise
from .session import Result


def failure_lines(result: Result) -> list[str]:
    """One line for each failure, and under each run of the same promise the place that states it."""
    lines: list[str] = []
    for index, failure in enumerate(result.failures):
        lines.append(failure.message)
        following = result.failures[index + 1] if index + 1 < len(result.failures) else None
        if failure.promise and (following is None or following.promise != failure.promise):
            lines.append(f"promised at {quoted(failure.promise)}")
    return lines


def quoted(promise: Promise) -> str:
    """Place and words of a promise."""
    return f'{printable(promise.path)}:{promise.line}:{promise.column}: "{printable(promise.text)}"'
