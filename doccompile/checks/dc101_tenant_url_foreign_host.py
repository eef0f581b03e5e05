"""DC101: the tenant URL is on another product's host."""

from collections.abc import Iterator

from doccompile.checks.example import tenant_url
from doccompile.checks.included_words import once_per_place
from doccompile.checks.index import Index
from doccompile.checks.rule import Rule
from doccompile.checks.tenant_host import foreign_hosts, owned_domain
from doccompile.findings import Problem, Related, Severity


def check(index: Index) -> Iterator[Problem]:
    """Yield tenant URLs on hosts that another connector owns, or that nothing ties to this vendor."""
    for found in foreign_hosts(index):
        name, url = found.entry.name.value, found.url
        if found.owner:
            link = owned_domain(found.owner, found.domain)
            where = link.where if link else found.owner.name.where
            note = f'"{found.owner.name.value}" owns {found.domain}'
            message = f'"{name}" is told to enter "{url.value}", but {found.domain} is {found.owner.name.value}\'s'
            yield Problem(url.where, message, (Related(where, note),))
        elif found.known:
            message = (
                f'"{name}" is told to enter "{url.value}", but nothing ties {found.domain} to its vendor '
                f"({', '.join(sorted(found.known))})"
            )
            shown = [domain for domain in found.entry.vendor_domains if domain.value in found.known][:1]
            yield Problem(
                url.where, message, tuple(Related(own.where, f"{own.value} is shown as the vendor's") for own in shown)
            )


RULE = Rule(
    code="DC101",
    name="tenant-url-foreign-host",
    severity=Severity.ERROR,
    summary="the tenant URL is on another product's host",
    why="A tutorial that is copied from another product's keeps that product's tenant URL. Whoever follows it sends "
    "the identity data of a whole company, with a secret token, to somebody else's server.",
    bad=(tenant_url("https://tailspintoys.com/scim"),),
    good=(tenant_url("https://scim.DOMAIN/v2"),),
    corpus=once_per_place(check),
)
