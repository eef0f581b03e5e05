"""The checklist: the work in order, each item with its line and its findings, in two formats that say the same."""

import base64
import hashlib
import re
from collections.abc import Sequence

import html5lib
import pytest
from markdown_it import MarkdownIt

from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.manifest.model import ConnectorManifest, Guidance, GuidancePart
from doccompile.render.backend import Job
from doccompile.render.checklist import backend as checklist
from doccompile.render.checklist.sheet import Sheet
from doccompile.render.doubts import find_doubts
from doccompile.render.places import line_of
from doccompile.render.templating.environment import environment
from tests.render.connectors import finding, harbour, harbour_findings


def rendered(
    manifest: ConnectorManifest | None = None, findings: tuple[Finding, ...] = harbour_findings()
) -> tuple[str, str]:
    job = Job(manifest or harbour(), findings, environment())
    files = {file.path: file.text for file in checklist.render(job)}
    return files["checklist.md"], files["checklist.html"]


def arranged(
    manifest: ConnectorManifest, findings: Sequence[Finding]
) -> tuple[list[checklist.FullSection], list[Finding]]:
    return checklist.arrange(Sheet(manifest, find_doubts(manifest, findings)), findings)


def test_stages_stand_in_working_order() -> None:
    markdown, html = rendered()
    titles = ["Before you start", "At Harbour Desk", "Gallery", "Credentials", "Mappings", "Scope", "Start", "Monitor"]
    titles.append("Other findings in the tutorial")
    assert re.findall("^## (.*)$", markdown, re.MULTILINE) == titles
    assert re.findall("<h2>(.*)</h2>", html) == titles


def test_a_finding_stays_with_its_item_on_paper() -> None:
    _, html = rendered()
    on_paper = html[html.index("@media print") : html.index("</style>")]
    assert re.search(r"\.findings\b[^{}]*\{[^{}]*break-before: avoid", on_paper)


def test_both_formats_say_that_a_connector_is_in_preview_and_only_then() -> None:
    released = harbour()
    preview = released.model_copy(
        update={"connector": released.connector.model_copy(update={"release_status": "preview"})}
    )
    assert ["in preview" in text for text in (*rendered(preview), *rendered(released))] == [True, True, False, False]


def test_sources_have_a_column_where_the_tutorial_names_any() -> None:
    named = harbour().model_dump()
    named["mappings"]["user"]["attributes"] = [{"name": "userName", "source": "mail|id"}, {"name": "title"}]
    markdown, html = rendered(ConnectorManifest.model_validate(named))
    assert "  | Attribute | Source | Type |\n" in markdown
    assert "  | --- | --- | --- |\n  | `userName` | `mail\\|id` |  |\n  | `title` | |  |\n" in markdown
    assert "<td><code>mail|id</code></td><td></td></tr>" in html
    assert not any("Source" in text for text in rendered(harbour()))


def test_a_tables_first_row_is_its_head() -> None:
    told = {"section": "Credentials", "parts": [{"kind": "table", "rows": [["Region", "Host"], ["EU", "eu.example"]]}]}
    markdown, html = rendered(ConnectorManifest.model_validate(harbour().model_dump() | {"guidance": [told]}))
    assert re.findall("<t([hd])>(Region|Host|EU|eu.example)</", html) == [
        ("h", "Region"),
        ("h", "Host"),
        ("d", "EU"),
        ("d", "eu.example"),
    ]
    assert re.search(r"\| Region \| Host \|\n +\| --- \| --- \|\n +\| EU \| eu\S*example \|", markdown)


def test_the_words_of_a_link_cannot_turn_the_text_around_them() -> None:
    words = "A \u202e plan"
    place = {"line": 21, "column": 1, "end_line": 21, "end_column": 9, "text": f"[{words}](https://harbour.example)"}
    linked = {"prerequisites": [words], "provenance": {"/prerequisites/0": place}}
    for text in rendered(ConnectorManifest.model_validate(harbour().model_dump() | linked)):
        assert ("harbour.example" in text, "\u202e" in text) == (True, False)


def test_each_field_says_what_to_enter_and_where_the_tutorial_says_it() -> None:
    markdown, _ = rendered(findings=())
    assert (
        "- [ ] **Tenant URL**: `https://<berth>.harbour.example/scim/v2`, with your own `<berth>` (line 50)" in markdown
    )
    assert "- [ ] **Secret Token**: the value of **Access Key** (line 51)" in markdown
    assert (
        "- [ ] Have **Access Key** at hand, found under **Profile** › **Access Key**; keep it like a password (line 30)"
        in markdown
    )


def test_finding_stands_beside_its_item_its_stage_or_in_the_rest() -> None:
    stages, rest = arranged(harbour(), harbour_findings())
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


def with_steps(section: str, *steps: str, **lines: int) -> ConnectorManifest:
    """A manifest with one procedure: its first step stands at line 100, and each takes ten lines."""
    places = {f"/procedure/0/steps/{number}": (100 + 10 * number, 108 + 10 * number) for number in range(len(steps))}
    places |= {f"/authentication/{name.replace('__', '/')}": (line, line) for name, line in lines.items()}
    words = {"column": 1, "end_column": 9, "text": "…"}
    provenance = {pointer: words | {"line": a, "end_line": b} for pointer, (a, b) in places.items()}
    procedure = [{"section": section, "steps": steps}]
    return ConnectorManifest.model_validate(harbour().model_dump() | {"procedure": procedure, "provenance": provenance})


def items(title: str, manifest: ConnectorManifest) -> list[str]:
    """The items of one section of the Markdown, without their boxes."""
    markdown, _ = rendered(manifest)
    section = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", markdown, re.MULTILINE | re.DOTALL)
    return re.findall(r"^- \[ \] (.*)$", section.group(1), re.MULTILINE) if section else []


MIXED = "To configure automatic user provisioning to Harbour Desk"
PORTAL = ("Sign in to the Azure portal.", "Under Admin Credentials, enter the URL and the token.", "Select Save.")


def test_steps_before_the_first_in_the_portal_are_the_vendors() -> None:
    steps = ("Request a system account for Azure AD.", "Ask for a berth number.", *PORTAL)
    manifest = with_steps(MIXED, *steps)
    found = items("At Harbour Desk", manifest)
    assert found[:2] == ["Request a system account for Azure AD. (line 100)", "Ask for a berth number. (line 110)"]
    assert len(found) == 3
    assert "Ask for a berth number. (line 110)" not in items("Credentials", manifest)


def test_what_is_told_of_the_secret_above_the_portals_steps_is_done_at_the_vendor() -> None:
    manifest = with_steps(MIXED, *PORTAL)
    parts = [{"kind": "paragraph", "text": "Ask for a berth key."}, {"kind": "note", "text": "Soon.", "step": 1}]
    told = Guidance(section=MIXED, procedure=0, parts=tuple(map(GuidancePart.model_validate, parts)))
    words = manifest.provenance["/procedure/0/steps/0"]
    lines = {f"/guidance/0/parts/{n}": words.model_copy(update={"line": 90 + n}) for n in range(2)}
    manifest = manifest.model_copy(update={"guidance": (told,), "provenance": manifest.provenance | lines})
    assert items("At Harbour Desk", manifest)[0] == "Ask for a berth key. (line 90)"
    assert "Soon." not in "".join(items("At Harbour Desk", manifest))


def test_a_portal_in_which_a_configuration_is_made_has_no_mode_to_set() -> None:
    newer = with_steps(MIXED, "Select **+ New configuration**.", "Select Start Provisioning from the Overview page.")
    assert items("Credentials", newer)[0].startswith(
        "Open the application's **Provisioning** page and choose **New configuration** (line 100)"
    )
    assert items("Start", newer)[1] == "Select **Start provisioning** (line 110)"
    assert items("Mappings", newer)[0].partition(" (")[0].endswith("under **Attribute mapping**")
    other = with_steps(MIXED, "Open it and click **Connect your application**.")
    assert items("Credentials", other)[0].startswith(
        "Open the application's **Provisioning** page and choose **Connect your application** (line"
    )
    older = with_steps(MIXED, "Set the Provisioning Mode to Automatic.", "Or select New configuration.")
    assert "choose **Automatic**" in items("Credentials", older)[0]
    assert items("Start", older)[1].startswith("Set **Provisioning Status** to **On**")


@pytest.mark.parametrize(
    "step",
    [
        "Open your Microsoft Entra tenant.",
        "Sign in to Azure as an administrator.",
        "Go to Entra ID, then Applications.",
        "Select the Provisioning tab.",
        "Click on Provisioning in the left menu.",
        "Search for Harbour Desk in the gallery.",
        "Select your instance of Harbour Desk.",
        "In your new app, go to Provisioning > Get started.",
        "Go to the Provisioning and click Get started.",
        "Navigate to Provisioning.",
    ],
)
def test_first_step_in_the_portal_is_known_by_its_words(step: str) -> None:
    assert not [item for item in items("At Harbour Desk", with_steps(MIXED, step, *PORTAL)) if item.startswith(step)]


def test_step_that_leads_to_the_secret_among_the_portals_is_the_vendors() -> None:
    steps = (*PORTAL[:2], "In the console, select Keys and copy the key.", PORTAL[2])
    manifest = with_steps(MIXED, *steps, fields__0=110, secret__location__0=120, secret__vendor_label=121)
    assert items("At Harbour Desk", manifest)[0] == "In the console, select Keys and copy the key. (line 120)"
    assert len(items("At Harbour Desk", manifest)) == 2


@pytest.mark.parametrize(
    ("step", "at_vendor"),
    [
        ("Select Harden to open the Harden window:", True),
        ("Wait until the key is shown.", True),
        ("Go back to the Azure portal.", False),
        ("Select the Provisioning tab.", False),
    ],
)
def test_step_on_the_way_to_the_secret_is_the_vendors(step: str, *, at_vendor: bool) -> None:
    steps = (*PORTAL[:2], "In the console, select Keys.", step, "Copy the key.", "Wait a minute.", PORTAL[2])
    manifest = with_steps(MIXED, *steps, fields__0=110, secret__location__0=120, secret__vendor_label=140)
    found = [item.rpartition(" (")[0] for item in items("At Harbour Desk", manifest)]
    assert found[:-1] == ["In the console, select Keys.", *([step] if at_vendor else []), "Copy the key."]


@pytest.mark.parametrize(
    ("step", "at_vendor"),
    [
        ("Name the token and press Create key.", True),
        ("Keep the key: it is shown once.", True),
        ("Press Save.", False),
        ("Under Admin Credentials, check the token.", False),
    ],
)
def test_step_that_goes_on_with_the_secret_is_the_vendors(step: str, *, at_vendor: bool) -> None:
    steps = (*PORTAL[:2], "The key is under Keys.", step, PORTAL[2])
    manifest = with_steps(MIXED, *steps, fields__0=110, secret__location__0=120, secret__vendor_label=121)
    found = [item.rpartition(" (")[0] for item in items("At Harbour Desk", manifest)]
    assert found[:-1] == ["The key is under Keys.", *([step] if at_vendor else [])]


def test_step_between_that_fills_in_a_field_is_not_the_vendors() -> None:
    steps = (*PORTAL[:2], "In the console, select Keys.", "Put the berth here.", "Copy the key.", PORTAL[2])
    lines = {"fields__0": 110, "fields__1": 130, "secret__location__0": 120, "secret__vendor_label": 140}
    assert "Put the berth here." not in "".join(items("At Harbour Desk", with_steps(MIXED, *steps, **lines)))


def test_step_that_enters_the_secret_is_not_the_vendors() -> None:
    manifest = with_steps(MIXED, *PORTAL, fields__0=111, secret__vendor_label=111)
    assert len(items("At Harbour Desk", manifest)) == 1


@pytest.mark.parametrize(
    "section", ["To make a user provisioning token in the console", "Enable provisioning at Harbour Desk"]
)
def test_steps_none_of_which_is_in_the_portal_are_the_vendors(section: str) -> None:
    assert "Open Keys. (line 100)" in items("At Harbour Desk", with_steps(section, "Open Keys.", "Copy the key."))


NAMED = "Set up user provisioning"


@pytest.mark.parametrize(
    ("step", "there"),
    [
        ("Copy the key.It is entered in the Secret Token field in the Provisioning tab of your application.", False),
        ("Copy the key. You need it on the Provisioning page.", False),
        ("Save the key, which will be pasted in the Provisioning tab.", False),
        ("Select the Provisioning tab. The key is entered there.", True),
        ("Under Admin Credentials, enter the key.", True),
        ("Under Administrator credential, enter the key.", True),
    ],
)
def test_steps_that_say_where_a_value_goes_are_the_vendors(step: str, there: bool) -> None:
    found = items("At Harbour Desk", with_steps(NAMED, "Open the console.", step, "Close the console."))
    assert ("Close the console. (line 120)" in found) != there


OWN = (
    *PORTAL,
    "Tick the Create box only.",
    "Under the Mappings section, select users.",
    "Add a mapping at the bottom.",
)


def test_steps_in_the_portal_that_no_item_tells_of_are_listed_where_they_stand() -> None:
    manifest = with_steps(MIXED, *OWN, fields__0=110)
    mapped = manifest.provenance["/procedure/0/steps/4"]
    manifest = manifest.model_copy(update={"provenance": manifest.provenance | {"/mappings/user/title": mapped}})
    assert items("Credentials", manifest)[-1] == "Tick the Create box only. (line 130)"
    assert items("Mappings", manifest)[-1] == "Add a mapping at the bottom. (line 150)"


@pytest.mark.parametrize(
    "step",
    [
        "Press Save.",
        "Then click the Save button",
        "Select Apply to keep this.",
        "Choose Properties.",
        "Click Groups.",
        "Review the list of attributes that are synchronized.",
        "Select Harbour Desk from your list of SaaS applications.",
        "Open Harbour Desk, then go on.",
        "Go back and select Synchronize Microsoft Entra groups to Harbour Desk.",
        "Pick it, or add it from the gallery.",
        "Enter a Notification email.",
        "Select Get started.",
        "In the left-hand menu, select Provisioning.",
        "Go to Provisioning.",
    ],
)
def test_steps_that_every_tutorial_has_are_not_listed(step: str) -> None:
    manifest = with_steps(MIXED, *PORTAL, step, fields__0=110)
    assert not [item for name in ("Credentials", "Mappings") for item in items(name, manifest) if item.startswith(step)]


def test_steps_in_another_language_are_not_taken_for_own_ones() -> None:
    steps = ("Melden Sie sich an.", "Tragen Sie das Token ein.", "Speichern Sie.")
    assert not [item for item in items("Credentials", with_steps(MIXED, *PORTAL[:1], *steps)) if "Sie" in item]


UNREAD = (
    "Öffnen Sie die Konsole und darin die Seite, auf der die Anbindung an Verzeichnisdienste steht.",
    "Legen Sie dort ein Token an; es wird nur einmal gezeigt, also bewahren Sie es wie ein Kennwort auf.",
    "Wechseln Sie ins Portal, wählen Sie die Anwendung aus und stellen Sie den Modus auf Automatisch.",
    "Tragen Sie die Adresse und das Token ein, die Sie zuvor in der Konsole kopiert haben.",
    "Prüfen Sie die Verbindung; schlägt das fehl, fehlt dem Konto meist das Recht, Einstellungen zu ändern.",
    "Nennen Sie jemanden, der bei Fehlern benachrichtigt wird, und speichern Sie.",
    "Schalten Sie die Übertragung ein, sobald ein Versuch mit wenigen Konten gelungen ist.",
)


@pytest.mark.parametrize("section", [MIXED, "Bereitstellung einrichten", "Automatic user provisioning"])
def test_steps_that_are_not_understood_stand_together_and_none_is_said_to_be_missing(section: str) -> None:
    manifest = with_steps(section, *UNREAD)
    manifest = manifest.model_copy(update={"source": manifest.source.model_copy(update={"locale": "de-de"})})
    markdown, html = rendered(manifest)
    told = [item.rpartition(" (")[0] for item in items("The tutorial's steps", manifest)]
    assert told[: len(UNREAD)] == [*UNREAD]
    assert all("The tutorial is not in English" in text and "in no step" not in text for text in (markdown, html))
    assert "At Harbour Desk" not in markdown
    assert items("Start", manifest)[1] == "Set **Provisioning Status** to **On** and save"


def test_a_long_sample_of_code_is_in_no_other_language() -> None:
    sample = GuidancePart(kind="code", text="\n".join(f"attribute{number}: extensionAttribute" for number in range(60)))
    told = Guidance(section="At Harbour Desk", parts=(sample,))
    markdown, html = rendered(harbour().model_copy(update={"guidance": (told,)}))
    assert not any("not in English" in text for text in (markdown, html))


def test_what_is_told_without_numbers_stands_with_the_steps_that_are_not_understood() -> None:
    told = {"section": "Konsole", "parts": [{"kind": "paragraph", "text": UNREAD[1]}]}
    needed = {"section": "Vorab", "beforehand": True, "parts": [{"kind": "note", "text": UNREAD[4]}]}
    source = harbour().source.model_dump() | {"locale": "de-de"}
    changes = {"procedure": [{"section": "Portal", "steps": UNREAD[2:]}], "guidance": [told, needed], "source": source}
    manifest = ConnectorManifest.model_validate(harbour().model_dump() | changes | {"provenance": {}})
    assert UNREAD[1] in "".join(items("The tutorial's steps", manifest))
    assert UNREAD[4] in "".join(items("Before you start", manifest))


@pytest.mark.parametrize(("secret", "field"), [("HUB TOKEN", "Secret Token"), ("Client key", "Client Secret")])
def test_of_several_secrets_one_is_what_the_vendor_gave(secret: str, field: str) -> None:
    values = {"secret": {"vendor_label": secret, "location": ()}, "fields": ["Secret Token", "Client Secret"]}
    manifest = ConnectorManifest.model_validate(harbour().model_dump() | {"authentication": values})
    given = [item for item in items("Credentials", manifest) if f"the value of **{secret}**" in item]
    assert [item.partition(":")[0] for item in given] == [f"**{field}**"]


CHECKED = "Try it with one user"


@pytest.mark.parametrize(
    ("steps", "listed"),
    [
        (("Sign in to the Microsoft Entra admin center.", "Select New user.", "Select Create."), []),
        (("Browse to Entra ID > Users.", "Select the user, then Delete."), []),
        (
            ("Log in to your Azure portal.", "Select the user.", "Sign in to Harbour Desk.", "Look for the user."),
            [2, 3],
        ),
        (("Navigate back to the Azure AD enterprise application.", "Save.", "Return to the console.", "Save."), [2, 3]),
        (("Go to the enterprise applications of Entra ID.", "Go back to the Mappings menu.", "Save."), []),
        (("Click Provision Microsoft Entra ID Users.", "Save.", "Return to Attribute Mappings.", "Add a row."), []),
        (("Navigate to the Azure Active Directory that you use.", "Select the user."), []),
        (("Click Provision Microsoft Entra ID Users.", "Select the user."), []),
        (("Pick Show advanced options, then Edit attribute list for customappsso.", "Add a row."), []),
        (("Select Add New Mapping.", "Fill it in."), []),
        (("Open Attribute mapping (Preview).", "Fill it in."), []),
        (("Provision Azure with Harbour Desk.", "Add a mapping."), [0, 1]),
        (("Open the console.", "Go to the enterprise applications of Entra ID.", "Select Harbour Desk."), [0]),
        (("Sign in to Harbour Desk.", "Browse to the Azure AD page.", "Turn on Entra ID."), [0, 1, 2]),
        (("Copy the key. It is entered in the Provisioning tab of your application.", "Select Save."), [0, 1]),
    ],
)
def test_steps_of_other_sections_that_are_done_in_the_portal_are_not_the_vendors(
    steps: tuple[str, ...], listed: list[int]
) -> None:
    found = items("At Harbour Desk", with_steps(CHECKED, *steps))[:-1]
    assert [item.rpartition(" (")[0] for item in found] == [steps[number] for number in listed]


def test_portal_is_left_with_the_section() -> None:
    there, here = ("Sign in to the Entra admin center.", "Select the user."), ("Open the console.",)
    procedure = [
        {"section": CHECKED, "steps": there},
        {"section": CHECKED, "steps": here},
        {"section": "", "steps": here},
    ]
    manifest = ConnectorManifest.model_validate(harbour().model_dump() | {"procedure": procedure, "provenance": {}})
    assert items("At Harbour Desk", manifest)[:-1] == ["Open the console. (in no step of the tutorial)"]


def with_procedures(*procedures: tuple[str, tuple[str, ...]]) -> ConnectorManifest:
    """A manifest with some procedures, each from a line that is a multiple of a hundred, with a step a line."""
    words = {"column": 1, "end_column": 9, "text": "…"}
    provenance = {}
    for number, (_, steps) in enumerate(procedures):
        line = 100 * (number + 1)
        provenance[f"/procedure/{number}"] = words | {"line": line, "end_line": line}
        for index in range(len(steps)):
            provenance[f"/procedure/{number}/steps/{index}"] = words | {"line": line + 1 + index, "end_line": line}
    sections = [{"section": section, "steps": steps} for section, steps in procedures]
    return ConnectorManifest.model_validate(harbour().model_dump() | {"procedure": sections, "provenance": provenance})


REVOKED = ("Open Settings.", "Select Revoke.")


@pytest.mark.parametrize(
    ("section", "before"),
    [
        ("Revoke SCIM", True),
        ("Rotate the token", True),
        ("Configure SAML SSO", True),
        ("Revoke SCIM", False),
        ("Update a Harbour Desk application to the SCIM 2.0 endpoint", False),
        ("Just-in-time access for groups", False),
    ],
)
def test_what_is_no_part_of_the_set_up_stands_at_the_end(section: str, before: bool) -> None:
    apart, set_up = (section, REVOKED), ("Set up Harbour Desk for provisioning", ("Open Profile.",))
    order = (apart, (MIXED, PORTAL)) if before else ((MIXED, PORTAL), apart)
    manifest = with_procedures(set_up, *order)
    line = 200 if before else 300
    assert "Open Profile. (line 101)" in items("At Harbour Desk", manifest)
    assert not any("Revoke" in item for item in items("At Harbour Desk", manifest))
    assert items("Only where it applies", manifest) == [f"{section} (line {line})"]
    markdown, _ = rendered(manifest)
    assert f"  1. Open Settings. (line {line + 1})\n  2. Select Revoke. (line {line + 2})" in markdown


@pytest.mark.parametrize("section", ["Finish the set-up at Harbour Desk", "Enable SCIM", "Create a role"])
def test_what_is_set_up_behind_the_credentials_is_for_everybody(section: str) -> None:
    manifest = with_procedures((MIXED, PORTAL), (section, ("Open Settings.", "Select On.")))
    assert "Select On. (line 202)" in items("At Harbour Desk", manifest)
    assert items("Only where it applies", manifest) == []


def test_what_a_vendor_calls_anything_before_the_credentials_is_for_everybody() -> None:
    manifest = with_procedures(("Ensure that users match", ("Open Users.",)), (MIXED, PORTAL))
    assert "Open Users. (line 101)" in items("At Harbour Desk", manifest)


def test_addresses_for_other_readers_stand_behind_the_first() -> None:
    others = ["https://eu.harbour.example/scim", "https://jp.harbour.example/scim"]
    url = harbour().endpoint.tenant_url.model_dump() | {"alternatives": others}
    manifest = ConnectorManifest.model_validate(harbour().model_dump() | {"endpoint": {"tenant_url": url}})
    markdown, _ = rendered(manifest, findings=())
    assert (
        ", with your own `<berth>`; some enter instead `https://eu.harbour.example/scim` or "
        "`https://jp.harbour.example/scim` (line 50)" in markdown
    )


@pytest.mark.parametrize("field", ["Token Endpoint", "OAuth Token URL", "Authorization Endpoint", "Login URL"])
def test_address_where_a_token_is_fetched_is_neither_the_token_nor_the_tenant_url(field: str) -> None:
    values = harbour().authentication.model_dump() | {"fields": ["Tenant URL", field]}
    manifest = ConnectorManifest.model_validate(harbour().model_dump() | {"authentication": values})
    value = items("Credentials", manifest)[2].partition(": ")[2]
    assert value.startswith(("that of your account at Harbour Desk", "that of an administrator's account"))


@pytest.mark.parametrize(
    ("step", "place"),
    [
        ("Set the Provisioning Mode to Automatic.", "line 100"),
        ("For Provisioning Mode, choose Automatic.", "line 100"),
        ("Change the mode from Manual to Automatic.", "line 100"),
        ("Select New configuration.", "line 100"),
        ("Click Connect your application.", "line 100"),
        ("Generate the token that automatic user provisioning needs.", "in no step of the tutorial"),
        ("Under Provisioning Mode pick Automatic and save.", "line 100"),
        ("Choose Automatic for the mode.", "line 100"),
        ("Set the mode to Automatic, then wait.", "line 100"),
        ("Select Automatic provisioning mode, then enter the values.", "line 100"),
        ("Select the automatic provisioning tile.", "in no step of the tutorial"),
        ("Select Automatic updates to let the groups decide.", "in no step of the tutorial"),
        ("Choose automatic renewal of the berth.", "in no step of the tutorial"),
    ],
)
def test_step_that_chooses_the_mode_is_named(step: str, place: str) -> None:
    assert items("Credentials", with_steps(MIXED, step))[0].endswith(f"({place})")


@pytest.mark.parametrize(
    ("step", "place"),
    [
        ("Choose the desired values in Scope in the Settings section.", "line 100"),
        ("Under Settings, set Scope to all.", "line 100"),
        ("Choose in Scope whom to provision.", "line 100"),
        ("Pick the users under Scope.", "line 100"),
        ("Select the Scope that you want.", "line 100"),
        ("Determine who will be in scope for provisioning.", "in no step of the tutorial"),
        ("Tick the scope scim under Settings.", "in no step of the tutorial"),
        ("Refer to the Scoping filter tutorial.", "in no step of the tutorial"),
        ("Change the Provisioning Status to On in the Settings section.", "in no step of the tutorial"),
    ],
)
def test_step_that_sets_the_scope_is_named(step: str, place: str) -> None:
    assert items("Scope", with_steps(MIXED, step))[-1].endswith(f"({place})")


@pytest.mark.parametrize(
    ("step", "place"),
    [
        ("Use on-demand provisioning for a small number of users.", "line 100"),
        ("Go to Provisioning > Provision on Demand and search for a user.", "line 100"),
        ("Provision a member of the group on demand.", "line 100"),
        ("Force an on-demand sync of one account.", "line 100"),
        ("Clear Create: accounts are then created on demand at the first sign-in.", "in no step of the tutorial"),
        ("Print the report on demand.", "in no step of the tutorial"),
    ],
)
def test_step_that_provisions_on_demand_is_named(step: str, place: str) -> None:
    assert items("Start", with_steps(MIXED, step))[0].endswith(f"({place})")


def test_step_that_adds_the_application_is_named_where_its_heading_has_none() -> None:
    steps = ("Otherwise, search for Harbour Desk in the application gallery.",)
    assert items("Gallery", with_steps(MIXED, *steps)) == [
        "Add **Harbour Desk** from the application gallery (line 100)"
    ]
    assert items("Gallery", with_steps(MIXED, "Sign in."))[0].endswith("(in no step of the tutorial)")


CREATED = "Create your own application for **Harbour Desk**: it stands in no gallery"


@pytest.mark.parametrize(
    "step",
    [
        "Click + New application, then Create your own application.",
        "Choose Integrate any other application you don’t find in the gallery.",
        "Name the app and pick Non-gallery.",
        "Start by creating your own app.",
    ],
)
def test_application_that_the_administrator_makes_is_none_of_the_gallery(step: str) -> None:
    assert items("Gallery", with_steps(MIXED, step)) == [f"{CREATED} (line 100)"]


@pytest.mark.parametrize("heading", ["The app", "Configure provisioning"])
def test_steps_that_make_the_application_stand_below_it(heading: str) -> None:
    made = ("Open the list of applications.", "Select Create your own application.", "Select Create.")
    manifest = with_procedures((heading, made), (MIXED, PORTAL))
    markdown, _ = rendered(manifest)
    assert f"- [ ] {CREATED} (line 101)\n  1. Open the list of applications. (line 101)\n  2. Select" in markdown
    assert not any("Select" in item for item in items("At Harbour Desk", manifest))


@pytest.mark.parametrize(
    ("heading", "in_portal"),
    [
        ("Add Harbour Desk to Microsoft Entra ID", True),
        ("2. Register Harbour Desk in Azure AD", True),
        ("Adding Harbour Desk in your Entra tenant", True),
        ("Add Users in Azure AD", False),
        ("Add Harbour users to Entra ID", False),
        ("Register Tokens in Azure", False),
        ("Add Harbour Desk to your desk", False),
    ],
)
def test_heading_that_adds_the_application_to_the_service_is_the_portals(heading: str, in_portal: bool) -> None:
    manifest = with_procedures((heading, ("Search for Harbour Desk.",)), (MIXED, PORTAL))
    assert ("Search for Harbour Desk. (line 101)" not in items("At Harbour Desk", manifest)) == in_portal


@pytest.mark.parametrize(
    ("step", "in_portal"),
    [
        ("Click Test connection, and wait.", True),
        ("Wait while it is testing connection.", True),
        ("Click + New Configuration.", True),
        ("Open it and choose Connect your application.", True),
        ("Then select Start provisioning.", True),
        ("Tick Prevent accidental deletion.", True),
        ("Set the Provisioning Mode to Automatic.", True),
        ("Set the mode to manual.", False),
        ("They start provisioning for you.", False),
        ("Connect the application.", False),
        ("Click Test.", False),
        ("Create a new SCIM configuration.", False),
    ],
)
def test_steps_under_any_heading_with_a_button_of_the_portal_are_done_there(step: str, in_portal: bool) -> None:
    manifest = with_procedures(("Make the link", ("Go on.", "Select Provisioning.", step)), (MIXED, PORTAL))
    assert (f"{step} (line 103)" not in items("At Harbour Desk", manifest)) == in_portal


def test_application_of_the_gallery_may_be_one_of_several_ways() -> None:
    steps = ("Add it from the gallery.", "Otherwise, create your own application.")
    assert items("Gallery", with_steps(MIXED, *steps))[0].startswith("Add **Harbour Desk** from the application")


def test_finding_on_a_line_with_several_fields_stands_beside_the_one_that_it_names() -> None:
    manifest = with_steps(MIXED, *PORTAL, fields__0=110, fields__1=110)
    found = finding("DC202", Severity.WARNING, 110, 'no earlier step speaks of "Sync Token"')
    stages, _ = arranged(manifest, [found])
    beside = [entry.item.parts[0].text for stage in stages for entry in stage.entries if entry.findings]
    assert beside == ["Secret Token"]


def test_secret_that_is_called_like_its_field_is_not_its_own_value() -> None:
    secret = {"secret": {"vendor_label": "Secret token", "location": ()}, "fields": ["Secret Token"]}
    manifest = ConnectorManifest.model_validate(harbour().model_dump() | {"authentication": secret})
    entered = items("Credentials", manifest)[1].partition(" (")[0]
    assert entered == "**Secret Token**: the one that you have from Harbour Desk"


def test_values_of_an_account_say_whose_they_are() -> None:
    values = {"method": "basic", "fields": ["Admin User Name", "Password", "Domain"]}
    manifest = ConnectorManifest.model_validate(harbour().model_dump() | {"authentication": values})
    assert [item.partition(" (")[0] for item in items("Credentials", manifest)][1:4] == [
        "**Admin User Name**: that of an administrator's account at Harbour Desk",
        "**Password**: that of an administrator's account at Harbour Desk",
        "**Domain**: that of your account at Harbour Desk",
    ]


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


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("Mooring for all: go to [Mooring]({})", "Mooring for all: go to [Mooring]({})"),
        ("On the *Mooring* page, `Mooring`, open [Mooring]({})", "On the Mooring page, Mooring, open [Mooring]({})"),
        ("In [the guide](mooring.md), see [mooring]({}) first", "In the guide, see [mooring]({}) first"),
        ("[Mooring]({0}) before [Mooring]({0})", "[Mooring]({0}) before [Mooring]({0})"),
        ("[Mooring]({}) is not Mooring", "[Mooring]({}) is not Mooring"),
    ],
)
def test_link_stands_on_its_own_words_of_several_like_them(stated: str, shown: str) -> None:
    manifest = with_link("")
    (pointer,) = manifest.provenance
    url = "https://harbour.example/mooring"
    place = manifest.provenance[pointer].model_copy(update={"text": stated.format(url)})
    words = re.sub(r"\[(.*?)\]\(.*?\)|[*`]", r"\1", place.text)
    step = {"section": "Set up Harbour Desk for provisioning", "steps": [words]}
    told = ConnectorManifest.model_validate(
        manifest.model_dump() | {"procedure": [step], "provenance": {pointer: place}}
    )
    assert f"{shown.format(f'<{url}>')} (line 28)" in rendered(told)[0]


@pytest.mark.parametrize("target", ["javascript:alert(1)", "../console.md", "data:text/html,x", "//harbour.example"])
def test_other_links_are_words(target: str) -> None:
    markdown, html = rendered(with_link(target))
    assert "Sign in to the Harbour Desk console as owner (line 28)" in markdown
    assert "<a " not in html


@pytest.mark.parametrize("query", ["", "?subject=The%20token"])
def test_mail_address_behind_words_is_said(query: str) -> None:
    markdown, html = rendered(with_link(f"mailto:first.mate+scim@harbour.example{query}"))
    assert r"Sign in to the Harbour Desk console (first.mate+scim@harbour.example) as owner (line 28)" in markdown
    assert "<a " not in html


@pytest.mark.parametrize("target", ["mailto:", "mailto:mate", "mailto:%3Cb%3E@harbour.example", "mailto:a@b@c.example"])
def test_what_is_no_mail_address_is_not_said(target: str) -> None:
    assert "Sign in to the Harbour Desk console as owner (line 28)" in rendered(with_link(target))[0]


def test_mail_address_that_the_words_are_is_said_once() -> None:
    manifest = with_link("mailto:mate@harbour.example")
    (pointer,) = manifest.provenance
    stated = manifest.provenance[pointer].model_copy(
        update={"text": "Write to [mate@harbour.example](mailto:mate@harbour.example)"}
    )
    step = {"section": "Set up Harbour Desk for provisioning", "steps": ["Write to mate@harbour.example"]}
    told = ConnectorManifest.model_validate(
        manifest.model_dump() | {"procedure": [step], "provenance": {pointer: stated}}
    )
    assert "Write to mate@harbour.example (line 28)" in rendered(told)[0]


def test_link_of_which_the_end_is_cut_off_is_words() -> None:
    manifest = with_link("https://harbour.example/in?to=1")
    (pointer,) = manifest.provenance
    stated = manifest.provenance[pointer]
    cut = stated.model_copy(update={"text": f"{stated.text.partition('?to')[0]}…"})
    markdown, html = rendered(manifest.model_copy(update={"provenance": {pointer: cut}}))
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


@pytest.mark.parametrize("path", ["a/b.md", "corpus/includes/harbour-desk.md"])
def test_finding_of_an_included_file_names_the_file(path: str) -> None:
    here = finding("DC405", Severity.WARNING, 50, "nothing follows")
    included = here._replace(where=here.where._replace(path=path))
    stages, rest = arranged(harbour(), [included])
    assert rest == [included]
    assert not any(entry.findings for stage in stages for entry in stage.entries)
    assert line_of(harbour(), included) == f"{path.rpartition('/')[2]} line 50"


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
        return [entry.key for stage in arranged(manifest, [])[0] for entry in stage.entries]

    shorter = harbour().model_copy(update={"prerequisites": harbour().prerequisites[1:]})
    twice = harbour().model_copy(update={"prerequisites": ("Same", "Same")})
    assert keys(shorter) == keys(harbour())[1:]
    assert len(set(keys(twice))) == len(keys(twice))


def assert_page(html: str) -> "html5lib.treebuilders.etree.Element":
    """The page, which a strict HTML parser takes without complaint."""
    return html5lib.HTMLParser(strict=True).parse(html)


@pytest.mark.parametrize(
    ("step", "item"),
    [
        (
            "In the **Notification Email** field, enter an address and select the **Send an email notification when a "
            "failure occurs** check box.",
            "**Notification Email**, tick **Send an email notification when a failure occurs**, then save",
        ),
        ("In the **Notification Email** field, enter an address.", "**Notification Email**, then save"),
    ],
)
def test_the_box_without_which_nobody_is_told_is_ticked_where_the_tutorial_says_so(step: str, item: str) -> None:
    procedure = harbour().procedure
    told = procedure[-1].model_copy(update={"steps": (*procedure[-1].steps, step.replace("**", ""))})
    markdown, _ = rendered(harbour().model_copy(update={"procedure": (*procedure[:-1], told)}))
    assert f"Enter who is told of failures under {item}" in markdown
