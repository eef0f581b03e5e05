"""What the application is called in the gallery, in the checklist and in the configuration as code."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from doccompile.cli import doccompile

TUTORIAL = """\
# Configure Oak Ledger for automatic user provisioning

1. Sign in to the Azure portal.
1. Search for **{}**, and add that app from the gallery.
1. Set the **Provisioning Mode** to **Automatic**.
1. Under **Admin Credentials**, enter the **Tenant URL** and **Secret Token** of Oak Ledger.
1. Select **Test Connection**, and then **Save**.
"""


@pytest.mark.parametrize(
    ("sought", "name"),
    [
        ("Oak Ledger Writeback", "Oak Ledger Writeback"),
        ("Oak Ledger", "Oak Ledger"),
        ("Oak Ledger for for HR", "Oak Ledger"),  # in doubt: a repeated word
    ],
)
def test_application_is_looked_for_by_the_name_that_it_has_there(tmp_path: Path, sought: str, name: str) -> None:
    (tmp_path / "oak.md").write_text(TUTORIAL.format(sought))
    result = CliRunner().invoke(doccompile, ["build", str(tmp_path), "-o", str(tmp_path / "out"), "--fail-on", "never"])
    assert result.exit_code == 0, result.output
    built = tmp_path / "out" / "oak-ledger"
    assert f"Add **{name}** from the application gallery" in (built / "checklist.md").read_text()
    assert f'display_name = "{name}"' in (built / "entra" / "main.tf").read_text()
    assert f"$Name = '{name}'" in (built / "entra" / "configure.ps1").read_text()
