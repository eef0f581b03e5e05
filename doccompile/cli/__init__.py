"""The command line: the only stage that prints or exits. One command per file, imported when it is called."""

import errno
import gc
import importlib
import os
import sys
from typing import Any

import click

from doccompile import __version__

COMMANDS: dict[str, str] = {
    "build": "Compile, lint and render tutorials into a folder.",
    "lint": "Report what is inconsistent in tutorials.",
    "show": "Show one manifest, each value with the words it came from.",
    "diff": "Show what changed in meaning between two tutorials, folders or revisions.",
    "rules": "List the rules, or explain one.",
    "serve": "Run a connector's generated server stub on loopback.",
    "verify": "Run a connector's test profile against a live server.",
    "schema": "Print the JSON Schema of the manifest.",
    "init": "Write configuration, hook and CI workflow into a documentation repository.",
    "lsp": "Run the language server over standard input and output.",
    "cache": "Inspect or clear the cache of compiled documents.",
}
"""Name -> short help; the command itself is `command` in `doccompile.cli.<name>_command`."""

EXIT_FINDINGS = 1
EXIT_USAGE = 2
EXIT_BUG = 3
EXIT_INTERRUPTED = 130
EXIT_CLOSED_PIPE = 141

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG)


class ClosedPipeError(Exception):
    """Whoever read standard output has left."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when the command is called."""

    def invoke(self, ctx: click.Context) -> object:
        """Call the command, and end it where an error is the user's to mend.

        Click itself would answer a closed pipe with the exit status of findings.
        """
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ClosedPipeError from error
        except Exception as error:
            from doccompile.cli.refusal import refuse_for

            refuse_for(error)
            raise

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Parse, which may print the help."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except BrokenPipeError as error:
            raise ClosedPipeError from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"doccompile.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, and name the nearest where there is none."""
        if args[0] not in COMMANDS and args[0][:1].isalnum() and not ctx.resilient_parsing:
            from doccompile.config.load import nearest, quoted

            ctx.fail(f"no command is called {quoted(args[0])}{nearest(args[0], list(COMMANDS))}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="doccompile")
def doccompile() -> None:
    """Compile provisioning tutorials into connector manifests, findings and configuration."""


def main() -> None:
    """Entry point: every way out has its exit status, and a bug prints its traceback.

    Documents hold no reference cycles, so that the cyclic garbage collector would find nothing in a run that ends; the
    commands that stay (`lsp`, `serve`) turn it on again.
    """
    gc.disable()
    _open_closed_streams()
    _refuse_removed_folder()
    try:
        try:
            status = doccompile.main(prog_name="doccompile", standalone_mode=False)
        finally:
            sys.stdout.flush()
    except click.ClickException as error:
        _show(error)
        status = EXIT_USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("doccompile: interrupted", err=True)
        status = EXIT_INTERRUPTED
    except (ClosedPipeError, BrokenPipeError):
        _forget_output()
        status = EXIT_CLOSED_PIPE
    except Exception as error:
        status = _unforeseen(error)
    sys.exit(status)


def _refuse_removed_folder() -> None:
    try:
        os.getcwd()  # noqa: PTH109 - pathlib takes time to import
    except FileNotFoundError:
        click.echo("doccompile: the current folder was removed; change to one that is there", err=True)
        sys.exit(EXIT_USAGE)


def _unforeseen(error: Exception) -> int:
    """Say what no command foresaw: there is no room for what it prints, or doccompile has a bug."""
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        click.echo(f"doccompile: cannot write standard output: {error.strerror}", err=True)
        _forget_output()
        return EXIT_USAGE
    import traceback

    traceback.print_exception(error)
    click.echo("doccompile: this is a bug in doccompile; please report it with the lines above.", err=True)
    return EXIT_BUG


def _show(error: click.ClickException) -> None:
    """Say what is wrong with the arguments, which may hold the names of untrusted files."""
    from io import StringIO

    from doccompile.report.printable import printable

    text = StringIO()
    error.show(text)
    click.echo("\n".join(map(printable, text.getvalue().split("\n"))), nl=False, err=True)


def _open_closed_streams() -> None:
    """Give the process the standard streams that its parent has closed: nothing to read, and nowhere to write."""
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            empty = os.open(os.devnull, os.O_RDWR)
            if empty != number:
                os.dup2(empty, number)
                os.close(empty)
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def _forget_output() -> None:
    """Send to nowhere what could not be written, so that the interpreter does not try again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
