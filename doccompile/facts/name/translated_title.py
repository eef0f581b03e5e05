"""The application's name in a title of another language: the words of the title's English anchor, or of the file name.

Looks for `tutorial-configure-x-for-automatic-user-provisioning` at the heading, and without one for
`x-provisioning-tutorial` as name of the file or of the folder of its images.
"""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import fold, words_of
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_ANCHOR = compile_late(
    r"(?:tutorial-+)?(?:configur(?:e|ing)-+)+(?P<name>[^-].*?)-+for-+(?:for-+)?"
    r"(?:(?:automatic|automated)-|(?:user-)?provisioning)"
)
_TUTORIAL = "-provisioning-tutorial"
_FILE = compile_late(r"(?P<name>\w[\w.-]*)-provisioning-tutorial\.\w+$")
_IMAGES = compile_late(r"\bmedia/(?P<name>\w[\w.-]*)-provisioning-tutorial/")
_SMALL_WORDS = frozenset({"and", "by", "for", "from", "in", "of", "on", "the", "to", "with"})
_BETWEEN = r"[\W_]{0,3}"
_TRANSLATED = r"[^\w\n]{1,3}\w{1,30}[^\w\n]{1,3}"
"""One word between others that is said otherwise: "(dříve …" for "(previously …"."""
_CLOSING = {"(": ")", "[": "]"}
_LONGEST = 300
_MOST_WORDS = 12


def find_translated_name(reading: Reading) -> Fact[str] | None:
    """As the title writes it; where it is translated there, as the text writes it, or as the anchor spells it."""
    title = reading.document.title
    if title is None or len(title.text) > _LONGEST:
        return None
    anchor = _ANCHOR.match(title.inline.anchor) if len(title.inline.anchor) <= _LONGEST else None
    if not anchor:
        return None if reading.in_english else _by_file(title, reading)
    words = _words(anchor["name"], title.text)
    return (
        _written(title, words)
        or _with_a_word_translated(title, words)
        or Fact(_spelt(words, reading), title.location())
    )


def _words(name: str, title: str) -> list[str]:
    """The words of an anchor's name, and the "&" that anchors leave out between two hyphens where the title has it."""
    if "--" in name and name.count("--") == title.count(" & "):
        name = name.replace("--", "-&-")
    return [word for word in name.split("-") if word][:_MOST_WORDS]


def _by_file(title: Block, reading: Reading) -> Fact[str] | None:
    name = _FILE.search(reading.document.source.name) or next(
        (found for block in reading.document.blocks if (found := _of_images(block.inline.raw))), None
    )
    return _written(title, re.split(r"[\W_]+", name["name"])[:_MOST_WORDS]) if name else None


def _of_images(raw: str) -> re.Match[str] | None:
    return _IMAGES.search(raw) if _TUTORIAL in raw else None


def _written(block: Block, words: list[str]) -> Fact[str] | None:
    match = re.search(_joined(words), block.text, re.IGNORECASE)
    return words_of(block, *match.span()) if match else None


def _with_a_word_translated(block: Block, words: list[str]) -> Fact[str] | None:
    """All words but one between two others, with the bracket that closes behind the last."""
    for index in range(1, len(words) - 1):
        pattern = _joined(words[:index]) + _TRANSLATED + _joined(words[index + 1 :])
        if match := re.search(pattern, block.text, re.IGNORECASE):
            end = match.end()
            opened = next((close for open_, close in _CLOSING.items() if open_ in match.group()), "")
            end += bool(opened) and block.text.startswith(opened, end)
            return words_of(block, match.start(), end)
    return None


def _spelt(words: list[str], reading: Reading) -> str:
    for match in re.finditer(_joined(words), reading.document.prose_text, re.IGNORECASE):
        if not match.group().islower():
            return fold(match.group())
    return " ".join(word if word in _SMALL_WORDS else word.capitalize() for word in words)


def _joined(words: list[str]) -> str:
    return rf"(?<![A-Za-z]){_BETWEEN.join(map(re.escape, words))}(?![A-Za-z])"
