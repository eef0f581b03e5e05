"""Who forgets the space behind a mark means the mark; who writes a word that begins like one does not."""

import pytest

from doccompile.source.text import decode
from doccompile.syntax.parse import parse
from doccompile.syntax.tight_marks import with_spaces


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("##Prerequisites", "## Prerequisites"),
        ("###a tenant of your own", "### a tenant of your own"),
        ('##<a name="prerequisites"></a>先决条件', '## <a name="prerequisites"></a>先决条件'),
        ("##先决条件", "## 先决条件"),
        ("#Tutorial: Configure Acme", "# Tutorial: Configure Acme"),
        ("4. Wait.\n5.Under **Admin Credentials**", "4. Wait.\n5. Under **Admin Credentials**"),
        ("  12)**Save**\n\n  13) Wait.", "  12) **Save**\n\n  13) Wait."),
        (">1.[Sign in](https://acme.example)", ">1. [Sign in](https://acme.example)"),
        ("1.\u00a0Sign in", "1. Sign in"),
        (r"1\. Sign in", "1. Sign in"),
        ("-A tenant\n-An account", "- A tenant\n- An account"),
        ("* A tenant\n*An [account](a.md)", "* A tenant\n* An [account](a.md)"),
        ("*\u00a0A tenant", "* A tenant"),
    ],
)
def test_the_space_is_meant(written: str, meant: str) -> None:
    assert with_spaces(written) == meant


@pytest.mark.parametrize(
    "text",
    [
        "#hashtag first",
        "#General",
        "The channel\n#General of the workspace",
        "##",
        "#######Seven",
        "2.0 is the version",
        "1.5 GB",
        "365.Days",
        "12.Dezember 2020",
        "3. Wait.\n12.Dezember 2020",
        "e.g. this",
        "i.e., that",
        "*Note* that",
        "*Users* and\n*Groups* are",
        "*Required fields",
        "-Force",
        "**Save**\n**Cancel**",
        "# Title\n\n#General is the channel of the team",
        "Ask in\n##TENANT##.example.com",
        "* A tenant*\n* An account\n\n*Only for administrators",
        "A line\n\n---\n\n-The Acme team",
        "Send \\\n-H Accept \\\n-X POST",
        "New-User `\n-Name Ann `\n-Force",
        "2.* is supported",
        "+Add\n+New",
        "```\n##Comment\n1.Select\n-A\n-B\n```",
    ],
)
def test_no_mark_is_meant(text: str) -> None:
    assert with_spaces(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Read it,\n5.Foo is next.",
        "Read it,\n5\\. Foo is next.",
        "Read it,\n> 12)Foo.",
        "w.Example.com is\na.b",
        "- x\n\n  Read\n  7.Foo",
        "<div>\n5.Foo\n</div>",
        "\t5.Foo",
    ],
)
def test_what_is_no_mark_after_all_is_read_as_it_is_written(text: str) -> None:
    lines = text.split("\n")
    for block in parse(decode(text.encode(), "acme.md", "acme.md")).blocks:
        for line, column, words, _ in block.segments:
            assert lines[line][column : column + len(words)] == words


def test_lettered_steps_need_no_space() -> None:
    blocks = parse(decode(b"1. Fill in:\n\na.Select **One**.\n\nb.Select **Two**.\n", "a.md", "a.md")).blocks
    assert [(block.text, len(block.items)) for block in blocks[1:]] == [("Select One.", 1), ("Select Two.", 1)]


def test_words_keep_their_places() -> None:
    text = "##Step 1: Sign in\n1.Select **Save**.\n"
    heading, step = parse(decode(text.encode(), "acme.md", "acme.md")).blocks
    assert [(block.segments[0].column, block.segments[0].text) for block in (heading, step)] == [
        (2, "Step 1: Sign in"),
        (2, "Select **Save**."),
    ]
    assert step.items


@pytest.mark.parametrize(
    "text",
    [
        "It came with version\n5.Foo of the **product**, and\n5\\. stays what it is, as\n7.\u00a0July does.",
        "- Rollen haben Namen,\n  z.B. **Gast**.",
        "> As in\n> 5.Foo it is.",
    ],
)
def test_a_mark_within_a_paragraph_stays_as_it_is_written(text: str) -> None:
    (block,) = parse(decode(f"# T\n\n{text}\n".encode(), "acme.md", "acme.md")).blocks[1:]
    lines = text.split("\n")
    assert [segment.text for segment in block.segments] == [
        line[segment.column :] for line, segment in zip(lines, block.segments, strict=True)
    ]


@pytest.mark.parametrize("margin", ["    ", "\t", ">     ", "1. Send\n\n        "])
def test_a_mark_in_indented_code_stays_as_it_is_written(margin: str) -> None:
    code = ["#Requires -Modules Acme", "##Region", "-Name", "-Force", "", "5.Foo"]
    rest = margin.rpartition("\n")[2]
    text = "\n".join([margin + code[0], *(f"{rest}{line}" for line in code[1:])])
    *_, block = parse(decode(f"# T\n\n{text}\n".encode(), "acme.md", "acme.md")).blocks
    assert [line.strip() for line in block.code.split("\n")] == code
