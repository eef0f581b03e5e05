"""DC501 tenant-url-shared: wordings that are reported, each beside what only looks like one."""

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.wordings import ENTER, GIVEN_TOKEN


def test_whoever_shows_a_host_as_its_own_enters_it_though_it_is_called_otherwise() -> None:
    shared = f"{ENTER}input `https://api.qxcloud.net/scim` in **Tenant URL**. {GIVEN_TOKEN}"
    owner = example_tutorial(Example("credentials", shared, "Litware")).replace("www.litware.com", "www.qxcloud.net")
    other = example_tutorial(Example("credentials", shared, "Tailspin"))
    found = [finding.where.path for finding in findings_of(owner, other) if finding.code == "DC501"]
    assert found == ["tutorial-1.md"]
