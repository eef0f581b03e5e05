"""A tutorial that was taken out of its page as text states what its Markdown states, as far as the words tell it."""

from pathlib import Path
from typing import Any

import pytest

from tests.corpus.as_text import as_text
from tests.corpus.tutorials import facts_of

LOST = {
    ("aws-single-sign-on-provisioning-tutorial.md", "capabilities"): "its link alone says that a line is of sign-on",
    ("cisco-webex-provisioning-tutorial.md", "fields"): "a picture's words end a line as if they were a field's",
}
"""What a text does not tell, and why."""


def told(facts: dict[str, Any]) -> dict[str, Any]:
    """What needs neither links nor marks to be read."""
    mappings = facts["mappings"]
    return {
        "name": facts["connector"]["name"],
        "brand": facts["source"]["brand"],
        "method": facts["authentication"]["method"],
        "fields": facts["authentication"]["fields"],
        "secret": (facts["authentication"].get("secret") or {}).get("vendor_label"),
        "tenant_url": (facts["endpoint"].get("tenant_url") or {}).get("kind"),
        "capabilities": [each["id"] for each in facts["capabilities"]],
        "mappings": {kind: rows(mapping) for kind, mapping in mappings.items() if mapping},
        "assignment": facts["assignment"],
        "sync": facts["sync"],
        "change_log": [each["date"] for each in facts["change_log"]],
    }


def rows(mapping: dict[str, Any]) -> list[Any]:
    """The title, and the cells of each attribute's row."""
    names = ("name", "type", "filterable", "required")
    return [mapping["title"], *([row[name] for name in names] for row in mapping["attributes"] or ())]


@pytest.fixture(params=["own", "entra", "azure-2018"])
def tutorials(request: pytest.FixtureRequest, root: Path) -> Path:
    if request.param == "own":
        return root / "corpus"
    shared: Path = request.getfixturevalue("shared")
    return shared / "corpus" / str(request.param)


def test_text_states_the_facts_of_its_markdown(tutorials: Path, tmp_path: Path) -> None:
    markdown = {name: facts for name, facts in facts_of(tutorials).items() if name.endswith(".md")}
    for path in sorted(tutorials.glob("*.md")):
        (tmp_path / f"{path.stem}.txt").write_text(as_text(path))
    text = {f"{Path(name).stem}.md": told(facts) for name, facts in facts_of(tmp_path).items()}
    assert text.keys() == markdown.keys()
    for name, facts in markdown.items():
        for fact, value in told(facts).items():
            assert (name, fact) in LOST or text[name][fact] == value, (name, fact)
