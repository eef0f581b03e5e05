"""Findings that the working tree has and an earlier revision had not, the revision's tree being linted beside it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from doccompile.config.exclusion import Exclusion
from doccompile.findings import Finding
from doccompile.fingerprint import SourceLines
from doccompile.lint.request import Request
from doccompile.lint.reviewed import review
from doccompile.pipeline import compile_paths
from doccompile.review.caused import caused, keys
from doccompile.review.repository import Change, Repository
from doccompile.review.source_lines import LineReader
from doccompile.source.discover import SUFFIXES

_INCLUDES = "includes"


def only_caused(
    findings: Sequence[Finding], lines: SourceLines, request: Request, revision: str
) -> tuple[Finding, ...]:
    """Keep what the change since a revision caused.

    Raises:
        RepositoryError: there is no repository, or it does not hold the revision.
    """
    repository = Repository.around((request.paths or [Path()])[0])
    base = repository.base(revision)
    changes = repository.changes(base)
    if not findings or not changes:
        return ()
    with TemporaryDirectory(prefix="doccompile-") as folder:
        root = Path(folder).resolve()
        old_keys = _old_keys(repository, base, changes, root, request)
    return caused(findings, lines, repository.name, old_keys, changes)


def _old_keys(
    repository: Repository, base: str, changes: Sequence[Change], root: Path, request: Request
) -> Counter[tuple[str, str, str]]:
    renamed = {change.old: change.new for change in changes if change.old and change.new}
    wanted = [repository.name(path) for path in request.paths]
    back = {new: old for old, new in renamed.items()}
    given = [back.get(name, name) for name in wanted]
    moved_in = [old for old, new in renamed.items() if _is_below(new, wanted) and not _is_below(old, given)]
    _write_tree(repository, base, [*given, *moved_in], root)
    paths = [root / name for name in [*given, *moved_in] if (root / name).exists()]
    folder = request.config.folder
    config = replace(request.config, folder=root / repository.name(folder) if folder else None, respect_gitignore=False)
    documentation_set = request.options.root
    options = replace(
        request.options,
        excludes=Exclusion(config).excludes,
        root=root / repository.name(documentation_set) if documentation_set else None,
        manifests=False,
    )
    selection = replace(request.selection, folder=config.folder)
    lines = LineReader()
    result = review(compile_paths(paths, options), selection, lines)

    def name(path: str) -> str:
        old = PurePosixPath(Path(path).resolve().relative_to(root)).as_posix()
        return renamed.get(old, old)

    return Counter(keys(result.findings, lines, name))


def _write_tree(repository: Repository, commit: str, given: Sequence[str], root: Path) -> None:
    """Write the revision's tutorials below the given paths, and everything that could be included."""
    names = [
        name
        for name in repository.files(commit)
        if PurePosixPath(name).suffix.lower() in SUFFIXES
        and (_is_below(name, given) or _INCLUDES in PurePosixPath(name).parts)
    ]
    for name, data in repository.contents(commit, names):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _is_below(name: str, folders: Iterable[str]) -> bool:
    return any(folder == "." or name == folder or name.startswith(f"{folder}/") for folder in folders)
