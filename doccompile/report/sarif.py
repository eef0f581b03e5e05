"""Findings as SARIF 2.1.0 (OASIS standard), as code hosts read it."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from doccompile.findings import Finding, Fix, Related, Severity
from doccompile.fingerprint import identified, words_at
from doccompile.location import Location
from doccompile.report.context import ReportContext, RuleText
from doccompile.report.json_text import array

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "doccompile/v1"
"""Not `primaryLocationLineHash`: GitHub's upload action computes that one, and warns about any other value."""


def render(findings: Iterable[Finding], context: ReportContext) -> Iterator[str]:
    """One run; every rule is described, whether it found something or not."""
    index = {rule.code: number for number, rule in enumerate(context.rules)}
    known = identified(findings, context.lines, context.from_root)
    results = (_result(finding, key.digest, index, context) for finding, key in known)
    driver = {
        "name": "doccompile",
        "semanticVersion": context.version,
        "rules": [_rule(rule) for rule in context.rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The root of the repository."}}},
        "results": [],
    }
    frame = json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)
    before, after = frame.rsplit("[]", 1)
    yield before
    yield from array(results, 3)
    yield after + "\n"


def _rule(rule: RuleText) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {
            "text": f"{rule.why}\n\nRun doccompile rules {rule.code} for examples.",
            "markdown": f"{rule.why}\n\nRun `doccompile rules {rule.code}` for examples.",
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": ["documentation", "provisioning"], "problem.severity": _problem(rule.severity)},
    }


def _problem(severity: Severity) -> str:
    return "recommendation" if severity is Severity.INFO else severity.value


def _result(finding: Finding, digest: str, index: dict[str, int], context: ReportContext) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding.message)},
        "locations": [{"physicalLocation": _physical(finding.where, context)}],
        "partialFingerprints": {_FINGERPRINT: digest},
    }
    if finding.code in index:
        result["ruleIndex"] = index[finding.code]
    if finding.related:
        result["relatedLocations"] = [_related(number, note, context) for number, note in enumerate(finding.related)]
    if finding.fix is not None:
        result["fixes"] = [_fix(finding.fix, context)]
    return result


def _related(number: int, related: Related, context: ReportContext) -> dict[str, Any]:
    return {
        "id": number,
        "message": {"text": _message(related.message)},
        "physicalLocation": _physical(related.where, context),
    }


def _message(text: str) -> str:
    """Plain text in which nothing is read as a link (SARIF 3.11.6) or a placeholder (3.11.5)."""
    if "](" in text:
        text = re.sub(r"[\[\]\\]", r"\\\g<0>", text)
    return re.sub(r"\{(\d+)\}", r"{{\1}}", text)


def _physical(where: Location, context: ReportContext) -> dict[str, Any]:
    region: dict[str, Any] = _region(where)
    words = words_at(where, context.lines)
    if words and where.start != where.end:
        region["snippet"] = {"text": words}
    return {"artifactLocation": _artifact(where.path, context), "region": region}


def _region(where: Location) -> dict[str, int]:
    return {
        "startLine": where.line,
        "startColumn": where.column,
        "endLine": where.end_line,
        "endColumn": where.end_column,
    }


def _artifact(path: str, context: ReportContext) -> dict[str, str]:
    path = context.from_root(path)
    if Path(path).is_absolute() or path.startswith("../"):
        return {"uri": "file://" + quote(Path(path).absolute().as_posix(), errors="replace")}
    return {"uri": quote(path, errors="replace"), "uriBaseId": "%SRCROOT%"}


def _fix(fix: Fix, context: ReportContext) -> dict[str, Any]:
    changes: dict[str, list[dict[str, Any]]] = {}
    for edit in fix.edits:
        replacement = {"deletedRegion": _region(edit.where), "insertedContent": {"text": edit.text}}
        changes.setdefault(edit.where.path, []).append(replacement)
    return {
        "description": {"text": _message(fix.title)},
        "artifactChanges": [
            {"artifactLocation": _artifact(path, context), "replacements": replacements}
            for path, replacements in changes.items()
        ],
    }
