"""The labels of fields that one sentence says to fill in.

Looks for "In the **X** field, enter …", "input … in **X**", "enter the **X** and **Y** of your account", "ensure that
**X** is populated with …", "your **X** is https://…".
"""

import re
from collections.abc import Iterable, Iterator

from doccompile.facts.credentials.label_list import labels_at
from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import BOX, BOX_OR_ENTER, BROAD, ENTER, NAMED_BOX, NO_FIELD, STRICT, URL
from doccompile.facts.wording.sentence import Sentence, holds, in_address
from doccompile.facts.wording.service import SERVICE_OR_AZURE
from doccompile.facts.wording.verbs import ENTERED, PICK_THE, THEN
from doccompile.pattern import compile_late
from doccompile.syntax.portal_labels import ADMIN_CREDENTIALS
from doccompile.syntax.spans import inside

_THE_FIELD = r"(?:the\s+|its\s+)?(?:(?:fields?|(?:text ?)?box(?:es)?|one) (?:(?:labell?ed|named|called|titled) )?)?"
_LEAD = compile_late(rf"{THEN}(?:in|into|for|under|as)\s+{_THE_FIELD}", re.IGNORECASE)
_SECTION = compile_late(
    rf"^{THEN}(?:under|in|within|on|at) (?:the )?(?:section )?{ADMIN_CREDENTIALS}(?: section| tab| area)?"
    rf",?\s*{THEN}",
    re.IGNORECASE,
)
_ONE_WORD = compile_late(r"[a-z]+ ")
_INTO = compile_late(rf"\b(?:in|into|to|for|as)\s+{_THE_FIELD}", re.IGNORECASE)
_GOES_INTO = compile_late(rf"\b(?:goes|go|belongs?) (?:in|into|to|under|as)\s+{_THE_FIELD}[\"“]?", re.IGNORECASE)
_AND_INTO = compile_late(
    rf"[\"”]?(?:{BOX.pattern})?[,;]? and (?:the|your|its|their) (?:[\w'’-]+ ){{1,5}}(?:in|into|to|under|as)\s+"
    rf"{_THE_FIELD}[\"“]?",
    re.IGNORECASE,
)
"""Behind such a field, before the next: "the name goes into **User name**, and its password into **Password**"."""
_FIELD_CALLED = compile_late(
    r"\b(?:field|(?:text)?box)(?: (?:is|labell?ed|named|called|titled)|,)? (?:the )?[\"“]?$", re.IGNORECASE
)
_BE = r"(?:should|must|can|has to|have to|needs? to|is to|are to) be"
_PASSIVE = compile_late(
    rf"[\"”]?\s+(?:(?:field|section|box|value)\s+)?(?:is|are|{_BE})\s+(?:{ENTERED}|set|completed)\b", re.IGNORECASE
)
_GIVEN = compile_late(
    r"[\"”]?\s+(?:(?:to (?:use|enter)|that you (?:use|need|enter)|value|field|box|for [\w-]+(?: [\w-]+){0,3}) )?"
    r"(?:(?:is|(?:will|would|must|should|has to|needs to) (?:be|read|contain|hold)|looks? like|has the form(?:at)?"
    r"|takes|gets|reads|contains|holds|expects|needs|wants)\b"
    r"|(?:to|by|with|as)(?: the following(?: value| url)?)?\W{0,3}\bhttps?:"
    r"|[(–—-] ?(?:(?:use|enter) )?\W{0,2}\bhttps?:)",
    re.IGNORECASE,
)
"""Behind a label, before what goes into the field: "**Tenant URL** must be https://…", "change … to https://…"."""
_ASSIGNED = compile_late(r"[\"”]?(?: field| box)?\s*(?:[:=→]|->)\s")
_IS_THE = compile_late(r"://\S{1,100} (?:is|becomes|will be) (?:the|your|its) [\"“]?$")
"""Before a label: "https://… is the **Tenant URL**"."""
_BEGINS = compile_late(r"(?:(?:the|your|its) )?", re.IGNORECASE)
_AND_THE = compile_late(r"(?:[,;]|\band|\bwhile|\bwhereas) (?:the|your|its) [\"“]?$", re.IGNORECASE)
_IS = compile_late(
    rf"(?: in {SERVICE_OR_AZURE})? (?:is|will be|takes|gets|holds|(?:should|must|has to|needs to) (?:be|contain|hold))"
    r" (?:the|your|what|an?)\b",
    re.IGNORECASE,
)
"""Behind a label that a sentence begins with: "The **Secret Token** is the key that …"."""
_SHOULD = compile_late(rf"\b{_BE} (?:{ENTERED})\b", re.IGNORECASE)
_SIGN_IN = compile_late(
    r"\bsign[- ]?in(?:to)?\b|\blog[- ]?(?:in|on)(?:to)?\b|\bredirect\w*|\bnew (?:browser )?(?:window|tab)\b",
    re.IGNORECASE,
)
_SOMEBODY = compile_late(r"\s+(?:administrator|admin|page|portal|console)\b", re.IGNORECASE)
_NAMING = compile_late(
    r"\b(?:name|description|label|title) (?:for|of) (?:the|your|this|a|an)?\s*$"
    rf"|\b{PICK_THE} (?:create|generate|add|new|get|show|copy|reveal)(?: new)?\s$",
    re.IGNORECASE,
)
_ONLY_INTO = ("copy", "update")
"""Verbs of entry whose object is no field: what they are done to goes into one."""
_FILLS = compile_late(r"\b(?:(?:fill|populat|complet)\w*|set)\b", re.IGNORECASE)
_WITH = compile_late(r"\b(?:with|to) (?:the |your |its )?(?:(?-i:[A-Z][\w.]{1,20}) )?\W{0,2}$", re.IGNORECASE)
"""Before what goes into a field: "fill in the **Tenant URL** with the SCIM endpoint", "set it to the endpoint"."""
_TAKES = compile_late(r"\b(?:gets|takes|receives|wants) (?:the |your |its )?\W{0,2}$", re.IGNORECASE)
"""Before what goes into a field: "**Tenant URL** gets the SCIM endpoint"."""
_REPLACES = compile_late(r"\W{0,3} (?:where|in place of|instead of|in (?:its|the) place)\b", re.IGNORECASE)
"""Behind what takes the place of a part of an address: "put your domain where it says *your_domain*"."""
_THERE = compile_late(
    r" (?:(?:down )?there\b|(?:here|below)(?=[.,;]| and\b|$)|(?:in|into|to) (?:it|(?:this|that) (?:field|box|one))\b)",
    re.IGNORECASE,
)
"""Behind what goes into a field that was named before: "paste the access token there"."""
_DENIED = compile_late(
    r"\b(?:do not|don['’]t|never|(?:must|should|need) not|cannot|not (?:have|need) to)(?: \w+)? $"
    r"|n['’]t (?:have|need) to(?: \w+)? $",
    re.IGNORECASE,
)
"""Before a verb of entry: "do not enter a password"."""
_END = compile_late(r"\W*$")
_HELD = compile_late(
    r"\b(?:found|shown|displayed|listed|visible|available|located|generated|created|is|are) (?:in|under|as) (?:the )?$",
    re.IGNORECASE,
)
"""Before a place of the vendor's that holds a value: "the token shown in **API key**"."""
_OBTAINED = compile_late(r"\s(?:(?:that|which) (?:you|was|is)|you|from)\b", re.IGNORECASE)
"""Behind a value: "in **Tenant URL**, and the access token that you copied in **Secret Token**"."""
_OF_URL = compile_late(r"\s*(?:of|as|is|with|:|=)\s+(?=https?://)", re.IGNORECASE)
_SIGNS = (" be ", " is ", " are ", " contain ", " hold", " takes ", " gets ", "field", "box", ": ", "= ", "→ ", "-> ")
"""One of them is in each sentence that says what a field is or takes."""
_NONE = compile_late(r"\b(?:no|without(?: an?| the| any)?) [\"“]?$", re.IGNORECASE)
"""Before a field that is not there: "no secret token is needed"."""
_GETS = compile_late(r"[\"”]?(?: field| box)?(?::\s|\s\((?:the|your|its)\b)")
"""Behind a field, before what goes into it: "Enter the **Secret Token**: API key", "… (the API key)"."""
_GOES_ON = compile_late(r"[,;]|\band\b", re.IGNORECASE)
"""Between that and the next field: "**Tenant URL**: yours, **User name**: admin"."""
_BEFORE = 240
"""Characters before a sentence in which the field that it fills in may be named."""
_NEAR = 60
"""What stands around a label, as far as it is looked at (characters)."""


def filled_in(sentence: Sentence, hidden: str, *, elsewhere: bool) -> list[Fact[str]]:
    """The labels of one sentence; `elsewhere` says that one before it went to a page of the vendor's."""
    lead = list(_lead_labels(sentence))
    found = [*lead, *_passive_labels(sentence), *_taking_labels(sentence)]
    verb = _entry(sentence.text)
    if verb is None:
        return found
    into = list(_destinations(sentence, verb))
    if verb.group().lower() in _ONLY_INTO or (into and not lead):
        return [*found, *_addresses(sentence, verb, into), *into]
    objects = list(_objects(sentence, verb, hidden, strict=bool(lead) or elsewhere or _goes_there(sentence, verb)))
    return [*found, *(() if len(objects) == 1 and lead else objects), *into]


def _goes_there(sentence: Sentence, verb: re.Match[str]) -> bool:
    """Whether what is entered goes into the field that the sentence before it names."""
    before = max(0, sentence.start - _BEFORE)
    there = _THERE.search(sentence.text, verb.end())
    return bool(there and STRICT.search(sentence.block.text, before, sentence.start))


def _entry(text: str) -> re.Match[str] | None:
    """The first verb of entry that is not denied; "to update …, enter …" has its second."""
    first = ENTER.search(text)
    while first and _DENIED.search(text, max(0, first.start() - _NEAR), first.start()):
        first = ENTER.search(text, first.end())
    second = ENTER.search(text, first.end()) if first and first.group().lower() == "update" else None
    return second or first


def _lead_labels(sentence: Sentence) -> Iterator[Fact[str]]:
    """`In the **X** field, enter …`, `In **X**, enter …`, `In the X textbox, …`, also behind the section's name."""
    section = _SECTION.match(sentence.text)
    lead = _LEAD.match(sentence.text, section.end() if section else 0)
    if not lead:
        return
    found = list(labels_at(sentence, lead.end()))
    if not found and (word := _ONE_WORD.match(sentence.text, lead.end())):
        found = list(labels_at(sentence, word.end()))
        found = found if found and BOX.match(sentence.text, found[-1][1]) else []
    if found:
        own = all(STRICT.fullmatch(fact.value) for fact, _ in found)
        if own or BOX_OR_ENTER.match(sentence.text, found[-1][1]):
            yield from (fact for fact, _ in found)
        return
    named = NAMED_BOX.match(sentence.text)
    if named and not NO_FIELD.search(named.group("label")):
        yield sentence.fact(named, "label")


def _passive_labels(sentence: Sentence) -> Iterator[Fact[str]]:
    """`ensure the **X** field is populated with …`, `your **X** is https://…`, `the last field, **X**, …`."""
    text = sentence.text
    shown = "://" in text or "/scim" in text
    if not (shown or holds(text, _SIGNS)):
        return
    section = _SECTION.match(text)
    begin = section.end() if section else 0
    for label in STRICT.finditer(text):
        if is_absent(label):
            continue
        called = _FIELD_CALLED.search(text, max(0, label.start() - _NEAR), label.start())
        named = called or (shown and _IS_THE.search(text, 0, label.start()))
        first = _BEGINS.fullmatch(text, begin, label.start()) or _AND_THE.search(
            text, max(begin, label.start() - _NEAR), label.start()
        )
        given = _GIVEN.match(text, label.end()) if shown else first and _IS.match(text, label.end())
        if named or given or _PASSIVE.match(text, label.end()) or _ASSIGNED.match(text, label.end()):
            yield sentence.fact(label)


def _taking_labels(sentence: Sentence) -> Iterator[Fact[str]]:
    """`the key goes into **X**`, `https://… belongs in **X**`: the portal's own labels; then `…, and … into **Y**`."""
    reached = 0
    for goes in _GOES_INTO.finditer(sentence.text):
        known, into = STRICT, goes if goes.start() >= reached else None
        while into:
            found = [(fact, end) for fact, end in labels_at(sentence, into.end()) if known.fullmatch(fact.value)]
            yield from (fact for fact, _ in found)
            known, reached = BROAD, found[-1][1] if found else into.end()
            into = _AND_INTO.match(sentence.text, reached) if found else None


def _destinations(sentence: Sentence, first: re.Match[str]) -> Iterator[Fact[str]]:
    """`input … in **X**`, `paste it into the **X** field`: what follows the preposition after a verb of entry."""
    text = sentence.text
    reached = 0
    verb: re.Match[str] | None = first
    while verb:
        following = ENTER.search(text, verb.end())
        stop = following.start() if following else len(text)
        copied = verb.group().lower() == "copy"
        for into in _INTO.finditer(text, verb.end(), stop):
            preposition = into.group().split()[0].lower()
            if into.start() < reached or (copied and preposition not in ("to", "into")):
                continue
            if preposition == "to" and verb.group().lower() == "set":
                continue
            found = list(labels_at(sentence, into.end()))
            reached = found[-1][1] if found else 0
            for fact, end in found:
                ends = (len(found) > 1 and not _OBTAINED.match(text, end)) or _closes(sentence, into, end)
                loose = BOX.match(text, end) or (ends and BROAD.fullmatch(fact.value))
                if STRICT.fullmatch(fact.value) or (loose and not copied):
                    yield fact
        verb = following


def _closes(sentence: Sentence, into: re.Match[str], end: int) -> bool:
    """Whether the sentence ends with this bold label, and what stands before it goes there and is not held there."""
    goes = into.group().split()[0].lower() != "for"
    held = _HELD.search(sentence.text, max(0, into.start() - _NEAR), into.end())
    bold = sentence.around("strong", into.end(), end)
    return goes and not held and bold is not None and bool(_END.match(sentence.text, end))


def _objects(sentence: Sentence, verb: re.Match[str], hidden: str, *, strict: bool) -> Iterator[Fact[str]]:
    """`enter the **X** and **Y** of your account`: known labels after a verb of entry.

    Where they are `strict`, only those that are fields wherever they stand, as the portal writes them.
    """
    text = sentence.text
    if _SIGN_IN.search(text) and not STRICT.search(text):
        return
    in_name = inside(match.span() for match in (re.finditer(re.escape(hidden), text) if hidden else ()))
    known = (STRICT if strict else BROAD).finditer(text, 0 if _SHOULD.search(text) else verb.end())
    labels = (
        label
        for label in known
        if not (_SOMEBODY.match(text, label.end()) or in_name(label.start()) or _is_in_an_address(label))
    )
    fills = bool(_FILLS.search(text))
    for label, in_value in _with_values(labels):
        before = text[max(0, label.start() - _NEAR) : label.start()]
        taken = (fills and _WITH.search(before)) or _TAKES.search(before)
        own = STRICT.fullmatch(label.group())
        if is_absent(label) or ((taken or in_value) and not own) or _REPLACES.match(text, label.end()):
            continue
        if not (label.group().islower() if strict else _NAMING.search(before)):
            yield sentence.fact(label)


def _is_in_an_address(label: re.Match[str]) -> bool:
    """Whether the word around a label is an address, of a page or of somebody."""
    text = label.string
    start, end = text.rfind(" ", 0, label.start()) + 1, text.find(" ", label.end())
    return in_address(text, label.start()) or "@" in text[start : end if end >= 0 else len(text)]


def _with_values(labels: Iterable[re.Match[str]]) -> Iterator[tuple[re.Match[str], bool]]:
    """Each label, and whether it stands in what goes into the field before it: "**Secret Token**: API key"."""
    value = -1
    for label in labels:
        in_value = value >= 0 and not _GOES_ON.search(label.string, value, label.start())
        gets = STRICT.fullmatch(label.group()) and _GETS.match(label.string, label.end())
        value = label.end() if in_value or gets else -1
        yield label, in_value


def _addresses(sentence: Sentence, verb: re.Match[str], into: list[Fact[str]]) -> Iterator[Fact[str]]:
    """`input the **Base URL** of https://…`, `the **Tenant URL**` beside values that go into other fields."""
    others = not any(URL.search(label.value) for label in into)
    for match in URL.finditer(sentence.text, verb.end()):
        if (others and match.group().lower() == "tenant url") or _OF_URL.match(sentence.text, match.end()):
            yield sentence.fact(match)


def is_absent(label: re.Match[str]) -> bool:
    """Whether a sentence says that there is no such field: "no secret token is needed"."""
    return bool(_NONE.search(label.string, max(0, label.start() - _NEAR), label.start()))
