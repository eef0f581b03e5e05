"""What stands for a name that is made of a tutorial's own words: a word of its length, and only for a while."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doccompile.facts.fact import Credentials, Fact, Facts
from doccompile.facts.name.telling import stand_in
from doccompile.location import Location
from doccompile.source.text import SourceText


def source(*lines: str) -> SourceText:
    return SourceText("docs/a.md", "a.md", "", lines)


@pytest.mark.parametrize(
    "name",
    ["Brambleworks", "Tokenize", "Bramble Works", "Palo Alto", "Guru", "SCIM Bramble"],
)
def test_a_name_that_tells_nothing_stays(name: str) -> None:
    assert stand_in(name) is None


@given(st.text(alphabet="aZß.\\1 (*$ŉİ", max_size=12), st.text(max_size=40))
def test_every_character_keeps_its_place(name: str, text: str) -> None:
    other = stand_in(f"{name} Secret")
    assert other is not None
    lines = (f"Open {other.name}, or {text}", f"({other.name})", other.name)
    hidden = other.hiding(source(*lines)).lines
    assert list(map(len, hidden)) == list(map(len, lines))
    assert hidden[0].startswith(f"Open {other.word}, or ")


@pytest.mark.parametrize(
    "line", ["https://x.com/Copy.ai/scim", "mail@Copy.ai", "www.Copy.ai", "Copy.ai.example.com", "Copy.aid", "aCopy.ai"]
)
def test_in_an_address_or_a_longer_word_it_is_no_name(line: str) -> None:
    other = stand_in("Copy.ai")
    assert other is not None
    assert other.hiding(source(line)).lines == (line,)


def test_the_name_comes_back_in_what_is_said_and_nowhere_else() -> None:
    other = stand_in("Key Base")
    assert other is not None
    where = Location(f"{other.word}.md", 1, 1, 1, 5)
    found = Facts(
        name=Fact(other.word, where),
        credentials=Credentials(secret_label=Fact(f"{other.word} API token", where)),
        limitations=(Fact(f"{other.word} knows no groups.", where),),
    )
    facts = other.giving_way(Facts(name=Fact("Key Base", where)), found)
    assert facts.name == Fact("Key Base", where)
    assert facts.credentials.secret_label == Fact("Key Base API token", where)
    assert facts.limitations == (Fact("Key Base knows no groups.", where),)
