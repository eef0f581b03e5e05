"""DC407 emphasis-malformed: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.compiling import findings_of
from tests.checks.wordings import messages


@pytest.mark.parametrize(
    ("sentence", "faults"),
    [
        ("Copy the key to the Secret Token * field.", 1),
        ("They go to the Tenant URL * field and the Secret Token * field of the portal.", 1),
        ("Type it in the User name* box.", 1),
        ("Paste it in the Key * text box.", 1),
        ("Fill in the fields that are marked with *, then the others.", 0),
        ("There are 2 * fields in each row.", 0),
        ("Use `*` fields of the form.", 0),
        ("Enter * or a name in the box.", 0),
    ],
)
def test_an_asterisk_before_the_word_field_shows_as_it_stands(sentence: str, faults: int) -> None:
    assert len(messages("DC407", "end", sentence)) == faults


@pytest.mark.parametrize(
    ("words", "faults"),
    [
        ("Secret Token * field", 1),
        ("Key *\tbox", 1),
        ("Secret Token field", 0),
        ("gallery.Litware**, then select it", 1),
        ("console**", 1),
        ("**Keys page of the console", 1),
        ("console (see the note**)", 1),
        ("console** of theirs. ** Only on workdays", 0),
        ("pattern **/keys/*.json of theirs", 0),
        ("size 2**8 of theirs", 0),
        ("call key(**more) of theirs", 0),
        ("file keys** of `a**b`", 0),
    ],
)
def test_an_asterisk_shows_in_rendered_text_too(words: str, faults: int) -> None:
    text = "Configure Litware for automatic user provisioning\n\nPrerequisites\n\n  • A Litware tenant.\n\n"
    found = findings_of(f"{text}Set up Litware for provisioning\n\n  1. Paste it in the {words}.\n", suffix="txt")
    assert [finding.code for finding in found].count("DC407") == faults


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Set the *Directory Provider setting to *SCIM*.", 1),
        ("Open the *Admin Console and sign in.", 1),
        ("Select *Settings, then *Users*.", 1),
        ("In the *Users list, select one.", 1),
        ("Set the *Directory Provider* setting to *SCIM*.", 0),
        ("Example:\n\n*`https://thorn.DOMAIN/scim/v2`.", 1),
        ("Example:\n\n*`https://thorn.DOMAIN/scim/v2`*", 0),
        ("*`userName` is the address.", 0),
        ("* `userName`", 0),
        ("Fields with * are mandatory.", 0),
        ("PRODUCT Pro *Only with the add-on.", 0),
        ("A rate of 2 *3 requests is allowed.", 0),
        ("The sign \\*Required stands beside it.", 0),
        ("Add *.DOMAIN to the list.", 0),
    ],
)
def test_one_asterisk_before_a_label_lacks_its_partner(text: str, reported: int) -> None:
    assert len(messages("DC407", "end", text)) == reported


def test_the_message_quotes_whole_words() -> None:
    (message,) = messages(
        "DC407", "end", "Afterwards paste the value into the Secret Token * field of your application."
    )
    assert message == '"*" shows as it stands: "into the Secret Token * field of your"'
