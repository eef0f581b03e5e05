"""Remarks of MkDocs and of kramdown: callouts at the lines at which they are written."""

import pytest

from doccompile.source.text import decode
from doccompile.syntax.admonitions import without_admonitions
from doccompile.syntax.parse import parse

REMARKS = """\
1. Open **Keys**.

    !!! warning "Shown once"
        Copy the **key** now.

        - It has an end.

2. Close it.

!!! tip ""

    Wait.

??? success inline end "Done"
    All is well.

The plan has it.
It costs.
{: .important .wide }

{: .note-title }
> Of old
>
> Keep it.

{: .warning}
Do not lose it,
ever.

Wide.
{: .fs-6 target="_blank" }
"""


def told(text: str) -> list[tuple[str, int, str, int]]:
    blocks = parse(decode(text.encode(), "a.md", "a.md")).blocks
    return [
        (block.callout.kind if block.callout else "", len(block.items), block.text, block.line + 1) for block in blocks
    ]


def test_remarks_are_callouts() -> None:
    assert told(REMARKS) == [
        ("", 1, "Open Keys.", 1),
        ("warning", 1, "Shown once Copy the key now.", 3),
        ("warning", 2, "It has an end.", 6),
        ("", 1, "Close it.", 8),
        ("tip", 0, "Wait.", 12),
        ("note", 0, "Done All is well.", 14),
        ("important", 0, "The plan has it. It costs.", 17),
        ("note", 0, "Of old", 22),
        ("note", 0, "Keep it.", 24),
        ("warning", 0, "Do not lose it, ever.", 27),
        ("", 0, "Wide.", 30),
    ]


PICTURES = """\
> 📘 Note

> Keys end.

1. Open **Keys**.

   > 🚧 Shown once
   >
   > Copy it.

> ❗️ **Important:**
> Keep it.

> 👍

> All is well.

> Said by 📘 Note
"""


def test_quotes_that_begin_with_a_picture_are_callouts() -> None:
    assert told(PICTURES) == [
        ("note", 0, "Keys end.", 3),
        ("", 1, "Open Keys.", 5),
        ("warning", 1, "Shown once", 7),
        ("warning", 1, "Copy it.", 9),
        ("important", 0, "Keep it.", 12),
        ("tip", 0, "All is well.", 16),
        ("quote", 0, "Said by 📘 Note", 18),
    ]


def test_quote_that_is_the_whole_text_is_a_callout() -> None:
    assert without_admonitions("> 📘 Note\n> Keys end.") == "> [!NOTE]\n> Keys end."


LABELS = """\
# Keys

Note

A key ends
after a **year**.

It is one of ten.

1. Open **Keys**.

    Important

    It is shown once.
2. Copy it.

   Warning

   Keep it.

   - It has an end.

Tip

10. Wait.

Caution
"""


def test_words_that_stand_by_themselves_are_callouts_with_the_paragraph_below() -> None:
    assert told(LABELS) == [
        ("", 0, "Keys", 1),
        ("note", 0, "A key ends after a year.", 5),
        ("", 0, "It is one of ten.", 8),
        ("", 1, "Open Keys.", 10),
        ("important", 1, "It is shown once.", 14),
        ("", 1, "Copy it.", 15),
        ("warning", 1, "Keep it.", 19),
        ("", 2, "It has an end.", 21),
        ("", 0, "Tip", 23),
        ("", 1, "Wait.", 25),
        ("", 0, "Caution", 27),
    ]


@pytest.mark.parametrize("text", [REMARKS, LABELS], ids=["marks", "labels"])
def test_words_are_found_where_they_are_written(text: str) -> None:
    lines = text.split("\n")
    for block in parse(decode(text.encode(), "a.md", "a.md")).blocks:
        for word in block.text.split():
            start = block.text.find(word)
            where = block.location(start, start + len(word))
            assert lines[where.line - 1][where.column - 1 : where.end_column - 1].replace("**", "") == word


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("> 📘 Keys end\nand begin.\n> 🚧 Mind it.\n", ["Keys end and begin. Mind it."]),
        ("> 📘\nKeys end.\n> ⚠️\n", ["Keys end."]),
        ("- > Keys end.\n  > 📘 Note\n", ["Keys end."]),
        ("{: .note }\n</Hub>\n---\n\nKeys end.\n", ["</Hub>", "Keys end."]),
        ("> 📘\n> ---\n", [""]),
    ],
)
def test_what_a_remark_is_read_as_is_no_text_of_it(text: str, words: list[str]) -> None:
    source = decode(f"# Keys\n\n{text}".encode(), "a.md", "a.md")
    _, *blocks = parse(source).blocks
    assert [" ".join(segment.text for segment in block.segments) for block in blocks] == words
    for block in blocks:
        where = block.location()
        assert where.end_column <= len(source.lines[where.end_line - 1]) + 1


@pytest.mark.parametrize(
    "text",
    [
        "Stop!!!\n\n    code\n",
        "```\n!!! note\n    code\n{: .note }\n```\n",
        "!!! Do not go on.\n\n    code\n",
        "!!! keep it secret\n\n    code\n",
        "Why???\n    text\n",
        "It is {: .note } here.\n",
        "{::comment}\n",
        "{% note %}\n",
        "📘 Note\n",
        "> Text\n> 📘 Note\n",
        "Note\nKeys end.\n",
        "Text\nNote\n\nKeys end.\n",
        "    Note\n\nKeys end.\n",
        "Note\n\n## Keys\n",
        "Note\n\n| Key |\n|---|\n",
        "Notes\n\nKeys end.\n",
        "```\nNote\n\nKeys end.\n```\n",
    ],
)
def test_other_text_stays(text: str) -> None:
    assert without_admonitions(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "{: .note }",
        "\n{: .note }\n\n{: .note }\n",
        "!!! note",
        "!!! note\n!!! note\n    !!! tip\n        a\nb",
        "{: .note }\n{: .tip }\na",
        "Note\n\na\nb\n\nTip\n\nNote\n\nTip",
    ],
)
def test_no_line_is_added_or_lost(text: str) -> None:
    assert without_admonitions(text).count("\n") == text.count("\n")
