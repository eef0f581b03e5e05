"""Inputs that make a careless reader slow; each is a function of its size, in characters or so."""

from collections.abc import Callable

TITLE = "# Configure Litware for automatic user provisioning with Microsoft Entra ID\n\n"
CREDENTIALS = "1. Under **Admin Credentials**, input "


VENDOR = "## Set up Litware for provisioning\n\n1. Copy the token. "
RENDERED = "Tutorial: Configure Litware for automatic user provisioning\n\n"
LINE = 99_000
"""A little less than the longest line that is read (characters)."""


def _at_the_vendor(text: str, times: int) -> str:
    """A sentence of the step that leads to the secret."""
    return f"{VENDOR}{text * times}.\n\n{CREDENTIALS}the Tenant URL and the Secret Token."


def _lines(text: str, size: int) -> str:
    """A text many times over, in lines as long as are read."""
    return "\n\n".join(text * (min(size - start, LINE) // len(text)) for start in range(0, size, LINE))


def _numbered(text: str, size: int) -> str:
    """A text many times over, each with another number for `#`."""
    return "".join(text.replace("#", str(number)) for number in range(size // (len(text) + 4)))


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
    "links by reference": lambda size: _lines("[a][b] [b] ", size) + "\n\n[b]: https://a.b/c",
    "references that open": lambda size: _lines("[a][", size) + "\n\n[b]: https://a.b/c",
    "references in references": lambda size: (
        _lines("[", size // 2) + _lines("][b]", size // 2) + "\n\n[b]: https://a.b/c"
    ),
    "long labels": lambda size: _lines(f"[a][{'b' * 998}", size) + "\n\n[b]: https://a.b/c",
    "labels over lines": lambda size: "[a\n" * (size // 3) + "\n[b]: https://a.b/c",
    "references defined nowhere": lambda size: "[abc][d] " * (size // 9),
    "quotes in bold": lambda size: f"{CREDENTIALS}" + '**"a"** "b" ' * (size // 12),
    "fields in quotes": lambda size: CREDENTIALS + 'in "a" and ' * (size // 11),
    "secrets in quotes": lambda size: _at_the_vendor('token "a" key, ', size // 15),
    "references that never close": lambda size: "[ " * (size // 2) + "a][b",
    "mappings to select": lambda size: CREDENTIALS + "Select **Synchronize users to Acme**. " * (size // 38),
    "mappings in one sentence": lambda size: CREDENTIALS + "Select **Provision Azure AD users** and " * (size // 40),
    "insecure URLs": lambda size: f"{CREDENTIALS}{_numbered('`http://h#.a.com/scim` or ', size)} in **Tenant URL**.",
    "placeholders side by side": lambda size: (
        f"{CREDENTIALS}`https://{_numbered('<x#>', size // 2)}.a.com/scim` in **Tenant URL**, then input "
        f"`https://{'a' * 50}{'a.' * (size // 8)}a.com/scam` in **Tenant URL**."
    ),
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
    "rendered blank lines": lambda size: f"{RENDERED}a\n" + "\n" * size + "b",
    "rendered gap": lambda size: f"{RENDERED}a\n" + _lines(" ", size) + "b",
    "rendered brackets": lambda size: RENDERED + "[a\n" * (size // 3),
    "rendered tables below lists": lambda size: (
        f"{RENDERED}  1. Go on.\n" + "  2. Ab.\na\tb\nc\td\ne\tf\n" * (size // 22)
    ),
    "rendered wide columns": lambda size: (
        f"{RENDERED}Attribute  Type {'a ' * min(size // 8, LINE // 2)}\n"
        + f"x{'  b' * min(size // 32, LINE // 4)} String\n" * 8
        + "y   String\n" * (size // 40)
    ),
    "rendered gap in a table": lambda size: f"{RENDERED}Attribute\tType\nx{' ' * min(size, LINE)}b\tString\n",
    "alerts in quotations": lambda size: "> " + _lines("[!a", size).replace("\n\n", "\n\n> "),
    "open include directives": lambda size: _lines("[!INCLUDE [", size),
    "gap below a suppression": lambda size: "<!-- doccompile-disable DC4 x -->\n\na\n" + _lines(" ", size) + "x",
    "bold in bold": lambda size: (
        f"{VENDOR}Go to {'**a __b ' * (size // 16)}x{'b__ a**' * (size // 16)}.\n\n{CREDENTIALS}the Secret Token."
    ),
    "beginnings of secrets": lambda size: _lines("eyJaaaaaaaaaaaa-", size),
    "long label of a host": lambda size: f"{CREDENTIALS}`https://{'a' * min(size, LINE)}.com/scim` in **Tenant URL**.",
    "brackets behind a URL": lambda size: f"{CREDENTIALS}https://a.com/{')' * min(size, LINE)} in **Tenant URL**.",
    "URL without a scheme": lambda size: f"{CREDENTIALS}the Tenant URL / `{'a.' * (min(size, LINE) // 2)}`.",
    "secrets in one sentence": lambda size: _at_the_vendor("**Token** and token and ", size // 24),
    "buttons in one sentence": lambda size: _at_the_vendor("select **Generate Token** and ", size // 30),
    "menus in one sentence": lambda size: _at_the_vendor("Go to **Team → Key** > ", size // 23),
    "bold punctuation": lambda size: _at_the_vendor("(**)**", size // 6),
    "links to go to": lambda size: _at_the_vendor("go to [Team](a) ", size // 16),
    "brackets behind a menu": lambda size: f"{VENDOR}Go to A > {')' * size}.\n\n{CREDENTIALS}the Secret Token.",
    "capitals in one word": lambda size: _at_the_vendor("A-", min(size, LINE) // 2),
    "one brand many times": lambda size: _at_the_vendor("azure ad ", size // 9),
    "things to copy": lambda size: _at_the_vendor("copy enter the Tenant URL ", size // 26),
    "values copied": lambda size: _at_the_vendor("Copy the Foo. ", size // 14),
    "sentences without words": lambda size: f"{VENDOR}The URL. {'. (' * (size // 3)}\n\n{CREDENTIALS}the Secret Token.",
    "verbs of entry": lambda size: "## Configure provisioning\n\nadmin " + "enter " * (size // 6),
    "labels without a verb": lambda size: "## Configure provisioning\n\nadmin " + "tenant url " * (size // 11),
    "imports": lambda size: "## Capabilities\n\n* " + "import " * (size // 7),
    "fields in a list": lambda size: CREDENTIALS + "x in **A in Tenant URL**, " * (size // 26),
    "fields in one sentence": lambda size: CREDENTIALS + "**API Key** password " * (size // 21),
    "wide table of fields": lambda size: (
        f"{CREDENTIALS}x\n\n   |Tenant URL|V{'|a' * (size // 6)}|\n   |-|-{'|-' * (size // 6)}|\n"
        + "   |Secret Token|b|\n" * (size // 30)
    ),
    "values of an example": lambda size: (
        f"{CREDENTIALS}for example `https://x.com/{'a/' * (min(size, LINE) // 4)}` " + _numbered("`w#` ", size // 2)
    ),
    "words to replace": lambda size: (
        f"{CREDENTIALS}`https://x.com/{_numbered('a#/', min(size, LINE) // 2)}` "
        + _numbered("replace b# with ", size // 2)
    ),
    "placeholders": lambda size: (
        f"{CREDENTIALS}`https://x.com/{_numbered('{#}/', min(size, LINE))}` in **Tenant URL**."
    ),
    "Tenant URLs": lambda size: CREDENTIALS + _numbered("Tenant URL `https://q#z.com/#`. ", size),
    "URLs outside": lambda size: "https://a.b/scim `c` " * (size // 21),
    "secrets copied earlier": lambda size: (
        CREDENTIALS + _numbered("the **Foo# Token** that you copied earlier. In it ", size)
    ),
    "names left over": lambda size: _numbered(
        "[a](https://v#ww.com/)\n\nBefore configuring Xaa# for automatic\n\n", size
    ),
    "names in other letters": lambda size: "LitWare www.a.LitWare,LitWare " * (size // 30),
    "references to one's own step": lambda size: "1. " + "see step 1 " * (size // 11),
    "announcements": lambda size: "Do the following:\n\n## A\n\n" * (size // 25),
    "stray asterisks": lambda size: "x " + "a* **b** " * (size // 9),
    "capitalised words": lambda size: (
        f"{CREDENTIALS}Tenant URL `https://qz.com/1` and Tenant URL `https://qy.com/2` " + "For " * (size // 4)
    ),
    "single sign-on links": lambda size: "[a](b-tutorial.md) " * (size // 19),
    "long URN": lambda size: f"|Attribute|Type|\n|-|-|\n|urn:ietf:{'a' * min(size, LINE)}:2.0:User:x|String|\n",
    "gaps in tags of components": lambda size: "".join(
        f"{opens}{' ' * (min(size, LINE) // 3)}{ends}\n\n"
        for opens, ends in (("{{<", "x"), ("{{< a", "x"), (":::note [", ":"))
    ),
    "gap in a heading": lambda size: f"# a{' ' * min(size, LINE)}b}}\n",
    "long anchor": lambda size: f'# <a name="configuring-a{"-" * min(size, LINE)}"></a>Foo\n\nx',
    "needs without a list": lambda size: "Prerequisites:\n\n" * (size // 16),
    "remarks of a site": lambda size: ":::note\nx\n:::\n" * (size // 14),
    "remarks that never end": lambda size: ":::note\n" * (size // 8),
    "components in components": lambda size: "<Note>\n" * (size // 16) + "x\n" + "</Note>\n" * (size // 16),
    "components that lean": lambda size: (
        "".join(f"{' ' * (n % 100)}<Note>\n" for n in range(size // 66)) + "x\n" + "</Note>\n" * (size // 66)
    ),
    "components that cross": lambda size: "<Note>\n:::tip\n</Note>\n:::\n" * (size // 26),
    "shortcodes": lambda size: "{{< alert >}}\nx\n{{< /alert >}}\n{{< img >}}\n" * (size // 45),
    "tabs as components": lambda size: (
        '<Tab title="Entra">\nx\n</Tab>\n' + '<Tab title="Okta">\nx\n</Tab>\n' * (size // 28)
    ),
    "tabs in tabs": lambda size: '<Tab title="Okta">\n' * (size // 26) + "x\n" + "</Tab>\n" * (size // 26),
    "tabs by indentation": lambda size: "".join(f'{"    " * (n % 12)}=== "Okta"\n\n' for n in range(size // 36)),
    "tabs by switches": lambda size: "{tab|entra}\n\nx\n\n" + "{tab|okta}\n\nx\n\n" * (size // 15),
    "quotes with a picture": lambda size: "> 📘\n\n> x\n\n" * (size // 10),
    "values beside values": lambda size: (
        CREDENTIALS + "paste the " + "a b c, " * (min(size, LINE) // 8) + "and a key from X"
    ),
    "fences that never end": lambda size: "<Note>\n```\n</Note>\n~~~\n" * (size // 24),
    "tags with attributes": lambda size: _lines('<Badge a="b">x</Badge> ', size),
    "tables of steps": lambda size: "|Step|Action|Value|\n|-|-|-|\n" + _numbered("|#|Open **A** > b|x|\n", size),
    "lists of attributes": lambda size: (
        "* userName (String, not filter not)\n" * (size // 36) + "  * x\n" * (size // 60)
    ),
    "an attribute with all below": lambda size: "* userName\n" + "  * Type: String, not filtered\n" * (size // 31),
    "menus before a bold one": lambda size: VENDOR + "Team > " * (min(size, LINE) // 7) + "**Keys**",
    "tables below headings": lambda size: "## A\n\n|Field|Value|\n|-|-|\n|Tenant URL|x|\n\n" * (size // 46),
    "titles with colons": lambda size: "# " + "a b: " * (min(size, LINE) // 5) + "Set up x",
    "headings in HTML": lambda size: "<h2>a" + " " * min(size, LINE) + "x</h2>\n" + "<h2>a</h2>\n\n" * (size // 12),
    "tables in HTML": lambda size: "<table>\n" + "<tr><td>userName</td><td>\nString</td></tr>\n" * (size // 44),
    "tables in tables": lambda size: "<table><tr><td>" * (size // 15),
    "headings with dates": lambda size: "## Change log\n\n" + "### 2.1 - 2024-09-14\n\n* Added x.\n\n" * (size // 34),
    "titles on writeback": lambda size: "# Write " + "a, " * (min(size, LINE) // 3) + "back to Hub",
    "lists of contents": lambda size: "## Hub\n\n1. Open it.\n\n" + "* [a](#a)\n" * (size // 10),
    "keys and keys": lambda size: (
        "## Set up Litware\n\nThe following sections show how keys are made. "
        + "These sections show how keys are made. " * (min(size, LINE) // 39)
        + "\n\n## Configure automatic user provisioning\n\n1. Under **Admin Credentials**, enter the **Secret Token**."
    ),
    "mappings beside mappings": lambda size: "1. " + "Select **Synchronize users to Hub**. " * (min(size, LINE) // 37),
    "addresses for others": lambda size: (
        f"{CREDENTIALS}the **Tenant URL** and the **Secret Token**.\n"
        + _numbered("   * Tenant URL of #: `https://h#.x.example/<a>/<b>/scim`\n", size)
    ),
    "a long address for others": lambda size: (
        f"{CREDENTIALS}the **Tenant URL** and the **Secret Token**.\n"
        + "".join(
            f"   * Tenant URL of {n}: `https://h{n}.x.example/{'<a>/' * (min(size, LINE) // 80)}`\n" for n in range(20)
        )
    ),
    "words between includes": lambda size: _lines("a [!INCLUDE [x](x.md)] ", size),
    "mappings in code": lambda size: "1. " + "`Provision Entra ID groups to Hub` " * (min(size, LINE) // 35),
    "prerequisites in a paragraph": lambda size: (
        "## Prerequisites\n\n" + _lines("You must have an admin account. ", size)
    ),
    "sections of limitations": lambda size: "## Limitations\n\n* No groups.\n\nAsk us.\n\n" * (size // 39),
    "remarks on limitations": lambda size: "## Limitations\n\n" + "* No groups.\n\n  Ask us.\n\n" * (size // 25),
    "marks with no space": lambda size: "-A tenant\n\n5.Sign in\n\n##Next\n\n*A *b\n\n" * (size // 42),
    "labels with no space": lambda size: "Go in the" + "**Tenant URL**field in the" * (min(size, LINE) // 27),
    "labels in labels": lambda size: "in" + "**A b " * (min(size, LINE) // 9) + "c**" * (min(size, LINE) // 9),
    "a table as code": lambda size: "- x\n\n      |a|b|\n      |---|---|\n" + "      |a|b|\n" * (size // 12),
    "a header of tags": lambda size: "<properties " + 'a="b" c ' * (min(size, 30_000) // 8) + "/>",
    "attributes of headings": lambda size: "## x {#" + "{#a " * (min(size, LINE) // 4) + "}",
}


def adversarial(shape: str, size: int) -> bytes:
    """A tutorial of one shape."""
    text = SHAPES[shape](size)
    own_start = text.startswith(("---", "Tutorial:", "<properties"))
    return (
        text + "\n\n" + TITLE if text.startswith(("---", "<properties")) else text if own_start else TITLE + text
    ).encode()
