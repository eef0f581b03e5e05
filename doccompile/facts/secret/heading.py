"""The secret in the heading of the section that makes it by a command: "1. Generate a SCIM token", with code below."""

import re
from collections.abc import Iterator

from doccompile.facts.reading import Reading
from doccompile.facts.secret.name import NOUN, Told, is_other_key
from doccompile.facts.wording.sentence import words_of
from doccompile.pattern import compile_late

_MAKES = compile_late(
    r"\W*(?:step )?[\d.]*[:.)]?\W*(?:(?:creat|generat|issu|retriev)(?:e|ing)|get(?:ting)?|obtain(?:ing)?|copy(?:ing)?"
    r"|mint(?:ing)?) ",
    re.IGNORECASE,
)
_WHOSE = compile_late(r"(?:(?!(?:and|started|with|for|to|in)\b)[\w'’]+ ){0,3}")
_ENDS = compile_late(r"\W*$|[^\w\s]|\s+(?:\(|(?:in|from|for|at|on|with|and)\b)")
"""Behind the name; a *key vault* or a *token endpoint* is something else."""


def find_secret_in_heading(reading: Reading) -> Iterator[Told]:
    """The names in headings, with the heading."""
    commands = {block.section for block in reading.document.blocks if block.kind == "code"}
    for block in reading.document.prose_with("oken", "ey", "ecret"):
        made = _MAKES.match(block.text) if block.kind == "heading" and block.section in commands else None
        name = NOUN.search(block.text, made.end()) if made else None
        if not (made and name and _ENDS.match(block.text, name.end())):
            continue
        whose = _WHOSE.fullmatch(block.text, made.end(), name.start())
        if whose and not is_other_key(block.text, *name.span()):
            yield words_of(block, *name.span()), block
