import json
import re
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from doccompile.manifest.model import ConnectorManifest
from doccompile.semantic_diff import json as json_format
from doccompile.semantic_diff import markdown, text
from doccompile.semantic_diff.change import Status
from doccompile.semantic_diff.compare import compare
from doccompile.semantic_diff.naming import named_below
from doccompile.semantic_diff.pair import pair
from doccompile.semantic_diff.wording import sentence

Parts = dict[str, Any]

BASE: Parts = {
    "connector": {"name": "Acme", "slug": "acme"},
    "source": {"path": "docs/acme.md", "dialect": "learn-markdown", "title": "Acme", "sha256": "0" * 64},
    "authentication": {"method": "bearer-token", "fields": ["Tenant URL", "Secret Token"]},
    "endpoint": {"tenant_url": {"kind": "literal", "value": "https://api.acme.example/scim"}},
    "capabilities": [
        {"id": "create-users", "text": "Create users in Acme", "stated_in": "checklist"},
        {"id": "provision-groups", "text": "Provision groups", "stated_in": "checklist"},
    ],
    "mappings": {
        "user": {
            "title": "Synchronize users",
            "attributes": [
                {"name": "userName", "type": "String", "filterable": True, "required": True},
                {"name": "active", "type": "String"},
            ],
        }
    },
    "prerequisites": ["A tenant", "An account"],
    "procedure": [{"section": "Step 1", "steps": ["Sign in", "Select Users", "Save"]}],
    "provenance": {
        "/endpoint/tenant_url/value": {"line": 12, "column": 3, "end_line": 12, "end_column": 30, "text": "x"}
    },
}
USER_NAME, ACTIVE = BASE["mappings"]["user"]["attributes"]
BELOW_A_STEP = {
    "section": "Step 1",
    "procedure": 0,
    "parts": [
        {"kind": "step", "text": "Select", "step": 2},
        {"kind": "bullet", "text": "Users", "step": 2, "depth": 1},
    ],
}
NEW_URL = {"tenant_url": {"kind": "literal", "value": "https://acme.example/v2"}}


def manifest(**parts: Any) -> ConnectorManifest:
    return ConnectorManifest.model_validate({**BASE, **parts})


def mapping(*attributes: Parts) -> Parts:
    return {"user": {"title": "Synchronize users", "attributes": list(attributes)}}


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, []),
        (
            {"endpoint": NEW_URL},
            ['Tenant URL changed from "https://api.acme.example/scim" to "https://acme.example/v2"'],
        ),
        (
            {"endpoint": {"tenant_url": {"kind": "from-vendor"}}},
            [
                'Tenant URL dropped: "https://api.acme.example/scim"',
                'Source of the Tenant URL changed from "literal" to "from-vendor"',
            ],
        ),
        (
            {"mappings": mapping(USER_NAME, ACTIVE, {"name": "x", "type": "String", "required": True})},
            ['User attribute "x" added: "String" (required)'],
        ),
        (
            {"mappings": mapping(USER_NAME, ACTIVE, {"name": "x", "type": "String", "filterable": True})},
            ['User attribute "x" added: "String" (supported for filtering)'],
        ),
        ({"mappings": mapping(USER_NAME)}, ['User attribute "active" dropped: "String"']),
        (
            {"mappings": mapping(USER_NAME, {"name": "Active", "type": "Boolean"})},
            [
                'User attribute "Active" spelling changed from "active" to "Active"',
                'User attribute "Active" type changed from "String" to "Boolean"',
            ],
        ),
        ({"mappings": mapping(ACTIVE, USER_NAME)}, []),
        (
            {"mappings": mapping({**USER_NAME, "required": False}, ACTIVE)},
            ['User attribute "userName" required changed from yes to no'],
        ),
        (
            {"mappings": mapping({**USER_NAME, "source": "mail"}, ACTIVE)},
            ['User attribute "userName" source changed from unstated to "mail"'],
        ),
        ({"mappings": {}}, ['User mapping dropped: "Synchronize users" (attributes: 2)']),
        (
            {"mappings": {"user": {"title": "Synchronize users"}}},
            ["User mapping attribute table dropped (attributes: 2)"],
        ),
        (
            {"mappings": {**BASE["mappings"], "group": {"title": None, "attributes": []}}},
            ["Group mapping added (attributes: 0)"],
        ),
        ({"capabilities": BASE["capabilities"][:1]}, ['Capability "provision-groups" dropped: "Provision groups"']),
        (
            {"capabilities": [{**BASE["capabilities"][0], "text": "Make users"}, BASE["capabilities"][1]]},
            ['Capability "create-users" wording changed from "Create users in Acme" to "Make users"'],
        ),
        (
            {"authentication": {"method": "basic", "fields": ["User", "Password"]}},
            [
                'Sign-in method changed from "bearer-token" to "basic"',
                'Credential fields changed from "Tenant URL, Secret Token" to "User, Password"',
            ],
        ),
        ({"sync": {"interval_minutes": 40}}, ['Synchronization interval in minutes added: "40"']),
        ({"assignment": {"default_access_excluded": True}}, ["Default Access role excluded added: yes"]),
        ({"prerequisites": ["B", "An account"]}, ['Prerequisite changed from "A tenant" to "B"']),
        ({"prerequisites": ["An account", "B"]}, ['Prerequisite dropped: "A tenant"', 'Prerequisite added: "B"']),
        ({"prerequisites": ["An account", "A tenant"]}, []),
        (
            {"procedure": [{"section": "Step 1", "steps": ["Sign in", "Select Groups", "Save"]}]},
            ['Step in section "Step 1" changed from "Select Users" to "Select Groups"'],
        ),
        (
            {"procedure": [*BASE["procedure"], {"section": "Step 2", "steps": ["Go"]}]},
            ['Section "Step 2" added (steps: 1)'],
        ),
        (
            {"guidance": [{"section": "Step 1", "procedure": 0, "parts": [{"kind": "note", "text": "Wait"}]}]},
            ['Guidance in section "Step 1" added: "Wait"'],
        ),
        (
            {"guidance": [{"section": "Step 2", "parts": [{"kind": "paragraph", "text": "Go"}]}]},
            ['Section "Step 2" added (pieces of guidance: 1)'],
        ),
        ({"guidance": [BELOW_A_STEP]}, []),
        (
            {"change_log": [{"date": "2026-01-02", "text": "Groups"}, {"date": None, "text": "Roles"}]},
            ['Change log entry added: "2026-01-02: Groups"', 'Change log entry added: "Roles"'],
        ),
        (
            {"authentication": {**BASE["authentication"], "secret": {"location": ["Profile", "Keys"]}}},
            ['Place of the secret added: "Profile > Keys"'],
        ),
        ({"source": {**BASE["source"], "sha256": "1" * 64, "date": "2026-01-01"}}, []),
    ],
)
def test_each_fact_that_differs_is_one_sentence(parts: Parts, expected: list[str]) -> None:
    changes = compare(manifest(), manifest(**parts))
    assert [sentence(change, lambda words: f'"{words}"') for change in changes] == expected


def test_mappings_without_a_table_differ_in_their_title() -> None:
    old, new = (manifest(mappings={"user": {"title": title}}) for title in ("Synchronize users", "Provision users"))
    (change,) = compare(old, new)
    assert (change.pointer, change.old, change.new) == ("/mappings/user/title", "Synchronize users", "Provision users")


def test_a_change_leads_to_the_words_of_both_sides() -> None:
    def placed(line: int, *attributes: Parts) -> ConnectorManifest:
        words = {"line": line, "column": 1, "end_line": line, "end_column": 2, "text": "x"}
        return manifest(mappings=mapping(*attributes), provenance={"/mappings/user": words})

    old = placed(7, {"name": "gone"}, USER_NAME)
    new = placed(9, {**USER_NAME, "required": False}, {"name": "fresh"})
    places = {
        change.pointer: [place and place.line for place in (change.old_place, change.new_place)]
        for change in compare(old, new)
    }
    assert places == {
        "/mappings/user/attributes/0": [7, None],
        "/mappings/user/attributes/0/required": [7, 9],
        "/mappings/user/attributes/1": [None, 9],
    }


def test_of_very_long_lists_each_item_counts() -> None:
    items = [f"item {number}" for number in range(400)]
    changes = compare(manifest(prerequisites=items), manifest(prerequisites=["first", *items[1:-1], "last"]))
    assert [(change.old, change.new) for change in changes] == [("item 0", "first"), ("item 399", "last")]


def test_of_tables_and_code_a_row_or_a_line_is_a_change() -> None:
    def told(url: str, command: str) -> ConnectorManifest:
        table = {"kind": "table", "rows": [["Region", "URL"], ["EU", url]]}
        code = {"kind": "code", "text": f"begin\n  {command}\nend"}
        return manifest(guidance=[{"section": "Step 1", "procedure": 0, "parts": [table, code]}])

    changes = compare(told("https://a.example", "run"), told("https://b.example", "walk"))
    assert [(change.old, change.new, change.pointer) for change in changes] == [
        ("EU | https://a.example", "EU | https://b.example", "/guidance/0/parts/0"),
        ("run", "walk", "/guidance/0/parts/1"),
    ]


def test_a_sentence_that_promises_several_is_one_change() -> None:
    def promised(words: str) -> dict[str, Any]:
        return {
            "capabilities": [
                {"id": name, "text": words, "stated_in": "prose"} for name in ("create-users", "update-users")
            ]
        }

    old, new = manifest(**promised("Create and so on")), manifest(**promised("Make and so on"))
    (change,) = compare(old, new)
    assert (change.item, change.pointer) == ("create-users, update-users", "/capabilities/0")


GROUPS = [
    {"id": "provision-groups", "text": text, "stated_in": "checklist"} for text in ("Provision groups", "Members too")
]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (GROUPS, GROUPS[:1], ['Capability "provision-groups" dropped: "Members too"']),
        (GROUPS[:1], GROUPS, ['Capability "provision-groups" added: "Members too"']),
        (
            GROUPS,
            [GROUPS[0], {**GROUPS[1], "text": "And members"}],
            ['Capability "provision-groups" wording changed from "Members too" to "And members"'],
        ),
        (GROUPS, GROUPS[::-1], []),
        ([*GROUPS, GROUPS[0]], GROUPS, ['Capability "provision-groups" dropped: "Provision groups"']),
        (
            [{**GROUPS[0], "id": "other"}],
            [{**GROUPS[1], "id": "other"}],
            ['Capability "other" dropped: "Provision groups"', 'Capability "other" added: "Members too"'],
        ),
    ],
)
def test_each_line_of_a_promise_counts(old: list[Parts], new: list[Parts], expected: list[str]) -> None:
    changes = compare(manifest(capabilities=old), manifest(capabilities=new))
    assert [sentence(change, lambda words: f'"{words}"') for change in changes] == expected


def test_a_change_back_mirrors_the_change() -> None:
    other = manifest(sync={"interval_minutes": 40}, capabilities=BASE["capabilities"][:1])
    there, back = compare(manifest(), other), compare(other, manifest())
    assert len(there) == 2
    assert {(c.pointer, c.old, c.new) for c in there} == {(c.pointer, c.new, c.old) for c in back}


def named(path: str, slug: str, **parts: Any) -> ConnectorManifest:
    connector = {"name": slug.capitalize(), "slug": slug}
    return manifest(source={**BASE["source"], "path": path}, connector=connector, **parts)


def test_tutorials_are_paired_by_name_then_by_connector() -> None:
    old = [named("old/a.md", "one"), named("old/b.md", "two"), named("old/c.md", "three")]
    new = [named("new/a.md", "one", prerequisites=[]), named("new/moved.md", "two"), named("new/d.md", "four")]
    found = {
        (d.old.source.path if d.old else None, d.new.source.path if d.new else None): d.status for d in pair(old, new)
    }
    assert found == {
        ("old/a.md", "new/a.md"): Status.CHANGED,
        ("old/b.md", "new/moved.md"): Status.UNCHANGED,
        ("old/c.md", None): Status.REMOVED,
        (None, "new/d.md"): Status.ADDED,
    }


def test_two_renamed_tutorials_of_one_connector_are_two_pairs() -> None:
    old = [named("docs/a.md", "acme"), named("docs/b.md", "acme")]
    new = [named("docs/c.md", "acme"), named("docs/d.md", "acme")]
    paths = [(d.old.source.path, d.new.source.path) for d in pair(old, new) if d.old and d.new]
    assert paths == [("docs/a.md", "docs/c.md"), ("docs/b.md", "docs/d.md")]


def test_two_files_are_one_pair_whatever_they_are_called() -> None:
    old, new = [named("a.md", "one")], [named("b.md", "two")]
    assert [d.status for d in pair(old, new, are_files=True)] == [Status.CHANGED]
    assert {d.status for d in pair(old, new)} == {Status.ADDED, Status.REMOVED}


HOSTILE = manifest(
    prerequisites=["`code` <script> @everyone [x](http://evil.example) \x1b[31m|", "An account"],
    endpoint={"tenant_url": {"kind": "literal", "value": "``x`"}},
)


def test_text_names_connector_change_and_line() -> None:
    assert text.render(pair([manifest()], [manifest(endpoint=NEW_URL)])) == (
        "Acme: changed (docs/acme.md)\n"
        '  ~ Tenant URL changed from "https://api.acme.example/scim" to\n'
        '    "https://acme.example/v2" [line 12]\n'
        "\nTutorials: 0 added, 0 removed, 1 changed\n"
    )
    assert text.render(pair([manifest()], [manifest()])) == "Tutorials: 0 added, 0 removed, 0 changed\n"


def test_text_carries_no_control_sequence() -> None:
    assert "\x1b" not in text.render(pair([manifest()], [HOSTILE]))


def test_markdown_keeps_every_value_inert() -> None:
    rendered = markdown.render(pair([manifest()], [HOSTILE]))
    assert rendered.startswith(markdown.MARKER)
    tokens = MarkdownIt("commonmark").parse(rendered)
    children = [child for token in tokens for child in token.children or ()]
    assert any("@everyone" in child.content and child.type == "code_inline" for child in children)
    assert not any("@everyone" in child.content for child in children if child.type != "code_inline")
    assert not any(child.type in ("link_open", "html_inline") for child in children)
    assert any(child.content == "``x`" for child in children if child.type == "code_inline")


def test_markdown_puts_configuration_first_and_folds_guidance() -> None:
    rendered = markdown.render(pair([manifest()], [manifest(prerequisites=[], sync={"interval_minutes": 20})]))
    assert rendered.index("Synchronization interval") < rendered.index("<details>") < rendered.index("Prerequisite")
    assert "Guidance: 2 changes<" in rendered
    assert "Guidance: 1 change<" in markdown.render(pair([manifest()], [manifest(prerequisites=["A tenant"])]))


def test_markdown_stays_below_the_limit_of_a_comment() -> None:
    old = [named(f"d/{n}.md", f"c{n}") for n in range(400)]
    new = [named(f"d/{n}.md", f"c{n}", prerequisites=[f"{n} " + "x" * 200]) for n in range(400)]
    rendered = markdown.render(pair(old, new))
    assert len(rendered) < 65_536
    shown = len(re.findall("^#### `", rendered, re.MULTILINE))
    assert f"\nNot shown for lack of room: {400 - shown} tutorials." in rendered


@pytest.mark.parametrize(("number", "told"), [(1, "1 tutorial"), (4, "4 tutorials")])
def test_markdown_counts_every_tutorial_of_which_too_much_is_to_be_told(number: int, told: str) -> None:
    needs = [f"{n} " + "x" * 200 for n in range(400)]
    old = [named(f"d/{n}.md", f"c{n}") for n in range(number)]
    new = [named(f"d/{n}.md", f"c{n}", prerequisites=needs) for n in range(number)]
    assert f"\nNot shown for lack of room: {told}." in markdown.render(pair(old, new))


def test_json_holds_every_change_with_its_places() -> None:
    document = json.loads(json_format.render(pair([manifest()], [manifest(endpoint=NEW_URL)])))
    place = {"line": 12, "column": 3, "end_line": 12, "end_column": 30}
    assert document == {
        "version": 1,
        "tutorials": [
            {
                "connector": "Acme",
                "slug": "acme",
                "status": "changed",
                "old_path": "docs/acme.md",
                "new_path": "docs/acme.md",
                "changes": [
                    {
                        "kind": "changed",
                        "impact": "configuration",
                        "subject": "Tenant URL",
                        "item": None,
                        "aspect": None,
                        "pointer": "/endpoint/tenant_url/value",
                        "old": "https://api.acme.example/scim",
                        "new": "https://acme.example/v2",
                        "note": None,
                        "old_place": place,
                        "new_place": place,
                    }
                ],
            }
        ],
        "not_compared": [],
        "summary": {"added": 0, "removed": 0, "changed": 1},
    }


def test_what_came_and_what_went_is_named_in_every_format() -> None:
    diffs = pair([named("a.md", "one")], [named("b.md", "two")])
    tutorials = json.loads(json_format.render(diffs))["tutorials"]
    kept = ("connector", "slug", "status", "old_path", "new_path")
    assert [tuple(tutorial[key] for key in kept) for tutorial in tutorials] == [
        ("One", "one", "removed", "a.md", None),
        ("Two", "two", "added", None, "b.md"),
    ]
    assert text.render(diffs).startswith("One: removed (a.md)\n\nTwo: added (b.md)\n")
    assert "#### `One`: removed\n\n`a.md`\n\n#### `Two`: added\n\n`b.md`\n" in markdown.render(diffs)


LONG = "Under the settings, enter what the vendor gave to you, " * 8


def with_prerequisite(number: int, text: str, path: str | None = "docs/includes/p.md") -> ConnectorManifest:
    place = {"line": 7, "column": 1, "end_line": 7, "end_column": 2, "text": "x", **({"path": path} if path else {})}
    return named(f"docs/{number}.md", f"c{number}", prerequisites=[text], provenance={"/prerequisites/0": place})


def test_what_changed_alike_in_many_tutorials_is_told_once_with_the_included_file() -> None:
    old, new = ([with_prerequisite(number, text) for number in range(14)] for text in ("A tenant", "Two tenants"))
    new[0] = new[0].model_copy(update={"endpoint": manifest(endpoint=NEW_URL).endpoint})
    rendered = markdown.render(pair(old, new))
    assert rendered.count("Prerequisite changed") == 1
    assert (
        "- Prerequisite changed from `A tenant` to `Two tenants` (`docs/includes/p.md`, line 7), in 14 tutorials: `C0`,"
        in rendered
    )
    assert " and 4 more\n" in rendered
    assert re.findall("^#### .*", rendered, re.MULTILINE) == [
        "#### The same in several tutorials",
        "#### `C0`: changed",
    ]


def test_two_tutorials_with_the_same_change_are_told_by_themselves() -> None:
    old, new = ([with_prerequisite(number, text) for number in range(2)] for text in ("A tenant", "Two tenants"))
    assert markdown.render(pair(old, new)).count("Prerequisite changed") == 2


def test_text_names_the_included_file_of_a_change() -> None:
    rendered = text.render(pair([with_prerequisite(1, "A tenant")], [with_prerequisite(1, "None")]))
    assert "[docs/includes/p.md, line 7]" in " ".join(rendered.split())


def test_a_line_of_what_is_gone_is_one_of_before() -> None:
    gone = with_prerequisite(1, "A tenant", None).model_copy(update={"prerequisites": ()})
    assert "dropped: `A tenant` (before: line 7)" in markdown.render(
        pair([with_prerequisite(1, "A tenant", None)], [gone])
    )


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (f"{LONG}one.", f"{LONG}two.", ("gave to you, one.`", "gave to you, two.`")),
        (f"one {LONG}", f"two {LONG}", ("`one Under the settings,", "`two Under the settings,")),
        (f"{LONG}one {LONG}", f"{LONG}{LONG}", ("to you, one Under the", "…")),
        (LONG, f"{LONG}more", ("gave to you,`", "gave to you, more`")),
    ],
)
def test_of_long_texts_the_difference_is_shown(old: str, new: str, shown: tuple[str, str]) -> None:
    rendered = markdown.render(pair([with_prerequisite(1, old)], [with_prerequisite(1, new)]))
    before, after = rendered.partition("changed from ")[2].split(" to `", 1)
    assert shown[0] in before
    assert shown[1] in f"`{after}"
    assert len(before) < 300
    assert before != f"`{after.partition(' (')[0]}"


def test_at_a_terminal_too() -> None:
    rendered = text.render(pair([with_prerequisite(1, f"{LONG}one.")], [with_prerequisite(1, f"{LONG}two.")]))
    before, after = " ".join(rendered.split()).partition('changed from "…')[2].split('" to "…', 1)
    assert before.endswith("gave to you, one.")
    assert after.startswith(f"{before.removesuffix('one.')}two.")


def test_nothing_new_is_said_so() -> None:
    assert markdown.render(pair([manifest()], [manifest()])).endswith("\nNo tutorial says anything else than before.\n")


def test_included_files_are_named_as_the_repository_has_them() -> None:
    old, new = (with_prerequisite(1, text) for text in ("A tenant", "Two tenants"))
    for folder, expected in ((".", "includes/p.md"), ("a/docs", "a/docs/includes/p.md")):
        (diff,) = named_below(folder, pair([old], [new]))
        (change,) = diff.changes
        assert change.new_place
        assert change.new_place.path == expected


def test_included_files_high_above_are_named_so_wherever_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = (with_prerequisite(1, text, "../../../../includes/p.md") for text in ("A tenant", "Two tenants"))
    for here in (tmp_path, Path("/")):
        monkeypatch.chdir(here)
        (diff,) = named_below("a/b/c/d/docs", pair([old], [new]))
        assert [change.new_place and change.new_place.path for change in diff.changes] == ["includes/p.md"]
