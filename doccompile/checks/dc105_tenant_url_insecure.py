"""DC105: the tenant URL is not encrypted."""

import re
from collections.abc import Iterator

from doccompile.checks.entered_urls import entered_urls, sentences_with
from doccompile.checks.example import tenant_url
from doccompile.checks.rule import Rule, View
from doccompile.facts.fact import Fact
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late

_WARNED = compile_late(
    r"\b(?:not|never|avoid|old(?:er)?|former(?:ly)?|previous(?:ly)?|refused|rejected|no longer|instead of|changed)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)


def check(view: View) -> Iterator[Problem]:
    """Yield every literal or template that begins with `http://` and is not spoken of as wrong or former."""
    for url in entered_urls(view):
        first = url == view.facts.tenant_url.value
        if url.value.lower().startswith("http://") and (first or not _is_warned_of(view, url)):
            yield Problem(
                url.where, f'"{url.value}" is not encrypted: the identity service sends the secret to "https" only'
            )


def _is_warned_of(view: View, url: Fact[str]) -> bool:
    return any(_WARNED.search(text.replace(url.value, " ")) for text in sentences_with(view, url.value))


RULE = Rule(
    code="DC105",
    name="tenant-url-insecure",
    severity=Severity.ERROR,
    summary="the tenant URL begins with http://",
    why="The secret token and everybody's identity data would cross the network in the clear; the service refuses it.",
    bad=(tenant_url("http://api.DOMAIN/scim"),),
    good=(tenant_url("https://api.DOMAIN/scim"),),
    check=check,
)
