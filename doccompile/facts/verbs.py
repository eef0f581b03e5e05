"""The verbs of the steps, as parts of patterns: what is picked on a page, and what is entered into it."""

PICK = r"(?:select|click|choose|open|pick|press|tap|hit)"
ENTER = r"(?:input|enter|type|provide|populate|paste|fill(?: in| out)?|put|specify|set|supply|insert|add)"
ENTERED = r"(?:entered|typed|provided|populated|pasted|filled(?: in| out)?|specified|inserted|supplied)"
