"""Whether a tutorial's sentences can be sorted: where they are done is understood in English alone."""

from itertools import chain

from doccompile.facts.language import is_english
from doccompile.manifest.model import ConnectorManifest


def is_understood(manifest: ConnectorManifest) -> bool:
    """By the words of its steps, and of what it says beside them; code is in no language."""
    steps = chain.from_iterable(procedure.steps for procedure in manifest.procedure)
    parts = (part.text for told in manifest.guidance for part in told.parts if part.kind != "code")
    return is_english("\n".join((*steps, *parts)), manifest.source.locale)
