"""Rules on tutorials in other languages: no alarm for what is not understood, every fault that needs no language."""

import pytest

from tests.checks.compiling import codes_of, findings_of

TUTORIAL = """\
---
title: Brambleworks anbinden
description: So gelangen Konten aus Azure AD nach Brambleworks.
ms.date: 03/25/2025
---
# <a name="tutorial-configure-brambleworks-for-automatic-user-provisioning"></a>Brambleworks anbinden

Hier steht, wie Konten aus Azure AD nach [Brambleworks](https://www.brambleworks.com) gelangen. Der erste Lauf kann bei
vielen Konten mehrere Stunden dauern, jeder weitere ist nach wenigen Minuten vorbei. Wer das zum ersten Mal macht,
beginnt am besten mit zwei oder drei Konten, prüft das Ergebnis und gibt erst danach alle übrigen frei. Zurücknehmen
lässt sich das jederzeit, denn ein Konto, das nicht mehr zugewiesen ist, wird nur gesperrt. Gesperrte Konten bleiben ein
Jahr lang erhalten, danach sind sie mitsamt allem, was an ihnen hängt, endgültig gelöscht und nicht wiederherzustellen.
{intro}

## <a name="capabilities-supported"></a>Funktionen

> [!div class="checklist"]
> * Konten in Brambleworks anlegen
> * Gruppen in Brambleworks anlegen

## <a name="step-5-configure-automatic-user-provisioning-to-brambleworks"></a>Bereitstellung einrichten

5. `{url}` als **Mandanten-URL** eintragen.

6. Unter Zuordnungen **Azure Active Directory-Benutzer nach Brambleworks übertragen** öffnen.

   |Attribut|Typ|
   |---|---|
   |userName|Zeichenfolge|
   |{row}|Zeichenfolge|

7. Danach **Azure Active Directory-Gruppen nach Brambleworks übertragen** öffnen.

   |Attribut|Typ|
   |---|---|
   |displayName|Zeichenfolge|
   |members|Verweis|
"""


def german(intro: str = "", url: str = "https://api.brambleworks.com/scim", row: str = "externalId") -> set[str]:
    return codes_of(findings_of(TUTORIAL.format(intro=intro, url=url, row=row)))


def test_what_is_not_understood_is_no_fault() -> None:
    assert german() == set()


@pytest.mark.parametrize(
    "intro",
    [
        "Adım adım anlatılır.",
        "Mi az az adat?",
        "Vous vous connectez.",
        "Das Konto, das das Team verwaltet.",
        "Die die.",
    ],
)
def test_another_language_may_say_a_word_twice(intro: str) -> None:
    assert german(intro) == set()


@pytest.mark.parametrize("intro", ["Mit Brambleworks Brambleworks verbinden.", "Im Azure Azure Portal."])
def test_a_name_stands_once_in_every_language(intro: str) -> None:
    assert german(intro) == {"DC403"}


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"url": "http://api.brambleworks.com/scim"}, "DC105"),
        ({"url": "https://api.brambleworks.com/scim/Users"}, "DC103"),
        ({"url": "https://scim.fernwood-telephony.net/v2/scim"}, "DC101"),
        ({"row": "userName"}, "DC305"),
        ({"row": "aktiv"}, "DC307"),
        ({"row": "urn: ietf: params: scim: User: title"}, "DC306"),
        ({"intro": "In TestApp entstehen sie."}, "DC401"),
    ],
)
def test_a_fault_that_needs_no_language_is_found(parts: dict[str, str], code: str) -> None:
    assert code in german(**parts)


@pytest.mark.parametrize(
    "parts",
    [
        {"intro": "Enter the **Secret Token** under **Admin Credentials**."},
        {"url": "https://api.brambleworks.com/<xxx>/scim"},
    ],
    ids=("field", "placeholder"),
)
def test_nobody_knows_what_a_page_leaves_unsaid_whose_language_is_not_read(parts: dict[str, str]) -> None:
    assert german(**parts) == set()


def test_an_english_page_under_a_foreign_locale_is_read_as_english() -> None:
    words = "Copy the token of your console, and enter it with the address. " * 12
    text = (
        "---\ntitle: Brambleworks\ndescription: Provision users.\nms.date: 03/25/2025\nms.contentlocale: de-DE\n---\n"
        f"# Tutorial: Configure Brambleworks for automatic user provisioning\n\n{words}\n"
    )
    assert "DC006" in codes_of(findings_of(text))
