"""What `lint` prints: the report, on standard output or into a file, and beside it a summary for the reader."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

import click

from doccompile.checks.rule_names import LazyRules
from doccompile.cli.refusal import refuse
from doccompile.lint.request import Linted, Request
from doccompile.report import text
from doccompile.report.context import ReportContext
from doccompile.report.printable import printable
from doccompile.report.registry import parts
from doccompile.report.tally import Tally
from doccompile.report.terminal import Terminal, terminal_of

_MOST_OBSOLETE = 20
"""Entries of the baseline that are named one by one."""


def report(linted: Linted, request: Request, format_: str, output: Path | None) -> bool:
    """Print the report and the summary; return whether the run fails by what was found."""
    context = _context(linted, request, sys.stdout if output is None else None)
    tally = Tally()
    rendered = parts(format_, tally.counted(linted.findings), context)
    if output is None:
        print_parts(rendered)
    else:
        _write(output, rendered)
    click.echo(text.summary(tally, _context(linted, request, sys.stderr)), nl=False, err=True)
    if not linted.documents:
        from doccompile.cli.nothing_read import why_nothing

        reason = why_nothing(request.paths, request.config, linted.passed_over)
        click.echo(f"no tutorial was found: {printable(reason)}", err=True)
    for folder in linted.submodules:
        click.echo(
            f"{printable(folder)} is a submodule that changed: its files are not compared; lint it by itself", err=True
        )
    _print_obsolete(linted)
    return any(context.fails(severity) for severity in tally.by_severity)


def refuse_a_tutorial(output: Path) -> None:
    """A report takes the place of an older one, never of a tutorial, as that which `--output docs/*.md` names first."""
    from doccompile.pipeline import Options, compile_file
    from doccompile.source.discover import SUFFIXES, find_inputs

    place = Path(os.path.realpath(output))
    if place.is_file() and place.name.lower().endswith(SUFFIXES):
        (entry,) = find_inputs([place])
        if compile_file(entry._replace(explicit=False), Options()).entry:
            refuse(f"--output: {output} is a tutorial")


def print_parts(parts: Iterable[str]) -> None:
    """Write to standard output as UTF-8 with the line endings of the text, whatever the locale."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.writelines(parts)
    else:
        sys.stdout.flush()
        stream.writelines(part.encode("utf-8", "replace") for part in parts)
        stream.flush()


def _context(linted: Linted, request: Request, stream: TextIO | None) -> ReportContext:
    """What a report needs; a report that goes to a file (`stream` is None) is plain."""
    terminal = terminal_of(stream) if stream else Terminal()
    return ReportContext(
        lines=linted.lines,
        rules=LazyRules(),
        documents=linted.documents,
        fail_on=request.config.fail_on,
        root=_repository_root(),
        notes=(
            ("passed over", linted.passed_over),
            ("suppressed", linted.suppressed),
            ("not of this change", linted.unchanged),
            ("hidden by the baseline", linted.known),
            ("obsolete in the baseline", sum(count for _, count in linted.obsolete)),
        ),
        width=terminal.width,
        colour=terminal.colour,
        links=terminal.links,
    )


def _repository_root() -> Path:
    """The nearest folder with a `.git` above the current one, which is where code hosts count paths from."""
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)


def _write(output: Path, rendered: Iterable[str]) -> None:
    """Write a report that is whole: what goes wrong while it is made leaves the file as it was."""
    import shutil
    import tempfile

    try:
        with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as whole:
            whole.writelines(rendered)
            whole.seek(0)
            with open(output, "w", encoding="utf-8", opener=_open_at_once) as stream:
                shutil.copyfileobj(whole, stream)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(output)) from error


def _open_at_once(path: str, flags: int) -> int:
    """Open a file to write; a pipe that nobody reads is an error, and no wait."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o666)
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(descriptor, True)
    return descriptor


def _print_obsolete(linted: Linted) -> None:
    for (path, code, words), count in linted.obsolete[:_MOST_OBSOLETE]:
        times = f" ({count} times)" if count > 1 else ""
        entry = f'{printable(path)} {printable(code)} "{printable(words)}"{times}'
        click.echo(f"obsolete in the baseline: {entry}", err=True)
    more = len(linted.obsolete) - _MOST_OBSOLETE
    if more > 0:
        click.echo(f"obsolete in the baseline: {more} more; write it anew with --write-baseline", err=True)
