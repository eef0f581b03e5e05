"""The report page: every connector, what it promises, each finding with its line; one file under a strict policy."""

import base64
import hashlib
from dataclasses import replace
from typing import Any

import html5lib

from doccompile.findings import Related
from doccompile.location import Location
from doccompile.render.index_page import IndexEntry, Tutorial, index_page
from doccompile.render.templating.environment import environment
from tests.render.connectors import harbour, harbour_findings

PATH = "corpus/harbour-desk.md"
TEXT = "\n" * 49 + "Enter `https://<berth>.harbour.example` <script>\n"
HTML = {"h": "http://www.w3.org/1999/xhtml"}


def page(*entries: IndexEntry, source_base: str = "..") -> "html5lib.treebuilders.etree.Element":
    sources = {tutorial.manifest.source.path for entry in entries for tutorial in entry.tutorials}
    return html5lib.HTMLParser(strict=True).parse(index_page(entries, sources, environment(), source_base=source_base))


def entry(**changes: Any) -> IndexEntry:
    tutorial = replace(Tutorial(harbour(), harbour_findings(), TEXT), **changes)
    return IndexEntry((tutorial,), ("manifest.json", "checklist.html", "server/README.md", "server/a.py"))


def texts(element: "html5lib.treebuilders.etree.Element", path: str) -> list[str]:
    return ["".join(found.itertext()).strip() for found in element.findall(path, HTML)]


def test_matrix_has_a_row_for_each_connector_in_order_of_slug() -> None:
    other = harbour().model_copy(
        update={"connector": harbour().connector.model_copy(update={"name": "Ahoy", "slug": "ahoy"})}
    )
    document = page(entry(), entry(manifest=other, findings=()))
    assert texts(document, ".//h:tbody//h:th") == ["Ahoy", "Harbour Desk"]
    cells = texts(document.findall(".//h:tbody/h:tr", HTML)[1], "h:td")
    assert cells == ["yes", "no", "no", "yes", "no", "bearer-token", "template", "5", "2", "", "2", "2"]


def test_capability_is_not_denied_where_the_tutorial_lists_none() -> None:
    stated = [capability.model_copy(update={"stated_in": "prose"}) for capability in harbour().capabilities]
    document = page(entry(manifest=harbour().model_copy(update={"capabilities": tuple(stated)})))
    cells = document.findall(".//h:tbody/h:tr/h:td", HTML)
    assert ["".join(cell.itertext()) for cell in cells[:5]] == ["yes", "?", "?", "yes", "?"]
    assert cells[1].find("h:small", HTML).get("aria-label") == "not said"


def test_mildest_level_has_one_name() -> None:
    document = page(entry())
    assert texts(document, ".//h:th")[-2] == "Info"
    assert "2 info." in texts(document, ".//h:header/h:p")[0]
    assert "info" in texts(document, ".//h:label")
    assert "emark" not in "".join(document.itertext())


def test_finding_links_to_its_line_and_shows_it() -> None:
    document = page(entry())
    first = document.findall(".//h:li", HTML)[0]
    assert first.find("h:a", HTML).get("href") == "../corpus/harbour-desk.md#L50"
    assert texts(first, "h:a") == ["corpus/harbour-desk.md:50"]
    assert texts(first, "h:pre") == ["Enter `https://<berth>.harbour.example` <script>"]


def test_links_can_lead_to_a_repository() -> None:
    document = page(entry(), source_base="https://git.example/docs/blob/main/")
    link = document.findall(".//h:li/h:a", HTML)[0].get("href")
    assert link == "https://git.example/docs/blob/main/corpus/harbour-desk.md#L50"


def test_related_place_in_another_tutorial_is_linked_and_an_unknown_one_is_named() -> None:
    base = harbour_findings()[0]
    related = (
        Related(Location(PATH, 7, 1, 7, 2), "said here"),
        Related(Location("x/elsewhere.md", 3, 1, 3, 2), "and there"),
    )
    finding = base.__class__(base.code, base.name, base.severity, base.message, base.where, related)
    document = page(entry(findings=(finding,)))
    assert texts(document, ".//h:li/h:div") == ["said here corpus/harbour-desk.md:7", "and there elsewhere.md:3"]
    assert [link.get("href") for link in document.findall(".//h:li/h:div/h:a", HTML)] == [
        "../corpus/harbour-desk.md#L7"
    ]


def test_connector_without_findings_says_so() -> None:
    assert "Nothing to mend." in texts(page(entry(findings=())), ".//h:section/h:p")


def test_files_are_linked_by_folder() -> None:
    links = [link.get("href") for link in page(entry()).findall(".//h:section/h:p/h:a", HTML)]
    assert links == ["harbour-desk/checklist.html", "harbour-desk/manifest.json", "harbour-desk/server/"]


def test_policy_admits_exactly_the_style_and_script_of_the_page() -> None:
    document = page(entry())
    policy = document.find(".//h:meta[@http-equiv]", HTML).get("content")
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        digest = hashlib.sha256(document.find(f".//h:{tag}", HTML).text.encode()).digest()
        assert f"{tag}-src 'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert len(document.findall(".//h:script", HTML)) == 1


def test_one_is_no_plural() -> None:
    alone = page(entry(findings=harbour_findings()[:1]))
    assert texts(alone, ".//h:header/h:p")[0] == "1 connector; 0 errors, 1 warning, 0 info."


def test_build_of_nothing_is_a_page_too() -> None:
    assert texts(page(), ".//h:header/h:p")[0] == "0 connectors; 0 errors, 0 warnings, 0 info."
