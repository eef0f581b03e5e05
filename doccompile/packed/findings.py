"""All findings of a run, packed; made anew, file by file, each time they are looked through."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from doccompile.findings import Finding
from doccompile.packed.document import Head, PackedDocument, read_findings


@dataclass(frozen=True)
class Findings(Iterable[Finding]):
    """What was found in documents and across them; each finding once, in the order of `sort_key`."""

    packed: dict[str, dict[bytes, None]] = field(default_factory=dict)
    """File -> what documents found in it, packed; once where several that include it found the same."""
    loose: dict[str, list[Finding]] = field(default_factory=dict)
    """File -> what was found in it besides."""
    files: dict[str, set[str]] = field(default_factory=dict)
    """Rule -> the files in which it found something."""
    replaced: Mapping[str, Sequence[Finding]] = field(default_factory=dict)
    """File -> what stands in for all that was found in it."""

    def add_document(self, document: PackedDocument, head: Head) -> None:
        """Add what was found in a document."""
        for (path, codes), text in zip(head.found, document.findings, strict=True):
            self.packed.setdefault(path, {})[text] = None
            for code in codes:
                self.files.setdefault(code, set()).add(path)

    def add(self, findings: Iterable[Finding]) -> None:
        """Add findings that are in none of the documents."""
        for finding in findings:
            self.loose.setdefault(finding.where.path, []).append(finding)
            self.files.setdefault(finding.code, set()).add(finding.where.path)

    def with_replaced(self, replaced: Mapping[str, Sequence[Finding]]) -> "Findings":
        """The same with other findings in some files."""
        return replace(self, replaced=replaced)

    def __iter__(self) -> Iterator[Finding]:
        """All of them."""
        for path in sorted({*self.packed, *self.loose, *self.replaced}):
            yield from self.in_file(path)

    def in_file(self, path: str) -> Sequence[Finding]:
        """Those of one file."""
        if path in self.replaced:
            return self.replaced[path]
        texts = self.packed.get(path, ())
        found: Iterable[Finding] = (finding for text in texts for finding in read_findings(path, text))
        if len(texts) > 1:
            found = dict.fromkeys(found)
        return sorted([*found, *self.loose.get(path, ())], key=_order_in_file)

    def of_rule(self, code: str) -> Iterator[Finding]:
        """Those of one rule, without reading the documents that have none; nothing may have been replaced."""
        for path in sorted(self.files.get(code, ())):
            yield from (finding for finding in self.in_file(path) if finding.code == code)


def _order_in_file(finding: Finding) -> tuple[int, int, int, int, str, str]:
    """Orders as `sort_key` does, and is quicker to compare."""
    where = finding.where
    return where.line, where.column, where.end_line, where.end_column, finding.code, finding.message
