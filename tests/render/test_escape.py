"""Each filter gives a literal that its language reads back as the value, or text that shows the value."""

import ast
import json
import re
import shlex
import tomllib
from collections.abc import Callable

import html5lib
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from doccompile.render.templating import escape
from tests.render.parsers import hcl_attribute, powershell_strings

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
NASTY = (
    "",
    " ",
    "a\"b'c\\d`e$f",
    "\n\r\t\0\x1b[31m\x7f\x85\u2028",
    "{{ 7 * 7 }}{% raw %}{# #}",
    "${var.x} %{ if true } $${ %%{ $",
    "\"\"\"'''",
    "--> <!-- ]]> </script><script>alert(1)</script>",
    "$(id) `id` ; rm -rf / && | > <",
    "\u2018'\u2019 \u201a \u201b \u201c \u201d",
    "\u202eabc\u2066\u200f\ufeff",
    "a\ufdd0b\ufffec\U0001ffffd",
    "Société Ò 日本語 \U0001f600 \U000e0001",
    "# head 1. one - dash + plus > quote = : smile:",
    "yes no null ~ 1e3 0x10 on",
    "&amp; &#60; &lt &copy;",
    "a_b _c_ __init__ *x* [l](javascript:x) ![i](x) <b> | a | \\| ~~s~~",
    "x" * 10_000,
)


@pytest.mark.parametrize("text", NASTY)
def test_literals_read_back_as_the_value(text: str) -> None:
    assert_literals_read_back(text)


@given(TEXT)
@example("\\")
@example("${")
def test_any_literal_reads_back_as_the_value(text: str) -> None:
    assert_literals_read_back(text)


def assert_literals_read_back(text: str) -> None:
    literals = {
        name: escape.FILTERS[name](text) for name in ("py", "json", "script_json", "yaml", "toml", "hcl", "ps1")
    }
    assert all(literal.isprintable() for literal in literals.values())
    assert all(literals[name].isascii() for name in ("py", "json", "script_json", "ps1"))
    assert ast.literal_eval(literals["py"]) == text
    assert json.loads(literals["json"]) == text
    assert json.loads(literals["script_json"]) == text
    assert not re.search("[<>&]", literals["script_json"])
    assert yaml.safe_load(f"key: {literals['yaml']}") == {"key": text}
    assert tomllib.loads(f"key = {literals['toml']}") == {"key": text}
    assert hcl_attribute(f"locals {{\n  key = {literals['hcl']}\n}}\n", "locals", "key") == text
    assert powershell_strings(f"Set-It -Key {literals['ps1']}\n") == [text]
    assert shlex.split(escape.FILTERS["sh"](text)) == [text.replace("\0", "\ufffd")]


@pytest.mark.parametrize("name", ["py", "json", "yaml", "toml"])
def test_collections_are_literals_too(name: str) -> None:
    value = ["a'\"\\", True, 3, "${x}"]
    read: dict[str, Callable[[str], object]] = {
        "py": ast.literal_eval,
        "json": json.loads,
        "yaml": yaml.safe_load,
        "toml": lambda text: tomllib.loads(f"x={text}")["x"],
    }
    assert read[name](escape.FILTERS[name](value)) == value


@pytest.mark.parametrize("text", NASTY)
def test_text_shows_the_value_and_is_no_markup(text: str) -> None:
    assert_text_shows_the_value(text)


@given(TEXT | st.text("\\`*_[]<>$|~&#:+-=.()1a !\n", max_size=30))
def test_any_text_shows_the_value_and_is_no_markup(text: str) -> None:
    assert_text_shows_the_value(text)


def assert_text_shows_the_value(text: str) -> None:
    shown = escape.one_line(text)
    assert markdown_leaves(escape.markdown_text(text)) == ([("text", shown)] if shown else [])
    assert (
        markdown_leaves(f"- [ ] x {escape.markdown_text(text)} y")
        == [("text", f"[ ] x {shown} y".replace("x  y", "x y"))]
        or not shown
    )
    if shown:
        assert markdown_leaves(f"a {escape.markdown_code(text)} b") == [
            ("text", "a "),
            ("code_inline", shown),
            ("text", " b"),
        ]
    cell = markdown_leaves(f"| h |\n| - |\n| {escape.markdown_cell(escape.markdown_code(text))} |")
    assert "".join(content for _, content in cell) == "h" + shown
    html = escape.html_text(text)
    page = f'<!DOCTYPE html><html><head><title>{html}</title></head><body><p title="{html}">x</p></body></html>'
    body = html5lib.HTMLParser(strict=True).parse(page)
    paragraph = body.find(".//{*}p")
    assert paragraph is not None
    assert paragraph.get("title") == escape.visible(text)


def markdown_leaves(markdown: str) -> list[tuple[str, str]]:
    """Type and content of each inline leaf, neighbouring texts joined."""
    leaves: list[tuple[str, str]] = []
    for block in MarkdownIt("gfm-like", {"linkify": False}).parse(markdown):
        for token in block.children or []:
            kind = "text" if token.type == "text_special" else token.type
            if leaves and leaves[-1][0] == kind == "text":
                leaves[-1] = ("text", leaves[-1][1] + token.content)
            else:
                leaves.append((kind, token.content))
    return leaves


@pytest.mark.parametrize("text", NASTY)
def test_comment_stays_on_its_line(text: str) -> None:
    source = f"# {escape.comment(text)}\nx = 1\n"
    assert [type(node).__name__ for node in ast.parse(source.encode()).body] == ["Assign"]
    assert len(escape.comment(text)) <= 100


def test_comment_cannot_declare_an_encoding() -> None:
    assert ast.parse(f"# {escape.comment('-*- coding: utf-7 -*-')}\nx = 'é'\n".encode())


@pytest.mark.parametrize("text", NASTY)
def test_docstring_holds_the_text(text: str) -> None:
    module = ast.parse(f'"""About {escape.docstring(text)}."""\n')
    assert ast.get_docstring(module, clean=False) == f"About {escape.comment(text)}."


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://harbour.example/a?b=c#d", True),
        ("HTTP://x.example", True),
        ("javascript:alert(1)", False),
        (" https://x.example", False),
        ('https://x.example/"onclick=', False),
        ("https://x.example\njavascript:", False),
        ("data:text/html,x", False),
        ("//x.example", False),
    ],
)
def test_only_web_addresses_become_links(address: str, kept: bool) -> None:
    assert escape.web_address(address) == (address if kept else "")
