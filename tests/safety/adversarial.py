"""Inputs that make a careless reader slow; each is a function of its size, in characters or so."""

from collections.abc import Callable

TITLE = "# Configure Litware for automatic user provisioning with Microsoft Entra ID\n\n"
CREDENTIALS = "1. Under **Admin Credentials**, input "


def _table(size: int) -> str:
    return "|a|b|c|d|e|\n|-|-|-|-|-|\n" + "|x|y|z|v|w|\n" * (size // 12)


def _aliases(size: int) -> str:
    header = "a: &a [x, x]\n" + "".join(f"k{n}: &b{n} [*a, *a]\n" for n in range(size // 24))
    return f"---\n{header}---\n"


SHAPES: dict[str, Callable[[int], str]] = {
    "nested lists": lambda size: "".join(" " * (2 * (n % 60)) + "* x\n" for n in range(size // 64)),
    "nested quotes": lambda size: "".join(">" * (1 + n % 60) + " x\n" for n in range(size // 33)),
    "deep quotes": lambda size: "> " * (size // 2) + "x",
    "deep lists": lambda size: "* " * (size // 2) + "x",
    "one long list": lambda size: "* Sign in to Litware.\n" * (size // 22),
    "numbered steps": lambda size: "1. Select **Save** in step 3.\n\n   ![x](a.png)\n" * (size // 46),
    "open brackets": lambda size: "[" * size,
    "open images": lambda size: "![" * (size // 2),
    "bracket pairs": lambda size: "[]" * (size // 2),
    "links in links": lambda size: "[a](" * (size // 4),
    "reference definitions": lambda size: "".join(f"[a{n}]: b\n" for n in range(size // 8)) + "[a1]",
    "asterisks": lambda size: "*" * size,
    "emphasis runs": lambda size: "*a **b " * (size // 7),
    "emphasis left open": lambda size: "a**b" * (size // 4),
    "underscores": lambda size: "_a __b " * (size // 7),
    "backticks": lambda size: "".join("`" * (1 + n % 40) + "a" for n in range(size // 21)),
    "backslashes": lambda size: "\\" * size,
    "less-than signs": lambda size: "<" * size,
    "open tags": lambda size: "<a href='" * (size // 9),
    "open comments": lambda size: "<!--" * (size // 4),
    "open colons": lambda size: ":::image " * (size // 9),
    "entities": lambda size: "&#x" * (size // 3),
    "table cells": _table,
    "wide table": lambda size: (
        "|".join("a" * (size // 6)) + "\n" + "|".join("-" * (size // 6)) + "\n" + "|".join("x" * (size // 6))
    ),
    "one long line": lambda size: "Litware " * (size // 8),
    "one long word": lambda size: "x" * size,
    "spaces": lambda size: "a" + " " * size + "b",
    "wide gaps": lambda size: "**a**  b\u00a0 \n" * (size // 13),
    "invisible spaces": lambda size: "a\u200b" * (size // 2),
    "bold in HTML": lambda size: "<b>a</b> <i>\n" * (size // 13),
    "images among tags": lambda size: "![a](b)<i>\n" * (size // 11),
    "tabs": lambda size: "\t" * size + "b",
    "blank lines": lambda size: "a\n" + "\n" * size,
    "many short lines": lambda size: "a\n" * (size // 2),
    "many headings": lambda size: "## Step 1. Configure\n\n" * (size // 22),
    "product names": lambda size: "users in Litware and groups in Tailspin " * (size // 40),
    "URLs": lambda size: f"{CREDENTIALS}{'https://a.b/c?d ' * (size // 16)}",
    "URLs among links": lambda size: "[a](b?c=d) https://a.b/?c=d\n" * (size // 28),
    "URL of many fields": lambda size: f"https://a.b/?{'a&' * (size // 2)}state=aZ9aZ9aZ9aZ9aZ9aZ9aZ9",
    "bold in many sentences": lambda size: CREDENTIALS + "the **Tenant URL**. Enter **x** there.\n   " * (size // 42),
    "menus in many sentences": lambda size: (
        "## Set up Litware for provisioning\n\n"
        + "Go to **Team** and select **Keys**. Copy the **Token**.\n" * (size // 56)
        + f"\n{CREDENTIALS}the Token in **Secret Token**."
    ),
    "steps among links": lambda size: "See [step 3](https://a.b) and step 4.\n" * (size // 38),
    "long URL": lambda size: f"{CREDENTIALS}`https://{'a.' * (size // 2)}com` in **Tenant URL**.",
    "arrows": lambda size: "Go to **A** > " * (size // 14),
    "secrets": lambda size: "token: " + "aZ9" * (size // 3),
    "repeated words": lambda size: "the " * (size // 4),
    "parentheses": lambda size: "Litware (" * (size // 9),
    "quotation marks": lambda size: "\"Litware' " * (size // 10),
    "dates": lambda size: "01/02/2020 - Support " * (size // 21),
    "include directives": lambda size: "[!INCLUDE [a](~/includes/a.md)]\n\n" * (size // 34),
    "suppressions": lambda size: "<!-- doccompile-disable-next-line DC4 x -->\n" * (size // 44),
    "open suppressions": lambda size: "<!-- doccompile-disable \n" * (size // 25),
    "suppressions that overlap": lambda size: (
        "<!-- doccompile-disable DC403 x -->\n" * (size // 72) + "the the\n" * (size // 16)
    ),
    "suppressions on one line": lambda size: "<!-- doccompile-disable-next-line DC4 x -->" * (size // 43) + "\n" * size,
    "YAML aliases": _aliases,
    "YAML nesting": lambda size: f"---\na: {'[' * (size // 2)}{']' * (size // 2)}\n---\n",
    "YAML keys": lambda size: "---\n" + "".join(f"k{n}: v\n" for n in range(size // 8)) + "---\n",
    "short rows": lambda size: (
        f"|Attribute|Type{'|a' * (size // 4)}|\n|---|---{'|-' * (size // 4)}|\n" + "|x|String|\n" * (size // 24)
    ),
    "rendered tables": lambda size: (
        "Tutorial: Configure Litware for automatic user provisioning\n\n"
        + "".join(f"{number}. Attribute Type String\n" for number in range(size // 26))
    ),
    "rendered list": lambda size: (
        "Tutorial: Configure Litware for automatic user provisioning\n\n" + "  • Sign in\n\n" * (size // 13)
    ),
}


def adversarial(shape: str, size: int) -> bytes:
    """A tutorial of one shape."""
    text = SHAPES[shape](size)
    own_start = text.startswith(("---", "Tutorial:"))
    return (text + "\n\n" + TITLE if text.startswith("---") else text if own_start else TITLE + text).encode()
