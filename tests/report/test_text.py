from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doccompile.findings import Finding, Related, Severity
from doccompile.location import Location
from doccompile.report import text
from doccompile.report.context import ReportContext
from doccompile.report.printable import cells, excerpt, wrapped
from doccompile.report.registry import render
from doccompile.report.tally import Tally
from doccompile.review.masked_lines import SECRET_RULE, mask_secrets
from tests.report.samples import FINDINGS, FOREIGN_HOST, REPEATED_WORD, SOURCES, span

EXPECTED = """\
docs/acme.md
  3:30 error DC101 tenant-url-foreign-host
    "globex.example" belongs to Globex, not to Acme
    3 | 1. In **Tenant URL**, enter `https://globex.example/scim`.
      |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    docs/globex.md:3:8: Globex's own tutorial enters it here
    3 | Enter `https://globex.example/scim`.
      |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  4:9 warning DC403 repeated-word
    "for" stands twice in a row
    4 | 2. Wait for for the cycle, see [here](x.md).
      |         ^^^^^^^
    fix: Remove the second "for"
  4:33 info DC406 vague-link-text
    "here" does not say where the link leads
    4 | 2. Wait for for the cycle, see [here](x.md).
      |                                 ^^^^
"""


def tally_of(findings: Iterable[Finding]) -> Tally:
    tally = Tally()
    list(tally.counted(findings))
    return tally


def finding_in(line: str, column: int, end_column: int) -> tuple[Finding, ReportContext]:
    return FOREIGN_HOST._replace(where=span("a.md", 1, column, end_column), related=()), ReportContext(
        lines=lambda path: (line,)
    )


def test_findings_are_grouped_by_file_with_source_line_caret_and_related_line(context: ReportContext) -> None:
    assert render("text", FINDINGS, context) == EXPECTED


def test_a_second_file_begins_a_second_block(context: ReportContext) -> None:
    other = REPEATED_WORD._replace(where=span("docs/globex.md", 1, 1, 2), fix=None)
    blocks = render("text", [REPEATED_WORD, other], context).split("\n\n")
    assert [block.splitlines()[0] for block in blocks] == ["docs/acme.md", "docs/globex.md"]


def test_no_findings_print_nothing(context: ReportContext) -> None:
    assert render("text", [], context) == ""


def test_summary_counts_by_severity_and_names_what_can_be_fixed(context: ReportContext) -> None:
    context = context._replace(notes=(("passed over", 2), ("hidden by the baseline", 3), ("suppressed", 0)))
    assert text.summary(tally_of(FINDINGS), context) == (
        "1 error, 1 warning, 1 info in 1 of 2 tutorials\n"
        "2 passed over as no tutorials; 3 hidden by the baseline; 1 fixable with --fix\n"
    )
    assert text.summary(tally_of([]), context._replace(notes=(), documents=("a.md",))) == "No findings in 1 tutorial\n"


def test_summary_calls_files_that_tutorials_include_files_and_not_tutorials(context: ReportContext) -> None:
    included = REPEATED_WORD._replace(where=span("includes/a.md", 1, 1, 2), fix=None)
    summary = text.summary(tally_of([REPEATED_WORD, included]), context._replace(notes=(), documents=("docs/acme.md",)))
    assert summary.splitlines()[0] == "2 warnings in 2 files of 1 tutorial"


def test_colour_and_links_are_used_only_where_the_terminal_has_them(context: ReportContext) -> None:
    assert "\x1b" not in render("text", FINDINGS, context)
    rich = render("text", FINDINGS, context._replace(colour=True, links=True))
    assert "\x1b[31m" in rich
    assert "\x1b]8;;file:///" in rich
    assert "\x1b]8;;" not in render("text", FINDINGS, context._replace(colour=True))


@pytest.mark.parametrize(
    ("line", "column", "end_column", "carets"),
    [
        ("\tword", 2, 6, "    ^^^^"),
        ("a\tword", 3, 7, "    ^^^^"),
        ("應用 word", 4, 8, "     ^^^^"),
        ("word 應用", 6, 8, "     ^^^^"),
        ("e\u0301 word", 4, 8, "  ^^^^"),
        ("word", 5, 5, "    ^"),
        ("word", 9, 9, "    ^"),
    ],
)
def test_caret_stands_below_the_words(line: str, column: int, end_column: int, carets: str) -> None:
    assert excerpt(line, column, end_column, 70)[1] == carets


def test_a_long_line_is_cut_around_the_words() -> None:
    line = "start " * 40 + "HERE" + " end" * 40
    shown, carets = excerpt(line, 241, 245, 60)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert shown[len(carets) - 4 : len(carets)] == "HERE"
    assert carets.strip() == "^^^^"


@given(st.text(max_size=300), st.integers(1, 310), st.integers(0, 310))
def test_nothing_is_wider_than_the_page_and_nothing_controls_the_terminal(line: str, column: int, length: int) -> None:
    finding, context = finding_in(line, column, column + length)
    finding = finding._replace(message=line, related=(Related(finding.where, line),))
    for printed in render("text", [finding], context).split("\n"):
        assert printed.isprintable() or not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in printed)
        assert printed.lstrip()[:2] != "::"
        words = printed.split()
        assert cells(printed) <= 80 or len(words) == 1 or "|" not in printed


def test_hostile_text_loses_its_control_sequences_and_workflow_commands() -> None:
    line = "\x1b]0;owned\x07 \u202e ##[add-path]x ##vso[a.b]c \x9b31m"
    finding, context = finding_in(line, 1, len(line))
    printed = render("text", [finding._replace(message=f"::stop-commands::x {line}")], context)
    assert "␛]0;owned␇ � ##⟦add-path]x ##vso⟦a.b]c �31m" in printed
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(printed)
    assert not any(part.strip().startswith("::") for part in printed.splitlines())


def test_a_secret_is_shown_by_its_first_four_characters_only() -> None:
    line = "Enter eyJhbGciOiJIUzI1NiJ9 as the token"
    finding, context = finding_in(line, 7, 27)
    other = finding._replace(where=span("a.md", 1, 1, 6))
    secret = finding._replace(code=SECRET_RULE)
    masked = context._replace(lines=mask_secrets([secret], context.lines))
    printed = render("text", [other, secret], masked)
    assert "eyJh****************" in printed
    assert "GciOi" not in printed


def test_a_span_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    finding = Finding("DC301", "x", Severity.WARNING, "m", Location("docs/acme.md", 3, 1, 4, 3))
    printed = render("text", [finding], ReportContext(lines=lambda path: SOURCES[path]))
    assert printed.splitlines()[-1] == "      | " + "^" * len(SOURCES["docs/acme.md"][2])


def test_a_file_that_is_not_at_hand_gives_no_source_line() -> None:
    assert "|" not in render("text", [FOREIGN_HOST], ReportContext())


def test_words_of_wide_characters_share_a_line_as_long_as_they_fit() -> None:
    assert wrapped("飞书 应用 目录 abc", 9) == ["飞书 应用", "目录 abc"]
    assert wrapped("飞书 应用 目录 abc", 8) == ["飞书", "应用", "目录 abc"]
