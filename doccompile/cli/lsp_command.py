"""`doccompile lsp`: the language server over standard input and output."""

import gc
import os
import sys

import click

from doccompile.cli.refusal import refuse
from doccompile.user_error import missing_extra


@click.command(help="Run the language server over standard input and output; an editor starts it.")
def command() -> None:
    """Serve until the editor says exit; as the protocol wants it, that is well only after a shutdown."""
    try:
        import pygls  # noqa: F401 - an optional dependency
    except ImportError:
        refuse(missing_extra("the language server", "pygls", "lsp"))
    from doccompile.lsp.server import make_server

    gc.enable()
    server = make_server()
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as stdout:  # the server closes what it writes to
        server.start_io(stdout=stdout)
    sys.exit(0 if server.is_shut_down else 1)
