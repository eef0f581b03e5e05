"""Why a run found no tutorial where it was told to look."""

from collections.abc import Sequence
from pathlib import Path

from doccompile.config.exclusion import Exclusion
from doccompile.config.model import Config
from doccompile.findings import Finding
from doccompile.location import shown
from doccompile.source.discover import RECORD, SUFFIXES, find_inputs


def why_nothing(paths: Sequence[Path], config: Config, passed_over: int, problems: Sequence[Finding] = ()) -> str:
    """One phrase, the nearest reason first: it cannot be read, is no tutorial, is left out, or is not there."""
    if problems:
        return _first_problem(problems, paths)
    if passed_over:
        return f"none of the {passed_over} files is one" if passed_over > 1 else "the one file there is none"
    if find_inputs(paths, Exclusion(config._replace(respect_gitignore=False)).excludes):
        return "Git ignores what is there (respect-gitignore = false searches it)"
    if find_inputs(paths):
        return f'"exclude" in {config.path} leaves out what is there'
    for path in paths:
        if (record := next(path.rglob(RECORD), None)) is not None:
            return f"a build wrote {shown(record.parent)}, which holds {RECORD}"
    return f"there is no {', '.join(sorted(SUFFIXES))} file"


def _first_problem(problems: Sequence[Finding], paths: Sequence[Path]) -> str:
    first = problems[0]
    is_named = len(paths) <= 1 and first.where.path in ("-", *map(shown, paths))
    place = "" if is_named else f"{first.where.path}: "
    others = len({problem.where.path for problem in problems}) - 1
    return f"{place}{first.message}" + (f" (and {others} more)" if others else "")
