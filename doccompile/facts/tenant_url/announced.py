"""URLs that stand below a sentence which announces them: "Enter a URL in the format below", "The SCIM endpoints are:".

Looks in the paragraphs, lists, quotes and code blocks right below it.
"""

import re
from collections.abc import Iterable, Iterator

from doccompile.facts.fact import Fact
from doccompile.facts.nouns import ADDRESS_WORDS
from doccompile.facts.reading import Reading
from doccompile.facts.tenant_url.in_sentences import find_urls, is_usable, urls_of_code
from doccompile.facts.wording.sentence import Sentence, holds, sentences
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

TOPIC = compile_late(
    r"\btenant ?u(?:rl|ri)s?\b|\bscim\b.{0,24}\b(?:url|uri|endpoint|address)\b"
    r"|\b(?:base|endpoint|api) (?:url|uri|address)\b",
    re.IGNORECASE,
)
"""What a sentence about the Tenant URL says."""
_ANNOUNCES = compile_late(r"\bbelow\b|\bfollowing\b|\bas follows\b|:\s*$", re.IGNORECASE)
_NEXT_FIELD = compile_late(r"\bfield\b|\btoken\b", re.IGNORECASE)
_LOOK_BELOW = 4
"""Blocks."""


def find_announced(reading: Reading) -> Iterator[tuple[Fact[str], Sentence]]:
    """The URLs of the credentials step, then of the vendor's side, each with the sentence that announces it."""
    blocks = reading.blocks
    places = {id(block): index for index, block in enumerate(blocks)}
    for block in [*reading.credentials, *reading.vendor]:
        first = places.get(id(block), -1) + 1
        if first and (announcing := _announcing(block)):
            yield from ((url, announcing) for url in _listed(blocks[first : first + _LOOK_BELOW]))


def _announcing(block: Block) -> Sentence | None:
    """The last sentence of a block, where it announces such a URL."""
    if not holds(block.text, ADDRESS_WORDS) or not TOPIC.search(block.text):
        return None
    *before, last = sentences(block)
    if not _ANNOUNCES.search(last.text):
        return None
    if before and not TOPIC.search(last.text) and not _NEXT_FIELD.search(last.text):
        last = before[-1]
    return last if TOPIC.search(last.text) else None


def _listed(below: Iterable[Block]) -> Iterator[Fact[str]]:
    """The URLs of the first of the blocks that has some, or of the list that begins with it."""
    listed = False
    for block in below:
        if block.kind == "heading" or (block.kind == "paragraph" and _ends_announcement(block)):
            return
        urls = [url for url in _urls_below(block) if is_usable(url.value)]
        if listed and not _is_item(block):
            return
        yield from urls
        if urls and not _is_item(block):
            return
        listed = listed or bool(urls)


def _is_item(block: Block) -> bool:
    return bool(block.callout or (block.items and not block.items[-1].ordered))


def _ends_announcement(block: Block) -> bool:
    return "://" not in block.text and bool(_NEXT_FIELD.search(block.text))


def _urls_below(block: Block) -> Iterator[Fact[str]]:
    if block.kind == "code":
        yield from urls_of_code(block)
    elif block.kind == "paragraph":
        for sentence in sentences(block):
            yield from find_urls(sentence)
