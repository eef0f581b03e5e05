"""A command that needs what was not installed says which extra has it."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from doccompile.cli import doccompile


@pytest.mark.parametrize(
    ("library", "extra", "arguments"),
    [("pygls", "lsp", ("lsp",)), ("httpx", "verify", ("verify", ".", "--url", "http://127.0.0.1:9/scim"))],
)
def test_a_missing_extra_is_named(
    library: str, extra: str, arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, library, None)
    result = CliRunner().invoke(doccompile, arguments)
    assert result.exit_code == 2
    assert result.stderr.endswith(
        f" needs {library}: pip install 'path/to/doccompile[{extra}]', from a checkout of doccompile\n"
    )
