"""DC401: another product's name, or a template's placeholder, where the connector's belongs."""

from collections.abc import Iterator

from doccompile.checks.common_words import COMMON_WORDS
from doccompile.checks.included_words import once_per_place
from doccompile.checks.index import Entry, Index, Mention
from doccompile.checks.names.placeholder_names import PLACEHOLDERS
from doccompile.checks.rule import Example, Rule
from doccompile.facts.name.likeness import squash
from doccompile.findings import Problem, Related, Severity
from doccompile.pattern import compile_late

_BASE = compile_late(r"^(?P<base>.+?) (?:by|for|from|powered by)\b")


def check(index: Index) -> Iterator[Problem]:
    """Yield names in the connector's slots that are placeholders or other connectors' of the corpus."""
    known = _known_names(index)
    for entry in index.entries:
        for mention in entry.mentions:
            problem = _problem(entry, mention, known, index)
            if problem:
                yield problem


def _known_names(index: Index) -> dict[str, list[Entry]]:
    """Squashed name -> its tutorials; of "Workplace by Facebook", "Workplace" too."""
    known = {name: list(entries) for name, entries in index.by_name.items()}
    for entry in index.entries:
        for name in entry.names:
            base = _BASE.match(name)
            if base and squash(base["base"]) not in COMMON_WORDS:
                known.setdefault(squash(base["base"]), []).append(entry)
    for name in index.product_names:
        known.setdefault(squash(name), [])
    return known


def _problem(entry: Entry, mention: Mention, known: dict[str, list[Entry]], index: Index) -> Problem | None:
    own = entry.names[0]
    for words in _readings(mention):
        name = squash(words)
        if name in PLACEHOLDERS:
            return Problem(mention.where, f'"{words}", a template\'s placeholder, stands where "{own}" belongs')
        if name not in known or any(_akin(name, mine) for mine in entry.names):
            continue
        if mention.written_so and not _is_written(words, known[name], index):
            continue
        others = [other for other in known[name] if other.slug != entry.slug]
        if known[name] and (not others or any(_is_spoken_of(mention, entry, other, index) for other in others)):
            return None
        related = (Related(others[0].name.where, f'the tutorial of "{others[0].name.value}"'),) if others else ()
        return Problem(mention.where, f'"{words}" stands where "{own}" belongs', related)
    if mention.left_over and mention.text == own:
        return Problem(mention.where, f'"{own}" stands in the title alone: the text speaks of another product')
    if mention.left_over:
        return Problem(mention.where, f'"{mention.text}" stands where "{own}" belongs')
    return None


def _is_written(words: str, entries: list[Entry], index: Index) -> bool:
    """Whether a connector, or a product of the settings, is spelt just so."""
    return words in index.product_names or any(words in entry.names for entry in entries)


def _readings(mention: Mention) -> Iterator[str]:
    """The name as found and its beginnings, longest first; where it must be written just so, no beginnings."""
    words = mention.text.split()
    for count in range(len(words), 0, -1)[: 1 if mention.written_so else None]:
        yield " ".join(words[:count]).rstrip(".,'’")


def _akin(name: str, mine: str) -> bool:
    """Whether one name is part of the other: "Cisco" in "Cisco Webex"."""
    own = squash(mine)
    return bool(own) and (name in own or own in name)


def _is_spoken_of(mention: Mention, entry: Entry, other: Entry, index: Index) -> bool:
    """Two products of one vendor: one is told of in the other's tutorial, or has its name still.

    Not in the usual sentences, where the vendor's other products stand because they were copied from.
    """
    first = {squash(name.split()[0]) for name in entry.names}
    if squash(other.names[0].split()[0]) in first:
        return not mention.of_the_usual
    return bool(set(index.domains_of(entry.slug)) & set(index.domains_of(other.slug)))


RULE = Rule(
    code="DC401",
    name="foreign-product-name",
    severity=Severity.ERROR,
    summary="another product's name, or a template's placeholder name, stands where this connector's belongs",
    why="Tutorials are written from one another. A name that was not replaced shows that a passage was not adapted, "
    "and sends readers to the wrong product. Names in link targets, a vendor's parent company and products that the "
    "tutorial links to are none, nor is another product of the vendor outside the sentences that all tutorials share. "
    f"Placeholders known: {', '.join(sorted(PLACEHOLDERS))}.",
    bad=(
        Example(
            "configure",
            "## Configure automatic user provisioning to PRODUCT\n\nThis section configures the service to create, "
            "update, and disable users in TestApp based on assignments.\n",
        ),
    ),
    good=(
        Example(
            "configure",
            "## Configure automatic user provisioning to PRODUCT\n\nThis section configures the service to create, "
            "update, and disable users in PRODUCT based on assignments.\n",
        ),
    ),
    corpus=once_per_place(check),
)
