"""The verbs of the steps, as parts of patterns: what is picked on a page, entered into it, or kept from it."""

from doccompile.facts.nouns import SECRETS

THEN = r"(?:(?:and|then|next|now|first|finally|please|we|I|you (?:should|must|can|need to|have to|may)|after that),? )*"
"""What a step may begin with, or the report of one: "then we selected …"."""
PICK = r"(?:select(?:ed)?|click(?:ed)?|choose|chose|chosen|open(?:ed)?|pick(?:ed)?|press(?:ed)?|tap(?:ped)?|hit)"
PICK_THE = rf"{PICK}(?: on)?(?: the)?"
"""The same before a label: "click on the **Save** button"."""
AND_PASTE = r"(?: and |[/-])paste\b"
"""Behind "copy": what is copied goes into a field, and is not kept."""
ENTER = (
    rf"(?:input|enter|type|(?<!\w )key in|provide|populate|(?:copy|cut){AND_PASTE}|paste"
    r"|(?:(?<=\bby )|(?<=\bwith ))(?:entering|typing(?: in)?|pasting|inputting|filling in)"
    r"|fill(?: in| out)?|put|specify|set|supply|insert|add"
    r"|(?<!and )(?<!& )write(?! (?:to|down|us|access|permissions?|(?:an? )?(?:(?:e-?)?mail|message))\b)"
    r"|(?<!in )(?<!take )place(?= (?:(?:the|your|this|that|it|both|these)\b|\W?https?:))"
    r"|complete(?= (?:the |your )?(?:(?:\w+ ){1,4}(?:field|box|text ?box)\b|\W?(?:Tenant URL|Secret Token)\b)))"
)
OBTAINED = (
    r"(?:retrieved|obtained|copied|saved|generated|created|noted|recorded|received|prepared|collected|got(?:ten)?)"
)
MUST_BE = r"(?:should|must|can|has to|have to|needs? to|is to|are to) be"
ENTERED = r"(?:entered|typed|provided|populated|pasted|filled(?: in| out)?|specified|inserted|supplied|written)"
_EMPTY = r"(?:empty|blank|unchanged|default|as (?:it )?is)"
_REPORTED = r"(?:\A|(?<=\bI )|(?<=\bwe )|(?<=\band )|(?<=\bthen ))"
_INTO_A_FIELD = rf"{AND_PASTE}.{{0,200}}?\b(?:Tenant URL|Secret Token|fields?|box(?:es)?)\b"
KEEP = (
    rf"(?:{_REPORTED}(?:copied|saved|stored|noted|recorded|kept|grabbed|(?:wrote|took|jotted) down)"
    r"(?! that\b|.{0,60}\bfor you\b)"
    rf"|copy(?!{_INTO_A_FIELD})|save(?!,| changes| button|\W*$)"
    r"|(?<!\bthe )(?<!\ba )(?<!app )(?:store|note(?! that\b)|record(?! \W?\d))"
    r"|retain|grab|hold on to|set aside|(?:write|jot|take) down|make a (?:note|copy) of|take (?:a )?note of"
    r"|remember(?! that\b| to\b)"
    rf"|download(?= (?:the|your|this|it|them) ?(?:[\w.-]+ ){{0,3}}{SECRETS}\b(?! (?:vault|manager|app)))"
    rf"|keep(?! in mind\b)(?!.{{0,60}}\b{_EMPTY}\b)"
    r"|(?:paste|put)(?=.{0,100}\b(?:(?:in|into|to) (?:a|your) (?:text|note|safe|secure|document|file)|somewhere safe"
    r"|on(?:to)? (?:the|your) clipboard)))"
)
SHOW = (
    r"(?:displays?|displayed|shows?|shown|populates|(?<=will )populate|reveals?|lists|filled with"
    r"|(?:will|can|should|now|to|you) see|opens with"
    r"|(?:now|then) have(?= (?:the|your|an?|both)\b)"
    r"|(?:(?<=\byou )have|\bthere are)(?= (?:the |these )?(?:two|both|following) (?:values|strings)\b))"
)
GET = (
    r"(?:retriev\w+|obtain\w*|get|find|found|locat(?:e[ds]?|ing)|receiv\w+|view|look (?:for|up)|provides|provided|given"
    r"|sent|copying(?= (?:the|your)\b)|clipboard (?:icon|symbol|button))"
)
"""How the reader comes by what is not theirs yet."""
NEEDED_LATER = (
    r"(?:need(?= (?:the|your|this|that|both)\b)|(?:needed|required|used)\b)"
    r"(?=.{0,80}?\b(?:later|afterwards"
    r"|(?:in|for) (?:step \d|(?:a|the) (?:later|next|following|last) (?:step|section)))\b)"
)
"""What is said of a value that the page shows, instead of "copy it": "you'll need the key later"."""
GIVES = r"(?:provides?|sends?|gives?|hands?|shares?|suppl(?:y|ies)|issues?|(?:e-?)?mails?)"
GIVEN = r"(?:provided|sent|given|handed|shared|supplied|issued|(?:e-?)?mailed|assigned)"
"""What the vendor's people do with what they hand over, and what is done with it."""
HANDED = (
    r"(?:acquir(?:e|es|ing)|fetch(?:es|ing)?|pick up|furnish(?:es)?(?! your\b)"
    r"|hands(?= (?:you|over|out|the|an?|both)\b)"
    r"|hand (?:you|over|out)|(?:sets?|equips?) you (?:up )?with|(?:assigns?|grants?) you|lets? you have"
    r"|gave(?= you\b)|shared(?= with you\b)|(?:supplied|handed|issued|delivered|(?:e-?)?mailed)(?= (?:to you|by)\b)"
    r"|tells? you(?= (?:the|your|both)\b)|issues(?= (?:you|an?|the|your|both)\b)|shares"
    r"|(?:will|can) share(?= (?:the|an?|your|both)\b)|(?:be|are|been) (?:e-?)?mailed|presented with|extract|drawn from"
    r"|export(?= (?:the|your|an?)\b)|take(?= .{0,40}\bout of\b)"
    r"|look (?:\w+ )?(?:in|at|under) .{1,60}? for (?:the|your|an?)"
    rf"|has(?= (?:an?|the|your) (?:(?:(?! of )[^.,;]){{1,60}} )?"
    rf"(?:{SECRETS}|URLs?|URIs?|endpoint|values) for you\b(?! to\b))"
    r"|have(?= .{1,40}\b(?:made|issued|created|sent) (?:for|to) you\b))"
)
"""How the vendor's people hand something over, and the reader gets it from them."""
GOES = (
    r"(?:is|are|will be|must be|should be|(?:has|have) to be|needs? to be|goes|go) ?(?:then )?"
    r"(?:inserted|entered|pasted|put|typed|copied|copied and pasted|used|supplied|provided|needed)?"
)
"""Behind the name of a value, before "in", "into" or "as" and the field that takes it."""
BY_LETTER = (
    r"(?:(?:comes?|arrives?|reach(?:es)? you|follows?) (?:then )?(?:by|in|with|through)|(?:is|are) (?:in|part of))"
    r" (?:an? |the |your |our )?(?:\w+ ){0,2}?"
    r"(?:e-?mail|mail|letter|message|(?:welcome|onboarding) (?:kit|pack(?:age|et)?))"
)
"""Behind what the vendor sends to the reader."""
LIES = r"(?:sits?|lives?|resides?) (?:in|on|under|at|behind)"
"""Behind what is to be found somewhere."""
