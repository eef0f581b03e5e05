"""From paths to the findings that this run reports."""

from collections.abc import Iterable
from pathlib import Path

from doccompile.compiled import CompiledDocument
from doccompile.findings import Finding
from doccompile.lint.request import Linted, Request
from doccompile.lint.reviewed import judged, review
from doccompile.location import shown
from doccompile.pipeline import Compiled, compile_bytes, compile_files, compile_paths, conclude
from doccompile.source.discover import find_inputs


def lint(request: Request) -> Linted:
    """Compile and review.

    Raises:
        NoSuchPathError: a path does not exist.
        RepositoryError: the revision cannot be compared with.
        BaselineError: the baseline cannot be read.
    """
    compiled = compile_request(request)
    lines = request.lines()
    result = review(compiled, request.selection, lines, among_others=request.searches)
    everything = result.findings
    if request.since is not None:
        from doccompile.lint.since import only_caused

        found = tuple(everything)
        kept, submodules = only_caused(found, lines, compiled, request, request.since)
        result = result._replace(findings=kept, unchanged=len(found) - len(kept), submodules=submodules)
    return without_known(result, everything, request)


def without_known(result: Linted, everything: Iterable[Finding], request: Request) -> Linted:
    """Hide what the baseline holds, if there is one; it is compared with all findings, whatever narrows the report.

    Raises:
        BaselineError: the baseline cannot be read.
    """
    baseline = request.baseline
    if baseline is None:
        return result
    from doccompile.review.baseline import compare

    compared = compare(tuple(everything), result.lines, baseline, judged(request, result.documents))
    unknown = set(compared.findings)
    reported = tuple(result.findings)
    findings = tuple(finding for finding in reported if finding in unknown)
    return result._replace(findings=findings, known=len(reported) - len(findings), obsolete=compared.obsolete)


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
