"""Said in other markup or other words, a tutorial states the same facts, and findings lie on the same lines."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from doccompile.pipeline import Options, compile_paths
from tests.corpus.tutorials import prose_lines

WORDS = re.compile(r"(?<=[a-z]) (?=[a-z])(?![^<]*>)(?!.*:::)")
"""A gap between words, not inside a tag or an image of Learn."""
BOLD = re.compile(r"(?<![\w*])\*\*([^*|`\[\]]+?)\*\*(?![\w*])")
CODE_URL = re.compile(r"`(https?://[^`\s{}<>*_]+)`")
BOTH_FIELDS = re.compile(r"\bin(?: the)? \*\*(Tenant URL)\*\*,? and(?: the)? \*\*(Secret Token)\*\*(?: fields?)?")
BAR = re.compile(r"(?<=[^\s\\|])[ \t]*\|[ \t]*(?=[^\s|])")
HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
LABEL = re.compile(r"(?<=Tenant) (?=URL)|(?<=Secret) (?=Token)|(?<=Admin) (?=Credentials)")


def prose(change: Callable[[str], str]) -> Callable[[str], str]:
    """Apply a change to every line that is neither front matter nor code, nor a table's."""

    def changed(text: str) -> str:
        lines = text.split("\n")
        for number in prose_lines(lines):
            lines[number] = change(lines[number])
        return "\n".join(lines)

    return changed


def in_prose(pattern: str | re.Pattern[str], replacement: str | Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    return prose(lambda line: re.sub(pattern, replacement, line))


MARKUP: dict[str, Callable[[str], str]] = {
    "lines that end in CR LF": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: f"\ufeff{text}",
    "steps numbered 1)": in_prose(r"^(\s*\d+)\. ", r"\1) "),
    "steps all numbered 1.": in_prose(r"^(\s*)\d+\. ", r"\g<1>1. "),
    "steps with no space behind their numbers": in_prose(r"^([ \t>]*\d+[.)])[ \t]+(?=[A-Z*\[])", r"\1"),
    "steps whose numbers are escaped": in_prose(r"^([ \t>]*\d+)(?=[.)][ \t])", r"\1\\"),
    "headings with no space behind their marks": in_prose(r"^(#{1,6}) +", r"\1"),
    "no-break spaces behind marks": in_prose(r"^([ \t>]*(?:\d+[.)]|[*-])) ", "\\1\u00a0"),
    "bullets of +": in_prose(r"^(\s*)[*-] (?![*-])", r"\1+ "),
    "bold in underscores": in_prose(BOLD, r"__\1__"),
    "bold in HTML": in_prose(BOLD, r"<b>\1</b>"),
    "labels in italics": in_prose(r"(?<![\w*])\*\*([A-Z][^*|`\[\]]*?)\*\*(?![\w*])", r"*\1*"),
    "headings that are closed": in_prose(r"^(#{1,6} .*[^\s#])\s*$", r"\1 ##"),
    "blanks at the ends of lines": in_prose(r"(?<=[^\s#=|-])$", "  "),
    "wide gaps": in_prose(WORDS, "  "),
    "no-break spaces": in_prose(WORDS, "\u00a0"),
    "no-break spaces in labels": in_prose(LABEL, "&nbsp;"),
    "spaces of no width": in_prose(WORDS, "\u200b "),
    "marks of direction": in_prose(LABEL, "\u200e "),
    "typographic apostrophes": in_prose("'", "’"),
    "click for select": prose(lambda line: line.replace("Select **", "Click **").replace("select **", "click **")),
    "hyphens that do not break": in_prose(
        r"^(?!.*(?:\]\(|:::|<|https?:))(?:.*)$", lambda m: HYPHEN.sub("\u2011", m[0])
    ),
    "the section in the singular": in_prose("Admin Credentials", "Admin Credential"),
    "URLs without marks": in_prose(CODE_URL, r"\1"),
    "URLs in bold": in_prose(CODE_URL, r"**\1**"),
    "URLs in quotes": in_prose(CODE_URL, r'"\1"'),
    "URLs as links": in_prose(CODE_URL, r"<\1>"),
    "URLs with links": in_prose(CODE_URL, r"[\1](\1)"),
    "prerequisites in bold": in_prose(r"^## Prerequisites\s*$", "**Prerequisites**"),
    "chapters below others": in_prose(r"^##(?=#| (?:Step|Conf|Prereq|Change))", "###"),
    "titles with a picture": in_prose(r"^(#{2,6}) ", r"\1 :gear: "),
    "tables with room": lambda text: re.sub(r"(?m)^[ \t]*\|.*\|[ \t]*$", lambda row: BAR.sub(" | ", row[0]), text),
    **{
        f"mappings between {mark}": in_prose(
            r"\b(select|click(?: on)?) \*\*(Synchronize [^*]+)\*\*", rf"\1 {mark}\2{mark}"
        )
        for mark in ("*", '"')
    },
    "footnotes in tables": lambda text: re.sub(r"(?m)^([ \t]*\|)(userName|displayName|active)(?=\|)", r"\1\2*", text),
    "images of Learn": in_prose(
        r"!\[([^\]]*)\]\(([^) ]*)[^)]*\)", r':::image type="content" source="\2" alt-text="\1":::'
    ),
}
WORDING: dict[str, Callable[[str], str]] = {
    "tap for select": in_prose(r"\b(?:select|click(?: on)?)\b(?= \*\*)", "tap"),
    "press for select": in_prose(r"\b(?:select|click(?: on)?)\b(?= \*\*)", "press"),
    "put for enter": in_prose(r"\b(?:enter|input)\b", "put"),
    "supply for enter": in_prose(r"\b(?:enter|input)\b", "supply"),
    **{
        f"{verb} for enter": in_prose(r"(?<!be )(?<!is )\b(?:enter|input)\b(?! the email| in\b)", verb)
        for verb in ("provide", "specify", "add", "insert", "fill in", "place", "copy and paste")
    },
    **{
        f"both {into}": in_prose(BOTH_FIELDS, into)
        for into in (
            r"in the **\1** field and the **\2** field",
            r"into **\1** and into **\2**",
            r"in the fields **\1** and **\2**",
            r"as **\1** and **\2**",
        )
    },
    "of a section before": in_prose(r"\bretrieved earlier\b", "from the previous section"),
    "obtained for retrieved": in_prose(r"\bretrieved\b", "obtained"),
    **{f"{sign} for >": in_prose(r"(?<=\*\*) > (?=\*\*)", f" {sign} ") for sign in ("->", "-->", "=>", "▸", "➔")},
    "a copy icon beside the label": in_prose(
        r"\b[Cc]opy (?:and save )?the \*\*([^*]+)\*\*(?=\.)", r"Click the copy icon next to **\1**"
    ),
    "through the Authorize button": in_prose(
        r"\b(?:select|click)(?: on)? \*\*Authorize\*\*", "sign in with the **Authorize** button"
    ),
    "Grant access for Authorize": in_prose(r"\*\*Authorize\*\*", "**Grant access**"),
    **{
        f"Tenant URL {it}": in_prose(
            r"\binput (`https?://[^`]+`) in (?:the )?\*\*Tenant URL\*\*(?=\.)", rf"**Tenant URL** {it} \1"
        )
        for it in ("must be", "=", "takes")
    },
    "a URL that goes into the field": in_prose(
        r"\binput (`https?://[^`]+`) in (?:the )?\*\*Tenant URL\*\*(?=\.)", r"\1 goes into **Tenant URL**"
    ),
    "a URL behind a dash": in_prose(
        r"\binput (`https?://[^`]+`) in (?:the )?\*\*Tenant URL\*\*(?=\.)", r"**Tenant URL** – \1"
    ),
    "start from for navigate": in_prose(r"\b[Nn]avigate to\b(?= \*\*)", "Start from"),
    "browse for navigate": in_prose(r"\b[Nn]avigate to\b", "Browse to"),
    "within for under": in_prose(r"\b[Uu]nder the\b", "Within the"),
    "capabilities as nouns": in_prose(r"([*-] )Create users", r"\1Creating users"),
    "no polite form": in_prose(r"\b[Pp]lease ", ""),
    "ticks in boxes": lambda text: text.replace("&check;", "[x]"),
    "ticks of another kind": lambda text: text.replace("&check;", "✔️"),
}


OTHERWISE = MARKUP | WORDING
TEXT: dict[str, Callable[[str], str]] = {
    **{name: MARKUP[name] for name in ("lines that end in CR LF", "a byte order mark", "typographic apostrophes")},
    "wide gaps": lambda text: WORDS.sub("  ", text),
    "no-break spaces": lambda text: WORDS.sub("\u00a0", text),
    "spaces of no width": lambda text: WORDS.sub("\u200b ", text),
    "a margin": lambda text: re.sub(r"(?m)^(?=.)", "    ", text),
    "steps numbered 1)": MARKUP["steps numbered 1)"],
    "steps with no space behind their numbers": MARKUP["steps with no space behind their numbers"],
}


def said(folder: Path) -> dict[str, Any]:
    """What the tutorials of a folder state, and where findings lie, by file name."""
    compiled = compile_paths([folder], Options(manifests=True, jobs=1))
    lines: dict[str, list[tuple[str, int]]] = {}
    for finding in compiled.findings:
        lines.setdefault(finding.where.path, []).append((finding.code, finding.where.line))
    found: dict[str, Any] = {}
    for document in compiled.documents:
        manifest = json.loads(document.manifest) if document.manifest else {}
        manifest.pop("provenance", None)
        manifest.get("source", {}).pop("sha256", None)
        facts = {key: manifest.get(key) for key in ("connector", "authentication", "endpoint", "mappings", "sync")}
        facts["capabilities"] = [capability["id"] for capability in manifest.get("capabilities", [])]
        found[document.name] = facts, sorted(lines.get(document.path, []))
    return found


def rewritten(folder: Path, to: Path, change: Callable[[str], str], suffix: str) -> Path:
    for file in folder.rglob(f"*{suffix}"):
        target = to / "docs" / file.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(change(file.read_text(encoding="utf-8").removeprefix("\ufeff")).encode())
    return to / "docs"


def assert_same(folder: Path, to: Path, change: Callable[[str], str], suffix: str = ".md") -> None:
    before = said(rewritten(folder, to / "before", lambda text: text, suffix))
    after = said(rewritten(folder, to / "after", change, suffix))
    assert before
    assert before.keys() == after.keys()
    assert {name: after[name] for name in after if after[name] != before[name]} == {
        name: before[name] for name in after if after[name] != before[name]
    }


@pytest.mark.parametrize("how", OTHERWISE)
def test_own_tutorials_say_the_same(root: Path, tmp_path: Path, how: str) -> None:
    assert_same(root / "corpus", tmp_path, OTHERWISE[how])


@pytest.mark.parametrize("how", OTHERWISE)
def test_real_tutorials_say_the_same(shared: Path, tmp_path: Path, how: str) -> None:
    assert_same(shared / "corpus" / "entra", tmp_path, OTHERWISE[how])


def with_references(text: str) -> str:
    """Links as `[words][label]`, with what the labels mean at the end."""
    head = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
    start = head.end() if head else 0
    targets: dict[str, str] = {}

    def reference(link: re.Match[str]) -> str:
        return f"[{link[1]}][{targets.setdefault(link[2], f'ref {len(targets)}')}]"

    body = re.sub(r"(?<!!)(?<!INCLUDE )\[([^\[\]]+)\]\(([^()\s]+)\)", reference, text[start:])
    defined = "".join(f"[{label.upper()}]: {target}\n" for target, label in targets.items())
    return f"{text[:start]}{body}\n\n{defined}"


@pytest.mark.parametrize("folder", ["corpus", "shared corpus"])
def test_references_state_what_links_do(request: pytest.FixtureRequest, tmp_path: Path, folder: str) -> None:
    own = folder == "corpus"
    place = request.getfixturevalue("root") / "corpus" if own else request.getfixturevalue("shared") / "corpus/entra"
    before = said(rewritten(place, tmp_path / "before", lambda text: text, ".md"))
    after = said(rewritten(place, tmp_path / "after", with_references, ".md"))
    assert {name: facts for name, (facts, _) in after.items()} == {name: facts for name, (facts, _) in before.items()}
    assert {name: {code for code, _ in found} for name, (_, found) in after.items()} == {
        name: {code for code, _ in found} for name, (_, found) in before.items()
    }


QUOTED: dict[str, Callable[[str], str]] = {
    "quotes for bold": in_prose(BOLD, r'"\1"'),
    "typographic quotes for bold": in_prose(BOLD, "“\\1”"),
    "quotes in bold": in_prose(BOLD, r'**"\1"**'),
}


@pytest.mark.parametrize("how", QUOTED)
def test_quoted_labels_are_fields_all_the_same(shared: Path, tmp_path: Path, how: str) -> None:
    place = shared / "corpus" / "entra"
    before = said(rewritten(place, tmp_path / "before", lambda text: text, ".md"))
    after = said(rewritten(place, tmp_path / "after", QUOTED[how], ".md"))

    def fields(found: dict[str, Any]) -> dict[str, Any]:
        return {name: (facts["authentication"].get("fields"), facts["endpoint"]) for name, (facts, _) in found.items()}

    assert fields(after) == fields(before)


@pytest.mark.parametrize("markup", TEXT)
def test_own_rendered_text_says_the_same(root: Path, tmp_path: Path, markup: str) -> None:
    assert_same(root / "corpus", tmp_path, TEXT[markup], ".txt")


@pytest.mark.parametrize("markup", TEXT)
def test_real_rendered_text_says_the_same(shared: Path, tmp_path: Path, markup: str) -> None:
    assert_same(shared / "corpus" / "seeds", tmp_path, TEXT[markup], ".txt")
