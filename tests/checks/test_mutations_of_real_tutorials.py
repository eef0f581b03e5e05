"""The mutation test on real tutorials labelled as clean: what is planted is found, and was not found before."""

import json
import os
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from doccompile.findings import Finding
from doccompile.pipeline import Options, compile_bytes, conclude

SEED = int(os.environ.get("DOCCOMPILE_SEED", "20260425"))
COUNT = int(os.environ.get("DOCCOMPILE_PLANTS", "20"))
LEAST_FOUND = 0.97
_PROSE = re.compile(r"^(?:\d+\. +|\* +)?[A-Z][a-z]+ [a-z ]+ .*[a-z]\.\s*$")
_WORD = re.compile(r"(?<= )[a-z]{3,}(?= [a-z])")


def word_twice(line: str, rng: random.Random) -> str | None:
    words = list(_WORD.finditer(line))
    if not words:
        return None
    word = rng.choice(words)
    return f"{line[: word.end()]} {word.group()}{line[word.end() :]}"


def added(*sentences: str) -> Callable[[str, random.Random], str | None]:
    return lambda line, rng: f"{line.rstrip()} {rng.choice(sentences)}"


PLANTS: dict[str, Callable[[str, random.Random], str | None]] = {
    "DC403": word_twice,
    "DC404": added("See step 58.", "Then go back to Step 77."),
    "DC407": added("Select ** Save**.", "The **Scope** * list shows it."),
    "DC410": added(
        "See (the log)[https://learn.microsoft.com/log].", "See [the log (https://learn.microsoft.com/log)."
    ),
    "DC205": added("Open the [page](https://id.example.net/login?signin=0f4e1c9b7a6d5e3f2a1b)."),
    "DC206": added(f"It begins {'gh' + 'p_'}A9b8C7d6E5f4A9b8C7d6E5f4A9b8C7d6E5f4."),
}


def compiled(text: str) -> list[Finding]:
    options = Options()
    document = compile_bytes(text.encode(), "tutorial.md", options, Path("tutorial.md"))
    return list(conclude([document], options).findings)


@pytest.fixture(scope="module")
def clean(shared: Path) -> list[str]:
    """The Markdown tutorials in whose labels there is no finding, certain or not."""
    found = []
    for label in sorted((shared / "gold").glob("*/*.json")):
        gold = json.loads(label.read_text(encoding="utf-8"))
        tutorial = shared / "corpus" / label.parent.name / gold["file"]
        if tutorial.suffix == ".md" and not gold.get("findings") and not gold.get("maybe_findings"):
            found.append(tutorial.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("code", PLANTS)
def test_fault_planted_into_a_real_tutorial_is_found(code: str, clean: list[str]) -> None:
    rng = random.Random(f"{SEED} {code}")
    planted, missed = 0, []
    while planted < COUNT:
        lines = rng.choice(clean).split("\n")
        number = rng.choice([i for i, line in enumerate(lines) if _PROSE.match(line)])
        line = PLANTS[code](lines[number], rng)
        if line is None:
            continue
        planted += 1
        before = {finding.code for finding in compiled("\n".join(lines))}
        lines[number] = line
        found = compiled("\n".join(lines))
        assert code not in before, f"seed {SEED}: {lines[number]}"
        if not any(finding.code == code and abs(finding.where.line - number - 1) <= 1 for finding in found):
            missed.append(line)
    assert len(missed) <= planted * (1 - LEAST_FOUND), f"seed {SEED}, {planted} planted, missed: {missed}"
