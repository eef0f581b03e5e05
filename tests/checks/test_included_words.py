"""Words of a file that several tutorials include are one thing to mend, whatever these tutorials are about."""

from pathlib import Path

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from doccompile.pipeline import Options, compile_paths

STEP = (
    "5. Under the **Admin Credentials** section, input `https://{host}/scim` in **Tenant URL**. "
    "Input the **Access Token** that you copied earlier in **Secret Token**.\n"
)


def messages(folder: Path, code: str, step: str, products: tuple[str, ...]) -> list[str]:
    (folder / "step.md").write_text(step, encoding="utf-8")
    for product in products:
        text = example_tutorial(Example("credentials", "[!INCLUDE [step](step.md)]", product))
        (folder / f"{product}.md").write_text(text, encoding="utf-8")
    found = compile_paths([folder], Options(jobs=1)).findings
    return [finding.message for finding in found if finding.code == code]


@pytest.mark.parametrize("code", ["DC101", "DC401", "DC501"])
def test_what_is_wrong_with_them_is_told_once(code: str, tmp_path: Path) -> None:
    step = STEP.format(host="tailspintoys.com") + "\nUsers in TestApp are updated.\n"
    (told,) = messages(tmp_path, code, step, ("Brackwater", "Fernhill", "Litware", "Northbeam"))
    assert told.endswith("; so in 3 other tutorials that include it")


def test_a_tutorial_that_they_suit_is_not_counted(tmp_path: Path) -> None:
    step = STEP.format(host="api.litware.com")
    (told,) = messages(tmp_path, "DC101", step, ("Fernhill", "Litware", "Northbeam"))
    expected = '"Fernhill" is told to enter "https://api.litware.com/scim", but litware.com is Litware\'s'
    assert told == f"{expected}; so in 1 other tutorial that includes it"


def test_words_that_one_tutorial_has_are_told_as_they_are(tmp_path: Path) -> None:
    step = STEP.format(host="tailspintoys.com")
    (told,) = messages(tmp_path, "DC101", step, ("Fernhill",))
    assert told.endswith("(fernhill.com)")
