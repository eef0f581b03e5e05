"""A tutorial as text: as it is when a program takes the words out of its page."""

import re
from collections.abc import Iterator
from pathlib import Path

import frontmatter
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

INDENT = "    "
INCLUDE = re.compile(r"\[!INCLUDE\s*\[[^\]]*\]\(([^)]*)\)\]", re.IGNORECASE)
CALLOUT = re.compile(r"^([ \t>]*)\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$", re.IGNORECASE | re.MULTILINE)
DIV = re.compile(r"^[ \t>]*\[!div[^\]]*\][ \t]*$", re.MULTILINE)
LEARN_IMAGE = re.compile(r":::image[^:]*?alt-text=\"([^\"]*)\"[^:]*:::")


def as_text(tutorial: Path) -> str:
    """Its words without marks: `•` and numbers before the items of lists, two tabs between the cells of tables."""
    page = frontmatter.loads(tutorial.read_text().lstrip("\ufeff"))
    body = INCLUDE.sub(lambda match: _included(tutorial.parent, match[1]), page.content)
    body = DIV.sub("", CALLOUT.sub(lambda match: f"{match[1]}{match[2].capitalize()}\n{match[1]}", body))
    tree = SyntaxTreeNode(MarkdownIt().enable("table").parse(LEARN_IMAGE.sub(r"![\1](a.png)", body)))
    return "\n".join(_lines(tree, "")) + "\n"


def _included(folder: Path, target: str) -> str:
    file = folder / "includes" / Path(target).name
    return frontmatter.loads(file.read_text()).content.strip() if file.is_file() else ""


def _lines(node: SyntaxTreeNode, indent: str) -> Iterator[str]:
    """The lines of all that stands in a node, with a blank one behind each block but the items of a tight list."""
    for child in node.children:
        if child.type in ("paragraph", "heading"):
            yield indent + _words(child)
            if not child.hidden:
                yield ""
        elif child.type in ("bullet_list", "ordered_list"):
            yield from _items(child, indent)
            yield ""
        elif child.type in ("fence", "code_block"):
            yield from (indent + line for line in child.content.splitlines())
            yield ""
        elif child.type == "table":
            yield from _rows(child, indent)
            yield ""
        elif child.type == "blockquote":
            yield from _lines(child, indent)


def _items(listed: SyntaxTreeNode, indent: str) -> Iterator[str]:
    number = int(listed.attrs.get("start", 1))
    for item in listed.children:
        mark = "•" if listed.type == "bullet_list" else f"{number}."
        first, *rest = _lines(item, indent + INDENT)
        yield f"{indent}  {mark} {first.strip()}"
        yield from rest
        number += 1


def _rows(table: SyntaxTreeNode, indent: str) -> Iterator[str]:
    for part in table.children:
        for row in part.children:
            yield f"\t\t{indent}".join([indent + _words(row.children[0]), *map(_words, row.children[1:])]).rstrip()


def _words(node: SyntaxTreeNode) -> str:
    return " ".join("".join(_said(node)).split())


def _said(node: SyntaxTreeNode) -> Iterator[str]:
    if node.type == "image":
        yield " " + node.content
    elif node.type in ("softbreak", "hardbreak"):
        yield " "
    elif node.children:
        for child in node.children:
            yield from _said(child)
    elif node.type in ("text", "code_inline"):
        yield node.content
