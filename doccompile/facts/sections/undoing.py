"""Headings of what undoes the set-up or keeps it going, and is no part of it: "Revoke the token", "Renew the key"."""

import re

from doccompile.pattern import compile_late

_LINK = (
    r"(?:automatic |automated |user |account |the |your |an? |scim |entra |azure |microsoft )*"
    r"(?:provisioning|de-?provisioning|scim|sync\w*|integrations?|connections?|connectors?|tokens?|keys?|access)\b"
)
_UNDOES = compile_late(
    r"^(?:how to |to )?(?:revok(?:e|ing)|disconnect(?:ing)?|unlink(?:ing)?|uninstall(?:ing)?|undo(?:ing)?"
    r"|roll(?:ing)? back|rotat(?:e|ing)|renew(?:ing)?)\b"
    r"|^(?:how to |to )?(?:disabl(?:e|ing)|deactivat(?:e|ing)|remov(?:e|ing)|delet(?:e|ing)|stop(?:ping)?|paus(?:e|ing)"
    rf"|(?:turn|switch)(?:ing)? off) {_LINK}(?! (?:step|rule|restriction|limit|control|polic))",
    re.IGNORECASE,
)
_LONGEST = 200


def undoes(title: str) -> bool:
    """Whether the steps below a heading take back or renew what the set-up made."""
    return bool(_UNDOES.search(title[:_LONGEST]))
