"""`out/`, which is committed for readers, is what `build corpus` writes."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_what_is_committed_is_what_the_corpus_gives() -> None:
    command = [sys.executable, "-m", "doccompile", "build", "corpus", "-o", "out", "--check", "--fail-on", "never"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"run `make build` and read the diff of out/:\n{done.stdout[:2000]}\n{done.stderr}"
