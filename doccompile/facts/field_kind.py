"""What a field of the credentials step takes, by its label."""

import re
from typing import Literal

from doccompile.facts.nouns import SECRET_WORDS
from doccompile.pattern import compile_late

FieldKind = Literal["secret", "client-secret", "client-id", "password", "other"]
_NO_SECRET = ("endpoint", "url", "uri", "address", "name", "username", "domain", "e-mail", "email")
"""How the label of a field ends that takes no secret, whatever it is of: *Token endpoint*, *Secret Server Username*."""
_CLIENT = compile_late(r"\bclient (?:(?P<secret>secret)|id|identifier)\b", re.IGNORECASE)


def kind_of_field(label: str) -> FieldKind:
    """A password goes before a token: *Token password*."""
    lowered = label.lower()
    if lowered.endswith(_NO_SECRET):
        return "other"
    if "password" in lowered:
        return "password"
    if client := _CLIENT.search(label):
        return "client-secret" if client["secret"] else "client-id"
    return "secret" if any(word in lowered for word in (*SECRET_WORDS, "bearer")) else "other"
