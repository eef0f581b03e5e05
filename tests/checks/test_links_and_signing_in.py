"""A tutorial's file right behind its words, and whose console is signed in to."""

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.wordings import messages


@pytest.mark.parametrize(
    ("link", "reported"),
    [
        ("the [single sign-on article.(litware-tutorial.md)", 1),
        ("the [sign-on guide(./litware-tutorial.md)]", 1),
        ("the [guide to sign-on(saas-apps/litware-tutorial.md#before)", 1),
        ("**[the guide(litware-tutorial.md)**", 1),
        ("the [guide](litware-tutorial.md)", 0),
        ("the guide (litware-tutorial.md)", 0),
        ("the file [optional (notes.md)]", 0),
        ("`[guide(litware-tutorial.md)`", 0),
        ("the [guide] of litware-tutorial.md", 0),
    ],
)
def test_file_behind_words_that_no_bracket_closes(link: str, reported: int) -> None:
    assert len(messages("DC410", "end", f"Read {link}.")) == reported


@pytest.mark.parametrize(
    ("step", "reported"),
    [
        ("Login to [Margie](https://www.DOMAIN/) admin portal.", 1),
        ("Logon to Margie as an administrator.", 1),
        ("Log on to [Margie](https://www.DOMAIN/).", 1),
        ("Sign on to Margie.", 1),
        ("Login to [PRODUCT](https://www.DOMAIN/) admin portal.", 0),
        ("Login to [Hub Console](https://www.DOMAIN/).", 0),
        ("Your login is known to Margie.", 0),
    ],
)
def test_console_of_a_neighbour(step: str, reported: int) -> None:
    pages = [
        example_tutorial(None, "Margie"),
        example_tutorial(
            Example("vendor", f"## Configure PRODUCT to support provisioning\n\n1. {step}\n1. Copy the key.")
        ),
    ]
    assert len([f for f in findings_of(*pages) if f.code == "DC401"]) == reported


@pytest.mark.parametrize(
    ("product", "step", "reported"),
    [
        ("Fernhill Hub", "Log in to the Margie console.", 1),
        ("Fernhill Hub", "Log in to the Fernhill management console.", 0),
        ("Fernhill Hub", "If it fails, contact Fernhill to check your account.", 0),
        (
            "Fernhill Hub",
            "Input your Fernhill Hub Tenant URL and Secret Token. If the connection fails, ensure your Fernhill "
            "account has Admin permissions and try again.",
            2,
        ),
        ("Fernhill Hub", "Copy the key from the Fernhill Hub.", 0),
        ("Fernhill", "Log in to the hub.", 1),
        ("Sync Hub", "Sync works in the hub.", 1),
    ],
)
def test_a_name_that_is_spoken_of_by_its_first_word(product: str, step: str, reported: int) -> None:
    page = (
        f"## Prerequisites\n\n* A user account in {product} with Admin permissions.\n* A user account in PRODUCT with "
        f"Admin permissions.\n\n## Configure PRODUCT to support provisioning\n\n1. {step}"
    )
    assert len(messages("DC401", "prerequisites", page)) == reported
