"""Labels of the fields in which an administrator enters credentials, and the verbs of entering."""

import re

from doccompile.facts.wording import verbs
from doccompile.pattern import WORD, compile_late

_CAPITALISED = r"(?:(?-i:(?!(?:The|Your|An?|For|In|As)\b)[A-Z])\w+ )?"
_ADMINISTRATOR = r"Admin(?:istrator)?"
_STRICT = "|".join(
    (
        r"(?:SCIM )?Tenant URLs?",
        r"(?:SCIM )?Secret Token",
        rf"{_CAPITALISED}{_ADMINISTRATOR} ?User ?name",
        rf"{_CAPITALISED}{_ADMINISTRATOR} Password",
        r"Client (?:ID|Identifier)",
        r"Client Secret",
        r"(?:OAuth )?(?:Token|Authori[sz]ation) (?:Endpoint|URL)",
        r"Token ?key",
        rf"{_CAPITALISED}Instance Name",
        r"(?:Company|Organization|Account|Customer) ID",
    )
)
_OF_SECRETS = (
    r"(?:(?:SCIM|API|OAuth2?|Personal|Provisioning) ){0,2}"
    r"(?:Access|Bearer|API|Authentication|Authori[sz]ation|OAuth Bearer|SCIM|Security|Provisioning)"
)
_SECRETS = rf"{_OF_SECRETS} (?:Token|Key)"
_BESIDE_URL = (
    r"(?:(?<=tenant url and )|(?<=tenant url and the )|(?<=tenant url, ))"
    r"(?-i:(?:SCIM )?(?:Token|Key|Secret))\b(?! (?:Token|Endpoint|Format|ID|Name|Type|URI|URL|Vault)\b)"
)
"""A field by itself: "input the Tenant URL and Token"."""
_BROAD = (
    rf"{_STRICT}|{_BESIDE_URL}|{_SECRETS}|user ?names?|passwords?|domain"
    r"|SCIM (?:\d\.\d )?(?:base )?(?:URL|endpoint)|Base URL"
)
_VERB = rf"(?:{verbs.ENTER}|{verbs.ENTERED}|use|copy|update)"
_BOX = r"(?:fields?|(?:input |text ?)?box(?:es)?|entry)"
_URL = r"(?:SCIM )?(?:\d\.\d )?(?:Tenant|Base|Endpoint|SCIM|Server)(?: base| server| endpoint)? (?:URL|URI|endpoint)"

THE_FIELD = r"(?:the\s+|its\s+)?(?:(?:fields?|(?:text ?)?box(?:es)?|one) (?:(?:labell?ed|named|called|titled) )?)?"
"""Before the label of a field: "the field labelled"."""
FIELD = r"(?:tenant url|secret token)"
"""The two fields of nearly every form, as part of a pattern that ignores case."""
STRICT = compile_late(rf"{WORD}(?:{_STRICT})\b", re.IGNORECASE)
"""Labels that name a field of the credentials step wherever they stand."""
BROAD = compile_late(rf"{WORD}(?:{_BROAD})\b", re.IGNORECASE)
"""Labels that name a field where something is entered into them."""
TENANT_URL = compile_late(r"\btenant ?ur[li]s?\b", re.IGNORECASE)
URL = compile_late(rf"\b{_URL}\b", re.IGNORECASE)
"""Labels of a field for an address."""
ENTER = compile_late(rf"{WORD}{_VERB}\b", re.IGNORECASE)
BOX = compile_late(rf"\s*{_BOX}\b", re.IGNORECASE)
BOX_OR_ENTER = compile_late(rf"\s*{_BOX}\b|\s*,?\s*(?:please )?{_VERB}\b", re.IGNORECASE)
NAMED_BOX = compile_late(rf"^(?i:{verbs.THEN}in)\s+(?:the\s+)?(?P<label>[A-Z][\w/ -]{{1,60}}?)\s+{_BOX}\b")
SHOWS_FORM = compile_late(
    rf"\b(?:{verbs.SHOW}|{verbs.GET}|there are) (?:(?!(?:from|in|into|and|or|that|it|them)\b)[\w'’-]+ ){{0,5}}?"
    r"(?:fields|(?:text ?)?boxes|form)\b"
    r"[^.;]{0,40}?\b(?:Tenant URL|Secret Token)\b(?!.{0,80}\bcop(?:y|ied)\b)",
    re.IGNORECASE,
)
"""What the portal shows are its fields, not what goes into them: "you see two boxes, **Tenant URL** and …"."""
NO_FIELD = compile_late(
    r"\b(?:notification|e-?mail|scope|provisioning|mode|settings|status|test connection|authori[sz]e|save|credentials"
    r"|section|search|gallery|note|example|tip|important|method|authentication method|window|dialog|browser|steps?"
    r"|confirm\w*|(?:sign|log)[- ]?(?:in|on|out))\b",
    re.IGNORECASE,
)
"""What a label of a field never says."""
