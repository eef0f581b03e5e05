"""`doccompile build PATH…`: compile, lint and render tutorials into a folder."""

import sys
from collections import Counter
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from doccompile.cli import EXIT_FINDINGS
from doccompile.cli.given_path import GivenPath
from doccompile.cli.refusal import refuse
from doccompile.cli.run_options import CONFIG, FAIL_ON, IGNORE, JOBS, NO_CACHE, SCHEDULER, SELECT
from doccompile.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doccompile.build.run import Built
    from doccompile.cache.builds import Summary
    from doccompile.lint.request import Request
    from doccompile.pipeline import Compiled
    from doccompile.tree.outcome import Changes


def _complete_target(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Offer the targets to the shell."""
    from doccompile.render.registry import BACKENDS

    return [backend.name for backend in BACKENDS if backend.name.startswith(incomplete)]


@click.command(
    help="""Compile the tutorials of PATHS (files, folders, or - for standard input) into connector manifests, lint
    them, and render SCIM server stubs, test profiles, checklists and configuration into one folder.

    Exit status: 0 nothing at or above --fail-on, 1 findings (or --check found a difference), 2 wrong usage, 3 a bug.
    """
)
@click.argument("paths", nargs=-1, required=True, type=GivenPath(allow_dash=True, readable=False))
@click.option("-o", "--out", type=GivenPath(), default=Path("out"), show_default=True, help="The folder.")
@click.option(
    "--target",
    "targets",
    multiple=True,
    metavar="NAME",
    shell_complete=_complete_target,
    help="Render only these targets; repeatable.",
)
@click.option("--templates", type=GivenPath(), help="Folder of your own templates and targets.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where the folder would change.")
@JOBS
@SCHEDULER
@NO_CACHE
@SELECT
@IGNORE
@FAIL_ON
@CONFIG
@click.pass_context
def command(ctx: click.Context, /, **_: object) -> None:
    """Build, write, summarise, exit."""
    from doccompile.cli.run_request import request_of

    sys.exit(_run(request_of(ctx.params), ctx.params))


def _run(request: "Request", options: dict[str, Any]) -> int:
    from doccompile.cli.build_notes import Notes
    from doccompile.tree.outcome import Changes

    _refuse_mixing(options["paths"], options["out"])
    notes = Notes(request, options)
    if known := notes.recall():
        _summarise(known, Changes(), options)
        return _status(known, request)
    from doccompile.tree.write import write_tree

    compiled = notes.compile()
    _refuse_mixing([Path(path) for path in compiled.paths], options["out"])
    built = _build(compiled, request, options)
    if not built.connectors:
        from doccompile.cli.nothing_read import why_nothing

        place = ", ".join("standard input" if str(path) == "-" else str(path) for path in options["paths"])
        reason = why_nothing(request.paths, request.config, len(compiled.passed_over), compiled.findings)
        refuse(f"no provisioning tutorial was found in {place}: {reason}")
    slugs = {connector.slug for connector in built.connectors} if options["targets"] else set()
    changes = write_tree(
        options["out"], built.files, check=options["check"], keep=lambda path: path.partition("/")[0] in slugs
    )
    summary = _summary(built, request, len(compiled.passed_over))
    _summarise(summary, changes, options)
    if options["check"] and changes.differs:
        return EXIT_FINDINGS
    notes.keep(summary)
    return _status(summary, request)


def _refuse_mixing(paths: "Sequence[Path]", out: Path) -> None:
    """Refuse to write among the tutorials, where nobody could tell what was built from what was written.

    A folder below theirs is well: it is known by its record, and is not searched.

    Raises:
        WriteError: the folder is, or contains, that of a tutorial, and is not what an earlier build wrote.
    """
    from doccompile.source.discover import RECORD
    from doccompile.tree.outcome import WriteError

    target = Path(realpath(out))
    if (target / RECORD).is_file():
        return
    for path in paths:
        folder = path if path.is_dir() else path.parent
        if path.exists() and Path(realpath(folder)).is_relative_to(target):
            reason = f"the input {path} lies there, and would be mixed with what is built; choose another folder"
            raise WriteError(out, reason)


def _status(summary: "Summary", request: "Request") -> int:
    failing = (severity for severity in Severity if severity.reaches(request.config.fail_on))
    return EXIT_FINDINGS if any(summary.findings[severity] for severity in failing) else 0


def _summary(built: "Built", request: "Request", passed_over: int) -> "Summary":
    """What is counted is what `lint` would report: not what the baseline holds."""
    from doccompile.cache.builds import Summary
    from doccompile.lint.run import without_known

    reviewed = without_known(built.reviewed, built.reviewed.findings, request)
    found = Counter(finding.severity for finding in reviewed.findings)
    counts = {severity.value: found[severity] for severity in Severity}
    tutorials = sum(len(connector.sources) for connector in built.connectors)
    return Summary(len(built.connectors), tutorials, counts, reviewed.known, passed_over)


def _build(compiled: "Compiled", request: "Request", options: dict[str, Any]) -> "Built":
    from doccompile.build.run import NoSuchTargetError, Rendering, build
    from doccompile.tree.files import FileError
    from doccompile.tree.outcome import WriteError

    templates = options["templates"] or request.config.templates
    rendering = Rendering(options["targets"], templates, request.config.source_url or "..")
    try:
        return build(compiled, request, rendering)
    except FileError as error:
        raise WriteError(options["out"] / error.path, error.reason) from error
    except NoSuchTargetError as error:
        refuse(f"--target: {error}")


def _summarise(summary: "Summary", changes: "Changes", options: dict[str, Any]) -> None:
    """Say on standard error what was built; with --check, name on standard output what would change."""
    from doccompile.report.printable import printable
    from doccompile.report.text import counted

    found = ", ".join(counted(count, severity) for severity, count in summary.findings.items())
    notes = [f"{summary.passed_over} passed over as no tutorials"] if summary.passed_over else []
    notes += [f"{summary.hidden} hidden by the baseline"] if summary.hidden else []
    more = "".join(f"; {note}" for note in notes)
    click.echo(
        f"{counted(summary.connectors, 'connector')} from {counted(summary.tutorials, 'tutorial')}; {found}{more}",
        err=True,
    )
    done = {"create": changes.created, "change": changes.changed, "remove": changes.removed}
    if options["check"]:
        for verb, paths in done.items():
            for path in paths:
                click.echo(f"would {verb} {printable(path)}")
        return
    files = ", ".join(f"{counted(len(paths), 'file')} {verb}d" for verb, paths in done.items())
    click.echo(f"{files}; see {options['out']}/index.html", err=True)
    for path in changes.moved_aside:
        click.echo(f"what stood in the way is now {printable(path)}", err=True)
    for path in changes.kept:
        click.echo(f"kept, since it was edited by hand: {printable(path)}", err=True)
