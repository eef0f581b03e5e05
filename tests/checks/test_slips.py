"""Slips of a hurried writer, each beside a correct text that looks like it: where, and how often a rule speaks."""

import pytest

from doccompile.checks.example import BODY, example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.wordings import messages

ENTER = "5. Under the **Admin Credentials** section, "
SECRET = " and the **Access Token** in **Secret Token**."
OWN = f"{ENTER}input `https://api.DOMAIN/scim` in **Tenant URL**{SECRET}"

VAGUE = "`https://api.DOMAIN/{n}/scim`"


def enter(url: str) -> str:
    return f"{ENTER}input {url} in **Tenant URL**{SECRET}"


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (enter("<https://scim.fernwood-telephony.net/v2>"), 1),
        (enter("[https://scim.fernwood-telephony.net/v2](https://scim.fernwood-telephony.net/v2)"), 1),
        (enter("<https://api.DOMAIN/scim>"), 0),
    ],
)
def test_a_url_to_enter_is_no_link_to_the_vendor_though_it_is_one(text: str, reported: int) -> None:
    assert len(messages("DC101", "credentials", text)) == reported


@pytest.mark.parametrize(
    ("step", "reported"),
    [
        ("Copy the **Access Token**.", 1),
        ("Copy the **Access Token**, and note the host name of your site.", 0),
        ("Copy the values that are shown.", 0),
    ],
)
def test_a_step_that_is_referred_to_must_hold_what_is_said_to_come_from_it(step: str, reported: int) -> None:
    page = (
        "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n"
        f"## Step 2: Configure PRODUCT to support provisioning with Microsoft Entra ID\n\n1. {step}\n\n"
        "## Step 5: Configure automatic user provisioning to PRODUCT\n\n"
        f"{ENTER}input your PRODUCT Tenant URL and Secret Token retrieved earlier in Step 2."
    )
    assert len(messages("DC104", BODY, page)) == reported


def test_a_field_to_complete_is_asked_for() -> None:
    text = f"{ENTER}complete the **Tenant URL** field. Input the **Access Token** in **Secret Token**."
    assert len(messages("DC104", "credentials", text)) == 1


@pytest.mark.parametrize(
    ("more", "reported"),
    [
        ("For the EU region, the **Tenant URL** is `http://eu.DOMAIN/scim`.", 1),
        ("Never use `http://eu.DOMAIN/scim` as the **Tenant URL**.", 0),
        ("Formerly the **Tenant URL** was `http://eu.DOMAIN/scim`.", 0),
    ],
)
def test_an_alternative_must_be_encrypted_too(more: str, reported: int) -> None:
    assert len(messages("DC105", "credentials", f"{OWN} {more}")) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (enter("`https://api.DOMAIN/{p1}/scim`"), 1),
        (enter("`https://api.DOMAIN/<todo>/scim`"), 1),
        (f"{enter(VAGUE)} For an EU tenant, the **Tenant URL** is `https://{{n}}.DOMAIN.eu/scim`.", 1),
        (f"{enter(VAGUE)} At Contoso, the **Tenant URL** is `https://api.DOMAIN/contoso/scim`.", 0),
        (enter("`https://api.DOMAIN/{dc}/scim`"), 0),
    ],
)  # fmt: skip
def test_a_placeholder_without_meaning_is_explained_by_a_url_in_which_it_is_filled(text: str, reported: int) -> None:
    assert len(messages("DC106", "credentials", text)) == reported


@pytest.mark.parametrize(
    ("hint", "reported"),
    [
        ("If the test fails, check that the **Tenant URL** is `https://api.DOMAIN/scim2`.", 1),
        ("The **Tenant URL** must be `https://api.DOMAIN/scim2`, without a slash at the end.", 1),
        ("If your **Tenant URL** is `https://api.DOMAIN/scim2`, replace it.", 0),
        ("The **Tenant URL** must be `https://api.DOMAIN/scim`.", 0),
        ("The service calls `https://api.DOMAIN/scim2/health` first.", 0),
    ],
)
def test_hints_restate_the_tenant_url(hint: str, reported: int) -> None:
    assert len(messages("DC107", "end", f"## Troubleshooting tips\n\n* {hint}")) == reported


@pytest.mark.parametrize(
    ("step", "reported"),
    [
        ("Copy the URL and the token. These values are entered in the **Tenant URL** and **Secret Token** fields.", 1),
        ("Copy the token. The page also shows the base URL of the API, which provisioning doesn't need.", 0),
        ("Copy the token. Ignore the **SCIM base URL** that is shown.", 0),
    ],
)
def test_a_url_is_copied_from_the_vendor_only_where_it_is_for_the_field(step: str, reported: int) -> None:
    vendor = (
        f"## Set up PRODUCT for provisioning\n\n1. In the [console](https://admin.DOMAIN), open **API**.\n2. {step}"
    )
    assert len(messages("DC108", "vendor", vendor)) == reported


def test_to_populate_a_field_is_not_to_be_shown_its_value() -> None:
    page = (
        "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n## Configure provisioning\n\n"
        "1. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL**.\n\n"
        "   * In the **Secret Token** field, populate the secret token."
    )
    assert len(messages("DC201", BODY, page)) == 1


@pytest.mark.parametrize(
    ("name", "reported"),
    [("SCIM Shared Key", 1), ("Directory Master Key", 1), ("PRODUCT Token", 0), ("Access Token", 0), ("Token", 0)],
)
def test_a_name_in_capitals_needs_no_bold(name: str, reported: int) -> None:
    text = f"{ENTER}input https://api.DOMAIN/scim in Tenant URL. Input the {name} retrieved earlier in Secret Token."
    assert len(messages("DC202", "credentials", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Navigate to `https://id.DOMAIN/login?signin=0a1b2c3d4e5f`.", 1),
        ("Open the page `https://id.DOMAIN/login?session_id=0a1b2c3d4e5f`.", 1),
        ("The service sends `https://id.DOMAIN/callback?code=0a1b2c3d4e5f` back.", 0),
    ],
)
def test_an_address_in_code_that_is_to_be_opened_is_a_link(text: str, reported: int) -> None:
    assert len(messages("DC205", "end", text)) == reported


def test_the_address_of_a_picture_is_no_link() -> None:
    assert messages("DC205", "end", "![The page](https://cdn.DOMAIN/page.png?ticket=0a1b2c3d4e5f)") == []


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("in the **Secret Token** field, enter the Tenant URL `https://api.DOMAIN/scim` and the token.", 1),
        ("type your Tenant URL and Secret Token in the **Tenant URL** field.", 1),
        ("in the **Tenant URL** field, enter `https://api.DOMAIN/scim`, and in **Secret Token** the token.", 0),
        ("type your Tenant URL and Secret Token in the **Tenant URL** and **Secret Token** fields.", 0),
    ],
)
def test_one_field_takes_one_value(text: str, reported: int) -> None:
    assert len(messages("DC207", "credentials", ENTER + text)) == reported


@pytest.mark.parametrize(
    ("row", "reported"),
    [
        ("|active|Text|", 1),
        ("|active|bool|", 0),
        ("|displayName|Text|", 0),
        ("|displayName|Reference|", 1),
        ("|name.familyName|Reference|", 1),
        ("|profileUrl|Reference|", 0),
        ("|urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:division|Reference|", 1),
        ("|urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager|Reference|", 0),
    ],
)
def test_types_go_by_several_names_and_a_text_is_no_reference(row: str, reported: int) -> None:
    table = f"   |Attribute|Type|\n   |---|---|\n   |userName|String|\n   {row}\n"
    text = f"8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n{table}"
    assert len(messages("DC308", "mappings", text)) == reported


def test_memberships_are_groups_too() -> None:
    groups = "> * Provision groups and group memberships in PRODUCT"
    page = (
        "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n"
        f'## Capabilities supported\n\n> [!div class="checklist"]\n{groups}\n\n'
        "## Known limitations\n\n* Group memberships are not supported.\n\n## Configure provisioning\n\n1. Save."
    )
    assert len(messages("DC313", BODY, page)) == 1


@pytest.mark.parametrize(
    ("step", "reported"),
    [
        ("Select your instance of Margie, and then the **Provisioning** tab.", 1),
        ("Click **Add** to add Margie to your list of SaaS applications.", 1),
        ("![The Margie link in the Applications list](list.png)", 1),
        ("![The PRODUCT link in the Applications list](list.png)", 0),
        ("![A Margie link](list.png)", 0),
    ],
)
def test_the_name_of_a_neighbour_is_left_over(step: str, reported: int) -> None:
    pages = [
        example_tutorial(None, "Margie"),
        example_tutorial(Example("configure", f"## Configure automatic user provisioning to PRODUCT\n\n1. {step}")),
    ]
    assert len([f for f in findings_of(*pages) if f.code == "DC401"]) == reported


@pytest.mark.parametrize(
    ("heading", "target", "reported"),
    [
        ("Additional resources", "margie-provisioning-tutorial.md", 0),
        ("Additional resources", "litware-provisioning-tutorial.md", 1),
        ("Configure automatic user provisioning to PRODUCT", "margie-provisioning-tutorial.md", 1),
    ],
)
def test_a_further_link_may_lead_to_the_tutorial_of_a_neighbour(heading: str, target: str, reported: int) -> None:
    link = f"## {heading}\n\n* [Configure Margie for automatic user provisioning]({target})"
    pages = [example_tutorial(None, "Margie"), example_tutorial(Example("end", link))]
    assert len([f for f in findings_of(*pages) if f.code == "DC401"]) == reported


@pytest.mark.parametrize(
    ("text", "product", "reported"),
    [
        ("![The litware link in the Applications list](list.png)", "Litware", 1),
        ("![A litware screen](list.png)", "Litware", 0),
        ("Sign in to your LITWARE account.", "Litware", 1),
        ("Set LITWARE in the file.", "Litware", 0),
        ("Users in Cedar (All-Products) are disabled.", "Cedar (All Products)", 1),
    ],
)
def test_the_own_name_in_its_places(text: str, product: str, reported: int) -> None:
    assert len(messages("DC402", "end", text, product)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("|Attribute|Required by by PRODUCT|\n|---|---|\n|userName|Yes|", 1),
        ("|Old role|New role|\n|---|---|\n|Viewer|Viewer|", 0),
        ("![The PRODUCT PRODUCT page](page.png)", 1),
        ("![Select the the tab](page.png)", 1),
        ("Open PRODUCT PRODUCT.", 1),
    ],
)
def test_a_word_stands_twice_in_cells_images_and_names_too(text: str, reported: int) -> None:
    assert len(messages("DC403", "end", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Contact Support <support@DOMAIN>.", 0),
        ("Contact support support@DOMAIN.", 0),
        ("Enter https://api.DOMAIN/scim SCIM as it is.", 0),
        ("Read https://api.DOMAIN and and copy it.", 1),
        ("Contact support support by mail.", 1),
    ],
)
def test_an_address_repeats_no_word(text: str, reported: int) -> None:
    assert len(messages("DC403", "end", text)) == reported


@pytest.mark.parametrize(
    "text",
    [
        "In the vendor's wizard, step 17 asks for a domain.",
        "If you did Step 2 of [that article](https://help.DOMAIN/saml) and its Step 9, go on.",
    ],
)
def test_steps_of_something_else_are_not_missing_here(text: str) -> None:
    assert messages("DC404", "end", text) == []


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [("Assign them by following the instructions here:", 1), ("To assign them, follow these steps:", 0)],
)
def test_a_sub_heading_is_no_link(sentence: str, reported: int) -> None:
    text = f"## Assign users to PRODUCT\n\n{sentence}\n\n### Important tips\n\n* Start small."
    assert len(messages("DC405", "end", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("See [here][4].\n\n[4]: https://help.DOMAIN/a", 1),
        ('To open a ticket, <a href="https://help.DOMAIN/a">click here</a>.', 1),
        ("See [the price list][4].\n\n[4]: https://help.DOMAIN/a", 0),
        ("Write `[here][4]` to make a link.", 0),
        ("![here][4]", 0),
    ],
)
def test_links_are_written_in_several_ways(text: str, reported: int) -> None:
    assert len(messages("DC406", "end", text)) == reported


@pytest.mark.parametrize(
    ("heading", "reported"), [("## Capabilities supported", 1), ("## Supported features", 1), ("This lets you:", 0)]
)
def test_a_list_of_whatever_heading_need_not_name_all_that_is_mapped(heading: str, reported: int) -> None:
    page = (
        f"# Configure Veltrano for automatic user provisioning\n\n{heading}\n\n* Create users\n* Remove users\n\n"
        "## Groups\n\n1. Select **Provision Microsoft Entra ID Groups**.\n\n"
        "| Attribute | Type |\n|---|---|\n| displayName | String |\n| members | Reference |\n"
    )
    assert len([f for f in findings_of(page) if f.code == "DC302"]) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Click **Provision Azure Active Directory Users**.", 0),
        ('Select "Synchronize Azure AD groups to PRODUCT".', 0),
        ("Open the Entra admin center (Azure AD).", 1),
        ("PRODUCT works with Entra ID (Azure AD).", 0),
        ("PRODUCT works with Azure AD/Entra ID.", 0),
        ("Users that you provision Azure AD has, too.", 1),
        ("Azure AD (the directory) has them.", 1),
    ],
)
def test_both_names_may_stand_side_by_side_and_in_the_portals_labels(sentence: str, reported: int) -> None:
    assert len(messages("DC408", "end", sentence)) == reported


def test_a_link_to_the_renaming_mixes_no_brands() -> None:
    text = "See [Renaming of Azure AD](https://learn.microsoft.com/entra/fundamentals/new-name)."
    assert messages("DC408", "end", text) == []


@pytest.mark.parametrize(
    ("description", "reported"),
    [
        ("How your users sign in to PRODUCT with their work accounts.", 1),
        ("Let people log in to PRODUCT through Microsoft Entra ID.", 1),
        ("Create and remove users in PRODUCT, so that they can sign in to it.", 0),
    ],
)
def test_to_sign_in_is_not_to_provision(description: str, reported: int) -> None:
    title = "Configure PRODUCT for automatic user provisioning with Microsoft Entra ID"
    header = f"---\ntitle: {title}\ndescription: {description}\nms.date: 03/25/2025\n---\n"
    assert len(messages("DC409", "front", header)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("* [A tenant]{https://www.DOMAIN/pricing}.", 1),
        ("* [A tenant]https://www.DOMAIN/pricing", 1),
        ("![The scope](common/scope.png", 1),
        ("See [Monitor](/entra/app provisioning/log analytics).", 1),
        ("See [Monitor](/entra/log-analytics (the title)).", 0),
        ('See [Monitor](/entra/log-analytics "The title").', 0),
        ("Replace [id] (the object's) in it.", 0),
    ],
)
def test_links_that_do_not_become_links(text: str, reported: int) -> None:
    assert len(messages("DC410", "end", text)) == reported


@pytest.mark.parametrize(
    ("header", "line", "said"),
    [
        ("---\ntitle: Configure: x\n---\n", 2, "needs quotation marks"),
        ("---\ntitle: 'x\nauthor: y\n---\n", 2, "the quotation mark that opens here is never closed"),
        ("---\nauthor: y\n<<<<<<< HEAD\ntitle: x\n---\n", 3, 'not of the form "name: value"'),
        ("---\ntags: [a\nauthor: y\n---\n", 2, "the bracket that opens here is never closed"),
        ("---\ntitle: 'x's'\n---\n", 2, "a quotation mark too many"),
    ],
)
def test_a_header_is_faulted_where_the_fault_is(header: str, line: int, said: str) -> None:
    found = [f for f in findings_of(example_tutorial(Example("front", header))) if f.code == "DC002"]
    assert [f.where.line for f in found] == [line]
    assert said in found[0].message


def test_a_comment_in_a_header_that_is_never_closed_is_no_title() -> None:
    header = "---\ntitle: x\nms.date: 03/25/2025\n\n# Customer intent: As an administrator, I want it.\n"
    found = findings_of(example_tutorial(Example("front", header)))
    assert [(f.code, f.where.line) for f in found if f.code in ("DC002", "DC004")] == [("DC002", 1)]


def test_a_field_without_a_value_is_empty_rather_than_missing() -> None:
    header = "---\ntitle: Configure PRODUCT\ndescription:\nms.author: jdoe\n---\n"
    found = [f for f in findings_of(example_tutorial(Example("front", header))) if f.code == "DC003"]
    assert [(f.where.line, f.message) for f in found] == [
        (1, 'the front matter has no "ms.date"'),
        (3, '"description" of the front matter is empty'),
    ]


@pytest.mark.parametrize(
    "header",
    [
        "---\ntitle: Configure PRODUCT\nsidebar_position: 3\n---\n",
        "---\nid: entra\nsidebar_label: Entra ID\nslug: /scim/entra\n---\n",
        "---\nmenuTitle: Configure PRODUCT\nweight: 320\ndate: 2026-03-02\n---\n",
        "---\nsearch: true\n---\n",
    ],
)
def test_header_of_a_vendors_own_site_needs_none_of_microsoft_learns_fields(header: str) -> None:
    found = findings_of(example_tutorial(Example("front", header)))
    assert not [f for f in found if f.code == "DC003"]


@pytest.mark.parametrize("header", ["", "---\ntitle: Configure PRODUCT\ndescription: How.\n---\n"])
@pytest.mark.parametrize(("mark", "reported"), [('> [!div class="checklist"]', 1), ("", 0)])
def test_header_that_tells_no_site_is_that_of_the_site_whose_marks_the_page_has(
    header: str, mark: str, reported: int
) -> None:
    page = example_tutorial(Example("front", header)).replace('> [!div class="checklist"]\n', "")
    assert "[!div" not in page
    found = findings_of(f"{page}\n{mark}\n> * Create users in PRODUCT\n")
    assert len([f for f in found if f.code == "DC003"]) == reported


@pytest.mark.parametrize(
    ("header", "reported"),
    [
        ("---\ntitle: Configure PRODUCT\nsidebar_position: 3\n---\n", 0),
        ("---\ntitle: Configure Veltrano\nms.topic: tutorial\n---\n", 1),
        ("", 1),
    ],
)
def test_vendors_own_site_has_sections_of_its_own(header: str, reported: int) -> None:
    page = f"{header}# Configure Veltrano for automatic user provisioning\n\n## Configure provisioning\n\nFollow it."
    assert len([f for f in findings_of(page) if f.code == "DC006"]) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("input the **Secret Token**.", 1),
        ("input the **Secret Token**. The success team issues it on request.", 0),
        ("input the **Secret Token**. It is sent by e-mail.", 0),
        ("input the **Secret Token**. It is long.", 1),
    ],
)
def test_the_next_sentence_may_say_who_hands_the_token_over(sentence: str, reported: int) -> None:
    page = (
        "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n## Configure provisioning\n\n"
        f"1. Under the **Admin Credentials** section, {sentence}"
    )
    assert len(messages("DC201", BODY, page)) == reported


@pytest.mark.parametrize(("note", "reported"), [("no secret token is needed", 0), ("with the secret token", 1)])
def test_a_token_that_is_not_needed_is_no_field(note: str, reported: int) -> None:
    text = f"{ENTER}click **Authorize**, and sign in.\n6. Input **Tenant URL** ({note}) and select **Test Connection**."
    assert len(messages("DC203", "credentials", text)) == reported


def test_a_url_that_stands_beside_makes_it_none_either() -> None:
    text = f"{ENTER}click **Authorize**, and input `https://api.DOMAIN/scim` (no secret token is needed)."
    assert messages("DC203", "credentials", text) == []


@pytest.mark.parametrize(
    ("name", "reported"),
    [("refresh token", 1), ("session token", 1), ("token", 0), ("new token", 0), ("access token", 0)],
)
def test_another_kind_of_token_is_another_token(name: str, reported: int) -> None:
    text = enter("`https://api.DOMAIN/scim`").replace("**Access Token**", f"{name} you copied earlier")
    assert len(messages("DC202", "credentials", text)) == reported


@pytest.mark.parametrize(
    ("query", "reported"),
    [("SAMLRequest=fZJNT8MwDIbv", 1), ("code=WelcomeOffer2", 0), ("state=California", 0)],
)
def test_a_mixture_of_letters_is_no_word(query: str, reported: int) -> None:
    assert len(messages("DC205", "end", f"See the [plans](https://www.DOMAIN/login?plan=a&{query}).")) == reported


@pytest.mark.parametrize(
    ("version", "reported"),
    [("enterprise:2.O:User", 1), ("enterprise:2.0:User", 0), ("litware:2.0:User", 0)],
)
def test_the_letter_o_is_no_zero(version: str, reported: int) -> None:
    table = (
        "   |Attribute|Type|\n   |---|---|\n   |userName|String|\n"
        f"   |urn:ietf:params:scim:schemas:extension:{version}:department|String|\n"
    )
    text = f"8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n{table}"
    assert len(messages("DC311", "mappings", text)) == reported


@pytest.mark.parametrize(
    ("item", "reported"),
    [
        ("The SCIM API of PRODUCT has no support for groups.", 1),
        ("Syncing groups isn't possible with this connector.", 1),
        ("The connector only takes users; it ignores groups.", 1),
        ("Group provisioning is not available for PRODUCT.", 1),
        ("Groups aren't supported for unverified domains.", 0),
        ("There is no support for groups of groups.", 0),
        ("The service ignores groups without members.", 0),
        ("PRODUCT only supports users, not groups, at this time.", 1),
        ("Only users, not groups, will be synced to PRODUCT.", 1),
        ("Only users, not groups, can be admins.", 0),
        ("Only users, not groups, count towards the licence.", 0),
    ],
)
def test_groups_are_denied_in_many_words(item: str, reported: int) -> None:
    page = (
        "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n"
        '## Capabilities supported\n\n> [!div class="checklist"]\n> * Provision groups in PRODUCT\n\n'
        f"## Configure provisioning\n\n1. Save.\n\n## Connector limitations\n\n* {item}"
    )
    assert len(messages("DC313", BODY, page)) == reported


@pytest.mark.parametrize(
    ("heading", "text", "reported"),
    [
        ("Configure provisioning to PRODUCT", "You are redirected to Margie's sign-in page.", 1),
        ("Prerequisites of all", "The Microsoft Entra provisioning integration relies on the Margie SCIM API.", 1),
        ("Connector limitations", "* Margie supports a maximum of 200 groups.", 1),
        ("Connector limitations", "* Margie supports what PRODUCT does not.", 0),
    ],
)
def test_a_neighbour_takes_the_place_of_the_connector(heading: str, text: str, reported: int) -> None:
    pages = [example_tutorial(None, "Margie"), example_tutorial(Example("end", f"## {heading}\n\n{text}"))]
    assert len([f for f in findings_of(*pages) if f.code == "DC401"]) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Cedar Identity Managment stores the users.", 1),
        ("Cedar Identitty Management stores the users.", 1),
        ("Cedar Identity Manager is something else.", 0),
    ],
)
def test_later_words_of_the_name_are_misspelt_too(text: str, reported: int) -> None:
    assert len(messages("DC402", "end", text, "Cedar Identity Management")) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Refer to Step 12 of this article.", 1),
        ("Refer to Step 12 of this wizard.", 0),
        ("Refer to Step 12 of the Contoso guide.", 0),
        ("A step 12 times as large is too large.", 0),
    ],
)
def test_a_step_of_this_article_is_one_of_ours(text: str, reported: int) -> None:
    assert len(messages("DC404", "end", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (f"{ENTER}provide the **Tenant URL** and the **Access Token**.", 1),
        (f"{ENTER}provide the **Tenant URL**. The team will provide the SCIM URL.", 0),
    ],
)
def test_to_provide_a_value_is_not_to_be_provided_with_it(text: str, reported: int) -> None:
    assert len(messages("DC104", "credentials", text)) == reported


def test_a_prerequisite_states_the_tenant_url_too() -> None:
    text = "## Prerequisites\n\n* A PRODUCT tenant.\n\n> [!NOTE]\n> Use the Tenant URL `https://api.DOMAIN/v2/scim`."
    assert len(messages("DC107", "prerequisites", text)) == 1


def test_a_name_may_stand_in_quotation_marks() -> None:
    text = enter("`https://api.DOMAIN/scim`").replace("**Access Token**", '"Reporting Secret" that you saved before')
    assert len(messages("DC202", "credentials", text)) == 1


@pytest.mark.parametrize(
    ("item", "reported"),
    [
        ("Provisioning groups to PRODUCT is unsupported.", 1),
        ("Provisioning groups with members of PRODUCT is unsupported.", 0),
    ],
)
def test_what_is_unsupported_is_denied(item: str, reported: int) -> None:
    page = (
        "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n"
        '## Capabilities supported\n\n> [!div class="checklist"]\n> * Provision groups in PRODUCT\n\n'
        f"## Configure provisioning\n\n1. Save.\n\n## Known issues\n\n* {item}"
    )
    assert len(messages("DC313", BODY, page)) == reported


@pytest.mark.parametrize(
    ("heading", "text", "reported"),
    [
        ("Set up PRODUCT for provisioning", "1. In Margie, open **Settings**.", 1),
        ("Set up PRODUCT for provisioning", "1. In Margie, open the tile of PRODUCT.", 0),
        ("Troubleshooting", "If that does not help, contact Margie support.", 1),
        ("Prerequisites of all", "See also [Set up Margie for provisioning](margie-tutorial.md).", 0),
        ("Prerequisites of all", "Set up it as in [Set up Margie for provisioning](litware-tutorial.md).", 1),
    ],
)
def test_steps_of_a_neighbour_are_left_over(heading: str, text: str, reported: int) -> None:
    pages = [example_tutorial(None, "Margie"), example_tutorial(Example("end", f"## {heading}\n\n{text}"))]
    assert len([f for f in findings_of(*pages) if f.code == "DC401"]) == reported


@pytest.mark.parametrize(
    ("text", "reported"), [("Open the Lit-Ware portal.", 1), ("Open the L-itware portal.", 1), ("A lit-ware lamp.", 0)]
)
def test_a_hyphen_parts_the_name(text: str, reported: int) -> None:
    assert len(messages("DC402", "end", text)) == reported
