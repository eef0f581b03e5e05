"""Words that are likely secrets by their look alone: in scripts, and where credentials are spoken of."""

import pytest

from doccompile.facts.reading import Reading
from doccompile.facts.secret.random_words import find_random_secrets
from doccompile.source.text import decode
from doccompile.syntax.parse import parse

WORD = "q7RkwX2Lv9BtN4zTg8MhP3sD"


def secrets(text: str) -> set[str]:
    return set(find_random_secrets(Reading(parse(decode(text.encode(), "docs/a.md", "docs/a.md")))))


@pytest.mark.parametrize(("word", "found"), [(WORD, {WORD}), ("*" * 32, set()), ("ThePasswordOfYourBerthAdmin", set())])
def test_what_a_script_assigns_to_a_password(word: str, found: set[str]) -> None:
    assert secrets(f'# Brambleworks\n\n```powershell\n$password = "{word}"\n```\n') == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Copy the token {}.", {WORD}),
        ("Open the page {} of the guide.", set()),
        ("Copy the token 00000000000000000000000000000000.", set()),
    ],
)
def test_word_in_a_step_at_the_vendors(sentence: str, found: set[str]) -> None:
    heading = "# Brambleworks\n\n## Set up Brambleworks to support provisioning"
    assert secrets(f"{heading}\n\n{sentence.format(WORD)}\n") == found
