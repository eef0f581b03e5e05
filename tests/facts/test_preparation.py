"""What the vendor's section asks for outside its numbered steps."""

import pytest

STEPS = "\n\n1. Open **Team** > **Sync**.\n\n1. Copy the **Hub Key**."
ASKED = (
    "Contact Brambleworks support to have SCIM turned on.",
    "Reach out to your Brambleworks representative for the Tenant URL and the Secret Token.",
    "For the **Secret Token** write to help@brambleworks.com.",
    "To learn your address, please e-mail help@brambleworks.com.",
    "Before you begin, you'll need to create a **Sync user** in your Brambleworks workspace.",
    "The sync user **must be activated** before it can be used.",
    "You can start the connection by contacting your account manager.",
    "If SSO is not part of your plan, upgrade it.",
    "Your contact at Brambleworks sends you a Tenant URL and a Secret Token.",
    "On the day after, you will receive a mail with the address.",
    "Under Organization Setup, click on **SSO & SCIM**.",
    "There, first change the way to sign in to **Identity provider**.",
    "Refer to [the Brambleworks handbook](https://brambleworks.com/help) to set up what is needed.",
    "A sync key can be ordered in the shop.",
    "To enable provisioning, start by contacting your representative with the following:",
)
NOT_ASKED = (
    "Brambleworks keeps its people in a tree.",
    "Before configuring Brambleworks for automatic user provisioning, you will need to enable SCIM on Brambleworks.",
    "In order to connect the two, you need a key and an address.",
    "Follow the steps below to configure SCIM.",
    "For more details on trees and how to create one, see [this page](https://brambleworks.com/trees).",
    "The next step is to get the key:",
    "Only the owner sees this page.",
    "There is a change log below.",
)


@pytest.mark.parametrize("words", ASKED)
def test_a_paragraph_that_asks(compiled, words):
    assert len(compiled(vendor=words + STEPS).preparation) == 1
    assert compiled(vendor=words).preparation


@pytest.mark.parametrize("words", NOT_ASKED)
def test_a_paragraph_that_asks_nothing(compiled, words):
    assert compiled(vendor=words + STEPS).preparation == ()


def test_bullets_and_notes_ask_too(compiled):
    vendor = """\
* Sign in to Brambleworks.
* Open **Sync**.

  Keep the page open.

> [!IMPORTANT]
> Make sure that you keep the key: it is shown once.

1. Copy the key.

   > [!NOTE]
   > Your plan must be confirmed first.
"""
    assert [fact.value for fact in compiled(vendor=vendor).preparation] == [
        "Sign in to Brambleworks.",
        "Open Sync. Keep the page open.",
        "Make sure that you keep the key: it is shown once.",
        "Your plan must be confirmed first.",
    ]


def test_what_tells_of_the_values_is_wanted_however_it_is_said(compiled):
    vendor = "The mail from our desk includes the base URL and the **Hub Token**."
    credentials = "1. Under the **Admin Credentials** section, input your **Tenant URL** and **Secret Token**."
    (found,) = compiled(vendor=vendor, credentials=credentials).preparation
    assert found.value.startswith("The mail from our desk")


def test_numbered_steps_and_other_sections_are_none_of_it(compiled):
    found = compiled(vendor="1. Contact support.\n\n   You must wait.", intro="Contact support.")
    assert found.preparation == ()


def test_a_way_to_the_secret_is_wanted_above_the_portals_steps_too(read):
    text = """\
# Configure Brambleworks for automatic user provisioning

## Configure user provisioning to Brambleworks

This section guides you through the portal. You must be patient.

{}

1. Set the **Provisioning Mode** to **Automatic**.

1. Under **Admin Credentials**, enter the **Secret Token**.

You need a new key every year.
"""
    way = "In your account center, go to **Settings** and fetch the access token."
    assert [fact.value for fact in read(text.format(way)).preparation] == [way.replace("*", "")]
    for none in ("You need the Azure portal and a key.", "A key opens it.", "In the menu, go to **Settings**."):
        assert read(text.format(none)).preparation == ()
