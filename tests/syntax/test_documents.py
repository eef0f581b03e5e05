"""Both dialects give one document model: sections, steps, tables, callouts, each with its place."""

from pathlib import Path
from textwrap import indent

import pytest

from doccompile.source.includes import MAX_INCLUDES, Roots
from doccompile.source.text import SourceText, decode
from doccompile.syntax.nodes import Block, Document
from doccompile.syntax.parse import parse


def source(text: str, path: str = "x.md") -> SourceText:
    return decode(text.encode(), path, path)


def document(text: str) -> Document:
    return parse(source(text))


def cells(table: Block) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def shape(found: Document) -> list[tuple[str, int, str, tuple[str, ...], str]]:
    return [
        (b.kind, b.line + 1, b.text, tuple(item.label for item in b.items), b.callout.kind if b.callout else "")
        for b in found.blocks
    ]


MARKDOWN = """\
# Configure Fjord for automatic user provisioning

Intro.

> [!NOTE]
> A note
> of two lines.

## Set up Fjord for provisioning

1. Sign in.

\t![Fjord](a.png)

2. Open **Team > Keys**.
   * Copy the **Key**.
"""

RENDERED = """\
Configure Fjord for automatic user provisioning

Intro.

Note

A note of two lines.

Set up Fjord for provisioning

  1. Sign in.

    Fjord

  2. Open Team > Keys.
    • Copy the Key.
"""


def test_markdown_gives_blocks_with_lines_steps_and_callouts() -> None:
    assert shape(document(MARKDOWN)) == [
        ("heading", 1, "Configure Fjord for automatic user provisioning", (), ""),
        ("paragraph", 3, "Intro.", (), ""),
        ("paragraph", 6, "A note of two lines.", (), "note"),
        ("heading", 9, "Set up Fjord for provisioning", (), ""),
        ("paragraph", 11, "Sign in.", ("1",), ""),
        ("paragraph", 13, "", ("1",), ""),
        ("paragraph", 15, "Open Team > Keys.", ("2",), ""),
        ("paragraph", 16, "Copy the Key.", ("2", ""), ""),
    ]


def test_rendered_text_gives_the_same_sections_steps_and_callouts() -> None:
    twin, original = document(RENDERED), document(MARKDOWN)
    assert twin.dialect == "rendered-text"
    assert [section.title for section in twin.sections] == [section.title for section in original.sections]
    words = [entry[2:] for entry in shape(twin) if entry[2] != "Fjord"]
    assert words == [entry[2:] for entry in shape(original) if entry[2]]


def test_rendered_text_may_be_indented_as_a_whole() -> None:
    assert shape(document(indent(RENDERED, "  "))) == shape(document(RENDERED))


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("5.Select Save.", [("5", "Select Save.")]),
        ("5)\u00a0Select Save.", [("5", "Select Save.")]),
        ("b.Select Save.", [("b", "Select Save.")]),
        ("•\u00a0A tenant", [("", "A tenant")]),
        ("Mit einer Rolle,\nz.B. Gast, im\ne.V. oder sonst.", []),
        ("1. Save it\n5. \n", [("1", "Save it 5.")]),
        ("3.5 GB are enough.", []),
    ],
)
def test_a_rendered_item_may_have_no_space_behind_its_mark(line: str, items: list[tuple[str, str]]) -> None:
    found = document(f"Configure Fjord for automatic user provisioning\n\nThis is how.\n\n{line}\n")
    assert [(block.items[0].label, block.text) for block in found.blocks if block.items] == items


def test_short_line_below_a_rendered_callout_is_no_heading() -> None:
    (note,) = [block for block in document(RENDERED.replace("A note of two lines.", "Keep it")).blocks if block.callout]
    assert (note.kind, note.text) == ("paragraph", "Keep it")


def test_captions_of_rendered_images_are_no_prose() -> None:
    (caption,) = [block for block in document(RENDERED).blocks if block.text == "Fjord"]
    assert caption.caption


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("# Title\n\ntext", "learn-markdown"),
        ("Title\n\nSee [x](y.md).", "learn-markdown"),
        ("---\ntitle: x\n---\nplain words", "learn-markdown"),
        ("Title\n\n  1. Step\n\n  • Bullet", "rendered-text"),
    ],
)
def test_the_dialect_is_told_by_content(text: str, dialect: str) -> None:
    assert document(text).dialect == dialect


COPIED = (
    "Configure Fjord for automatic user provisioning\n\n{}\n\nPrerequisites\n\n  • A Fjord tenant\n  • An account\n\n"
    "Set up Fjord\n\n  1. Open the console.\n\nNote\n\nThe key is shown once.\n\nConfigure provisioning to Fjord\n\n"
    "  1. Under the Admin Credentials section, input {} in Tenant URL.\n"
)
WRITTEN = (
    "Configure Fjord for automatic user provisioning\n{}\n\n**Prerequisites**\n\n- A `Fjord` tenant\n\nSet up Fjord\n\n"
    "1. Open the [console](https://fjord.example).\n\n> [!NOTE]\n> It is shown once.\n\n**Configure** it\n"
)


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("In this tutorial you connect Fjord.", "`https://api.fjord.example/scim`"),
        ("# of users: 5", "https://api.fjord.example/scim"),
        ("See the docs [Fjord](https://fjord.example).", "https://api.fjord.example/scim"),
        ("# of users: 5", "`https://api.fjord.example/scim`"),
        ("Plan | Users\n| Basic | 5 |\n| More | 9 |\n| Most | 99 |", "**https**://api.fjord.example/scim"),
    ],
)
def test_few_signs_of_markdown_make_no_markdown_of_a_page_copied_as_text(line: str, url: str) -> None:
    found = document(COPIED.format(line, url))
    assert found.dialect == "rendered-text"
    assert found.title is not None
    assert found.title.text == "Configure Fjord for automatic user provisioning"


@pytest.mark.parametrize(
    "text",
    [
        WRITTEN.format(""),
        WRITTEN.format("==="),
        COPIED.format("===", "`x`").replace("\n\n===", "\n===", 1),
        "# " + COPIED.format("About it", "x"),
        COPIED.format("**a**\n\n[b](c)\n\n## d\n\n![e](f)\n\n[g](h)\n\n`i`", "`x`"),
    ],
)
def test_many_signs_of_markdown_or_one_in_the_title_make_markdown(text: str) -> None:
    assert document(text).dialect == "learn-markdown"


def test_front_matter_shifts_no_line() -> None:
    found = document("---\ntitle: 'A: b'\nms.date: 01/31/2024\n---\n\n# Heading **x**\n")
    (heading,) = found.blocks
    assert found.front_matter.values == {"title": "A: b", "ms.date": "01/31/2024"}
    assert (heading.location(8, 9).line, heading.location(8, 9).column) == (6, 13)
    where = found.front_matter.value_location("title", found.source)
    assert where is not None
    assert found.source.words(where) == "A: b"


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        ("---\ntitle: 'x\n---\n", "does not parse"),
        ("---\n- a\n- b\n---\n", "is not a mapping"),
        ("---\ntitle: x\n\n# Heading\n", "never closed"),
        ("---\na: &a [*a]\n---\n", "does not parse"),
        ('---\ntitle: x\n---"\n', "more than its dashes"),
        ("---\ntitle: x\n\nName | Type\n--- | ---\n", "never closed"),
        ("---\ntitle: x\n\nA paragraph.\n\n---x\n\n---x\n", "never closed"),
    ],
)
def test_a_header_that_cannot_be_used_says_why(header: str, problem: str) -> None:
    found = document(header + "# H\n").front_matter.problem
    assert found is not None
    assert problem in found[1]


@pytest.mark.parametrize("closing", ["---ms", "--- x", "----# Title", "---'", "---  end"])
def test_a_header_whose_closing_line_holds_more_is_read_all_the_same(closing: str) -> None:
    found = document(
        f"---\ntitle: A\n# note\nms.custom:\n- b\n\nms.date: 01/31/2020\n{closing}\n# H\n\nWords\n\n---\n\nMore\n"
    )
    assert found.front_matter.values["ms.date"] == "01/31/2020"
    assert found.front_matter.problem == (7, "the line that closes the YAML header holds more than its dashes")
    assert [section.title for section in found.sections] == ["H"]


@pytest.mark.parametrize("blank", ["\u00a0", "\u3000", "\u2003 \u00a0", "\x0c"])
@pytest.mark.parametrize(
    "lines", [["{}", "Open **Keys**."], ["{}", "{}", "Open **Keys**.", "{}"], ["> {}", "> Open **Keys**."]]
)
def test_lines_that_only_look_empty_shift_no_line(blank: str, lines: list[str]) -> None:
    written = [line.format(blank) for line in lines]
    found = document("\n".join(["# Fjord", "", *written, "", "End."]))
    (words,) = [block for block in found.blocks if block.text == "Open Keys."]
    where = words.location(5, 9)
    assert found.source.words(where) == "Keys"
    assert where.line == 3 + next(number for number, line in enumerate(lines) if "Keys" in line)


def test_tables_keep_the_columns_of_every_cell() -> None:
    found = document("1. Step\n\n   |Attribute|Type|\n   |---|---|\n   |a\\|b| String |\n   |short|\n   no bar\n")
    table = found.blocks[1]
    assert cells(table) == [
        ["Attribute", "Type"],
        ["a|b", "String"],
        ["short"],
        ["no bar"],
    ]
    cell = table.rows[1].cells[1]
    assert found.source.lines[table.rows[1].line][cell.start : cell.end] == "String"


def test_rendered_tables_are_read_by_tabs_and_by_words() -> None:
    text = "Title\n\nAttribute\tType\tSupported for filtering\nuserName\tString\t✓\nactive\tBoolean\n"
    table = document(text).blocks[1]
    assert cells(table)[1:] == [
        ["userName", "String", "✓"],
        ["active", "Boolean"],
    ]
    text = 'Title\n\nAttribute Type Supported for filtering\nemails[type eq "work"].value String ✓\n'
    table = document(text).blocks[1]
    assert [cell.text for cell in table.rows[0].cells] == ["Attribute", "Type", "Supported for filtering"]
    assert [cell.text for cell in table.rows[1].cells] == ['emails[type eq "work"].value', "String", "✓"]


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("Attribute\tType\tFiltering\tRequired", "active\tBoolean\t\t✓", ["active", "Boolean", "", "✓"]),
        ("Attribute\tType\tFiltering\tRequired", "active\tBoolean\t \tyes", ["active", "Boolean", "", "yes"]),
        ("  Attribute \t Type \t Required", "  nickName\t\t✓", ["nickName", "", "✓"]),
        ("Attribute\t\tType\tFiltering", "active\t\t\tBoolean\t✓", ["active", "Boolean", "✓"]),
        ("Attribute\t\tType\t\tFiltering", "active\t\t\tBoolean\t✓", ["active", "Boolean", "✓"]),
        ("Attribute|Type|Filtering|Required", "active|Boolean||✓", ["active", "Boolean", "", "✓"]),
        ("Attribute|Type|Filtering|", "active|Boolean||", ["active", "Boolean", ""]),
    ],
)
def test_rendered_tables_keep_their_empty_cells(header: str, row: str, expected: list[str]) -> None:
    table = document(f"Title\n\n{header}\nuserName\tString\t✓\n{row}\n").blocks[1]
    assert cells(table)[2] == expected


@pytest.mark.parametrize("part", ["\t\t", "\t\t    ", "\t\t\t"])
def test_rendered_cells_may_be_parted_by_several_tabs_each(part: str) -> None:
    rows = [["Name", "Type", "Filtering", "Required"], ["id", "String", "", "✓"], ["active", "Boolean", "✓", ""]]
    table = document("Title\n\n" + "".join(f"{part.join(row).rstrip()}\n" for row in rows)).blocks[1]
    assert cells(table) == [*rows[:2], rows[2][:3]]


def test_rendered_cells_of_a_header_without_tabs_may_be_aligned_by_several() -> None:
    table = document("Title\n\nAttribute Type Required by Hub\nuserName\t\tString\tyes\nemails\tString\n").blocks[1]
    assert cells(table)[1:] == [["userName", "String", "yes"], ["emails", "String"]]


def test_rendered_step_that_begins_with_tabs_is_no_table() -> None:
    assert kinds_of_rendered("  1. Hub\tOpen it\nKeys\tCopy one\nLog\tRead it") == ["paragraph"]


def test_rendered_text_at_the_margin_ends_a_list() -> None:
    found = document("Title\n\n1. Open it.\n\n   It opens.\n\nThat is all, and there is no more.\n").blocks
    assert [[item.label for item in block.items] for block in found[1:]] == [["1"], ["1"], []]


def test_kind_of_callout_outside_a_quote_is_seen_as_it_stands() -> None:
    (block,) = document("[!NOTE]\nKeep it.\n").blocks
    assert (block.text, block.callout) == ("[!NOTE] Keep it.", None)


def test_block_holds_no_place_of_another_file() -> None:
    (block,) = document("Keep it.\n").blocks
    where = block.location()
    assert block.holds(where)
    assert not block.holds(where._replace(path="other.md"))


def test_quotation_that_begins_like_a_kind_of_callout_keeps_its_words() -> None:
    assert [(block.text, block.callout.kind) for block in document("> [! odd\n> text\n").blocks if block.callout] == [
        ("[! odd text", "quote")
    ]


@pytest.mark.parametrize("item", ["  7. Save it.", "  • Save it."])
def test_rendered_table_may_stand_right_below_a_list(item: str) -> None:
    rows = "Hub\tEntra\nid\tobjectId\nname\tdisplayName"
    assert kinds_of_rendered(f"  1. Open it.\n{item}\n{rows}") == ["paragraph", "paragraph", "table"]
    assert kinds_of_rendered(f"{item}\nHub\tEntra") == ["paragraph"]


def test_rendered_line_of_code_is_no_heading() -> None:
    assert kinds_of_rendered('Search for this:\n\n"eventName": "CreateUser"\n\nIt tells more.') == ["paragraph"] * 3


def test_rendered_lines_with_unlike_numbers_of_tabs_are_no_table() -> None:
    alike = "Hub\tOpen it\nKeys\tCopy one\nLog\tRead it"
    assert kinds_of_rendered(alike) == ["table"]
    assert kinds_of_rendered(alike.replace("Read it", "Read\tit")) == ["paragraph"]


@pytest.mark.parametrize("step", ["  9. Select Save.", "9. To filter, see below.", "  • Close the page.", "12) Go on."])
def test_rendered_tables_end_at_the_next_step(step: str) -> None:
    found = document(
        f"Title\n\n  8. Review.\n\n    Attribute\tType\n    userName\tString\n{step}\n\n    More.\n"
    ).blocks
    assert [(block.kind, block.line) for block in found[2:4]] == [("table", 4), ("paragraph", 6)]
    assert found[3].items


def blocks_of(folder: Path, text: str) -> tuple[Document, list[Block]]:
    file = folder / "docs" / "a.md"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    found = parse(source(text, "docs/a.md"), file, Roots(folder / "docs"))
    return found, list(found.blocks)


def test_includes_are_spliced_in_with_their_own_places(tmp_path: Path) -> None:
    (tmp_path / "docs" / "includes").mkdir(parents=True)
    (tmp_path / "docs" / "includes" / "p.md").write_text("---\nms.topic: include\n---\n\n- An item\n")
    found, blocks = blocks_of(tmp_path, "# H\n\n[!INCLUDE [p](~/identity/saas-apps/includes/p.md)].\n* Own item\n")
    assert [(b.text, b.location().path, b.location().line) for b in blocks[1:]] == [
        ("An item", "docs/includes/p.md", 5),
        ("Own item", "docs/a.md", 4),
    ]
    assert found.include_problems == ()


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("Sign in. [!INCLUDE [p](p.md)]", ["Sign in.", "An item"]),
        ("Sign in [!INCLUDE [p](p.md)] and **wait**.", ["Sign in and wait.", "An item"]),
        ("Sign in\n[!INCLUDE [p](p.md)]\nand wait.", ["Sign in and wait.", "An item"]),
        ("[!INCLUDE [p](p.md)] Sign in, [!INCLUDE [q](q.md)], wait.", ["An item", "Sign in, , wait."]),
        ("[!INCLUDE [p](p.md)]; [!INCLUDE [p](p.md)].", ["An item", "An item"]),
        ("[!INCLUDE [p](p.md)] Sign in.", ["An item", "Sign in."]),
    ],
)
def test_words_beside_an_include_stay_with_their_places(tmp_path: Path, line: str, texts: list[str]) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "p.md").write_text("An item\n")
    (tmp_path / "docs" / "q.md").write_text("")
    found, blocks = blocks_of(tmp_path, f"# H\n\n{line}\n")
    assert [block.text for block in blocks[1:]] == texts
    for block in blocks[1:]:
        if block.location().path == "docs/a.md":
            for word in (word for word in ("Sign", "wait") if word in block.text):
                start = block.text.rindex(word)
                assert found.source.words(block.location(start, start + len(word))) == word


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("      |Attribute|Type|\n      |---|---|\n      |userName|String|\n", "table"),
        ("        | Attribute | Type |\n        | - | - |\n\n        | userName | String |\n", "table"),
        ("      |Attribute|Type|\n      |userName|String|\n", "code"),
        ("      |Attribute|Type|\n      |---|---|\n      curl\n", "code"),
    ],
)
def test_a_table_that_is_indented_too_far_is_one_all_the_same(code: str, kind: str) -> None:
    *_, block = parse(source(f"- Review the attributes.\n\n{code}", "a.md")).blocks
    assert block.kind == kind


@pytest.mark.parametrize(
    ("code", "kinds"),
    [
        (
            "    - In the **Tenant URL** field, enter it.\n\n    - In the **Secret Token** field, too.\n",
            ["paragraph"] * 2,
        ),
        ("    1. Select **Save**.\n", ["paragraph"]),
        ("    - name: lint\n    - run: make **/*.md\n", ["code"]),
        ("    - x\n\n            - Select **Save**.\n", ["paragraph", "code"]),
        ("    Select **Save**.\n", ["code"]),
    ],
)
def test_items_that_are_indented_too_far_are_some_all_the_same(code: str, kinds: list[str]) -> None:
    text = f"1. Fill in.\n\n> A quote at the margin.\n\n{code}"
    blocks = parse(source(text, "a.md")).blocks[2:]
    assert [block.kind for block in blocks] == kinds
    assert all(block.items for block in blocks if block.kind == "paragraph")
    lines = text.split("\n")
    assert all(lines[block.line].endswith(block.segments[0].text) for block in blocks if block.segments)


def test_headings_of_what_is_included_leave_those_in_bold_their_meaning(tmp_path: Path) -> None:
    (tmp_path / "docs" / "includes").mkdir(parents=True)
    (tmp_path / "docs" / "includes" / "p.md").write_text("## Step 2: Assign users\n")
    own = "# H\n\n**Step 1: Plan**\n\n[!INCLUDE [p](~/identity/saas-apps/includes/p.md)]\n\n**Step 3: Monitor**\n"
    _, blocks = blocks_of(tmp_path, own)
    assert [block.text for block in blocks if block.kind == "heading"] == [
        "H",
        "Step 1: Plan",
        "Step 2: Assign users",
        "Step 3: Monitor",
    ]


def test_bold_words_in_what_is_included_are_no_headings_where_it_has_some_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "docs" / "includes").mkdir(parents=True)
    included = "## Step 2: Assign users\n\n**Only these**\n\n**Never those**\n\n**Change log**\n\nText\n"
    (tmp_path / "docs" / "includes" / "p.md").write_text(included)
    own = "# H\n\n[!INCLUDE [p](~/identity/saas-apps/includes/p.md)]\n\nText\n"
    _, blocks = blocks_of(tmp_path, own)
    assert [block.text for block in blocks if block.kind == "heading"] == ["H", "Step 2: Assign users", "Change log"]


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("missing.md", "is not at hand"),
        ("../secret.md", "lies outside the given folder"),
        ("/etc/hostname", "is not a path inside the documentation set"),
        ("~/../../secret.md", "lies outside the given folder"),
        ("a.md", "includes itself"),
    ],
)
def test_includes_that_lead_astray_are_problems_and_never_read(tmp_path: Path, target: str, reason: str) -> None:
    (tmp_path / "secret.md").write_text("secret words")
    found, blocks = blocks_of(tmp_path, f"# H\n\n[!INCLUDE [x]({target})]\n")
    assert [problem.reason for problem in found.include_problems] == [reason]
    assert not any("secret" in block.text for block in blocks)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret words")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "inner.md").symlink_to(tmp_path / "secret.md")
    found, _ = blocks_of(tmp_path, "# H\n\n[!INCLUDE [x](inner.md)]\n")
    assert [problem.reason for problem in found.include_problems] == ["lies outside the given folder"]


def test_includes_in_circles_end(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "b.md").write_text("[!INCLUDE [c](c.md)]\n[!INCLUDE [c](c.md)]\n")
    (tmp_path / "docs" / "c.md").write_text("words\n\n[!INCLUDE [b](b.md)]\n")
    found, blocks = blocks_of(tmp_path, "# H\n\n[!INCLUDE [b](b.md)]\n")
    assert {problem.reason for problem in found.include_problems} == {"includes itself"}
    assert len(blocks) < 10


def test_one_file_is_not_included_without_end(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "b.md").write_text("words\n")
    found, blocks = blocks_of(tmp_path, "# H\n\n" + "[!INCLUDE [b](b.md)]\n\n" * (MAX_INCLUDES + 1))
    assert len(found.include_problems) == 1
    assert sum(block.text == "words" for block in blocks) == MAX_INCLUDES


def test_front_matter_without_a_title_shows_none() -> None:
    assert list(document("---\ntitle:\ndescription: Words\n---\n\nText.\n").header_blocks) == ["description"]


def test_side_by_side_translations_are_read_in_their_first_language() -> None:
    text = '# <a name="t"></a><span>Titre</span><span class="sxs-lookup"><span>Title</span></span>\n'
    assert document(text).title is not None
    assert [block.text for block in document(text).blocks] == ["Titre"]


def test_alpha_steps_numbers_with_brackets_and_broken_lists_are_steps() -> None:
    text = "# H\n\n5)  First\n\n![x](x.png)\n\n6)  Second\n    a. Under a letter\n"
    labels = [(b.text, [item.label for item in b.items]) for b in document(text).blocks if b.text]
    assert labels == [("H", []), ("First", ["5"]), ("Second a. Under a letter", ["6"])]


def test_one_search_finds_every_block_that_holds_a_word() -> None:
    tutorial = document("# A key\n\nno\n\nkey and key\n\n    key in code\n\n* a **k**ey\n")
    assert [block.text for block in tutorial.prose_with("key", "a k", "none")] == ["A key", "key and key", "a key"]


@pytest.mark.parametrize(
    "line",
    [
        "    Screenshot of the console. The Account tab is highlighted.",
        "Screenshot of the console, with the menu open",
        "    Image that shows the menu.",
        "    Diagram showing the flow of users.",
        "    Picture of the settings:",
    ],
)
def test_words_of_rendered_pictures_are_captions_even_as_sentences(line: str) -> None:
    found = document(f"Title\n\n  1. Open the console.\n\n{line}\n\n  2. Copy the key.\n").blocks
    assert [(block.kind, block.caption) for block in found[1:]] == [
        ("paragraph", False),
        ("paragraph", True),
        ("paragraph", False),
    ]


def kinds_of_rendered(text: str) -> list[str]:
    return [block.kind for block in document(f"Title\n\nAbout it\n\n{text}\n").blocks[2:]]


def test_a_line_alone_between_a_colon_and_a_heading_is_what_was_announced() -> None:
    kept = "Do so as told here:\n\nAssign a user to an app\n\nTips\n\n  • One user."
    lost = "Do so as told here:\n\nTips\n\n  • One user."
    assert kinds_of_rendered(kept) == ["paragraph", "paragraph", "heading", "paragraph"]
    assert kinds_of_rendered(lost) == ["paragraph", "heading", "paragraph"]
    ended = document("Title\n\nAbout it\n\nDo so as told here:\n\nAssign a user to an app\n\nTips").blocks
    assert [block.kind for block in ended[3:]] == ["paragraph", "heading"]


def test_an_address_on_a_line_by_itself_is_no_heading() -> None:
    assert kinds_of_rendered("See below.\n\nhttps://example.com/history\n\nTips") == [
        "paragraph",
        "paragraph",
        "heading",
    ]


def test_a_line_between_a_step_and_the_next_number_belongs_to_a_picture() -> None:
    steps = "  1. Open it.\n\nTeam Settings\n\n  2. Copy it.\n\nAbout Groups\n\n  1. Open it."
    found = document(f"Title\n\n{steps}\n").blocks[1:]
    assert [(block.kind, block.caption) for block in found if not block.items or block.caption] == [
        ("paragraph", True),
        ("heading", False),
    ]


@pytest.mark.parametrize("bullet", ["•", "□", "+", "-", "○"])
def test_rendered_bullets_below_a_step(bullet: str) -> None:
    found = document(f"Title\n\n  1. Enter them:\n\n      {bullet} The URL.\n      {bullet} The key.\n").blocks[1:]
    assert [(block.text, len(block.items)) for block in found] == [("Enter them:", 1), ("The URL.", 2), ("The key.", 2)]


@pytest.mark.parametrize("bullet", ["•", "□", "○", "■"])
def test_rendered_bullet_right_below_a_table(bullet: str) -> None:
    table = "Attribute\tType\nuserName\tString\nactive\tBoolean"
    found = document(f"Title\n\n{table}\n{bullet} Save it.\n").blocks[1:]
    assert [(block.kind, block.text) for block in found][1:] == [("paragraph", "Save it.")]
    assert len(found[0].rows) == 3


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Configuring automatic user provisioning to Fjord", "heading"),
        ("Configure Fjord to support provisioning with Microsoft Entra ID", "heading"),
        ("Set up Fjord for provisioning", "heading"),
        ("Add Fjord from the gallery", "heading"),
        ("Assign users to Fjord", "heading"),
        ("Assign users to an app", "paragraph"),
    ],
)
def test_title_of_a_chapter_below_lines_that_are_a_list_without_bullets(line: str, kind: str) -> None:
    found = document(
        f"Title\n\nNote\n\nSome words.\n\n{'long ' * 60}.\n\nDo it:\n\nOpen it.\nSave it.\n{line}\n"
    ).blocks
    assert [block.kind for block in found[-3:]] == ["paragraph", "paragraph", kind]


def test_a_numbered_heading_may_end_in_a_full_stop() -> None:
    headings = "Step 2: Make a key of your own.\n\n  1. Open it.\n\nStep 3. Add Fjord from the gallery.\n\nAdd it."
    assert kinds_of_rendered(headings) == ["heading", "paragraph", "heading", "paragraph"]


def test_numbered_sentences_one_below_the_other_are_no_headings() -> None:
    steps = "Step 1: Open the team.\n\nStep 2: Copy the key.\n\nStep 3: Close it."
    assert kinds_of_rendered(steps) == ["paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("There, first change the way to sign in to Identity Provider - Entra - SAML", "paragraph"),
        ("Then, pick the key of your hub", "paragraph"),
        ("Finally, save it", "paragraph"),
        ("Please ask your account manager for the key", "paragraph"),
        ("Next steps", "heading"),
        ("First steps with Fjord", "heading"),
        ("Here we go", "heading"),
        ("Now, Later, Never", "heading"),
    ],
)
def test_a_sentence_without_a_stop_is_no_heading(line: str, kind: str) -> None:
    assert kinds_of_rendered(f"{line}\n\nSome words that end.") == [kind, "paragraph"]


def test_a_menu_path_is_no_heading() -> None:
    assert kinds_of_rendered("Then go to Team > Keys\n\nTips") == ["paragraph", "heading"]


def test_a_heading_may_be_as_long_as_the_title_whose_name_it_repeats() -> None:
    name = "Fjord Networks Boat and Harbour Engine - Berths and Moorings Service of the Northern Coast"
    step = f"Step 2: Configure {name} to support provisioning with Microsoft Entra ID"
    for title, kind in (
        (f"Configure {name} for automatic user provisioning", "heading"),
        ("Configure Fjord", "paragraph"),
    ):
        blocks = document(f"{title}\n\nAbout it.\n\n{step}\n\nAsk us.\n").blocks
        assert [block.kind for block in blocks[2:]] == [kind, "paragraph"]


AS_A_BROWSER_COPIES = f"""\
Configure Fjord for automatic user provisioning

This article describes the steps. {"When configured, accounts are created and removed by themselves. " * 4}

Capabilities supported
Create users in Fjord
Single sign-on to Fjord
Prerequisites

You have the following:

A Fjord tenant
An account in Fjord
Change log
05/14/2020 - First version.
Next steps
"""


def test_lists_without_bullets_stand_between_headings_without_blank_lines() -> None:
    found = document(AS_A_BROWSER_COPIES)
    assert [(b.kind, b.line + 1, bool(b.items)) for b in found.blocks] == [
        ("heading", 1, False),
        ("paragraph", 3, False),
        ("heading", 5, False),
        ("paragraph", 6, True),
        ("paragraph", 7, True),
        ("heading", 8, False),
        ("paragraph", 10, False),
        ("paragraph", 12, True),
        ("paragraph", 13, True),
        ("heading", 14, False),
        ("paragraph", 15, True),
        ("heading", 16, False),
    ]


@pytest.mark.parametrize("change", [("You have", "  • A tenant\n\nYou have"), ("When configured", "\nWhen configured")])
def test_lines_of_other_pages_go_on_in_the_next(change: tuple[str, str]) -> None:
    page = AS_A_BROWSER_COPIES.replace(*change)
    assert "Capabilities supported Create users in Fjord Single sign-on" in document(page).prose_text


@pytest.mark.parametrize(
    ("first", "rows"),
    [
        ("| **Attribute** | **Type** |", [["Attribute", "Type"], ["userName", "String"]]),
        ("| **Attribute** | |", [["Attribute", ""], ["userName", "String"]]),
        ("| **Attribute** | Type |", [["", ""], ["Attribute", "Type"], ["userName", "String"]]),
        ("| **Attribute** name | **Type** |", [["", ""], ["Attribute name", "Type"], ["userName", "String"]]),
    ],
)
def test_bold_row_below_an_empty_header_is_the_header(first: str, rows: list[list[str]]) -> None:
    text = f"# Hub\n\n|  |  |\n| --- | --- |\n{first}\n| userName | String |\n"
    table = parse(decode(text.encode(), "a.md", "a.md")).blocks[-1]
    assert [[cell.text for cell in row.cells] for row in table.rows] == rows
