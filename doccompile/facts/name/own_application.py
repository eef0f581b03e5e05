"""The application's name as the administrator is told to call the enterprise application that they create for it.

Looks for "name it **X**", "enter a name (for example, `X SCIM`)" and "provide a name for the application, such as 'X'",
where an application of one's own is created; what the name says of its purpose is left out.
"""

import re
from collections.abc import Iterator

from doccompile.facts.reading import Reading
from doccompile.facts.wording.quoted import quoted
from doccompile.facts.wording.sentence import holds
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_CREATED = ("your own application", "non-gallery", "find in the gallery", "new enterprise app")
_NAMED = compile_late(
    r"\b(?:(?:name|call) (?:it|(?:the|your) app(?:lication)?)|(?:enter|give|provide|type|choose|pick|add|set)"
    r" (?:(?:it|(?:the|your) app(?:lication)?) )?(?:an?|the|its) (?:\w+ )?name"
    r"(?: (?:for|of) (?:the|your|this) (?:\w+ )?app(?:lication)?)?),?"
    r"(?: ?\(?(?:e\.?g\.?|for example|for instance|such as|like|as)[,:]?)?[ \"“'‘]*$",
    re.IGNORECASE,
)
"""Before a name that is proposed for the application."""
_PURPOSE = compile_late(
    r"(?:[ _–(-]+(?:SCIM|SSO|SAML|OIDC|Entra|Azure|AD|ID|provisioning|sync|integration|connector|app(?:lication)?)"
    r"(?: 2\.0)?\)?)+$",
    re.IGNORECASE,
)
_CUSTOMER = compile_late(r"(?:acme|contoso|fabrikam|example)[ _-]+", re.IGNORECASE)
"""Whose application it is in examples."""
_ANYBODYS = compile_late(
    r"(?:my|your|our|new|the|an?|test|testing|demo|sample|example|contoso|fabrikam|company|custom|application|app)\b",
    re.IGNORECASE,
)
"""What the name of an application begins with that may be anybody's."""
_NEAR = 100
_LONGEST = 60


def called(reading: Reading) -> Iterator[str]:
    """What may be the name, in order."""
    if not holds(reading.document.prose_text.lower(), _CREATED):
        return
    for block in reading.mentioning("name", "call "):
        for start, end in _set_off(block):
            if end - start <= _LONGEST and _NAMED.search(block.text, max(0, start - _NEAR), start):
                whole = block.text[start:end].strip(" .,")
                name = _PURPOSE.sub("", whole[customer.end() :] if (customer := _CUSTOMER.match(whole)) else whole)
                if name and not _ANYBODYS.match(name):
                    yield name


def _set_off(block: Block) -> list[tuple[int, int]]:
    marks = [(mark.start, mark.end) for mark in block.inline.marks if mark.kind in ("strong", "code", "emphasis")]
    return sorted([*marks, *quoted(block.text)])
