"""Fixtures that every test may use."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder beside the checkout that holds the real tutorials (`corpus/`) and their labels (`gold/`)."""
    folder = Path(os.environ.get("DOCCOMPILE_SHARED") or ROOT.parent / "shared")
    if not (folder / "corpus" / "seeds").is_dir():
        pytest.skip(f"the real tutorials are not at {folder}; set DOCCOMPILE_SHARED to where they are")
    return folder
