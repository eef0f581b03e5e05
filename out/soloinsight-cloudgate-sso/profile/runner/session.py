"""One run of a profile: runs its cases in order, and deletes in the end what they created, and nothing else."""

import secrets
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import quote

from .connection import Answer, Connection, NoAnswerError
from .created import Created
from .expectations import Breach, judge
from .interrupts import Interrupts
from .no_scim import speaks_scim, why_not
from .placeholders import fill
from .profile import Case, Profile, Promise, Step

_SILENCES_UNTIL_GIVING_UP = 3
_RENEWALS = 5
"""How often a resource that the server lost is created anew."""
_UNAUTHORIZED, _NOT_FOUND, _TOO_MANY_REQUESTS = 401, 404, 429


@dataclass(frozen=True)
class Failure:
    """What is not as promised, and the words that promise it."""

    message: str
    promise: Promise | None


@dataclass(frozen=True)
class Result:
    """How a case ended: `blocked` means that it could not be put to the test."""

    case: Case
    outcome: Literal["kept", "broken", "blocked"]
    failures: tuple[Failure, ...]
    seconds: float


class _BlockedError(Exception):
    """What a case needs could not be made."""


class Session:
    """Runs cases against one server; `left_over` says in the end what could not be deleted."""

    def __init__(self, profile: Profile, connection: Connection) -> None:
        self.profile = profile
        self.left_over: tuple[str, ...] = ()
        self._connection = connection
        self._interrupts = Interrupts()
        self._mark = f"dc{secrets.token_hex(6)}"
        self._created = Created(connection, self._mark)
        self._words: dict[str, str] = {
            "base": connection.base,
            "absent": f"{self._mark}absent",
            "unknown-id": str(uuid.uuid4()),
        }
        self._names = 0
        self._fixtures: dict[str, str | None] = {}
        self._renewed: Counter[str] = Counter()
        self._silences = 0
        self._given_up: str | None = None
        self._spoke = False

    @contextmanager
    def running(self) -> Iterator[None]:
        """Run cases inside the block; whatever ends it, what was created is deleted."""
        with self._interrupts.installed():
            try:
                yield
            finally:
                with self._interrupts.held():
                    self.left_over = self._created.delete_all()

    def reach(self) -> None:
        """Send one harmless request.

        Raises:
            NoAnswerError: nothing answers at the URL.
        """
        answer = self._connection.send(Step("GET", "/ServiceProviderConfig"))
        self._spoke = speaks_scim(answer)

    def run(self, case: Case) -> Result:
        """Run one case."""
        start = time.monotonic()
        try:
            breaches = self._breaches(case)
        except _BlockedError as error:
            failure = Failure(str(error), self._promise(case, None))
            return Result(case, "blocked", (failure,), time.monotonic() - start)
        failures = tuple(
            Failure(self._connection.shown(breach.message), self._promise(case, breach.promise)) for breach in breaches
        )
        return Result(case, "broken" if failures else "kept", failures, time.monotonic() - start)

    def _promise(self, case: Case, pointer: str | None) -> Promise | None:
        return self.profile.promises.get(pointer or case.promise)

    def _breaches(self, case: Case) -> list[Breach]:
        if self._given_up:
            raise _BlockedError(self._given_up)
        for name in case.uses:
            self._ensure(name)
        for step in case.steps:
            breaches = self._take(step)
            if breaches:
                return [replace(breach, message=f"{self._told(step)}: {breach.message}") for breach in breaches]
        return []

    def _told(self, step: Step) -> str:
        query = "?" + "&".join(f"{key}={value}" for key, value in step.query.items()) if step.query else ""
        return f"{step.method} {fill(step.target + query, self._words)}"

    def _ensure(self, name: str) -> None:
        if name not in self._fixtures:
            breaches = self._take(replace(self.profile.fixtures[name], name=name))
            self._fixtures[name] = breaches[0].message if breaches else None
        reason = self._fixtures[name]
        if reason is not None:
            raise _BlockedError(self._connection.shown(f"could not create the resource that it needs: {reason}"))

    def _take(self, step: Step) -> list[Breach]:
        if step.name:
            self._names += 1
            self._words.pop(f"{step.name}.id", None)
            self._words["me"] = self._words[step.name] = f"{self._mark}x{self._names}"
        filled = replace(
            step,
            target=fill(step.target, {name: quote(word, safe="") for name, word in self._words.items()}),
            query=fill(step.query, self._words),
            body=fill(step.body, self._words),
        )
        try:
            answer = self._send(filled)
        except NoAnswerError as error:
            self._silent("the server has stopped answering")
            return [Breach(str(error))]
        self._consider(filled, answer)
        breaches = list(judge(fill(step.expect, self._words), answer))
        if breaches and answer.status == _NOT_FOUND:
            self._renew(filled)
        if step.name and answer.created and not breaches and f"{step.name}.id" not in self._words:
            return [Breach("the id in the answer is not that of a resource with the values that were sent")]
        return breaches

    def _silent(self, reason: str) -> None:
        self._silences += 1
        if self._silences == _SILENCES_UNTIL_GIVING_UP:
            self._given_up = reason

    def _consider(self, step: Step, answer: Answer) -> None:
        """Give up where the answers show that no further request will be served."""
        if answer.status == _TOO_MANY_REQUESTS:
            self._silent("the server keeps asking to slow down (status 429)")
            return
        self._silences = 0
        if step.credentials != "valid":
            return
        self._spoke = self._spoke or speaks_scim(answer)
        if answer.status == _UNAUTHORIZED:
            self._given_up = "the server refuses the credentials"
        elif not self._spoke:
            self._spoke = self._speaks_otherwise()
            self._given_up = None if self._spoke else why_not(answer)

    def _speaks_otherwise(self) -> bool:
        """Whether another question than the one that failed has an answer that is SCIM."""
        page = {"startIndex": "1", "count": "1"}
        try:
            return speaks_scim(self._connection.send(Step("GET", "/Users", page)))
        except NoAnswerError:
            return False

    def _renew(self, step: Step) -> None:
        """Have what the server has lost created anew for the next case that needs it."""
        for name, reason in list(self._fixtures.items()):
            lost = reason is None and quote(self._words.get(f"{name}.id", ""), safe="")
            if lost and step.target.endswith(f"/{lost}") and self._renewed[name] < _RENEWALS:
                self._renewed[name] += 1
                del self._fixtures[name]

    def _send(self, step: Step) -> Answer:
        with self._interrupts.held():
            if step.method != "POST":
                return self._connection.send(step)
            self._created.announce(step)
            answer = self._connection.send(step)
            identifier = self._created.note(step, answer)
            if step.name and identifier:
                self._words[f"{step.name}.id"] = identifier
            return answer
