"""How a cluster scales, and when it pays: `python -m tests.benchmarks.cluster_scaling [--rounds N] [SIZE …]`.

Each row: seconds for so many tutorials in one process here, and on clusters of one and of two workers of one thread,
connection and the check of every result included. Medians, after one run that warms the workers up.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from doccompile.cluster import cluster_map
from doccompile.parallel import process_map
from doccompile.pipeline import Options, compile_packed
from doccompile.source.discover import find_inputs
from tests.benchmarks.reference_corpus import write_corpus
from tests.cluster.local import cluster

COMPILE = partial(compile_packed, options=Options())


def seconds(action: Callable[[], object], rounds: int) -> float:
    """Median time of an action, the first run left out."""
    times = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return median(times[1:])


def here(docs: Path, rounds: int) -> float:
    """In one process of this machine."""
    inputs = find_inputs([docs])
    return seconds(lambda: list(process_map(COMPILE, inputs, 1)), rounds)


def on_cluster(docs: Path, workers: int, rounds: int) -> float:
    """On so many workers."""
    inputs = find_inputs([docs])
    with cluster(docs.parent, workers) as (address, _):
        return seconds(lambda: cluster_map(COMPILE, inputs, None, address), rounds)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.cluster_scaling")
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 300, 1000, 3000])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(f"{'tutorials':>10}{'1 process':>11}{'1 worker':>10}{'2 workers':>11}{'1 : 2 workers':>15}")
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="doccompile-cluster-") as name:
            docs = Path(name).resolve() / "docs"
            write_corpus(size, docs)
            alone = here(docs, options.rounds)
            one, two = (on_cluster(docs, workers, options.rounds) for workers in (1, 2))
        print(f"{size:>10,}{alone:>10.2f}s{one:>9.2f}s{two:>10.2f}s{one / two:>15.2f}", flush=True)
    print("load", ", ".join(f"{value:.1f}" for value in os.getloadavg()))


if __name__ == "__main__":
    main()
