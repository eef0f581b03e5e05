"""Slips in tables, names and links, each beside what only looks like it."""

import pytest

from tests.checks.wordings import messages

STEP = "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"


def table(*rows: str, head: str = "|Attribute|Type|") -> str:
    rule = "|---" * (head.count("|") - 1) + "|"
    return STEP + "".join(f"   {line}\n" for line in (head, rule, "|userName|String|", *rows))


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        ('emails[not (type eq "home")].value', 0),
        ('emails[not (type eq "home" or type eq "other")].value', 0),
        ('emails[not type eq "home"].value', 1),
        ('emails[not (type eq "home"].value', 1),
    ],
)
def test_a_filter_may_be_denied(name: str, reported: int) -> None:
    assert len(messages("DC306", "mappings", table("|active|Boolean|", f"|{name}|String|"))) == reported


@pytest.mark.parametrize(
    ("row", "reported"),
    [
        ("|urn:ietf:params:scim:schemas:core:2.0:User:userName|String|", 1),
        ("|URN:ietf:params:scim:schemas:core:2.0:user:username|String|", 1),
        ("|urn:ietf:params:scim:schemas:core:2.0:User:title|String|", 0),
        ("|urn:ietf:params:scim:schemas:extension:PRODUCT:2.0:User:userName|String|", 0),
    ],
)
def test_an_attribute_with_its_core_urn_is_the_same(row: str, reported: int) -> None:
    assert len(messages("DC305", "mappings", table(row))) == reported


@pytest.mark.parametrize("position", [0, 1, 2])
def test_the_odd_version_is_the_one_that_fewer_rows_have(position: int) -> None:
    rows = [f"|{ENTERPRISE}:department|String|", f"|{ENTERPRISE}:division|String|"]
    rows.insert(position, "|urn:scim:schemas:extension:enterprise:1.0:costCenter|String|")
    (message,) = messages("DC311", "mappings", table(*rows))
    assert message.startswith('"urn:scim:schemas:extension:enterprise:1.0" is a URN of SCIM 1')


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Deprovisioning is not available: remove users by hand.", 1),
        ("User deletion is not supported: use the console.", 1),
        ("PRODUCT cannot delete or disable users.", 1),
        ("PRODUCT does not delete, nor disable users.", 1),
        ("PRODUCT cannot delete or rename users' folders.", 0),
        ("Deprovisioning of guests is not available: remove them by hand.", 0),
    ],
)
def test_a_denial_may_end_in_a_colon(text: str, reported: int) -> None:
    assert len(messages("DC313", "end", f"## Connector limitations\n\n* {text}")) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("For guests, deprovisioning is not supported.", 0),
        ("Within private channels, deprovisioning is not supported.", 0),
        ("In PRODUCT's desktop client, users cannot be deleted.", 0),
        ("For users with a local password, PRODUCT does not support deprovisioning.", 0),
        ("In PRODUCT, deprovisioning is not supported.", 1),
        ("For the time being, deprovisioning is not supported.", 1),
        ("Through its SCIM API, users cannot be deleted.", 1),
        ("With Microsoft Entra ID, users cannot be deleted.", 1),
    ],
)
def test_a_denial_may_be_of_some_only(text: str, reported: int) -> None:
    assert len(messages("DC313", "end", f"## Connector limitations\n\n* {text}")) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("[!NOTE]\n> PRODUCT doesn't support deprovisioning.", 1),
        ("[!IMPORTANT]\n> Deprovisioning isn't available: PRODUCT can't deactivate or delete users through SCIM.", 1),
        ("**Note**: at present, PRODUCT has no support for deprovisioning.", 1),
        ("[!TIP]\n> Test first. Removing users is not supported by the PRODUCT SCIM service.", 1),
        ("[!NOTE]\n> If you are on the free plan, PRODUCT doesn't support deprovisioning.", 0),
        ("[!NOTE]\n> On the free plan, PRODUCT doesn't support deprovisioning.", 0),
        ("[!NOTE]\n> Unfortunately users can't be removed from PRODUCT.", 1),
        ("[!NOTE]\n> Margie doesn't support deprovisioning.", 0),
        ("[!NOTE]\n> PRODUCT doesn't support removing users from groups.", 0),
        ("[!NOTE]\n> Do not remove users in PRODUCT directly.", 0),
        ("[!WARNING]\n> Make sure that you don't delete accounts in PRODUCT.", 0),
        ("[!NOTE]\n> In PRODUCT, groups only see their own folders.", 0),
        ("[!NOTE]\n> PRODUCT doesn't support deprovisioning in the free plan.", 0),
        ("[!NOTE]\n> Deprovisioning isn't available for Team editions of PRODUCT.", 0),
        ("[!NOTE]\n> During the migration PRODUCT doesn't support deprovisioning.", 0),
        ("[!NOTE]\n> We do not delete users in PRODUCT.", 1),
    ],
)
def test_a_note_may_deny_it(text: str, reported: int) -> None:
    assert len(messages("DC313", "end", f"> {text}")) == reported


@pytest.mark.parametrize(
    "from_where", ["groups", "a team", "their roles", "the project", "nested groups", "more than one team"]
)
def test_removing_users_from_something_is_no_deprovisioning(from_where: str) -> None:
    limitation = f"## Connector limitations\n\n* PRODUCT does not support removing users from {from_where}."
    assert messages("DC313", "end", limitation) == []


@pytest.mark.parametrize(
    ("words", "reported"),
    [
        ("Litwarre", 1),
        ("Littare", 1),
        ("Litwaare", 1),
        ("Litwwre", 1),
        ("Liteware", 0),
        ("Delaware", 0),
    ],
)
def test_a_letter_is_mistaken_for_its_neighbour(words: str, reported: int) -> None:
    assert len(messages("DC402", "end", f"The accounts in {words} are kept.")) == reported


@pytest.mark.parametrize(
    ("head", "reported"),
    [
        ("|Attribute|Type|Required by LitWare|", 1),
        ("|Attribute|Type|Required by Litwarre|", 1),
        ("|Attribute|Type|Required by Litware|", 0),
        ("|Attribute|Type|LITWARE_ID|", 0),
    ],
)
def test_the_head_of_a_table_spells_the_name(head: str, reported: int) -> None:
    assert len(messages("DC402", "mappings", table(head=head))) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("![The Margie link in the Applications list](all.png)", 1),
        ("![The Litware link in the Applications list](all.png)", 0),
        ("![The Provisioning link in the Applications list](all.png)", 0),
        ("Follow what is provided in the [Margie Single sign-on  article](./litware-tutorial.md).", 1),
        ("Follow what is provided in the [Margie single sign-on tutorial](./litware-tutorial.md).", 1),
        ("Follow what is provided in the [Litware Single Sign-On article](./litware-tutorial.md).", 0),
        ("* Assign <AppName> roles to users.", 1),
        ("* Sign in to <Application name>.", 1),
        ("* Open `https://<AppName>.litware.com`.", 0),
        ("* Open https://\\<AppName\\>.litware.com.", 0),
        ("* Choose a name, written \\<AppName\\> below.", 0),
    ],
)
def test_a_name_is_left_over_in_pictures_links_and_tags(text: str, reported: int) -> None:
    assert len(messages("DC401", "end", text)) == reported


@pytest.mark.parametrize(
    ("hint", "reported"),
    [
        ("   > For advanced settings see:\n", 1),
        ("   > To learn more about roles, refer to:\n", 1),
        ("   > For advanced settings see:\n   > * [Roles](https://docs.litware.com)\n", 0),
        ("   > * For advanced settings see:\n   > * [Roles](https://docs.litware.com)\n", 0),
        ("   > Do the following:\n", 0),
        ("   > For advanced settings see the settings.\n", 0),
    ],
)
def test_the_links_of_a_hint_are_not_in_the_next_step(hint: str, reported: int) -> None:
    text = f"{table()}\n   > [!NOTE]\n{hint}\n9. Select **Save**.\n"
    assert len(messages("DC405", "mappings", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("See (the portal)[https://portal.azure.com).", 1),
        ("See (the portal)[./portal.md].", 1),
        ("See [the portal]](https://portal.azure.com).", 1),
        ("See [the [new] portal](https://portal.azure.com).", 0),
        ("See (the portal) [a] and (b)[c].", 0),
    ],
)
def test_brackets_of_a_link_are_doubled_or_mixed(text: str, reported: int) -> None:
    assert len(messages("DC410", "end", text)) == reported


@pytest.mark.parametrize(
    ("short", "told"),
    [
        (6, '"a5" (line 41): fewer'),
        (7, '"a4" (line 40) and 2 more down to line 42: fewer'),
        (60, '"a4" (line 40) and 55 more down to line 95: fewer'),
    ],
)
def test_of_very_many_rows_the_first_are_named(short: int, told: str) -> None:
    rows = table(*(f"|a{number}|String|" for number in range(short)), head="|Attribute|Type|Required|")
    (message,) = messages("DC312", "mappings", rows.replace("|userName|String|", "|userName|String||"))
    assert told in message
    assert message.startswith('"a0" (line 36), "a1" (line 37)')
