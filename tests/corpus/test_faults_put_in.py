"""A fault that is put into a tutorial is found.

Each fault goes into every tutorial where it fits, in the first place that does. Where a rule found something before,
it is not asked again: a real tutorial may have that very fault.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from doccompile.pipeline import Options, compile_paths
from tests.corpus.as_text import as_text as text_of_page
from tests.corpus.tutorials import facts_of, prose_lines

NO_SENTENCES = ("|", "<!--", "![", ":::", "[!")
LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]]+)\]\((?P<url>https?://[^)\s?]+)\)")
STEP = re.compile(r"^\s*\d+\. .*[^*]\.$")
LABEL = re.compile(r"(?<!\*)\*\*(?P<words>[A-Z][\w ]+)\*\*(?= \w)")
ROW = re.compile(r"^\s*\|(?P<path>[^|]+)\|(?P<type>[^|]+)\|(?P<rest>.*)$")
WORD = re.compile(r"(?<=[a-z] )(the|to|for|in|and|of|with|your)(?= [a-z])")


class Tutorial(NamedTuple):
    """Its lines, and what its manifest says."""

    lines: list[str]
    facts: dict[str, Any]


Change = Callable[[Tutorial], str | None]


def anywhere(pattern: str | re.Pattern[str], replacement: str) -> Change:
    """The change in the first line of prose that matches."""

    def changed(tutorial: Tutorial) -> str | None:
        for number in prose_lines(tutorial.lines, NO_SENTENCES):
            line = re.sub(pattern, replacement, tutorial.lines[number], count=1)
            if line != tutorial.lines[number]:
                return with_line(tutorial, number, line)
        return None

    return changed


def in_row(path: str, change: Callable[[re.Match[str]], str | None]) -> Change:
    """The change in the first row of an attribute table whose path holds the words."""

    def changed(tutorial: Tutorial) -> str | None:
        known = {attribute["name"] for kind in ("user", "group") for attribute in attributes(tutorial.facts, kind)}
        for number, line in enumerate(tutorial.lines):
            row = ROW.match(line)
            if row and path in row["path"] and row["path"].strip("` ") in known:
                found = change(row)
                return None if found is None else with_line(tutorial, number, found)
        return None

    return changed


def tenant_url(change: Callable[[str], str]) -> Change:
    """The change in the literal Tenant URL, where it is entered."""

    def changed(tutorial: Tutorial) -> str | None:
        url = tutorial.facts["endpoint"]["tenant_url"]
        where = tutorial.facts["provenance"].get("/endpoint/tenant_url/value")
        if url["kind"] != "literal" or "path" in where:
            return None
        line = tutorial.lines[where["line"] - 1]
        return with_line(tutorial, where["line"] - 1, line.replace(url["value"], change(url["value"])))

    return changed


def name(change: Callable[[str], str]) -> Change:
    """The change in the connector's name, in the sentence on what users are created for."""

    def changed(tutorial: Tutorial) -> str | None:
        own = tutorial.facts["connector"]["name"]
        for number in prose_lines(tutorial.lines, NO_SENTENCES):
            line = tutorial.lines[number]
            words = re.search(rf"\b(?:provision\w*|users) (?:to|in) (?={re.escape(own)}\b)", line)
            if words and "](" not in line:
                after = line[words.end() + len(own) :]
                return with_line(tutorial, number, line[: words.end()] + change(own) + after)
        return None

    return changed


def limitation(words: str) -> Change:
    """A limitation more, where groups are mapped."""

    def changed(tutorial: Tutorial) -> str | None:
        heads = [
            number for number in prose_lines(tutorial.lines, NO_SENTENCES) if tutorial.lines[number].startswith("## ")
        ]
        if not (tutorial.facts["mappings"]["group"] and heads):
            return None
        section = f"## Connector limitations\n\n* {words}\n\n"
        return with_line(tutorial, heads[-1], section + tutorial.lines[heads[-1]])

    return changed


def with_line(tutorial: Tutorial, number: int, line: str) -> str:
    return "\n".join([*tutorial.lines[:number], line, *tutorial.lines[number + 1 :]])


def attributes(facts: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return (facts["mappings"][kind] or {}).get("attributes") or []


def swapped(word: str) -> str:
    """The word with two letters in its middle the wrong way round."""
    middle = len(word) // 2
    return word[:middle] + word[middle + 1] + word[middle] + word[middle + 2 :]


def misspelt(own: str) -> str:
    first, _, rest = own.partition(" ")
    able = first.isalpha() and len(first) >= 6 and first != swapped(first)
    return f"{swapped(first)} {rest}".strip() if able else own


def without_bracket(row: re.Match[str]) -> str | None:
    return row[0].replace("]", "", 1) if re.search(r"\w\[type", row["path"]) else None


def as_text(row: re.Match[str]) -> str | None:
    return row[0].replace(row["type"], "String", 1) if row["type"].strip() == "Boolean" else None


FAULTS: dict[str, tuple[str, Change]] = {
    "an unknown host": ("DC101", tenant_url(lambda url: "https://scim.quillonworks.com/v2")),
    "the list of users": ("DC103", tenant_url(lambda url: url.rstrip("/") + "/Users")),
    "http": ("DC105", tenant_url(lambda url: url.replace("https:", "http:"))),
    "a session in a link": ("DC205", anywhere(LINK, r"[\g<words>](\g<url>?signin=9f3b2c1d4e5f67a8b9c0)")),
    "a live token": ("DC206", anywhere(r"(?i)(.*secret token.*)", rf"\1 For example `ghp_{'x8Fk2LmQ9Z' * 3}rT4vWc`.")),
    "groups that are unavailable": ("DC313", limitation("Group provisioning is currently unavailable.")),
    "users alone": ("DC313", limitation("The SCIM API is limited to users.")),
    "a cell too many": ("DC304", in_row("userName", lambda row: f"{row[0].rstrip().rstrip('|')}|more|and|more|")),
    "a row twice": ("DC305", in_row("userName", lambda row: f"{row[0]}\n{row[0]}")),
    "a bracket that is open": ("DC306", in_row("[type", without_bracket)),
    "an unknown attribute": (
        "DC307",
        in_row("userName", lambda row: f"{row[0]}\n{row[0].replace('userName', 'login')}"),
    ),
    "a truth value as text": ("DC308", in_row("active", as_text)),
    "no user name": ("DC310", in_row("userName", lambda row: row[0].replace("userName", "nickName"))),
    "a template's placeholder": ("DC401", name(lambda own: "TestApp")),
    "two letters swapped": ("DC402", name(misspelt)),
    "a word twice": ("DC403", anywhere(rf"^((?!.*(?:\]\(|:::|<)).*?){WORD.pattern}", r"\1\2 \2")),
    "a step that is not there": ("DC404", anywhere(STEP, r"\g<0> Then repeat step 47.")),
    "a vague link": ("DC406", anywhere(LINK, r"[this page](\g<url>) and [here](\g<url>)")),
    "a mark too many": ("DC407", anywhere(LABEL, r"**\g<words>** *")),
    "brackets the wrong way round": ("DC410", anywhere(LINK, r"(\g<words>)[\g<url>]")),
    "text and target swapped": ("DC410", anywhere(LINK, r"[\g<url>](the \g<words>)")),
}

UNSEEN_IN_TEXT = {
    "a session in a link", "a vague link", "a mark too many", "brackets the wrong way round", "text and target swapped",
    "a cell too many", "an unknown host",
}  # fmt: skip
"""Marks and links are not in the text; nor are cells beyond the last column, and links that tell whose a host is."""


def found_in(folder: Path) -> dict[str, set[str]]:
    """The codes of the rules that find something, by file name."""
    found: dict[str, set[str]] = {}
    for finding in compile_paths([folder], Options(jobs=1)).findings:
        found.setdefault(Path(finding.where.path).name.removesuffix(".txt"), set()).add(finding.code)
    return found


def put_in(folder: Path, to: Path, change: Change) -> Iterator[str]:
    """Write the tutorials, and yield the names of those that have the fault now."""
    facts = facts_of(folder)
    for file in sorted(folder.glob("*.md")):
        text = file.read_text(encoding="utf-8").removeprefix("\ufeff")
        faulty = change(Tutorial(text.split("\n"), facts[file.name])) if file.name in facts else None
        if faulty not in (None, text):
            yield file.name
        (to / file.name).write_text(faulty or text, encoding="utf-8")


def assert_found(folder: Path, to: Path, fault: str, *, printed: Callable[[Path], Path] = Path) -> None:
    """`printed` makes another folder of one, in the form in which the tutorials are read."""
    code, change = FAULTS[fault]
    (to / "docs").mkdir()
    faulty = list(put_in(folder, to / "docs", change))
    before, after = found_in(printed(folder)), found_in(printed(to / "docs"))
    clean = [file for file in faulty if code not in before.get(file, ())]
    assert clean
    assert [file for file in clean if code not in after.get(file, ())] == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_the_own_tutorials_is_found(root: Path, tmp_path: Path, fault: str) -> None:
    assert_found(root / "corpus", tmp_path, fault)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_the_real_tutorials_is_found(shared: Path, tmp_path: Path, fault: str) -> None:
    assert_found(shared / "corpus" / "entra", tmp_path, fault)


@pytest.mark.parametrize("fault", sorted(FAULTS.keys() - UNSEEN_IN_TEXT))
def test_a_fault_is_found_in_the_text_of_a_page(
    shared: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, fault: str
) -> None:
    def in_text(folder: Path) -> Path:
        pages = tmp_path_factory.mktemp("pages")
        for file in folder.glob("*.md"):
            (pages / f"{file.name}.txt").write_text(text_of_page(file), encoding="utf-8")
        return pages

    assert_found(shared / "corpus" / "entra", tmp_path, fault, printed=in_text)
