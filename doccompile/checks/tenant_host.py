"""Whose host the tenant URL is on: shared by the two rules about foreign and unverified hosts."""

from collections.abc import Iterator
from typing import NamedTuple

from doccompile.checks.common_words import COMMON_WORDS
from doccompile.checks.index import Entry, Index
from doccompile.facts.fact import Fact
from doccompile.facts.hosts.host import host_of
from doccompile.facts.hosts.known_domains import HOSTING
from doccompile.facts.name.likeness import resembles

_PURPOSES = COMMON_WORDS | {"app", "apps", "application", "auth", "id", "prod", "provisioning", "secure"}
"""Labels of hosts that say what a server is for, though the connector's name may have the same word."""


class ForeignHost(NamedTuple):
    """A tenant URL whose host is not the vendor's as far as the corpus tells; a template's, where another shows it."""

    entry: Entry
    url: Fact[str]
    domain: str
    owner: Entry | None
    known: tuple[str, ...]
    """The vendor's domains."""


def foreign_hosts(index: Index) -> Iterator[ForeignHost]:
    """Every tutorial whose tenant URL is on a domain that neither its links nor its name account for."""
    for entry in index.entries:
        domain = entry.tenant_domain
        if entry.tenant_url is None or domain is None:
            continue
        host = host_of(entry.tenant_url.value)
        known = index.domains_of(entry.slug)
        label = host.removesuffix(f".{domain}").rpartition(".")[2] if domain in HOSTING else domain
        if domain in known or bears_its_name(entry, label, host):
            continue
        if any(_same_brand(domain, other) for other in known):
            continue
        owner = index.owner(domain, entry.slug)
        if entry.tenant_kind == "literal" or (owner and owned_domain(owner, domain)):
            yield ForeignHost(entry, entry.tenant_url, domain, owner, tuple(known))


def bears_its_name(entry: Entry, domain: str, host: str) -> bool:
    """Whether a domain, or a label of the host that is no server's purpose, reads like the connector's name."""
    *labels, top = host.split(".")
    telling = ".".join([*(label for label in labels if label not in _PURPOSES), top])
    return any(resembles(domain, name, telling) for name in entry.names)


def _same_brand(domain: str, other: str) -> bool:
    """`litware.io` and `litware.com`, `api-litware.com` and `litware.com`: one vendor's."""
    mine, theirs = domain.partition(".")[0], other.partition(".")[0]
    short, long = sorted((mine, theirs), key=len)
    return len(short) >= 4 and short in long


def owned_domain(entry: Entry, domain: str) -> Fact[str] | None:
    """The link with which another tutorial shows a domain as its vendor's."""
    return next((d for d in entry.vendor_domains if d.value == domain), None)
