"""How a tutorial tells the reader to ask the vendor, "contact", "reach out to", and what the answer holds."""

import re

from doccompile.facts.wording import verbs
from doccompile.pattern import compile_late

ASK = (
    r"(?:contact(?:ing|ed|s)?|reach(?:ing)? out|get(?:ting)? in touch"
    r"|writ(?:e|ing) (?:(?:an? )?(?:(?:e-?)?mail|message) )?to|ask(?:ing)?|call(?:ing)?"
    r"|e-?mail(?:ing)? (?=us\b|your\b|the\b|our\b|\w+ support\b|\S+@)|(?:talk|speak)(?:ing)? (?:to|with)"
    r"|(?:open|raise|submit|file|log)(?:ing)? an? (?:support )?(?:ticket|request|case))"
)
SENDS = (
    r"(?:(?:e-?)?mails?|messages?|reply|replies|answers?|response|letter|invitation)\b.{0,40}?"
    r"\b(?:includ\w+|contain\w*|holds?|lists?)"
)
HANDS_OVER = compile_late(
    r"\b(?:they|we|support|team|representative|manager|vendor|partner)(?: (?:will|can|then|also|should)){0,3}"
    rf" {verbs.GIVES}\b(?! us\b)"
    rf"|\byou(?:['’]ll| will)?(?: (?:then|also)){{0,2}} (?:receive|be {verbs.GIVEN})\b"
    rf"|^\W*(?:please )?{ASK}\b",
    re.IGNORECASE,
)
"""The vendor's people hand something over."""
TROUBLE = compile_late(
    r"\b(?:trouble|problems?|questions?|issues?|errors?|fails?|reject\w*|refused|denied|invalid"
    r"|not (?:accepted|work\w*|valid|recogni[sz]ed)|(?:help|assistance)"
    r" (?:with|on|regarding|about)|more (?:details|information))\b",
    re.IGNORECASE,
)
"""Where one of these words stands, the vendor is asked for help, not for a value."""
