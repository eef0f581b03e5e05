"""Where a merge conflict that was committed begins, and what only looks like one."""

import pytest

from doccompile.source.conflicts import first_conflict

CONFLICT = "Prune.\n<<<<<<< HEAD\nIn May.\n=======\nIn June.\n>>>>>>> other\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (CONFLICT, 1),
        (CONFLICT.replace("=======\n", "||||||| base\nIn April.\n=======\n"), 1),
        (f"<<<<<<< a\n\n{CONFLICT}", 3),
        (f"```text\nIn July.\n```\n\n{CONFLICT}", 5),
        (CONFLICT.replace("In May.", "```text\nIn May.\n```"), 1),
        (f"```text\n{CONFLICT}```\n", None),
        (f"```text\n{CONFLICT}```\n\n{CONFLICT}", 10),
        ("Roses\n=======\n\nPrune.\n", None),
        ("<<<<<<< HEAD\nIn May.\n", None),
        ("<<<<<<< HEAD\nIn May.\n>>>>>>> other\n", None),
        ("<<<<<<<HEAD\nRoses\n=======\n>>>>>>>x\n", None),
    ],
)
def test_conflict_begins_where_its_first_mark_stands(text: str, line: int | None) -> None:
    assert first_conflict(text.split("\n")) == line
