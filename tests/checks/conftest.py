import pytest


@pytest.fixture(autouse=True)
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that crashes fails its test: the finding that stands for a crash counts as one of its own otherwise."""
    monkeypatch.setenv("DOCCOMPILE_STRICT", "1")
