"""DC104: a Tenant URL is asked for and never told."""

import re
from collections.abc import Iterator

from doccompile.checks.example import credentials_step, vendor_steps
from doccompile.checks.rule import Rule, View
from doccompile.checks.told import is_told
from doccompile.facts.form.labels import TENANT_URL
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late

_URL = compile_late(
    r"\btenant ur[li]\b|\bscim\b.{0,20}\b(?:ur[li]|endpoint|link|address)\b"
    r"|\b(?:base|api|endpoint|service|server) ur[li]\b",
    re.IGNORECASE,
)

_VALUE = compile_late(r"\b(?:ur[li]s?|endpoints?|address|links?|hosts?|domains?|subdomain|instance)\b", re.IGNORECASE)


def check(view: View) -> Iterator[Problem]:
    """Yield the words that ask for a Tenant URL of which nothing else is said."""
    tenant = view.facts.tenant_url
    unstated = tenant.kind is not None and tenant.kind.value == "unstated"
    if unstated and tenant.asked and not is_told(view, _URL, TENANT_URL, _VALUE):
        message = f'"{tenant.asked.value}" is asked for, but neither its value nor where to find it is said'
        yield Problem(tenant.asked.where, message)


RULE = Rule(
    code="DC104",
    name="tenant-url-unstated",
    severity=Severity.WARNING,
    summary="a Tenant URL is asked for, and neither its value nor where to find it is said",
    why="The reader stands before an empty field. Vendors' SCIM URLs cannot be guessed, so this ends in a support "
    "ticket.",
    bad=(credentials_step("input your PRODUCT Tenant URL and Secret Token."),),
    good=(vendor_steps("1. Copy the **Base URL** and the **Access Token** on the [console](https://admin.DOMAIN)."),),
    check=check,
    of_silence=True,
)
