"""Fixtures that every test may use."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("project", deadline=None)
settings.load_profile("project")
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


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep tests away from the user's cache."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("DOCCOMPILE_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield
