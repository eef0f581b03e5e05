"""The types of the paths on the command line."""

import os
from pathlib import Path
from typing import Any

import click

_MOST_NAMED = 8


class GivenPath(click.Path):
    """A path that says something: an empty one, as of a variable that is not set, is not the current folder."""

    def __init__(self, **options: Any) -> None:
        super().__init__(path_type=Path, **options)

    def convert(
        self, value: "str | os.PathLike[str]", param: click.Parameter | None, ctx: click.Context | None
    ) -> "str | bytes | os.PathLike[str]":
        """Refuse the empty path.

        Raises:
            click.BadParameter: it is empty, or `click.Path` refuses it.
        """
        if not os.fspath(value):
            self.fail("the path is empty", param, ctx)
        return super().convert(value, param, ctx)


class ConnectorPath(GivenPath):
    """The folder of a connector; a bare name that is none here is looked for in `out`, where a build writes it."""

    def __init__(self) -> None:
        super().__init__(file_okay=False)

    def convert(
        self, value: "str | os.PathLike[str]", param: click.Parameter | None, ctx: click.Context | None
    ) -> "str | bytes | os.PathLike[str]":
        """Complete a bare name.

        Raises:
            click.BadParameter: there is no such folder.
        """
        given = Path(value)
        built = Path("out", given)
        is_bare = given.name == os.fspath(value) and not given.exists()
        if is_bare and built.is_dir():
            return super().convert(built, param, ctx)
        if os.fspath(value) and not given.is_dir():
            self.fail(_no_connector(given, built if is_bare else None), param, ctx)
        return super().convert(value, param, ctx)


def _no_connector(given: Path, built: Path | None) -> str:
    """Why a path is no folder of a connector, and which there are in `out`."""
    place = f"{given} is a file" if given.exists() else f"there is no {given}"
    where = f"{place}, and no {built}" if built else place
    known = sorted(path.parent.name for path in Path("out").glob("*/manifest.json"))
    if not known:
        return f"{where}; `doccompile build` writes a folder for each connector, as out/slack"
    listed = ", ".join(known[:_MOST_NAMED]) + (", …" if len(known) > _MOST_NAMED else "")
    return f"{where}; out has {listed}"
