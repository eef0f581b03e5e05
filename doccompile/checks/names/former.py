"""The names of a connector that was called otherwise: "Litware (formerly Coho)"."""

from doccompile.pattern import compile_late

_FORMER = compile_late(r"\s*\((?P<kind>[Pp]reviously|[Ff]ormerly|[Ss]uccessor to|was|aka)\s+(?P<name>[^()]+)\)")


def names_of(name: str) -> tuple[str, ...]:
    """All of them: the name without "(previously X)", X, and the name as it is given."""
    match = _FORMER.search(name)
    if not match:
        return (name,)
    return (_FORMER.sub("", name).strip(), match.group("name").strip(), name)
