"""DC311 schema-version-mixed: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import ENTERPRISE, messages, table


@pytest.mark.parametrize("position", [0, 1, 2])
def test_the_odd_version_is_the_one_that_fewer_rows_have(position: int) -> None:
    rows = [f"|{ENTERPRISE}:department|String|", f"|{ENTERPRISE}:division|String|"]
    rows.insert(position, "|urn:scim:schemas:extension:enterprise:1.0:costCenter|String|")
    (message,) = messages("DC311", "mappings", table(*rows))
    assert message.startswith('"urn:scim:schemas:extension:enterprise:1.0" is a URN of SCIM 1')


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


def test_attributes_with_the_urn_of_the_core_schema() -> None:
    core = "urn:ietf:params:scim:schemas:core:2.0:User:userName"
    table = "   |Attribute|Type|\n   |---|---|\n   |{}|String|\n   |urn:ietf:params:scim:schemas:extension:{}|String|\n"
    step = "8. Under **Mappings**, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
    known = step + table.format(core, "enterprise:2.0:User:department")
    assert messages("DC310", "mappings", known) == messages("DC311", "mappings", known) == []
    assert len(messages("DC311", "mappings", step + table.format(core, "enterprise:User:department"))) == 1


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


@pytest.mark.parametrize(
    ("urn", "reported"),
    [
        ("urn:scim:schemas:extension:enterprise:2.0:User", 1),
        ("urn:params:scim:schemas:extension:enterprise:2.0:User", 1),
        ("urn:scim:schemas:core:2.0:User", 1),
        ("urn:schemas:core:2.0:User", 1),
        ("urn:scim:schemas:extension:enterprise:1.0", 0),
        ("urn:scim:schemas:extension:PRODUCT:2.0:User", 0),
        ("urn:PRODUCT:schemas:core:2.0:User", 0),
        ("urn:ietf:params:scim:schemasextension:enterprise:2.0:User", 1),
        ("urn:ietf::params:scim:schemas:extension:enterprise:2.0:User", 1),
        ("urn:ietf:params:scim:schemas:extension:enterprise2.0:User", 1),
        ("urn:ietf:params:scim:schemas:extensio:nenterprise:2.0:User", 1),
        ("urn:ietf:params:scim:schemas:extenson:PRODUCT:2.0:User", 1),
        ("urn:ietf:parmas:scim:schemas:extension:PRODUCT:2.0:User", 1),
        ("urn:ietf:params:scim:schemasextension:PRODUCT:2.0:User", 1),
        ("urn:ietf:params:scim:schemas:extensions:PRODUCT:2.0:User", 0),
        ("URN:ietf:params:scim:schemas:extension:PRODUCT:2.0:User", 0),
        ("urn:ietf:params:scim:schemas:PRODUCT:2.0:User", 0),
    ],
)
def test_schema_of_one_version_behind_the_prefix_of_the_other(urn: str, reported: int) -> None:
    assert len(messages("DC311", "mappings", table("|active|Boolean|", f"|{urn}:department|String|"))) == reported


def test_a_prefix_that_is_short_is_no_other_version() -> None:
    rows = table(f"|{ENTERPRISE}:division|String|", "|urn:scim:schemas:core:2.0:User:title|String|")
    (message,) = messages("DC311", "mappings", rows)
    assert "only by spelling" in message


def test_of_a_vendors_urn_it_is_the_beginning_that_is_misspelt() -> None:
    urn = "urn:ietf:params:scim:schemas:extenson:litware:2.0:User"
    (message,) = messages("DC311", "mappings", table("|active|Boolean|", f"|{urn}:badge|String|"))
    assert message.startswith(f'the beginning of "{urn}" differs from')
