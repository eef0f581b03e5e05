"""The identity service by any of its names, as parts of patterns."""

from doccompile.pattern import compile_late

SERVICE = (
    r"(?:(?:Microsoft |MS |Azure )?Entra(?: ?ID)?|(?:Microsoft |MS )?Azure (?:AD\b|Active Directory(?: \(Azure AD\))?)"
    r"|AAD\b)"
)
SERVICE_OR_AZURE = rf"(?:{SERVICE}|(?:Microsoft )?Azure\b)"
"""As it is called in passing, too."""
FIRST_WORD = r"(?:(?:Microsoft|MS|Azure|AAD)\b|Entra)"
"""What its names begin with."""
NAMES = compile_late(r"(?P<old>Azure (?:AD\b|Active Directory)|\bAAD\b)|(?P<new>Microsoft Entra(?: ?ID)?|Entra ?ID)")
"""Those that it had before, and has now."""
