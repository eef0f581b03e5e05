"""What stands under a heading beside numbered steps of one paragraph: the instructions that a procedure cannot hold.

Paragraphs and bullets, sub-steps, notes, code and tables, in order, and a numbered heading that is a step itself. Of
the sections in which the identity service is set up, which all tutorials have in the same words, only what hangs below
a step, notes, and the way to the secret; beforehand, what is remarked on the tutorial, its capabilities and its
prerequisites, and what the limitations are told with.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from doccompile.facts.fact import Fact, GuidanceFact, MappingFact, PartFact
from doccompile.facts.guidance.limitations import beside_limits, lines_of
from doccompile.facts.guidance.parts import NOTES, as_parts
from doccompile.facts.guidance.prerequisites import PLANS
from doccompile.facts.guidance.steps import outermost_step
from doccompile.facts.nouns import SECRET_WORDS
from doccompile.facts.reading import Reading
from doccompile.facts.sections.kind import SIGN_ON
from doccompile.facts.wording.sentence import fold, holds, split
from doccompile.facts.wording.verbs import THEN
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block, Section

_BEFOREHAND = ("title", "capabilities", "prerequisites", "limitations")
_KINDS = (SIGN_ON, "vendor", "undo", "other", "configure", "gallery", "scope", "assign", "monitor", *_BEFOREHAND)
_ABOUT = compile_late(
    r"what(?:['’]s| is| are| do)\b|wh[yo]\b|how (?:can|do|does|long)\b|terms\b|glossary|overview|faq|.*\bquestions?\b"
    r"|.*\bconsiderations?\b|about\b|introduction|summary|conclusion|feedback|(?:getting )?help\b|.*\bmigrat",
    re.IGNORECASE,
)
_LEAD = r"(?:before you|in|from|under|on)"
_ACT = (
    r"(?:sign in|log ?in|log ?on|log into|go to|navigate|open|browse|click|select|choose|press|copy|paste|enter|contact"
    r"|reach out|refer to the (?:section|steps|instructions)|generate|create|enable|run|set|turn on|switch|toggle|head"
    r"|ensure|make sure)\b"
)
_MORE_ACTS = (
    r"(?:access(?! to\b)|activate|add|ask|change|check|configure|confirm|find|follow|get|install|invite|order|register"
    r"|request|save|sign up|turn off|upgrade|use|verify|visit|wait)\b"
)
"""What a numbered heading asks for too; running text has these words in explanations."""
_ACTS = compile_late(
    rf"(?:\d{{1,2}}[.)]\s)?(?:first|then|next|now|finally|please|{_LEAD} .{{1,60}})?\W{{0,3}}"
    rf"(?:you(?:['’]ll| will)? (?:need|have) to )?{_ACT}"
    rf"|(?:at|in|for) this (?:step|stage|point), {_MORE_ACTS}",
    re.IGNORECASE,
)
_MUST = compile_late(
    r"\byou(?:['’]ll| will)? (?:(?:also|first|then) )?(?:must|(?:need|have) to) (?:also |first )?"
    r"(?:add|ask|change|contact|copy|create|enable|enter|give|import|inform|install|map|notify|provide|reconfigure"
    r"|request|run|send|set|specify|synchroni[sz]e|tell|turn)\b",
    re.IGNORECASE,
)
"""What is asked for in the middle of a paragraph."""
_STEP_HEADING = compile_late(rf"(?:step )?\d{{1,2}}[.:)] (?P<act>(?:{_ACT}|{_MORE_ACTS}).*)", re.IGNORECASE)
_LEAST_LEVEL = 3
_OBTAIN = r"(?:request|order|obtain|fetch|retriev|generat|creat|contact|ask|writ|e-?mail|reach|issu)"
_WAY = compile_late(
    rf"(?:(?:to|for|if|once|when|in|from|under|on|with|at|as) .{{1,120}}, )?{THEN}"
    rf"(?:{_ACT}|{_OBTAIN}\w*\b)"
    rf"|.{{0,300}}?\b(?:need(?:s|ed)? to|must|ha(?:ve|s) to|required to|should|can|may|is|by) (?:be )?{_OBTAIN}",
    re.IGNORECASE | re.DOTALL,
)
_DEMANDS = compile_late(
    r"\b(?:must(?:n['’]t)?|(?:need|ha[sv]e?|required) to|(?:should|do)(?:n['’]t| not)|can(?:no|['’])t"
    r"|(?:will|is|are)(?: be)? (?:remov|delet|reset|overwrit|los)\w*)\b",
    re.IGNORECASE,
)
"""What is said above the steps that asks for more than they do."""
_OF_ITSELF = compile_late(r"th(?:is|e following) (?:section|article|tutorial|procedure|guide)\b", re.IGNORECASE)
_PORTAL = compile_late(r"\b(?:azure|entra admin|enterprise app|tenant url|secret token)", re.IGNORECASE)
_SHOWN = compile_late(
    r"(?:!?\[(?:!VIDEO|\]\().*|!\[[^\[\]]*\]\([^()]*\)|(?:procedure|steps?|instructions)\W{0,2})?",
    re.IGNORECASE | re.DOTALL,
)
"""Nothing, a video, an image that is written so that it is none, or a word that announces steps."""
_ANNOUNCES = compile_late(
    r"(?:(?:in|during) this (?:section|step|part),? (?:you|we)\b"
    r"|(?:this|the following) (?:section|step|part)s? (?:provide|describe|contain|cover|explain|show|list)s?\b"
    r"|follow (?:the|these)(?: following)? (?:steps|instructions)\b)[^.]*+(?:\.\s*)?",
    re.IGNORECASE | re.DOTALL,
)
"""A paragraph that says of the steps, or of the contents, below it what they are for."""
_REMARKS = ("note", "important", "warning", "caution")
"""What is told above the steps whatever it says; a tip there is nearly always that of single sign-on."""
_ANY_TUTORIAL = compile_late(
    r"this integration is also available to use from|(?:to|when you) test the steps in this tutorial"
    r"|[\w ]{1,60} integrates with .{1,60} using the \W?SCIM\b|[^.]{0,80}\bin (?:public |private )?preview\b"
    r"|(?![^.]{0,300}\b(?:not|only|must|before|plans?|licen[cs]es?)\b)[^.]{0,120}\b(?:microsoft|azure|entra)\b"
    r"[^.]{0,20}\bprovisioning service\b",
    re.IGNORECASE,
)
"""Remarks beforehand that say nothing of the application."""


def find_guidance(
    reading: Reading, mappings: Collection[MappingFact], limits: Sequence[Fact[str]]
) -> tuple[GuidanceFact, ...]:
    """One fact per section that has such instructions; tables and lists of attributes are the mappings' own."""
    tables = {(table.header.path, table.header.line) for each in mappings for table in each.tables}
    tables |= {(row.where.path, row.where.line) for each in mappings for row in each.rows}
    needs = {id(block) for block in reading.needs if block.callout is None} | reading.elsewhere
    lines = lines_of(limits)
    found = []
    for section in reading.document.sections:
        heading = section.heading or reading.document.header_blocks.get("title")
        kind = _kind(section, reading)
        if heading is None or kind is None:
            continue
        blocks = [block for block in section.blocks if _says_something(block, tables) and id(block) not in needs]
        blocks = beside_limits(blocks, lines) if kind == "limitations" else blocks
        whole = _is_told_whole(kind, section.title, blocks)
        told = (part for part in as_parts(_without_contents(blocks)) if whole or _is_beside(part, kind))
        parts = (*(_heading(section, heading) if kind == "vendor" and id(heading) not in needs else ()), *told)
        if parts:
            found.append(GuidanceFact(fold(heading.text), parts, heading.location(), kind in _BEFOREHAND))
    return tuple(found)


def _kind(section: Section, reading: Reading) -> str | None:
    """What a section is for of which something is told; of a chapter on signing in that is the first."""
    kind = reading.kinds[section.number] if section.heading else "title"
    if kind not in _KINDS or (kind == "title" and not reading.in_english):
        return None
    goes_on = kind == SIGN_ON and reading.sign_on_chapters[section.number] is not section
    return None if goes_on else kind


def _is_told_whole(kind: str, title: str, blocks: list[Block]) -> bool:
    """Whether every block of a section is told; of one that configures provisioning only where it has no steps."""
    if kind in _BEFOREHAND:
        return kind == "limitations"
    stepped = any(block.callout is None and outermost_step(block) for block in blocks)
    if kind in ("other", SIGN_ON):
        return _tells_to_act(title, blocks, stepped=stepped)
    if kind == "configure":
        prose = [block for block in blocks if block.kind == "paragraph" and block.callout is None]
        acts = any(_ACTS.match(sentence) for block in prose for sentence in split(block.text))
        return not (stepped or _ABOUT.match(title)) and (acts or any(block.items for block in blocks))
    return kind in ("vendor", "undo", "gallery", "scope") or not stepped


def _tells_to_act(title: str, blocks: list[Block], *, stepped: bool) -> bool:
    """Whether a section that no heading explains tells what to do, and not what is."""
    prose = [block.text for block in blocks if block.kind == "paragraph"]
    acts = stepped or any(_ACTS.match(text) for text in prose) or any(map(_MUST.search, prose))
    return acts and not _ABOUT.match(title)


def _says_something(block: Block, tables: Collection[tuple[str, int]]) -> bool:
    if (block.source.path, block.line + 1) in tables:
        return False
    if block.kind == "table":
        return len(block.rows) > 1
    if block.kind == "code":
        return True
    return block.is_running_text and not _SHOWN.fullmatch(block.text.strip())


def _without_contents(blocks: list[Block]) -> list[Block]:
    """Without lists of the sections below, and what announces them, or the steps."""
    listed = [block for block in blocks if not _leads_to_a_section(block)]
    if len(listed) == len(blocks) and not any(map(outermost_step, blocks)):
        return blocks
    return [block for block in listed if block.items or block.callout or not _ANNOUNCES.fullmatch(block.text)]


def _leads_to_a_section(block: Block) -> bool:
    """An item that is a link to a place on the page, and nothing else."""
    links = block.inline.of_kind("link") if block.items else []
    return (
        bool(links)
        and links[0].target.startswith("#")
        and links[0].end - links[0].start >= len(block.text.strip(" .,;"))
    )


def _is_beside(part: PartFact, kind: str) -> bool:
    """Whether a part tells what no step does: remarks, what is shown below a step, above them the way to the secret."""
    if kind in _BEFOREHAND:
        told = part.kind in _REMARKS or (part.kind == "paragraph" and PLANS.search(part.text))
        return part.step == 0 and bool(told) and not _ANY_TUTORIAL.match(part.text)
    if part.kind in ("code", "table"):
        return True
    if part.step == 0:
        leads = part.kind == "paragraph" and _leads_to_the_secret(part.text)
        return leads or (kind == "configure" and (part.kind in _REMARKS or _demands(part.text)))
    return part.kind in NOTES


def _demands(text: str) -> bool:
    if _OF_ITSELF.match(text):
        return False
    return any(_DEMANDS.search(sentence) and not _PORTAL.search(sentence) for sentence in split(text))


def _leads_to_the_secret(text: str) -> bool:
    if not holds(text, SECRET_WORDS) or _PORTAL.search(text):
        return False
    return any(_WAY.match(sentence) for sentence in split(text))


def _heading(section: Section, heading: Block) -> Iterator[PartFact]:
    """A numbered heading that asks for something, over no numbered steps: "2. Configure the login"."""
    act = _STEP_HEADING.match(section.title) if section.level >= _LEAST_LEVEL else None
    if act and not any(map(outermost_step, section.blocks)):
        yield PartFact("heading", fold(act["act"]), 0, 0, (), heading.location())
