"""The corpus's index: what rules across documents need of each tutorial, and nothing more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from doccompile.checks.common_words import COMMON_WORDS
from doccompile.checks.likeness import Likeness
from doccompile.facts.fact import Fact
from doccompile.facts.hosts.host import host_of, registrable_domain
from doccompile.facts.name.likeness import squash
from doccompile.location import Location
from doccompile.pattern import compile_late

_FIXED = compile_late(r"(?:^|(?<=[>}%*]\.))[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$")
"""What of a host is the same for every reader: all of it, or what stands behind its last part to replace."""


class Mention(NamedTuple):
    """A name that stands where the connector's is expected."""

    text: str
    where: Location
    left_over: bool = False
    """Whether the sentence alone shows that the name is another's, known or not."""
    written_so: bool = False
    """Whether it is a name only if a connector is written just so."""
    of_the_usual: bool = False
    """Whether it stands in a sentence or picture that every tutorial has, where no product of the vendor is meant."""


class Entry(NamedTuple):
    """One tutorial in the index."""

    path: str
    name: Fact[str]
    slug: str
    names: tuple[str, ...]
    """The connector's name and its other names in the title."""
    date: str | None
    brand: str | None
    vendor_domains: tuple[Fact[str], ...]
    tenant_url: Fact[str] | None
    tenant_kind: str | None
    digest: Mapping[str, Fact[str]] = {}
    """Facts that editions of one connector should agree on: label -> value."""
    mentions: tuple[Mention, ...] = ()
    translated: bool = False
    """Whether it is in another language than English, of which less is understood."""

    def has_name_of(self, other: "Entry") -> bool:
        """Whether two names of one slug are the same; a translation's may be an anchor's, which has no punctuation."""
        return self.translated or other.translated or self.name.value.casefold() == other.name.value.casefold()

    @property
    def tenant_domain(self) -> str | None:
        """Registrable domain of a literal tenant URL, or of a template that has nothing to replace in it."""
        if self.tenant_url is None or self.tenant_kind not in ("literal", "template"):
            return None
        fixed = _FIXED.search(host_of(self.tenant_url.value))
        return registrable_domain(fixed.group()) if fixed else None


@dataclass(frozen=True)
class Index:
    """All tutorials of one run, and what the configuration adds to what they say."""

    entries: Sequence[Entry]
    product_names: Sequence[str] = ()
    extra_domains: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Connector's name -> further domains of its vendor, or hosts in them."""

    @cached_property
    def by_slug(self) -> dict[str, list[Entry]]:
        """The editions of each connector, oldest first; of one day, translations before what they were made of."""
        grouped: dict[str, list[Entry]] = {}
        for entry in sorted(
            self.entries, key=lambda e: (e.date or "", not e.translated, e.brand == "entra-id", e.path)
        ):
            grouped.setdefault(entry.slug, []).append(entry)
        return grouped

    def domains_of(self, slug: str) -> dict[str, Fact[str] | None]:
        """Vendor domains of a connector, from all its editions and from the configuration."""
        found: dict[str, Fact[str] | None] = {}
        for entry in self.by_slug.get(slug, ()):
            for domain in entry.vendor_domains:
                found.setdefault(domain.value, domain)
            for name in entry.names:
                for extra in self._extra_domains.get(name.casefold(), ()):
                    found.setdefault(extra, None)
        return found

    @cached_property
    def _extra_domains(self) -> dict[str, list[str]]:
        """Name, in whatever case -> registrable domains."""
        found: dict[str, list[str]] = {}
        for name, hosts in self.extra_domains.items():
            for host in map(str.lower, hosts):
                found.setdefault(name.strip().casefold(), []).append(registrable_domain(host) or host)
        return found

    @cached_property
    def owners(self) -> dict[str, list[Entry]]:
        """Registrable domain -> the tutorials of connectors that show it as their vendor's."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for domain in entry.vendor_domains:
                found.setdefault(domain.value, []).append(entry)
        return found

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness([entry.names for entry in self.entries], COMMON_WORDS)

    def owner(self, domain: str, besides: str) -> Entry | None:
        """Another connector that owns a domain: its tutorial shows it as the vendor's, or bears its name."""
        named = [self.entries[n] for n in self._likeness.tutorials(domain) if self.entries[n].slug != besides]
        shown = [e for e in self.owners.get(domain, ()) if e.slug != besides]
        return next(iter([e for e in shown if e in named] or named or shown), None)

    @cached_property
    def by_name(self) -> dict[str, list[Entry]]:
        """Squashed product name -> the tutorials of that product."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for name in entry.names:
                found.setdefault(squash(name), []).append(entry)
        return found
