"""The URLs that a tutorial offers for the Tenant URL field, for rules about each of them, and what is said of one."""

from collections.abc import Sequence

from doccompile.checks.rule import View
from doccompile.facts.fact import Fact
from doccompile.facts.wording.sentence import sentences

_MOST = 100
"""URLs that are looked at: each is looked for in the whole tutorial."""


def entered_urls(view: View) -> Sequence[Fact[str]]:
    """All URLs that are offered, in order; where none is, the one that stands in the tutorial as code."""
    tenant = view.facts.tenant_url
    return tenant.candidates[:_MOST] or ((tenant.value,) if tenant.value else ())


def sentences_with(view: View, url: str) -> list[str]:
    """The sentences that have a URL."""
    blocks = (block for block in view.reading.prose if url in block.text)
    return [sentence.text for block in blocks for sentence in sentences(block) if url in sentence.text]
