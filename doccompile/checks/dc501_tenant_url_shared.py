"""DC501: one tenant URL in tutorials of two vendors."""

from collections import defaultdict
from collections.abc import Iterator

from doccompile.checks.example import tenant_url
from doccompile.checks.included_words import once_per_place
from doccompile.checks.index import Entry, Index
from doccompile.checks.rule import Rule
from doccompile.checks.tenant_host import bears_its_name
from doccompile.facts.hosts.host import host_of
from doccompile.findings import Problem, Related, Severity


def check(index: Index) -> Iterator[Problem]:
    """Yield the URL in every tutorial whose vendor does not own its host, with the other tutorial's line."""
    by_url: dict[str, list[Entry]] = defaultdict(list)
    for entry in index.entries:
        if entry.tenant_url and entry.tenant_kind == "literal":
            by_url[entry.tenant_url.value.rstrip("/").lower()].append(entry)
    for entries in by_url.values():
        for entry in entries:
            other = next((other for other in entries if other.slug != entry.slug), None)
            if other and entry.tenant_url and other.tenant_url and not _owns(entry, index):
                note = Related(other.tenant_url.where, f'"{other.name.value}" enters it too')
                message = f'"{entry.tenant_url.value}" is also the Tenant URL of "{other.name.value}"'
                yield Problem(entry.tenant_url.where, message, (note,))


def _owns(entry: Entry, index: Index) -> bool:
    domain = entry.tenant_domain
    if domain is None or entry.tenant_url is None:
        return True
    host = host_of(entry.tenant_url.value)
    return domain in index.domains_of(entry.slug) or bears_its_name(entry, domain, host)


RULE = Rule(
    code="DC501",
    name="tenant-url-shared",
    severity=Severity.ERROR,
    summary="one literal tenant URL in tutorials of two connectors of different vendors",
    why="Two vendors do not share a SCIM server: one of the two tutorials was copied from the other. Products of the "
    "host's owner may share one.",
    bad=(
        tenant_url("https://api.tailspin.com/scim", "Litware"),
        tenant_url("https://api.tailspin.com/scim", "Tailspin"),
    ),
    good=(
        tenant_url("https://api.DOMAIN/scim", "Litware"),
        tenant_url("https://api.DOMAIN/scim", "Tailspin"),
    ),
    corpus=once_per_place(check),
)
