"""All findings of a run, packed; made anew, file by file, each time they are looked through."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from doccompile.findings import Finding
from doccompile.packed.document import Head, PackedDocument


@dataclass(frozen=True)
class Findings(Iterable[Finding]):
    """What was found in documents and across them; each finding once, in the order of `sort_key`."""

    packed: dict[str, list[PackedDocument]] = field(default_factory=dict)
    """File -> the documents that may have found something in it."""
    loose: dict[str, list[Finding]] = field(default_factory=dict)
    """File -> what was found in it besides."""
    files: dict[str, list[str]] = field(default_factory=dict)
    """Rule -> the files in which it may have found something."""
    replaced: Mapping[str, Sequence[Finding]] = field(default_factory=dict)
    """File -> what stands in for all that was found in it."""

    def add_document(self, document: PackedDocument, head: Head) -> None:
        """Add what was found in a document."""
        for path in (document.path, *head.others):
            self.packed.setdefault(path, []).append(document)
            for code in head.codes:
                self.files.setdefault(code, []).append(path)

    def add(self, findings: Iterable[Finding]) -> None:
        """Add findings that are in none of the documents."""
        for finding in findings:
            self.loose.setdefault(finding.where.path, []).append(finding)
            self.files.setdefault(finding.code, []).append(finding.where.path)

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
        documents = self.packed.get(path, ())
        found = [finding for document in documents for finding in document.read_findings()]
        if len(documents) > 1:
            found = list(dict.fromkeys(found))
        found += self.loose.get(path, ())
        return sorted((finding for finding in found if finding.where.path == path), key=_order_in_file)

    def of_rule(self, code: str) -> Iterator[Finding]:
        """Those of one rule, without reading the documents that have none; nothing may have been replaced."""
        for path in sorted(set(self.files.get(code, ()))):
            yield from (finding for finding in self.in_file(path) if finding.code == code)


def _order_in_file(finding: Finding) -> tuple[int, int, int, int, str, str]:
    """Orders as `sort_key` does, and is quicker to compare."""
    where = finding.where
    return where.line, where.column, where.end_line, where.end_column, finding.code, finding.message
