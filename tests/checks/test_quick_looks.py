"""What is asked before a pattern, because it is cheaper, never hides what the pattern would find."""

from hypothesis import given
from hypothesis import strategies as st

from doccompile.checks.dc403_repeated_word import _TWICE, _may_repeat
from doccompile.checks.names.spelling import misspelt_in, spellings, strays

WORDS = st.sampled_from(
    ["the", "The", "THE", "a", "I", "to", "“the", "the”", "/the", "the/", "(the)", "the.", "the,", "é", "_", "the-x"]
)
GAPS = st.sampled_from([" ", "  ", "\t", "\u00a0", "\x1c", "\n", "—", "“", "&", ""])


@given(st.lists(st.tuples(WORDS, GAPS).map("".join), max_size=8).map("".join) | st.text(max_size=40))
def test_a_word_twice_is_never_missed(text: str) -> None:
    if _TWICE.search(text):
        assert _may_repeat(text)


@given(
    st.sampled_from(["Compass", "Litware", "Acme Cloud", "SoftBridge", "Aha"]),
    st.lists(
        st.sampled_from(
            ["Compass", "compass", "Compasss", "COMPASS", "Comass", "Litwaree", "lit-ware", "Acme-Cloud", "acme cloud",
             "AcmeCloud", "Soft Bridge", "/", ".", " ", "x", "aha", "Litware"]
        ),
        max_size=6,
    ).map("".join),
)  # fmt: skip
def test_another_spelling_is_never_missed(name: str, text: str) -> None:
    misspelt = misspelt_in(text, name)
    others = {start for start, end in spellings(text, name, misspelt) if text[start:end] != name}
    assert others <= set(strays(text, name, misspelt))
