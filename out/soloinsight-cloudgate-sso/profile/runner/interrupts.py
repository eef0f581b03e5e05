"""Lets a request finish, and what it created be noted, before Ctrl-C, SIGTERM or a closed terminal ends the run."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Interrupts:
    """Turns the signals into KeyboardInterrupt: at once outside `held`, at its end inside, a second one at once."""

    def __init__(self) -> None:
        self._depth = 0
        self._waiting = False

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Handle the signals inside the block; does nothing in another thread than the main one."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = [(number, signal.signal(number, self._handle)) for number in _SIGNALS]
        try:
            yield
        finally:
            for number, handler in before:
                signal.signal(number, handler)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold a signal back until the block ends."""
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            release, self._waiting = self._waiting and not self._depth, self._waiting and bool(self._depth)
        if release:
            raise KeyboardInterrupt

    def _handle(self, number: int, frame: FrameType | None) -> None:
        if self._depth and not self._waiting:
            self._waiting = True
            return
        self._waiting = False
        raise KeyboardInterrupt
