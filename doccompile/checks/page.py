"""The rules' records -> Markdown: a table of them, and a page each. `README.md` beside this file is made of both."""

from collections.abc import Sequence

from doccompile.checks.example import filled_in
from doccompile.checks.rule import Example, Rule

_HEAD = """\
# The rules

Generated from the rules' own records; `doccompile rules --format markdown` prints the same. A rule is one file,
`<code>_<name>.py`: a record (code, name, severity, summary, reason, wrong and right examples) and a pure function that
yields problems, registered in `registry.py`. Its examples are its first test.
"""


def readme(rules: Sequence[Rule]) -> str:
    """The whole page about all rules."""
    return "\n".join([_HEAD, markdown_listing(rules), *(markdown_page(rule) for rule in rules)])


def markdown_listing(rules: Sequence[Rule]) -> str:
    """A table of the rules."""
    rows = [f"| {rule.code} | {rule.name} | {rule.severity.value} | {_cell(rule.summary)} |" for rule in rules]
    return "\n".join(["| code | name | severity | summary |", "| --- | --- | --- | --- |", *rows]) + "\n"


def markdown_page(rule: Rule) -> str:
    """One rule: what it finds, why, and what to write instead."""
    parts = [f"## {rule.code} {rule.name}", f"Severity: {rule.severity.value}. {rule.summary}", rule.why]
    for title, examples in (("Wrong", rule.bad), ("Right", rule.good)):
        for example in examples:
            parts.append(f"{title}:\n\n~~~~markdown\n{shown(example)}\n~~~~")
    return "\n\n".join(parts) + "\n"


def shown(example: Example) -> str:
    """An example's words, with its product's name and domain in them."""
    return filled_in(example.text.strip("\n"), example.product)


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


if __name__ == "__main__":
    from pathlib import Path

    from doccompile.checks.registry import RULES

    Path(__file__).with_name("README.md").write_text(readme(RULES), encoding="utf-8", newline="\n")
