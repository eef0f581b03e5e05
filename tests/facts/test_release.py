"""Release status: what a sentence says of preview and general availability."""

import pytest

from doccompile.facts.wording.sentence import split
from tests.facts.conftest import Compile

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
    "This connector is currently in beta.": "preview",
    "The connector is currently being previewed.": "preview",
    "Public Preview: this connector may change.": "preview",
    "You are using a public preview of this connector.": "preview",
    "We offer this connector as a public preview.": "preview",
    "Provisioning support is currently in preview.": "preview",
    "User provisioning is in private preview.": "preview",
    "You see a preview of this connector's page.": None,
    "We offer this connector and a preview of another.": None,
    "The Brambleworks connector is still an open beta.": "preview",
    "**Status:** Public beta": "preview",
    "This is a closed beta integration.": "preview",
    "Provisioning to Brambleworks is in early access.": "preview",
    "Provisioning of roles is in beta.": None,
    "This connector has no beta.": None,
    "The connector is scheduled to leave beta in May.": None,
    "Provisioning to Brambleworks is tested by our beta customers.": None,
    "This integration is known as Beta Hub.": None,
    "The app is in beta for Android.": None,
    "Preview this connector in the gallery.": None,
    "This connector is available as a beta in the EU.": "preview",
    "The connector is released for public preview.": "preview",
    "The connector is not in early access.": None,
    "The beta endpoint is used by this connector.": None,
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
    "You can use the connector (in public preview) at no cost.": "preview",
    "Our integration (currently in beta) manages users.": "preview",
    "This connector (public preview) needs a plan.": "preview",
    "The integration with Brambleworks is in preview.": "preview",
    "The app to Brambleworks Hub remains in beta.": "preview",
    "The connector (see the preview terms) works.": None,
    "This connector (formerly in preview) is stable.": None,
    "The connector (not in preview anymore) works.": None,
    "The integration with groups is in preview.": None,
    "The integration with the preview portal is done.": None,
    "The integration with Microsoft Entra ID is in preview.": "preview",
    "The connector with Brambleworks Hub is generally available.": "general-availability",
    "The integration with Litware is in preview.": None,
    "The Brambleworks integration with Microsoft Teams is in beta.": None,
    "Our app to Litware Drive is generally available.": None,
    "The app (beta) runs on phones.": None,
}


@pytest.mark.parametrize(("sentence", "status"), RELEASE.items(), ids=RELEASE)
def test_release_status(compiled: Compile, sentence: str, status: str | None) -> None:
    found = compiled(intro=f"> [!NOTE]\n> {sentence}").release_status
    assert (found.value if found else None) == status


def test_blanks_are_no_sentence() -> None:
    assert list(split(" ")) == []
