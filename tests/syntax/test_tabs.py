"""Tabs in the notations of different sites: which lines stand in each, and what of them is text."""

import pytest

from doccompile.source.text import decode
from doccompile.syntax.nodes import Document
from doccompile.syntax.parse import parse
from doccompile.syntax.tabs import find_tabs, without_tabs

NOTATIONS = {
    "elements": '<Tabs>\n<Tab title="Hub">\n\nOpen it.\n\n</Tab>\n</Tabs>',
    "items": '<Tabs>\n  <TabItem value="hub" label="Hub" >\n\nOpen it.\n\n  </TabItem>\n</Tabs>',
    "shortcodes": '{{< tabs >}}\n{{< tab name="Hub" >}}\n\nOpen it.\n\n{{< /tab >}}\n{{< /tabs >}}',
    "shortcodes without a name": '{{% tabs %}}\n{{% tab "Hub" %}}\n\nOpen it.\n\n{{% /tab %}}\n{{% /tabs %}}',
    "blocks": '{% tabs %}\n{% tab title="Hub" %}\n\nOpen it.\n\n{% endtab %}\n{% endtabs %}',
    "switches": "{start_tabs}\n{tab|Hub}\n\nOpen it.\n\n{end_tabs}",
}


def document(text: str) -> Document:
    return parse(decode(f"{text}\n\n# End\n".encode(), "a.md", "a.md"))


@pytest.mark.parametrize("text", NOTATIONS.values(), ids=NOTATIONS)
def test_tab_of_each_notation(text: str) -> None:
    [tab] = document(text).tabs
    assert ("Hub" in tab.chosen_by, tab.line, tab.end_line) == (True, 2, 5)
    assert [block.text for block in document(text).blocks if block.is_running_text] == ["Open it."]


def test_indented_tabs_are_text_at_the_margin() -> None:
    text = '=== "Hub"\n\n    1. Open it.\n\n    === "Old"\n        Shut it.\n\n2. Go on.\n\n  ===+ "Rim"\n\n      Turn.'
    assert [tuple(tab) for tab in find_tabs(text)] == [("Hub", 1, 6), ("Old", 5, 6), ("Rim", 10, 12)]
    assert without_tabs(text).split("\n") == [
        *("", "", "1. Open it.", "", "", "Shut it.", "", "2. Go on.", "", "", "", "  Turn."),
    ]
    assert [block.line for block in document(text).blocks][:-1] == [2, 5, 7, 11]


def test_switch_ends_at_the_next() -> None:
    lines = ["{tab|hub}", "Open it.", "{tab|rim-2}", "Shut it.", "{end_tabs}", "Go on.", "{tab|lost}", "Stay."]
    assert [tuple(tab) for tab in find_tabs("\n".join(lines))] == [("hub", 1, 2), ("rim-2", 3, 4)]


@pytest.mark.parametrize(
    "text", ["Title\n===", '=== "Hub', 'a === "Hub"', "{tab|}", "<Tab title='Hub'>", "<Card>\n</Card>"]
)
def test_what_is_no_tab(text: str) -> None:
    assert document(text).tabs == []
    assert without_tabs(text) == text


def test_component_without_end_does_not_end_its_tab() -> None:
    text = '<Tabs>\n<Tab title="Hub">\nOpen it.\n<Icon name="key" />\nCopy it.\n</Tab>\n</Tabs>'
    assert [(tab.line, tab.end_line) for tab in find_tabs(text)] == [(2, 5)]


def test_many_tabs_in_tabs_end() -> None:
    lines = [f'{"    " * depth}=== "Hub"' for depth in range(100)]
    assert len(find_tabs("\n".join(lines))) == 10
