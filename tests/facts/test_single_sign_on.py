"""The tutorial on single sign-on that a tutorial on provisioning leads to."""

import pytest

from tests.facts.conftest import Compile

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
def test_single_sign_on_tutorial(compiled: Compile, line: str, target: str | None) -> None:
    found = compiled(capabilities=f"## Capabilities supported\n\n* {line}").single_sign_on
    assert (found.value if found else None) == target


def test_link_in_a_note_is_no_line_of_the_checklist(compiled: Compile) -> None:
    note = "> [!NOTE]\n> Read the [page of another product](fernhill-tutorial.md) first."
    assert compiled(intro=note).single_sign_on is None


def test_single_sign_on_tutorial_of_the_same_file_name_in_another_language(compiled: Compile) -> None:
    found = compiled(intro="Voir le [didacticiel](brambleworks-tutorial.md) et [autre](thornworks-tutorial.md).")
    assert found.single_sign_on.value == "brambleworks-tutorial.md"


def test_links_in_tables(compiled: Compile) -> None:
    rows = "|Feature|Supported|\n|---|---|\n|Create users|Yes|\n|Delete users|Yes|\n|[SSO](bramble-tutorial.md)|Yes|\n"
    sheet = "|Item|Value|\n|---|---|\n|Product|[Brambleworks](https://brambleworks.com)|\n|Data|<https://x.org/>|\n"
    facts = compiled(intro=sheet, capabilities=f"## What it does\n\n{rows}")
    assert facts.single_sign_on.value == "bramble-tutorial.md"
    assert [domain.value for domain in facts.vendor_domains] == ["brambleworks.com"]
