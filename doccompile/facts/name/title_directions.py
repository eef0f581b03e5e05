"""Titles that name both sides: the identity service, and the application that users go to or come from.

Looks for "… provisioning from S to X", "… between S and X", "S and X: … provisioning", "Connect S to X for …
provisioning", "Use S to provision users to X", "… provisioning of users to X", where S is the service's name.
"""

import re

from doccompile.facts.name.title_words import LEAD, RELEASE, SERVICE
from doccompile.facts.wording import service
from doccompile.pattern import compile_late

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
