"""DC201: a secret is asked for, and how to obtain it is never said."""

import re
from collections.abc import Iterator

from doccompile.checks.example import nothing_of_the_vendor, vendor_steps
from doccompile.checks.rule import Rule, View
from doccompile.checks.told import is_told
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late

_SECRET = compile_late(r"\b(?:tokens?|secrets?|(?:api|access|secret|security) keys?|credentials)\b", re.IGNORECASE)

_VALUE = compile_late(r"\b(?:keys?|codes?|passwords?|certificates?|strings?|credentials?)\b", re.IGNORECASE)


def check(view: View) -> Iterator[Problem]:
    """Yield the field that takes a secret of which nothing else is said."""
    found = view.facts.credentials
    if not found.secret_field or found.secret_label:
        return
    label = found.secret_field.value
    if not is_told(view, _SECRET, re.compile(re.escape(label), re.IGNORECASE), _VALUE):
        yield Problem(found.secret_field.where, f'"{label}" is asked for, but how to obtain it is never said')


RULE = Rule(
    code="DC201",
    name="secret-source-unstated",
    severity=Severity.WARNING,
    summary="a secret is asked for, and how to obtain it is never said",
    why="Vendors hide tokens and keys in different places, and some hand them out on request only. Without a word "
    "about it the tutorial ends here.",
    bad=(nothing_of_the_vendor("`https://api.DOMAIN/scim` in **Tenant URL** and your token in **Secret Token**."),),
    good=(vendor_steps("Contact [support](https://support.DOMAIN) to request an access token."),),
    check=check,
    of_silence=True,
)
