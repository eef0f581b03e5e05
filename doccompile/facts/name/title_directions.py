"""Titles that name both sides: the identity service, and the application that users go to or come from.

Looks for "… provisioning from S to X", "… between S and X", "S and X: … provisioning", "Connect S to X for …
provisioning", "Use S to provision users to X", "… provisioning of users to X", where S is the service's name.
"""

import re

from doccompile.facts.wording import service
from doccompile.pattern import compile_late

SERVICE = rf"(?:your )?(?:{service.SERVICE}|Active Directory)(?: tenant| directory)?"
_DOCUMENT = (
    r"(?:(?:Run|Play|Hand)book|SOP|Standard operating procedure|(?:Operating )?Procedure|Work instructions?|Hand-?over"
    r"|Manual|Instructions|How-?to|Cheat ?sheet|(?:Quick )?Notes?|Recipe|(?:(?:Knowledge base|KB|Help) )?article"
    r"|KB|FAQ|Lab|Exercise|Memo|Minutes|(?:\w+ )?(?:Checklist|Record|Report|Script|Transcript))"
    r"(?: ?[#A-Z-]{0,5}\d{1,9})?"
)
"""What kind of a document it is, and its number."""
_SETS_UP = r"(?:Configur|Set(?:ting)? ?up|Enabl|Implement|Automat|Provision|Connect|Integrat|Prepar)"
"""Behind whatever ends in a colon: "Week 3: Set up …"."""
_FILED_AS = (
    r"(?-i:[A-Z]{2,6}(?:-\d{1,7}|\d{3,7}))"
    rf"(?: ?[:–-] | (?!(?:automatic|automated|provisioning)\b)(?={_SETS_UP}|How\b|Tutorial\b))"
)
"""The number alone: "RB-114 Enable …"; an application may be called so: "ABC360 Hub user provisioning"."""
_TAG = r"(?:\[[^\[\]]{1,40}\] ?(?:[:–-] ?)?)?+"
"""The topic in brackets: "[SCIM] - Set up …"."""
LEAD = (
    rf"{_TAG}(?:{_DOCUMENT} ?[:–-] |{_FILED_AS}|[^:|]{{1,60}}: (?={_SETS_UP}))?"
    r"(?:(?:Tutorial|Quickstart|Guide|Walkthrough|Step[- ]by[- ]step(?: guide)?"
    r"|How (?:to|(?:do|can|did) (?:I|we|you)|(?:we|I)(?= \w+ed\b)))\b"
    r"\s*[:–-]?\s*(?:How to )?)?"
    r"(?:Learn how to )?"
)
SIGN_ON_AND = r"(?:(?:SAML|OIDC|SSO|\(SSO\)|single sign-on|2\.0) ?){1,4}(?:(?:and|with|&|\+|/|,) ?){1,2}"
_RELEASE = r" [\[(](?:\w+ ){0,2}(?:preview|beta|early access|deprecated|legacy)[\])]"
RELEASE = rf"(?:{_RELEASE})?"
"""What a title may say of how far the connector is."""
BEHIND_NAME = compile_late(
    rf"(?:{_RELEASE})*(?: (?:(?:with|in|using|and) (?:{service.FIRST_WORD}|(?:on-premises|the) )"
    r"|(?:with|using|via|through|over|by) SCIM\b).*)?$",
    re.IGNORECASE,
)
"""What a title says behind a name, of the service, the protocol or the release."""
_DO = (
    r"(?:(?:Automat(?:e|ing|ed)|Configur(?:e|ing|ed)|Configuration of|Set(?:ting)? ?up(?: of)?|Enabl(?:e|ing|ed)"
    r"|Implement(?:ing|ed)?|Us(?:e|ing)|Do(?:ing)?|Ma(?:k|d)e|Making|Manag(?:e|ing)|Turn(?:ing|ed)? on) (?:the )?)*"
)
_WHO = r"(?:(?:your|users?|groups?|accounts?|identities|and|,|their|memberships|members) ?)+"
_PROVISIONING = (
    r"(?:(?:an? |the )?(?:SCIM|automatic|automated|user|users|account|accounts|identity|group|groups|and|lifecycle"
    r"|inbound|outbound|app|application|on-premises) )*(?:provisioning|synchroni[sz]ation|sync)"
)
_PROVISION = r"(?:automatically )?(?:provision(?:ing)?|synchroni[sz](?:e|ing)|sync(?:ing)?)(?: automatically)?"
_INTO = r"(?:in|into|to|with)"
_NAME = r"(?P<name>(?-i:(?=\S*[A-Z0-9.])).+?)"
_HOW = (
    r"(?: automatically)?(?: (?:with|using|by|via|through|over|and)"
    rf" (?:SCIM|an? |the |automat|{service.FIRST_WORD}).*)?"
)
_REST = rf"{RELEASE}{_HOW}(?: \| .*|, [a-z][\w -]{{1,40}})?[.:?]?"

DIRECTIONS = tuple(
    compile_late(rf"{LEAD}{pattern}{_REST}", re.IGNORECASE)
    for pattern in (
        rf"{_DO}{_PROVISIONING}(?: (?:of|for) {_WHO})? ?from {SERVICE} {_INTO} {_NAME}",
        rf"{_DO}{_PROVISIONING}(?: (?:of|for) {_WHO})? ?from {_NAME} {_INTO} {SERVICE}",
        rf"{_DO}{_PROVISIONING} of {_WHO} ?(?:in|into|to) {_NAME}(?: from {SERVICE})?",
        rf"{_DO}{_PROVISIONING} between {SERVICE} and {_NAME}",
        rf"{_DO}(?:{_PROVISIONING}|SCIM) (?:between|with|for|in) {_NAME} and {SERVICE}",
        rf"(?:Us(?:e|ing) {SERVICE} to )?{_PROVISION} (?:{SERVICE} )?{_WHO} ?(?:from {SERVICE} )?(?:in|into|to) {_NAME}"
        rf"(?: from {SERVICE})?",
        rf"(?:(?:Connect|Integrat|Configur|Link|Us|Pair)(?:e|ing)? )?{SERVICE} (?:integration )?(?:to|with|and|\+|&)"
        rf" {_NAME} ?(?:[:–-] ?|\bfor ){_DO}{_PROVISIONING}",
        rf"{_NAME} (?:with|and|\+|&) {SERVICE} ?[:–-] ?{_PROVISIONING}",
        rf"{_DO}{SERVICE} (?:for )?{_PROVISIONING} (?!with (?:PowerShell|Terraform)\b)(?:{_INTO}|for|of) {_NAME}",
    )
)
"""Ignoring case, but the name's first word has a capital, a digit or a dot."""
COLON_TITLES = tuple(
    compile_late(rf"{LEAD}{pattern}{_REST}", re.IGNORECASE)
    for pattern in (
        rf"{_PROVISIONING} ?[:–-] {_NAME}(?:, (?:Azure|Microsoft).*)?",
        rf"{_NAME} ?[:–-] {_DO}{_PROVISIONING}",
    )
)
"""Titles of two parts, of which one names the application, or a task."""

NAMES_SERVICE = compile_late(rf"\b{SERVICE}\b", re.IGNORECASE)
NO_NAME = compile_late(
    r"(?:users?|groups?|accounts?|identit\w+|provisioning|automat\w+|and|or|of|to|from|for|with|in)\b"
    r"|.* (?:of|in|on|with|for|from|to|and|or|by|as|using)$"
    r"|(?i:users?(?: accounts?)?(?: and groups?)? (?:to|in|into|from)\b|scim (?:implementation|set-?up|support)$)"
    r"|SCIM(?![a-z])"
)
"""Words that are left of a sentence, not a name; a name that begins or ends so has a capital there."""
_VERBS = (
    "automat|configur|enabl|understand|troubleshoot|manag|plan|learn|introduc|test|monitor|check|creat|add|remov|disabl"
    "|develop|build|mak|deprovision|provision|connect|integrat|us|get|start|customi[sz]|review|migrat|deploy|secur"
)
TASK = compile_late(
    rf"(?:(?:{_VERBS})(?:e?s|ed|e|ing|ning|ting|ion|ation|d|)\b|automatic\w*|set(?:ting)? ?up|overview|what|why|how"
    r"|when|introduction|about|known|scim|users?|groups?|accounts?|inbound|outbound|applications?|apps?|on-demand"
    rf"|{_DOCUMENT}|just-in-time|new|your|my|our|tutorials?|quickstart|reference|concepts?|conceptual|common|frequently|best|faqs?"
    r"|security|release notes?|glossary|architecture|guide|samples?|part \d|step \d)(?![\w-])",
    re.IGNORECASE,
)
"""What a title begins with that speaks of provisioning as such."""
