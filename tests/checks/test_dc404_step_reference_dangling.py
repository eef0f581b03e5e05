"""DC404 step-reference-dangling: wordings that are reported, each beside what only looks like one."""

import pytest

from doccompile.checks.example import BODY
from tests.checks.compiling import findings_of
from tests.checks.wordings import count_on_page, messages


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Enter the value of step #17.", 1),
        ("Enter the value of step no. 17.", 1),
        ("Enter the value of Step No. 17.", 1),
        ("Enter the value of step number 5.", 0),
        ("Enter the value of step no. 17 of the vendor's assistant.", 0),
        ("Enter the value of steps #5 and #17.", 1),
        ("Enter the value of step #5.", 0),
        ("Enter the value that step 17 in the vendor's help tells of.", 0),
        ("Enter the value (step 17 in the Contoso setup guide).", 0),
        ("Enter it in step 17 of the last section.", 0),
        ("Enter the value (step 17 in this article).", 1),
        ("Enter the value created in Step 8 above.", 1),
        ("Enter the value (see step 8 above).", 1),
        ("Enter the value created in Step 8 below.", 0),
        ("Enter the value created in Step 5 above.", 0),
        ("Enter the value created in step 2 above.", 0),
    ],
)
def test_steps_have_numbers_of_several_forms_and_a_place(text: str, reported: int) -> None:
    steps = "5. Begin.\n6. {}\n7. Save.\n8. Save again.\n9. End."
    assert count_on_page("DC404", "1. Copy it.\n2. Save it.\n3. Close it.", steps.format(text)) == reported


@pytest.mark.parametrize(
    ("title", "reported"),
    [
        ("## Step 17: Finish", False),
        ("**Step 17: Finish**", False),
        ("__Step 17__", False),
        ("**Step 17:** Choose **Finish**.", False),
        ("**Step 17**: Choose **Finish**.", False),
        ("**Step 17** – Choose **Finish**.", False),
        ("**Step 17 of all:** Choose **Finish**.", True),
        ("**Step 17** is not here.", True),
        ("Step 17: Finish", False),
        ("## Step no. 17: Finish", False),
        ("Step Number 17 – Finish", False),
        ("- Step 17 – Choose **Finish**.", False),
        ("Step 17 is not here.", True),
        ("Step 170: Finish", True),
        ("**Step 16: Finish**", True),
    ],
)
def test_a_paragraph_in_bold_or_with_a_label_stands_for_the_heading_of_a_step(title: str, *, reported: bool) -> None:
    assert bool(messages("DC404", "end", f"Go on with Step 17.\n\n{title}\n\nEnd.")) is reported


@pytest.mark.parametrize("sub_steps", [3, 14])
def test_a_step_counts_once_however_many_sub_steps_it_has(sub_steps: int) -> None:
    below = "\n".join(f"   {n}. Go on." for n in range(1, sub_steps + 1))
    text = f"## Afterwards\n\n1. Begin.\n{below}\n2. End, or go back to step 3."
    assert messages("DC404", "end", text) == ['there is no "step 3" here']


def test_a_step_above_may_be_one_of_an_earlier_section() -> None:
    vendor = "\n".join(f"{n}. Go on." for n in range(1, 10))
    assert count_on_page("DC404", vendor, "1. Begin.\n2. Enter the value of step 9 above.\n3. Save.") == 0


@pytest.mark.parametrize(
    "text",
    [
        "In the vendor's wizard, step 17 asks for a domain.",
        "If you did Step 2 of [that article](https://help.DOMAIN/saml) and its Step 9, go on.",
    ],
)
def test_steps_of_something_else_are_not_missing_here(text: str) -> None:
    assert messages("DC404", "end", text) == []


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Refer to Step 12 of this article.", 1),
        ("Refer to Step 12 of this wizard.", 0),
        ("Refer to Step 12 of the Contoso guide.", 0),
        ("A step 12 times as large is too large.", 0),
    ],
)
def test_a_step_of_this_article_is_one_of_ours(text: str, reported: int) -> None:
    assert len(messages("DC404", "end", text)) == reported


def test_step_that_refers_to_itself_is_found_where_every_label_is_1() -> None:
    steps = ["Open the page.", "Select **New**.", "Enter the name as described in Step 3.", "Press **Save**."]
    text = "## Adding it\n\n" + "\n".join(f"1. {step}" for step in steps)
    assert messages("DC404", "end", text) == ['"Step 3" is the step that says so']


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


def test_a_step_below_is_missing_where_nothing_is_numbered() -> None:
    text = "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\nGo to step 3 below."
    assert messages("DC404", BODY, text) == ['there is no "step 3" here']


@pytest.mark.parametrize(("number", "reported"), [("", 0), ("  1. ", 1)])
def test_a_page_that_was_copied_without_numbers_may_speak_of_them(number: str, reported: int) -> None:
    page = (
        "Configure Brambleworks for automatic user provisioning with Microsoft Entra ID\n\nPrerequisites\n\n"
        f"  • A Brambleworks tenant.\n\nSet up Brambleworks\n\n{number}Copy the key of step 7.\n"
    )
    found = findings_of(page, suffix="txt")
    assert [finding.code for finding in found].count("DC404") == reported
