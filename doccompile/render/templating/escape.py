"""One filter per target language: a value of a document becomes a literal, or harmless text, and nothing else.

Literals (`py`, `json`, `yaml`, `toml`, `hcl`, `ps1`, `sh`, `dockerfile`) bring their own quotes, are printable, stand
on one line, and read back as the value. Text (`md`, `mdcode`, `html`, `comment`, `docstring`) is for people: there,
characters that steer a terminal or the direction of writing are replaced by U+FFFD.
"""

import json
import re
import shlex
from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from doccompile.pattern import compile_late

_encode_plain = json.JSONEncoder(ensure_ascii=False).encode
_NO_CHARACTERS = "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
"""Code points that are none in any text; HTML and XML do not allow them."""
_STEERING = compile_late(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef"
    rf"{_NO_CHARACTERS}]"
)
_MARKDOWN = compile_late(
    r"[\\`*\[\]<$|~]"  # marks wherever they stand
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside a word, `_` is plain
    r"|&(?=#|\w+;)"
    r"|:(?=[\w+-]+:)"  # emoji names
)
_HCL_MARKS = compile_late(r"(?<![$%])[$%]\{[\w .-]*\}|[$%]+(?=\{)|[$%]{2,}")
_MARKDOWN_START = compile_late(r"^([#+=>-]|\d{1,9}(?=[.)]))")
_WEB_ADDRESS = compile_late(r"https?://[^\s\"'<>`{}|\\^\x00-\x20]+", re.IGNORECASE)


def visible(value: object) -> str:
    """The text with every steering character, and what is none, replaced by U+FFFD; tab and line feed stay."""
    return _STEERING.sub("\ufffd", str(value).replace("\r\n", "\n"))


def one_line(value: object) -> str:
    """Visible text, white space folded."""
    return " ".join(visible(value).split())


def python_literal(value: object) -> str:
    """A Python literal of a string, number, boolean, None, or of a list or dict of them, in printable ASCII."""
    return ascii(value)


def json_literal(value: object) -> str:
    """A JSON literal in printable ASCII."""
    return json.dumps(value, ensure_ascii=True)


def script_json(value: object) -> str:
    """A JSON literal that may stand in a `<script>` element."""
    return re.sub("[<>&]", lambda mark: f"\\u{ord(mark[0]):04x}", json_literal(value))


def yaml_literal(value: object) -> str:
    """A YAML double-quoted scalar, number, boolean or null, or a flow collection of them (YAML 1.2 section 7.3.1)."""
    plain = _encode_plain(value)
    if plain.isascii() and plain.isprintable():
        return plain
    if isinstance(value, dict):
        return "{" + ", ".join(f"{yaml_literal(str(key))}: {yaml_literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(yaml_literal, value)) + "]"
    return _quoted(value) if isinstance(value, str) else json_literal(value)


def toml_literal(value: object) -> str:
    """A TOML basic string, number, boolean, or an array of them (TOML 1.0)."""
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(toml_literal, value)) + "]"
    return _quoted(value) if isinstance(value, str) else json_literal(value)


def hcl_literal(value: object) -> str:
    """An HCL quoted template without interpolation, number, boolean or null, or a list of them (Terraform)."""
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(hcl_literal, value)) + "]"
    if not isinstance(value, str):
        return json_literal(value)
    return _HCL_MARKS.sub(_hcl_marks, _quoted(value))


def _hcl_marks(match: re.Match[str]) -> str:
    """The mark of `${name}` is doubled, as people write it; where the reading could be in doubt, marks become codes."""
    marks = match[0]
    return marks[0] + marks if marks.endswith("}") else "".join(f"\\u{ord(mark):04x}" for mark in marks)


def _quoted(text: str) -> str:
    r"""A double-quoted string with the escapes that YAML, TOML and HCL share: `\u0000`, `\U00000000`, …."""
    return '"' + "".join(map(_quoted_character, text)) + '"'


def _quoted_character(character: str) -> str:
    named = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    if character in named:
        return named[character]
    if character.isprintable():
        return character
    return f"\\u{ord(character):04x}" if ord(character) <= 0xFFFF else f"\\U{ord(character):08x}"


def powershell_literal(value: object) -> str:
    """A PowerShell string expression, number, `$true`, `$false`, `$null`, or an array of them.

    ASCII only: Windows PowerShell reads a script without byte order mark in the system's code page, where some bytes
    of other characters are quotes.
    """
    if value is None or isinstance(value, bool):
        return {None: "$null", True: "$true", False: "$false"}[value]
    if isinstance(value, (list, tuple)):
        return "@(" + ", ".join(map(powershell_literal, value)) + ")"
    if not isinstance(value, str):
        return json_literal(value)
    if all(" " <= character <= "~" for character in value):
        return "'" + value.replace("'", "''") + "'"
    units = re.findall("[ -~]+|[^ -~]", value)
    return "(-join @(" + ", ".join(map(_powershell_part, units)) + "))"


def _powershell_part(text: str) -> str:
    if " " <= text[0] <= "~":
        return "'" + text.replace("'", "''") + "'"
    if ord(text) <= 0xFFFF:
        return f"[char]0x{ord(text):04X}"
    return f"[char]::ConvertFromUtf32(0x{ord(text):X})"


def shell_literal(value: object) -> str:
    """One word for a POSIX shell; a shell word cannot hold NUL, which becomes U+FFFD."""
    return shlex.quote(str(value).replace("\0", "\ufffd"))


def dockerfile_literal(value: object) -> str:
    """A double-quoted Dockerfile argument without variables; one line of visible text."""
    return '"' + re.sub(r'([\\"$])', r"\\\1", one_line(value)) + '"'


def markdown_text(value: object) -> str:
    """Inline Markdown (CommonMark and GitHub's tables, formulas, emoji) that shows the text, folded to one line."""
    return _MARKDOWN_START.sub(_escape_start, _MARKDOWN.sub(lambda mark: "\\" + mark[0], one_line(value)))


def _escape_start(match: re.Match[str]) -> str:
    """A mark at the start of a line: `#` becomes `\\#`, `1.` becomes `1\\.`."""
    return match[0] + "\\" if match[0].isdigit() else "\\" + match[0]


def markdown_code(value: object) -> str:
    """A Markdown code span of the text, folded to one line; in a table cell, write `value | mdcode | mdcell`."""
    text = one_line(value)
    if not text:
        return ""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    padding = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{padding}{text}{padding}{fence}"


def markdown_fence(lines: Iterable[object]) -> str:
    """A Markdown code block that shows the lines; a line feed inside one is a space."""
    shown = [visible(line).replace("\n", " ").rstrip() for line in lines]
    fence = "`" * (max((len(run) for line in shown for run in re.findall("`{3,}", line)), default=2) + 1)
    return "\n".join((fence, *shown, fence))


def markdown_cell(text: str) -> str:
    """Markdown that was made by `mdcode`, made fit for a table cell."""
    return text.replace("|", "\\|")


def html_text(value: object) -> Markup:
    """HTML text or a quoted attribute's value; what is markup already stays."""
    return value if isinstance(value, Markup) else escape(visible(value))


def web_address(value: object) -> str:
    """The value where it is an `http` or `https` address as a whole, else empty: for `href`, before `html`."""
    return str(value) if _WEB_ADDRESS.fullmatch(str(value)) else ""


def markdown_target(value: object) -> str:
    """The target of a Markdown link, `<https://…>`: nothing but a web address gives one that leads anywhere."""
    return f"<{visible(web_address(value)).replace('&', '&amp;').replace('$', '%24')}>"


def comment(value: object, width: int = 100) -> str:
    """Text for a line comment of any language: one line, at most `width` characters, no source-encoding declaration."""
    text = re.sub(r"coding(?=[:=])", "coding ", one_line(value)).replace("?>", "? >")
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def docstring(value: object, width: int = 100) -> str:
    """One line of text inside a Python docstring."""
    return comment(value, width).replace("\\", "\\\\").replace('"', '\\"')


def ascii_text(value: object) -> str:
    """The text with codes in place of what is not ASCII: for scripts that are read in any code page."""
    return str(value).encode("ascii", "backslashreplace").decode("ascii")


FILTERS: dict[str, Callable[..., str]] = {
    "py": python_literal,
    "json": json_literal,
    "script_json": script_json,
    "yaml": yaml_literal,
    "toml": toml_literal,
    "hcl": hcl_literal,
    "ps1": powershell_literal,
    "sh": shell_literal,
    "dockerfile": dockerfile_literal,
    "md": markdown_text,
    "mdcode": markdown_code,
    "mdcell": markdown_cell,
    "mdfence": markdown_fence,
    "mdtarget": markdown_target,
    "html": html_text,
    "web": web_address,
    "comment": comment,
    "docstring": docstring,
    "one_line": one_line,
    "ascii": ascii_text,
}
"""Filter name -> function, as templates use them."""
