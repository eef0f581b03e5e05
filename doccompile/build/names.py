"""Findings as the tree names them: by `source.path`, which is the same from wherever a build is run."""

from collections.abc import Iterable, Mapping, Sequence

from doccompile.compiled import CompiledDocument
from doccompile.findings import Edit, Finding
from doccompile.fingerprint import SourceLines
from doccompile.location import Location


class Names:
    """Printed path -> name in the tree, for tutorials and the files they include."""

    def __init__(self, documents: Iterable[CompiledDocument]) -> None:
        self._names: dict[str, str] = {}
        for document in documents:
            self._names[document.path] = document.name
            self._names.update(document.included)
        self._paths = {name: path for path, name in self._names.items()}

    def of(self, finding: Finding) -> Finding:
        """The finding with every place in it renamed."""
        fix = finding.fix and finding.fix._replace(
            edits=tuple(Edit(self._where(edit.where), edit.text) for edit in finding.fix.edits)
        )
        related = tuple(other._replace(where=self._where(other.where)) for other in finding.related)
        return finding._replace(where=self._where(finding.where), related=related, fix=fix)

    def lines(self, lines: SourceLines) -> SourceLines:
        """The same lines, asked for by the names in the tree."""

        def named(path: str) -> Sequence[str]:
            return lines(self._paths.get(path, path))

        return named

    def _where(self, where: Location) -> Location:
        return where._replace(path=self._names.get(where.path, where.path))


def stems(paths: Iterable[str]) -> Mapping[str, str]:
    """Source path -> file name for its manifest: its stem; with its suffix or its folder where two agree."""
    found: dict[str, str] = {}
    for path in sorted(paths, key=lambda path: (not path.endswith(".md"), path.count("/"), path)):
        folder, _, name = path.rpartition("/")
        stem, _, suffix = name.rpartition(".")
        plain, parent = _safe(stem or suffix), _safe(folder.rpartition("/")[2])
        same_suffix = any(other.endswith(f"/{name}") for other in found)
        wanted = [plain, f"{parent}-{plain}" if same_suffix else f"{plain}-{_safe(suffix)}"]
        wanted += [f"{plain}-{number}" for number in range(2, len(found) + 3)]
        taken = {name.casefold() for name in found.values()}
        found[path] = next(name for name in wanted if name.casefold() not in taken)
    return found


def _safe(stem: str) -> str:
    kept = "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "-" for c in stem)
    return kept.strip(".-")[:80] or "source"
