"""Invented tutorials around the passage under test: the product is Brambleworks, at brambleworks.com."""

from collections.abc import Callable

import pytest

from doccompile.facts.extract import extract
from doccompile.facts.fact import Facts
from doccompile.facts.name.clues import may_name_an_application
from doccompile.facts.reading import Reading
from doccompile.source.text import decode
from doccompile.syntax.parse import parse

Compile = Callable[..., Facts]

_TUTORIAL = """\
# Configure {name} for automatic user provisioning

{intro}

{capabilities}

## Step 2: Configure {name} to support provisioning with Microsoft Entra ID

{vendor}

## Step 5: Configure automatic user provisioning to {name}

### To configure automatic user provisioning for {name} in Microsoft Entra ID

1. Select the **Provisioning** tab.

1. Set the **Provisioning Mode** to **Automatic**.

{credentials}

1. In the **Notification Email** field, enter the email address of a person who should learn of errors.

{mappings}

{end}
"""


@pytest.fixture
def read() -> Compile:
    """Read a whole text."""

    def read_text(text: str, name: str = "docs/brambleworks-provisioning-tutorial.md") -> Facts:
        source = decode(text.encode(), name, name)
        facts = extract(Reading(parse(source)))
        assert facts.name is None or may_name_an_application(source._replace(name="docs/any.md"))
        return facts

    return read_text


@pytest.fixture
def compiled(read: Compile) -> Compile:
    """Read a tutorial whose parts are given by name; the others are empty."""

    def compile_parts(name: str = "Brambleworks", **parts: str) -> Facts:
        sections = dict.fromkeys(("intro", "capabilities", "vendor", "credentials", "mappings", "end"), "")
        return read(_TUTORIAL.format(name=name, **(sections | parts)))

    return compile_parts
