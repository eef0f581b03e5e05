"""Findings that the working tree has and an earlier revision had not: what the revision had is compiled beside it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from doccompile.config.exclusion import Exclusion
from doccompile.findings import Finding
from doccompile.fingerprint import SourceLines
from doccompile.lint.request import Request
from doccompile.lint.reviewed import review
from doccompile.location import shown
from doccompile.packed.document import Head, PackedDocument
from doccompile.parallel import process_map
from doccompile.pipeline import Compiled, compile_packed, conclude
from doccompile.review.caused import caused, keys
from doccompile.review.changes import Change, touched_names
from doccompile.review.known import Key, how_often
from doccompile.review.past_tree import is_below, settings_within, write_tutorials
from doccompile.review.repository import Repository, RepositoryError
from doccompile.review.source_lines import LineReader
from doccompile.source.discover import find_inputs

_UNRESOLVED = "DC005"


class _Past(NamedTuple):
    """An earlier commit, and what has changed since."""

    repository: Repository
    commit: str
    changes: Sequence[Change]


class Caused(NamedTuple):
    """What a change caused, and the folders of changed submodules, whose files it was not compared in."""

    findings: tuple[Finding, ...]
    submodules: tuple[str, ...]


def only_caused(
    findings: Sequence[Finding], lines: SourceLines, compiled: Compiled, request: Request, revision: str
) -> Caused:
    """Keep what the change since a revision caused.

    Raises:
        RepositoryError: there is no repository, or it does not hold the revision.
    """
    repository = Repository.around((request.paths or [Path()])[0])
    base = repository.base(revision)
    past = _Past(repository, base, repository.changes(base))
    given = _given(repository, request.paths, {})
    submodules = tuple(
        shown(repository.root / name) for name in repository.changed_submodules(base) if is_below(name, given)
    )
    if not findings or not past.changes:
        return Caused((), submodules)
    with TemporaryDirectory(prefix="doccompile-") as folder:
        old_keys = _old_keys(past, Path(folder).resolve(), compiled, request)
    return Caused(caused(findings, lines, repository.name, old_keys, past.changes), submodules)


def _old_keys(past: _Past, root: Path, compiled: Compiled, request: Request) -> Counter[Key]:
    """The commit's findings; a tutorial that the change cannot have touched is not compiled again."""
    repository, touched = past.repository, touched_names(past.changes)
    renamed = {change.old: change.new for change in past.changes if change.old and change.new}

    def shown_now(name: str) -> str:
        """The path that findings print now for a file of the past."""
        return shown(repository.root / renamed.get(name, name))

    given = _given(repository, request.paths, renamed)
    held = write_tutorials(repository, past.commit, given, root, touched)
    untouched = _untouched(compiled, past)
    known = {document.path for document in untouched}
    known.update(path for path in compiled.passed_over if repository.name(path) not in touched)
    config = settings_within(root, request.config, repository)
    options = request.options._replace(root=config.root, manifests=False)
    found = find_inputs([root / name for name in given if (root / name).exists()], Exclusion(config).excludes)
    inputs = [entry._replace(path=shown_now(entry.file.resolve().relative_to(root).as_posix())) for entry in found]
    wanted = [entry for entry in inputs if entry.path not in known]
    documents = process_map(partial(compile_packed, options=options), wanted, options.jobs)
    lines = LineReader({shown_now(name): data for name, data in held.items()})
    then = conclude([*untouched, *documents], options)
    found_then = tuple(review(then, request.selection, lines, among_others=request.searches).findings)
    return how_often(found_then, keys(found_then, lines, repository.name))


def _given(repository: Repository, paths: Sequence[Path], renamed: Mapping[str, str]) -> list[str]:
    """The names that the paths had, and those of files that the change moved into them."""
    wanted = [repository.name(path) for path in paths]
    outside = [str(path) for path, name in zip(paths, wanted, strict=True) if name.startswith("../")]
    if outside:
        raise RepositoryError(f"{outside[0]} lies outside the repository {repository.root}")
    back = {new: old for old, new in renamed.items()}
    given = [back.get(name, name) for name in wanted]
    moved_in = [old for old, new in renamed.items() if is_below(new, wanted)]
    return [*given, *moved_in]


def _untouched(compiled: Compiled, past: _Past) -> list[PackedDocument]:
    """The documents of now that were the same before: neither they nor what they include has changed."""
    touched, name = touched_names(past.changes), past.repository.name
    includes_were_lost = any(change.old and change.old != change.new for change in past.changes)

    def is_untouched(path: str, head: Head) -> bool:
        if includes_were_lost and _UNRESOLVED in head.codes:
            return False
        return touched.isdisjoint(map(name, (path, *(included for included, _ in head.included))))

    return [document for document in compiled.packed if is_untouched(document.path, document.read_head())]
