"""The whole way from bytes to findings and manifest, with what must hold for any bytes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from doccompile.checks.rule_names import rule_names
from doccompile.findings import Finding
from doccompile.location import Location
from doccompile.manifest.encode import decode
from doccompile.pipeline import Compiled, Options, compile_bytes, conclude
from doccompile.review.suppression import suppress
from doccompile.source.text import UnreadableError
from doccompile.source.text import decode as decode_text

OPTIONS = Options(manifests=True)


@contextmanager
def strict() -> Iterator[None]:
    """Let a rule that crashes crash the run."""
    before = os.environ.get("DOCCOMPILE_STRICT")
    os.environ["DOCCOMPILE_STRICT"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["DOCCOMPILE_STRICT"]
        else:
            os.environ["DOCCOMPILE_STRICT"] = before


def compile_any(data: bytes) -> Compiled:
    """Compile bytes as one tutorial, apply its suppression comments, and check that every place lies in it and that the
    manifest reads back.
    """
    with strict():
        compiled = conclude([compile_bytes(data, "-", OPTIONS)])
    lines = _lines(data)
    reviewed = suppress(compiled.findings, ["-"], lambda _: lines, rule_names(), lambda code, path: True)
    for finding in [*compiled.findings, *reviewed.findings]:
        for where in places(finding):
            assert_inside(where, lines)
    for document in compiled.documents:
        if document.manifest is not None:
            for words in decode(document.manifest).provenance.values():
                assert_inside(Location("-", words.line, words.column, words.end_line, words.end_column), lines)
    return compiled


def places(finding: Finding) -> Iterator[Location]:
    """Every place that a finding names."""
    yield finding.where
    for related in finding.related:
        yield related.where
    for edit in finding.fix.edits if finding.fix else ():
        yield edit.where


def assert_inside(where: Location, lines: tuple[str, ...]) -> None:
    """The span begins and ends in lines of the file; an end may stand one behind the last character."""
    assert where.path == "-", where
    assert 1 <= where.line <= where.end_line <= len(lines), (where, len(lines))
    assert 1 <= where.column <= len(lines[where.line - 1]) + 1, where
    assert 1 <= where.end_column <= max(len(lines[where.end_line - 1]) + 1, 2), where
    assert (where.line, where.column) <= (where.end_line, where.end_column), where


def _lines(data: bytes) -> tuple[str, ...]:
    try:
        return decode_text(data, "-", "-").lines
    except UnreadableError:
        return tuple(data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n"))
