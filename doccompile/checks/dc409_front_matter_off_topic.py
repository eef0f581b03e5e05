"""DC409: the description speaks of something else."""

import re
from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late
from doccompile.syntax.spans import inside

_SSO = compile_late(
    r"\bsingle[ -]sign[ -]?on\b|\bSSO\b|\bSAML(?:-based sign-?(?:in|on))?\b"
    r"|\b(?:sign|log)(?:s|ging|ing|ged|ed)?[- ](?:in|on)\b(?: (?:to|with)\b)?",
    re.IGNORECASE,
)
_PROVISION = compile_late(
    r"provision|\bSCIM\b|\bsync(?:s|ed|ing|hroni[sz]\w*)?\b|\buser accounts?\b"
    r"|\b(?:creat|updat|remov|delet|deactivat|disabl)(?:es?|ed|ing)?\b.{0,40}\b(?:users?|groups?|accounts?)\b",
    re.IGNORECASE,
)


def check(view: View) -> Iterator[Problem]:
    """Yield a description of single sign-on that does not mention provisioning, unless the page is titled so too."""
    block = view.document.header_blocks.get("description")
    if block is None or _is_on_signing_in(view):
        return
    names = [found.span() for found in re.finditer(re.escape(view.name), block.text)] if view.name else []
    in_name = inside(names)
    if any(not in_name(match.start()) for match in _PROVISION.finditer(block.text)):
        return
    for match in _SSO.finditer(block.text):
        if in_name(match.start()):
            continue
        where = block.location(match.start(), match.end())
        yield Problem(where, f'the description speaks of "{match.group()}", the tutorial of provisioning')
        return


def _is_on_signing_in(view: View) -> bool:
    """Whether its titles say single sign-on, and none provisioning: that is a chapter of the page."""
    titles = [title.text.replace(view.name, "") if view.name else title.text for title in view.document.titles]
    return bool(titles) and all(_SSO.search(title) and not _PROVISION.search(title) for title in titles)


RULE = Rule(
    code="DC409",
    name="front-matter-off-topic",
    severity=Severity.WARNING,
    summary="the front matter's description speaks of single sign-on and not of provisioning",
    why="The description is what search results show: readers who look for provisioning pass the page by.",
    bad=(
        Example(
            "front",
            "---\ntitle: Configure PRODUCT\ndescription: Configure single sign-on for PRODUCT.\nms.date: "
            "03/25/2025\n---\n",
        ),
    ),
    good=(
        Example(
            "front",
            "---\ntitle: Configure PRODUCT\ndescription: Provision users to PRODUCT.\nms.date: 03/25/2025\n---\n",
        ),
        Example(
            "front",
            "---\ntitle: Configure PRODUCT\ndescription: Create PRODUCT accounts.\nms.date: 03/25/2025\n---\n",
            "Litware SSO",
        ),
    ),
    check=check,
)
