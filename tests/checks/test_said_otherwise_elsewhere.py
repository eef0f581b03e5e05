"""What one place of a tutorial says against another, each beside what only sounds like it."""

import pytest

from doccompile.checks.example import BODY
from tests.checks.test_half_done import TOKEN, on_page
from tests.checks.test_half_done_tables import ENTERPRISE, table
from tests.checks.test_slips import ENTER, OWN, SECRET
from tests.checks.wordings import messages

COPIED = "1. In the [console](https://admin.DOMAIN), copy the **SCIM URL** and the **Access Token**."
GROUPS = "## Configure it\n\n" + OWN + "\n6. Select **Synchronize Microsoft Entra groups to PRODUCT**.\n"
CHECKLIST = '## Capabilities supported\n\n> [!div class="checklist"]\n> * Create users in PRODUCT\n> * {}\n'


@pytest.mark.parametrize(
    ("example", "reported"),
    [
        ("For example, `https://contoso.DOMAIN/api/2/scim`.", 1),
        ("An example would look like `https://contoso.litware-sync.net/scim/v2`.", 1),
        ("For instance: `https://DOMAIN/contoso/scim/v2`.", 1),
        ("A Tenant URL such as `https://contoso.DOMAIN/scim` is what you need.", 1),
        ("For example, `https://contoso.DOMAIN/scim/v1`.", 1),
        ("For example, `https://contoso.DOMAIN/scim/v2/`.", 0),
        ("For example, `https://emea.contoso.DOMAIN/scim/v2`.", 0),
        ("For example, `HTTPS://CONTOSO.DOMAIN/SCIM/V2`.", 0),
        ("The Tenant URL is shown in places such as the console and the help, and is not `https://www.DOMAIN`.", 0),
        ("For example, it may be `https://litware-eu.DOMAIN/scim/v2`.", 0),
        ("For customers in the EU region, for example `https://contoso.eu.DOMAIN/scim/v2`.", 0),
        ("For the sandbox it is, for example, `https://contoso.DOMAIN/sandbox/scim`.", 0),
    ],
)
def test_an_example_fits_what_it_is_an_example_of(example: str, reported: int) -> None:
    text = f"{ENTER}input `https://<subdomain>.DOMAIN/scim/v2` in **Tenant URL**. {example} {SECRET.lstrip('. ')}"
    assert len(messages("DC107", "credentials", text)) == reported


def test_an_example_is_free_where_the_whole_host_is_to_be_replaced() -> None:
    entered = "input `https://<host>:<port>/scim` in **Tenant URL**, for example `https://scim.contoso.com/scim`"
    assert messages("DC107", "credentials", f"{ENTER}{entered}{SECRET}") == []


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("The Tenant URL of the former platform is `https://scim.DOMAIN/v1`.", 0),
        ("Until 2023, it was `https://scim.DOMAIN/v1` that was the **Tenant URL**.", 0),
        ("The Tenant URL was `https://scim.DOMAIN/v1` in earlier releases.", 0),
        ("The Tenant URL `https://scim.DOMAIN/v1` is deprecated.", 0),
        ("The Tenant URL used to be `https://scim.DOMAIN/v1`.", 0),
        ("The Tenant URL is `https://scim.DOMAIN/v1`.", 1),
        ("Set the **Tenant URL** to `https://scim.DOMAIN/v1`.", 1),
        ("The **Tenant URL** that was shown is `https://scim.DOMAIN/v1`.", 1),
    ],
)
def test_a_tenant_url_of_the_past_is_no_second_one(said: str, reported: int) -> None:
    assert on_page("DC107", f"{TOKEN}\n2. {said}", OWN) == reported


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("enter the SCIM URL that you copied (it begins with `https://api.DOMAIN/scim`) in **Tenant URL**", 0),
        ("enter the SCIM URL, starting with `https://api.DOMAIN/scim`, in **Tenant URL**", 0),
        ("enter the SCIM URL that you copied, not `https://www.DOMAIN`, in **Tenant URL**", 0),
        ("enter the SCIM URL rather than `https://www.DOMAIN` in **Tenant URL**", 0),
        ("enter the SCIM URL instead of the URL `https://www.DOMAIN` in **Tenant URL**", 0),
        ("do not enter `https://www.DOMAIN` in **Tenant URL**, but the SCIM URL", 0),
        ("do not copy the SCIM URL, but enter `https://api.DOMAIN/scim` in **Tenant URL**", 1),
        ("begin with the first field, and enter `https://api.DOMAIN/scim` in **Tenant URL**", 1),
        ("enter `https://api.DOMAIN/scim` in **Tenant URL**, not your own SCIM URL", 1),
    ],
)
def test_a_url_that_is_not_the_one_or_only_its_beginning_is_no_second_one(said: str, reported: int) -> None:
    assert on_page("DC108", COPIED, f"{ENTER}{said}{SECRET}") == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("You don't have to select **Authorize**.", 0),
        ("There is no need to click **Authorize**.", 0),
        ("Do not press **Authorize**: that is for other connectors.", 0),
        ("You need not choose **Authorize**.", 0),
        ("Test the connection without clicking **Authorize**.", 0),
        ("Then select **Authorize**.", 1),
        ("If you have not yet signed in, do so, and select **Authorize**.", 1),
        ("Do not close the window; click **Authorize**, and sign in.", 1),
    ],
)
def test_a_button_that_is_not_to_be_pressed_is_no_way_to_sign_in(sentence: str, reported: int) -> None:
    assert len(messages("DC203", "credentials", f"{OWN} {sentence}")) == reported


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        ("the Organization Passcode value retrieved earlier", 1),
        ("the Provisioning Passphrase value that you noted earlier", 1),
        ("your Directory Credential value, which you saved before,", 1),
        ("the Sync Pass Phrase values that were copied earlier", 1),
        ("the Access Token value retrieved earlier", 0),
        ("the Organization Passcode of your company", 0),
        ("the PRODUCT Admin value retrieved earlier", 0),
        ("the Tenant URL and Secret Token values retrieved earlier", 0),
        ("the Account ID value retrieved earlier", 0),
    ],
)
def test_a_name_in_capitals_is_one_that_an_earlier_step_has(name: str, reported: int) -> None:
    text = f"{ENTER}input `https://api.DOMAIN/scim` in **Tenant URL**. Input {name} in Secret Token."
    assert on_page("DC202", TOKEN, text) == reported


@pytest.mark.parametrize(
    ("limit", "reported"),
    [
        ("PRODUCT offers no way to deactivate or delete users.", 1),
        ("There is no way to remove users by SCIM.", 1),
        ("There is currently no option to disable users.", 1),
        ("There is no means of deleting accounts through this connector.", 1),
        ("Group memberships aren't synchronized by this connector.", 1),
        ("Currently, groups are not provisioned.", 1),
        ("Groups aren't synced to PRODUCT today.", 1),
        ("Nested groups aren't synchronized.", 0),
        ("Groups aren't synchronized if they have no members.", 0),
        ("Without the add-on, groups are not supported.", 0),
        ("Unless SCIM 2 is switched on, user deletion is not supported.", 0),
        ("When the account is on a trial, group provisioning is not available.", 0),
        ("Users cannot be renamed. Groups are not supported.", 1),
        ("There is no way to delete users' files.", 0),
        ("If in doubt, ask. Groups are not supported.", 1),
    ],
)
def test_a_limitation_takes_something_back_or_only_narrows_it(limit: str, reported: int) -> None:
    page = f"{CHECKLIST.format('Remove users from PRODUCT')}\n{GROUPS}\n## Connector limitations\n\n* {limit}\n"
    assert (
        min(1, len(messages("DC313", BODY, f"# Configure PRODUCT for automatic user provisioning\n\n{page}")))
        == reported
    )


@pytest.mark.parametrize(
    ("line", "reported"),
    [
        ("Restrict provisioning to the members of a group in Microsoft Entra ID", 0),
        ("Limit access to PRODUCT to a group of users", 0),
        ("Filter users by group membership", 0),
        ("Assign users to groups inside PRODUCT by hand", 0),
        ("Add members to teams manually.", 0),
        ("Provision groups that you would otherwise have to create by hand in PRODUCT", 1),
        ("Push groups and their members to PRODUCT", 1),
        ("Put users into their teams by department", 0),
        ("Provision groups as teams", 1),
        ("Create teams from group memberships", 1),
    ],
)
def test_groups_that_scope_provisioning_are_not_promised(line: str, reported: int) -> None:
    assert len(messages("DC301", "capabilities", CHECKLIST.format(line))) == reported


@pytest.mark.parametrize(
    ("opening", "reported"),
    [
        ("Enable automatic provisioning and de-provisioning of users and groups from Microsoft Entra ID.", 1),
        ("It covers the provisioning of users and groups to PRODUCT.", 1),
        ("It is about managing of user accounts and groups in PRODUCT.", 1),
        ("It covers the provisioning of users and/or groups to PRODUCT.", 0),
        ("It covers the provisioning of users from groups of Microsoft Entra ID.", 0),
        ("It covers the provisioning of users; groups stay as they are.", 0),
    ],
)
def test_provisioning_of_groups_is_promised_by_a_noun_too(opening: str, reported: int) -> None:
    page = f"# Configure PRODUCT for automatic user provisioning\n\n{opening}\n\n## Configure it\n\n{OWN}\n"
    assert len(messages("DC301", BODY, page)) == reported


@pytest.mark.parametrize(
    ("row", "reported"),
    [
        ('|emails[type eq "work"].value|Reference|', 1),
        ('|phoneNumbers[type eq "mobile"].value|DateTime|', 1),
        ("|urn:scim:schemas:extension:enterprise:1.0.manager|Boolean|", 1),
        ("|urn:scim:schemas:extension:enterprise:1.0:department|Reference|", 1),
        ("|urn:scim:schemas:extension:enterprise:1.0.manager|Reference|", 0),
        ('|photos[type eq "photo"].value|Reference|', 0),
        ('|x509Certificates[type eq "work"].value|Binary|', 0),
        ('|emails[type eq "work"].value|String|', 0),
        ('|emails[type eq "work"]|Complex|', 0),
    ],
)
def test_a_type_is_the_one_of_its_attribute(row: str, reported: int) -> None:
    assert len(messages("DC308", "mappings", table("|active|Boolean|", row))) == reported


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        (f"{ENTERPRISE}:manager**", 1),
        (f"{ENTERPRISE}:`manager", 1),
        (f"{ENTERPRISE}:manager\\_id", 0),
        (f"{ENTERPRISE}:$ref-manager", 0),
        ("urn:ietf:params:scim:schemas:extension:PRODUCT:2.0:User:cost-center_2", 0),
    ],
)
def test_no_markup_is_left_in_a_path_with_a_urn(name: str, reported: int) -> None:
    assert len(messages("DC306", "mappings", table("|active|Boolean|", f"|{name}|String|"))) == reported


@pytest.mark.parametrize(
    ("urn", "reported"),
    [
        ("urn:ietf:params:scim:schemas:extension:hub:enterprise:2.0:User", 0),
        ("urn:ietf:params:scim:schemas:extension:core:enterprise:2.0:User", 1),
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.O:User", 1),
    ],
)
def test_a_vendors_own_part_of_a_urn_is_no_slip(urn: str, reported: int) -> None:
    assert len(messages("DC311", "mappings", table("|active|Boolean|", f"|{urn}:department|String|"))) == reported


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("The base URL is `https://sync.DOMAIN/v2`. This value goes into the Tenant URL field.", 1),
        ("The SCIM endpoint is `https://sync.DOMAIN/v2`. The URL is entered as the Tenant URL.", 1),
        ("Note the base URL `https://sync.DOMAIN/v2`. These values are for Tenant URL and Secret Token.", 1),
        ("The base URL is `https://sync.DOMAIN/v2`. The token goes into another field than Tenant URL.", 0),
        ("The base URL of the REST API is `https://sync.DOMAIN/v2`.", 0),
        ("The base URL is `https://sync.DOMAIN/v2`. This value goes into Tenant URL if you are in the EU.", 0),
        ("The Tenant URL `https://sync.DOMAIN/v2` no longer works.", 0),
        ("Check that the Tenant URL isn't `https://sync.DOMAIN/v2`.", 0),
        ("The Tenant URL mustn't be `https://sync.DOMAIN/v2`.", 0),
        ("Don't enter the URL `https://sync.DOMAIN/v2` as the Tenant URL.", 0),
    ],
)
def test_what_the_next_sentence_says_of_a_url_counts(said: str, reported: int) -> None:
    assert on_page("DC107", f"{TOKEN}\n2. {said}", OWN) == reported


@pytest.mark.parametrize(
    ("urn", "reported"),
    [
        ("urn:ietf:params:scim:schemas:extension:enterprise:20:User", 1),
        ("urn:ietf:params:scim:schemas:extension:PRODUCT:2:User", 0),
        ("urn:PRODUCT:20:User", 0),
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", 0),
    ],
)
def test_a_version_has_a_full_stop(urn: str, reported: int) -> None:
    assert len(messages("DC311", "mappings", table("|active|Boolean|", f"|{urn}:department|String|"))) == reported
