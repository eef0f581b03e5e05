"""White space is what a reader sees of it, and every visible character still leads back to the file."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doccompile.syntax.inline import Inline, Segment
from doccompile.syntax.read_inline import read_inline
from doccompile.syntax.spaces import fold_spaces


def inline(text: str) -> Inline:
    return read_inline(tuple(Segment(number, 0, line) for number, line in enumerate(text.split("\n"))))


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Enter the  Tenant   URL", "Enter the Tenant URL"),
        ("Tenant\u00a0URL", "Tenant URL"),
        ("Tenant&nbsp;URL and&nbsp; more", "Tenant URL and more"),
        ("Tenant\u202fURL\u3000here", "Tenant URL here"),
        ("Ten\u200bant\u200b \u200bURL", "Tenant URL"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\u200eTenant\u200f \u2068URL\u2069", "Tenant URL"),
        ("a\tb", "a b"),
        ("**Secret ** Token", "**Secret ** Token"),
        ("**Secret\u00a0 Token**  field", "Secret Token field"),
        ("line  \nbreak", "line break"),
        ("`a  b`  c", "a b c"),
        ("[two  words](a.md)  after", "two words after"),
    ],
)
def test_a_gap_is_one_space(written: str, seen: str) -> None:
    assert inline(written).text == seen


def test_a_mark_keeps_its_words() -> None:
    found = inline("Copy  the  **Secret\u00a0\u00a0Token**  from [the  page](p.md).")
    assert [(mark.kind, found.text[mark.start : mark.end]) for mark in found.marks] == [
        ("strong", "Secret Token"),
        ("link", "the page"),
    ]


def test_words_behind_a_gap_are_found_in_the_file() -> None:
    raw = "Copy  the&nbsp; **Secret\u200b  Token**"
    found = inline(raw)
    start = found.text.index("Secret Token")
    assert raw[slice(*found.raw_range(start, start + len("Secret Token")))] == "Secret\u200b  Token"


WORDS = st.sampled_from(
    ["ab", "c", " ", "  ", "\t", "\u00a0", "\u200b", "&nbsp;", "**", "`", "[", "](x)", "\n", "\\", "é", "*"]
)


@given(st.lists(WORDS, max_size=24).map("".join))
def test_no_gap_is_wide_and_no_word_moves(raw: str) -> None:
    found = inline(raw)
    assert not re.search(r"\s\s|[^\S ]|[\u200b\xad]", found.text)
    assert fold_spaces(found) is found
    for mark in found.marks:
        assert 0 <= mark.start <= mark.end <= len(found.text)
    for word in re.finditer(r"[abcé]+", found.text):
        start, end = found.raw_range(*word.span())
        assert re.sub(r"[^abcé]", "", raw[start:end].replace("nbsp", "")) == word.group()
