"""Wordings of headers, links, references and announcements that rules must tell apart."""

import pytest

from doccompile.checks.example import BODY
from tests.checks.compiling import findings_of
from tests.checks.wordings import messages


@pytest.mark.parametrize("text", ["an A. Datum tenant", "a A. Datum tenant", "plan A a day later", "that that is"])
def test_letters_beside_their_capitals_are_no_repetition(text: str) -> None:
    assert messages("DC403", "end", f"There is {text}.") == []


@pytest.mark.parametrize("product", ["The Org", "A Cloud Desk", "Tam Tam"])
def test_words_of_the_name_itself_are_no_repetition(product: str) -> None:
    assert messages("DC403", "end", "Ask the PRODUCT team for a PRODUCT tenant.", product) == []


@pytest.mark.parametrize(
    ("product", "sentence", "reported"),
    [
        ("Contact Loft", "Contact Contact Loft support.", 0),
        ("In Case", "In In Case, open the settings.", 0),
        ("The Loft", "The The Loft link is shown.", 0),
        ("Loft Access", "Use the Loft Access access token.", 0),
        ("Loft Group", "The page is Loft Group Group Mappings.", 0),
        ("Loft Host Provisioning", "Set Loft Host Provisioning Provisioning to on.", 0),
        ("Palo Loft", "Ask the Palo Palo Loft team.", 1),
        ("Palo Loft", "Ask the Palo Loft Loft team.", 1),
        ("Loft", "Ask the Loft Loft team.", 1),
        ("Contact Loft", "Contact contact the team.", 1),
    ],
)
def test_a_word_beside_the_name_that_begins_or_ends_with_it_is_no_repetition(
    product: str, sentence: str, reported: int
) -> None:
    assert len(messages("DC403", "end", sentence, product)) == reported


@pytest.mark.parametrize(
    "text", ["is is", "do do", "a a", "in In", "[the log](log.md) log", "“does does”", "and and/or", "— has has —"]
)
def test_words_that_stand_twice_are_reported(text: str) -> None:
    assert len(messages("DC403", "end", f"What it {text} shows.")) == 1


def test_step_that_refers_to_itself_is_found_where_every_label_is_1() -> None:
    steps = ["Open the page.", "Select **New**.", "Enter the name as described in Step 3.", "Press **Save**."]
    text = "## Adding it\n\n" + "\n".join(f"1. {step}" for step in steps)
    assert messages("DC404", "end", text) == ['"Step 3" is the step that says so']


@pytest.mark.parametrize(
    "after", [" ![The account's page](media/account.png)", "\n\n* The first.", "\n\n```\ncode\n```"]
)
def test_what_a_colon_announces_may_be_an_image_a_list_or_code(after: str) -> None:
    text = f"## Find the account\n\nTo see the account, use the following page:{after}\n\n## Next"
    assert messages("DC405", "end", text) == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("If it fails, repeat step 17. Then select **Save**.", ["step 17"]),
        ("If it fails, repeat step 17. **Save** comes last.", ["step 17"]),
        ("Repeat steps 17, 18 and 23.", ["step 17", "step 18", "step 23"]),
        ("Repeat steps 21-23 for each group.", ["step 21", "step 23"]),
        ("In the steps 41 to 43, you create it.", ["step 41", "step 43"]),
        ("Go through step 117 once more.", ["step 117"]),
        ("In steps 2 and 3 of the [guide](guide.md), you create it.", []),
        ("The page Step 17: Review shows it.", []),
        ("Step 17. Review the result.", []),
    ],
)
def test_steps_that_are_nowhere_are_found_however_they_are_counted(text: str, missing: list[str]) -> None:
    assert messages("DC404", "end", text) == [f'there is no "{words}" here' for words in missing]


@pytest.mark.parametrize("words", ["the value copied in step 3", "what you noted in step 3", "and go back to step 3"])
def test_step_that_needs_what_it_makes_itself_is_found(words: str) -> None:
    steps = "1. Open the page.\n2. Select **New**.\n3. Enter the name, {}.\n4. Press **Save**."
    assert messages("DC404", "end", f"## Adding it\n\n{steps.format(words)}") == ['"step 3" is the step that says so']
    assert messages("DC404", "end", f"## Adding it\n\n{steps.format('or repeat step 3')}") == []


@pytest.mark.parametrize(
    "reference",
    [
        'step 9 of the "Set up Litware" section',
        "step 12 of the wizard",
        "Step 7 of [the guide](guide.md)",
        "Step 9: Register the app of the sign-on tutorial",
    ],
)
def test_step_of_something_else_is_no_step_of_this_list(reference: str) -> None:
    assert messages("DC404", "end", f"Use the value of {reference}.") == []


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
    ("sentence", "reported"),
    [
        ("The supported regions are:", 1),
        ("Read more at:", 1),
        ("For details, see:", 1),
        ("For details, see: [the guide](guide.md)", 0),
        ("The supported regions are:\n\n* Here.", 0),
        ("Mind the ratio of 1:", 0),
    ],
)
def test_what_a_last_sentence_announces_is_missed(sentence: str, reported: int) -> None:
    assert len(messages("DC405", "end", sentence)) == reported


@pytest.mark.parametrize(
    ("description", "reported"),
    [
        ("Configure SAML-based sign-in for PRODUCT.", 1),
        ("Learn how to sync users to PRODUCT, which already has single sign-on.", 0),
    ],
)
def test_description_is_about_what_it_says(description: str, reported: int) -> None:
    front = f"---\ntitle: Configure PRODUCT\ndescription: {description}\nms.date: 03/25/2025\n---\n"
    assert len(messages("DC409", "front", front)) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Open the Azure portal](https://portal.azure.com).", 1),
        ("Open the [Azure portal](https://portal.azure.com).", 0),
        ("Write `portal](https://portal.azure.com)` there.", 0),
    ],
)
def test_link_that_nothing_opens_is_malformed(sentence: str, reported: int) -> None:
    assert len(messages("DC410", "end", sentence)) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [("Log in in the evening.", 0), ("Sign in in to Litware.", 1), ("Users in in Litware appear.", 1)],
)
def test_a_verb_may_end_in_the_word_that_follows_it(sentence: str, reported: int) -> None:
    assert len(messages("DC403", "end", sentence)) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Use the value of Step 17. It is shown once.", 1),
        ("After step 12. Go on.", 1),
        ("Use the value in step 5 below.", 0),
        ("Run step 9 of the setup wizard.", 0),
        ("Two-step 9 is a code.", 0),
        ("It takes step 9 of your vendor's guide.", 0),
    ],
)
def test_step_that_is_not_there(sentence: str, reported: int) -> None:
    vendor = f"## Set up PRODUCT for provisioning\n\n1. Copy the **Access Token**. {sentence}\n"
    assert len(messages("DC404", "vendor", vendor)) == reported


@pytest.mark.parametrize("promise", ["If it fails, try this:", "For more, please visit:", "It has changed as listed:"])
def test_promise_of_few_words(promise: str) -> None:
    assert len(messages("DC405", "end", f"## Trouble\n\n{promise}\n\n## Next")) == 1


def test_a_step_below_is_missing_where_nothing_is_numbered() -> None:
    text = "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\nGo to step 3 below."
    assert messages("DC404", BODY, text) == ['there is no "step 3" here']


@pytest.mark.parametrize(
    ("below", "reported"),
    [
        ("<!-- the plans -->", 1),
        ("<a name='next'></a>", 1),
        ("<div class='next'>", 1),
        ("<ul>\n<li>The tall plan</li>\n</ul>", 0),
        ("<img src='plans.png'>", 0),
        ("<a name='plans'></a>![Plans](plans.png)", 0),
        ("<iframe src='https://video.DOMAIN/7'></iframe>", 0),
    ],
)
def test_a_promise_is_kept_in_html_where_a_reader_sees_it(below: str, reported: int) -> None:
    assert len(messages("DC405", "end", f"## Trouble\n\nSee the following plans:\n\n{below}\n\n## Next")) == reported


@pytest.mark.parametrize(
    ("link", "reported"),
    [
        ("the guide](https://www.DOMAIN/x)", 1),
        ("[the guide](https://www.DOMAIN/x", 1),
        ("[the guide](https://www.DOMAIN/x)", 0),
        ("item[0] (first)", 0),
    ],
)
def test_link_that_is_none_is_reported_once(link: str, reported: int) -> None:
    assert len(messages("DC410", "end", f"Read {link}.")) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Read [the guide][guide].", 1),
        ("Read **[the guide][1]**.", 1),
        ("![The Provisioning tab][3]", 1),
        ("Read [the guide][guide].\n\n[guide]: https://www.DOMAIN/guide", 0),
        ("Read [the guide][Guide].\n\n> [GUIDE]: ../guide.md", 0),
        ("![The Provisioning tab][3]\n\n[3]: ./media/3.png", 0),
        ("Write `[the guide][guide]`.", 0),
        ("<pre>[the guide][guide]</pre>", 0),
        ("The values emails[type][0] and [A][1] count.", 0),
        ("Open https://www.DOMAIN/[region][instance]/x.", 0),
        ("在 [設定][佈建] 中。", 0),
    ],
)
def test_reference_that_is_defined_nowhere_is_no_link(text: str, reported: int) -> None:
    assert len(messages("DC410", "end", text)) == reported


@pytest.mark.parametrize(("title", "reported"), [("Before you begin", 0), ("Requirements", 0), ("Overview", 1)])
def test_prerequisites_under_another_name(title: str, reported: int) -> None:
    assert len(messages("DC006", "prerequisites", f"## {title}\n\n* A PRODUCT tenant.")) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Select **Select**, and then **Assign**.", 0),
        ("Click **Click to copy**.", 0),
        ("Then open **open items**.", 0),
        ("Press *press*.", 1),
        ("Select select the user.", 1),
        ("Select **the** **the user**.", 1),
        ("Choose **for** **for** it.", 1),
        ("Save **for** for it.", 1),
        ("**Select Select** the user.", 1),
    ],
)
def test_label_that_is_called_as_what_one_does_with_it_is_not_repeated(sentence: str, reported: int) -> None:
    assert len(messages("DC403", "end", sentence)) == reported


@pytest.mark.parametrize(
    ("title", "reported"),
    [
        ("Step 3: Configure user and group provisioning", 0),
        ("Set up user provisioning", 0),
        ("Step 2: Configure single sign-on", 1),
        ("Monitor your deployment of provisioning", 1),
    ],
)
def test_section_that_hands_provisioning_over_to_another_tutorial_is_one(title: str, reported: int) -> None:
    page = "# Configure PRODUCT for automatic user provisioning\n\n## Prerequisites\n\n* A tenant.\n\n"
    page += f"## {title}\n\nFollow it."
    assert len(messages("DC006", BODY, page)) == reported
