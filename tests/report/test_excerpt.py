"""The quick way of cutting a line gives what the general one gives."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from doccompile.report.printable import _NARROW, _narrow_excerpt, _wide_excerpt, cells, excerpt, printable

TEXTS = st.text(st.sampled_from("ab c"), max_size=150)


@given(TEXTS, st.integers(1, 160), st.integers(0, 60), st.integers(4, 90))
def test_same_text_and_carets(text: str, start: int, length: int, width: int) -> None:
    end = start + length
    assert _narrow_excerpt(text, start, end, width) == _wide_excerpt(text, start, end, width)


@given(st.text())
def test_narrow_text_takes_as_many_columns_as_rich_says(text: str) -> None:
    shown = printable(text)
    assert cells(shown) == cell_len(shown)


def test_every_narrow_character_takes_one_column() -> None:
    narrow = [chr(code) for code in range(0x3000) if _NARROW.fullmatch(chr(code))]
    assert [character for character in narrow if cell_len(character) != 1] == []


def test_line_of_a_million_characters_is_cut_around_the_words() -> None:
    line = f"{'a' * 500_000} here {'b' * 500_000}"
    text, carets = excerpt(line, 500_002, 500_006, 60)
    assert len(text) <= 60
    assert text[carets.index("^") :].startswith("here")
