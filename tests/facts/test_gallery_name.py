"""What the application is called in the gallery, where that is more than its name."""

import pytest

from tests.facts.conftest import Compile

SOUGHT = {
    "Search for **Oak Ledger Writeback**, and add that app from the gallery.": "Oak Ledger Writeback",
    "Look for **Oak to Microsoft Entra user sync** and add this app.": "Oak to Microsoft Entra user sync",
    "In the gallery, find **Oak Inbound**, then add the application.": "Oak Inbound",
    "Type **Oak Inbound** in the search box, and then add the app.": "Oak Inbound",
    "Enter **Oak Inbound** and add that application from the gallery.": "Oak Inbound",
    "Search for **Oak Ledger** in the application gallery, and add the app.": None,
    "Search for **Oak Inbound** or **Oak Outbound**, and add that app.": None,
    "Search for **Elm Writeback**, and add that app from the gallery.": None,
    "Enter **Oak Test** as its name, and add the app.": None,
    "Enter Your Oak URL, and add the app.": None,
    "Search for Oak Managers, and add the app role.": None,
    "Enter the Oak key, and add the app role.": None,
    "Select **Oak Inbound** from the results, and add it.": None,
}


@pytest.mark.parametrize(("step", "name"), SOUGHT.items(), ids=SOUGHT)
def test_name_in_the_gallery(compiled: Compile, step: str, name: str | None) -> None:
    found = compiled(name="Oak Ledger", intro=f"1. {step}").gallery_name
    assert (found.value if found else None) == name


def test_name_in_the_gallery_stands_where_it_is_looked_for(compiled: Compile) -> None:
    found = compiled(name="Oak Ledger", intro="1. Search for **Oak Inbound**, and add that app.").gallery_name
    assert found
    assert found.where.end_column - found.where.column == len("Oak Inbound")
