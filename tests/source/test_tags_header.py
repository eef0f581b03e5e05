"""Azure's header until 2017, `<properties … /><tags … />`, states what the YAML header came to state."""

import pytest

from doccompile.source.front_matter import read_front_matter
from doccompile.source.text import decode

HEADER = """\
<properties
    pageTitle="Tutorial: Configuring Acme for automatic user provisioning | Azure"
    description="What leads from > to."
    authors="kari" />
<tags ms.service="active-directory"
    ms.date = "01/12/2017" />

#Tutorial: Configuring Acme
"""


def test_fields_are_named_as_in_yaml_and_keep_their_places() -> None:
    source = decode(HEADER.encode(), "a.md", "a.md")
    header = read_front_matter(source)
    assert (header.end, header.problem) == (6, None)
    assert header.values == {
        "title": "Tutorial: Configuring Acme for automatic user provisioning | Azure",
        "description": "What leads from > to.",
        "author": "kari",
        "ms.service": "active-directory",
        "ms.date": "01/12/2017",
    }
    for name, value in header.values.items():
        where = header.value_location(name, source)
        assert where
        assert source.words(where) == value


@pytest.mark.parametrize("text", ["# Title\n\n<properties a='b'>\n", "<properties\n\n# Title\n", '<property a="b">\n'])
def test_other_texts_have_none(text: str) -> None:
    assert read_front_matter(decode(text.encode(), "a.md", "a.md")).end == 0
