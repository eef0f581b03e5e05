"""`doccompile cache info|clear`: look at the cache of compiled documents, or empty it."""

import click

from doccompile.cli.refusal import refuse


@click.group(name="cache", help="Inspect or clear the cache of compiled documents.")
def command() -> None:
    """Group the two commands."""


@command.command()
def info() -> None:
    """Print where the cache lies, how many entries it has, and its size."""
    from doccompile.cache.folder import cache_folder
    from doccompile.cache.store import MAX_BYTES, Store
    from doccompile.report.printable import printable

    found = Store(cache_folder()).info()
    click.echo(f"folder: {printable(str(found.file.parent))}")
    click.echo(f"entries: {found.entries}")
    click.echo(f"size: {_mebibytes(found.size)} of at most {_mebibytes(MAX_BYTES)}")


@command.command()
def clear() -> None:
    """Remove everything that the cache holds."""
    from doccompile.cache.folder import cache_folder
    from doccompile.cache.store import Store

    try:
        size = Store(cache_folder()).clear()
    except OSError as error:
        refuse(f"the cache cannot be removed: {error.strerror}: {error.filename}")
    click.echo(f"{_mebibytes(size)} removed", err=True)


def _mebibytes(size: int) -> str:
    return f"{size / (1024 * 1024):.1f} MiB"
