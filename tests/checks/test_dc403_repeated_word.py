"""DC403 repeated-word: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import messages


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("|Attribute|Required by by PRODUCT|\n|---|---|\n|userName|Yes|", 1),
        ("|Old role|New role|\n|---|---|\n|Viewer|Viewer|", 0),
        ("![The PRODUCT PRODUCT page](page.png)", 1),
        ("![Select the the tab](page.png)", 1),
        ("Open PRODUCT PRODUCT.", 1),
    ],
)
def test_a_word_stands_twice_in_cells_images_and_names_too(text: str, reported: int) -> None:
    assert len(messages("DC403", "end", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Contact Support <support@DOMAIN>.", 0),
        ("Contact support support@DOMAIN.", 0),
        ("Enter https://api.DOMAIN/scim SCIM as it is.", 0),
        ("Read https://api.DOMAIN and and copy it.", 1),
        ("Contact support support by mail.", 1),
    ],
)
def test_an_address_repeats_no_word(text: str, reported: int) -> None:
    assert len(messages("DC403", "end", text)) == reported


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


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [("Log in in the evening.", 0), ("Sign in in to Litware.", 1), ("Users in in Litware appear.", 1)],
)
def test_a_verb_may_end_in_the_word_that_follows_it(sentence: str, reported: int) -> None:
    assert len(messages("DC403", "end", sentence)) == reported


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
    ("text", "reported"),
    [
        ("From the menu, select Select to open the groups.", 0),
        ("Then click Click here and wait.", 0),
        ("Then select select and wait.", 1),
        ("See the The page for more.", 1),
    ],
)
def test_a_label_without_marks_may_begin_with_the_verb_before_it(text: str, reported: int) -> None:
    assert len(messages("DC403", "end", text)) == reported


@pytest.mark.parametrize("picture", [':::image source="a.png" alt-text="{}":::', "![{}](a.png)"])
def test_the_text_of_a_picture_is_read_however_it_is_written(picture: str) -> None:
    assert messages("DC403", "end", picture.format("The page of of the A A D tenant")) == [
        '"of of": a word stands twice'
    ]
