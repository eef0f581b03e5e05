"""What titles say beside an application's name: the service, the kind of document, its release, what is done."""

import re
from collections.abc import Iterable, Iterator

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
SETTING_UP = (
    r"(?:(?:activat|automat|configur|enabl|implement|integrat|manag|us)(?:e|ing)|set(?:ting)? ?up|add(?:ing)?"
    r"|turn(?:ing)? on)"
)
NAMES_SERVICE = compile_late(rf"\b{SERVICE}\b", re.IGNORECASE)
NO_NAME = compile_late(
    r"(?:users?|groups?|accounts?|identit\w+|provisioning|automat\w+|and|or|of|to|from|for|with|in)\b"
    r"|.* (?:of|in|on|with|for|from|to|and|or|by|as|using)$"
    r"|(?i:users?(?: accounts?)?(?: and groups?)? (?:to|in|into|from)\b|scim (?:implementation|set-?up|support)$)"
    r"|SCIM(?![a-z])"
)
"""Words that are left of a sentence, not a name; a name that begins or ends so has a capital there."""
_VERBS = (
    "activat|deactivat|automat|configur|enabl|understand|troubleshoot|manag|plan|learn|introduc|test|monitor|check|creat"
    "|add|remov|disabl|develop|build|mak|deprovision|provision|connect|integrat|us|get|start|customi[sz]|review|migrat"
    "|deploy|secur"
)
TASK = compile_late(
    rf"(?:(?:{_VERBS})(?:e?s|ed|e|ing|ning|ting|ion|ation|d|)\b|automatic\w*|set(?:ting)? ?up|overview|what|why|how"
    r"|when|introduction|about|known|scim|users?|groups?|accounts?|inbound|outbound|applications?|apps?|on-demand"
    rf"|{_DOCUMENT}|just-in-time|new|your|my|our|tutorials?|quickstart|reference|concepts?|conceptual|common|frequently|best|faqs?"
    r"|security|release notes?|glossary|architecture|guide|samples?|part \d|step \d)(?![\w-])",
    re.IGNORECASE,
)
"""What a title begins with that speaks of provisioning as such."""


def whole_matches(patterns: Iterable[re.Pattern[str]], title: str, lead: int = 0) -> Iterator[re.Match[str]]:
    """What the patterns that fit the whole of a title see in it, but for blanks around it and `lead` characters."""
    start = len(title) - len(title[lead:].lstrip())
    end = len(title.rstrip())
    return filter(None, (pattern.fullmatch(title, start, end) for pattern in patterns))
