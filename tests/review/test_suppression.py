from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.review.suppression import suppress
from tests.report.samples import RULES

KINDS = ("disable-next-line", "disable-line", "disable-file", "disable", "enable")


def finding(code: str, line: int, path: str = "a.md") -> Finding:
    name = next((rule.name for rule in RULES if rule.code == code), "other")
    return Finding(code, name, Severity.WARNING, "m", Location(path, line, 1, line, 2))


def left(text: str, *findings: Finding, is_on: Callable[[str, str], bool] = lambda code, path: True) -> list[str]:
    lines = text.split("\n")
    result = suppress(findings, ["a.md"], lambda path: lines if path == "a.md" else (), RULES, is_on)
    return [f"{f.where.line} {f.code}" for f in result.findings]


@pytest.mark.parametrize(
    ("text", "remaining"),
    [
        ("<!-- doccompile-disable-next-line DC406 it is fine -->\nx\nx", ["3 DC406"]),
        ("<!-- doccompile-disable-next-line vague-link-text because -->\nx\nx", ["3 DC406"]),
        ("<!-- doccompile-disable-next-line DC4 -- why -->\nx\nx", ["3 DC406"]),
        ("<!-- doccompile-disable-next-line DC403,DC406 why -->\n\nx", ["1 DC007"]),
        ("a <!-- doccompile-disable-line DC406 why -->\nx\nx", ["1 DC007", "2 DC406", "3 DC406"]),
        ("<!-- doccompile-disable DC406 why -->\nx\nx", []),
        ("<!-- doccompile-disable DC406 why -->\nx\n<!-- doccompile-enable DC406 -->", []),
        ("<!-- doccompile-disable ALL why -->\nx <!-- doccompile-enable -->\nx", ["3 DC406"]),
        ("x\nx\n<!-- doccompile-disable-file DC406 generated -->", []),
        ("<!-- doccompile-disable-next-line\nDC406 a reason\nof three lines -->", ["1 DC007", "2 DC406", "3 DC406"]),
        ("---\ntitle: x # doccompile-disable-line DC4 why\nx: # doccompile-disable-line DC4 why\n---", []),
    ],
)
def test_comments_switch_rules_off_where_they_say(text: str, remaining: list[str]) -> None:
    assert left(text, finding("DC406", 2), finding("DC406", 3)) == remaining


def test_other_rules_still_report() -> None:
    text = "<!-- doccompile-disable-next-line DC406 why -->\nx"
    assert left(text, finding("DC403", 2), finding("DC406", 2)) == ["2 DC403"]


def test_a_suppression_under_which_nothing_is_found_is_itself_found() -> None:
    lines = ["<!-- doccompile-disable-next-line DC406 why -->", "x"]
    result = suppress([], ["a.md"], lambda path: lines, RULES, lambda code, path: True)
    (unused,) = result.findings
    assert (unused.code, unused.name, unused.where) == ("DC007", "suppression-unused", Location("a.md", 1, 1, 1, 48))
    assert "DC406" in unused.message
    assert unused.fix is not None
    assert not unused.fix.safe


def test_an_idle_suppression_of_all_rules_is_said_to_be_of_any() -> None:
    lines = ["<!-- doccompile-disable-next-line ALL why -->", "x"]
    (unused,) = suppress([], ["a.md"], lambda path: lines, RULES, lambda code, path: True).findings
    assert unused.message == "nothing is found here for any rule, so this suppression can go"


def test_only_the_idle_rule_of_a_comment_is_called_unused() -> None:
    lines = ["<!-- doccompile-disable-next-line DC403 DC406 why -->", "x"]
    result = suppress([finding("DC406", 2)], ["a.md"], lambda path: lines, RULES, lambda code, path: True)
    (unused,) = result.findings
    assert "DC403" in unused.message
    assert "DC406" not in unused.message


def test_a_suppression_of_a_rule_that_does_not_run_is_not_called_unused() -> None:
    text = "<!-- doccompile-disable-next-line DC406 why -->\nx"
    assert left(text, is_on=lambda code, path: code != "DC406") == []
    assert left(text.replace("DC406", "DC999"), is_on=lambda code, path: False) == ["1 DC007"]


def test_a_suppression_without_reason_is_found_and_still_works() -> None:
    assert left("<!-- doccompile-disable-next-line DC406 -->\nx", finding("DC406", 2)) == ["1 DC008"]
    assert (
        left("<!-- doccompile-disable-file DC008 own -->\n<!-- doccompile-disable-line DC4 -->", finding("DC406", 2))
        == []
    )


def messages(comment: str) -> list[str]:
    lines = [f"<!-- {comment} -->", "x"]
    result = suppress([finding("DC406", 2)], ["a.md"], lambda path: lines, RULES, lambda code, path: True)
    return [f"{f.code} {f.message}" for f in result.findings]


@pytest.mark.parametrize(
    ("comment", "hidden", "message"),
    [
        (
            "doccompile-disable-next-lin DC406 why",
            False,
            'DC008 there is no comment "doccompile-disable-next-lin"; did you mean "disable-next-line"?',
        ),
        (
            "doccompile-ignore DC406 why",
            False,
            'DC008 there is no comment "doccompile-ignore"; known are disable-next-line, disable-line, disable-file, '
            "disable, enable",
        ),
        ("doccompile-disable-next-line DC407 why", False, 'DC007 no rule is called "DC407"; did you mean "DC406"?'),
        (
            "doccompile-disable-next-line",
            False,
            "DC008 this suppression names no rule, so it hides nothing; name one by its code, or ALL",
        ),
        (
            "doccompile-disable-next-line vague-link-txt why",
            False,
            'DC008 this suppression names no rule, so it hides nothing: no rule is called "vague-link-txt"; '
            'did you mean "vague-link-text"?',
        ),
        ("doccompile-disable-next-line dc406 why", True, None),
        ("doccompile-disable-next-line: DC406 why", True, None),
        ("doccompile-baseline.json holds what is known", False, None),
    ],
)
def test_a_comment_that_is_not_understood_hides_nothing_and_is_told(
    comment: str, hidden: bool, message: str | None
) -> None:
    expected = [] if hidden else ["DC406 m"]
    assert messages(comment) == ([message] if message else []) + expected


def test_an_enable_that_ends_nothing_is_found() -> None:
    assert left("<!-- doccompile-enable DC406 -->") == ["1 DC007"]


def test_comments_in_code_are_examples_not_orders() -> None:
    fenced = "```md\n<!-- doccompile-disable-file DC406 why -->\n```\nx"
    assert left(fenced, finding("DC406", 4)) == ["4 DC406"]
    assert left("`<!-- doccompile-disable-file DC406 why -->`", finding("DC406", 1)) == ["1 DC406"]


def test_comments_of_an_included_file_work_there() -> None:
    lines = {"inc.md": ["<!-- doccompile-disable-next-line DC406 why -->", "x"], "a.md": ["x"]}
    found = [finding("DC406", 2, "inc.md"), finding("DC406", 1)]
    result = suppress(found, ["a.md"], lambda path: lines[path], RULES, lambda code, path: True)
    assert [f.where.path for f in result.findings] == ["a.md"]
    assert result.hidden == 1


@given(st.text(alphabet=st.sampled_from("<!-> \n`~#-DC406abl"), max_size=200), st.sampled_from(KINDS))
def test_any_text_around_a_comment_is_read_without_failing(text: str, kind: str) -> None:
    lines = f"{text}<!-- doccompile-{kind} DC406 why -->{text}".split("\n")
    found = [finding("DC406", number) for number in range(1, len(lines) + 1)]
    result = suppress(found, ["a.md"], lambda path: lines, RULES, lambda code, path: True)
    reported = {f.where.line for f in result.findings if f.code == "DC406"}
    assert len(reported) + result.hidden >= len(lines)
    assert all(f.where.line <= len(lines) for f in result.findings)


def test_a_suppression_of_an_include_sends_to_the_included_file() -> None:
    lines = ["<!-- doccompile-disable-next-line DC406 why -->", "", "[!INCLUDE [roses](roses.md)]"]
    there = finding("DC406", 1, "roses.md")
    files = {"a.md": lines, "roses.md": ["See [here](x.md)."]}
    reported = suppress([there], ["a.md"], files.__getitem__, RULES, lambda code, path: True).findings
    assert there in reported
    (unused,) = (found for found in reported if found.code == "DC007")
    assert unused.message.endswith("what an included file holds is kept by a comment in that file")
    files["roses.md"].insert(0, lines[0])
    moved = finding("DC406", 2, "roses.md")
    assert moved not in suppress([moved], ["a.md"], files.__getitem__, RULES, lambda code, path: True).findings
