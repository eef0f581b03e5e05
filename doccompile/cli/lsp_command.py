"""`doccompile lsp`: the language server over standard input and output."""

import gc

import click


@click.command(help="Run the language server over standard input and output; an editor starts it.")
def command() -> None:
    """Serve until the editor says exit."""
    try:
        import pygls  # noqa: F401 - an optional dependency
    except ImportError:
        raise click.UsageError("the language server needs pygls: pip install 'doccompile[lsp]'") from None
    from doccompile.lsp.server import make_server

    gc.enable()
    make_server().start_io()
