"""DC308 attribute-type-mismatch: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import messages, table


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


@pytest.mark.parametrize(
    ("row", "reported"),
    [
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department|Boolean", 1),
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager|Boolean", 1),
        ("urn:ietf:params:scim:schemas:core:2.0:User:active|String", 1),
        ("name|Boolean", 1),
        ("groups|Integer", 1),
        ("groups|String", 0),
        ("x509Certificates|Binary", 0),
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager|Reference", 0),
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter|String", 0),
        ("urn:ietf:params:scim:schemas:extension:litware:2.0:User:department|Boolean", 0),
    ],
)
def test_types_of_attributes_with_a_urn_are_held_to_the_schema(row: str, reported: int) -> None:
    step = "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**."
    table = f"   |Attribute|Type|\n   |---|---|\n   |userName|String|\n   |{row}|\n"
    assert len(messages("DC308", "mappings", f"{step}\n\n{table}")) == reported


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
    ("type_", "reported"),
    [("Strng", 1), ("Stirng", 1), ("Boolaen", 1), ("Refernce", 1), ("dateTTime", 1), ("Strings", 0), ("text", 0),
     ("GUID", 0), ("Object", 0), ("", 0)],
)  # fmt: skip
def test_a_misspelt_type_is_none(type_: str, reported: int) -> None:
    assert len(messages("DC308", "mappings", table(f"|displayName|{type_}|"))) == reported
