"""What a build agent obeys in a log, made inert: `##vso[…]`, `##[…]` and `##teamcity[…]` anywhere, `::…` in front.

Azure Pipelines (`Command.cs` of its agent), TeamCity and GitHub's runner (`ActionCommand.cs`) read both streams of a
step so. A tutorial's words lose the bracket; in JSON and YAML, where they must stay what they are, it is an escape.
"""

import re

from doccompile.pattern import compile_late

_ANYWHERE = compile_late(r"(##\w{0,20})\[")
_IN_FRONT = compile_late(r"^([^\S\n]*)::(?=[a-z])", re.IGNORECASE | re.MULTILINE)


def holds_command(text: str) -> bool:
    """Whether an agent would obey something in lines of it."""
    return bool(("##" in text and _ANYWHERE.search(text)) or ("::" in text and _IN_FRONT.search(text)))


def inert(text: str) -> str:
    """The text, which stands somewhere in a line, with another bracket in each command."""
    return _ANYWHERE.sub(r"\1⟦", text) if "##" in text else text


def inert_line(line: str) -> str:
    """A line with another colon in front, where it would be a command for what stands there."""
    return _IN_FRONT.sub(r"\1∶:", line, count=1) if "::" in line else line


def inert_json(text: str) -> str:
    r"""JSON text of the same value, with `[` as `\u005b` in each command, which can stand in strings alone."""
    return _ANYWHERE.sub(r"\1\\u005b", text) if "##" in text else text


def inert_yaml(text: str) -> str:
    r"""YAML text of the same value, with `[` as `\x5b`; its strings are in double quotes, each on one line."""
    return _ANYWHERE.sub(r"\1\\x5b", text)
