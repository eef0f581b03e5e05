"""No value of the manifest changes without `diff` saying so, but for those that are named here."""

from doccompile.semantic_diff.compare import compare
from tests.manifest.values import SAMPLE, values, with_another

NOT_COMPARED = {
    "version", "connector.slug", "source.path", "source.dialect", "source.title", "source.date", "source.author",
    "source.locale", "source.sha256", "endpoint.tenant_url.placeholders", "provenance",
}  # fmt: skip


def test_diff_compares_every_value() -> None:
    silent = {name for name in values() if not compare(SAMPLE, with_another(name))}
    assert silent - NOT_COMPARED == set(), "doccompile/semantic_diff/compare.py does not compare these"
    assert NOT_COMPARED - silent == set(), "these are compared, and are named as not compared in this file"
