"""What an administrator enters as the source of an attribute: an attribute, a constant, or a function of such.

Reads `mail`, `[mail]`, `"employee"`, `Not([IsSoftDeleted])`, `Switch([IsSoftDeleted], , "False", "True", "True",
"False")`: the grammar of the service's mapping expressions. What is anything else is no source.
"""

import re
from typing import Literal, NamedTuple

from doccompile.directory.attributes import directory_attribute
from doccompile.pattern import compile_late

_FUNCTION = compile_late(
    r"Append|(?:Assertive)?AppRoleAssignmentsComplex|BitAnd|CBool|CDate|Coalesce|ConvertTo(?:Base64|UTF8Hex)|Count|CStr"
    r"|Date(?:Add|Diff|FromNum)|FormatDateTime|Guid|IgnoreFlowIfNullOrEmpty|IIF|InStr|Is(?:NullOrEmpty|Null|Present|String)"
    r"|Item|Join|Left|Mid|NormalizeDiacritics|Not|Now|NumFromDate|PCase|RandomString|Redact|RemoveDuplicates|Replace"
    r"|SelectUniqueValue|SingleAppRoleAssignment|Split|StripSpaces|Switch|To(?:Lower|Upper)|Word",
    re.IGNORECASE,
)
_TOKEN = compile_late(
    r"""\s*(?:(?P<function>[A-Za-z]\w*)\s*\(|\[(?P<attribute>[\w.]{1,160})\]|(?P<string>"(?:[^"\\]|\\.)*")"""
    r"""|(?P<number>-?\d+)|(?P<comparison><>|[<>]=?|=)|(?P<comma>,)|(?P<close>\)))""",
    re.ASCII,
)
_CONSTANT = compile_late(r'"([^"\\]*)"')
_NEGATED = compile_late(r"Not\(\s*\[(\w+)\]\s*\)", re.IGNORECASE | re.ASCII)
_ACTIVE = compile_late(
    r'Switch\(\s*\[IsSoftDeleted\]\s*,\s*,\s*"False"\s*,\s*"True"\s*,\s*"True"\s*,\s*"False"\s*\)', re.IGNORECASE
)
_STRAIGHT = str.maketrans("“”", '""')
_LONGEST = 1000
"""Characters."""


class Source(NamedTuple):
    """A source, read: the attribute that an `attribute` is or a `negation` negates, the value of a `constant`."""

    kind: Literal["attribute", "negation", "constant", "function"]
    value: str
    expression: str
    """As the portal takes it."""


def parse_source(written: str) -> Source | None:
    """Read a source; None where it is none, has no known attribute or function, or does not close its brackets."""
    if len(written) > _LONGEST:
        return None
    written = written.translate(_STRAIGHT)
    bare = written[1:-1] if written[:1] == "[" and written[-1:] == "]" else written
    if attribute := directory_attribute(bare):
        return Source("attribute", attribute, f"[{attribute}]")
    if constant := _CONSTANT.fullmatch(written):
        return Source("constant", constant[1], written)
    if not _is_function(written):
        return None
    if _ACTIVE.fullmatch(written):
        return Source("negation", "IsSoftDeleted", written)
    negated = _NEGATED.fullmatch(written)
    if negated and (attribute := directory_attribute(negated[1])):
        return Source("negation", attribute, f"Not([{attribute}])")
    return Source("function", "", written)


def _is_function(written: str) -> bool:
    """Whether a text is one call of a known function, each of its arguments an operand or a comparison of two."""
    position = depth = 0
    before = "open"
    while position < len(written) and (token := _TOKEN.match(written, position)):
        kind = str(token.lastgroup)
        position = token.end()
        if not _may_follow(before, kind, inside=depth > 0) or not _is_known(token):
            return False
        depth += (kind == "function") - (kind == "close")
        before = "open" if kind == "function" else "comma" if kind == "comma" else kind
    return position == len(written) and before == "close" and depth == 0


def _may_follow(before: str, kind: str, *, inside: bool) -> bool:
    operand = kind in ("function", "attribute", "string", "number")
    if not inside:
        return kind == "function" and before == "open"
    if before in ("open", "comma"):
        return operand or (kind == "comma") or (kind == "close")
    if before == "comparison":
        return operand
    return kind in ("comma", "close", "comparison")


def _is_known(token: re.Match[str]) -> bool:
    function, attribute = token["function"], token["attribute"]
    if function:
        return _FUNCTION.fullmatch(function) is not None
    return not attribute or directory_attribute(attribute) is not None
