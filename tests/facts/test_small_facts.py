"""Facts of one sentence: release status, assignment, interval, single sign-on, change log, vendor's domains."""

import pytest

from doccompile.facts.wording.sentence import split

RELEASE = {
    "This connector is currently in Public Preview.": "preview",
    "This connector is currently in Preview. For more information about previews, see the terms.": "preview",
    "The Brambleworks provisioning connector is in public preview.": "preview",
    "This integration is generally available.": "general-availability",
    "Provisioning to Brambleworks is in preview.": "preview",
    "Automatic user provisioning with Brambleworks Hub is currently in public preview.": "preview",
    "This connector is still a public preview release.": "preview",
    "This is a private preview integration.": "preview",
    "The connector is offered as a preview.": "preview",
    "This integration has been released for general availability.": "general-availability",
    "The connector has now reached general availability.": "general-availability",
    "Provisioning to Brambleworks is generally available.": "general-availability",
    "The connector is at the moment in Public Preview.": "preview",
    "Preview connector; the terms apply.": "preview",
    "**Status:** public preview": "preview",
    "Status of this integration: Public Preview.": "preview",
    "**Status**: In public preview (since May)": "preview",
    "**Availability:** Currently in private preview.": "preview",
    "Release stage – Available in preview": "preview",
    "**Connector status:** Generally available": "general-availability",
    "Status: General availability": "general-availability",
    "Status: the preview of the page is on": None,
    "Status: not in preview": None,
    "Provisioning status: general settings": None,
    "The connector is not yet in preview.": None,
    "A preview image is shown.": None,
    "This connector is no longer in preview.": None,
    "The connector has left preview.": None,
    "Provisioning to Brambleworks of groups is in preview.": None,
    "This page is a preview of the next one.": None,
    "Group provisioning to Brambleworks is in preview.": None,
    "Group provisioning is currently in preview.": None,
    "Provisioning of roles is in public preview.": None,
}


@pytest.mark.parametrize(("sentence", "status"), RELEASE.items(), ids=RELEASE)
def test_release_status(compiled, sentence, status):
    found = compiled(intro=f"> [!NOTE]\n> {sentence}").release_status
    assert (found.value if found else None) == status


def test_blanks_are_no_sentence():
    assert list(split(" ")) == []


EXCLUDED = [
    "Users with the **Default Access** role are excluded from provisioning.",
    'The "Default Access" role does not work for provisioning.',
    "You must select a role other than **Default Access**.",
    "Do not use the Default Access role.",
    "Users who have the Default Access role are skipped.",
    "The *Default Access* role isn't supported for provisioning.",
    "Users assigned to Default Access will not be provisioned.",
    "Any role but **Default Access** is fine.",
    "Default Access = no provisioning.",
    "The sync drops nobody, but **Default Access** gets dropped.",
    "Which role? **Default Access** is of no use.",
    "Users that only have **Default Access** are left out.",
    "A user whose role is **Default Access** is not going to be provisioned.",
    "Nothing happens for users in the role **Default Access**.",
    "Users to whom the **Default Access** role was given are disregarded.",
    "They may have the **Default Access** role. Those users are skipped.",
    "Somebody gave them **Default Access**. Entra ID never syncs such people; it leaves them out.",
    "New people get **Default Access**. They won't be provisioned until that changes.",
    "New people get **Default Access**. The service skips them.",
    "New people get **Default Access**. Entra ID does not sync such users.",
    "Give them anything but **Default Access**.",
    "Steer clear of the Default Access role.",
]


@pytest.mark.parametrize("sentence", EXCLUDED)
def test_default_access_is_excluded(compiled, sentence):
    assert compiled(intro=f"* {sentence}").default_access_excluded.value is True


@pytest.mark.parametrize(
    "sentence",
    [
        "Assign a role to each user.",
        "Default Access is the role of new users.",
        "Users that are not assigned a role have Default Access.",
        "Default Access is what is left over.",
        "New people get **Default Access**. They cannot sign in yet.",
        "New people get **Default Access**. Skip to step 4 now.",
        "New people get **Default Access**. Such users are never skipped.",
        "Assign **Default Access**. The service ignores groups in groups.",
        "Assign **Default Access**. It leaves nothing out.",
        "Pick a role, but Default Access will do too.",
    ],
)
def test_default_access_is_not_spoken_of(compiled, sentence):
    assert compiled(intro=f"* {sentence}").default_access_excluded is None


INTERVALS = {
    "Cycles occur approximately every 40 minutes as long as the service is running.": 40,
    "Subsequent cycles occur about every 40 minutes.": 40,
    "Provisioning runs every 40-minutes.": 40,
    "A sync runs every hour.": 60,
    "Incremental cycles run every two hours.": 120,
    "Synchronization happens at intervals of 20 minutes.": 20,
    "Subsequent cycles occur approximately every forty minutes.": 40,
    "Cycles run in 40-minute intervals.": 40,
    "Cycles occur at roughly 40-minute intervals.": 40,
    "Later syncs take place at about 40-minute intervals.": 40,
    "First cycle: slow; then one cycle / 40 min.": 40,
    "After that there is one sync per 40 minutes.": 40,
    "The next cycles: every ~40 min.": 40,
    "A cycle takes place every ca. 40 minutes.": 40,
    "The first sync takes 40 minutes, later ones less.": None,
    "Syncs run on an approximately 20-minute cycle.": 20,
    "The provisioning service runs on a 20 minute schedule.": 20,
    "A sync takes place every forty-five minutes.": 45,
    "Cycles are repeated every 40 mins.": 40,
    "The first cycle is slow. After that, there is one every 40 minutes.": 40,
    "The first sync takes long. The next ones begin about 40 minutes apart.": 40,
    "Initial sync: at once. Later ones: 40-minute interval.": 40,
    "Syncs come all 40 minutes approximately.": 40,
    "A cycle begins about 40 minutes after the one before.": 40,
    "Changes are picked up once in about every 40 minutes.": 40,
    "It polls every 2 hours.": 120,
    "Every 40 minutes the service starts over.": 40,
    "The following cycles come in a distance of 40 minutes.": 40,
    "Cycles run at an interval of some minutes.": None,
    "First run/15 minutes.": None,
    "In quarantine, the sync runs every 24 hours.": None,
    "Initial cycle / 2 hours, then sync / 30 min.": 30,
    "Cycle time: 40 minutes.": 40,
    "Entra ID syncs on a fixed schedule of 40 minutes.": 40,
    "Incremental sync: 40 min.": 40,
    "Every next cycle comes after 40 minutes.": 40,
    "The sync is repeated with a pause of 40 minutes.": 40,
    "The first cycle takes long; with the later ones, 40 minutes elapse.": 40,
    "The next sync takes up to 40 minutes.": None,
    "The following cycles last about 40 minutes.": None,
    "Some 20 minutes elapse between two cycles.": 20,
    "The interval between syncs: 40 minutes.": 40,
    "Provisioning needs a token. Renew it every 60 minutes.": None,
    "The first sync may take 40 minutes.": None,
    "Wait up to 20 minutes until the account is provisioned.": None,
    "The list is sorted every 40 minutes.": None,
    "Each sync takes between 20 and 40 minutes.": None,
    "Provisioning runs each day.": None,
    "The initial sync takes longer to perform than subsequent syncs.": None,
    "The token expires every 60 minutes.": None,
}


@pytest.mark.parametrize(("sentence", "minutes"), INTERVALS.items(), ids=INTERVALS)
def test_sync_interval(compiled, sentence, minutes):
    found = compiled(end=sentence).sync_interval
    assert (found.value if found else None) == minutes


LINKS = {
    "[Single sign-on](./brambleworks-tutorial.md) to Brambleworks": "./brambleworks-tutorial.md",
    "Single sign-on to [Brambleworks](brambleworks-tutorial.md)": "brambleworks-tutorial.md",
    "[Single sign-on](/azure/active-directory/saas-apps/brambleworks-tutorial) to Brambleworks": (
        "/azure/active-directory/saas-apps/brambleworks-tutorial"
    ),
    "[Single sign-on](https://learn.microsoft.com/azure/active-directory/saas-apps/brambleworks-tutorial)": (
        "https://learn.microsoft.com/azure/active-directory/saas-apps/brambleworks-tutorial"
    ),
    "See the [Brambleworks Single sign-on tutorial](<bramble works-tutorial.md>).": "bramble works-tutorial.md",
    "See the [Single sign-on article](~/identity/saas-apps/brambleworks-tutorial.md).": (
        "~/identity/saas-apps/brambleworks-tutorial.md"
    ),
    "And single sign-on? There is [another page](brambleworks-tutorial.md) for it.": "brambleworks-tutorial.md",
    "Single sign-on: [test](bramble-sandbox-tutorial.md) or [real](bramble-tutorial.md).": "bramble-tutorial.md",
    "Single sign-on: [once](bramble-tutorial.md), [again](new/bramble-tutorial.md).": "bramble-tutorial.md",
    "Read [this](brambleworks-tutorial.md) or [that](new/brambleworks-tutorial.md).": "brambleworks-tutorial.md",
    "Sign in with Entra ID: [SAML guide](/guides/sso/entra-saml)": "/guides/sso/entra-saml",
    "Do I need SSO? Here is [how to set up SSO](https://help.bramble.io/en/articles/5510-sso).": (
        "https://help.bramble.io/en/articles/5510-sso"
    ),
    "To set up single sign-on, see [docs/sso.md](docs/sso.md#entra).": "docs/sso.md#entra",
    "[Set up SSO](https://help.bramble.io/hc/en-us/articles/3601234)": "https://help.bramble.io/hc/en-us/articles/3601234",
    "For SAML, see [our article](https://help.bramble.io/hc/en-us/articles/3601234).": None,
    "SSO starts at [the sign-in page](https://sso.bramble.io/start).": None,
    "SSO needs the [Team plan](https://bramble.io/pricing/sso).": None,
    "An account of Bramble SSO ([free](https://bramble.io/single-sign-on/)) is needed.": None,
    "Bramble SSO has a [free trial](https://bramble.io/sso).": None,
    "Single sign-on is [below](#sso).": None,
    "For SSO with Okta, see [this guide](https://docs.bramble.io/sso/okta).": None,
    "For SSO with Okta or Microsoft Entra ID, see [this guide](https://docs.bramble.io/sso).": "https://docs.bramble.io/sso",
    "Turn on SSO on [the page for it](https://app.bramble.io/settings/sso).": None,
    "Why SSO? Read [our thoughts](https://bramble.io/blog/sso).": None,
    "The SAML reply goes to [this address](https://bramble.io/saml/acs).": None,
    "See [What is SAML?](https://en.wikipedia.org/wiki/SAML_2.0).": None,
    "[Single sign-on](../manage-apps/add-application-portal-setup-oidc-sso.md) is optional.": None,
    "[Single sign-on](https://learn.microsoft.com/entra/sso) is optional.": None,
    "Read the [page of another product](fernhill-tutorial.md) too.": None,
    "See [What is single sign-on?](../manage-apps/what-is-single-sign-on.md).": None,
    "See the [provisioning tutorial](brambleworks-provisioning-tutorial.md) for single sign-on.": None,
}


@pytest.mark.parametrize(("line", "target"), LINKS.items(), ids=LINKS)
def test_single_sign_on_tutorial(compiled, line, target):
    found = compiled(capabilities=f"## Capabilities supported\n\n* {line}").single_sign_on
    assert (found.value if found else None) == target


def test_link_in_a_note_is_no_line_of_the_checklist(compiled):
    note = "> [!NOTE]\n> Read the [page of another product](fernhill-tutorial.md) first."
    assert compiled(intro=note).single_sign_on is None


def test_single_sign_on_tutorial_of_the_same_file_name_in_another_language(compiled):
    found = compiled(intro="Voir le [didacticiel](brambleworks-tutorial.md) et [autre](thornworks-tutorial.md).")
    assert found.single_sign_on.value == "brambleworks-tutorial.md"


@pytest.mark.parametrize(
    ("row", "minutes"),
    [
        ("Sync interval|40 min", 40),
        ("Provisioning frequency|Every 40 minutes", 40),
        ("Cycle|Incremental, every 40 minutes", 40),
        ("Interval|about 1 hour", 60),
        ("Sync schedule|fixed|40 minutes", 40),
        ("Initial sync|40 minutes", None),
        ("Sync timeout|40 minutes", None),
        ("Token lifetime|every 40 minutes", None),
        ("Session refresh|40 min", None),
    ],
)
def test_interval_in_a_table(compiled, row, minutes):
    found = compiled(end=f"## Settings\n\n|Setting|Value|Note|\n|---|---|---|\n|{row}|").sync_interval
    assert (found.value if found else None) == minutes


DATES = {
    "09/14/2020": "2020-09-14",
    "9/4/2020": "2020-09-04",
    "2020-09-14": "2020-09-14",
    "September 14, 2020": "2020-09-14",
    "Sep 14, 2020": "2020-09-14",
    "14 September 2020": "2020-09-14",
    "September 14th, 2020": "2020-09-14",
    "14/31/2020": None,
}


@pytest.mark.parametrize(("written", "iso"), DATES.items(), ids=DATES)
@pytest.mark.parametrize(
    "form", ["* {} - Added a thing.", "* **{}** - Added a thing.", "{} - Added a thing.", "* {}: Added a thing."]
)
def test_change_log_date(compiled, form, written, iso):
    entries = compiled(end=f"## Change log\n\n{form.format(written)}\n").change_log
    dated_paragraph_only = iso is None and not form.startswith("*")
    assert [entry.date for entry in entries] == ([] if dated_paragraph_only else [iso])


@pytest.mark.parametrize(
    ("heading", "dates"),
    [
        ("Change logs", ["2020-09-14"]),
        ("Change Log", ["2020-09-14"]),
        ("Changelogs", ["2020-09-14"]),
        ("Version history", ["2020-09-14"]),
        ("What’s changed", ["2020-09-14"]),
        ("What has changed?", ["2020-09-14"]),
        ("Changes", ["2020-09-14"]),
        ("History of changes", ["2020-09-14"]),
        ("Log of changes", ["2020-09-14"]),
        ("Latest updates", ["2020-09-14"]),
        ("History of this page", ["2020-09-14"]),
        ("Changes of this connector", ["2020-09-14"]),
        ("Changes in the console", []),
        ("Exchange logs", []),
        ("Change the login page", []),
        ("History of the company", []),
    ],
)
def test_heading_of_the_change_log(compiled, heading, dates):
    entries = compiled(end=f"## {heading}\n\n* 09/14/2020 - Added a thing.\n").change_log
    assert [entry.date for entry in entries] == dates


@pytest.mark.parametrize(
    ("titles", "dates"),
    [
        (["2024-09-03"], ["2024-09-03"]),
        (["[2.1.0] - 2024-09-03", "2.0.0 (August 1, 2024)"], ["2024-09-03", "2024-08-01"]),
        (["Version 2, 14 September 2020"], ["2020-09-14"]),
        (["Unreleased", "2024-09-03"], [None, "2024-09-03"]),
        (["2024-09-03", "Before"], ["2024-09-03", None]),
        (["Unreleased"], [None]),
    ],
)
def test_change_log_below_headings_with_dates(compiled, titles, dates):
    told = "\n\n".join(f"### {title}\n\n- Added a thing." for title in titles)
    end = f"## Changelog\n\nThe changes are listed here.\n\n{told}\n"
    assert [entry.date for entry in compiled(end=end).change_log] == dates


def test_change_log_in_a_table(compiled):
    table = "|Date|Change|\n|---|---|\n|09/14/2020|Added a thing.|\n|10/02/2021|Dropped it.|\n"
    entries = compiled(end=f"## Change log\n\n{table}").change_log
    assert [(entry.date, entry.text) for entry in entries] == [
        ("2020-09-14", "Added a thing."),
        ("2021-10-02", "Dropped it."),
    ]


def test_date_of_a_change_in_any_column(compiled):
    table = "|Version|Date|Change|\n|---|---|---|\n|1.0|2025-03-03|First issue|\n|1.1|2025-09-30|More|\n"
    entries = compiled(end=f"## Document history\n\n{table}").change_log
    assert [(entry.date, entry.text) for entry in entries] == [
        ("2025-03-03", "1.0 First issue"),
        ("2025-09-30", "1.1 More"),
    ]


def test_links_in_tables(compiled):
    rows = "|Feature|Supported|\n|---|---|\n|Create users|Yes|\n|Delete users|Yes|\n|[SSO](bramble-tutorial.md)|Yes|\n"
    sheet = "|Item|Value|\n|---|---|\n|Product|[Brambleworks](https://brambleworks.com)|\n|Data|<https://x.org/>|\n"
    facts = compiled(intro=sheet, capabilities=f"## What it does\n\n{rows}")
    assert facts.single_sign_on.value == "bramble-tutorial.md"
    assert [domain.value for domain in facts.vendor_domains] == ["brambleworks.com"]


DOMAINS = {
    "[A Brambleworks tenant](https://www.brambleworks.com/pricing)": ["brambleworks.com"],
    "[support](mailto:help@brambleworks.com)": ["brambleworks.com"],
    "Sign in to https://app.brambleworks.co.uk with admin rights": ["brambleworks.co.uk"],
    "[API](https://brambleworks.github.io/scim) and [video](https://www.youtube.com/watch?v=1)": [],
    "[SCIM](http://www.simplecloud.info/) and [portal](https://portal.azure.com)": [],
    "[guide](https://docs.google.com/document/d/1)": [],
    "https://hub.brambleworks.io/scim is entered in the portal": [],
    "The value https://hub.brambleworks.io/scim will then be used there": [],
    "https://hub.brambleworks.io/scim goes into the field": [],
    "<https://hub.brambleworks.io/scim> goes into the field": [],
    "[https://hub.brambleworks.io/scim](https://hub.brambleworks.io/scim) is entered there": [],
    "See <https://hub.brambleworks.io/help>": ["brambleworks.io"],
    "[Nowhere](https:///help)": [],
    "![Berries](https://www.thornpictures.com/berries.png)": [],
    "https://hub.brambleworks.io/scim must be pasted on the last page": [],
    "https://hub.brambleworks.io/scim is your Tenant URL": [],
    "https://hub.brambleworks.io is where you sign in": ["brambleworks.io"],
    "The base is https://hub.brambleworks.io/scim. This value will be entered in the portal": [],
    "https://hub.brambleworks.io/scim, the URL must be pasted later": [],
    "https://hub.brambleworks.io. This is where you sign in": ["brambleworks.io"],
    "https://hub.brambleworks.io is used by administrators": ["brambleworks.io"],
    "https://hub.brambleworks.io/api/scim/v2/hubs/acme/": [],
    "https://hub.brambleworks.io/help": ["brambleworks.io"],
    "The guide is https://docs.brambleworks.io/scim/errors": ["brambleworks.io"],
}


@pytest.mark.parametrize(("line", "domains"), DOMAINS.items(), ids=DOMAINS)
def test_vendor_domains(compiled, line, domains):
    assert [domain.value for domain in compiled(intro=f"* {line}.").vendor_domains] == domains


@pytest.mark.parametrize(
    ("name", "site"),
    [
        ("SurveyMonkey Enterprise", "https://www.surveymonkey.com/team"),
        ("Stack Overflow for Teams", "https://stackoverflow.com/teams"),
        ("Vimeo", "https://vimeo.com/enterprise"),
    ],
)
def test_site_on_which_others_publish_is_the_vendors_where_it_is_the_product(compiled, name, site):
    def domains(product: str) -> list[str]:
        found = compiled(name=product, intro=f"* See the [console]({site}).").vendor_domains
        return [domain.value for domain in found]

    assert (domains(name), domains("Brambleworks")) == ([site.split("/")[2].removeprefix("www.")], [])


def test_a_letter_of_the_name_is_no_likeness(compiled):
    assert compiled(name="Boxwood", intro="[Post](https://x.com/boxwood)").vendor_domains == ()


@pytest.mark.parametrize(
    ("name", "domains"),
    [("Typeform", ["typeform.com"]), ("Typeform Enterprise", ["typeform.com"]), ("Brambleworks", []), ("Type", [])],
)
def test_domain_of_a_publisher_is_its_own(compiled, name, domains):
    facts = compiled(name=name, intro="[Plans](https://brambleworks.typeform.com/plans)")
    assert [domain.value for domain in facts.vendor_domains] == domains


LEFT_OVER = "It provisions users and groups to [Wovenbase](https://www.wovenbase.com/) using the service."


@pytest.mark.parametrize(
    ("intro", "domains"),
    [
        (f"{LEFT_OVER} See the [plans](https://brambleworks.io/plans).", ["brambleworks.io"]),
        (LEFT_OVER, ["wovenbase.com"]),
        (
            f"{LEFT_OVER} Brambleworks is [made by us](https://wovenbase.com), see the [plans](https://brambleworks.io).",
            ["wovenbase.com", "brambleworks.io"],
        ),
        (
            "The [plans](https://brambleworks.io) are those of [Wovenbase](https://wovenbase.com).",
            ["brambleworks.io", "wovenbase.com"],
        ),
    ],
)
def test_domain_of_a_name_that_was_left_over_is_not_the_vendors(compiled, intro, domains):
    facts = compiled(name="Brambleworks", intro=intro)
    assert [domain.value for domain in facts.vendor_domains] == domains


NEEDED = [
    "Prerequisites",
    "Pre-requisites",
    "Step 1. Prerequisites",
    "Before you begin",
    "Before you start",
    "1. Before you get started",
    "Before you begin: prerequisites",
    "Before you start configuring Brambleworks",
    "Requirements",
    "Requirements for Brambleworks",
    "What you need",
    "What you'll need",
    "What you will need for this tutorial",
    "What’s needed",
    "Things you need to get started",
    "What do I need?",
    "What do I need before I start?",
    "What you need to have",
    "What should be in place beforehand",
    "What is required from you",
    "Prereqs",
    "Needed",
]


@pytest.mark.parametrize("heading", NEEDED)
def test_prerequisites_under_any_heading_that_says_so(compiled, heading):
    found = compiled(capabilities=f"## {heading}\n\n* A Brambleworks tenant.\n* An account with the Owner role.")
    texts = [fact.value for fact in found.prerequisites]
    assert texts == ["A Brambleworks tenant.", "An account with the Owner role."]


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("## Must have\n\n* A Microsoft Entra tenant\n* Coffee", 2),
        ("## Do I need anything special?\n\n* An Azure AD subscription\n* Coffee", 2),
        ("## Needs\n\n* Coffee\n* Azure AD tenant", 2),
        ("## How it goes\n\n1. Azure AD tenant\n2. Coffee", 0),
        ("## How it goes\n\n* A Microsoft Entra tenant asks for coffee", 0),
        ("## Prerequisites\n\n* Coffee\n\n## Names\n\n* Azure AD tenant", 1),
        ("## Configure provisioning\n\n* Azure AD tenant\n* Coffee", 0),
    ],
)
def test_list_that_names_the_tenant_is_what_is_needed(compiled, text, needed):
    assert len(compiled(capabilities=text).prerequisites) == needed


@pytest.mark.parametrize(
    "above",
    ["Prerequisites:", "**Requirements**", "What you need:", "Before you begin", "To follow this page, you must have:"],
)
def test_list_behind_a_paragraph_that_stands_for_a_heading_is_what_is_needed(compiled, above):
    found = compiled(
        intro=f"{above}\n\n* A Brambleworks tenant.\n* The Owner role.\n\nGo on.\n\n* Later."
    ).prerequisites
    assert [fact.value for fact in found] == ["A Brambleworks tenant.", "The Owner role."]


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("Prerequisites: none.", 0),
        ("Prerequisites:\n\nA paragraph.\n\n* A list.", 0),
        (f"Prerequisites are told at length{', and so on' * 5}:\n\n* A list.", 0),
        ("You do what you need. All of it:\n\n* A list.", 0),
        ("Prerequisites:\n\n* A list.\n\n## Prerequisites\n\n* The list.\n* Its end.", 2),
        ("Prerequisites:\n\n* A list.\n  1. Its part.\n* Its end.\n\n1. A step.", 2),
    ],
)
def test_other_lists_are_not(compiled, text, needed):
    assert len(compiled(intro=text).prerequisites) == needed


OWNER, PLAN = "You must be an owner in Brambleworks.", "SCIM is available in the Thorn and Hedge plans."


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        (f"{OWNER}\n\n{PLAN}", [OWNER, PLAN]),
        (f"* A tenant.\n  Any.\n\n{OWNER}\n\n* A key.", ["A tenant. Any.", OWNER, "A key."]),
        (f"{PLAN}\n\n* A tenant.", [PLAN, "A tenant."]),
        ("Sign-in is set up in Brambleworks.", ["Sign-in is set up in Brambleworks."]),
        ("You’ll also need a key.\n\n| Role |\n|---|\n| Owner |", ["Owner", "You’ll also need a key."]),
        ("You need the following:\n\n* A tenant.", ["A tenant."]),
        ("To begin, you must have the following items\n\n* A tenant.", ["A tenant."]),
        ("This takes an hour.\n\n* A tenant.", ["A tenant."]),
        (f"* A tenant.\n\n> [!NOTE]\n> {OWNER}", ["A tenant."]),
        ("None.", []),
        ("There are no special prerequisites for this.", []),
        ("No requirements", []),
        ("See [the plan](plan.md).", []),
        ("See the plan. Brambleworks must be in it.", ["See the plan. Brambleworks must be in it."]),
        ("No licence is free: buy one.", ["No licence is free: buy one."]),
    ],
)
def test_paragraphs_that_say_what_is_needed_are_prerequisites(compiled, text, needed):
    found = compiled(capabilities=f"## Prerequisites\n\n{text}").prerequisites
    assert [fact.value for fact in found] == needed


def test_what_is_needed_in_a_step_is_no_prerequisite(compiled):
    assert compiled(vendor="In the window you need:\n\n* A name.\n* A day.").prerequisites == ()


def test_what_connects_to_another_identity_service_is_no_part_of_it(compiled):
    okta = "## Provision with Okta\n\n1. Open Okta.\n\n### Create a key\n\n1. Copy the Okta key."
    found = compiled(vendor=f"1. Open Keys.\n\n{okta}\n\n## Provision with Okta and Entra ID\n\n1. Open Entra.")
    assert [step.value for section in found.procedure for step in section.steps][:2] == ["Open Keys.", "Open Entra."]


@pytest.mark.parametrize("title", ["Migrate from Okta", "Sign in with Okta", "Set up SSO with Google Workspace"])
def test_a_section_that_speaks_of_another_service_without_connecting_it_is_told(compiled, title):
    found = compiled(vendor=f"1. Open Keys.\n\n## {title}\n\n1. Copy the key.")
    assert [step.value for section in found.procedure for step in section.steps][:2] == ["Open Keys.", "Copy the key."]


def test_sections_named_after_the_application_are_its_own(compiled):
    found = compiled(name="Rippling", vendor="1. Open Keys.\n\n## Keys of Rippling\n\n1. Copy the key.")
    assert [step.value for section in found.procedure for step in section.steps][:2] == ["Open Keys.", "Copy the key."]


def test_sections_of_an_application_that_the_front_matter_names_are_its_own(read):
    header = "---\ntitle: Configure Rippling for automatic user provisioning with Microsoft Entra ID\n---\n"
    found = read(f"{header}# Provisioning\n\n## Keys of Rippling\n\n1. Copy the key.\n")
    assert [step.value for section in found.procedure for step in section.steps] == ["Copy the key."]


def test_addresses_of_a_step_are_set_apart(compiled):
    found = compiled(vendor="1. Ask for an account.\n   * Trial: https://try.pond.com/\n   * Paid: https://pond.com/")
    assert found.procedure[0].steps[0].value == (
        "Ask for an account. Trial: https://try.pond.com/; Paid: https://pond.com/"
    )


NESTED = {
    "* One of these roles:\n  * Owner\n  * Editor": "One of these roles: Owner; Editor",
    "* A tenant.\n  * With the **Pro plan**\n  * In Europe (or near)\n  * Of this year.": (
        "A tenant. With the Pro plan; In Europe (or near); Of this year."
    ),
    '* The role "Owner."\n\n  Ask for it!\n\n  * Soon': 'The role "Owner." Ask for it! Soon',
}


@pytest.mark.parametrize(("markdown", "text"), NESTED.items(), ids=NESTED.values())
def test_sub_items_are_told_apart(compiled, markdown, text):
    (found,) = compiled(capabilities=f"## Prerequisites\n\n{markdown}").prerequisites
    assert found.value == text


@pytest.mark.parametrize(
    "heading",
    [
        "Requirements for user attributes",
        "What you need to know about scoping",
        "Before you assign users",
        "Password requirements",
        "What you can do",
    ],
)
def test_heading_of_something_else(compiled, heading):
    assert compiled(capabilities=f"## {heading}\n\n* A user name has ten letters.").prerequisites == ()


@pytest.mark.parametrize(
    ("markdown", "limits"),
    [
        (
            "Choose the Guest role alone. These roles are invalid:\n\n* Owner (root)\n* Editor of all rooms",
            ["Choose the Guest role alone. These roles are invalid: Owner (root); Editor of all rooms"],
        ),
        ("Not synchronized are:\n\n* photos\n* nicknames", ["Not synchronized are: photos; nicknames"]),
        ("Mind this:\n\n* Groups are not supported.\n* photos", ["Groups are not supported.", "photos"]),
        (
            "Mind this:\n\n* Users who were deleted at the hub come back",
            ["Users who were deleted at the hub come back"],
        ),
        ("Mind this.\n\n* Nested groups", ["Nested groups"]),
        (
            "To renew the key, follow these steps:\n\n1. Sign in.\n1. Select **Renew**.\n\n* Guests are left out.",
            ["To renew the key, follow these steps: Sign in. Select Renew.", "Guests are left out."],
        ),
        (
            "They need the following attributes\n\n* givenName\n* title",
            ["They need the following attributes: givenName; title"],
        ),
        ("The following are not sent.\n\n* photos\n* roles", ["The following are not sent: photos; roles"]),
        ("The following. Mind this\n\n* photos", ["photos"]),
        ("* Nested groups\n\nInvalid roles are:\n\n* Owner", ["Nested groups", "Invalid roles are: Owner"]),
        ("> [!NOTE]\n> Mind:\n\n* Nested groups", ["Nested groups"]),
        ("Groups are not supported.", ["Groups are not supported."]),
        (
            "To renew the key, complete the following steps:\n\n1. Write to us.\n1. Wait\n1. Paste the key.",
            ["To renew the key, complete the following steps: Write to us. Wait; Paste the key."],
        ),
        (
            "If it fails, do the following:\n\n* Sign in again.\n* Look at the key again.\n\n> [!TIP]\n> Keep it.",
            ["If it fails, do the following: Sign in again. Look at the key again."],
        ),
        (
            "The limits are as follows:\n\n1. Groups are not supported at all.\n1. Names may not be longer.",
            ["Groups are not supported at all.", "Names may not be longer."],
        ),
    ],
)
def test_limits_that_are_mere_names_or_steps_are_told_with_their_sentence(compiled, markdown, limits):
    assert [fact.value for fact in compiled(end=f"## Connector limitations\n\n{markdown}").limitations] == limits


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("09/14/2020", "2020-09-14"),
        ("9/4/2020", "2020-09-04"),
        ("2020-09-14", "2020-09-14"),
        ("2020-09-14T08:30:00Z", "2020-09-14"),
        ("2020-09-14 08:30", "2020-09-14"),
        ("September 14, 2020", "2020-09-14"),
        ("14 September 2020", "2020-09-14"),
        ("14/09/2020", "2020-09-14"),
        ("09/14/20201", None),
        ("2020-13-01", None),
        ("09/14/2020 or later", None),
        ("September 2020", None),
        ("soon", None),
    ],
)
def test_date_of_the_front_matter(read, written, iso):
    found = read(
        f"---\ntitle: Configure Brambleworks for automatic user provisioning\nms.date: {written}\n---\n\nText.\n"
    )
    assert (found.date.value if found.date else None) == iso


@pytest.mark.parametrize(
    ("announcement", "announced"),
    [
        ("Our SCIM support has the following limitations:", True),
        ("**Known limitations**:", True),
        ("There are some restrictions to be aware of:", True),
        ("Mind these technical limitations when you plan:", True),
        ("The current SCIM limitations are:", True),
        ("There are no limitations:", False),
        ("These limitations are gone. You can now sync:", False),
        ("The following limitations apply.", False),
    ],
)
def test_limits_below_a_sentence_that_announces_them(compiled, announcement, announced):
    listed = "* Groups are not synchronized yet.\n* A name is changed once an hour."
    facts = compiled(end=f"## Good to know\n\n{announcement}\n\n{listed}\n\nThat is all.")
    found = [fact.value for fact in facts.limitations]
    assert found == (["Groups are not synchronized yet.", "A name is changed once an hour."] if announced else [])


def test_section_of_limits_stands_before_sentences(compiled):
    end = "## Limitations\n\n* No groups.\n\n## More\n\nIt has the following limitations:\n\n* No names."
    assert [fact.value for fact in compiled(end=end).limitations] == ["No groups."]


def test_steps_behind_a_list_of_limits_are_none(compiled):
    found = compiled(vendor="It has the following limitations:\n\n* No thorns.\n\n1. Open Keys.\n1. Copy the key.")
    assert [limit.value for limit in found.limitations] == ["No thorns."]


TROUBLE = "## Troubleshooting\n\n* No thorns.\n\n### {}\n\n* Check the key."


@pytest.mark.parametrize(
    ("title", "limit"),
    [
        ("Test Connection fails", False),
        ("Users are not there", False),
        ("The page can't be opened", False),
        ("Thorns missing from the hub", False),
        ("Error 403", False),
        ("Access denied", False),
        ("No thorns are there", False),
        ("Keys", True),
        ("Missing thorns", True),
    ],
)
def test_what_mends_a_fault_is_no_limit(compiled, title, limit):
    found = [fact.value for fact in compiled(end=TROUBLE.format(title)).limitations]
    assert found == ["No thorns.", *(["Check the key."] if limit else [])]


def test_what_is_watched_is_no_limit(compiled):
    assert not compiled(end="## Monitoring and troubleshooting\n\nOpen the logs.").limitations


def test_chapters_of_the_first_level_behind_the_title_are_sections(read):
    needs, limits = "# Prerequisites\n\n* A thorn.", "# SCIM for Brambleworks\n\n## Known issues\n\n* No hub."
    title = "---\ntitle: Configure Brambleworks for automatic user provisioning\n---\n"
    facts = read(f"{title}# Key features\n\nText.\n\n{needs}\n\n{limits}")
    assert [need.value for need in facts.prerequisites] == ["A thorn."]
    assert [limit.value for limit in facts.limitations] == ["No hub."]


def test_words_that_announce_a_table_are_no_limit(compiled):
    end = "## Known issues\n\nThe table has the cases:\n\n| Case | End |\n| --- | --- |\n| No key | None |"
    assert not compiled(end=end).limitations


def test_provisioning_below_capabilities_is_one_of_them(compiled):
    text = "## Capabilities\n\n### User provisioning\n\n* Create users in Brambleworks.\n"
    facts = compiled(capabilities=text)
    assert [capability.id for capability in facts.capabilities] == ["create-users"]
    assert not any("provisioning" in told.section for told in facts.guidance)


@pytest.mark.parametrize(
    ("header", "row", "need"),
    [
        ("Component|Requirement", "Hub|Team plan, owner", "Hub: Team plan, owner"),
        ("No.|Need", "1|Hub owner", "Hub owner"),
        ("Id|Need", "P-1|Hub owner", "Hub owner"),
        ("What you need|Done?", "Hub owner|☐", "Hub owner"),
        ("Role|Where|Required", "Owner|Hub|Yes", "Owner: Hub"),
    ],
)
def test_prerequisites_in_a_table(compiled, header, row, need):
    line = "|".join("---" for _ in header.split("|"))
    found = compiled(intro=f"## Prerequisites\n\n|{header}|\n|{line}|\n|{row}|").prerequisites
    assert [each.value for each in found] == [need]
