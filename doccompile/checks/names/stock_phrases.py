"""Sentences that stand in every tutorial with the connector's own name in them.

No list of products is needed: "the user accounts in X for update operations" is about the connector and nothing else.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from doccompile.checks.names.slots import NAME_OR_GAP, end_of_name
from doccompile.facts.wording.service import SERVICE
from doccompile.pattern import compile_late, one_of

_THINGS = r"(?:users?|groups?|user accounts|group accounts|accounts)"
_FOR_PROVISIONING = r"(?:to support|for) (?:(?:automatic|user|SCIM) )*provisioning\b"
_END = r"(?=\.?\s*(?:\0|$))"
"""The end of a paragraph or heading; the whole prose is read as one text, joined by NUL characters."""
_NO_PAGE = (
    r"(?!(?:Access|Activity|Admin|All|App(?:lication)?s?|Assign\w*|Audit|Browse|Categories|Certificates|Collections"
    r"|Conditional|Consent|Create|Custom|Deployment|Details|Devices|Diagnose|Expiring|Export|Gallery|General|Getting"
    r"|Groups?|Health|Home|Identity|Insights|Launchers|Logs|Manage|Monitor\w*|My|New|Next|Non|On|Overview|Own\w*"
    r"|Permissions|Private|Properties|Provisioning|Quick\w*|Recommendations|Reports?|Roles?|Search|Security|Select|Self"
    r"|Sign|Single|Test|Token|Troubleshoot\w*|Usage|Users?|Yours?)\b|[<{\[])"
)
"""Before an application in the portal's list: no page or command beside it, and nothing that its reader names."""
_PHRASES: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (lead, compile_late(before), compile_late(after))
    for lead, (before, _, after) in (
        (lead, rest.partition("NAME"))
        for leads, rest in (
            ("in both |performed in |perform in ", rf"NAME and {SERVICE}"),
            ("connecting your ", rf"{SERVICE} to NAME(?:['’]s|(?<!['’]s)) (?:SCIM )?user account provisioning\b"),
            ("onfigure ", rf"{SERVICE} integration with NAME, you need\b"),
            ("ign-on between ", rf"{SERVICE} and NAME{_END}"),
            ("reate users in ", rf"NAME{_END}"),
            ("emove users in ", rf"NAME(?: when\b|{_END})"),
            (" synchronized between ", rf"{SERVICE} and NAME{_END}"),
            ("memberships in ", rf"NAME{_END}"),
            ("ingle sign-on to ", rf"NAME(?: \(|{_END})"),
            ("map between ", rf"{SERVICE} and NAME{_END}"),
            (" account in ", r"NAME with (?:[Aa]dmin|[Oo]wner)"),
            ("ser account in ", r"NAME with (?:[\w-]+ ){1,2}(?:[Aa]dmin|[Oo]wner)"),
            ("\0A |\0An ", r"NAME tenant\b"),
            ("\0A |\0An ", r"NAME [Ss]ingle[ -][Ss]ign[ -][Oo]n enabled subscription\b"),
            ("ser account on a ", r"NAME with [Aa]dmin(?:istrator)? permissions\b"),
            (" type a ", r"NAME account name (?:with|having|that has) the\b"),
            ("\0As ", r"NAME is an OpenIDConnect app\b"),
            (" login to ", r"NAME using your Microsoft\b"),
            ("ign in to |ign into ", r"NAME using your (?:\w+ )?[Aa]dmin account\b"),
            (" to open a | to open an ", r"NAME (?:login|sign-in) dialog\b"),
            (" learn more about ", r"NAME['’]s SCIM (?:endpoint|API)\b"),
            (" earlier from ", r"NAME(?= in(?:to)?\b|\.)"),
            (" retrieved from ", r"NAME earlier\b"),
            (" Enterprise apps > | Enterprise applications > ", rf"{_NO_PAGE}NAME{_END}"),
            (" integrates with ", r"NAME using the SCIM protocol\b"),
            (" app tile for ", r"NAME is added to\b"),
            (" authenticate to ", r"NAME\. If a user is not assigned\b"),
            ("ser provisioning into ", rf"NAME (?:with|from|using) {SERVICE}\b"),
            (" match the ", rf"{_THINGS}(?: and {_THINGS})* in NAME (?:for|during) update"),
            ("hat the |sure the ", r"NAME API supports\b"),
            (
                " disable ",
                rf"(?:assigned )?{_THINGS}(?: ?(?:and/or|and|or|/) ?{_THINGS})* in NAME (?:app )?based on\b",
            ),
            ("nsure ", r"(?:that )?your NAME account has\b"),
            ("nput your |nter your ", r"NAME Tenant URL\b"),
            (" can connect to ", r"(?:your )?NAME(?= app\b|\.(?:\s|\0|$))"),
            ("rovisioning ", r"(?:tab|page) of (?:your|the) NAME app(?:lication)?\b"),
            ("ynchronize ", rf"{SERVICE} (?:[Uu]sers|[Gg]roups) to NAME(?=\.|\0|$)"),
            (" synchronized from ", rf"{SERVICE} to NAME(?: in the\b|\. (?:Note that t|T)he attributes\b)"),
            ("provisions users", r"(?: (?:and|or|and/or) groups)? to NAME using\b"),
            ("ision users", rf"(?: (?:and|or|and/or) groups)? to NAME(?:{_END}|\. For important\b)"),
            ("previously set", r" ?up NAME for SSO\b"),
            ("lready configured ", r"NAME for single sign-on\b"),
            ("et up |etup |onfigure |onfiguring ", rf"NAME {_FOR_PROVISIONING}"),
            (" single sign-on for | Single Sign-On for ", r"NAME(?: ?,| by) follow"),
            ("provided in the ", r"NAME [Ss]ingle [Ss]ign-[Oo]n +(?:tutorial|article)\b"),
            ("elect your instance of ", r"NAME(?=[.,]| (?:and|from|in|then)\b)"),
            (" for your instance of ", r"NAME (?:by )?using the search\b"),
            ("SCIM provisioning ", r"(?:on|in) NAME(?<!Settings)(?<!Preferences)(?:[.:]| and collect\b)"),
            ("provisioning information from ", r"NAME\."),
            (" need access to ", r"NAME\."),
            (" assigned to ", r"NAME (?:to test\b|in the Users and Groups section\b)"),
            (" user to ", r"NAME to test\b"),
            ("ser to |sers to |roups to ", r"NAME by following\b"),
            ("hen assigning |hen you assign ", r"(?:a user|users|users and groups) to NAME ?, you must\b"),
            (" provision to ", r"NAME by choosing\b"),
            (" provisioning service for ", r"NAME, change\b"),
            (" provisioning service on ", r"NAME\."),
            ("dd ", rf"NAME from the (?:{SERVICE} )?(?:application )?gallery\b"),
            ("dding ", r"NAME from the (?:application )?gallery\b"),
            (" button to add ", r"NAME to your list of\b"),
            (" search box, ", r"(?:enter|type) NAME,? (?:and )?(?:then )?select\b"),
            (" gallery section, type ", r"NAME, select\b"),
            (" and search for ", r"NAME in the application gallery\b"),
            ("elect ", r"NAME (?:(?:in|from) (?:the )?(?:search )?results?\b|in the search box\b|from your list of\b)"),
            (" results panel, select ", r"NAME, and\b"),
            (" applications list, | list of applications, ", r"(?:select|choose|click) NAME\."),
            ("employee is added to ", r"NAME, a user account\b"),
            ("employee record is updated in ", r"NAME \("),
            ("employee is terminated in ", r"NAME, their\b"),
            ("employee is rehired in ", r"NAME, their\b"),
            ("errors in the mapping or ", r"NAME data issues\b"),
            ("users are in the ", r"NAME tenant\b"),
            (" being read out of ", r"NAME and then\b"),
            ("ser provisioning for ", rf"NAME(?= in {SERVICE}\b)"),
            ("ser provisioning to ", rf"NAME(?= in {SERVICE}:?\s*(?:\0|$)| ?(?:\0|$))"),
            ("ssigning users to ", r"NAME(?= ?(?:\0|$))"),
            ("\0Assign users to ", r"NAME(?= ?(?:\0|$))"),
            ("user accounts to ", rf"NAME{_END}"),
            ("user accounts from ", rf"{SERVICE} to NAME{_END}"),
        )
        for lead in leads.split("|")
    )
)
"""How such a sentence begins, looked for by itself because that is quick; what it has before the name, and after it.

Above, `|` stands between beginnings that go on alike.
"""
_NAME = compile_late(rf"{NAME_OR_GAP}|[a-z\d][\w.-]+")
"""The last is a word that is a name only where a connector is written just so: "frankli", "directprint.io", "8x8"."""
_BY_LEAD = {lead: [phrase[1:] for phrase in _PHRASES if phrase[0] == lead] for lead, _, _ in _PHRASES}
_LEAD = compile_late(one_of(_BY_LEAD))


class Named(NamedTuple):
    """What stands in the connector's place, and its offsets."""

    words: str
    start: int
    end: int
    is_name: bool
    """Whether it is written as names are."""


@lru_cache(maxsize=8)
def named(text: str) -> tuple[Named, ...]:
    """The names in such sentences of a text, in order; kept for the next question about the same text."""
    found = {}
    lead = _LEAD.search(text)
    while lead:
        for before, after in _BY_LEAD[lead.group()]:
            begins = before.match(text, lead.end())
            name = _NAME.match(text, begins.end()) if begins else None
            if name and (end := end_of_name(text, name.start(), name.end(), after)):
                found[name.start()] = Named(text[name.start() : end], name.start(), end, bool(name["name"]))
        lead = _LEAD.search(text, lead.start() + 1)
    return tuple(found[start] for start in sorted(found))
