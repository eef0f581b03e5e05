import pytest
from hypothesis import given
from hypothesis import strategies as st

from doccompile.location import Location

types = pytest.importorskip("lsprotocol.types")
positions = pytest.importorskip("doccompile.lsp.positions")

ENCODINGS = ["utf-8", "utf-16", "utf-32"]


@pytest.mark.parametrize(("encoding", "start", "end"), [("utf-8", 6, 9), ("utf-16", 3, 6), ("utf-32", 2, 5)])
def test_columns_are_counted_in_the_units_that_were_agreed(encoding: str, start: int, end: int) -> None:
    found = positions.to_range(Location("a.md", 1, 3, 1, 6), lambda path: ["é😀abc"], encoding)
    assert (found.start.character, found.end.character) == (start, end)


@given(st.text(alphabet="aé😀\u2028\t", max_size=20), st.data(), st.sampled_from(ENCODINGS))
def test_a_position_leads_back_to_its_column(line: str, data: st.DataObject, encoding: str) -> None:
    column = data.draw(st.integers(1, len(line) + 1))
    found = positions.to_range(Location("a.md", 1, column, 1, column), lambda path: [line], encoding)
    assert positions.to_column(found.start, [line], encoding) == (1, column)


def test_a_position_behind_the_end_is_the_end() -> None:
    assert positions.to_column(types.Position(0, 99), ["abc"], "utf-16") == (1, 4)
    assert positions.to_column(types.Position(9, 9), ["abc"], "utf-16") == (10, 1)
