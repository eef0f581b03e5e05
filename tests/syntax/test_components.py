"""Pages of documentation sites, whose components hold indented text."""

import pytest

from doccompile.source.text import decode
from doccompile.syntax.components import without_components
from doccompile.syntax.parse import parse

PAGE = """\
---
title: SCIM
---

<Steps>
    <Step title="Make a key">
        Open the **Keys** page.

        - Press **New**.
          It takes a minute.

        ```
            key
        ```
    </Step>

    <Step title='Enter it' icon="lock">
        <Info>
            Keep it.
        </Info>

        Enter the key.
    </Step>
</Steps>

Go on.
"""


def test_components_are_read_as_if_they_were_not_there():
    blocks = parse(decode(PAGE.encode(), "a.mdx", "a.mdx")).blocks
    assert [(block.kind, block.text, block.line + 1) for block in blocks if block.kind != "code"] == [
        ("heading", "Step 1: Make a key", 6),
        ("paragraph", "Open the Keys page.", 7),
        ("paragraph", "Press New. It takes a minute.", 9),
        ("heading", "Step 2: Enter it", 17),
        ("paragraph", "Keep it.", 19),
        ("paragraph", "Enter the key.", 22),
        ("paragraph", "Go on.", 26),
    ]
    assert [block.line + 1 for block in blocks if block.kind == "code"] == [12]


def test_words_are_found_where_they_are_written():
    block = parse(decode(PAGE.encode(), "a.mdx", "a.mdx")).blocks[1]
    where = block.location(9, 13)
    assert (block.text[9:13], where.line, where.column) == ("Keys", 7, 20)
    assert PAGE.split("\n")[where.line - 1][where.column - 1 :].startswith("Keys")


@pytest.mark.parametrize(
    "text",
    [
        "Text.\n\n    code\n",
        '<a name="x"></a>\n\n    code\n',
        "<details>\n    <summary>More</summary>\n</details>\n",
        "Enter this:\n\n    <Tenant URL>\n\n</a>\n",
        "<Hub ID>\n\n    code of </Steps>\n",
        "Text of </Info> in a line.\n\n    code\n",
        "<B>\n    text\n</B>\n",
    ],
)
def test_other_text_stays(text):
    assert without_components(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "</Steps>\n</Steps>\n    text\n",
        "<Note>\n\n<Note>\n  text\n",
        "<Step/>\n</Step>\n    a\n",
        "<Tip>\n" * 500 + "</Tip>",
    ],
)
def test_no_line_is_added_or_lost(text):
    assert without_components(text).count("\n") == text.count("\n")


def test_each_component_counts_its_own_steps():
    step = '<Step title="A">\n  b\n</Step>\n'
    text = without_components(f"<Steps>\n{step}{step}</Steps>\n<Steps>\n{step}</Steps>\n")
    assert [line for line in text.split("\n") if line.startswith("#")] == [
        "### Step 1: A",
        "### Step 2: A",
        "### Step 1: A",
    ]
