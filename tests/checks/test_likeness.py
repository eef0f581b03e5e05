"""Looking names up gives what comparing each of them gives."""

from hypothesis import given
from hypothesis import strategies as st

from doccompile.checks.index import Entry, Index
from doccompile.checks.likeness import Likeness
from doccompile.facts.fact import Fact
from doccompile.facts.name.likeness import resembles
from doccompile.location import Location

HERE = Location("a.md", 1, 1, 1, 2)
NAMES = st.lists(
    st.from_regex(r"[A-Za-z]{1,5}([ -](for |\()?[A-Z][a-z0-9]{1,6}\)?){0,3}", fullmatch=True), min_size=1, max_size=2
)
LABELS = st.from_regex(r"[a-z]{1,5}-?[a-z0-9]{0,7}", fullmatch=True)


def entry(number: int, names: list[str]) -> Entry:
    return Entry(f"{number}.md", Fact(names[0], HERE), f"slug-{number}", tuple(names), None, None, (), None, None)


@given(st.lists(NAMES, max_size=12), LABELS)
def test_same_tutorials_in_the_same_order(names: list[list[str]], label: str) -> None:
    for domain in (f"{label}.com", f"{names[0][0].split()[0].lower()}.com" if names else "a.com"):
        wanted = [number for number, own in enumerate(names) if any(resembles(domain, name) for name in own)]
        assert Likeness(names).tutorials(domain) == wanted


def test_owner_is_the_first_that_both_shows_and_bears_the_name() -> None:
    entries = [entry(0, ["Litware"]), entry(1, ["Litware Desk"]), entry(2, ["Tailspin"])]
    index = Index(entries)
    assert index.owner("litware.com", "slug-2") == entries[0]
    assert index.owner("litware.com", "slug-0") == entries[1]
    assert index.owner("woodgrove.com", "slug-0") is None


def test_a_word_of_many_names_makes_nobody_the_owner() -> None:
    entries = [entry(0, ["Litware Recruiting Software"]), entry(1, ["Fernhill Cloud Design"]), entry(2, ["Software"])]
    index = Index(entries)
    assert index.owner("tailspinsoftware.com", "slug-3") == entries[2]
    assert index.owner("designwoodgrove.com", "slug-3") is None
    assert index.owner("litwarehub.com", "slug-3") == entries[0]
    assert index.owner("fernhillclouddesign.com", "slug-3") == entries[1]
