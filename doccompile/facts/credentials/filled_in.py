"""The labels of fields that one sentence says to fill in.

Looks for "In the **X** field, enter …", "input … in **X**", "enter the **X** and **Y** of your account"; `taking` for
those that are said to take something.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from doccompile.facts.credentials.label_list import labels_at
from doccompile.facts.credentials.taking import behind_section, is_absent, taking_labels
from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import BOX, BOX_OR_ENTER, BROAD, ENTER, NAMED_BOX, NO_FIELD, STRICT, THE_FIELD, URL
from doccompile.facts.wording.sentence import Sentence, in_address
from doccompile.facts.wording.verbs import ENTERED, MUST_BE, PICK_THE, THEN
from doccompile.pattern import compile_late
from doccompile.syntax.spans import inside

_LEAD = compile_late(rf"{THEN}(?:in|into|for|under|as)\s+{THE_FIELD}", re.IGNORECASE)
_ONE_WORD = compile_late(r"[a-z]+ ")
_INTO = compile_late(rf"\b(?:in|into|to|for|as)\s+{THE_FIELD}", re.IGNORECASE)
_SHOULD = compile_late(rf"\b{MUST_BE} (?:{ENTERED})\b", re.IGNORECASE)
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
_NOT_BEHIND = {"copy": ("in", "for", "as"), "set": ("to",)}
"""By a verb of entry, the prepositions behind which no field follows."""
_FILLS = compile_late(r"\b(?:(?:fill|populat|complet)\w*|set)\b", re.IGNORECASE)
_BEFORE_VALUE = compile_late(
    r"\b(?:(?P<fills>with|to) (?:the |your |its )?(?:(?-i:[A-Z][\w.]{1,20}) )?"
    r"|(?:gets|takes|receives|wants) (?:the |your |its )?)\W{0,2}$",
    re.IGNORECASE,
)
"""Before what goes into a field: "**Tenant URL** gets the SCIM endpoint", "fill it in with the SCIM endpoint"."""
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
_GETS = compile_late(r"[\"”]?(?: field| box)?(?::\s|\s\((?:the|your|its)\b)")
"""Behind a field, before what goes into it: "Enter the **Secret Token**: API key", "… (the API key)"."""
_GOES_ON = compile_late(r"[,;]|\band\b", re.IGNORECASE)
"""Between that and the next field: "**Tenant URL**: yours, **User name**: admin"."""
_NEAR = 60
"""What stands around a label, as far as it is looked at (characters)."""
_FAR = 240
"""The same before a sentence, where the field that it fills in may be named."""


def filled_in(sentence: Sentence, hidden: str, *, elsewhere: bool) -> list[Fact[str]]:
    """The labels of one sentence; `elsewhere` says that one before it went to a page of the vendor's."""
    lead = list(_lead_labels(sentence))
    found = [*lead, *taking_labels(sentence)]
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
    there = _THERE.search(sentence.text, verb.end())
    return bool(there and STRICT.search(sentence.block.text, max(0, sentence.start - _FAR), sentence.start))


def _entry(text: str) -> re.Match[str] | None:
    """The first verb of entry that is not denied; "to update …, enter …" has its second."""
    first = ENTER.search(text)
    while first and _DENIED.search(text, max(0, first.start() - _NEAR), first.start()):
        first = ENTER.search(text, first.end())
    second = ENTER.search(text, first.end()) if first and first.group().lower() == "update" else None
    return second or first


def _lead_labels(sentence: Sentence) -> Iterator[Fact[str]]:
    """`In the **X** field, enter …`, `In **X**, enter …`, `In the X textbox, …`, also behind the section's name."""
    lead = _LEAD.match(sentence.text, behind_section(sentence.text))
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


def _destinations(sentence: Sentence, first: re.Match[str]) -> Iterator[Fact[str]]:
    """`input … in **X**`, `paste it into the **X** field`: what follows the preposition after a verb of entry."""
    text, reached = sentence.text, 0
    verbs = list(ENTER.finditer(text, first.start()))
    for verb, following in zip_longest(verbs, verbs[1:]):
        done = verb.group().lower()
        for into in _INTO.finditer(text, verb.end(), following.start() if following else len(text)):
            if into.start() < reached or into.group().split()[0].lower() in _NOT_BEHIND.get(done, ()):
                continue
            found = list(labels_at(sentence, into.end()))
            reached = found[-1][1] if found else 0
            for fact, end in found:
                loose = done != "copy" and _takes(sentence, into, fact, end, listed=len(found) > 1)
                if loose or STRICT.fullmatch(fact.value):
                    yield fact


def _takes(sentence: Sentence, into: re.Match[str], label: Fact[str], end: int, *, listed: bool) -> bool:
    """Whether a label that may be a value's, too, is that of a field: of a box, at the end, or one of those listed."""
    if BOX.match(sentence.text, end):
        return True
    ends = (listed and not _OBTAINED.match(sentence.text, end)) or _closes(sentence, into, end)
    return ends and BROAD.fullmatch(label.value) is not None


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
        value = _BEFORE_VALUE.search(before)
        taken = in_value or (value and (fills or not value["fills"]))
        if is_absent(label) or (taken and not STRICT.fullmatch(label.group())) or _REPLACES.match(text, label.end()):
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
