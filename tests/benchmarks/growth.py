"""How time grows with size for inputs that are made to be slow: `python -m tests.benchmarks.growth [SIZE]`.

Prints one row per shape: seconds at a quarter of the size and at the size, and the exponent between them (1 is linear).
"""

import math
import sys
import time
from multiprocessing import get_context
from multiprocessing.queues import SimpleQueue

from tests.safety.adversarial import SHAPES, adversarial

_SIZE = 90_000
"""Below the longest line that is read, so that no shape is refused."""
_LIMIT_SECONDS = 60.0


def seconds(shape: str, size: int) -> float:
    """The time to compile one input, measured in a process of its own; infinite beyond the limit."""
    context = get_context("fork")
    answer: SimpleQueue[float] = context.SimpleQueue()
    process = context.Process(target=_measure, args=(shape, size, answer))
    process.start()
    process.join(_LIMIT_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
        return math.inf
    return answer.get() if process.exitcode == 0 else math.nan


def _measure(shape: str, size: int, answer: "SimpleQueue[float]") -> None:
    from tests.safety.whole_way import compile_any

    compile_any(adversarial(shape, 100))
    data = adversarial(shape, size)
    start = time.process_time()
    compiled = compile_any(data)
    took = time.process_time() - start
    if any(finding.code == "DC001" for finding in compiled.findings):
        raise ValueError(f"{shape}: refused at this size, which tells nothing")
    answer.put(took)


def main(size: int) -> None:
    """Print the table."""
    print(f"{'shape':24}{size // 4:>12,}{size:>12,}{'exponent':>10}")
    for shape in SHAPES:
        small, large = seconds(shape, size // 4), seconds(shape, size)
        exponent = math.log(large / small, 4) if small > 0 and math.isfinite(large) else math.inf
        mark = "  <- worse than linear" if exponent > 1.4 and large > 0.2 else ""
        print(f"{shape:24}{small:>11.3f}s{large:>11.3f}s{exponent:>10.2f}{mark}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _SIZE)
