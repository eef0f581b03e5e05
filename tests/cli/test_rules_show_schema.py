import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from doccompile.checks.example import example_tutorial
from doccompile.checks.registry import RULES
from doccompile.checks.rule import Rule
from doccompile.cli import doccompile
from doccompile.config.load import load_for
from doccompile.findings import Severity


def run(*arguments: str, stdin: bytes = b"") -> tuple[int, str]:
    result = CliRunner().invoke(doccompile, list(arguments), input=stdin)
    assert not isinstance(result.exception, Exception), result.exception
    return result.exit_code, result.output


def test_every_rule_is_listed_once() -> None:
    status, output = run("rules")
    codes = [line.split()[0] for line in output.splitlines() if not line.startswith(" ")]
    assert (status, codes) == (0, [rule.code for rule in RULES])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_page_with_its_reason_and_examples(rule: Rule) -> None:
    status, page = run("rules", rule.code)
    assert status == 0
    assert page.startswith(f"{rule.code} {rule.name} (")
    assert "\nWHY\n" in page
    assert f"doccompile-disable-next-line {rule.code} reason" in page
    assert ("\nWRONG\n" in page) == bool(rule.bad)
    assert [line for line in page.splitlines() if len(line) > 80 and not line.strip().startswith("|")] == []


def test_a_page_shows_what_is_reported() -> None:
    _, page = run("rules", "DC403")
    assert "WHAT IS REPORTED" in page
    assert "^^^" in page


@pytest.mark.parametrize(
    ("name", "table"), [("doccompile.toml", ""), ("pyproject.toml", "[tool.doccompile]\n")], ids=["own", "shared"]
)
def test_what_a_page_says_of_switching_a_rule_off_is_so(tmp_path: Path, name: str, table: str) -> None:
    _, page = run("rules", "DC403")
    everywhere, mild, shared = page.splitlines()[-3:]
    assert "[tool.doccompile], [tool.doccompile.severity]" in shared
    text = f"{table}{everywhere.split(':', 1)[1].partition(' at ')[0].strip()}\n"
    heading = "[tool.doccompile.severity]" if table else "[severity]"
    text += f"{heading}\n{mild.split(':', 1)[1].partition(' below ')[0].strip()}\n"
    (tmp_path / name).write_text(text)
    config = load_for(tmp_path)
    assert (config.ignore, config.severity) == (("DC403",), {"DC403": Severity.INFO})


def test_an_unknown_command_is_answered_with_the_nearest() -> None:
    status, output = run("lnt")
    assert (status, output.splitlines()[-1]) == (2, 'Error: no command is called "lnt"; did you mean "lint"?')


@pytest.mark.parametrize("wanted", ["dc403", "repeated-word"])
def test_a_rule_is_found_by_name_and_in_lower_case(wanted: str) -> None:
    assert run("rules", wanted)[1].startswith("DC403 ")


def test_a_group_of_rules_is_found_by_its_beginning() -> None:
    _, output = run("rules", "DC5", "--format", "json")
    found = json.loads(output)["rules"]
    assert [rule["code"] for rule in found] == ["DC501", "DC502", "DC503"]
    assert all(rule["name"] and rule["severity"] and rule["summary"] and rule["why"] for rule in found)


def test_markdown_has_a_row_or_a_page_per_rule() -> None:
    assert run("rules", "--format", "markdown")[1].count("\n| DC") == len(RULES)
    assert run("rules", "DC403", "--format", "markdown")[1].startswith("## DC403 repeated-word\n")


def test_an_unknown_rule_is_refused_with_the_nearest_name() -> None:
    assert run("rules", "DC9")[0] == 2
    assert run("rules", "vague-link-txt")[1].endswith('did you mean "vague-link-text"?\n')


@pytest.fixture
def tutorial(tmp_path: Path) -> Path:
    path = tmp_path / "litware.md"
    path.write_text(example_tutorial())
    return path


def test_show_gives_each_value_its_place_and_words(tutorial: Path) -> None:
    _, output = run("show", str(tutorial))
    lines = output.splitlines()
    assert "sync.interval_minutes: 40" in lines
    following = lines[lines.index("sync.interval_minutes: 40") + 1]
    assert "40 minutes" in following
    assert following.split()[0].count(":") == 1
    assert any(line.startswith("mappings.user.title: ") for line in lines)
    assert "Not stated: " in output
    assert max(map(len, lines)) <= 80


def test_show_gives_the_head_of_a_group_its_place_and_names_no_gap_in_an_item(tutorial: Path) -> None:
    _, output = run("show", str(tutorial))
    heads = [line for line in output.splitlines() if line.startswith("procedure.") and ": section " in line]
    assert heads
    assert ".parts." not in output.partition("Not stated: ")[2]


def test_show_says_what_a_value_repeats_once_and_puts_a_long_place_above_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "includes"
    folder.mkdir()
    words = "A Litware tenant with the **largest** of all plans that there are, and then some more of it"
    (folder / "plans.md").write_text(f"* {words}\n")
    text = example_tutorial().replace("A Litware tenant.", f"A tenant.\n\n[!INCLUDE [plans]({folder.name}/plans.md)]")
    (tmp_path / "litware.md").write_text(text)
    lines = run("show", str(tmp_path / "litware.md"))[1].splitlines()
    (row,) = (line for line in lines if "name active, type Boolean" in line)
    at = lines.index(row)
    assert lines[at + 1].strip().startswith("no [") or row.endswith("]")
    assert not any(line.split()[1:] == ["active"] for line in lines)
    (place,) = (number for number, line in enumerate(lines) if line.endswith("plans.md:1:3"))
    assert lines[place + 1].strip().startswith("A Litware tenant with the **largest**")
    assert max(map(len, lines)) <= 80


def test_show_as_json_and_yaml_are_the_manifest(tutorial: Path) -> None:
    manifest = json.loads(run("show", str(tutorial), "--format", "json")[1])
    schema = json.loads(run("schema")[1])
    jsonschema.validate(manifest, schema)
    assert schema["title"] == "doccompile connector manifest"
    assert yaml.safe_load(run("show", str(tutorial), "--format", "yaml")[1]) == manifest
    piped = json.loads(run("show", "-", "--format", "json", stdin=tutorial.read_bytes())[1])
    assert piped["connector"] == manifest["connector"]


def test_show_refuses_what_is_no_tutorial(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("# Notes\n")
    (tmp_path / "y.md").write_bytes(b"\xff\xfe")
    for name in ("x.md", "y.md", "nowhere.md", "."):
        status, output = run("show", str(tmp_path / name))
        assert status == 2
        assert len(output.splitlines()) == 1
