"""A run as JSON, version 1."""

import json
from typing import Any

from doccompile.build_agent import inert_json
from doccompile.verify.run import Report
from doccompile.verify.runner.session import Failure, Result


def render(report: Report) -> str:
    """Return the JSON text."""
    record = {
        "version": 1,
        "connector": report.connector,
        "tutorial": report.tutorial,
        "url": report.url,
        "cases": [_case(result) for result in report.results],
        "skipped": [{"subject": entry.subject, "reason": entry.reason} for entry in report.skipped],
        "left_over": list(report.left_over),
        "interrupted": report.interrupted,
        "summary": report.counts,
    }
    return inert_json(json.dumps(record, indent=2)) + "\n"


def _case(result: Result) -> dict[str, Any]:
    return {
        "id": result.case.id,
        "title": result.case.title,
        "section": result.case.section,
        "outcome": result.outcome,
        "seconds": round(result.seconds, 3),
        "failures": [_failure(failure) for failure in result.failures],
    }


def _failure(failure: Failure) -> dict[str, Any]:
    promise = failure.promise
    words = promise and {
        "pointer": promise.pointer,
        "path": promise.path,
        "line": promise.line,
        "column": promise.column,
        "text": promise.text,
    }
    return {"message": failure.message, "promise": words}
