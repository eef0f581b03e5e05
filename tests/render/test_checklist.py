"""The checklist: the work in order, each item with its line and its findings, in two formats that say the same."""

import base64
import hashlib
import re

import html5lib
import pytest
from markdown_it import MarkdownIt

from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.manifest.model import ConnectorManifest
from doccompile.render import checklist
from doccompile.render.backend import Job
from doccompile.render.environment import environment
from tests.render.connectors import finding, harbour, harbour_findings


def rendered(manifest: ConnectorManifest | None = None) -> tuple[str, str]:
    job = Job(manifest or harbour(), harbour_findings(), environment())
    files = {file.path: file.text for file in checklist.render(job)}
    return files["checklist.md"], files["checklist.html"]


def test_stages_stand_in_working_order() -> None:
    markdown, html = rendered()
    titles = ["Before you start", "At Harbour Desk", "Gallery", "Credentials", "Mappings", "Scope", "Start", "Monitor"]
    titles.append("Other findings in the tutorial")
    assert re.findall("^## (.*)$", markdown, re.M) == titles
    assert re.findall("<h2>(.*)</h2>", html) == titles


def test_each_field_says_what_to_enter_and_where_the_tutorial_says_it() -> None:
    markdown, _ = rendered()
    assert (
        "- [ ] **Tenant URL**: `https://<berth>.harbour.example/scim/v2`, with your own `<berth>` (line 50)" in markdown
    )
    assert "- [ ] **Secret Token**: the value of **Access Key** (line 51)" in markdown
    assert (
        "- [ ] Have **Access Key** at hand, found under **Profile** › **Access Key**; keep it like a password (line 30)"
        in markdown
    )


def test_finding_stands_beside_its_item_its_stage_or_in_the_rest() -> None:
    stages, rest = checklist.arrange(harbour(), harbour_findings())
    beside = {
        "".join(part.text for part in entry.item.parts)[:12]: [found.code for found in entry.findings]
        for stage in stages
        for entry in stage.entries
        if entry.findings
    }
    assert beside == {"Tenant URL: ": ["DC106"], "Add Harbour ": ["DC403"]}
    assert {
        stage.section.title[0].text: [found.code for found in stage.findings] for stage in stages if stage.findings
    } == {"Mappings": ["DC303"]}
    assert [found.code for found in rest] == ["DC408"]


def with_link(target: str) -> ConnectorManifest:
    words = f"Sign in to the [**Harbour** Desk\n   console]({target}) as owner"
    place = {"line": 28, "column": 4, "end_line": 29, "end_column": 60, "text": words}
    step = {
        "section": "Set up Harbour Desk for provisioning",
        "steps": ["Sign in to the Harbour Desk console as owner"],
    }
    return ConnectorManifest.model_validate(
        harbour().model_dump() | {"procedure": [step], "provenance": {"/procedure/0/steps/0": place}}
    )


def test_web_links_of_the_tutorial_stay_links() -> None:
    markdown, html = rendered(with_link("https://harbour.example/a_(b)?c=1&copy=2"))
    assert "[Harbour Desk console](<https://harbour.example/a_(b)?c=1&amp;copy=2>) as owner (line 28)" in markdown
    (link,) = assert_page(html).findall(".//{*}a")
    assert link.attrib == {"href": "https://harbour.example/a_(b)?c=1&copy=2", "rel": "noreferrer noopener"}
    assert "".join(link.itertext()) == "Harbour Desk console"


@pytest.mark.parametrize("target", ["javascript:alert(1)", "../console.md", "data:text/html,x", "//harbour.example"])
def test_other_links_are_words(target: str) -> None:
    markdown, html = rendered(with_link(target))
    assert "Sign in to the Harbour Desk console as owner (line 28)" in markdown
    assert "<a " not in html


def test_link_on_which_a_warning_stands_is_words() -> None:
    where = Location("corpus/harbour-desk.md", 29, 13, 29, 20)
    session = Finding("DC205", "session-link", Severity.WARNING, "the link was good for one sign-in only", where)
    manifest = with_link("https://harbour.example/login?signin=1")
    files = {file.path: file.text for file in checklist.render(Job(manifest, (session,), environment()))}
    assert "<a " not in files["checklist.html"]


def test_lines_are_links_where_the_sources_are_on_the_web() -> None:
    own = finding("DC106", Severity.WARNING, 50, "x")
    own = own._replace(where=own.where._replace(path="corpus/harbour-desk.md"))
    job = Job(harbour(), (own,), environment(), "https://git.example/docs/blob/main/")
    files = {file.path: file.text for file in checklist.render(job)}
    address = "https://git.example/docs/blob/main/corpus/harbour-desk.md#L50"
    assert files["checklist.md"].count(f"([line 50](<{address}>))") == 2
    assert files["checklist.html"].count(f'<a href="{address}" rel="noreferrer noopener">line 50</a>') == 2
    assert_page(files["checklist.html"])
    assert "<a " not in rendered()[1]


def test_every_finding_is_shown_exactly_once() -> None:
    for text in rendered():
        for found in harbour_findings():
            assert text.count(found.code) == 1


def test_finding_of_an_included_file_names_the_file() -> None:
    included = finding("DC405", Severity.WARNING, 50, "nothing follows")
    elsewhere = included.__class__(
        included.code,
        included.name,
        included.severity,
        included.message,
        included.where.__class__("a/b.md", 50, 1, 50, 2),
    )
    stages, rest = checklist.arrange(harbour(), [elsewhere])
    assert rest == [elsewhere]
    assert not any(entry.findings for stage in stages for entry in stage.entries)
    assert checklist.line_of(harbour(), elsewhere) == "b.md line 50"


def test_attribute_table_has_the_columns_of_the_tutorial() -> None:
    markdown, html = rendered()
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown)
    assert sum(token.type == "table_open" for token in tokens) == 2
    assert "| Attribute | Type | Matching | Required |" in markdown
    assert "| Attribute | Type | Matching |\n" in markdown
    assert "<code>emails[type eq &#34;work&#34;].value</code>" in html


def test_connector_without_facts_still_gives_a_list() -> None:
    bare = ConnectorManifest.model_validate(
        {"connector": harbour().connector.model_dump(), "source": harbour().source.model_dump()}
    )
    markdown, html = rendered(bare)
    assert "## Mappings" not in markdown
    assert "- [ ] Set **Provisioning Status** to **On** and save" in markdown
    assert_page(html)


def test_page_is_one_file_under_a_strict_policy() -> None:
    _, html = rendered()
    page = assert_page(html)
    policy = page.find(".//{*}meta[@http-equiv='Content-Security-Policy']").get("content")
    for tag in ("style", "script"):
        text = page.find(f".//{{*}}{tag}").text
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "http://" not in html
    assert not page.findall(".//*[@src]")
    assert not page.findall(".//*[@style]")


def test_ticks_have_names_that_do_not_depend_on_other_items() -> None:
    def keys(manifest: ConnectorManifest) -> list[str]:
        return [entry.key for stage in checklist.arrange(manifest, [])[0] for entry in stage.entries]

    shorter = harbour().model_copy(update={"prerequisites": harbour().prerequisites[1:]})
    twice = harbour().model_copy(update={"prerequisites": ("Same", "Same")})
    assert keys(shorter) == keys(harbour())[1:]
    assert len(set(keys(twice))) == len(keys(twice))


def assert_page(html: str) -> "html5lib.treebuilders.etree.Element":
    """The page, which a strict HTML parser takes without complaint."""
    return html5lib.HTMLParser(strict=True).parse(html)
