"""How a command ends that cannot do what it was asked: a sentence on standard error, and the status of wrong usage."""

import sys
from typing import NoReturn

import click

from doccompile.cli import EXIT_USAGE
from doccompile.user_error import UserError


def refuse(sentence: str) -> NoReturn:
    """Say why, made fit for a terminal, and exit."""
    from doccompile.report.printable import printable

    click.echo(f"doccompile: {printable(sentence)}", err=True)
    sys.exit(EXIT_USAGE)


def refuse_for(error: Exception) -> None:
    """End with what the user can mend; return where it is nothing of the kind."""
    if isinstance(error, UserError):
        refuse(str(error))
    if isinstance(error, OSError) and error.filename is not None:
        refuse(f"{error.filename}: {error.strerror}")
