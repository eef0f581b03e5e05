"""Whether a Markdown page is written for Microsoft Learn, and not for another site or repository."""

from doccompile.syntax.nodes import Document

_MARKS = ("[!include", "[!div", ":::image", "](media/", "](./media/", "](../media/", "](common/", "-tutorial.md)")
"""Directives, and places of pictures and neighbours, that Learn's tutorials have and other sites' pages do not."""
_ON_ANY_SITE = frozenset(("title", "description", "author"))
"""Fields of a header that tell nothing of the site."""


def is_of_learn(document: Document) -> bool:
    """By a field of the header that begins with `ms.`; where it says nothing, by what only Learn understands."""
    if document.dialect != "learn-markdown":
        return False
    fields = document.front_matter.key_lines.keys()
    if any(field.startswith("ms.") for field in fields):
        return True
    if not _ON_ANY_SITE.issuperset(fields):
        return False
    return any(mark in line.lower() for line in document.source.lines for mark in _MARKS)
