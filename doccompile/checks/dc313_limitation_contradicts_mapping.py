"""DC313: the limitations take back what the tutorial maps or promises."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.fact import Fact
from doccompile.facts.wording.sentence import holds, sentences
from doccompile.findings import Problem, Related, Severity
from doccompile.pattern import WORD, compile_late

_DENIALS = (
    "not", "n't", "n’t", "only", "unsupported", "unavailable", "support", "ignores", "no way", "no means", "no option",
    "never", "limited to", "restricted to", "out of scope",
)  # fmt: skip
"""One of them is in whatever denies a capability."""
_LATELY = r"(?: currently| yet| at present)?"
_DOES_NOT = (
    rf"(?:does not|doesn['’]t|do not|don['’]t|cannot|can not|can['’]t){_LATELY}"
    r" (?:support|allow|offer|implement|include)"
)
_EDITION = r"(?:[\w-]+ ){0,4}(?:plans?|editions?|tiers?|trials?|licen[cs]es?|subscriptions?|(?:first|initial) cycle)\b"
_IS = r"(?:is|are|has been|have been)"
_SUPPORTED = (
    r"(?:supported|available|possible|offered|implemented|included"
    rf"|(?:in scope|part)(?! of (?:the|this) {_EDITION})(?: of (?:the|this) (?:\w+ ){{0,3}}\w+)?)"
)
_IS_NOT = (
    rf"(?:(?:{_IS}{_LATELY} not|(?:is|are|has|have)n['’]t(?: been)?){_LATELY} {_SUPPORTED}"
    rf"|(?:has|have) not{_LATELY} been {_SUPPORTED}"
    rf"|(?:is|are){_LATELY} (?:unsupported|unavailable|missing|out of scope|planned(?: for \w+(?: \w+){{0,3}})?))"
)
_WHERE = r"(?: (?:to|into|in|with|over|through|via) (?-i:[A-Z])[\w-]{0,30})?"
_CANNOT = rf"(?:cannot|can not|can['’]t){_LATELY}"
_CANNOT_BE = rf"(?:(?:{_CANNOT}|will not|won['’]t|will never) be|(?:is|are) never)"
_ARE_NOT = rf"(?:(?:is|are){_LATELY} not|isn['’]t|aren['’]t){_LATELY}"
_ALONE = (
    r"(?:^|[.,;:(]\s*"
    r"|\b(?:and|but|so|that|because|since|currently|unfortunately|presently|now|today|provisioning|users?) )"
)
"""What stands before a subject that nothing narrows: "nested groups" are not all groups."""
_PLAN = rf"(?:on|in|with|for|under) {_EDITION}"
_DO_NOT = r"(?:(?:does|we do) not|(?:does|we do)n['’]t)"
"""Not "do not": that is what the reader is not to do."""
_END = (
    rf"(?= ?(?!{_PLAN})(?:[.,;:!)]|$|today|yet|currently|at this time|at the moment|by |via |through "
    r"|for (?:(?-i:[A-Z])|now\b|provisioning|automatic|(?:the|this) (?:connector|app|integration|release))"
    r"|to |from (?!(?:[\w-]+ ){0,3}(?:groups?|teams?|roles?|projects?|workspaces?)\b)|in (?!other\b)"
    r"|with (?:Azure|Microsoft|the|this)\b))"
)

_HANDLES = r"(?:accepts?|covers?|handles?|manages?|provisions?|supports?|sync(?:hroni[sz]e)?s?)"
_CONNECTOR = r"(?:api|app|connector|integration|it|provisioning|scim|support|sync\w*)"
_OF_IT = r"(?: (?:of|to|in|into|for|with) [\w-]+(?: [A-Z][\w-]*)?)?"
_NO_MORE = r"(?= ?(?:[.;:!)]|$))"
_ONLY_END = r" ?(?:[.;:!)]|$|,? ?(?:at|by|for|from|in|through|to|today|via|with)\b)"
""" "Only users, not groups, can sign in" is said of something else."""


class _Capability(NamedTuple):
    """How a capability is spoken of, as parts of patterns."""

    things: str
    """What is "not supported"."""
    objects: str
    """What "cannot be" `participles`, and there is "no way to" `infinitives`."""
    infinitives: str
    participles: str
    others: str
    """What is supported "only"."""
    signs: tuple[str, ...]
    """One of them is in whatever denies it."""
    be: str = _CANNOT_BE

    def denied(self) -> re.Pattern[str]:
        """What denies it."""
        things, objects = self.things, self.objects
        done = rf"(?:{self.participles})(?: or (?:{self.participles}))?"
        to_do_it = rf"(?:{self.infinitives})(?:,? (?:or|nor|and) (?:{self.infinitives}))? (?:{objects})"
        ended = (
            rf"{_DOES_NOT} (?:the )?(?:{things})",
            rf"(?:(?:has|have|offers?|there is|there['’]s) no|lacks?) (?:support for )?(?:{things})",
            rf"ignores (?:{objects})",
            rf"no (?:way|means|option) (?:to|of) {to_do_it}",
            rf"no (?:way|means|option) (?:of|for) (?:{things})",
            rf"(?:{_CANNOT}|{_DO_NOT}) {to_do_it}",
            rf"only {self.others[:-1]} provisioning is supported",
            rf"(?:{_HANDLES}|for|of|to) {self.others} only",
        )
        alone = (
            rf"(?P<not_supported>(?:the )?(?:support for )?(?:{things}){_WHERE} {_IS_NOT})",
            rf"(?:SCIM )?(?:{things})(?::| ?[–—-]| \() ?(?:not {_SUPPORTED}|unsupported)",
            rf"(?P<cannot_be>(?:{objects}) (?:{self.be}) {done})",
            rf"{self.others} only",
        )
        only = (
            rf"only (?:{_HANDLES} )?{self.others},? (?:and )?not"
            rf" (?:{objects})(?=,? (?:can be|are|get|will be) (?:{self.participles}|supported)\b|{_ONLY_END})",
            rf"only {self.others} (?:can be|are|get) (?:{self.participles}|supported)\b",
            rf"only (?:{_HANDLES} )?(?:the )?/?{self.others[:-1]}s? (?:endpoint|resource)s?"
            rf"(?: (?:is|are) {_SUPPORTED}|{_NO_MORE})",
            rf"{_CONNECTOR}{_OF_IT} (?:is|are) (?:currently )?(?:limited|restricted) to {self.others}{_NO_MORE}",
        )
        return compile_late(
            rf"(?:{WORD}(?:{'|'.join(ended)})|{_ALONE}(?:{'|'.join(alone)})){_END}|{WORD}(?:{'|'.join(only)})",
            re.IGNORECASE,
        )


_CAPABILITIES = {
    "group": _Capability(
        things=r"provisioning (?:of )?groups?(?: and memberships?)?|groups? (?:provisioning|sync\w*)"
        r"|groups?(?: objects?| management| support)?|sync(?:hroni[sz])?ing (?:of )?groups?|(?:groups? )?memberships?",
        objects=r"groups?(?: objects?| memberships?)?|memberships?",
        infinitives=r"provision|push|sync(?:hroni[sz]e)?",
        participles=r"provisioned|pushed|synced|synchroni[sz]ed",
        others="users",
        signs=("group", "user", "membership"),
        be=rf"{_CANNOT_BE}|{_ARE_NOT}",
    ),
    "remove": _Capability(
        things=r"(?:delet|remov|disabl|deactivat|de-?provision)ing (?:of )?(?:users?|accounts?|user accounts)"
        r"|de-?provisioning|(?:user|account) (?:deletion|removal|deactivation|de-?provisioning)"
        r"|(?:deletion|removal|deactivation) of (?:users?|accounts?)",
        objects=r"users?|accounts?|user accounts",
        infinitives=r"delete|remove|disable|deactivate|de-?provision",
        participles=r"deleted|removed|disabled|deactivated|de-?provisioned",
        others="creation and update",
        signs=("delet", "remov", "disabl", "deactivat", "deprov", "de-prov", "creation and update"),
    ),
    "user": _Capability(
        things=r"creating (?:of )?(?:users?|accounts?)|user (?:creation|provisioning)|creation of users"
        r"|provisioning (?:of )?users",
        objects=r"users?|accounts?|user accounts",
        infinitives=r"create|provision",
        participles=r"created|provisioned",
        others="groups",
        signs=("creat", "provision", "groups"),
    ),
}
_LIMITS = {kind: capability.denied() for kind, capability in _CAPABILITIES.items()}
_CONDITION = compile_late(
    rf"\W*(?:but |and )?(?:(?:without|unless|if|when|where|until|before|during|while)\b|{_PLAN})"
    r"|.*\b(?:otherwise|else)\b",
    re.IGNORECASE,
)
_NARROWED = compile_late(
    r"\W*(?:but |and )?(?:at|for|from|in|inside|on|outside|through|under|using|via|with|within) (?P<to>[^,.;:]{1,80}),",
    re.IGNORECASE,
)
_EVERYTHING = compile_late(
    r"(?:\W*\b(?:the|this|our|its|current|latest|first|automatic|user|gallery|of|being|writing|addition|API|app|application"
    r"|connector|fact|general|integration|moment|now|present|preview|provisioning|release|SCIM|service|time|tutorial|version"
    r"|Azure|Entra|Microsoft|Active|Directory|AD|ID)\b(?!['’-]))*\W*",
    re.IGNORECASE,
)
"""Words that narrow nothing, beside the application's name: "in the current version of the connector"."""
_DELETES = compile_late(r"delet|remov", re.IGNORECASE)
_SWITCHES_OFF = compile_late(r"\b(?:deactivat|disabl|suspend|archiv|inactiv|block|soft)", re.IGNORECASE)
"""Of accounts that are switched off: that need not be deletion."""


def check(view: View) -> Iterator[Problem]:
    """Yield limitations that contradict a mapping or a line of the checklist."""
    denying = [limitation for limitation in _limitations(view) if holds(limitation.value, _DENIALS)]
    claims = _claims(view) if denying else {}
    for limitation in denying:
        for kind, claim in claims.items():
            match = (
                _LIMITS[kind].search(limitation.value) if holds(limitation.value, _CAPABILITIES[kind].signs) else None
            )
            if not match or _is_conditional(limitation.value[: match.end()], view.name):
                continue
            words = match["not_supported"] or match["cannot_be"] or match.group()
            besides = f"{claim.value} {limitation.value.replace(words, ' ')}"
            if not (_DELETES.search(words) and _SWITCHES_OFF.search(besides)):
                note = Related(claim.where, "promised or mapped here")
                yield Problem(limitation.where, f'"{words}" contradicts what the tutorial maps or promises', (note,))


def _limitations(view: View) -> Iterator[Fact[str]]:
    """Those in their own section, and in notes elsewhere what is said of the connector by its name."""
    yield from view.facts.limitations
    own = {limitation.where.line for limitation in view.facts.limitations}
    for block in view.reading.prose if view.name else ():
        if block.callout and view.name in block.text and holds(block.text, _DENIALS):
            found = [Fact(s.text, s.location(0, len(s.text))) for s in sentences(block) if view.name in s.text]
            yield from (limitation for limitation in found if limitation.where.line not in own)


def _is_conditional(text: str, name: str | None) -> bool:
    """Whether the last sentence begins with when or for what it holds: "without the add-on", "for guests"."""
    sentence = text.rpartition(". ")[2]
    narrowed = _NARROWED.match(sentence)
    if narrowed and not _EVERYTHING.fullmatch(narrowed["to"].replace(name or "", "")):
        return True
    return bool(_CONDITION.match(sentence))


def _claims(view: View) -> dict[str, Fact[str]]:
    listed = {c.id: Fact(c.text, c.where) for c in view.facts.checklist}
    found = {}
    if view.facts.group_mapping:
        found["group"] = Fact("", view.facts.group_mapping.step)
    elif "provision-groups" in listed:
        found["group"] = listed["provision-groups"]
    if "remove-users" in listed:
        found["remove"] = listed["remove-users"]
    if "create-users" in listed:
        found["user"] = listed["create-users"]
    return found


RULE = Rule(
    code="DC313",
    name="limitation-contradicts-mapping",
    severity=Severity.WARNING,
    summary="the limitations say that groups, users or deletion are not supported, and the tutorial maps or promises "
    "them",
    why="One of the two is out of date, usually the mapping step that was copied from a richer connector.",
    bad=(
        Example(
            "end",
            "## Connector limitations\n\n* PRODUCT does not support deprovisioning.\n",
        ),
    ),
    good=(Example("end", "## Connector limitations\n\n* PRODUCT does not support group provisioning.\n"),),
    check=check,
)
