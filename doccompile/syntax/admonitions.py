"""Remarks without a closing tag, `!!! note` (MkDocs), `{: .note }` (kramdown) and `> 📘 Note` (ReadMe), as callouts.

What is indented below `!!! note "Title"` belongs to it, and so does the paragraph below `{: .note }`, or above it where
none follows; the quote below a quote that is a picture and a word such as "Note" alone; and the paragraph below such a
word that is a paragraph itself, as Microsoft Learn serves its pages as Markdown. Other attributes of kramdown are no
text. No line is added or lost.
"""

import re

from doccompile.pattern import compile_late
from doccompile.source.code_fences import fenced_lines
from doccompile.syntax.remarks import REMARKS, SIGNS

_ADMONITION = compile_late(r"([ \t>]*)(?:!!!|\?\?\?\+?) ?([a-z]+)(?: [a-z]+)*(?: \"([^\"]*)\")?[ \t]*")
_ATTRIBUTES = compile_late(r"([ \t]*)\{:(?!:)([^{}]*)\}[ \t]*")
_CLASS = compile_late(r"\.([a-z]+)(?:-title)?(?![\w-])")
_PICTURE = compile_late(rf"([ \t>]*>) ?([{''.join(SIGNS)}])\ufe0f?[ \t]*(.*)")
_PARAGRAPH = compile_late(r"(?!\d{1,9}[.)] |[-*+] |[#>|`~<:])\S")
"""How a line of a paragraph begins: it is no heading, quote, table, code, item of a list or part of a component."""
_INDENT = 4
_DEFAULT = "NOTE"
_LABELS = {name: name.upper() for name in ("Note", "Tip", "Important", "Warning", "Caution")}
_MARKS = ("!!!", "???", "{:", *SIGNS, *(f"{name}\n" for name in _LABELS))


def without_admonitions(text: str) -> str:
    """The text, such remarks as block quotes that say what they are."""
    if not any(mark in text for mark in _MARKS):
        return text
    lines = text.split("\n")
    code = fenced_lines(lines)
    for number, line in enumerate(lines):
        if number in code:
            continue
        match = _ADMONITION.fullmatch(line)
        if match and (match[2] in REMARKS or match[3]):
            lead, name, said = match[1], match[2], match[3] or ""
            lines[number] = f"{lead}> [!{REMARKS.get(name, _DEFAULT)}] {said}".rstrip()
            _quote_indented(lines, number + 1, lead)
        elif match := _ATTRIBUTES.fullmatch(line):
            lines[number] = ""
            named = _CLASS.search(match[2])
            if named and (kind := REMARKS.get(named[1])):
                _quote_paragraph(lines, number, match[1], kind)
        elif (match := _PICTURE.fullmatch(line)) and not (number and lines[number - 1].lstrip().startswith(">")):
            _name_quote(lines, number, match)
        elif kind := _LABELS.get(line.lstrip(" ")):
            _quote_below(lines, number, kind)
    return "\n".join(lines)


def _quote_indented(lines: list[str], first: int, lead: str) -> None:
    """Quote the lines that are indented deeper than the mark, and the empty ones between them."""
    deeper = lead + " " * _INDENT
    empty: list[int] = []
    for number in range(first, len(lines)):
        if not lines[number].strip():
            empty.append(number)
        elif lines[number].startswith(deeper):
            for between in empty:
                lines[between] = f"{lead}>"
            empty = []
            lines[number] = f"{lead}> {lines[number][len(deeper) :]}"
        else:
            return


def _quote_paragraph(lines: list[str], number: int, lead: str, kind: str) -> None:
    """Quote the paragraph below, under its kind; or the one above, behind it."""
    below = number + 1
    if below < len(lines) and lines[below].strip():
        lines[number] = f"{lead}> [!{kind}]"
        while below < len(lines) and lines[below].strip():
            lines[below] = _quoted(lines[below], lead)
            below += 1
        return
    above = number
    while above and lines[above - 1].strip():
        above -= 1
        lines[above] = _quoted(lines[above], lead)
    if above < number:
        lines[above] = lines[above].replace(">", f"> [!{kind}]", 1)


def _quote_below(lines: list[str], number: int, kind: str) -> None:
    """Quote a word that stands by itself, and the paragraph below it that is as far to the right."""
    lead = lines[number][: -len(kind)]
    beside = [line.strip() for line in (*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2])]
    below = number + 2
    while not any(beside) and below < len(lines) and lines[below].startswith(lead):
        if not _PARAGRAPH.match(lines[below], len(lead)):
            break
        lines[below] = _quoted(lines[below], lead)
        below += 1
    if below > number + 2:
        lines[number], lines[number + 1] = f"{lead}> [!{kind}]", f"{lead}>"


def _name_quote(lines: list[str], number: int, match: re.Match[str]) -> None:
    """Say the kind of a quote; where it is nothing else, that of the quote below it."""
    before, sign, said = match.groups()
    alone = said.strip(" *_:!").lower() in ("", *REMARKS)
    lines[number] = f"{before} [!{SIGNS[sign]}] {'' if alone else said}".rstrip()
    below = number + 2
    if alone and below < len(lines) and not lines[number + 1].strip() and lines[below].startswith(before):
        lines[number + 1] = before


def _quoted(line: str, lead: str) -> str:
    inside = line.strip()
    return line if inside.startswith(">") else f"{lead}> {inside}"
