"""Labels of link references: `[words][label]`, `[label][]`, `[label]` (CommonMark 0.31, "link label")."""

from collections.abc import Mapping

from doccompile.pattern import compile_late

References = Mapping[str, str]
"""Label as `normalized` gives it -> the destination that its definition gives."""
LABEL = compile_late(r"\[(?P<label>(?:\\.|[^\[\]\\]){0,999})\]")


def normalized(label: str) -> str:
    """What labels are compared by: white space folded, case folded as markdown-it does."""
    return " ".join(label.split()).lower().upper()
