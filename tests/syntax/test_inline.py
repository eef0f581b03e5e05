"""Inline content: what a reader sees, the marks, and the way back to the file."""

import re
from itertools import product

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from doccompile.syntax.inline import Inline, Mark, Segment
from doccompile.syntax.inline_full import parse_full
from doccompile.syntax.inline_simple import parse_simple
from doccompile.syntax.read_inline import read_inline


def inline(text: str) -> Inline:
    return read_inline(tuple(Segment(number, 0, line) for number, line in enumerate(text.split("\n"))))


def marked(text: str) -> list[tuple[str, str, str]]:
    found = inline(text)
    return [(mark.kind, found.text[mark.start : mark.end], mark.target) for mark in found.marks]


@pytest.mark.parametrize("written", ["Open **Keys**", "Open `Keys`", "Open *the* `Keys`"])
def test_end_is_behind_the_last_marks(written: str) -> None:
    found = inline(written)
    assert found.span(len(found.text), len(found.text))[3] == len(written)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Under the **Admin Credentials** section", "Under the Admin Credentials section"),
        ("Keep <!-- it *so*", "Keep <!-- it so"),
        ("Press *Enter*, then **Save *now***", "Press Enter, then Save now"),
        ("in your_own_domain here", "in your_own_domain here"),
        ("the `code **x**` span", "the code **x** span"),
        ('see [the *docs*](a.md "Title") now', "see the docs now"),
        ("![alt](a.png) after", " after"),
        ("a \\* b \\<x\\>", "a * b <x>"),
        ("tick &check; and &#x41;", "tick ✓ and A"),
        ("https://api.x.com/<Organizations_name>", "https://api.x.com/<Organizations_name>"),
        ("https://api.x.com/<tenant>/scim", "https://api.x.com/<tenant>/scim"),
        ("A <Badge>new</Badge> one", "A new one"),
        ('Mind <Alert level="warning">the **end**.</Alert>', "Mind the end."),
        ('An <Icon name="x" /> here', "An here"),
        ("Press {{< ui >}}Save{{< /ui >}} now", "Press Save now"),
        ('The {{% tooltip text="a **key**" %}}Hub key{{%/tooltip%}}.', "The Hub key."),
        ("Press {{<kbd>}}Ctrl{{</kbd>}}+{{<kbd>}}S{{</kbd>}}", "Press Ctrl+S"),
        ("From version {{< version >}} on {{% /ui %}}", "From version {{< version >}} on {{% /ui %}}"),
        ('`https://{{< site key="api" >}}/scim`', 'https://{{< site key="api" >}}/scim'),
        ("Your <Team> at <tenant id>", "Your <Team> at <tenant id>"),
        ('<a name="prerequisites"></a>Prerequisites', "Prerequisites"),
        ("two\nlines", "two lines"),
        ("**Secret Token** * field", "Secret Token * field"),
        ('<span>erste</span><span class="sxs-lookup"><span>second</span></span>', "erste"),
        ('emails[type eq "work"].value', 'emails[type eq "work"].value'),
        ("unclosed ` tick and [bracket", "unclosed ` tick and [bracket"),
    ],
)
def test_visible_text_is_what_a_reader_sees(written: str, seen: str) -> None:
    assert inline(written).text == seen


@pytest.mark.parametrize(
    ("written", "seen", "target"),
    [
        ("Write to <help@acme.example>.", "help@acme.example", "mailto:help@acme.example"),
        ("see <https://acme.example/a>", "https://acme.example/a", "https://acme.example/a"),
        ("<1st.line+scim@acme.example> knows", "1st.line+scim@acme.example", "mailto:1st.line+scim@acme.example"),
    ],
)
def test_address_in_angle_brackets_is_a_link_without_them(written: str, seen: str, target: str) -> None:
    assert marked(written) == [("link", seen, target)]
    assert "<" not in inline(written).text


@pytest.mark.parametrize("written", ["<name> @acme", "<you@your company>", "<you@>", "a < b@c.example > d"])
def test_other_words_in_angle_brackets_stay(written: str) -> None:
    assert inline(written).text == written
    assert marked(written) == []


def images(found: Inline) -> list[Mark]:
    return [mark for mark in found.marks if mark.kind == "image"]


def test_marks_carry_their_kind_words_and_target() -> None:
    assert sorted(marked("**[Portal](https://p.example)** or `x`")) == [
        ("code", "x", ""),
        ("link", "Portal", "https://p.example"),
        ("strong", "Portal", ""),
    ]


def test_html_elements_mark_their_words_too() -> None:
    assert sorted(marked("Select <b>Team > Keys</b>, then <STRONG>Save</STRONG> and <em>wait</em>; </b> <i>open")) == [
        ("emphasis", "wait", ""),
        ("strong", "Save", ""),
        ("strong", "Team > Keys", ""),
    ]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            'See <a href="https://d.example/a?b=1&amp;c">the <b>plans</b></a>.',
            [("the plans", "https://d.example/a?b=1&c")],
        ),
        ("See <A target='_blank' HREF='/plans'>the plans</A>, or </a>not.", [("the plans", "/plans")]),
        ("See <a href=/a>one</a> and <a href=/b>two</a>.", [("one", "/a"), ("two", "/b")]),
        ("See <a href=/a>one <a href=/b>two</a> and </a>three.", [("two", "/b")]),
        ("See <a name='x'></a> and <a data-href='/a'>one</a>; <a href=/b>never.", []),
        ("See <a href={url}>one</a>.", []),
    ],
)
def test_html_links(text: str, links: list[tuple[str, str]]) -> None:
    assert [(words, target) for kind, words, target in marked(text) if kind == "link"] == links


def test_place_of_an_html_link_is_the_whole_of_it() -> None:
    (link,) = inline('See <a href="/plans">the plans</a>.').marks
    assert (link.raw_start, link.raw_end) == (4, 34)


def test_shortcodes_mark_their_words_as_bold() -> None:
    text = "Open {{< ui >}}Team{{< /ui >}} -> {{% ui %}}Keys{{% /ui %}}, not {{< draft >}}"
    assert marked(text) == [("strong", "Team", ""), ("strong", "Keys", "")]


def test_an_html_element_that_an_image_cuts_marks_nothing() -> None:
    assert [mark.kind for mark in inline("<b>a ![b</b> c](d.png) e").marks] == ["image"]
    assert [mark.kind for mark in inline("a ![<b>b](d.png) e</b>").marks] == ["image"]


def test_images_take_no_visible_characters_and_keep_their_text() -> None:
    (image,) = images(inline("![Grant *access*](a.png)"))
    assert (image.start, image.end, image.label, image.target) == (0, 0, "Grant access", "a.png")


def test_learn_images_keep_their_alt_text() -> None:
    (image,) = (
        mark
        for mark in inline(':::image type="content" source="a.png" alt-text="The pane.":::').marks
        if mark.kind == "image"
    )
    assert image.label == "The pane."


def test_asterisks_without_partner_are_stray() -> None:
    found = inline("the **Secret Token** * field and **open")
    assert [found.text[start:end] for start, end in found.stray] == ["*", "**"]


def test_anchor_is_the_name_of_the_first_anchor() -> None:
    assert inline('<a name="set-up"></a>Set up').anchor == "set-up"


def test_span_of_words_behind_markup_is_exact() -> None:
    text = "x **bold** [link](t) &amp; `c`"
    found = inline(text)
    start = found.text.index("&")
    line, column, end_line, end_column = found.span(start, start + 1)
    assert (line, end_line, text[column:end_column]) == (0, 0, "&amp;")
    start = found.text.index("link")
    assert text[slice(*found.span(start, start + 4)[1::2])] == "link"


WORDS = ["word", "a", "(b)", ".", "&amp;", "!", " ", "\n", "`", "``"]
EMPHASIS = st.lists(st.sampled_from(["**", "*", "_", "__", "\\*", "é", *WORDS]), max_size=24)
BRACKETS = st.lists(st.sampled_from(["[", "]", "](u)", "![", "\\[", *WORDS]), max_size=24)
PARTS = EMPHASIS | BRACKETS
"""Apart, since markdown-it takes the end of a link's text for white space where CommonMark does not."""
LINK_IN_IMAGE = re.compile(r"!\[[^\]]*\[")
"""A link may hold none, not even in an image's text; markdown-it allows that."""


@given(PARTS)
@example(["**", "_", "**", "_", "**", "é", "**"])
@example([" ", "**", "(b)", "**", "é"])
@settings(max_examples=300, deadline=None)
def test_visible_text_agrees_with_markdown_it(parts: list[str]) -> None:
    text = "x" + "".join(parts).replace("\n\n", "\n") + "x"
    assume(not LINK_IN_IMAGE.search(text))
    tokens = MarkdownIt("commonmark").parseInline(text)[0].children or []
    expected = "".join(
        " " if token.type in ("softbreak", "hardbreak") else token.content
        for token in tokens
        if token.type in ("text", "code_inline", "softbreak", "hardbreak", "text_special")
    )
    assert " ".join(inline(text).text.split()) == " ".join(expected.split())


def as_markdown_it_reads(text: str) -> tuple[str, set[str]]:
    """The visible text and the words in bold, spaces folded."""
    seen, bold, begun = "", set(), []
    for token in MarkdownIt("commonmark").parseInline(text)[0].children or []:
        seen += token.content if token.type in ("text", "code_inline", "text_special") else ""
        if token.type == "strong_open":
            begun.append(len(seen))
        elif token.type == "strong_close":
            bold.add(" ".join(seen[begun.pop() :].split()))
    return " ".join(seen.split()), bold


@pytest.mark.parametrize(("marks", "length"), [("*_a .", 5), ("` a", 7), ("[]()!a", 5)])
def test_every_short_text_of_marks_agrees_with_markdown_it(marks: str, length: int) -> None:
    for parts in product(marks, repeat=length):
        text = "".join(parts)
        found = inline(text)
        bold = {" ".join(found.text[mark.start : mark.end].split()) for mark in found.marks if mark.kind == "strong"}
        assert (" ".join(found.text.split()), bold) == as_markdown_it_reads(text), text


REFERENCES = {"X": "https://x.example", "Y Z": "y"}
WRITTEN = [
    ("[words][x]", [("link", "words", "https://x.example")]),
    ("[X] and [x][]", [("link", "X", "https://x.example"), ("link", "x", "https://x.example")]),
    ("[words][ y\n Z ] now", [("link", "words", "y")]),
    ("**[words][x]**", [("link", "words", "https://x.example"), ("strong", "words", "")]),
    ("![alt][x] ![x]", [("image", "", "https://x.example"), ("image", "", "https://x.example")]),
    ("[x](https://own.example)", [("link", "x", "https://own.example")]),
    ("[x][none] [none] [x][ ] [x", []),
    ("`[x]` \\[x]", [("code", "[x]", "")]),
]


@pytest.mark.parametrize(("written", "marks"), WRITTEN, ids=[written for written, _ in WRITTEN])
def test_link_references(written: str, marks: list[tuple[str, str, str]]) -> None:
    segments = tuple(Segment(number, 0, line) for number, line in enumerate(written.split("\n")))
    found = read_inline(segments, REFERENCES)
    assert sorted((mark.kind, found.text[mark.start : mark.end], mark.target) for mark in found.marks) == sorted(marks)


LABELS = st.lists(
    st.sampled_from(["[", "]", "[x]", "[y z]", "[y\n z]", "[]", "[ ]", "![", "](u)", "\\[", "\\]", " ", "a"]),
    max_size=16,
)


BRACKET_IN_LABEL = re.compile(r"\]\[(?:\\.|[^\]])*\[")
"""No label holds brackets; markdown-it takes what it finds for one that is not defined."""


@given(LABELS)
@settings(max_examples=300, deadline=None)
def test_link_references_agree_with_markdown_it(parts: list[str]) -> None:
    text = "x" + "".join(parts) + "x"
    assume(not LINK_IN_IMAGE.search(text) and not BRACKET_IN_LABEL.search(text))
    defined = {label: {"href": target, "title": ""} for label, target in REFERENCES.items()}
    expected, target, seen = [], "", ""
    for token in MarkdownIt("commonmark").parseInline(text, {"references": defined})[0].children or []:
        if token.type == "link_open":
            target, seen = str(token.attrs["href"]), ""
        elif token.type == "link_close" and seen.strip():
            expected.append(target)
        seen += token.content if token.type == "text" else ""
    found = read_inline(tuple(Segment(number, 0, line) for number, line in enumerate(text.split("\n"))), REFERENCES)
    links = [mark for mark in found.marks if mark.kind == "link"]
    assert [mark.target for mark in links if found.text[mark.start : mark.end].strip()] == expected


@given(PARTS)
@example(["[", "](u)", "[", "](v)"])
@example(["**", "_", "**", "_", "**", "é", "**"])
@settings(max_examples=300, deadline=None)
def test_the_two_parsers_agree_wherever_the_simple_one_answers(parts: list[str]) -> None:
    segments = (Segment(3, 2, "".join(parts).replace("\n", " ")),)
    simple = parse_simple(segments[0].text)
    if simple is None:
        return
    simple, full = simple.at(segments), parse_full(segments[0].text).at(segments)
    assert simple.text == full.text
    assert sorted(simple.marks) == sorted(full.marks)
    spans = [simple.span(i, i + 1) for i in range(len(simple.text))]
    assert spans == [full.span(i, i + 1) for i in range(len(full.text))]


@given(st.text(alphabet="*_`[]()!<>&\\ab \n", max_size=60))
@settings(max_examples=300, deadline=None)
def test_every_visible_character_lies_inside_its_file(text: str) -> None:
    lines = text.split("\n")
    found = inline(text)
    for index in range(len(found.text)):
        line, column, end_line, end_column = found.span(index, index + 1)
        assert 0 <= line <= end_line < len(lines)
        assert 0 <= column <= len(lines[line])
        assert end_column <= len(lines[end_line]) + 1
