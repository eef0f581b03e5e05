"""`doccompile diff OLD NEW`: what changed in meaning between two tutorials, folders or revisions."""

import sys

import click

from doccompile.cli import EXIT_FINDINGS

_FORMATS = ("text", "markdown", "json")


@click.command(
    help="""Show what changed in meaning from OLD to NEW.

    Each is a file, a folder, or REV:path for what a Git revision holds. OLD can also be REV..REV (REV...REV: from
    where they parted), with NEW as the path to look at; or a revision, with NEW as the path to compare with it, which
    is the current folder where it is not said.

    \b
    doccompile diff old.md new.md
    doccompile diff main:docs/acme.md docs/acme.md
    doccompile diff main...HEAD docs
    doccompile diff main docs
    doccompile diff main
    """
)
@click.argument("old")
@click.argument("new", required=False)
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="text", show_default=True)
@click.option("--exit-code", is_flag=True, help="Exit with 1 where something changed.")
def command(old: str, new: str | None, format_: str, exit_code: bool) -> None:
    """Compile both sides, compare, print."""
    import importlib

    from doccompile.report.printable import printable
    from doccompile.semantic_diff.change import Status
    from doccompile.semantic_diff.compiled_sides import read_sides
    from doccompile.semantic_diff.naming import named_below
    from doccompile.semantic_diff.pair import pair

    sides = read_sides(old, new)
    for path, reason in sides.unread:
        click.echo(f"doccompile: not compared: {printable(path)}: {printable(reason)}", err=True)
    diffs = pair(sides.old, sides.new, are_files=sides.are_files)
    if sides.folder is not None:
        diffs = named_below(sides.folder, diffs)
    render = importlib.import_module(f"doccompile.semantic_diff.{format_}").render
    click.echo(render(diffs, sides.unread), nl=False)
    if exit_code and any(diff.status is not Status.UNCHANGED for diff in diffs):
        sys.exit(EXIT_FINDINGS)
