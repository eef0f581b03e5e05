"""The application's name where no title and no sentence of a known kind gives it: the one that the text comes back to.

A page that has the fields of the form filled in tells it of one application. That is whose name stands behind "in",
"to", "from" or "your" again and again, from the first paragraphs on, and far more often than any other name.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from doccompile.facts.credentials.fields import find_fields
from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import STRICT
from doccompile.facts.name.rendered import is_rendered
from doccompile.facts.name.title_directions import NAMES_SERVICE
from doccompile.facts.name.unnamed_title import NO_APPLICATION, is_of_task
from doccompile.facts.portal_form import speaks_of_the_form
from doccompile.facts.reading import Reading
from doccompile.facts.sections.other_services import OTHER_SERVICE
from doccompile.facts.wording.sentence import fold
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_WORD = r"[A-Z][\w&+]*(?:-\w+)*"
_USED = compile_late(
    r"\b(?:(?:in|into|to|from|of|for|with|within|by|on|via|your|the|between|and) ){1,3}"
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,2}})"
)
_TERM = compile_late(
    r"(?:APIs?|URLs?|URIs?|HTTPS?|JSON|XML|HTML|JWTs?|RFC|REST|CSV|UPN|UI|MFA|PATs?|OAuth|OpenID|ACS|IDs?|IdPs?|CLI|SDK|TLS"
    r"|PATCH|POST|GET|PUT|DELETE|SaaS|IT|HR|GitHub|Docker|Postman|PowerShell|Graph|Windows|Office|Linux|Contoso|Fabrikam"
    r"|(?:Base|Secrets?|Tokens?|Mappings?|Attributes?|Credentials|Test|Scope|Status|Start|Gallery|Enterprise|Section"
    r"|Step|Table|Note|Default|Access|Keys?|Manual|Automatic|On|Off|Yes|No|Client|Server|Cloud|Platform))\b"
)
"""What has a capital and is no application: terms of the trade, the names of tools, labels of the portal."""
_LEAST = 3
_AHEAD = 2
"""How many times as often it stands there as any other name."""
_FIRST = 8
"""Paragraphs within which it is first named."""
_SHARE = 0.75
"""Of the places of a word, those in which a word goes with it that belongs to the name."""
_LONGEST = 5_000


def find_recurring_name(reading: Reading) -> Fact[str] | None:
    """The name, where the text first gives it."""
    document = reading.document
    if not (speaks_of_the_form(document) and NAMES_SERVICE.search(document.prose_text) and reading.in_english):
        return None
    if is_rendered(document):
        return None
    if not any(STRICT.search(field.value) for field in find_fields(reading, None)):
        return None
    uses = [name for block in reading.prose for name in _used(block)]
    first_words = Counter(name.partition(" ")[0] for name in uses)
    (word, count), *others = [*first_words.most_common(2), ("", 0)]
    if count < _LEAST or count < _AHEAD * others[0][1]:
        return None
    return _where_first(reading, _whole(word, count, uses))


def _used(block: Block) -> Iterator[str]:
    """The names that stand in a sentence behind one of the words, but for labels and terms."""
    if len(block.text) > _LONGEST:
        return
    labels = [(mark.start, mark.end) for mark in block.inline.marks if mark.kind in ("strong", "code")]
    for match in _USED.finditer(block.text):
        name = match["name"]
        if any(start <= match.start("name") < end for start, end in labels) or _is_none(name):
            continue
        yield name


def _is_none(name: str) -> bool:
    first = name.partition(" ")[0]
    return bool(
        _TERM.match(name)
        or is_of_task(first)
        or NAMES_SERVICE.match(name)
        or NO_APPLICATION.match(first)
        or OTHER_SERVICE.match(name)
    )


def _whole(word: str, count: int, uses: list[str]) -> str:
    """The word, with those behind it that mostly are."""
    whole = word
    for _ in range(2):
        longer = Counter(
            " ".join(name.split()[: len(whole.split()) + 1]) for name in uses if name.startswith(f"{whole} ")
        )
        if not longer or longer.most_common(1)[0][1] < _SHARE * count:
            break
        whole = longer.most_common(1)[0][0]
    return whole


def _where_first(reading: Reading, name: str) -> Fact[str] | None:
    header = [block for block in (*reading.document.titles, reading.document.header_blocks.get("description")) if block]
    for block in (*header, *islice(reading.prose, _FIRST)):
        start = block.text.find(name)
        if start >= 0:
            return Fact(fold(name), block.location(start, start + len(name)))
    return None
