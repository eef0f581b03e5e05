"""The Jinja environment: strict about unknown names, one escaping filter per target language."""

from functools import lru_cache
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from doccompile.render.templating.escape import FILTERS

_PACKAGED = Path(__file__).parents[2] / "_templates"
_CHECKOUT = Path(__file__).parents[3] / "templates"
_HTML = (".html", ".html.jinja")


def builtin_templates() -> Path:
    """The folder of the templates that come with doccompile: inside the wheel, or at the top of a checkout."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT


@lru_cache(maxsize=8)
def environment(overrides: Path | None = None) -> Environment:
    """The environment; a file in `overrides` stands in for the built-in one of the same relative path.

    With a user's templates it is a sandbox; our own need none, and run half again as fast without.
    One for each folder and process: templates are compiled once, and again only when their file changes.
    """
    folders = [overrides] if overrides else []
    kind = ImmutableSandboxedEnvironment if overrides else Environment
    env = kind(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in [*folders, builtin_templates()]]),
        undefined=StrictUndefined,
        autoescape=lambda name: name is not None and name.endswith(_HTML),
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(FILTERS)
    return env
