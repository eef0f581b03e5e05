"""Which pages were rendered from tutorials: they speak of the form too, and are no tutorials themselves."""

from doccompile.syntax.nodes import Document

_CHECKLIST = "Checklist: connect "
_COMMAND = "doccompile build"


def is_rendered(document: Document) -> bool:
    """Whether it is a checklist, or tells of the command that wrote it."""
    title = document.title
    return bool(title and title.text.startswith(_CHECKLIST)) or _COMMAND in document.prose_text
