"""Whether words are on another identity service than the one that the tutorial is for."""

from doccompile.facts.brand import NAMES
from doccompile.facts.sections.other_services import OTHER_SERVICE


def speaks_of_another_alone(text: str, application: str) -> bool:
    """Whether a text names another service, and not this one; what stands in the application's name is none."""
    others = any(other.group() not in application for other in OTHER_SERVICE.finditer(text))
    return others and not NAMES.search(text)
