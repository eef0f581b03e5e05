"""The options of `build` or `lint` -> what the run is asked."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from doccompile.cache.folder import cache_folder
from doccompile.checks.rule_names import rule_names
from doccompile.config.load import load, load_for
from doccompile.config.model import Config, fail_on
from doccompile.config.selection import selection_of
from doccompile.lint.request import Request, options_of
from doccompile.location import shown
from doccompile.parallel import Watch, unwatched
from doccompile.source.text import MAX_BYTES

_STDIN = Path("-")


def request_of(options: Mapping[str, Any]) -> Request:
    """Read configuration and standard input; options that a command does not have are as if they were not given.

    Raises:
        ConfigError: the configuration or a selector is wrong.
    """
    paths = tuple(path for path in options["paths"] if path != _STDIN)
    from_stdin = len(paths) < len(options["paths"])
    name = options.get("stdin_filename") or "-"
    if not paths and not from_stdin:
        paths = (Path(),)
    config = _config(options, paths, name)
    selection = selection_of(config, rule_names(), _codes(options["select"]), _codes(options["ignore"]))
    run_options = options_of(config)
    return Request(
        paths=paths,
        config=config,
        selection=selection,
        options=run_options._replace(
            excludes=_besides_output(run_options.excludes),
            jobs=options["jobs"],
            scheduler=options["scheduler"],
            cache=None if options["no_cache"] else cache_folder(),
            watch=_watch(),
        ),
        stdin=sys.stdin.buffer.read(MAX_BYTES + 1) if from_stdin else None,
        stdin_name=name if name == "-" else shown(Path(name)),
        since=options.get("since"),
        baseline=None if options.get("write_baseline") else config.baseline,
    )


def _besides_output(excludes: Callable[[Path], bool]) -> Callable[[Path], bool]:
    """Exclude, too, the file that standard output is written to: in `lint > report.txt`, it lies in the folder."""
    try:
        output = os.fstat(sys.stdout.fileno())
    except (OSError, ValueError):
        return excludes
    if not stat.S_ISREG(output.st_mode):
        return excludes

    def excludes_output(path: Path) -> bool:
        return excludes(path) or (path.is_file() and os.path.samestat(path.stat(), output))

    return excludes_output


def _watch() -> Watch:
    if not sys.stderr.isatty():
        return unwatched
    from doccompile.cli.progress import watch

    return watch


def _config(options: Mapping[str, Any], paths: tuple[Path, ...], stdin_name: str) -> Config:
    start = paths[0] if paths else Path(stdin_name).parent if stdin_name != "-" else Path()
    config = load(options["config"]) if options["config"] else load_for(start)
    if options.get("baseline"):
        config = config._replace(baseline=options["baseline"])
    if options["fail_on"]:
        config = config._replace(fail_on=fail_on(options["fail_on"]))
    return config


def _codes(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(code.strip() for value in values for code in value.split(",") if code.strip())
