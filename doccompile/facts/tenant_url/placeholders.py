"""The parts of a URL that the administrator replaces, as written with their marks."""

import re
from collections.abc import Collection, Iterator
from itertools import islice

from doccompile.facts.fact import Fact
from doccompile.facts.tenant_url.worked_example import called_values
from doccompile.facts.wording.sentence import Sentence
from doccompile.pattern import compile_late

NEVER_CLOSED = r"[<{\[](?=[A-Za-z])[\w -]{2,40}(?=[./])"
"""A part whose mark nobody closed: `https://[Tenant name.acme.com`."""
_MARKED = compile_late(
    r"<<[^<>]+>>|<[^<>]+>|\{\{[^{}]+\}\}|\$?\{[^{}]+\}|\[[^\[\]]+\]|%[A-Za-z_]+%|%s(?![\w%])"
    rf"|\*[A-Za-z][\w -]*\*|\$[A-Za-z_]+|(?<=/):[A-Za-z_]+|{NEVER_CLOSED}"
)
_PART = compile_late(r"[A-Za-z0-9_-]+")
_RESERVED = compile_late(r"(?:[\w-]+\.)*example\.(?:com|net|org)(?=[:/]|\Z)", re.IGNORECASE)
"""A host that nobody has (RFC 2606)."""
_WHOSE = (
    r"(?:(?:sub)?domain|compan(?:y|ies)|tenant|org|instance|account|customer|client|workspace|site|team|app|server"
    r"|host|cluster|school|firm|business|project|group|name|id|code|region|env)"
)
_STAND_IN = compile_late(
    rf"^(?:your[-_ ]?[A-Za-z][\w-]*|my(?:[-_ ][a-z]|(?-i:[A-Z])|{_WHOSE})[\w-]*|x{{3,}}|contoso|fabrikam|acme"
    r"|(?:sub|company|tenant)domain"
    r"|[a-z]*(?:company|tenant|org|organization|instance|account|customer|workspace|site|team|domain)"
    r"[-_]?(?:name|id|url|domain|slug|key))$",
    re.IGNORECASE,
)
_NAMES_A_PART = compile_late(
    r"(?:^|[_-])(?:ACCOUNT|ACME|APP|APPLICATION|CLIENT|CLUSTER|CODE|COMPANY|CONNECTION|CONTOSO|CUSTOMER|DIRECTORY|DOMAIN"
    r"|ENTER|ENTERPRISE|ENV|ENVIRONMENT|FABRIKAM|GUID|HERE|HOST|HOSTNAME|ID|IDENTIFIER|IDP|INSERT|INSTANCE|INTEGRATION"
    r"|KEY|MY|NAME|NUMBER|ORG|ORGANI[SZ]ATION|PORT|PROJECT|PROVIDER|REALM|REGION|REPLACE|SERVER|SITE|SLUG|SPACE"
    r"|SUBDOMAIN|TEAM|TENANT|TENANTID|TOKEN|URL|USER|UUID|VALUE|WORKSPACE|X{3,}|YOUR|ZONE)(?:$|[_-])"
)
_ALONE = compile_late(r"^(?:TENANT|SUBDOMAIN|DOMAIN|COMPANY|ORG|INSTANCE|REGION|ACCOUNT)(?:ID|NAME)?$")
_SERVICE = compile_late(r"^(?:Microsoft[_-]?)?(?:Entra|Azure)[_-](?:ID|AD)$")
"""The identity service's name; in capitals it may be the name of a value there."""
_NAMED = compile_late(
    r"\b(?:replac(?:e|ing)|substitut(?:e|ing)|chang(?:e|ing)|where|with)\s+(?:the\s+)?"
    r"[\"“'‘]?(?P<name>[\w<>{}\[\]-]+(?: [\w-]+)??)[\"”'’]?\s+(?:with|by|for|to|is|are|should|represents|in)\b",
    re.IGNORECASE,
)
_GENERIC = compile_late(
    r"(?:\*|(?:example|company|customer|tenant|organi[sz]ation|subdomain|domain|instance))$", re.IGNORECASE
)
_ORDINARY = frozenset(
    {"", "www", "api", "app", "scim", "login", "http", "https", "com", "net", "org", "io", "v1", "v2"}
)
_MOST = 100
"""Placeholders of one URL, and words that may be the values in it: what has more is none to be filled in."""


def find_placeholders(url: Fact[str], sentence: Sentence | None, *, example: bool) -> tuple[Fact[str], ...]:
    """The parts in order, each once; in a worked example, the example's own values."""
    found = dict.fromkeys(match.group() for match in _MARKED.finditer(url.value))
    bare = _MARKED.sub(lambda match: "\x00" * len(match.group()), url.value)
    body = bare.partition("://")[2] or bare
    parts = [match.group() for match in _PART.finditer(body)]
    for part in parts:
        if _STAND_IN.match(part) or _says_in_capitals(part):
            found.setdefault(part)
    first = _first_label(body)
    if not found and _GENERIC.match(first):
        found = {first: None}
    if not found and sentence:
        found = dict.fromkeys(_named(sentence, frozenset(parts)))
    if example and sentence:
        found |= dict.fromkeys(_told_values(sentence, body))
        found |= dict.fromkeys(called_values(sentence, url.value))
    if not found and example and first.lower() not in _ORDINARY:
        found = {first: None}
    if not found and (anybodys := _RESERVED.match(body)):
        found = {anybodys.group(): None}
    return tuple(Fact(name, url.where) for name in sorted(islice(found, _MOST), key=url.value.find))


def _says_in_capitals(part: str) -> bool:
    """`COMPANY_ID`, `Hub-ID`, `TENANT`: for what it stands; an own name (`LITWARE_TST`) is a part of the URL."""
    if _SERVICE.match(part):
        return False
    several = "_" in part or "-" in part
    return bool((_NAMES_A_PART if several else _ALONE).search(part))


def _named(sentence: Sentence, parts: frozenset[str]) -> Iterator[str]:
    """ "… and replace "acme" with your real domain": a word of the URL that the sentence says to replace."""
    for match in _NAMED.finditer(sentence.text):
        if match.group("name") in parts:
            yield match.group("name")


def _told_values(sentence: Sentence, body: str) -> Iterator[str]:
    """Marked or quoted words of the sentence that stand in the URL."""
    told = [
        sentence.block.text[mark.start : mark.end]
        for kind in ("code", "strong", "emphasis")
        for mark in sentence.marks(kind)
    ]
    told += re.findall(r"[\"“]([^\"”]{1,60})[\"”]", sentence.text)
    for word in told[:_MOST]:
        if word and "/" not in word and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", body):
            yield word


def _first_label(body: str) -> str:
    """The first label of a host with three or more, else ""."""
    labels = body.split("/")[0].split(".")
    return labels[0] if len(labels) >= 3 else ""


def is_filled_in(url: str, template: str, parts: Collection[str] = ()) -> bool:
    """Whether a URL is the template with a word for each of the given parts, or else of its marked ones."""
    longest_first = sorted(parts, key=len, reverse=True)
    pieces = re.split("|".join(map(re.escape, longest_first)), template) if parts else _MARKED.split(template)
    first, *others = pieces
    filled = (rf"(?>{_PART.pattern}?{re.escape(piece)})" if piece else rf"{_PART.pattern}+" for piece in others)
    return bool(others) and re.fullmatch(re.escape(first) + "".join(filled), url) is not None
