"""Switch a tree file by file under a journal: a build that is killed in between is completed by the next one."""

from pathlib import Path
from typing import TypedDict

from doccompile.tree.plan import STAGING, Plan, folders_of
from doccompile.tree.staging import discard, dropped_on_error, make_way, remove, write_journal


class _Journal(TypedDict):
    """What is to be done file by file; `written` gives the order of the staged files."""

    written: list[str]
    removed: list[str]
    aside: dict[str, str]


def apply_in_place(root: Path, plan: Plan) -> None:
    """Bring the tree at `root` to what `plan` says.

    Raises:
        OSError: the system refuses.
    """
    root.mkdir(exist_ok=True)
    inside = root / STAGING
    journal: _Journal = {"written": plan.written, "removed": plan.removed, "aside": plan.aside}
    with dropped_on_error(inside):
        inside.mkdir()
        for number, path in enumerate(plan.written):
            (inside / str(number)).write_bytes(plan.contents[path])
            if plan.aside.keys().isdisjoint(folders_of(path)):
                (root / path).parent.mkdir(parents=True, exist_ok=True)
        write_journal(inside, journal)
    replace_all(root, journal)
    discard(inside)


def replace_all(root: Path, journal: _Journal) -> None:
    """Carry out a journal; whatever of it was done before is passed over."""
    for number, path in enumerate(journal["written"]):
        staged = root / STAGING / str(number)
        if staged.exists():
            make_way(root, path, journal["aside"], set())
            staged.replace(root / path)
    remove(root, journal["removed"])
