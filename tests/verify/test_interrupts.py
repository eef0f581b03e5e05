import os
import signal

import pytest

from doccompile.verify.runner.interrupts import Interrupts


def interrupt() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_a_signal_outside_a_request_ends_the_run_at_once() -> None:
    done = []

    def run() -> None:
        with Interrupts().installed():
            interrupt()
            done.append("more")

    with pytest.raises(KeyboardInterrupt):
        run()
    assert done == []


def test_a_signal_during_a_request_waits_for_its_end() -> None:
    interrupts = Interrupts()
    done = []

    def run() -> None:
        with interrupts.installed():
            with interrupts.held():
                interrupt()
                done.append("the request")
            done.append("more")

    with pytest.raises(KeyboardInterrupt):
        run()
    assert done == ["the request"]


def test_a_second_signal_does_not_wait() -> None:
    interrupts = Interrupts()
    done = []

    def run() -> None:
        with interrupts.installed(), interrupts.held():
            interrupt()
            done.append("the first waits")
            interrupt()
            done.append("more")

    with pytest.raises(KeyboardInterrupt):
        run()
    assert done == ["the first waits"]


def test_an_error_in_a_request_is_not_hidden_by_a_signal() -> None:
    interrupts = Interrupts()

    def run() -> None:
        with interrupts.installed(), interrupts.held():
            interrupt()
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        run()


def test_signals_mean_what_they_did_before_once_the_run_has_ended() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with Interrupts().installed():
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before
