"""Text of untrusted documents made fit for a terminal and for XML: no control sequences, known widths."""

from collections.abc import Iterator

from doccompile.build_agent import holds_command, inert, inert_line
from doccompile.pattern import compile_late

_UNPRINTABLE = compile_late(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_NARROW = compile_late("[ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2400-\u2421]*")
"""Characters that take one column each: Latin letters, punctuation, and the pictures of control characters."""
_TAB = 4
_ELLIPSIS = "…"


def printable(text: str) -> str:
    """The text with each control, direction-changing or unencodable character replaced by a visible one.

    What a build agent would obey is inert, too.
    """
    if not _is_plain(text):
        text = _UNPRINTABLE.sub(lambda match: _picture(match[0]), text)
    return inert(text)


def _is_plain(text: str) -> bool:
    """Whether it is ASCII without control characters, as most text is: that is seen at once."""
    return text.isascii() and text.isprintable()


def _picture(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�"


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if _is_plain(text) or _NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns, broken at spaces; a longer word keeps a line to itself."""
    text = printable(" ".join(text.split()))
    lines = _wrapped_plain(text, width) if _is_plain(text) else _wrapped(text, width)
    return list(map(inert_line, lines))


def _wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and cells(lines[-1]) + 1 + cells(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _wrapped_plain(text: str, width: int) -> Iterator[str]:
    """The same for a text in which every character takes one column."""
    start = 0
    while len(text) - start > width:
        end = text.rfind(" ", start, start + width + 1)
        if end < 0:
            end = text.find(" ", start)
        if end < 0:
            break
        yield text[start:end]
        start = end + 1
    yield text[start:]


def excerpt(line: str, start: int, end: int, width: int) -> tuple[str, str]:
    """A source line and the carets below its characters `start` up to `end` (1-based, exclusive).

    Tabs become spaces. Where the line is wider than `width` columns, the part around `start` is shown.
    """
    offset = max(0, start - 1 - 2 * width)
    tabbed = line[offset : offset + 6 * width]
    if not _is_plain(tabbed) or holds_command(tabbed):
        tabbed = "\t".join(printable(part) for part in tabbed.split("\t"))
    start, end = start - offset, end - offset
    if _is_plain(tabbed) or _NARROW.fullmatch(tabbed):
        return _narrow_excerpt(tabbed, start, end, width)
    return _wide_excerpt(tabbed, start, end, width)


def _narrow_excerpt(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    """The same for a text in which every character takes one column; the usual case, and much quicker."""
    first, last = min(start - 1, len(text)), min(max(end - 1, start), max(len(text), start))
    left, length = 0, len(text)
    if length > width:
        if last > width - 1:
            left = max(0, first - max(width // 4, width - 2 - (min(last, length) - first)) // 2)
        whole = length - left <= width
        text = (_ELLIPSIS if left else text[:1]) + text[left + 1 : None if whole else left + width - 1]
        text = "" if left and left >= length else text if whole else text + _ELLIPSIS
    marked = min(last - left, len(text)) - min(first - left, len(text))
    before = min(first - left, len(text))
    return text.rstrip(), " " * before + "^" * max(1, min(marked, width - before))


def _wide_excerpt(tabbed: str, start: int, end: int, width: int) -> tuple[str, str]:
    """The same for any text."""
    shown, widths = _shown_characters(tabbed)
    first, last = min(start - 1, len(shown)), min(max(end - 1, start), max(len(shown), start))
    left = 0
    if sum(widths) > width:
        left, shown, widths = _window(shown, widths, first, last, width)
    before = sum(widths[: first - left])
    marked = sum(widths[first - left : last - left])
    return "".join(shown).rstrip(), " " * before + "^" * max(1, min(marked, width - before))


def _shown_characters(line: str) -> tuple[list[str], list[int]]:
    """Each character as it is shown, and how many columns it takes."""
    shown: list[str] = []
    widths: list[int] = []
    column = 0
    for character in line:
        part = " " * (_TAB - column % _TAB) if character == "\t" else character
        shown.append(part)
        widths.append(cells(part))
        column += widths[-1]
    return shown, widths


def _window(shown: list[str], widths: list[int], first: int, last: int, width: int) -> tuple[int, list[str], list[int]]:
    """The characters from `left` on that fit, with an ellipsis at each end that is cut."""
    left = 0
    if sum(widths[:last]) > width - 1:
        room = max(width // 4, width - 2 - sum(widths[first:last]))
        left = first
        while left > 0 and sum(widths[left - 1 : first]) <= room // 2:
            left -= 1
    parts: list[str] = []
    taken: list[int] = []
    for index in range(left, len(shown)):
        is_cut = index == left and left > 0
        part, wide = (_ELLIPSIS, cells(_ELLIPSIS)) if is_cut else (shown[index], widths[index])
        if sum(taken) + wide > width - (index < len(shown) - 1):
            return left, [*parts, _ELLIPSIS], [*taken, cells(_ELLIPSIS)]
        parts.append(part)
        taken.append(wide)
    return left, parts, taken
