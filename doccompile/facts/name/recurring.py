"""The application's name where no title and no sentence of a known kind gives it: the one that the text comes back to.

A page that has the fields of the form filled in tells it of one application. That is whose name is no common word, and
stands there far more often than any other name, or in the title, too; a sentence speaks of its users or keys, and the
first does not give it as one of many.
"""

import re
from collections import Counter
from collections.abc import Iterator

from doccompile.facts.fact import Fact
from doccompile.facts.name.portal_form import fills_in_the_form, speaks_of_the_form
from doccompile.facts.name.title_words import NAMES_SERVICE
from doccompile.facts.name.unnamed_title import NO_APPLICATION, is_of_task
from doccompile.facts.reading import Reading
from doccompile.facts.sections.kind import ASIDE, kind_of_title
from doccompile.facts.sections.other_services import OTHER_SERVICE
from doccompile.facts.wording.sentence import split, words_of
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_WORD = r"[A-Z][\w&+]*(?:-\w+)*"
_USED = compile_late(
    r"\b(?:(?:[Ii]n|into|to|from|of|for|with|within|by|on|via|your|the|between|and) ){1,3}"
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,2}})"
)
"""A name inside a sentence."""
_WRITTEN = compile_late(r"\b(?P<name>(?:[A-Z]{2,}[a-z]|[A-Z][a-z0-9]+[A-Z])\w*)\b")
"""A word that is written as nothing but names are: EnterpriseHub."""
_TERM = compile_late(
    r"(?:APIs?|URLs?|URIs?|HTTPS?|JSON|XML|HTML|JWTs?|RFC|REST|CSV|UPN|UI|MFA|PATs?|OAuth|OpenID|ACS|IDs?|IdPs?|CLI|SDK|TLS"
    r"|PATCH|POST|GET|PUT|DELETE|SaaS|IT|HR|GitHub|Docker|Postman|PowerShell|Graph|Windows|Office|Linux|Contoso|Fabrikam"
    r"|(?:Role|Department|Manager|Licen[cs]e|Guest|Region|Device|E-?mail|Policy|Rule|Event|Log|Report)s?|Policies|Company"
    r"|ServiceProviderConfig|ResourceTypes?|AzureAD|EntraID"
    r"|(?:Base|Secrets?|Tokens?|Mappings?|Attributes?|Credentials|Test|Scope|Status|Start|Gallery|Enterprise|Section"
    r"|Step|Table|Note|Default|Access|Keys?|Manual|Automatic|On|Off|Yes|No|Client|Server|Cloud|Platform|Instance|Apps?"
    r"|Save|Authorization|Entity|Resource|JIT|Just-in-Time))\b"
)
"""What has a capital and is no application: terms of the trade, the names of tools, labels of the portal."""
_ROLE = compile_late(r"(?:Administrator|Admin|Owner|Operator|Developer|Reader)s?$")
"""At the end of what a person is at the identity service: Hybrid Identity Administrator."""
_TOKEN = compile_late(r"(?<![\w./@:-])[\w&+]+(?:-\w+)*+(?![\w@/]|[.:-]\w)")
"""A word that is no part of an address."""
_EXAMPLE = compile_late(
    r"\b(?:for (?:example|instance)|such as|e\.g\.|(?:apps|applications|services|systems) like)[,:]? (?:\w+ )?$",
    re.IGNORECASE,
)
"""Before the first use of a name that is one of many: "apps such as Salesforce"."""
_NEAR = 30
_PEOPLE = compile_late(
    r"\b(?:users?|accounts?|people|persons?|staff|members?|employees|workers|colleagues|teams?|groups?|memberships?"
    r"|provision\w*|sync\w*|SCIM|tokens?|keys?|administrators?|admins?|(?:sign|log) (?:in|on))\b",
    re.IGNORECASE,
)
"""What a page tells of an application, and not of a tool: who is in it, and what lets the service in."""
_LEAST = 3
_LEAST_IN_TITLE = 2
"""How often a name stands there, and one that the title has, too."""
_AHEAD = 1.5
"""How many times as often it stands there as any other name."""
_SHARE = 0.75
"""Of the places of a word, those in which a word goes with it that belongs to the name."""
_LONGEST = 5_000


def find_recurring_name(reading: Reading) -> Fact[str] | None:
    """The name, where the text first gives it."""
    document = reading.document
    if not (speaks_of_the_form(document) and NAMES_SERVICE.search(document.prose_text) and reading.in_english):
        return None
    if any(kind_of_title(title.text) in ASIDE for title in document.titles):
        return None
    if not fills_in_the_form(reading):
        return None
    uses = [name for block in reading.prose for name in _used(block)]
    return _most_frequent(reading, uses)


def _most_frequent(reading: Reading, uses: list[str]) -> Fact[str] | None:
    words = Counter(_TOKEN.findall(_whole_text(reading)))
    in_titles = {word for title in reading.document.titles for word in _TOKEN.findall(title.text)}
    used = {name.partition(" ")[0] for name in uses}
    counts = {word: words[word] for word in used if words[word.lower()] * 2 <= words[word]}
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    for word in ranked:
        if counts[word] >= _LEAST_IN_TITLE and word in in_titles:
            return _where_first(reading, _whole(word, uses))
    word, other = [*ranked, "", ""][:2]
    if counts.get(word, 0) < _LEAST or counts[word] < _AHEAD * counts.get(other, 0):
        return None
    return _where_first(reading, _whole(word, uses))


def _whole_text(reading: Reading) -> str:
    """The text of headings, paragraphs and tables."""
    cells = (cell.text for block in reading.blocks if block.kind == "table" for row in block.rows for cell in row.cells)
    return "\n".join([reading.document.prose_text, *cells])


def _used(block: Block) -> Iterator[str]:
    """The names in a paragraph, but for labels and terms."""
    if len(block.text) > _LONGEST:
        return
    in_label = block.inline.within("strong", "code")
    for match in (*_USED.finditer(block.text), *_WRITTEN.finditer(block.text)):
        if not (in_label(match.start("name")) or _is_none(match["name"])):
            yield match["name"]


def _is_none(name: str) -> bool:
    first = name.partition(" ")[0]
    return bool(
        _TERM.match(name)
        or is_of_task(first)
        or NAMES_SERVICE.match(name)
        or NO_APPLICATION.match(first)
        or OTHER_SERVICE.match(name)
        or _ROLE.search(name)
    )


def _whole(word: str, uses: list[str]) -> str:
    """The word, with those behind it that mostly are."""
    inside = [name for name in uses if name.partition(" ")[0] == word]
    whole = word
    for count in (2, 3):
        longer = Counter(" ".join(name.split()[:count]) for name in inside if name.startswith(f"{whole} "))
        if not longer or longer.most_common(1)[0][1] < _SHARE * len(inside):
            break
        whole = longer.most_common(1)[0][0]
    return whole


def _where_first(reading: Reading, name: str) -> Fact[str] | None:
    header = [block for block in (*reading.document.titles, reading.document.header_blocks.get("description")) if block]
    uses = [(block, start) for block in (*header, *reading.prose) if (start := block.text.find(name)) >= 0]
    told = (sentence for block, _ in uses for sentence in split(block.text) if name in sentence)
    if not any(map(_PEOPLE.search, told)):
        return None
    block, start = uses[0]
    is_example = _EXAMPLE.search(block.text, max(0, start - _NEAR), start)
    return None if is_example else words_of(block, start, start + len(name))
