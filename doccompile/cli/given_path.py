"""The type of every path on the command line."""

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
