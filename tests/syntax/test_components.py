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


def test_components_are_read_as_if_they_were_not_there() -> None:
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


REMARKS = """\
1. Open **Keys**.

   :::warning Shown once
   Copy the **key** now.

   - It has an end.
   :::

2. Close it.

<Alert level="danger">
No trial.
</Alert>

::: tip
Wait.
:::

<Info>
    <Warning>
        Deep.
    </Warning>
    Not so deep.
</Info>

:::image source="a.png":::

:::note
Never closed.
"""


def test_remarks_are_callouts_of_their_kind_where_they_stand() -> None:
    blocks = parse(decode(REMARKS.encode(), "a.mdx", "a.mdx")).blocks
    told = [
        (b.callout.kind if b.callout else "", len(b.items), b.text, b.line + 1) for b in blocks if b.is_running_text
    ]
    assert told == [
        ("", 1, "Open Keys.", 1),
        ("warning", 1, "Shown once Copy the key now.", 3),
        ("warning", 2, "It has an end.", 6),
        ("", 1, "Close it.", 9),
        ("warning", 0, "No trial.", 12),
        ("tip", 0, "Wait.", 16),
        ("warning", 0, "Deep.", 21),
        ("note", 0, "Not so deep.", 23),
        ("", 0, ":::note Never closed.", 28),
    ]


SHORTCODES = """\
# Keys
{{< details >}}
- On the Grove plan.
{{< /details >}}

{{< img src="a.png" alt="Keys" >}}

{{% alert type="warning" %}}

Shown once.

{{% /alert %}}

The site {{< site >}} and more.

{{< /note >}}
"""


def test_component_with_a_level_is_no_remark_by_that() -> None:
    blocks = parse(decode(b'<Card type="warning">\nOpen **Keys**.\n</Card>\n', "a.mdx", "a.mdx")).blocks
    assert [(block.text, block.callout) for block in blocks] == [("Open Keys.", None)]


def test_shortcodes_are_components() -> None:
    blocks = parse(decode(SHORTCODES.encode(), "a.md", "a.md")).blocks
    assert [(b.callout.kind if b.callout else "", b.text, b.line + 1) for b in blocks if b.is_running_text] == [
        ("", "On the Grove plan.", 3),
        ("warning", "Shown once.", 10),
        ("", "The site {{< site >}} and more.", 14),
        ("", "{{< /note >}}", 16),
    ]


BLOCKS = """\
{% hint style="danger" %}
Shown once.
{% endhint %}

{% include "plans.md" %}

{%- tabs -%}
{% tab title="Cloud" %}
1. Open **Keys**.

   {% hint style="info" %}
   It has an end.
   {% endhint %}
{% endtab %}
{% endtabs %}

Of {% site %} and 5 {% more.

{% endnote %}
"""


def test_blocks_of_template_languages_are_components() -> None:
    blocks = parse(decode(BLOCKS.encode(), "a.md", "a.md")).blocks
    told = [(b.callout.kind if b.callout else "", len(b.items), b.text, b.line + 1) for b in blocks]
    assert told == [
        ("warning", 0, "Shown once.", 2),
        ("", 1, "Open Keys.", 9),
        ("note", 1, "It has an end.", 12),
        ("", 0, "Of {% site %} and 5 {% more.", 17),
        ("", 0, "{% endnote %}", 19),
    ]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Brambles {#keys}", "Brambles"),
        ("Brambles {#keys .wide}", "Brambles"),
        ("The `{id}` of {brambles}", "The {id} of {brambles}"),
        ("Set {#}", "Set {#}"),
        ("Set id{#x}", "Set id{#x}"),
        ("{#keys}", "{#keys}"),
    ],
)
def test_attributes_behind_a_heading_are_no_words_of_it(written: str, title: str) -> None:
    (block,) = parse(decode(f"## {written}\n".encode(), "a.md", "a.md")).blocks
    assert block.text == title


def test_words_of_a_remark_are_found_where_they_are_written() -> None:
    lines = REMARKS.split("\n")
    remark = parse(decode(REMARKS.encode(), "a.mdx", "a.mdx")).blocks[1]
    for word in ("once", "key", "now."):
        where = remark.location(remark.text.find(word), remark.text.find(word) + len(word))
        assert lines[where.line - 1][where.column - 1 : where.end_column - 1] == word


def test_components_in_components_do_not_make_their_lines_longer_and_longer() -> None:
    deep = f"Seen.\n{' ' * 20}<Steps>\n" * 400
    text = "<Steps>\n" + deep + "</Steps>\n" * 401
    assert max(map(len, without_components(text).split("\n"))) < 200


def test_what_is_too_deep_for_a_remark_stays_where_it_is_written() -> None:
    text = "# Brambles\n\nThey grow here.\n\t<Danger>\n\tKeep off.\n\t</Danger>\n"
    block = parse(decode(text.encode(), "a.mdx", "a.mdx")).blocks[1]
    assert block.text == "They grow here. <Danger> Keep off."
    where = block.location(block.text.find("Keep"), len(block.text))
    assert (where.line, where.column, where.end_line, where.end_column) == (5, 2, 5, 11)


def test_words_are_found_where_they_are_written() -> None:
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
        ':::image source="a.png":::\n\n    code\n:::\n',
        ":::note\n\n    code\n",
        ':::zone pivot="note"\n\n    code\n:::zone-end\n',
        "<Note>\n\n    code </Note>\n",
        "{% Of 5 %}\n\n    code\n{ % end %}\n",
        "```mdx\n<Note>\n    code\n</Note>\n```\n",
        "~~~\n{% if a %}\n    code\n{% endif %}\n~~~\n",
        "1. Enter:\n\n   ````\n   ```\n   {{< alert >}}\n   code\n   {{< /alert >}}\n   ````\n",
    ],
)
def test_other_text_stays(text: str) -> None:
    assert without_components(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "</Steps>\n</Steps>\n    text\n",
        "<Note>\n\n<Note>\n  text\n",
        "<Step/>\n</Step>\n    a\n",
        "<Tip>\n" * 500 + "</Tip>",
        "<Tip>\n" * 500 + "a\n\nb\n" + "</Tip>\n" * 500,
        "".join(f"{' ' * depth}<Note>\n" for depth in range(300)) + "a\n" + "</Note>\n" * 300,
        ":::note\n<Tip>\na\n:::\n</Tip>\n:::\n",
    ],
)
def test_no_line_is_added_or_lost(text: str) -> None:
    read = without_components(text)
    assert read.count("\n") == text.count("\n")
    assert all(len(line) <= len(written) + 90 for line, written in zip(read.split("\n"), text.split("\n"), strict=True))


def test_each_component_counts_its_own_steps() -> None:
    step = '<Step title="A">\n  b\n</Step>\n'
    text = without_components(f"<Steps>\n{step}{step}</Steps>\n<Steps>\n{step}</Steps>\n")
    assert [line for line in text.split("\n") if line.startswith("#")] == [
        "### Step 1: A",
        "### Step 2: A",
        "### Step 1: A",
    ]


def test_component_that_is_indented_deeper_than_what_it_holds() -> None:
    text = "# A\n\nText.\n\n    {{% notes %}}\nKeep **it**.\n    {{% /notes %}}\n\nMore."
    blocks = parse(decode(text.encode(), "a.md", "a.md")).blocks
    assert [(block.kind, block.callout.kind if block.callout else "", block.text) for block in blocks[1:]] == [
        ("paragraph", "", "Text."),
        ("paragraph", "note", "Keep it."),
        ("paragraph", "", "More."),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('<Card title="Create users">\n  They get a seat.\n</Card>', [("Create users: They get a seat.", 1)]),
        ('<Card title="Create users" href="/a" />\n\n<Tab>\n</Tab>', [("Create users", 1)]),
        ("<Card>\n  They get a seat.\n</Card>", [("They get a seat.", 0)]),
        ('<Accordion title="How often?">\n  Daily.\n</Accordion>', [("How often? Daily.", 0)]),
        ('<Tab title="Cloud">\n  Daily.\n</Tab>', [("Daily.", 0)]),
    ],
)
def test_titles_that_readers_see(text: str, shown: list[tuple[int | str, ...]]) -> None:
    blocks = parse(decode(f"# Hub\n\n{text}\n".encode(), "a.mdx", "a.mdx")).blocks[1:]
    assert [(block.text, len(block.items)) for block in blocks if block.kind == "paragraph"] == shown


def test_cards_make_a_list() -> None:
    cards = (
        '<CardGroup>\n  <Card title="One">\n    1\n  </Card>\n  <Card title="Two">\n    2\n  </Card>\n</CardGroup>\n'
    )
    blocks = parse(decode(f"# Hub\n\n{cards}".encode(), "a.mdx", "a.mdx")).blocks[1:]
    assert [(block.text, len(block.items)) for block in blocks] == [("One: 1", 1), ("Two: 2", 1)]


def test_a_container_of_four_colons_is_seen_by_itself() -> None:
    assert without_components("::::tip\nKeep it.\n::::\n") != "::::tip\nKeep it.\n::::\n"
