"""The words that a value came from are shown whole: a span may begin or end inside of a link or between marks."""

import pytest

from doccompile.cli.manifest_text import manifest_text
from doccompile.cli.whole_words import whole_words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A Dialpad tenant](https://www.dialpad.com/pricing/).", "A Dialpad tenant."),
        ("Single sign-on](./a-(b)-c.md) to Acme (recommended)", "Single sign-on to Acme (recommended)"),
        ("A tenant][tenant] of yours", "A tenant of yours"),
        ("A tenant](https://acme.test/pr", "A tenant"),
        ("An Acme tenant [Pro account", "An Acme tenant Pro account"),
        ("Click **Save.", "Click Save."),
        ("Secret Token** field, then **Save**.", "Secret Token field, then **Save**."),
        ("an `Access Key", "an Access Key"),
    ],
)
def test_half_of_a_markup_is_left_out(text: str, shown: str) -> None:
    assert whole_words(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "A [tenant](https://acme.test) with **Admin** rights",
        'emails[type eq "work"].value',
        "emails[type eq",
        "![A page](a.png)",
        "[a][b] [c]",
        "",
        "]",
    ],
)
def test_what_is_whole_stays(text: str) -> None:
    assert whole_words(text) == text


def test_value_that_a_reader_sees_in_its_words_is_not_said_twice() -> None:
    place = {"line": 28, "column": 4, "text": "A Dialpad tenant](https://www.dialpad.com/pricing/)."}
    manifest = {"prerequisites": ["A Dialpad tenant."], "provenance": {"/prerequisites/0": place}}
    assert manifest_text(manifest) == "prerequisites.0: A Dialpad tenant. [28:4]\n"
