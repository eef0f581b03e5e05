"""Chapters of a page that set up signing in, beside those that set up provisioning: "Configure SAML SSO"."""

import re

from doccompile.pattern import compile_late

_SETS_UP = r"\b(?:configur|set(?:ting)? ?up|regist|creat|add|enabl|complet|verif|test)\w*\b"
_SIGN_ON = compile_late(
    rf"(?i:{_SETS_UP}).{{0,60}}(?:\b(?:SAML|SSO|OIDC|OpenID)\b"
    r"|\b(?i:single[ -]sign[ -]?on|as (?:an? |your |the )?(?:identity provider|idp|log-?in method))\b)"
    r"|\bSAML (?:\w+ ){0,2}?(?i:configuration|set-?up|settings|metadata|certificates?)\b"
    r"|^\W*(?i:attributes (?:&|and) claims)\W*$"
)
_OTHER = ("scim", "provision", "sync", "gallery", "user management", "lifecycle")
_LONGEST = 200
_FETCHES_KEY = compile_late(
    r"\b(?:creat|generat|get|obtain|copy|find|issu)\w* (?:an? |the |your )?(?:(?:new|api|access|bearer|secret) ){0,2}"
    r"(?:tokens?|keys?)\W*$",
    re.IGNORECASE,
)


def sets_up_sign_on(title: str) -> bool:
    """Whether a title speaks of setting up how users sign in, and of no provisioning."""
    return not is_of_provisioning(title) and bool(_SIGN_ON.search(title[:_LONGEST]))


def is_of_provisioning(title: str) -> bool:
    """Whether a title names what no chapter on signing in is about, below which heading ever it stands."""
    title = title[:_LONGEST].lower()
    return any(word in title for word in _OTHER)


def fetches_key(title: str) -> bool:
    """Whether a title fetches a token or key as interfaces take it; signing in has certificates and client secrets."""
    return bool(_FETCHES_KEY.search(title[:_LONGEST]))
