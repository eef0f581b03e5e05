"""What the *Admin Credentials* step makes the administrator enter: the labels of its fields, and so the method.

Looks for "In the **X** field, enter …", "input … in **X**", "enter the **X** and **Y** of your account", "**X:** …",
and for the **Authorize** button. What is typed on the vendor's own sign-in page is no field.
"""

import re
from collections.abc import Iterator

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading, Sentence, fold, sentences
from doccompile.syntax.nodes import Block

_STRICT = (
    r"(?:SCIM )?Tenant URLs?|(?:SCIM )?Secret Token|(?:(?-i:[A-Z])\w+ )?Admin(?:istrator)? ?User ?name|(?:(?-i:[A-Z])\w+ )?Admin(?:istrator)? Password"
    r"|Client (?:ID|Identifier)|Client Secret|(?:OAuth )?Token (?:Endpoint|URL)|(?:(?-i:[A-Z])\w+ )?Instance Name|(?:Company|Organization|Account|Customer) ID"
)
_BROAD = (
    rf"{_STRICT}|(?:Access|Bearer|API|Authentication|Authorization|OAuth Bearer|SCIM|Security|Provisioning) (?:Token|Key)|API key"
    r"|user ?names?|passwords?|domain|SCIM (?:base )?(?:URL|endpoint)|Base URL"
)
_BOX = r"(?:fields?|text ?box(?:es)?|(?:input |text )?box(?:es)?|entry)"
_VERB = r"(?:input|enter(?:ed)?|typ(?:e|ed)|provid(?:e|ed)|populat(?:e|ed)|past(?:e|ed)|fill(?:ed)?(?: in| out)?|specif(?:y|ied)|set|put|add|insert(?:ed)?|supply|supplied|use|copy)"
_LIST = re.compile(r"(?:\s*(?:,|&|/|\band\b|\bor\b))+\s*(?:(?:the|your|and)\s+)*", re.IGNORECASE)
_STRICT_RE = re.compile(rf"\b(?:{_STRICT})\b", re.IGNORECASE)
_BROAD_RE = re.compile(rf"\b(?:{_BROAD})\b", re.IGNORECASE)
_ENTER = re.compile(rf"\b{_VERB}\b", re.IGNORECASE)
_LEAD = re.compile(r"^(?:and |then |next,? )*(?:in|into|for|under)\s+(?:the\s+)?", re.IGNORECASE)
_INTO = re.compile(r"\b(?:in|into|to|for|as)\s+(?:the\s+|its\s+)?", re.IGNORECASE)
_PREPOSITION = re.compile(r"\b(?:in|into|to)\b", re.IGNORECASE)
_NAMED_BOX = re.compile(rf"^(?:and |then )*in\s+(?:the\s+)?(?P<label>[A-Z][\w/ -]{{1,60}}?)\s+{_BOX}\b")
_COLON = re.compile(r"^(?P<label>[A-Z][\w/ -]{1,60}?)\s*:\s")
_NO_FIELD = re.compile(
    r"\b(?:notification|e-?mail|scope|provisioning|mode|settings|status|test connection|authorize|save|credentials|section"
    r"|search|gallery|note|example|tip|important|method|authentication method|window|dialog|browser|steps?)\b",
    re.IGNORECASE,
)
_VENDOR_PAGE = re.compile(
    r"\bsign[- ]?in(?:to)?\b|\blog[- ]?(?:in|on)(?:to)?\b|\bredirect\w*|\bnew (?:browser )?(?:window|tab)\b",
    re.IGNORECASE,
)
_AUTHORIZE = re.compile(
    r"\b(?:click|select|press|choose|hit)\b(?: on)?(?: the)?\s+[\"“]?(?P<button>Authori[sz]e(?: access)?|Grant admin consent)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\btoken\b|\bkey\b|\bsecret\b|\bbearer\b", re.IGNORECASE)
_CLIENT_ID = re.compile(r"\bclient (?:id|identifier)\b", re.IGNORECASE)
_CLIENT_SECRET = re.compile(r"\bclient secret\b", re.IGNORECASE)
_PASSWORD = re.compile(r"\bpassword\b", re.IGNORECASE)
_ADMIN_PAIR = re.compile(
    r"\bcredentials? and (?:user ?name|password)|\buser ?name and (?:admin )?credentials?", re.IGNORECASE
)


def find_fields(reading: Reading) -> tuple[Fact[str], ...]:
    """The labels to fill in, in order, each once."""
    found: dict[str, Fact[str]] = {}
    for block in reading.credentials:
        for label in _labels(block):
            found.setdefault(label.value.casefold(), label)
    return tuple(found.values())


def _labels(block: Block) -> Iterator[Fact[str]]:
    for index, sentence in enumerate(sentences(block)):
        if index == 0 and (colon := _colon_label(sentence)):
            yield colon
            continue
        lead = list(_lead_labels(sentence))
        yield from lead
        into = list(_destinations(sentence))
        if into and not lead:
            yield from into
        elif _ENTER.search(sentence.text):
            objects = list(_objects(sentence, _STRICT_RE if lead else _BROAD_RE))
            if not lead or len(objects) > 1:
                yield from objects
            yield from into


def _colon_label(sentence: Sentence) -> Fact[str] | None:
    """`**Tenant URL:** Enter …` at the start of a list item."""
    match = _COLON.match(sentence.text)
    if not match or not sentence.block.items:
        return None
    bold = any(mark.start == sentence.start for mark in sentence.marks("strong"))
    label = match.group("label")
    known = _BROAD_RE.fullmatch(label)
    if (bold or known) and not _NO_FIELD.search(label) and (known or _ENTER.search(sentence.text)):
        return sentence.fact(match, "label")
    return None


def _lead_labels(sentence: Sentence) -> Iterator[Fact[str]]:
    """`In the **X** field, enter …`, `In **X**, enter …`, `In the X textbox, …`."""
    lead = _LEAD.match(sentence.text)
    if not lead:
        return
    found = list(_list_at(sentence, lead.end()))
    if found:
        end = found[-1][1]
        rest = sentence.text[end:]
        boxed = re.match(rf"\s*{_BOX}\b", rest, re.IGNORECASE)
        if boxed or re.match(r"\s*,?\s*(?:please )?(?:" + _VERB + r")\b", rest, re.IGNORECASE):
            yield from (fact for fact, _ in found)
        return
    named = _NAMED_BOX.match(sentence.text)
    if named and not _NO_FIELD.search(named.group("label")):
        yield sentence.fact(named, "label")


def _destinations(sentence: Sentence) -> Iterator[Fact[str]]:
    """`input … in **X**`, `paste it into the **X** field`: what follows the preposition after a verb of entry."""
    text = sentence.text
    verb = _ENTER.search(text)
    while verb:
        following = _ENTER.search(text, verb.end())
        stop = following.start() if following else len(text)
        for into in _INTO.finditer(text, verb.end(), stop):
            found = list(_list_at(sentence, into.end()))
            copied = verb.group().lower() == "copy"
            if copied and into.group().split()[0].lower() not in ("to", "into"):
                continue
            for fact, end in found:
                known = _STRICT_RE.fullmatch(fact.value)
                boxed = re.match(rf"\s*(?:{_BOX})\b", text[end:], re.IGNORECASE)
                if (
                    known
                    or (boxed and not copied)
                    or (_BROAD_RE.fullmatch(fact.value) and not copied and len(found) > 1)
                ):
                    yield fact
        verb = following


def _objects(sentence: Sentence, labels: re.Pattern[str]) -> Iterator[Fact[str]]:
    """`enter the **X** and **Y** of your account`: known labels after a verb of entry."""
    text = sentence.text
    verb = _ENTER.search(text)
    if not verb or (labels is _BROAD_RE and _VENDOR_PAGE.search(text) and not _STRICT_RE.search(text)):
        if not re.search(r"\bshould be entered\b", text):
            return
    passive = re.match(r"(?:the )?", text, re.IGNORECASE)
    start = 0 if re.search(r"\b(?:should|must|can|has to|needs to) be (?:entered|provided|filled)\b", text) else None
    begin = start if start is not None else (verb.end() if verb else passive.end() if passive else 0)
    for match in labels.finditer(text, begin):
        if re.match(r"\s+(?:administrator|admin|page|portal|console)\b", text[match.end() :], re.IGNORECASE):
            continue
        if labels is _BROAD_RE or match.group() != match.group().lower():
            yield sentence.fact(match)


def _list_at(sentence: Sentence, start: int) -> Iterator[tuple[Fact[str], int]]:
    """Labels joined by commas and "and", from `start` on: bold ones, or known ones; with their end offsets."""
    text, position = sentence.text, start
    bold = {mark.start - sentence.start: mark.end - sentence.start for mark in sentence.marks("strong")}
    while True:
        end = bold.get(position)
        if end is None:
            known = _BROAD_RE.match(text, position)
            end = known.end() if known else None
        if end is None:
            return
        label = fold(text[position:end]).rstrip(":,.")
        if _NO_FIELD.search(label) and not _BROAD_RE.fullmatch(label):
            return
        yield Fact(label, sentence.location(position, end)), end
        joint = _LIST.match(text, end)
        if not joint:
            return
        position = joint.end()


def find_authorize(reading: Reading) -> Fact[str] | None:
    """The **Authorize** button of the credentials step."""
    for block in reading.credentials:
        if block.callout:
            continue
        for sentence in sentences(block):
            if match := _AUTHORIZE.search(sentence.text):
                return sentence.fact(match, "button")
    return None


def find_method(reading: Reading, fields: tuple[Fact[str], ...], authorize: Fact[str] | None) -> Fact[str] | None:
    """The method by what is entered: password, client id and secret, token, Authorize, else unknown."""
    for pattern, value in ((_PASSWORD, "basic"),):
        if hit := next((field for field in fields if pattern.search(field.value)), None):
            return Fact(value, hit.where)
    secret = next((field for field in fields if _CLIENT_SECRET.search(field.value)), None)
    if secret and any(_CLIENT_ID.search(field.value) for field in fields):
        return Fact("oauth2-client-credentials", secret.where)
    if token := next((field for field in fields if _TOKEN.search(field.value)), None):
        return Fact("bearer-token", token.where)
    if authorize:
        return Fact("oauth2-authorization-code", authorize.where)
    for block in reading.credentials:
        if match := _ADMIN_PAIR.search(block.text):
            return Fact("basic", block.location(match.start(), match.end()))
    return Fact("unknown", reading.credentials[0].location()) if reading.credentials else None
