"""The application's name, where the title has it in a sentence of its own: "How do I provision Acme members?"

Looks for what the administrator selects in the portal under a name that the title holds too: the mapping "Synchronize …
users to X"; what is looked for in the gallery; where the title speaks of provisioning, any **X** that is selected.
"""

import re
from collections.abc import Iterator
from itertools import chain

from doccompile.facts.fact import Fact
from doccompile.facts.name.gallery import looked_for
from doccompile.facts.name.portal_form import speaks_of_the_form
from doccompile.facts.name.title_words import NO_NAME, TASK
from doccompile.facts.name.unnamed_title import is_of_task
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import holds
from doccompile.facts.wording.service import SERVICE
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_TOPIC = ("provision", "synchroni", "scim")
_PORTAL = ("test connection", "admin credential", "provisioning mode", "provisioning status", "tenant url")
"""One of them is in whatever tells how an application is connected."""
_MAPPING = compile_late(
    rf"\b(?:Synchroni[sz]e|Provision) {SERVICE} (?:users|groups) to (?P<name>\S+(?: \S+){{0,7}})", re.IGNORECASE
)
_STEP = compile_late(r"\s*[>→]\s*")
_OTHER = compile_late(rf"(?:{SERVICE}|Microsoft|Azure)\b|[^A-Z\d]*$")
"""The identity service's own, or no name at all."""
_LONGEST = 300
_WITHIN = compile_late(r"[\w-]")


def find_selected_name(reading: Reading) -> Fact[str] | None:
    """As the title writes it."""
    title = next(iter(reading.document.titles), None)
    if not title or len(title.text) > _LONGEST or not holds(reading.document.prose_text, _PORTAL):
        return None
    return next(_in_title(title, chain(_mapped(reading), _candidates(title, reading))), None)


def _candidates(title: Block, reading: Reading) -> Iterator[str]:
    """What is selected, the longest first, where the title speaks of provisioning; else what is looked for."""
    if holds(title.text, _TOPIC):
        return iter(sorted(set(_selected(reading)), key=lambda name: (-len(name), name)))
    return looked_for(reading) if speaks_of_the_form(reading.document) else iter(())


def _in_title(title: Block, names: Iterator[str]) -> Iterator[Fact[str]]:
    for name in names:
        start = title.text.find(name)
        end = start + len(name)
        whole = start >= 0 and not (_WITHIN.match(title.text[:start][-1:]) or _WITHIN.match(title.text[end : end + 1]))
        if whole and not (_OTHER.match(name) or TASK.match(name) or NO_NAME.match(name)):
            yield Fact(name, title.location(start, end))


def _mapped(reading: Reading) -> Iterator[str]:
    """What may be the name behind "Synchronize … users to", the longest first: where it ends, the title tells."""
    for block in reading.mentioning("synchroni", "provision microsoft", "provision azure"):
        for match in _MAPPING.finditer(block.text):
            words = match["name"].split()
            yield from (" ".join(words[:count]).rstrip(".,;:") for count in range(len(words), 0, -1))


def _selected(reading: Reading) -> Iterator[str]:
    for block in reading.prose:
        for mark in block.inline.of_kind("strong"):
            if mark.end - mark.start <= _LONGEST:
                labels = _STEP.split(block.text[mark.start : mark.end])
                yield from (label for label in labels if label.strip() and not is_of_task(label))
