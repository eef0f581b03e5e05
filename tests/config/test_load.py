import os
from collections.abc import Callable
from pathlib import Path

import pytest

from doccompile.config.load import find, load, load_for
from doccompile.config.model import Config, ConfigError
from doccompile.findings import Severity

FULL = """\
select = ["DC1", "DC4"]
ignore = ["vague-link-text"]
exclude = ["drafts/", "*.tmp.md"]
respect-gitignore = false
product-names = ["Globex Cloud"]
root = "docs"
baseline = "baseline.json"
fail-on = "never"

[severity]
DC406 = "warning"

[per-file-ignores]
"old/**" = ["DC408"]

[vendor-domains]
"Acme" = ["acme.example"]
"""


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def refusal(tmp_path: Path, text: str, name: str = "doccompile.toml") -> str:
    with pytest.raises(ConfigError) as caught:
        load(write(tmp_path / name, text))
    return str(caught.value)


def test_every_key_is_read(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    config = load(write(tmp_path / "doccompile.toml", FULL))
    assert config.select == ("DC1", "DC4")
    assert config.exclude == ("drafts/", "*.tmp.md")
    assert config.severity == {"DC406": Severity.WARNING}
    assert config.per_file_ignores == (("old/**", ("DC408",)),)
    assert config.vendor_domains == {"Acme": ("acme.example",)}
    assert (config.root, config.baseline) == (tmp_path / "docs", tmp_path / "baseline.json")
    assert (config.fail_on, config.respect_gitignore) == (None, False)


def test_the_nearest_file_above_the_input_holds(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.doccompile]\nselect = ["DC1"]\n')
    write(tmp_path / "docs" / "pyproject.toml", "[tool.other]\n")
    tutorial = write(tmp_path / "docs" / "deep" / "a.md", "#")
    assert find(tutorial) == tmp_path / "pyproject.toml"
    assert load_for(tutorial).select == ("DC1",)
    own = write(tmp_path / "docs" / "doccompile.toml", "")
    assert find(tutorial) == own
    assert load_for(tutorial).select == ()


def test_own_file_wins_over_shared_file_of_the_same_folder(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.doccompile]\n")
    own = write(tmp_path / "doccompile.toml", "")
    assert find(tmp_path) == own


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_for(tmp_path) == Config()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('select = ["DC1"]\nignroe = []\n', 'doccompile.toml:2: unknown key "ignroe"; did you mean "ignore"?'),
        ("\nselect = 'DC1'\n", 'doccompile.toml:2: "select" must be a list of strings, not a string'),
        (
            'exclude = [\n  "a",\n  7,\n]\n',
            'doccompile.toml:1: "exclude" must be a list of strings; one item is a number',
        ),
        (
            '[severity]\nDC101 = "error"\nDC406 = "wraning"\n',
            'doccompile.toml:3: "severity" at "DC406" must be one of error, warning, info, not "wraning"',
        ),
        ("fail-on = 1\n", 'doccompile.toml:1: "fail-on" must be one of error, warning, info, never, not a number'),
        ("root = 'nowhere'\n", 'doccompile.toml:1: "root" must be a folder; "nowhere" is none'),
        ("baseline = false\n", 'doccompile.toml:1: "baseline" must be a path, not a boolean'),
        ("templates = []\n", 'doccompile.toml:1: "templates" must be a path, not a list'),
        ("baseline = ''\n", 'doccompile.toml:1: "baseline" must be a path, not empty'),
        ("respect-gitignore = 'yes'\n", 'doccompile.toml:1: "respect-gitignore" must be true or false, not a string'),
        (
            "[per-file-ignores]\n'a/*' = 'DC1'\n",
            'doccompile.toml:2: "per-file-ignores" at "a/*" must be a list of strings, not a string',
        ),
        (
            '[per-file-ignores]\n"a/*" = []\n"!" = []\n',
            'doccompile.toml:3: "per-file-ignores" has a pattern that is none: "!"',
        ),
        ('exclude = ["[z-a]"]', 'doccompile.toml:1: "exclude" has a pattern that is none: "[z-a]"'),
        (
            '[per-file-ignores]\n"a/*" = []\n"!a/b" = []\n',
            'doccompile.toml:3: "per-file-ignores" has a pattern that matches nothing: "!a/b"',
        ),
        ("select = [\n", "doccompile.toml: is no TOML: "),
        (
            '[vendor-domains]\n"Slack" = [\n  "slack.com",\n  "not a domain",\n]\n',
            'doccompile.toml:4: "vendor-domains" at "Slack" must be a list of domains, as "litware.com"',
        ),
        ('vendor-domains = {Slack = ["https://slack.com"]}', 'doccompile.toml:1: "vendor-domains" at "Slack" must be'),
        (
            "[tool.doccompile]\nignore = []\n",
            'doccompile.toml:1: unknown key "tool"; keys stand at the top here, and below [tool.doccompile] in ',
        ),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    assert refusal(tmp_path, text).startswith(message)


def test_places_are_right_in_a_shared_file(tmp_path: Path) -> None:
    project = '[project]\ndescription = """\n[see the docs]\n"""\n'
    text = f'{project}[tool.doccompile.severity]\nDC1 = "bad"\n[tool.doccompile]\nselects = []\n'
    assert refusal(tmp_path, text, "pyproject.toml") == (
        'pyproject.toml:6: "severity" at "DC1" must be one of error, warning, info, not "bad"'
    )
    assert refusal(tmp_path, f"{project}[tool]\ndoccompile = 3\n", "pyproject.toml") == (
        "pyproject.toml:6: [tool.doccompile] must be a table"
    )


@pytest.mark.parametrize("domain", ["slack.com", "api.slack-edge.co.uk", "bücher.example", "3m.com"])
def test_domains_are_domains(tmp_path: Path, domain: str) -> None:
    path = write(tmp_path / "doccompile.toml", f'[vendor-domains]\nSlack = ["{domain}"]\n')
    assert load(path).vendor_domains == {"Slack": (domain,)}


def test_only_a_shared_file_has_a_table_for_the_settings(tmp_path: Path) -> None:
    assert load(write(tmp_path / "own-name.toml", 'ignore = ["DC4"]\n')).ignore == ("DC4",)


def test_a_byte_order_mark_is_no_part_of_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "doccompile.toml"
    path.write_text('ignore = ["DC4"]\n', encoding="utf-8-sig")
    assert load(path).ignore == ("DC4",)


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "doccompile.toml"
    path.write_bytes(b"# \xff")
    with pytest.raises(ConfigError, match="is not UTF-8 text"):
        load(path)


@pytest.mark.parametrize(
    "make",
    [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("nothing")],
    ids=["folder", "pipe", "link to nothing"],
)
def test_settings_that_are_no_file_are_refused_and_not_passed_over(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    make(tmp_path / "doccompile.toml")
    with pytest.raises(ConfigError, match=r"doccompile\.toml: cannot be read: \w"):
        load_for(tmp_path)
