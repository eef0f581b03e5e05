"""Keeps account of what a run created, and deletes exactly that: only what carries the run's mark is ever touched."""

import time
from urllib.parse import quote

from .connection import Answer, Connection, NoAnswerError
from .profile import Step
from .resource import MISSING, read

_CLEAN_UP_SECONDS = 120.0
_OK = 200
_GONE = (200, 202, 204, 404, 410)
_NAMES = ("userName", "displayName")


class Created:
    """The resources of one run, newest last."""

    def __init__(self, connection: Connection, mark: str) -> None:
        self._connection = connection
        self._mark = mark
        self._targets: dict[str, None] = {}
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
        if not self._is_ours(target, answer):
            self._foreign.append(f"{target} was answered to a POST, but is not what was sent")
            return None
        self._unsure.remove(step)
        self._targets[target] = None
        return identifier

    def delete_all(self) -> tuple[str, ...]:
        """Delete what was created, the newest first; return what may be left over, one sentence each."""
        deadline = time.monotonic() + _CLEAN_UP_SECONDS
        left = list(self._foreign)
        for step in self._unsure:
            left += self._find(step)
        for target in reversed(self._targets):
            reason = self._delete(target) if time.monotonic() < deadline else "there was no time left"
            if reason:
                left.append(f"{target} could not be deleted: {reason}")
        return tuple(self._connection.shown(sentence) for sentence in left)

    def _delete(self, target: str) -> str | None:
        try:
            answer = self._connection.send(Step("DELETE", target))
        except NoAnswerError as error:
            return str(error)
        return None if answer.status in _GONE else f"status {answer.status}"

    def _find(self, step: Step) -> list[str]:
        """Look for what a POST may have created although its answer does not say so."""
        key = next((name for name in _NAMES if name in (step.body or {})), None)
        if key is None or self._mark not in str(step.body[key]):
            return []
        value = step.body[key]
        try:
            answer = self._connection.send(Step("GET", step.target, {"filter": f'{key} eq "{value}"'}))
        except NoAnswerError:
            return [f"{key} {value} may have been created at {step.target}: the server gave no answer"]
        hits = read(answer.body, "Resources")
        for hit in hits if isinstance(hits, list) else []:
            if str(read(hit, key)).lower() == value.lower() and read(hit, "id") is not MISSING:
                self._targets[f"{step.target}/{quote(str(read(hit, 'id')), safe='')}"] = None
        return []

    def _is_ours(self, target: str, created: Answer) -> bool:
        """Whether the resource carries the run's mark; the answer to the POST counts where it cannot be read."""
        try:
            read_back = self._connection.send(Step("GET", target))
        except NoAnswerError:
            return self._mark in created.text
        return self._mark in (read_back.text if read_back.status == _OK else created.text)
