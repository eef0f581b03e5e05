"""One tutorial through the stages, from text to findings: a pure function of the text and what it includes."""

from collections.abc import Sequence
from pathlib import Path

from doccompile.checks.entry import index_entry
from doccompile.checks.run import check_document, reading_problem
from doccompile.compiled import COMMENT_SIGN, CompiledDocument
from doccompile.facts.extract import extract
from doccompile.facts.fact import Facts
from doccompile.facts.name.clues import may_name_an_application
from doccompile.facts.name.telling import stand_in
from doccompile.facts.reading import Reading
from doccompile.facts.secret.random_words import find_random_secrets
from doccompile.findings import Finding
from doccompile.source.conflicts import first_conflict
from doccompile.source.includes import Roots
from doccompile.source.text import SourceText
from doccompile.syntax.nodes import Document
from doccompile.syntax.parse import Rewrite, parse

_HTML = "is an HTML page; what can be read is Markdown, or the text that a browser copies"


def compile_tutorial(
    source: SourceText, file: Path | None, roots: Roots | None, *, explicit: bool, manifest: bool
) -> CompiledDocument:
    """Compile decoded text; `explicit` says that it must be a tutorial, `manifest` whether that is wanted too."""
    if not explicit and not may_name_an_application(source):
        return CompiledDocument(source.path, source.name, (), commented=_commented((source,)), sha256=source.sha256)
    document, reading, facts = state_facts(source, file, roots, for_manifest=manifest)
    commented = _commented((document.source, *document.included))
    probes = tuple(roots.probed.items()) if roots else ()
    refused = _refused(document, reading, facts, explicit=explicit)
    return CompiledDocument(
        source.path,
        source.name,
        check_document(document, reading, facts) if refused is None else refused,
        index_entry(document, reading, facts) if refused is None else None,
        _manifest(document, facts) if manifest and refused is None else None,
        tuple((included.path, included.name) for included in document.included),
        commented,
        source.sha256,
        probes,
    )


def _refused(document: Document, reading: Reading, facts: Facts, *, explicit: bool) -> tuple[Finding, ...] | None:
    """What is said of a text that nothing is compiled of; None of one that is a tutorial."""
    html = document.source.text.lstrip()[:14].lower().startswith(("<!doctype html", "<html"))
    none = facts.name is None or html
    if none and not explicit:
        return ()
    for source in (document.source, *document.included):
        if (line := first_conflict(source.lines)) is not None:
            return (reading_problem("DC001", source.path, "holds both sides of a merge conflict", line + 1),)
    if none:
        return reading_problem("DC004", document.source.path, _HTML if html else ""), *check_document(
            document, reading, facts, only=("DC002",)
        )
    return None


def state_facts(
    source: SourceText, file: Path | None, roots: Roots | None, *, for_manifest: bool = True
) -> tuple[Document, Reading, Facts]:
    """The first three stages; once more where a word is a secret, or the name is one that sentences are misread by."""
    reading = Reading(parse(source, file, roots))
    facts = extract(reading, for_manifest=for_manifest)
    rewrites: tuple[Rewrite, ...] = ()
    if facts.name is not None and (secrets := find_random_secrets(reading)):
        rewrites = (lambda text: text.hiding(secrets),)
        reading = Reading(parse(source, file, roots, rewrites))
        facts = extract(reading, for_manifest=for_manifest)
    if facts.name is not None and (other := stand_in(facts.name.value)):
        apart = Reading(parse(source, file, roots, (*rewrites, other.hiding)))
        facts = other.giving_way(facts, extract(apart, for_manifest=for_manifest))
    return reading.document, reading, facts


def _manifest(document: Document, facts: Facts) -> str:
    from doccompile.manifest.assemble import assemble
    from doccompile.manifest.encode import encode

    return encode(assemble(document, facts))


def _commented(sources: Sequence[SourceText]) -> tuple[str, ...]:
    """The printed paths of the files that hold comments to doccompile."""
    return tuple(source.path for source in sources if COMMENT_SIGN in source.text)
