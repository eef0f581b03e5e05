"""A fault in a user's template: where it is, and what is wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from doccompile.user_error import UserError


class UserTemplateError(UserError):
    """`path` and `line` (1-based; None for a folder) are the place, `reason` is one sentence without a full stop."""

    def __init__(self, path: Path, line: int | None, reason: str) -> None:
        super().__init__(path, line, reason)
        self.path = path
        self.line = line
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}" if self.line else f"{self.path}: {self.reason}"


@contextmanager
def template_faults() -> Iterator[None]:
    """Turn whatever goes wrong inside a user's template into a UserTemplateError; faults of built-in ones are bugs."""
    try:
        yield
    except UserTemplateError:
        raise
    except Exception as error:
        from doccompile.render.templating.environment import builtin_templates

        place = _place(error)
        if place is None or place[0].is_relative_to(builtin_templates()):
            raise
        raise UserTemplateError(*place, _reason(error)) from error


def _reason(error: Exception) -> str:
    from jinja2 import TemplateNotFound

    if type(error) is TemplateNotFound:
        return f"there is no template '{error}'; names are paths that begin in the folder of templates"
    return " ".join((str(error) or type(error).__name__).split()).rstrip(".")


def _place(error: Exception) -> tuple[Path, int] | None:
    """File and line of the innermost template that was running."""
    from jinja2 import TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError) and error.filename:
        return Path(error.filename), error.lineno
    place = None
    frame: TracebackType | None = error.__traceback__
    while frame is not None:
        if "__jinja_exception__" in frame.tb_frame.f_globals:
            place = (Path(frame.tb_frame.f_code.co_filename), frame.tb_lineno)
        frame = frame.tb_next
    return place
