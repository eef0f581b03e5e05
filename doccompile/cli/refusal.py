"""How a command ends that cannot do what it was asked: a sentence on standard error, and the status of wrong usage."""

import sys
from typing import NoReturn

import click

from doccompile.cli import EXIT_USAGE


def refuse(sentence: str) -> NoReturn:
    """Say why, made fit for a terminal, and exit."""
    from doccompile.report.printable import printable

    click.echo(f"doccompile: {printable(sentence)}", err=True)
    sys.exit(EXIT_USAGE)
