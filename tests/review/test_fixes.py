import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doccompile.findings import Edit, Finding, Fix, Severity
from doccompile.location import Location
from doccompile.review.fixes import apply_fixes, non_overlapping, safe_fixes
from doccompile.review.patch import patch


def edit(line: int, column: int, end_column: int, text: str = "") -> Edit:
    return Edit(Location("a.md", line, column, line, end_column), text)


def fix(*edits: Edit, safe: bool = True) -> Fix:
    return Fix("t", edits, safe)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_and_every_other_character_stay(ending: str) -> None:
    text = f"one{ending}for for it \t{ending}{ending}é\u2028x"
    assert apply_fixes(text, [fix(edit(2, 4, 8))]).text == f"one{ending}for it \t{ending}{ending}é\u2028x"


def test_a_byte_order_mark_is_no_character_of_the_line() -> None:
    assert apply_fixes("\ufeffab\n", [fix(edit(1, 1, 2))]).text == "\ufeffb\n"


def test_mixed_line_endings_keep_their_places() -> None:
    assert apply_fixes("a\r\nb\nc\rd", [fix(edit(4, 1, 2, "D"), edit(2, 1, 2, "B"))]).text == "a\r\nB\nc\rD"


def test_of_two_fixes_that_overlap_the_first_is_made_as_a_whole() -> None:
    fixed = apply_fixes("abcdef", [fix(edit(1, 1, 3, "X")), fix(edit(1, 2, 4, "Y"), edit(1, 5, 6, "Z"))])
    assert (fixed.text, fixed.applied) == ("Xcdef", 1)


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(0, 4)), max_size=10))
def test_a_fix_is_left_out_where_it_overlaps_any_that_is_made(spans: list[tuple[int, int]]) -> None:
    made: list[tuple[int, int]] = []
    for start, length in spans:
        if not any(start < other_end and other_start < start + length for other_start, other_end in made):
            made.append((start, start + length))
    kept = non_overlapping([fix(edit(1, start, start + length)) for start, length in spans])
    assert [(own.edits[0].where.column, own.edits[0].where.end_column) for own in kept] == made


def test_only_safe_fixes_of_one_file_are_taken() -> None:
    where = Location("a.md", 1, 1, 1, 2)
    two_files = fix(edit(1, 1, 2), Edit(Location("b.md", 1, 1, 1, 2), ""))
    fixes = [fix(edit(1, 1, 2)), fix(edit(1, 1, 2), safe=False), two_files, None]
    findings = [Finding("DC403", "n", Severity.INFO, "m", where, fix=one) for one in fixes]
    assert safe_fixes(findings) == {"a.md": [fixes[0]]}


@given(st.text(alphabet="ab\r\n\u2028é", max_size=30), st.data())
def test_an_edit_changes_its_own_span_only(text: str, data: st.DataObject) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    number = data.draw(st.integers(1, len(lines)))
    start = data.draw(st.integers(1, len(lines[number - 1]) + 1))
    end = data.draw(st.integers(start, len(lines[number - 1]) + 1))
    new = apply_fixes(text, [fix(edit(number, start, end, "X"))]).text
    expected = [*lines]
    expected[number - 1] = lines[number - 1][: start - 1] + "X" + lines[number - 1][end - 1 :]
    assert new.replace("\r\n", "\n").replace("\r", "\n").split("\n") == expected
    assert [c for c in new if c in "\r\n"] == [c for c in text if c in "\r\n"]


@pytest.mark.parametrize(("old", "new"), [("a\nfor for\nb", "a\nfor\nb"), ("x\r\ny y\r\n", "x\r\ny\r\n"), ("a", "b\n")])
def test_git_applies_the_patch(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "a b.md").write_bytes(old.encode())
    text = patch("d/a b.md", old, new)
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=text.encode(), check=True)
    assert (tmp_path / "d" / "a b.md").read_bytes() == new.encode()
