"""What a rule makes an exception for, and what only looks like it."""

import pytest

from doccompile.checks.example import BODY, example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.wordings import messages, messages_of_page

ENTER = "5. Under the **Admin Credentials** section, "
TOKEN = "Input the **Access Token** in **Secret Token**."
FIXED = f"{ENTER}input `https://api.DOMAIN/scim` in **Tenant URL**. {TOKEN}"
VENDOR = "## Set up PRODUCT for provisioning\n\n1. Sign in at [{words}]({target}) and copy the **Access Token**.\n"
ONE_TIME = "https://id.DOMAIN/login?signin=c71fb8fe18243c57"
MAPPED = (
    "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
    "   |Attribute|Type|\n   |---|---|\n{}"
)
TITLE = "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n"
CREATES = '## Capabilities supported\n\n> [!div class="checklist"]\n> * Create users in PRODUCT\n'
CAPABILITIES = f"{CREATES}> * Provision groups and group memberships in PRODUCT\n\n"
UPDATES = (
    "## Configure automatic user provisioning to PRODUCT\n\nThis section configures the service to create, update, "
    "and disable users in {} based on assignments.\n"
)
PASSWORD = f"{ENTER}enter the **Admin Username** and the **Admin Password**. "


def test_whoever_shows_a_host_as_its_own_enters_it_though_it_is_called_otherwise() -> None:
    shared = f"{ENTER}input `https://api.qxcloud.net/scim` in **Tenant URL**. {TOKEN}"
    owner = example_tutorial(Example("credentials", shared, "Litware")).replace("www.litware.com", "www.qxcloud.net")
    other = example_tutorial(Example("credentials", shared, "Tailspin"))
    found = [finding.where.path for finding in findings_of(owner, other) if finding.code == "DC501"]
    assert found == ["tutorial-1.md"]


@pytest.mark.parametrize(
    ("code", "slot", "text", "reported"),
    [
        pytest.param(
            "DC105",
            "credentials",
            f"{ENTER}input `http://api.DOMAIN/scim` in **Tenant URL**, and never add a slash to it. {TOKEN}",
            1,
            id="the first URL is entered, whatever its sentence warns of",
        ),
        pytest.param(
            "DC106",
            "credentials",
            f"{ENTER}input `https://api.DOMAIN/scim/<xxx>` in **Tenant URL**, e.g. acme. {TOKEN}",
            0,
            id="an example explains a placeholder",
        ),
        pytest.param(
            "DC106",
            "credentials",
            f"{ENTER}input `https://api.DOMAIN/scim/<xxx>` in **Tenant URL**. {TOKEN}",
            1,
            id="and without it nothing does",
        ),
        pytest.param(
            "DC108",
            "credentials",
            f"{FIXED}\n\n6. If you lose it, copy the **Tenant URL** from the [console](https://admin.DOMAIN).\n",
            0,
            id="what is copied afterwards was not to be entered",
        ),
        pytest.param(
            "DC202",
            "credentials",
            f"{ENTER}enter the **Client Identifier**, the **Client Secret** retrieved earlier in **Client Secret**.",
            0,
            id="the portal's own name for the secret",
        ),
        pytest.param(
            "DC205", "vendor", VENDOR.format(words=ONE_TIME, target=ONE_TIME), 1, id="a link that shows its target once"
        ),
        pytest.param(
            "DC205",
            "vendor",
            VENDOR.format(words=ONE_TIME, target="https://id.DOMAIN/login"),
            0,
            id="a link leads to its target, whatever its words are",
        ),
        pytest.param(
            "DC301",
            BODY,
            f"{TITLE}This article shows how to automatically provision users and groups to PRODUCT.\n",
            0,
            id="where nothing is configured, nothing is mapped",
        ),
        pytest.param(
            "DC313",
            BODY,
            f"{TITLE}{CAPABILITIES}## Configure provisioning\n\n{FIXED}\n\n"
            "## Connector limitations\n\n* Groups are not supported. Blocked users stay.\n",
            1,
            id="to switch users off takes back nothing that is said of groups",
        ),
        pytest.param(
            "DC006",
            "prerequisites",
            "Prerequisites:\n\n* A PRODUCT tenant.",
            0,
            id="a line that stands for the heading",
        ),
        pytest.param("DC006", "prerequisites", "* A PRODUCT tenant.", 1, id="a list that nothing stands above"),
        pytest.param(
            "DC006",
            BODY,
            f"{TITLE}## Prerequisites\n\n* A PRODUCT tenant.\n\n## Attributes\n\n"
            "Select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
            "|Attribute|Type|\n|---|---|\n|userName|String|\n",
            0,
            id="a mapping configures provisioning",
        ),
        pytest.param("DC403", "end", "Look at the ![key](a.png) the vendor shows.", 0, id="an image stands between"),
        pytest.param("DC404", "end", "To try again, repeat step 0.", 1, id="no list begins with 0"),
        pytest.param("DC407", "end", "What is marked *** is optional.", 0, id="three asterisks are a sign"),
        pytest.param("DC407", "end", "What is marked ** is optional.", 1, id="two are not"),
        pytest.param("DC410", "end", "See [the guide\\](https://a.DOMAIN/x).", 0, id="a bracket that is opened before"),
        pytest.param("DC410", "end", "See guide](https://a.DOMAIN/x).", 1, id="and one that is not"),
    ],
)
def test_what_looks_alike_is_told_apart(code: str, slot: str, text: str, reported: int) -> None:
    assert len(messages(code, slot, text)) == reported


@pytest.mark.parametrize(
    ("token", "reported"),
    [
        ("In **Secret Token**, enter the **Security Token**: copy it from **Settings** > **Reset Token**.", 0),
        ("In **Secret Token**, enter your token.", 1),
    ],
)
def test_a_token_that_is_obtained_beside_a_password_goes_with_it(token: str, reported: int) -> None:
    assert len(messages_of_page("DC203", "Go to **Settings**.", PASSWORD + token)) == reported


@pytest.mark.parametrize(
    ("own", "other", "sites", "reported"),
    [
        ("Litware", "Quillon", (), ["tutorial-0.md"]),
        ("Litware", "Quillon", ("www.litware.com", "www.quillon.com"), []),
        ("Northlight Board", "Northlight Sign", (), []),
    ],
)
def test_a_product_of_the_same_vendor_is_spoken_of(
    own: str, other: str, sites: tuple[str, ...], reported: list[str]
) -> None:
    texts = [example_tutorial(Example("configure", UPDATES.format(other), own)), example_tutorial(product=other)]
    for site in sites:
        texts = [text.replace(site, "www.northwind.net") for text in texts]
    assert [finding.where.path for finding in findings_of(*texts) if finding.code == "DC401"] == reported


def test_the_beginning_of_a_longer_name_is_no_spelling_of_the_shorter_one() -> None:
    text = "## Prerequisites\n\n* A Maple Box Pro tenant."
    assert messages("DC402", "prerequisites", text, "Maple box (formerly Maple Box Pro)") == []


def test_of_two_names_of_the_service_the_rarer_one_is_reported_where_it_stands_first() -> None:
    found = messages("DC408", "end", "Azure AD ends each cycle. Then Azure Active Directory waits.")
    assert found == ['"Azure AD" and "Microsoft Entra ID" are one service under two names']


@pytest.mark.parametrize(("product", "reported"), [("Litware SSO", 0), ("Litware", 1)])
def test_a_name_that_speaks_of_signing_in_is_no_topic(product: str, reported: int) -> None:
    header = "---\ntitle: Configure PRODUCT\ndescription: Learn about Litware SSO.\nms.date: 03/25/2025\n---\n"
    assert len(messages("DC409", "front", header, product)) == reported


def test_a_slash_at_the_end_makes_no_other_address() -> None:
    older = example_tutorial(Example("credentials", FIXED.replace("/scim`", "/scim/`"))).replace("/2025", "/2019")
    newer = example_tutorial(Example("credentials", FIXED))
    assert "DC502" not in {finding.code for finding in findings_of(older, newer)}


def test_two_editions_with_two_addresses_diverge() -> None:
    older = example_tutorial(Example("credentials", FIXED.replace("/scim`", "/v1/scim`"))).replace("/2025", "/2019")
    newer = example_tutorial(Example("credentials", FIXED))
    (message,) = [finding.message for finding in findings_of(older, newer) if finding.code == "DC502"]
    assert message.startswith('Tenant URL of Litware: "https://api.litware.com/v1/scim" here')


def test_a_way_to_sign_in_that_is_not_said_is_no_other_one() -> None:
    asked = f"{ENTER}fill in the fields as your administrator tells you, and select **Test Connection**."
    older = example_tutorial(Example("credentials", asked)).replace("/2025", "/2019")
    newer = example_tutorial(Example("credentials", f"{ENTER}{TOKEN}"))
    assert "DC502" not in {finding.code for finding in findings_of(older, newer)}


def test_of_two_lists_of_which_one_has_one_entry_the_difference_is_shown() -> None:
    older, newer = (example_tutorial(Example("capabilities", claims)) for claims in (CREATES, CAPABILITIES))
    found = findings_of(older.replace("/2025", "/2019"), newer)
    (message,) = [finding.message for finding in found if finding.code == "DC502"]
    assert message == "capabilities of Litware: only in the newer tutorial: provision-groups"


def test_the_case_of_letters_makes_no_other_name_for_a_slug() -> None:
    found = findings_of(example_tutorial(product="LitWare"), example_tutorial(product="Litware"))
    assert "DC503" not in {finding.code for finding in found}


@pytest.mark.parametrize(
    ("host", "reported"), [("api.birchline.io", 0), ("scim.birchline-api.net", 0), ("api.oakline.io", 1)]
)
def test_a_brand_is_one_vendors_under_every_top_level_domain(host: str, reported: int) -> None:
    enter = Example("credentials", f"{ENTER}input `https://{host}/scim` in **Tenant URL**. {TOKEN}")
    text = example_tutorial(enter).replace("www.litware.com", "www.birchline.com")
    assert [finding.code for finding in findings_of(text)].count("DC101") == reported


@pytest.mark.parametrize(
    ("names", "reported"),
    [
        (("userName", "displayName", "Mail_Box", "Last_Name"), 2),
        (("userName", "Department_Name", "Mail_Box", "Last_Name"), 0),
        (("userName", "Mail_Box", "Last_Name"), 2),
        (("Department_Name", "Mail_Box", "Last_Name"), 0),
    ],
)
def test_a_table_is_one_of_scim_where_half_of_its_names_are_or_a_few_with_a_sign(
    names: tuple[str, ...], reported: int
) -> None:
    rows = "".join(f"   |{name}|String|\n" for name in names)
    assert len(messages("DC307", "mappings", MAPPED.format(rows))) == reported


def test_a_host_is_owned_by_whoever_shows_it_and_bears_its_name() -> None:
    enter = f"{ENTER}input `https://api.birchline.net/scim` in **Tenant URL**. {TOKEN}"
    partners = [
        example_tutorial(product=name).replace(f"www.{name.lower()}.com", "www.birchline.net")
        for name in ("Quillon", "Birchline")
    ]
    found = findings_of(example_tutorial(Example("credentials", enter)), example_tutorial(product="Birch"), *partners)
    (message,) = [finding.message for finding in found if finding.code == "DC101"]
    assert message.endswith("but birchline.net is Birchline's")


@pytest.mark.parametrize(
    ("url", "reported"),
    [
        ("https://www.birchline.net/scim/<TenantID>", 1),
        ("https://{subdomain}.birchline.net/scim", 1),
        ("https://{host}/scim", 0),
        ("https://birchline.{region}.net/scim", 0),
        ("https://{subdomain}.oakline.net/scim", 0),
        ("https://{subdomain}.litware.com/scim", 0),
    ],
)
def test_a_template_is_on_anothers_host_where_that_one_shows_it(url: str, reported: int) -> None:
    enter = Example("credentials", f"{ENTER}input `{url}` in **Tenant URL**. {TOKEN}")
    other = example_tutorial(product="Birchline").replace("www.birchline.com", "www.birchline.net")
    found = findings_of(example_tutorial(enter), other)
    assert [finding.code for finding in found].count("DC101") == reported


def test_every_rule_reads_a_tutorial_that_is_its_header_alone() -> None:
    found = findings_of("---\ntitle: Configure Litware for automatic user provisioning\n---\n")
    assert [finding.code for finding in found] == ["DC006"]


def test_a_product_may_be_called_as_templates_call_theirs() -> None:
    assert "DC401" not in {finding.code for finding in findings_of(example_tutorial(product="My TestApp"))}


def test_a_product_of_microsofts_is_spoken_of_in_limitations() -> None:
    limits = "## Connector limitations\n\n* Azure Lantern supports a maximum of 40 groups."
    found = findings_of(example_tutorial(Example("end", limits)), example_tutorial(product="Azure Lantern"))
    assert "DC401" not in {finding.code for finding in found}


def test_what_is_written_back_is_no_edition_of_what_comes_from_the_same_product() -> None:
    title = "# Configure attribute writeback from Microsoft Entra ID to Litware\n\n## Connect\n\n"
    form = f"{ENTER}input `https://back.litware.com/hr` in **Tenant URL**. {TOKEN}\n1. Select **Test Connection**.\n"
    found = findings_of(title + form, example_tutorial(Example("credentials", FIXED, "Litware")))
    assert not {finding.code for finding in found} & {"DC101", "DC401", "DC501", "DC502", "DC503"}
