"""Whether a page speaks of what is filled in at the identity service, as every tutorial on provisioning does."""

from doccompile.facts.credentials.fields import find_fields
from doccompile.facts.form.labels import STRICT
from doccompile.facts.reading import Reading
from doccompile.facts.wording.service import NAMES
from doccompile.syntax.nodes import Document

FIELDS = ("tenant url", "secret token", "admin credential", "test connection")
"""Lower case."""
_PAGES = ("enterprise app", "provisioning mode", "start provisioning", "provision on demand", "non-gallery")
_LEAST = 2


def speaks_of_the_form(document: Document) -> bool:
    """Two of its fields, or one where the service and another of its pages are named; nothing made of a tutorial."""
    if _is_made(document):
        return False
    text = "\n".join(source.text for source in document.sources().values()).lower()
    fields = sum(field in text for field in FIELDS)
    if fields >= _LEAST:
        return True
    return fields > 0 and any(page in text for page in _PAGES) and bool(NAMES.search(document.prose_text))


def _is_made(document: Document) -> bool:
    """Whether it is a checklist, goes with provisioning as code, or tells of the command that wrote it."""
    title = document.title.text if document.title else ""
    of_ours = title.startswith("Checklist: connect ") or title.endswith(": provisioning as configuration")
    return of_ours or "doccompile build" in document.prose_text


def fills_in_the_form(reading: Reading) -> bool:
    """Whether a step fills in one of its fields, by the name that nothing else has."""
    return any(STRICT.search(field.value) for field in find_fields(reading))
