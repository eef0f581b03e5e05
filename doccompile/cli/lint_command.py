"""`doccompile lint PATH…`: report what is inconsistent, all of it or what a change caused, and mend what is certain."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from doccompile.cli import EXIT_FINDINGS
from doccompile.cli.given_path import GivenPath
from doccompile.findings import Severity
from doccompile.report.registry import FORMATS

if TYPE_CHECKING:
    from doccompile.lint.fix import FixedFile
    from doccompile.lint.request import Linted, Request

NEVER = "never"
_MOST_OBSOLETE = 20
"""Entries of the baseline that are named one by one."""
_LEVELS = (*(severity.value for severity in Severity), NEVER)


@click.command(
    help="""Report what is inconsistent in the tutorials of PATHS: files, folders, or - for standard input.

    Without PATHS, the current folder is searched. Settings come from [tool.doccompile] in pyproject.toml, or from
    doccompile.toml, found upwards from the first path; options here win.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, 3 a bug.
    """
)
@click.argument("paths", nargs=-1, type=GivenPath(allow_dash=True, readable=False))
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--output", type=GivenPath(dir_okay=False), help="Write the report to this file.")
@click.option("--select", multiple=True, metavar="CODES", help="Only these rules: DC4, DC101 or a name; repeatable.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Not these rules; the more exact one wins.")
@click.option("--diff", "since", metavar="REV", help="Only what changed since this Git revision, or what that caused.")
@click.option("--baseline", type=GivenPath(dir_okay=False), help="Hide the findings of this file.")
@click.option("--write-baseline", is_flag=True, help="Write all findings of now to the baseline.")
@click.option("--fix", is_flag=True, help="Make the safe fixes in the files.")
@click.option(
    "--diff-fixes", is_flag=True, help="Print the safe fixes as a patch (none that shows a secret); make none."
)
@click.option("--stdin-filename", metavar="PATH", help="The file that standard input stands for.")
@click.option(
    "--fail-on", type=click.Choice(_LEVELS), help="Mildest severity that gives exit status 1  [default: error]"
)
@click.option("--config", type=GivenPath(exists=True, dir_okay=False), help="Use this configuration.")
@click.option("--jobs", type=click.IntRange(min=1), help="Processes  [default: one per processor]")
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Compile on the workers of this Dask scheduler, which is asked only for what is not in the cache.",
)
@click.option("--no-cache", is_flag=True, help="Compile everything anew, and keep nothing for the next run.")
@click.pass_context
def command(ctx: click.Context, /, **options: object) -> None:
    """Lint, fix or show fixes, report, exit."""
    from doccompile.cli.lint_request import request_of

    _run(request_of(ctx.params), ctx.params)


def _run(request: "Request", options: dict[str, object]) -> NoReturn:
    from doccompile.lint.run import lint

    linted = lint(request)
    if options["write_baseline"]:
        _write_baseline(linted, request)
    if options["diff_fixes"]:
        _print_patch(linted, request)
    if options["fix"] and _fix(linted, request):
        linted = lint(request)
    sys.exit(_report(linted, request, options))


def _report(linted: "Linted", request: "Request", options: dict[str, object]) -> int:
    """Print the report and the summary; return the exit status."""
    from doccompile.cli.lint_request import report_context
    from doccompile.report import text
    from doccompile.report.registry import parts
    from doccompile.report.tally import Tally

    output = None if options["output"] == Path("-") else options["output"]
    context = report_context(linted, request, sys.stdout if output is None else None)
    tally = Tally()
    report = parts(str(options["format_"]), tally.counted(linted.findings), context)
    if isinstance(output, Path):
        _write(output, report)
    else:
        _print(report)
    click.echo(text.summary(tally, report_context(linted, request, sys.stderr)), nl=False, err=True)
    if not linted.documents:
        from doccompile.cli.nothing_read import why_nothing

        reason = why_nothing(request.paths, request.config, linted.passed_over)
        click.echo(f"no tutorial was found: {_shown(reason)}", err=True)
    _print_obsolete(linted)
    return EXIT_FINDINGS if any(context.fails(severity) for severity in tally.by_severity) else 0


def _write(output: Path, report: "Iterable[str]") -> None:
    """Write a report that is whole: what goes wrong while it is made leaves the file as it was."""
    import shutil
    import tempfile

    try:
        with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as whole:
            whole.writelines(report)
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


def _print_obsolete(linted: "Linted") -> None:
    for (path, code, words), count in linted.obsolete[:_MOST_OBSOLETE]:
        times = f" ({count} times)" if count > 1 else ""
        click.echo(f'obsolete in the baseline: {_shown(path)} {_shown(code)} "{_shown(words)}"{times}', err=True)
    more = len(linted.obsolete) - _MOST_OBSOLETE
    if more > 0:
        click.echo(f"obsolete in the baseline: {more} more; write it anew with --write-baseline", err=True)


def _fix(linted: "Linted", request: "Request") -> int:
    """Write the fixed files; return how many fixes were made."""
    from doccompile.whole_file import write_whole

    count = 0
    for fixed in _fixed_files(linted, request):
        write_whole(Path(fixed.path), fixed.new)
        count += fixed.fixes
    click.echo(f"{count} fixed", err=True)
    return count


def _print_patch(linted: "Linted", request: "Request") -> NoReturn:
    from doccompile.review.fixes import patch, without_secrets

    for fixed in _fixed_files(linted, request):
        new, left_out = without_secrets(fixed.old, fixed.new, linted.lines(fixed.path))
        _print([patch(fixed.path, fixed.old, new)])
        if left_out:
            times = "1 hunk" if left_out == 1 else f"{left_out} hunks"
            click.echo(f"{_shown(fixed.path)}: {times} left out, which would show a secret; --fix makes them", err=True)
    sys.exit(0)


def _fixed_files(linted: "Linted", request: "Request") -> "Sequence[FixedFile]":
    from doccompile.lint.fix import fix_files

    narrow = request.since is not None or request.baseline is not None
    return list(fix_files(linted.findings, request, only_given=narrow))


def _write_baseline(linted: "Linted", request: "Request") -> NoReturn:
    from doccompile.cli.lint_request import baseline_path
    from doccompile.lint.run import is_checked
    from doccompile.report.text import counted
    from doccompile.review.baseline import baseline_text, read_baseline, unchecked
    from doccompile.whole_file import write_whole

    path = baseline_path(request)
    old = read_baseline(path) if path.exists() else Counter()
    kept = unchecked(old, path, linted.documents, is_checked(request))
    findings = tuple(linted.findings)
    write_whole(path, baseline_text(findings, linted.lines, path, kept))
    others = f", {kept.total()} that this run cannot judge kept" if kept else ""
    click.echo(f"{counted(len(findings), 'finding')} written to {_shown(str(path))}{others}", err=True)
    if request.config.baseline is None:
        config = request.config.path or "doccompile.toml"
        click.echo(f'put baseline = "{path.name}" into {_shown(config)} to use it', err=True)
    sys.exit(0)


def _print(parts: Iterable[str]) -> None:
    """Write to standard output as UTF-8 with the line endings of the text, whatever the locale."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.writelines(parts)
    else:
        sys.stdout.flush()
        stream.writelines(part.encode("utf-8", "replace") for part in parts)
        stream.flush()


def _shown(text: str) -> str:
    from doccompile.report.printable import printable

    return printable(text)
