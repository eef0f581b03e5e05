from collections import Counter

import pytest

from doccompile.review.known import Key
from doccompile.review.renamed import renamed


def keys(path: str, *words: str) -> Counter[Key]:
    return Counter({Key(path, "DC406", word): 1 for word in words})


def gone(*paths: str) -> frozenset[str]:
    return frozenset(paths)


OLD = keys("old.md", "here", "this link", "click here")


@pytest.mark.parametrize("shared", [("here", "this link"), ("here", "this link", "click here")])
def test_a_file_with_most_findings_of_one_that_is_gone_is_that_one(shared: tuple[str, ...]) -> None:
    assert renamed(OLD, keys("new.md", *shared), gone("old.md").__contains__) == {"new.md": "old.md"}


@pytest.mark.parametrize(
    ("baseline", "found"),
    [
        (OLD, keys("new.md", "here")),
        (keys("old.md", "here", "there"), keys("new.md", "here", "elsewhere")),
        (OLD + keys("new.md", "more"), keys("new.md", "here", "this link", "click here")),
        (OLD, OLD),
        (Counter(), keys("new.md", "here")),
    ],
    ids=["one of three", "half", "known by itself", "still there", "no baseline"],
)
def test_other_files_are_not(baseline: Counter[Key], found: Counter[Key]) -> None:
    assert renamed(baseline, found, gone("old.md").__contains__) == {}


def test_a_file_that_is_on_disk_was_not_renamed() -> None:
    assert renamed(OLD, keys("new.md", "here", "this link"), gone().__contains__) == {}


def test_each_goes_to_the_one_that_it_shares_most_with_and_none_is_taken_twice() -> None:
    baseline = OLD + keys("other.md", "here", "see")
    found = keys("a.md", "here", "see") + keys("b.md", "here", "this link", "click here") + keys("c.md", "here", "see")
    assert renamed(baseline, found, gone("old.md", "other.md").__contains__) == {"a.md": "other.md", "b.md": "old.md"}


def test_a_folder_of_a_thousand_files_alike_is_known_by_their_names() -> None:
    names = [f"{number:04}.md" for number in range(1000)]
    old, new = Counter[Key](), Counter[Key]()
    for name in names:
        old.update(keys(f"docs/{name}", "here"))
        new.update(keys(f"articles/{name}", "here"))
    pairs = renamed(old, new, lambda path: path.startswith("docs/"))
    assert pairs == {f"articles/{name}": f"docs/{name}" for name in names}
