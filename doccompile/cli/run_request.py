"""The options of `lint` -> a request, and what a report of it is given."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TextIO

import click

from doccompile.cache.folder import cache_folder
from doccompile.checks.rule_names import LazyRules, rule_names
from doccompile.config.load import load, load_for
from doccompile.config.model import Config
from doccompile.config.selection import selection_of
from doccompile.findings import Severity
from doccompile.lint.request import Linted, Request, options_of
from doccompile.parallel import Watch, unwatched
from doccompile.report.context import ReportContext
from doccompile.report.terminal import Terminal, terminal_of
from doccompile.source.discover import shown
from doccompile.source.text import MAX_BYTES

_STDIN = Path("-")
_DEFAULT_BASELINE = "doccompile-baseline.json"


def request_of(options: Mapping[str, Any]) -> Request:
    """Read configuration and standard input.

    Raises:
        ConfigError: the configuration or a selector is wrong.
        click.UsageError: options that exclude each other.
    """
    paths = tuple(path for path in options["paths"] if path != _STDIN)
    from_stdin = len(paths) < len(options["paths"])
    _check(options, from_stdin)
    name = options["stdin_filename"] or "-"
    if not paths and not from_stdin:
        paths = (Path(),)
    config = _config(options, paths, name)
    selection = selection_of(config, rule_names(), _codes(options["select"]), _codes(options["ignore"]))
    return Request(
        paths=paths,
        config=config,
        selection=selection,
        options=options_of(config)._replace(
            jobs=options["jobs"],
            scheduler=options["scheduler"],
            cache=None if options["no_cache"] else cache_folder(),
            watch=_watch(),
        ),
        stdin=sys.stdin.buffer.read(MAX_BYTES + 1) if from_stdin else None,
        stdin_name=name if name == "-" else shown(Path(name)),
        since=options["since"],
        baseline=None if options["write_baseline"] else config.baseline,
    )


def baseline_path(request: Request) -> Path:
    """Where `--write-baseline` writes: the configured file, or one beside the configuration."""
    return request.config.baseline or (request.config.folder or Path()) / _DEFAULT_BASELINE


def report_context(linted: Linted, request: Request, stream: TextIO | None) -> ReportContext:
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


def _watch() -> Watch:
    if not sys.stderr.isatty():
        return unwatched
    from doccompile.cli.progress import watch

    return watch


def _check(options: Mapping[str, Any], from_stdin: bool) -> None:
    if options["stdin_filename"] and not from_stdin:
        raise click.UsageError("--stdin-filename needs - among the paths")
    if from_stdin and (options["fix"] or options["diff_fixes"]):
        raise click.UsageError("fixes are made in files, not in standard input")
    if from_stdin and options["since"]:
        raise click.UsageError("--diff compares files, not standard input")
    if options["write_baseline"] and options["since"]:
        raise click.UsageError("a baseline holds all findings, not those of a change")
    if sum(bool(options[name]) for name in ("fix", "diff_fixes", "write_baseline")) > 1:
        raise click.UsageError("--fix, --diff-fixes and --write-baseline exclude each other")


def _config(options: Mapping[str, Any], paths: tuple[Path, ...], stdin_name: str) -> Config:
    start = paths[0] if paths else Path(stdin_name).parent if stdin_name != "-" else Path()
    config = load(options["config"]) if options["config"] else load_for(start)
    if options["baseline"]:
        config = config._replace(baseline=options["baseline"])
    if options["fail_on"]:
        level = options["fail_on"]
        config = config._replace(fail_on=None if level == "never" else Severity(level))
    return config


def _codes(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(code.strip() for value in values for code in value.split(",") if code.strip())


def _repository_root() -> Path:
    """The nearest folder with a `.git` above the current one, which is where code hosts count paths from."""
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
