"""The lookups by bisection answer as a look at every range and every finding would."""

from hypothesis import given
from hypothesis import strategies as st

from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.review.suppression_ranges import FoundLines, LineRanges

CODES = st.sampled_from(["DC403", "DC406", "DC412", "DC101"])
SELECTORS = st.sampled_from(["", "DC4", "DC40", "DC403", "DC406", "DC1", "DC9"])
LINES = st.integers(1, 12)
RANGES = st.lists(st.tuples(SELECTORS, LINES, LINES), max_size=12)


@given(RANGES, CODES, LINES)
def test_a_finding_is_hidden_where_any_range_of_its_rule_holds_its_line(
    ranges: list[tuple[str, int, int]], code: str, line: int
) -> None:
    held = [selector for selector, first, last in ranges if first <= line <= last]
    assert LineRanges(ranges).hides(code, line) == any(code.startswith(selector) for selector in held)
    assert LineRanges(ranges).holds("DC40", line) == ("DC40" in held)


@given(st.lists(st.tuples(CODES, LINES), max_size=12), SELECTORS, LINES, LINES)
def test_a_range_is_used_where_any_finding_of_its_rules_lies_in_it(
    found: list[tuple[str, int]], selector: str, first: int, last: int
) -> None:
    findings = [Finding(code, "n", Severity.INFO, "m", Location("a.md", line, 1, line, 2)) for code, line in found]
    used = any(code.startswith(selector) and first <= line <= last for code, line in found)
    assert FoundLines(findings).any_between(selector, first, last) == used
