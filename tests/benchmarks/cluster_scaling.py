"""How a cluster scales from one worker to two: `python -m tests.benchmarks.cluster_scaling [TUTORIALS] [ROUNDS]`."""

import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median

from doccompile.cluster import cluster_map
from doccompile.pipeline import Options, compile_packed
from doccompile.source.discover import find_inputs
from tests.benchmarks.reference_corpus import write_corpus
from tests.cluster.local import cluster


def seconds(folder: Path, workers: int, rounds: int) -> float:
    """Median time to compile everything on so many workers of one thread, after one run that warms them up."""
    inputs = find_inputs([folder / "docs"])
    compile_one = partial(compile_packed, options=Options())
    times = []
    with cluster(folder, workers) as (address, _):
        for _ in range(rounds + 1):
            start = time.perf_counter()
            cluster_map(compile_one, inputs, None, address)
            times.append(time.perf_counter() - start)
    return median(times[1:])


def main(tutorials: int, rounds: int) -> None:
    """Print one line."""
    with tempfile.TemporaryDirectory(prefix="doccompile-cluster-") as name:
        folder = Path(name).resolve()
        write_corpus(tutorials, folder / "docs")
        one, two = seconds(folder, 1, rounds), seconds(folder, 2, rounds)
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{tutorials:,} tutorials: 1 worker {one:.2f} s, 2 workers {two:.2f} s, ratio {one / two:.2f} (load {load})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
