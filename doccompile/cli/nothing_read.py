"""Why a run found no tutorial where it was told to look."""

from collections.abc import Sequence
from pathlib import Path

from doccompile.config.exclusion import Exclusion
from doccompile.config.model import Config
from doccompile.source.discover import RECORD, SUFFIXES, find_inputs, shown


def why_nothing(paths: Sequence[Path], config: Config, passed_over: int) -> str:
    """One phrase, the nearest reason first: what is there is no tutorial, is left out, or there is nothing."""
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
