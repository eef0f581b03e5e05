"""Run a command and say what it took: time on the clock, time of all its processes, and their memory at the peak."""

import os
import resource
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

_SAMPLE_SECONDS = 0.02


@dataclass(frozen=True)
class Run:
    """`wall` and `cpu` in seconds, `memory` in bytes: the proportional set size of all processes, where it is known."""

    wall: float
    cpu: float
    memory: int


def run(command: list[str], folder: Path) -> Run:
    """Run a command, its output thrown away.

    Raises:
        RuntimeError: it did not end as a check with findings ends.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        peak = _Peak(process.pid)
        peak.start()
        status = process.wait()
        wall = time.perf_counter() - start
        peak.stop()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if status not in (0, 1):
        raise RuntimeError(f"{' '.join(command)}: exit status {status}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall, cpu, peak.bytes)


class _Peak(threading.Thread):
    """Samples the memory of a process and its children while they run."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._stopped = threading.Event()
        self.bytes = 0

    def run(self) -> None:
        while not self._stopped.wait(_SAMPLE_SECONDS):
            self.bytes = max(self.bytes, sum(map(_memory, _family(self._pid))))

    def stop(self) -> None:
        self._stopped.set()
        self.join()


def _family(pid: int) -> list[int]:
    found = [pid]
    for parent in found:
        try:
            children = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
        except OSError:
            continue
        found += map(int, children.split())
    return found


def _memory(pid: int) -> int:
    """Pages that several processes share count once in all."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as lines:  # noqa: PTH123
            return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    except (OSError, ValueError, IndexError):
        return 0


if not hasattr(os, "getloadavg"):
    raise SystemExit("the benchmarks need a POSIX system")
