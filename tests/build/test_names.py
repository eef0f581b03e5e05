"""Manifests of several tutorials of one connector get names that differ."""

from hypothesis import given
from hypothesis import strategies as st

from doccompile.build.names import stems


def test_a_second_tutorial_of_one_stem_is_told_apart_by_suffix_or_folder() -> None:
    paths = ["docs/fr/acme.md", "docs/acme.txt", "docs/acme.md", "docs/other.md"]
    assert stems(paths) == {
        "docs/acme.md": "acme",
        "docs/acme.txt": "acme-txt",
        "docs/fr/acme.md": "fr-acme",
        "docs/other.md": "other",
    }


@given(st.sets(st.text(alphabet="aA/.-é", min_size=1, max_size=8), max_size=8))
def test_names_are_unique_whatever_the_case_and_the_order(paths: set[str]) -> None:
    found = stems(sorted(paths))
    assert len({name.casefold() for name in found.values()}) == len(paths)
    assert stems(sorted(paths, reverse=True)) == found
