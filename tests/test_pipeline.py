"""What holds for a compilation as a whole."""

import gc
from pathlib import Path

from doccompile.pipeline import Options, compile_paths

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def test_compiling_leaves_no_reference_cycles_behind_since_the_command_line_collects_none() -> None:
    compile_paths([CORPUS], Options(jobs=1))
    gc.collect()
    gc.disable()
    try:
        compile_paths([CORPUS], Options(jobs=1))
        assert gc.collect() == 0
    finally:
        gc.enable()
