"""Tutorials in other languages: what every language writes alike is read, and nothing that only a sentence says."""

import re

import pytest

from doccompile.facts.fact import Facts
from doccompile.facts.language import reads_as_english
from doccompile.source.text import decode
from doccompile.syntax.nodes import Document
from doccompile.syntax.parse import parse
from tests.facts.conftest import Compile

GERMAN = """\
# <a name="tutorial-configure-brambleworks-for-automatic-user-provisioning"></a>{title}

Hier steht, wie Konten aus Azure AD nach Brambleworks gelangen. Vorher braucht man in beiden Systemen je ein Konto, das
Einstellungen ändern darf, und etwas Geduld: Der erste Lauf kann bei vielen Konten mehrere Stunden dauern, jeder weitere
ist nach wenigen Minuten vorbei. Wer das zum ersten Mal macht, beginnt am besten mit zwei oder drei Konten, prüft das
Ergebnis in Brambleworks und gibt erst danach alle übrigen frei. Zurücknehmen lässt sich das jederzeit, denn ein Konto,
das nicht mehr zugewiesen ist, wird nur gesperrt und nicht gelöscht. Gesperrte Konten bleiben ein Jahr lang erhalten.

{capabilities}

## <a name="step-5-configure-automatic-user-provisioning-to-brambleworks"></a>Schritt 5: Bereitstellung einrichten

1. Die Registerkarte **Bereitstellung** öffnen.

{steps}

## <a name="change-log"></a>Verlauf

{log}
"""


@pytest.fixture
def german(read: Compile) -> Compile:
    def read_parts(**parts: str) -> Facts:
        filled = {"title": "Brambleworks anbinden", "capabilities": "", "steps": "", "log": ""} | parts
        return read(GERMAN.format(**filled), "de-de/brambleworks-provisioning-tutorial.md")

    return read_parts


def document(text: str, name: str = "docs/a.md") -> Document:
    return parse(decode(text.encode(), name, name))


LONG = "Copy the token of your console, and enter it with the address. "


@pytest.mark.parametrize(
    ("text", "path", "english"),
    [
        (LONG * 12, "docs/a.md", True),
        (LONG * 12, "de-de/a.md", True),
        ("Kopieren Sie das Token in Ihrer Konsole. " * 20, "docs/a.md", False),
        ("Kopirajte žeton, ki ga kaže konzola. " * 20, "sl-si/a.md", False),
        ("在控制台中复制令牌。" * 80, "docs/a.md", False),
        ("Kopieren Sie das Token. " * 50 + "Siehe [Set up the app with your tenant](a.md).", "docs/a.md", False),
        ("Copy it.", "docs/a.md", True),
        ("Copy the token.", "de-de/a.md", True),
        ("Kopieren.", "de-de/a.md", False),
    ],
)
def test_the_words_tell_the_language(text: str, path: str, english: bool) -> None:
    assert reads_as_english(document(text, path)) is english


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Brambleworks anbinden", "Brambleworks"),
        ("Anbindung von BRAMBLEWORKS", "BRAMBLEWORKS"),
        ("Brombeerwerk anbinden", "Brambleworks"),
    ],
)
def test_the_name_is_as_the_title_or_the_text_writes_it(german: Compile, title: str, name: str) -> None:
    found = german(title=title).name
    assert found is not None
    assert found.value == name


def test_a_name_is_not_spelt_as_in_an_address(read: Compile) -> None:
    text = GERMAN.replace("Hier", "Auf brambleworks.com").replace("nach Brambleworks", "nach BrambleWorks")
    found = read(text.format(title="Brombeerwerk anbinden", capabilities="", steps="", log="")).name
    assert found is not None
    assert found.value == "BrambleWorks"


@pytest.mark.parametrize(
    ("anchor", "title", "name"),
    [
        (
            "bramble-works-formerly-thornhub",
            "BrambleWorks (früher ThornHub) anbinden",
            "BrambleWorks (früher ThornHub)",
        ),
        ("bramble-works-cloud", "Bramble Works 클라우드 연결", "Bramble Works Cloud"),
        ("works", "Netzwerk-Frameworks anbinden", "Works"),
        ("thorn--hill", "Dorn & Berg anbinden", "Thorn & Hill"),
        ("thorn--hill", "Thorn & Hill csatlakoztatása", "Thorn & Hill"),
        ("thorn--hill", "Dornberg anbinden", "Thorn Hill"),
        ("thorn--hill", "Dorn & Berg & Tal anbinden", "Thorn Hill"),
    ],
)
def test_a_name_that_is_translated_in_part(read: Compile, anchor: str, title: str, name: str) -> None:
    text = GERMAN.format(title=title, capabilities="", steps="", log="")
    found = read(text.replace("configure-brambleworks-for", f"configure-{anchor}-for")).name
    assert found is not None
    assert found.value == name


@pytest.mark.parametrize(
    ("title", "path", "image", "name"),
    [
        ("Bramble Works anbinden", "de-de/bramble-works-provisioning-tutorial.md", "media/a.png", "Bramble Works"),
        ("Brambleworks anbinden", "de-de/a.md", "media/brambleworks-provisioning-tutorial/a.png", "Brambleworks"),
        ("Benutzer verwalten", "de-de/brambleworks-provisioning-tutorial.md", "media/a.png", None),
        ("Brambleworks anbinden", "de-de/brambleworks.md", "media/brambleworks/a.png", None),
    ],
)
def test_without_an_anchor_the_files_name_tells(read: Compile, title: str, path: str, image: str, name: str) -> None:
    text = GERMAN.format(title=title, capabilities="", steps=f"2. Speichern.\n\n    ![Bild]({image})", log="")
    anchored = text.replace('<a name="tutorial-configure-brambleworks-for-automatic-user-provisioning"></a>', "")
    found = read(anchored, path).name
    assert (found.value if found else None) == name


def test_an_english_page_that_names_nobody_is_not_named_after_its_file(read: Compile) -> None:
    text = f"# Brambleworks and you\n\n{LONG * 12}"
    assert read(text, "docs/brambleworks-provisioning-tutorial.md").name is None


TABLE = """\
2. Die Attribute prüfen:

   |{header}|
   |{rule}|
   |userName|Zeichenfolge|{ticks}|
   |active|Boolesch||
   |emails[type eq "work"].value|Zeichenfolge||
   |title|||
"""


@pytest.mark.parametrize(
    ("header", "ticks", "expected"),
    [
        ("Eigenschaft|Art|Filterbar", "✓", [("userName", "Zeichenfolge", True, None)]),
        ("Eigenschaft|Art|Filterbar|Pflicht", "&check;|&check;", [("userName", "Zeichenfolge", True, True)]),
        ("Attribut|Type|Filterbar", "✓", [("userName", "Zeichenfolge", True, None)]),
        ("Attribut|Typ|Bemerkung", "Muss eindeutig sein", [("userName", "Zeichenfolge", None, None)]),
        ("Attribut|Typ|Bemerkung", "", [("userName", "Zeichenfolge", None, None)]),
    ],
)
def test_a_table_is_read_by_its_cells(german: Compile, header: str, ticks: str, expected: list[object]) -> None:
    rule = "|".join("---" for _ in header.split("|"))
    mapping = german(steps=TABLE.format(header=header, rule=rule, ticks=ticks)).user_mapping
    assert mapping is not None
    rows = [row for table in mapping.tables for row in table.rows]
    assert [(row.name, row.type, row.filterable, row.required) for row in rows[:1]] == expected
    assert [row.type for row in rows] == ["Zeichenfolge", "Boolesch", "Zeichenfolge", None]


@pytest.mark.parametrize(
    "rows",
    ["|mail|userName|\n   |displayName|displayName|", "|userName|userPrincipalName|\n   |name.givenName|givenName|"],
)
def test_a_table_of_what_goes_where_has_no_types(german: Compile, rows: str) -> None:
    steps = f"2. Prüfen:\n\n   |Quelle|Ziel|\n   |---|---|\n   {rows}\n"
    assert german(steps=steps).user_mapping is None


def test_a_table_with_the_attributes_of_both_sides_has_no_types(german: Compile) -> None:
    table = "|Azure AD attribute|Brambleworks attribute|\n   |---|---|\n   |mail|email|\n   |department|section|\n"
    mapping = german(steps=f"2. Prüfen:\n\n   {table}").user_mapping
    assert mapping is not None
    assert [row.type for row in mapping.rows] == [None, None]


def test_in_english_a_column_without_a_known_header_stays_unread(compiled: Compile) -> None:
    table = "1. Review the user attributes.\n\n   |Attribute|Type|Synced|\n   |---|---|---|\n   |userName|String|✓|\n"
    mapping = compiled(intro=LONG * 12, mappings=table).user_mapping
    assert mapping is not None
    assert [row.filterable for row in mapping.tables[0].rows] == [None]


GROUPS = "\n3. Die Gruppen prüfen:\n\n   |Attribut|Typ|\n   |---|---|\n   |displayName|Text|\n   |{}|Verweis|\n"


@pytest.mark.parametrize(("row", "groups"), [("Mitglieder", True), ("externalId", True), ("name.givenName", False)])
def test_a_second_table_is_of_groups_unless_it_has_what_only_users_have(
    german: Compile, row: str, groups: bool
) -> None:
    users = TABLE.format(header="Attribut|Typ|Filterbar", rule="---|---|---", ticks="✓")
    assert bool(german(steps=users + GROUPS.format(row)).group_mapping) is groups


LABELS = (
    "2. Unter Zuordnungen **Azure Active Directory-Benutzer nach Brambleworks übertragen** öffnen.",
    "3. Danach „Azure Active Directory-Gruppen nach Brambleworks übertragen“ öffnen.",
    "4. Zuletzt **Azure Active Directory-Geräte nach Brambleworks übertragen** öffnen.",
)


def test_labels_that_name_both_sides_are_the_mappings(german: Compile) -> None:
    facts = german(steps="\n\n".join(LABELS[:2]))
    found = [mapping.title.value for mapping in (facts.user_mapping, facts.group_mapping) if mapping and mapping.title]
    assert found == [
        "Azure Active Directory-Benutzer nach Brambleworks übertragen",
        "Azure Active Directory-Gruppen nach Brambleworks übertragen",
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Azure Active Directory gruplarını Brambleworks ile eşitle",
        "Azure Active Directory-csoportok átvitele ide: Brambleworks",
        "Přenést skupiny Azure Active Directory do Brambleworks",
        "Przenieś grupy z Azure Active Directory do Brambleworks",
        "Перенести группы Azure Active Directory в Brambleworks",
        "Överför Azure Active Directory-grupper till Brambleworks",
        "Trasferisci i gruppi di Azure Active Directory in Brambleworks",
        "Azure Active Directory 그룹을 Brambleworks에 보내기",
        "Azure Active Directory グループを Brambleworks に送る",
        "将 Azure Active Directory 组发送到 Brambleworks",
        "Passar os grupos do Azure Active Directory para o Brambleworks",
    ],
)
def test_a_single_label_of_groups_is_not_the_users(german: Compile, label: str) -> None:
    facts = german(steps=f"2. **{label}** öffnen.")
    assert facts.user_mapping is None
    assert facts.group_mapping is not None


def test_a_group_in_the_applications_name_makes_no_mapping_of_groups(read: Compile) -> None:
    step = "2. **Azure Active Directory-Benutzer nach Gruppenhub übertragen** öffnen."
    text = GERMAN.format(title="Gruppenhub anbinden", capabilities="", steps=step, log="")
    facts = read(text.replace("configure-brambleworks", "configure-gruppenhub"), "de-de/a.md")
    assert (facts.user_mapping is None, facts.group_mapping is None) == (False, True)


def test_a_label_may_spell_the_service_as_portuguese_pages_do(german: Compile) -> None:
    found = german(
        steps="2. Em Mapeamentos, abra **Sincronizar utilizadores do Azure Ative Directory com Brambleworks**."
    )
    assert found.user_mapping is not None


def test_labels_are_no_mappings_where_nobody_is_named(read: Compile) -> None:
    text = GERMAN.format(title="Benutzer verwalten", capabilities="", steps=LABELS[0], log="")
    facts = read(re.sub(r"<a name=.*?></a>", "", text), "de-de/a.md")
    assert (facts.name, facts.user_mapping) == (None, None)


def test_a_label_that_stays_in_english_says_whose_mapping_it_is(german: Compile) -> None:
    facts = german(steps="2. **Synchronize Azure Active Directory Groups to Brambleworks** öffnen.")
    assert facts.user_mapping is None
    assert facts.group_mapping is not None


@pytest.mark.parametrize(
    "steps",
    [
        "\n\n".join(LABELS),
        "**Brambleworks aus Azure Active Directory entfernen:**\n\n2. Die Anwendung öffnen.",
        "2. Unter **Azure Active Directory > Unternehmensanwendungen** nach **Brambleworks** suchen.",
        "2. **Brambleworks in Azure Active Directory (https://portal.azure.com/)** öffnen.",
    ],
    ids=("three labels", "no step", "two labels", "an address"),
)
def test_other_labels_are_no_mappings(german: Compile, steps: str) -> None:
    facts = german(steps=steps)
    assert (facts.user_mapping, facts.group_mapping) == (None, None)


@pytest.mark.parametrize(
    ("step", "value"),
    [
        ("2. `https://api.brambleworks.com/v2` als **Mandanten-URL** eintragen.", "https://api.brambleworks.com/v2"),
        ("2. `https://api.brambleworks.com/scim` eintragen.", "https://api.brambleworks.com/scim"),
        ("2. `<hub>.brambleworks.com/scim` eintragen.", "<hub>.brambleworks.com/scim"),
        ("2. `https://app.brambleworks.com/login` öffnen.", None),
        ("2. https://api.brambleworks.com/v2 als **Mandanten-URL** eintragen.", None),
        ("Die URL ist `https://api.brambleworks.com/v2`.", None),
    ],
)
def test_a_url_as_code_in_a_step_that_says_url(german: Compile, step: str, value: str | None) -> None:
    found = german(steps=step).tenant_url.value
    assert (found.value if found else None) == value


@pytest.mark.parametrize("heading", ["Zuweisen", "Assegnare gli utenti del provisioning"])
def test_a_url_as_code_elsewhere_is_none(german: Compile, heading: str) -> None:
    section = f'## <a name="assign-users"></a>{heading}\n\n1. Die URL `https://hub.brambleworks.com/people` öffnen.'
    assert german(capabilities=section).tenant_url.value is None


def test_a_field_that_stays_in_english_is_asked_for(german: Compile) -> None:
    kind = german(steps="2. Unter **Admin Credentials** die **Tenant URL** eintragen.").tenant_url.kind
    assert kind is not None
    assert kind.value == "unstated"


def test_fields_that_are_not_understood_do_not_say_that_no_url_is_asked_for(german: Compile) -> None:
    facts = german(steps="2. Unter **Admin Credentials**: Adresse und Kennwort eintragen.")
    assert facts.tenant_url.kind is None


CHECKLIST = '## <a name="capabilities-supported"></a>Funktionen\n> [!div class="checklist"]\n{}'


@pytest.mark.parametrize(
    ("lines", "ids"),
    [
        (("Konten in Brambleworks anlegen", "[Einmaliges Anmelden](brambleworks-tutorial.md)"), []),
        (("Create users in Brambleworks", "Remove users from Brambleworks"), ["create-users", "remove-users"]),
    ],
)
def test_a_checklist_is_understood_in_full_or_not_at_all(
    german: Compile, lines: tuple[str, ...], ids: list[str]
) -> None:
    listed = CHECKLIST.format("\n".join(f"> * {line}" for line in lines))
    assert [capability.id for capability in german(capabilities=listed).capabilities] == ids


@pytest.mark.parametrize(
    ("entries", "dates"),
    [
        (("21.07.2020: Neu.",), ["2020-07-21"]),
        (("05.06.2020 - Neu.",), ["2020-06-05"]),
        (("2020/06/16 - Neu.",), ["2020-06-16"]),
        (("2020年6月16日：新增。",), ["2020-06-16"]),
        (("2020년 6월 16일 - 추가.",), ["2020-06-16"]),
        (("14/06/2020 - Neu.", "05/06/2020 - Neu."), ["2020-06-14", "2020-06-05"]),
        (("06/14/2020 - Neu.", "05/06/2020 - Neu."), ["2020-06-14", "2020-05-06"]),
        (("05/06/2020 - Neu.",), [None]),
        (("06/6/2020 - Neu.",), ["2020-06-06"]),
        (("06/06/2020 - Neu.",), ["2020-06-06"]),
        (("14/06/2020 - Neu.", "06/14/2020 - Neu.", "05/06/2020 - Neu."), [None, None, None]),
        (("Juni 2020 - Neu.",), [None]),
    ],
)
def test_dates_of_a_change_log(german: Compile, entries: tuple[str, ...], dates: list[str | None]) -> None:
    log = german(log="\n".join(f"* {entry}" for entry in entries)).change_log
    assert [change.date for change in log] == dates
    assert all(change.text in ("Neu.", "新增。", "추가.") for change in log if change.date)


@pytest.mark.parametrize(
    ("entries", "dates"),
    [
        (("05/06/2020 - New.",), ["2020-05-06"]),
        (("14/06/2020 - New.", "05/06/2020 - New."), ["2020-06-14", "2020-06-05"]),
        (("21.07.2020 - New.",), ["2020-07-21"]),
        (("05.06.2020 - New.",), [None]),
    ],
)
def test_dates_of_an_english_change_log(compiled: Compile, entries: tuple[str, ...], dates: list[str | None]) -> None:
    end = "## Change log\n\n" + "\n".join(f"* {entry}" for entry in entries)
    assert [change.date for change in compiled(intro=LONG * 12, end=end).change_log] == dates


def test_remarks_above_the_first_section_are_not_told(german: Compile) -> None:
    remark = "> [!NOTE]\n> Nur mit dem Tarif Grove."
    assert [found.beforehand for found in german(capabilities=remark).guidance] == []


@pytest.mark.parametrize(
    ("words", "method"),
    [
        ("Das **Geheime Token** eingeben.", "bearer-token"),
        ("Den Wert des geheimen Tokens einfügen.", "bearer-token"),
        ("Coller la clé dans **Jeton secret**.", "bearer-token"),
        ("Pegue la clave en **Token secreto**.", "bearer-token"),
        ("Cole a chave no campo **Token Secreto**.", "bearer-token"),
        ("Vul het **geheime token** in.", "bearer-token"),
        ("Klistra in den **hemliga token** som du fick.", "bearer-token"),
        ("Wklej klucz w **tokenie tajnym**.", "bearer-token"),
        ("Vložte klíč do pole **tajném tokenu**.", "bearer-token"),
        ("Illessze be a kulcsot a **titkos jogkivonathoz**.", "bearer-token"),
        ("Anahtarı **gizli belirtece** yapıştırın.", "bearer-token"),
        ("Вставьте ключ в поле **секретного токена**.", "bearer-token"),
        ("**비밀 토큰**에 키를 붙여 넣습니다.", "bearer-token"),
        ("キーを**シークレット トークン**に貼り付けます。", "bearer-token"),
        ("将密钥粘贴到**机密令牌**中。", "bearer-token"),
        ("將金鑰貼到 **Secret Token** 中。", "bearer-token"),
        ("Das **Token** eingeben, es ist geheim.", None),
        ("Das **Geheimnis** eingeben.", None),
    ],
)
def test_secret_token_is_known_by_its_name_in_other_languages(german: Compile, words: str, method: str | None) -> None:
    found = german(steps=f"1. {words}").credentials.method
    assert (found.value if found else None) == method
    assert german(steps=words).credentials.method is None
