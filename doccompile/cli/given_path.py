"""The types of the paths on the command line."""

import os
from pathlib import Path
from typing import Any

import click


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
        super().__init__(exists=True, file_okay=False)

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
        return super().convert(built if is_bare and built.is_dir() else value, param, ctx)
