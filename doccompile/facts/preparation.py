"""What the vendor's section asks of the reader outside its numbered steps.

Looks for "Contact the vendor's support to …", "your account must be activated", and for what tells of the secret and
the Tenant URL, in its paragraphs, bullets and notes; what only announces the steps asks nothing.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from doccompile.facts import verbs
from doccompile.facts.asking import ASK
from doccompile.facts.fact import Fact
from doccompile.facts.lists import across, joined, outermost_step
from doccompile.facts.reading import Reading
from doccompile.facts.sentence import fold, holds, sentences
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_TASK = (
    rf"(?:contact|{ASK}|{verbs.PICK}|{verbs.ENTER}|{verbs.KEEP}|request|order|create|generate|enable|activate|install"
    r"|invite|upgrade|register|sign (?:in|up)|log ?(?:in|on)|go to|navigate|make (?:sure|certain)|ensure|check|verify"
    r"|confirm|refer|follow|configure|find|use|(?:turn|switch|toggle) (?:on|off)|head to|scroll|expand|be sure|wait"
    r"|do not|don['’]t|access(?! to\b)|visit|change)\b"
)
_LEAD = r"(?:to|for|if|before|after|once|when|in|under|inside|within|from|using|as|with|by|on|at)"
_ASKS = compile_late(
    r"^\W{0,3}(?:(?:please|first|next|then|there|also|now|finally|important|note|tip|warning|caution)\b[,:]? ){0,2}"
    rf"{_TASK}"
    rf"|^{_LEAD}\b.{{1,200}}?(?:, (?:please |you can )?{_TASK}| (?:please )?(?:refer|contact|{ASK})\b)"
    r"|\byou(?:['’]ll|['’]d)?(?: \w+){0,2} (?:need|must|have to|should|are required|receive)\b"
    r"|\b(?:must|needs? to|has to|have to|should) be (?!able\b)\w+"
    r"|\b(?:sends?|(?:e-?)?mails?|gives?|hands?|provides?) you\b"
    r"|\bby (?:contacting|e-?mailing|writing|calling|asking|reaching)\b"
    r"|\b(?:can|may) be (?:requested|ordered|obtained|created|enabled|generated)\b",
    re.IGNORECASE,
)
_ANNOUNCES = compile_late(
    r"^(?:before (?:you )?(?:can )?(?:configur|set|connect|enabl)\w*|in order to|to (?:configure|set up|connect|enable)"
    r"|perform|follow|complete|use|do|the following)\b",
    re.IGNORECASE,
)
_SECRETS = ("token", "key", "secret")
_PORTAL = compile_late(r"\b(?:azure|entra admin|enterprise app|tenant url|secret token)", re.IGNORECASE)
_CONTACTS = compile_late(rf"\b(?:contact(?:ing)?|{ASK})\b", re.IGNORECASE)
_TASK_HEADING = compile_late(rf"(?:step )?\d{{1,2}}[.:)] (?P<task>{_TASK}.*)", re.IGNORECASE)
_LEAST_LEVEL = 3
_OR = compile_late(r"or (?=this\b|the\b|by\b|with\b|in\b|use\b)", re.IGNORECASE)
"""How a bullet begins that is another way of doing what the one before asks for."""


def find_preparation(reading: Reading, told: Iterable[Location]) -> tuple[Fact[str], ...]:
    """Each paragraph, bullet or note that asks for something, or that stands where one of the facts is told."""
    section = reading.in_sections("vendor")
    blocks = [block for block in section if block.callout or not outermost_step(block)]
    blocks += _before_the_portal(reading)
    if not blocks:
        return ()
    lines = {(where.path, where.line) for where in told}
    last_step = max((block.line for block in section if block.items), default=0)
    found: list[Fact[str]] = []
    for _, grouped in groupby(blocks, key=_group):
        group = list(grouped)
        if _asks(group, lines, last_step) or (found and group[0].items and _OR.match(group[0].text)):
            found.append(Fact(joined(group), across(group)))
    return tuple(sorted((*found, *_headings(reading)), key=lambda fact: fact.where.line))


def _headings(reading: Reading) -> Iterator[Fact[str]]:
    """Numbered headings that ask for something and stand over no numbered steps: "2. Configure the login"."""
    stepped = {block.section for block in reading.prose if outermost_step(block)}
    for section in reading.document.sections:
        inside = section.level >= _LEAST_LEVEL and reading.kinds.get(section.number) == "vendor"
        task = _TASK_HEADING.match(section.title) if inside and section.number not in stepped else None
        if task and section.heading:
            yield Fact(fold(task["task"]), section.heading.location())


def _before_the_portal(reading: Reading) -> Iterator[Block]:
    """Paragraphs that speak of the secret right below a heading, before the first step, where the portal is set up."""
    begun: set[int] = set()
    for block in reading.in_sections("configure"):
        if block.items:
            begun.add(block.section)
        elif block.section in begun or block.callout or not holds(block.text, _SECRETS):
            continue
        elif not _PORTAL.search(block.text):
            yield block


def _group(block: Block) -> object:
    """A bullet with all below it; a note, or a bullet in one; else the block alone."""
    if block.callout:
        return block.callout, id(block.items[-1]) if block.items else None
    return id(block.items[0] if block.items else block)


def _asks(group: list[Block], lines: set[tuple[str, int]], last_step: int) -> bool:
    said = [text for block in group for text in _sentences(block, last_step)]
    where = across(group)
    tells = any((where.path, line) in lines for line in range(where.line, where.end_line + 1))
    return bool(said) and (tells or any(map(_ASKS.search, said)))


def _sentences(block: Block, last_step: int) -> Iterator[str]:
    """The sentences of a block but those that announce what is below."""
    ahead = block.line < last_step and not block.callout and not block.items
    for sentence in sentences(block):
        text = sentence.text
        if not (ahead and (text.endswith(":") or _ANNOUNCES.match(text))) or _CONTACTS.search(text):
            yield text
