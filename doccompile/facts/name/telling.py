"""A connector whose name is made of words that tutorials speak with: *Admin By Request*, *Secret Server*.

Such a name is put out of sight before sentences are read: another word of its length stands for it, so that every place
stays, and in what is found it gives way to the name again.
"""

import re
from typing import Any, NamedTuple

from doccompile.facts.fact import Facts
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.source.text import SourceText

_TELLING = compile_late(
    r"\b(?:secrets?|tokens?|keys?|passwords?|credentials?|codes?|urls?|endpoints?|address(?:es)?|servers?"
    r"|requests?|asks?|contacts?|call|mail|write|reach|support|cases?|tickets?"
    r"|cop(?:y|ies)|save|note|store|record|keep|get|gets|obtain|generate|create|enter|input|type|paste|click|select|choose"
    r"|pick|press|open|go|navigate|sign|log|page|tab|settings?|fields?|box(?:es)?|scim(?=\W*$))\b",
    re.IGNORECASE,
)
_OF_SENTENCES = (
    "credentials", "tenant_url", "capabilities", "user_mapping", "group_mapping", "sync_interval", "limitations",
    "prerequisites", "change_log", "procedure", "guidance",
)  # fmt: skip
"""The facts that are understood from sentences; the others compare the name itself, or have no use for it."""


class StandIn(NamedTuple):
    """A name, and the word of the same length that stands for it."""

    name: str
    word: str

    def hiding(self, source: SourceText) -> SourceText:
        """The same text with the word for the name, but for addresses, which the name may be a part of."""
        written = re.compile(rf"(?<![\w/.:@-]){re.escape(self.name)}(?![\w/@]|[.:]\w)")
        return source._replace(lines=tuple(written.sub(lambda _: self.word, line) for line in source.lines))

    def giving_way(self, facts: Facts, found: Facts) -> Facts:
        """`facts` with what sentences say taken from `found`, where the word stood for the name."""
        return facts._replace(**{field: self._named(getattr(found, field)) for field in _OF_SENTENCES})

    def _named(self, value: Any) -> Any:
        if isinstance(value, str):
            return value.replace(self.word, self.name)
        if isinstance(value, tuple) and not isinstance(value, Location):
            parts = [self._named(part) for part in value]
            return value._make(parts) if hasattr(value, "_make") else tuple(parts)
        return value


def stand_in(name: str) -> StandIn | None:
    """The word for a name of several that tells what is none of its business; None for any other."""
    if not re.search(r"\W", name) or not _TELLING.search(name):
        return None
    return StandIn(name, "Q" + "q" * (len(name) - 1))
