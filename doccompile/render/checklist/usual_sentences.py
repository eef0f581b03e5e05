"""Sentences that nearly every tutorial has among its steps in the portal, and what a step says beside them."""

import re
from collections.abc import Iterator, Sequence

from doccompile.facts.wording.service import SERVICE
from doccompile.facts.wording.verbs import PICK_THE
from doccompile.pattern import compile_late
from doccompile.syntax.portal_labels import ADMIN_CREDENTIALS

_SENTENCE = compile_late(
    r"(?<=[.!?:;])(?:\s+|(?<=[a-z)\]\"”*][.!?])(?=(?:For|If|When|Once|The|This|You|To|In|Under|On|Then|Select|Click|Choose"
    r"|Copy|Enter|Set|Make|Note|Please)\b))"
)
"""Between two sentences, though nothing stands there: "in **Settings**.For the garden, …"."""
_LETTER = compile_late(r"[a-z]\.")
"""The mark of a sub-step."""
_PORTAL = r"(?:in the azure portal, |next, )?"
_NAME = r"(?:[^.,]|\.(?=\w)){0,80}"
_SETTINGS = r"(?:(?:under|in) (?:the )?settings(?: section)?, )?"
_DONE = r"(?:upon|after) (?:populating|completing|filling in) .{0,60}"
_USUAL = (
    r"[a-z]\.$",
    r"(?:(?:click|select)(?: on)?(?: the)? )?(?:save|apply)\b",
    r"(?:note that )?(?:the )?attributes selected as matching\b",
    r"if you (?:(?:choose|decide|want) to )?change the matching\b",
    r"set (?:the )?provisioning mode to automatic\b",
    r"(?:select|click|open)(?: on)? (?:the )?provisioning\b",
    rf"{_SETTINGS}to enable the {SERVICE}? ?(?:user )?provisioning service\b",
    r"(?:in|from) the provisioning mode\b.{0,30}, (?:select|choose) automatic\W*$",
    r"(?:select|choose) automatic (?:in|from|for|as) (?:the )?provisioning mode\b",
    r"(?:change|set|turn|switch|toggle) (?:the )?provisioning status\b",
    r".{0,40}\bstart provisioning\b",
    r"(?:choose|select|pick|say|set)\b(?!.*\bsync only\b).{0,50}\bscope\b",
    rf"{_SETTINGS}in the scope (?:drop-?down )?(?:list|box|menu|field)\b(?!.*\bsync only\b)",
    r"to commit (?:any|the|your) changes, (?:select|click)\b",
    r".{0,60}\bmatching properties\b|.{0,30}\bmarked as matching\b",
    r".{0,20}\bselect \W?synchronize\b",
    r"open .{1,60} and select the provisioning tab\b",
    r"(?:in|from) the (?:applications? list|list of app)",
    r"(?:select|choose|open|click)(?: on)? .{1,80} (?:from|in) (?:your|the) list of (?:\w+ )?app(?:lication)?s\b",
    r"this operation starts the (?:initial|first) sync",
    r"the (?:initial|first) (?:sync|cycle)\b.{0,60}\blonger\b",
    r"you can (?:use|monitor progress in) the \W?(?:synchronization details|current status)\b",
    r"you can also follow links to a provisioning activity report\b",
    r"for (?:more )?information (?:on|about) how to read\b",
    r"define (?:the )?(?:users|groups)\b.{0,80}\bprovision",
    r"if the connection fails ?, (?:ensure|make sure|check)\b.*\badmin\w* (?:permission|right|privilege)",
    rf"{_PORTAL}(?:sign|log) ?in to the\b.{{0,30}}\b(?:azure|entra)\b",
    rf"{_PORTAL}(?:browse|go|navigate) to (?:the )?(?:identity\b|enterprise app|{SERVICE})",
    r"(?:(?:in|under) (?:the )?attribute.mappings?(?: section)?, )?review the (?:user|group)\b",
    r"when (?:you're|you are) ready to provision\b",
    rf"(?:{_DONE}, )?{_PORTAL}(?:click|select) (?:on )?(?:the )?test connection\b",
    r".{0,160}\bnotification e-?mails?\b",
    r".{0,60}e-?mail notification",
    r".{0,40}scoping filters?\b|to learn (?:how|more), (?:refer to|see|read) .{0,40}scoping filter",
    rf"(?:under|in) (?:the )?{ADMIN_CREDENTIALS}(?: section)?, (?:do|perform|complete) the following\b",
    rf"to (?:ensure|make sure|check|verify) that {SERVICE} can connect to .{{1,80}}, (?:select|click)(?: on)? "
    r"(?:the )?test connection\b",
    r"(?:under|in) the mappings section, select \W?(?:synchronize|provision)\b",
    r"select attribute mapping in the left",
    rf"{_PORTAL}(?:select|go to|open) enterprise app",
    r"select all applications\b",
    rf"(?:under|in) (?:the )?{ADMIN_CREDENTIALS}(?: section)?, (?:click|select)(?: on)? authorize\W*$",
    rf"(?:under|in) (?:the )?{ADMIN_CREDENTIALS}(?: section)?, (?:input|enter|provide) (?:your|the) "
    rf"(?!.*(?:https?:|earlier|step)){_NAME}\btenant url(?:,? and (?:the )?(?:corresponding )?secret token)?"
    rf"(?: (?:details|information|values?))?(?: of your {_NAME})?\W*$",
    rf"in the tenant url field, (?:input|enter) your {_NAME} tenant url and secret token\W*$",
    r"otherwise, select add and search\b",
    r"select .{1,80} from the search results\b",
    r"if you(?: have|'ve)? (?:already )?configured .{1,80} for single sign-on",
    r"select (?:your instance of|properties|create|groups|users|the pencil|the edit icon|the check ?box)\b",
    r"(?:select|set) \+? ?new config",
    r".{0,60}\bon-demand provisioning\b",
    r"enable (?:notification e|accidental)",
    r"(?:click|select)(?: on)? get started\b",
    r"check the check ?box\b",
    r"(?:once|after) (?:you(?:['’]ve| have)?|provisioning is) .{0,20}\bprovisioning\b.{0,60}\bmonitor\b",
    r"use the \W?(?:provisioning|audit) logs\b|check the \W?progress bar\b",
    r"if the provisioning configuration seems to be in an unhealthy state\b",
    r"(?:to )?learn more about (?:the )?.{0,40}\bquarantine\b",
)
"""How the sentences begin that nearly every tutorial has, and that the items say already."""
_ENTERS = compile_late(
    r"(?>\W+|(?:add|an?|account|admin|and|as|box(?:es)?|cop(?:y|ied)|corresponding|credentials"
    r"|earlier|enter|fields?|fill|following|for|from|generated|have|in|input|into|its?|obtained|of|paste|populate"
    r"|place|provide|put|respectively|retrieved|s|saved|section|set|specify|supply|text ?box|that|the|then|this|to"
    r"|type|under|values?|which|with|your?)\b)+"
)
"""What is left of a sentence that enters what the items name into the fields that they name."""
_PICKED = compile_late(rf"\W{{0,5}}{PICK_THE} ", re.IGNORECASE)
_STANDARD = compile_late(rf"\W*(?:{'|'.join(_USUAL)})", re.IGNORECASE)


def beyond_the_usual(
    step: str, hidden: str | None = None, application: str | None = None, stated: Sequence[str] = ()
) -> str:
    """What a step in the portal says that other tutorials do not, from the first such sentence to the last.

    A sentence with the value that is `hidden`, since it is in doubt, is no such sentence; nor is one that opens the
    application of this name, or only enters what the items have `stated`; but the name of a field and a colon, or
    a letter, stay with what is said there.
    """
    places = [*_places(step)]
    sentences = [step[start:end] for start, end in places]
    own = [
        number
        for number, sentence in enumerate(sentences)
        if not _STANDARD.match(sentence)
        and (hidden is None or hidden not in sentence)
        and not (application and _opens(sentence, application))
        and not _only_enters(sentence, stated)
    ]
    if not own:
        return ""
    before = sentences[own[0] - 1] if own[0] else ""
    named = _LETTER.fullmatch(before) or (before.endswith(":") and _only_enters(before, stated))
    return step[places[own[0] - bool(named)][0] : places[own[-1]][1]]


def _places(step: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends."""
    start, end = len(step) - len(step.lstrip()), len(step.rstrip())
    for gap in _SENTENCE.finditer(step, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _only_enters(sentence: str, stated: Sequence[str]) -> bool:
    rest = sentence.casefold()
    for value in sorted(stated, key=len, reverse=True):
        rest = rest.replace(value.casefold(), "")
    return rest != sentence.casefold() and _ENTERS.fullmatch(rest) is not None


def _opens(sentence: str, application: str) -> bool:
    picked = _PICKED.match(sentence)
    return picked is not None and sentence[picked.end() :].rstrip(" .").removesuffix(" application") == application
