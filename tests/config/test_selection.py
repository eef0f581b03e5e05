from dataclasses import dataclass
from pathlib import Path

import pytest

from doccompile.config.load import load
from doccompile.config.model import Config, ConfigError
from doccompile.config.selection import selection_of
from doccompile.findings import Finding, Severity
from doccompile.location import Location


@dataclass(frozen=True)
class Named:
    code: str
    name: str


RULES = (
    Named("DC101", "tenant-url-foreign-host"),
    Named("DC403", "repeated-word"),
    Named("DC406", "vague-link-text"),
    Named("DC408", "brand-mixed"),
)


def codes(config: Config, path: str = "a.md", **options: tuple[str, ...]) -> list[str]:
    selection = selection_of(config, RULES, **options)
    return [rule.code for rule in RULES if selection.is_on(rule.code, path)]


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), ["DC101", "DC403", "DC406", "DC408"]),
        (("DC4",), (), ["DC403", "DC406", "DC408"]),
        ((), ("DC4",), ["DC101"]),
        (("DC4",), ("DC406",), ["DC403", "DC408"]),
        (("DC406",), ("DC4",), ["DC406"]),
        (("ALL",), ("vague-link-text",), ["DC101", "DC403", "DC408"]),
        (("repeated-word",), (), ["DC403"]),
        (("DC4",), ("DC4",), []),
        (("dc4", "All"), ("Dc406", "Repeated-Word"), ["DC101", "DC408"]),
    ],
)
def test_the_most_exact_selector_decides(select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]) -> None:
    assert codes(Config(select=select, ignore=ignore)) == expected
    assert codes(Config(), select=select, ignore=ignore) == expected


def test_the_command_line_wins_over_the_configuration() -> None:
    config = Config(select=("DC1",), ignore=("DC403",))
    assert codes(config, select=("DC4",)) == ["DC403", "DC406", "DC408"]
    assert codes(config, ignore=("DC101",)) == []


def test_rules_are_ignored_per_file_relative_to_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    config = Config(folder=tmp_path, per_file_ignores=(("docs/old/**", ("DC4",)), ("docs/drafts/**", ("ALL",))))
    assert codes(config, "old/a.md") == ["DC101"]
    assert codes(config, "drafts/a.md") == []
    assert codes(config, "new/a.md") == ["DC101", "DC403", "DC406", "DC408"]


def test_severities_come_from_the_most_exact_key() -> None:
    config = Config(severity={"DC4": Severity.ERROR, "DC406": Severity.WARNING})
    where = Location("a.md", 1, 1, 1, 2)
    findings = [Finding(rule.code, rule.name, Severity.INFO, "m", where) for rule in RULES]
    applied = selection_of(config, RULES).apply(findings)
    assert [finding.severity.value for finding in applied] == ["info", "error", "warning", "error"]


def test_a_selector_that_names_no_rule_is_refused_with_the_nearest_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.doccompile]\nignore = [\n  "DC408",\n  "vague-link-txt",\n]\n')
    with pytest.raises(ConfigError) as caught:
        selection_of(load(path), RULES)
    assert str(caught.value) == (
        'pyproject.toml:4: in "ignore": no rule is called "vague-link-txt"; did you mean "vague-link-text"?'
    )
    with pytest.raises(ConfigError, match='--select: no rule is called "DC407"; did you mean "DC40'):
        selection_of(Config(), RULES, select=("DC407",))
