"""Whether words stand where the connector's name does, for words that would be common ones anywhere else."""

import re

from doccompile.pattern import compile_late

_NEAR = 80
"""What stands around a name, as far as it is looked at (characters)."""
_SLOT = compile_late(
    r"\b(?:[Uu]sers?|[Gg]roups?|accounts?|memberships?|access|sign in|log in|sign-on|connect|assigned|provision\w*"
    r"|synchroni[sz]\w*|ID|AD|Directory|service|enabled|configured|created) (?:to|in|into|within|for|from|on) $"
    r"|\b(?:[Tt]oken|[Kk]ey|[Uu][Rr][Ll]|[Ss]ecret|[Dd]etails|[Cc]redentials|[Vv]alues?) from $"
    r"|\b(?:in both|perform(?:ed)? in|[Ii]nstance of|Required by|(?:Entra|ID|AD|Directory|\)) and"
    r"|applications list, select|search box, (?:enter|type)) $"
)
_SLOT_END = compile_late(
    r"[\s,.;]*(?:$|[,.;(]|(?:and|as|at|based|by|for|from|if|in|that|to|using|via|when|who|with|you)\b)"
)
_AROUND: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        compile_late(r"\b(?:[Cc]onfigur(?:ed?|ing)|[Ss]et(?:ting)? ?up|[Aa]dd(?:ed|ing)?) $"),
        compile_late(
            r" (?:for (?:(?:\w+ ){0,2}provisioning|single sign-on|SSO)|to support \w*provisioning"
            r"|from the (?:\w+ ){0,4}gallery)\b"
        ),
    ),
    (compile_late(r"\b[Ss]elect $"), compile_late(r" (?:in|from) (?:the )?(?:search )?results?\b")),
    (compile_late(r"\bsearch for $"), compile_late(r" in the application gallery\b")),
    (compile_late(r"^$"), compile_late(r" +in the results list\b")),
    (compile_late(r"\b[Tt]he $"), compile_late(r" +link in the [Aa]pplications list\b")),
    (compile_late(r"\b(?:[Oo]n|[Aa]t|[Ff]rom) $"), compile_late(r"(?:['’]s)? (?:end|side)\b")),
    (
        compile_late(r"(?:^|\b(?:[Cc]opy|[Ee]nter|[Pp]aste|[Uu]se|and|by|for|from|in|into|of|on|to|with) )$"),
        compile_late(r"['’]s (?:SCIM|API)\b"),
    ),
    (
        compile_late(r"\b(?:[Ll]og|[Ss]ign)(?:ing|s)?[ -]?(?:in|on)? ?to (?:the )?$"),
        compile_late(r" (?:(?:\w+ ){0,2}(?:portal|console|dashboard|page|website)|account|tenant|workspace|app)\b"),
    ),
)
"""What stands before and after the name in other sentences that have it."""
_OWNER = compile_late(r"\b(?:[Yy]our|[Aa]n?|[Tt]he) $")
_OWNED = compile_late(
    r" (?:account|tenant|application|app|admin(?:istration|istrator)? (?:console|portal|page)|console|API|instance"
    r"|subscription|SCIM|organi[sz]ation|workspace|environment|license|team|single sign-on (?:tutorial|article))\b",
    re.IGNORECASE,
)
_DESCRIBED_OWNER = compile_late(
    r"\b(?:[Yy]our|[Aa]n?|[Tt]he) (?:(?!(?:and|by|for|from|in|into|of|on|or|to|with|within)\b)[A-Za-z-]{2,20} ){1,2}$"
)
_DESCRIBED = compile_late(
    r" (?:account|tenant|instance|subscription|organi[sz]ation|workspace|license|(?:API|SCIM) (?:[Tt]oken|[Kk]ey))\b"
)


def is_in_its_place(text: str, start: int, end: int) -> bool:
    """Whether the words around are such as stand around the connector's name: what stands there is no common word."""
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    in_slot = _SLOT.search(before) and _SLOT_END.match(after)
    owned = _OWNER.search(before) and _OWNED.match(after)
    around = any(first.search(before) and second.match(after) for first, second in _AROUND)
    return bool(in_slot or owned or around or (_DESCRIBED.match(after) and _DESCRIBED_OWNER.search(before)))
