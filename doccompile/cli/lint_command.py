"""`doccompile lint PATH…`: report what is inconsistent, all of it or what a change caused, and mend what is certain."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from doccompile.cli import EXIT_FINDINGS
from doccompile.cli.given_path import GivenPath
from doccompile.cli.run_options import CONFIG, FAIL_ON, IGNORE, JOBS, NO_CACHE, SCHEDULER, SELECT
from doccompile.config.model import BASELINE
from doccompile.report.registry import FORMATS

if TYPE_CHECKING:
    from doccompile.lint.fix import FixedFile
    from doccompile.lint.request import Linted, Request


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
@SELECT
@IGNORE
@click.option("--diff", "since", metavar="REV", help="Only what changed since this Git revision, or what that caused.")
@click.option("--baseline", type=GivenPath(dir_okay=False), help="Hide the findings of this file.")
@click.option("--write-baseline", is_flag=True, help="Write all findings of now to the baseline.")
@click.option("--fix", is_flag=True, help="Make the safe fixes in the files.")
@click.option(
    "--diff-fixes", is_flag=True, help="Print the safe fixes as a patch (no secrets, no commands to a log); make none."
)
@click.option("--stdin-filename", metavar="PATH", help="The file that standard input stands for.")
@FAIL_ON
@CONFIG
@JOBS
@SCHEDULER
@NO_CACHE
@click.pass_context
def command(ctx: click.Context, /, **_: object) -> None:
    """Lint, fix or show fixes, report, exit."""
    from doccompile.cli.lint_report import refuse_a_tutorial, report
    from doccompile.cli.run_request import request_of
    from doccompile.lint.run import lint

    options = ctx.params
    _refuse_contradictions(options)
    request = request_of(options)
    output = None if options["output"] == Path("-") else options["output"]
    if output is not None:
        refuse_a_tutorial(output)
    linted = lint(request)
    if options["write_baseline"]:
        _write_baseline(linted, request)
    if options["diff_fixes"]:
        _print_patch(linted, request)
    if options["fix"] and _fix(linted, request):
        linted = lint(request)
    sys.exit(EXIT_FINDINGS if report(linted, request, options["format_"], output) else 0)


def _refuse_contradictions(options: dict[str, Any]) -> None:
    from_stdin = Path("-") in options["paths"]
    if options["stdin_filename"] and not from_stdin:
        raise click.UsageError("--stdin-filename needs - among the paths")
    if from_stdin and (options["fix"] or options["diff_fixes"]):
        raise click.UsageError("fixes are made in files, not in standard input")
    if from_stdin and options["since"]:
        raise click.UsageError("--diff compares files, not standard input")
    if from_stdin and options["write_baseline"]:
        raise click.UsageError("a baseline holds what is found in files, not in standard input")
    if options["write_baseline"] and options["since"]:
        raise click.UsageError("a baseline holds all findings, not those of a change")
    if sum(bool(options[name]) for name in ("fix", "diff_fixes", "write_baseline")) > 1:
        raise click.UsageError("--fix, --diff-fixes and --write-baseline exclude each other")
    if options["output"] and (options["diff_fixes"] or options["write_baseline"]):
        raise click.UsageError("--output is for a report: --diff-fixes prints its patch, --baseline names a baseline")


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
    from doccompile.cli.lint_report import print_parts
    from doccompile.report.printable import printable
    from doccompile.review.patch import fit_to_print, patch

    for fixed in _fixed_files(linted, request):
        new, left_out = fit_to_print(fixed.old, fixed.new, linted.lines(fixed.path))
        print_parts([patch(fixed.path, fixed.old, new)])
        if left_out:
            times = "1 hunk" if left_out == 1 else f"{left_out} hunks"
            why = "which would show a secret, or command a terminal or a build agent; --fix makes them"
            click.echo(f"{printable(fixed.path)}: {times} left out, {why}", err=True)
    sys.exit(0)


def _fixed_files(linted: "Linted", request: "Request") -> "Sequence[FixedFile]":
    from doccompile.lint.fix import fix_files

    narrow = request.since is not None or request.baseline is not None
    return list(fix_files(linted.findings, request, only_given=narrow))


def _write_baseline(linted: "Linted", request: "Request") -> NoReturn:
    from doccompile.config.load import top_of
    from doccompile.lint.reviewed import judged
    from doccompile.location import shown
    from doccompile.report.printable import printable
    from doccompile.report.text import counted
    from doccompile.review.baseline import baseline_text, read_baseline, unchecked
    from doccompile.whole_file import write_whole

    path = request.config.baseline or (request.config.folder or Path()) / BASELINE
    old = read_baseline(path) if path.exists() else Counter()
    kept = unchecked(old, path, judged(request, linted.documents))
    findings = tuple(linted.findings)
    write_whole(path, baseline_text(findings, linted.lines, path, kept))
    others = f", {kept.total()} that this run cannot judge kept" if kept else ""
    click.echo(f"{counted(len(findings), 'finding')} written to {printable(shown(path))}{others}", err=True)
    if request.config.baseline is None:
        place = top_of(request.config.path or "doccompile.toml")
        click.echo(f'put baseline = "{path.name}" {printable(place)} to use it', err=True)
    sys.exit(0)
