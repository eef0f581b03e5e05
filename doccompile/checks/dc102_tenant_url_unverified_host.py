"""DC102: nothing says whose host the tenant URL is on."""

from collections.abc import Iterator

from doccompile.checks.example import nothing_of_the_vendor, tenant_url
from doccompile.checks.included_words import once_per_place
from doccompile.checks.index import Index
from doccompile.checks.rule import Rule
from doccompile.checks.tenant_host import foreign_hosts
from doccompile.findings import Problem, Severity


def check(index: Index) -> Iterator[Problem]:
    """Yield tenant URLs of tutorials that show no domain of their vendor."""
    for found in foreign_hosts(index):
        if not found.owner and not found.known:
            message = f'nothing here shows that "{found.domain}" belongs to the vendor of {found.entry.name.value}'
            yield Problem(found.url.where, message)


RULE = Rule(
    code="DC102",
    name="tenant-url-unverified-host",
    severity=Severity.WARNING,
    summary="the tenant URL's host does not resemble the connector, and the tutorial shows no domain of its vendor",
    why="A link to the vendor's console or site lets a reader, and this tool, check that the tenant URL is the "
    "vendor's.",
    bad=(nothing_of_the_vendor("`https://api.qx-cloud.com/scim` in **Tenant URL**."),),
    good=(tenant_url("https://scim.DOMAIN/v2"),),
    corpus=once_per_place(check),
)
