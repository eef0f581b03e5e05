"""The table of `make bench`: every figure a ratio of medians, from runs that take turns on the same files and machine.

The program's byte code is made first, as an installer does; an editable install has none where Python may not write it.

`python -m tests.benchmarks [--rounds N] [--tutorials N] [--large N] [--no-build]`
"""

import argparse
import compileall
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import Run, run
from tests.benchmarks.reference_corpus import write_corpus

PROJECT = Path(__file__).resolve().parents[2]
DOCCOMPILE = [sys.executable, "-m", "doccompile"]
PARSE = """
import sys, pathlib, markdown_it
parser = markdown_it.MarkdownIt("commonmark").enable("table")
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.md")):
    parser.parse(file.read_text(encoding="utf-8"))
"""


@dataclass(frozen=True)
class Case:
    """One command; `prepare` runs before each round, unmeasured."""

    name: str
    command: list[str]
    prepare: Callable[[], object] = lambda: None


@dataclass(frozen=True)
class Row:
    """A ratio to print: the medians of two cases, and the most that is wanted."""

    what: str
    case: str
    to: str
    most: float


ROWS = (
    Row("lint, cold : markdown-it-py parse", "lint cold", "parse", 0.5),
    Row("lint, cold : rumdl --no-cache", "lint cold", "rumdl cold", 3),
    Row("lint, unchanged : rumdl with its cache", "lint unchanged", "rumdl unchanged", 2.5),
    Row("lint, one changed : unchanged", "lint one changed", "lint unchanged", 1.2),
    Row("lint of one file, unchanged : import click", "lint one file", "import click", 3),
    Row("lint of one file, cold : import click", "lint one file cold", "import click", 3),
    Row("--help : import click", "help", "import click", 3),
    Row("build, cold : lint, cold", "build cold", "lint cold", 6),
    Row("build, unchanged : lint, unchanged", "build unchanged", "lint unchanged", 1.5),
    Row("time of many : few, lint, cold", "lint large", "lint cold", 11),
)


class Bench:
    """The cases, over files in a folder of their own."""

    def __init__(self, folder: Path, tutorials: int, large: int, with_build: bool) -> None:
        self.folder = folder
        write_corpus(tutorials, folder / "few")
        write_corpus(large, folder / "many")
        self.changed = sorted((folder / "few").glob("*.md"))[0]
        self.cases = [*self._lint(), *self._rumdl(), *(self._build() if with_build else [])]

    def _lint(self) -> list[Case]:
        one, lint = [*DOCCOMPILE, "lint", f"few/{self.changed.name}"], [*DOCCOMPILE, "lint", "few"]
        return [
            Case("import click", [sys.executable, "-c", "import click"]),
            Case("help", [*DOCCOMPILE, "--help"]),
            Case("parse", [sys.executable, "-c", PARSE, "few"]),
            Case("lint one file cold", [*one, "--no-cache"]),
            Case("lint one file", one, self._warm(one)),
            Case("lint cold", [*lint, "--no-cache"]),
            Case("lint unchanged", lint, self._warm(lint)),
            Case("lint one changed", lint, self._change),
        ]

    def _rumdl(self) -> list[Case]:
        program = shutil.which("rumdl", path=os.fspath(Path(sys.executable).parent)) or shutil.which("rumdl")
        if program is None:
            print("rumdl is not installed: its rows are left out", file=sys.stderr)
            return []
        check = [program, "check", "few"]
        return [Case("rumdl cold", [*check, "--no-cache"]), Case("rumdl unchanged", check, self._warm(check))]

    def _build(self) -> list[Case]:
        build = [*DOCCOMPILE, "build", "few", "-o", "out", "--fail-on", "never"]
        return [
            Case("build cold", [*build, "--no-cache"], lambda: shutil.rmtree(self.folder / "out", ignore_errors=True)),
            Case("build unchanged", build, self._warm(build)),
        ]

    def _warm(self, command: list[str]) -> Callable[[], object]:
        return lambda: subprocess.run(command, cwd=self.folder, capture_output=True, check=False)

    def _change(self) -> None:
        self._warm([*DOCCOMPILE, "lint", "few"])()
        with self.changed.open("a", encoding="utf-8") as stream:
            stream.write("\nOne line more.\n")

    def measure(self, case: Case) -> Run:
        """Run one case once."""
        case.prepare()
        return run(case.command, self.folder)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--tutorials", type=int, default=1000)
    parser.add_argument("--large", type=int, default=10_000)
    parser.add_argument("--no-build", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="doccompile-bench-") as name:
        folder = Path(name).resolve()
        os.environ["DOCCOMPILE_CACHE_DIR"] = str(folder / "cache")
        os.environ["PYTHONPATH"] = str(PROJECT)
        compileall.compile_dir(PROJECT / "doccompile", quiet=1)
        bench = Bench(folder, options.tutorials, options.large, not options.no_build)
        runs: dict[str, list[Run]] = {case.name: [] for case in bench.cases}
        for number in range(options.rounds):
            for case in bench.cases:
                if not (number and case.name == "build cold"):
                    runs[case.name].append(bench.measure(case))
        runs["lint large"] = [run([*DOCCOMPILE, "lint", "many", "--no-cache"], folder)]
        _print(runs, options.tutorials, options.large)


def _print(runs: dict[str, list[Run]], tutorials: int, large: int) -> None:
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{tutorials:,} and {large:,} tutorials, {os.cpu_count()} processors, load {load}\n")
    print(f"{'case':24}{'runs':>5}{'wall s':>9}{'least':>9}{'most':>9}{'CPU s':>9}{'MiB':>8}")
    for name, own in runs.items():
        walls = [one.wall for one in own]
        cpu, memory = median(one.cpu for one in own), max(one.memory for one in own) / 2**20
        print(
            f"{name:24}{len(own):>5}{median(walls):>9.3f}{min(walls):>9.3f}{max(walls):>9.3f}{cpu:>9.3f}{memory:>8.0f}"
        )
    print(f"\n{'ratio':48}{'wall':>8}{'CPU':>8}{'at most':>9}")
    for row in ROWS:
        if row.case in runs and row.to in runs:
            wall = median(one.wall for one in runs[row.case]) / median(one.wall for one in runs[row.to])
            cpu = median(one.cpu for one in runs[row.case]) / median(one.cpu for one in runs[row.to])
            print(f"{row.what:48}{wall:>8.2f}{cpu:>8.2f}{row.most:>9}")
    memory_ratio = runs["lint large"][0].memory / max(one.memory for one in runs["lint cold"])
    print(f"{'peak memory of many : few, lint, cold':48}{memory_ratio:>8.2f}{'':>8}{1.5:>9}")


if __name__ == "__main__":
    main()
