"""DC002 front-matter-invalid: wordings that are reported, each beside what only looks like one."""

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of


@pytest.mark.parametrize(
    ("header", "line", "said"),
    [
        ("---\ntitle: Configure: x\n---\n", 2, "needs quotation marks"),
        ("---\ntitle: 'x\nauthor: y\n---\n", 2, "the quotation mark that opens here is never closed"),
        ("---\nauthor: y\n<<<<<<< HEAD\ntitle: x\n---\n", 3, 'not of the form "name: value"'),
        ("---\ntags: [a\nauthor: y\n---\n", 2, "the bracket that opens here is never closed"),
        ("---\ntitle: 'x's'\n---\n", 2, "a quotation mark too many"),
    ],
)
def test_a_header_is_faulted_where_the_fault_is(header: str, line: int, said: str) -> None:
    found = [f for f in findings_of(example_tutorial(Example("front", header))) if f.code == "DC002"]
    assert [f.where.line for f in found] == [line]
    assert said in found[0].message


def test_a_comment_in_a_header_that_is_never_closed_is_no_title() -> None:
    header = "---\ntitle: x\nms.date: 03/25/2025\n\n# Customer intent: As an administrator, I want it.\n"
    found = findings_of(example_tutorial(Example("front", header)))
    assert [(f.code, f.where.line) for f in found if f.code in ("DC002", "DC004")] == [("DC002", 1)]
