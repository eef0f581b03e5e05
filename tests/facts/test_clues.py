"""Which texts need no parsing; that no name is missed so, every test that finds one holds in `conftest.py`."""

import pytest

from doccompile.facts.name.clues import may_name_an_application
from doccompile.source.text import decode


def may(text: str, name: str = "docs/any.md") -> bool:
    return may_name_an_application(decode(text.encode(), name, name))


@pytest.mark.parametrize(
    "text",
    [
        "# Configure network peering\n\n1. Sign in to the portal.",
        "# Async calls\n\nThey run asynchronously, or synchronously.",
        "# What is new\n\n> [!NOTE]\n> Much.",
    ],
)
def test_text_on_something_else_is_not_parsed(text: str) -> None:
    assert not may(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Automatic User-Provisioning for Bramble",
        "# Sync users to Bramble",
        "# Synchronize users to Bramble",
        "# Bramble and SCIM",
        "# Bramble\n\nEnter it as **Secret Token**.",
        "# Bramble\n\n[!INCLUDE [form](form.md)]",
        "# <a name='configurer-bramble-for-automatic-users'></a>Configurer Bramble",
    ],
)
def test_text_that_may_name_an_application_is_parsed(text: str) -> None:
    assert may(text)


def test_file_called_as_a_tutorial_is_parsed() -> None:
    assert may("# Bramble einrichten", "docs/bramble-provisioning-tutorial.md")
