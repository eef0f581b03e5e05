"""What a run found beside broken promises is told in every format."""

import json
from dataclasses import replace
from xml.etree import ElementTree

from doccompile.verify import as_json, as_junit, as_text
from doccompile.verify.run import Report
from doccompile.verify.runner.profile import Case, Promise, Skipped
from doccompile.verify.runner.report import failure_lines
from doccompile.verify.runner.session import Failure, Result

LEFT = "/Groups/7 could not be deleted: status 403"
BROKEN = Result(
    Case("read-title", "The title is kept", "users", "/x", (), ()), "broken", (Failure("title is missing", None),), 0.25
)
REPORT = Report(
    "Fjordline", "a.md", "http://scim.example", (BROKEN,), (Skipped("TITLE", "the table has it twice"),), (LEFT,)
)


def test_what_no_request_can_express_and_what_is_left_over_is_in_the_json() -> None:
    record = json.loads(as_json.render(REPORT))
    assert record["skipped"] == [{"subject": "TITLE", "reason": "the table has it twice"}]
    assert record["left_over"] == [LEFT]


def test_junit_says_what_broke_what_was_skipped_and_what_is_left_over() -> None:
    suite = ElementTree.fromstring(as_junit.render(REPORT))
    assert {name: suite.get(name) for name in ("tests", "failures", "errors", "skipped", "time")} == {
        "tests": "2", "failures": "1", "errors": "0", "skipped": "1", "time": "0.250"
    }  # fmt: skip
    assert [(failure.get("message"), failure.text) for failure in suite.iter("failure")] == [("title is missing",) * 2]
    assert [entry.get("message") for entry in suite.iter("skipped")] == ["the table has it twice"]
    assert suite.findtext("system-err") == LEFT


def test_a_promise_is_quoted_once_below_all_that_breaks_it() -> None:
    title, active = (Promise("/x", "a.md", line, 3, words) for line, words in ((7, "title"), (8, "active")))
    failures = (Failure("no title", title), Failure("no type", title), Failure("not active", active))
    assert failure_lines(replace(BROKEN, failures=failures)) == [
        "no title",
        "no type",
        'promised at a.md:7:3: "title"',
        "not active",
        'promised at a.md:8:3: "active"',
    ]


def test_the_text_lists_what_no_request_can_express() -> None:
    assert as_text.render(REPORT).endswith("  skipped  TITLE: the table has it twice\n")
