"""Which pages were rendered from tutorials: they speak of the form too, and are no tutorials themselves."""

from doccompile.syntax.nodes import Document

_CHECKLIST = "Checklist: connect "
_AS_CODE = ": provisioning as configuration"
_COMMAND = "doccompile build"


def is_rendered(document: Document) -> bool:
    """Whether it is a checklist, goes with provisioning as code, or tells of the command that wrote it."""
    title = document.title.text if document.title else ""
    return title.startswith(_CHECKLIST) or title.endswith(_AS_CODE) or _COMMAND in document.prose_text
