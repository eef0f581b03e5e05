"""The stages in order: paths -> sources -> documents -> facts -> manifest and findings."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

from doccompile.checks.index import Index
from doccompile.checks.run import check_corpus, reading_problem
from doccompile.compiled import CompiledDocument
from doccompile.findings import Finding
from doccompile.packed.document import PackedDocument, pack, unpack
from doccompile.packed.findings import Findings
from doccompile.parallel import Watch, process_map, unwatched
from doccompile.source.discover import InputFile, find_inputs
from doccompile.source.includes import Roots
from doccompile.source.text import SourceText, UnreadableError, decode, read


def nothing(_: Path) -> bool:
    """Exclude no file."""
    return False


class Options(NamedTuple):
    """What a run is told beside its paths; every field has its default in the configuration."""

    root: Path | None = None
    """Root of the documentation set, for includes of the form `~/…`."""
    jobs: int | None = None
    """Processes; None for as many as there are processors."""
    product_names: tuple[str, ...] = ()
    vendor_domains: Mapping[str, tuple[str, ...]] = {}
    excludes: Callable[[Path], bool] = nothing
    manifests: bool = False
    """Whether the manifests are wanted, beside the findings."""
    cache: Path | None = None
    """Folder of the cache; None for none."""
    scheduler: str | None = None
    """Address of a Dask scheduler whose workers compile, in place of processes here."""
    watch: Watch = unwatched


_DEFAULTS = Options()


@dataclass(frozen=True)
class Compiled:
    """What a run yields: tutorials in order, all that was found, and the files that are no tutorials."""

    packed: tuple[PackedDocument, ...]
    found: Findings
    commented: frozenset[str]
    """The printed paths of the files that hold comments to doccompile."""
    passed_over: tuple[str, ...]
    index: Index

    @property
    def paths(self) -> tuple[str, ...]:
        """The printed paths of the tutorials, in order."""
        return tuple(document.path for document in self.packed)

    @cached_property
    def documents(self) -> tuple[CompiledDocument, ...]:
        """The tutorials, all unpacked."""
        return tuple(map(unpack, self.packed))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings, all unpacked."""
        return tuple(self.found)


def compile_paths(paths: Sequence[Path], options: Options = _DEFAULTS) -> Compiled:
    """Compile every tutorial of the paths.

    Raises:
        NoSuchPathError: a path does not exist.
    """
    return conclude(compile_files(find_inputs(paths, options.excludes), options), options)


def compile_files(inputs: Sequence[InputFile], options: Options) -> Iterable[PackedDocument]:
    """Compile files in several processes, or take them from the cache; in order, each when it is asked for."""
    root = options.root and options.root.absolute()
    compile_one = partial(
        compile_packed, options=options._replace(root=root, excludes=nothing, cache=None, watch=unwatched)
    )

    def compile_many(files: Sequence[InputFile]) -> Iterable[PackedDocument]:
        if options.scheduler is not None:
            from doccompile.cluster import cluster_map

            return cluster_map(compile_one, files, root, options.scheduler)
        return options.watch("compile", len(files), process_map(compile_one, files, options.jobs))

    if options.cache is None:
        return compile_many(inputs)
    from doccompile.cache.documents import Setting, compile_cached

    return compile_cached(inputs, Setting(options.root, options.manifests), compile_many, options.cache)


def conclude(compiled: Iterable[PackedDocument | CompiledDocument], options: Options = _DEFAULTS) -> Compiled:
    """Add what is found across documents."""
    documents, passed_over, commented, found = [], [], set[str](), Findings()
    for packed in _gathered(compiled):
        head = packed.read_head()
        if packed.entry or head.codes:
            documents.append(packed)
            commented.update(head.commented)
            found.add_document(packed, head)
        else:
            passed_over.append(packed.path)
    entries = [entry for document in documents if (entry := document.read_entry())]
    index = Index(entries, options.product_names, options.vendor_domains)
    found.add(check_corpus(index))
    return Compiled(tuple(documents), found, frozenset(commented), tuple(passed_over), index)


def _gathered(compiled: Iterable[PackedDocument | CompiledDocument]) -> list[PackedDocument]:
    """All documents, packed; what many have in common is kept once, since this is when the workers' memory adds up."""
    shared: dict[bytes, bytes] = {}
    gathered = []
    for document in compiled:
        packed = document if isinstance(document, PackedDocument) else pack(document)
        gathered.append(packed._replace(probes=shared.setdefault(packed.probes, packed.probes)))
    return gathered


def compile_packed(entry: InputFile, options: Options) -> PackedDocument:
    """Compile one file, for another process or a later run."""
    return pack(compile_file(entry, options))


def compile_file(entry: InputFile, options: Options) -> CompiledDocument:
    """Compile one file."""
    try:
        source = read(entry.file, entry.path, entry.name)
    except UnreadableError as error:
        return CompiledDocument(entry.path, entry.name, (reading_problem("DC001", entry.path, str(error), error.line),))
    return _compile(source, entry.file, entry.folder, options, explicit=entry.explicit)


def compile_bytes(
    data: bytes, path: str, options: Options, file: Path | None = None, folder: Path | None = None
) -> CompiledDocument:
    """Compile what an editor or standard input holds instead of `file`; `path` is how findings print it.

    Included files may lie in `folder`, by default the file's own.
    """
    name = f"{Path(path).resolve().parent.name}/{Path(path).name}" if path != "-" else "-"
    try:
        source = decode(data, path, name)
    except UnreadableError as error:
        return CompiledDocument(path, name, (reading_problem("DC001", path, str(error), error.line),))
    return _compile(source, file, folder or (file.parent if file else None), options, explicit=True)


def _compile(
    source: SourceText, file: Path | None, folder: Path | None, options: Options, *, explicit: bool
) -> CompiledDocument:
    """Compile decoded text; `explicit` says that it must be a tutorial."""
    from doccompile.tutorial import compile_tutorial

    roots = Roots(folder, options.root) if folder is not None else None
    return compile_tutorial(source, file, roots, explicit=explicit, manifest=options.manifests)
