"""From paths to the findings that this run reports."""

from collections.abc import Callable, Sequence
from pathlib import Path

from doccompile.checks.corpus_registry import CORPUS_RULES
from doccompile.compiled import CompiledDocument
from doccompile.findings import Finding
from doccompile.lint.request import Linted, Request
from doccompile.lint.reviewed import review
from doccompile.pipeline import Compiled, compile_bytes, compile_files, compile_paths, conclude
from doccompile.review.source_lines import LineReader
from doccompile.source.discover import find_inputs, shown

_ACROSS = frozenset(rule.code for rule in CORPUS_RULES)
"""Rules that find less where not all tutorials are read."""


def lint(request: Request) -> Linted:
    """Compile and review.

    Raises:
        NoSuchPathError: a path does not exist.
        RepositoryError: the revision cannot be compared with.
        BaselineError: the baseline cannot be read.
    """
    compiled = compile_request(request)
    lines = LineReader({request.stdin_name: request.stdin} if request.stdin is not None else None)
    result = review(compiled, request.selection, lines)
    if request.since is None and request.baseline is None:
        return result
    everything = tuple(result.findings)
    if request.since is not None:
        from doccompile.lint.since import only_caused

        kept = only_caused(everything, lines, compiled, request, request.since)
        result = result._replace(findings=kept, unchanged=len(everything) - len(kept))
    if request.baseline is not None:
        result = _without_known(result, everything, request, request.baseline)
    return result


def _without_known(result: Linted, everything: Sequence[Finding], request: Request, baseline: Path) -> Linted:
    """Hide what the baseline holds; it is compared with all findings, whatever else narrows the report."""
    from doccompile.review.baseline import compare, read_baseline

    compared = compare(
        everything, read_baseline(baseline), result.lines, baseline, result.documents, is_checked(request)
    )
    unknown = set(compared.findings)
    reported = tuple(result.findings)
    findings = tuple(finding for finding in reported if finding in unknown)
    return result._replace(findings=findings, known=len(reported) - len(findings), obsolete=compared.obsolete)


def is_checked(request: Request) -> Callable[[str, str], bool]:
    """Whether the run can tell that a rule (by code) finds nothing in a file: it is on, and sees all it needs."""
    searched = any(path.is_dir() for path in request.paths)
    return lambda code, path: request.selection.is_on(code, path) and (searched or code not in _ACROSS)


def compile_request(request: Request) -> Compiled:
    """Compile the paths; standard input stands in for the file of its name."""
    if request.stdin is None:
        return compile_paths(request.paths, request.options)
    own = _compile_stdin(request)
    inputs = [entry for entry in find_inputs(request.paths, request.options.excludes) if entry.path != own.path]
    return conclude([own, *compile_files(inputs, request.options)], request.options)


def _compile_stdin(request: Request) -> CompiledDocument:
    data = request.stdin or b""
    if request.stdin_name == "-":
        return compile_bytes(data, "-", request.options)
    path = Path(request.stdin_name)
    return compile_bytes(data, shown(path), request.options, path, request.folder_of(path))
