"""DC207: one field is told to take two values."""

import re
from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.wording.sentence import sentences
from doccompile.facts.wording.verbs import ENTER, OBTAINED, PICK
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late

_FIELD = r"(?:tenant url|secret token)"
_VALUE = r"(?:url|endpoint|token|key|identifier|client id|secret)s?"
_REMARK = r"\((?:[^()]|\([^()]{0,60}\)){1,300}\)"
_PLACED = rf" (?:in|into|as|for|under) (?:the )?[\"“]?{_FIELD}\b"
"""Behind a value that has a field of its own: "the address in **Tenant URL** and the key in **Secret Token**"."""
_TWO = (
    rf"(?:(?!{_PLACED})(?:[^.]|\.(?=\w))){{0,80}}?\b{_VALUE}\b(?: {_REMARK}| \(?https?://\S{{1,200}}+)?"
    rf"(?:,? (?:and|&)|,)(?: (?!(?:in|into|as|then|for|not|or|copy|keep|note|save|store|{ENTER}|{PICK})\b"
    r"|[\w-]+ (?:the|your|an?)\b)[\w-]+){0,4}?"
    rf" {_VALUE}\b(?! (?:goes|belongs)\b)"
)
_WORDS = r"(?:(?!(?:in|into|as)\b)[\w-]+ ){0,5}"
_HAD = (
    rf"(?: values?)?(?: (?:that |which )?(?:you |were )?{OBTAINED}"
    r"(?: earlier| before| previously| above)?)?"
)
_THERE = r"(?:^|\b(?:section|area|tab|credentials),? )"
_BOTH = compile_late(
    rf"(?:^|(?:^|[,;:] ?|\b(?:section|area|and) )(?:in|into|for|as) (?:the )?)[\"“]?(?P<field>{_FIELD})[\"”:]{{0,2}}"
    rf"(?: field| box| text ?box)?[,:]? (?:please )?{ENTER}\b{_TWO}"
    rf"|{_THERE}{ENTER}\b{_TWO}{_HAD} (?:in|into) (?:the )?"
    rf"(?P<last>{_FIELD})(?: field| box| text ?box)\b(?! and\b|,)"
    rf"|{_THERE}{ENTER} {_WORDS}{_VALUE} (?:and|&) {_WORDS}{_VALUE}{_HAD} (?:in|into) (?:the )?"
    rf"(?P<alone>{_FIELD})(?=[.;]|$)",
    re.IGNORECASE,
)


def check(view: View) -> Iterator[Problem]:
    """Yield "In the **Tenant URL** field, enter your Tenant URL and Secret Token", wherever in the sentence."""
    for block in view.reading.credentials:
        for sentence in sentences(block):
            if match := _BOTH.search(sentence.text):
                where = sentence.location(match.start(), match.end())
                field = match[str(match.lastgroup)]
                yield Problem(where, f'the field "{field}" is told to take two values')


RULE = Rule(
    code="DC207",
    name="fields-run-together",
    severity=Severity.INFO,
    summary="one field is told to take two values",
    why="The sentence names one field and two values; the reader has to know that there is a second field for the "
    "second.",
    bad=(
        Example(
            "credentials",
            "5. In the **Tenant URL** field, enter your PRODUCT Tenant URL and Secret Token. The Tenant URL is "
            "`https://api.DOMAIN/scim`.",
        ),
    ),
    good=(
        Example(
            "credentials",
            "5. In the **Tenant URL** field, enter `https://api.DOMAIN/scim`. In the **Secret Token** field, enter "
            "the access token.",
        ),
    ),
    check=check,
)
