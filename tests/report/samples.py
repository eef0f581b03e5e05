"""One fixed list of findings that every format is tried on."""

from dataclasses import dataclass

from doccompile.findings import Edit, Finding, Fix, Related, Severity
from doccompile.location import Location

SOURCES = {
    "docs/acme.md": (
        "# Configure Acme",
        "",
        "1. In **Tenant URL**, enter `https://globex.example/scim`.",
        "2. Wait for for the cycle, see [here](x.md).",
    ),
    "docs/globex.md": ("# Globex", "", "Enter `https://globex.example/scim`."),
}


@dataclass(frozen=True)
class RuleRecord:
    code: str
    name: str
    severity: Severity
    summary: str
    why: str


RULES = (
    RuleRecord("DC101", "tenant-url-foreign-host", Severity.ERROR, "The host is another product's.", "Because."),
    RuleRecord("DC403", "repeated-word", Severity.WARNING, "A word twice in a row.", "Readers stumble."),
    RuleRecord("DC406", "vague-link-text", Severity.INFO, "A link that says nothing.", "Screen readers list links."),
)


def span(path: str, line: int, column: int, end_column: int) -> Location:
    return Location(path, line, column, line, end_column)


FOREIGN_HOST = Finding(
    "DC101",
    "tenant-url-foreign-host",
    Severity.ERROR,
    '"globex.example" belongs to Globex, not to Acme',
    span("docs/acme.md", 3, 30, 57),
    related=(Related(span("docs/globex.md", 3, 8, 35), "Globex's own tutorial enters it here"),),
)
REPEATED_WORD = Finding(
    "DC403",
    "repeated-word",
    Severity.WARNING,
    '"for" stands twice in a row',
    span("docs/acme.md", 4, 9, 16),
    fix=Fix('Remove the second "for"', (Edit(span("docs/acme.md", 4, 12, 16), ""),)),
)
VAGUE_LINK = Finding(
    "DC406",
    "vague-link-text",
    Severity.INFO,
    '"here" does not say where the link leads',
    span("docs/acme.md", 4, 33, 37),
)
FINDINGS = (FOREIGN_HOST, REPEATED_WORD, VAGUE_LINK)
