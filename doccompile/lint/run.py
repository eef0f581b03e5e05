"""From paths to the findings that this run reports."""

from dataclasses import replace
from pathlib import Path

from doccompile.compiled import CompiledDocument
from doccompile.lint.request import Linted, Request
from doccompile.lint.reviewed import review
from doccompile.lint.since import only_caused
from doccompile.pipeline import Compiled, compile_bytes, compile_files, compile_paths, conclude
from doccompile.review.baseline import compare, read_baseline
from doccompile.review.source_lines import LineReader
from doccompile.source.discover import find_inputs, shown


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
    if request.since is not None:
        findings = only_caused(result.findings, lines, compiled, request, request.since)
        result = replace(result, findings=findings, unchanged=len(result.findings) - len(findings))
    if request.baseline is not None:
        compared = compare(result.findings, read_baseline(request.baseline), lines, request.baseline, result.documents)
        result = replace(result, findings=compared.findings, known=compared.hidden, obsolete=compared.obsolete)
    return result


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
    return compile_bytes(data, shown(path), request.options, path)
