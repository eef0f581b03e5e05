"""Keeps account of what a run created, and deletes exactly that: only what carries the run's mark is ever touched."""

import time
from urllib.parse import quote

from .connection import Answer, Connection, NoAnswerError
from .profile import Step
from .resource import MISSING, read

_CLEAN_UP_SECONDS = 120.0
_OK = 200
_NOT_THERE = (404, 410)
_GONE = (200, 202, 204, *_NOT_THERE)
_NAMES = ("userName", "displayName")


class Created:
    """The resources of one run, newest last."""

    def __init__(self, connection: Connection, mark: str) -> None:
        self._connection = connection
        self._mark = mark
        self._targets: dict[str, Step] = {}
        self._gone: dict[str, int] = {}
        self._unsure: list[Step] = []
        self._foreign: list[str] = []

    def announce(self, step: Step) -> None:
        """Note a POST before it is sent, for its answer may never arrive, or may not be true."""
        self._unsure.append(step)

    def note(self, step: Step, answer: Answer) -> str | None:
        """Note what an announced POST created; return its id, None where nothing of ours was created."""
        identifier = read(answer.body, "id")
        if not answer.created or not isinstance(identifier, str) or not identifier:
            return None
        target = f"{step.target}/{quote(identifier, safe='')}"
        if not self._carries_mark(target, answer):
            self._foreign.append(f"{target} was answered to a POST, but is not what was sent")
            return None
        self._unsure.remove(step)
        self._targets[target] = step
        return identifier

    def delete_all(self) -> tuple[str, ...]:
        """Delete what was created, the newest first; return what may be left over, one sentence each."""
        deadline = time.monotonic() + _CLEAN_UP_SECONDS
        left = list(self._foreign)
        for step in self._unsure:
            left += self._find(step)
        for target in reversed(self._targets):
            left += self._delete(target) if time.monotonic() < deadline else [_kept(target, "there was no time left")]
        for target, status in list(self._gone.items()):
            left += self._doubts(target, status) if time.monotonic() < deadline else []
        return tuple(self._connection.shown(sentence) for sentence in left)

    def _delete(self, target: str) -> list[str]:
        try:
            answer = self._connection.send(Step("DELETE", target))
        except NoAnswerError as error:
            return [_kept(target, str(error))]
        if answer.status not in _GONE:
            return [_kept(target, f"status {answer.status}")]
        self._gone[target] = answer.status
        return []

    def _doubts(self, target: str, status: int) -> list[str]:
        """Say what shows that a resource is still there, although a deletion was answered as if it were not."""
        if status not in _NOT_THERE:
            still_there = self._carries_mark(target)
            return [_kept(target, f"it is still there after status {status}")] if still_there else []
        left = []
        for listed in self._search(self._targets[target]) or ():
            if listed == target:
                left.append(_kept(target, f"status {status}, but it is still listed"))
            elif listed not in self._targets:
                left += self._delete(listed)
        return left

    def _find(self, step: Step) -> list[str]:
        """Look for what a POST may have created although its answer does not say so."""
        found = self._search(step)
        if found is None:
            key = _key(step)
            return [f"{key} {step.body[key]} may have been created at {step.target}: the server gave no answer"]
        for target in found:
            self._targets.setdefault(target, step)
        return []

    def _search(self, step: Step) -> list[str] | None:
        """List what has the name that a POST gave; None where the server gives no answer."""
        key = _key(step)
        if key is None or self._mark not in str(step.body[key]):
            return []
        value = step.body[key]
        try:
            answer = self._connection.send(Step("GET", step.target, {"filter": f'{key} eq "{value}"'}))
        except NoAnswerError:
            return None
        hits = read(answer.body, "Resources")
        named = [
            f"{step.target}/{quote(str(read(hit, 'id')), safe='')}"
            for hit in (hits if isinstance(hits, list) else [])
            if str(read(hit, key)).lower() == value.lower() and read(hit, "id") is not MISSING
        ]
        return [target for target in named if self._carries_mark(target, answer)]

    def _carries_mark(self, target: str, told: Answer | None = None) -> bool:
        """Whether a resource carries the run's mark; what was told of it counts where it cannot be read."""
        try:
            answer = self._connection.send(Step("GET", target))
        except NoAnswerError:
            answer = None
        known = answer if answer and answer.status == _OK else told
        return known is not None and self._mark in known.text


def _kept(target: str, reason: str) -> str:
    return f"{target} could not be deleted: {reason}"


def _key(step: Step) -> str | None:
    """The attribute by which a resource is found again."""
    return next((name for name in _NAMES if name in (step.body or {})), None)
