"""Words of a file that several tutorials include: what a rule finds in them for each of these is told once."""

from collections.abc import Callable, Iterator

from doccompile.checks.index import Index
from doccompile.findings import Problem
from doccompile.location import Location

Check = Callable[[Index], Iterator[Problem]]


def once_per_place(check: Check) -> Check:
    """The same check with one problem for the same words: the first tutorial's, with the number of the others."""

    def checked(index: Index) -> Iterator[Problem]:
        places: dict[Location, list[Problem]] = {}
        for problem in check(index):
            places.setdefault(problem.where, []).append(problem)
        for first, *others in places.values():
            message = first.message + _elsewhere(len(others)) if others else first.message
            yield first._replace(message=message, tutorials=1 + len(others))

    return checked


def _elsewhere(others: int) -> str:
    tutorials = "tutorial that includes" if others == 1 else "tutorials that include"
    return f"; so in {others} other {tutorials} it"
