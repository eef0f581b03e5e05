"""DC502 connector-diverges: wordings that are reported, each beside what only looks like one."""

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.wordings import CAPABILITIES, CREATES, ENTER, FIXED, GIVEN_TOKEN

HUNGARIAN = """\
---
ms.contentlocale: hu-HU
---
# <a name="tutorial-configure-dock--ward-for-automatic-user-provisioning"></a>A rendszer és a révőr csatlakoztatása

Ez a leírás azt mutatja meg, hogyan kerülnek a fiókok a rendszerbe, és mit kell előtte mindkét oldalon beállítani.

## <a name="step-5-configure-automatic-user-provisioning"></a>Beállítás

1. Írja be az `https://api.litware.com/scim/v1` URL-címet, majd mentse a beállításokat.
"""


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
    newer = example_tutorial(Example("credentials", f"{ENTER}{GIVEN_TOKEN}"))
    assert "DC502" not in {finding.code for finding in findings_of(older, newer)}


def test_of_two_lists_of_which_one_has_one_entry_the_difference_is_shown() -> None:
    older, newer = (example_tutorial(Example("capabilities", claims)) for claims in (CREATES, CAPABILITIES))
    found = findings_of(older.replace("/2025", "/2019"), newer)
    (message,) = [finding.message for finding in found if finding.code == "DC502"]
    assert message == "capabilities of Litware: only in the newer tutorial: provision-groups"


def test_a_translation_whose_name_is_an_anchors_is_one_of_the_same_connector() -> None:
    enter = "5. Under the **Admin Credentials** section, input `https://api.litware.com/scim` in **Tenant URL**."
    english = example_tutorial(Example("credentials", enter, "Dock & Ward"))
    codes = [finding.code for finding in findings_of(HUNGARIAN, english)]
    assert (codes.count("DC502"), codes.count("DC503")) == (1, 0)
