"""A `doccompile` command on PATH that runs this checkout, whatever is installed."""

import os
import sys
from pathlib import Path

from tests.private_git import ENVIRONMENT


def command_on_path(folder: Path, root: Path) -> dict[str, str]:
    """Write the command into a folder; the environment that finds it there."""
    folder.mkdir(parents=True, exist_ok=True)
    shim = folder / "doccompile"
    shim.write_text(f'#!/bin/sh\nPYTHONPATH="{root}" exec "{sys.executable}" -m doccompile "$@"\n')
    shim.chmod(0o755)
    return {
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        **ENVIRONMENT,
    }
