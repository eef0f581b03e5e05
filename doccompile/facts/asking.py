"""How a tutorial tells the reader to ask the vendor: "reach out to", "write to"; and what the answer holds."""

import re

ASK = (
    r"(?:reach(?:ing)? out|get(?:ting)? in touch|writ(?:e|ing) (?:an e-?mail )?to|ask(?:ing)?|call(?:ing)?"
    r"|e-?mail(?:ing)? (?=us\b|your\b|the\b|our\b|\w+ support\b|\S+@)|(?:talk|speak)(?:ing)? (?:to|with)"
    r"|(?:open|raise|submit|file|log)(?:ing)? an? (?:support )?(?:ticket|request|case))"
)
SENDS = (
    r"(?:e-?mails?|messages?|reply|replies|response|letter|invitation)\b.{0,40}?"
    r"\b(?:includ\w+|contain\w*|holds?|lists?)"
)
TROUBLE = re.compile(
    r"\b(?:trouble|problems?|questions?|issues?|errors?|fails?|not (?:accepted|work\w*|valid)|(?:help|assistance)"
    r" (?:with|on|regarding|about)|more (?:details|information))\b",
    re.IGNORECASE,
)
"""Where one of these words stands, the vendor is asked for help, not for a value."""
