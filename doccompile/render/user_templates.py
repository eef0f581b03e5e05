"""A user's template folder: files that stand in for built-in ones, and further targets.

`templates/README.md` documents the folder for its users.
"""

from os.path import realpath
from pathlib import Path
from typing import Any

from doccompile.findings import Finding
from doccompile.pattern import compile_late
from doccompile.render.backend import Backend, Job, RenderedFile
from doccompile.render.registry import BACKENDS
from doccompile.render.templating.environment import builtin_templates
from doccompile.render.templating.template_fault import UserTemplateError, template_faults

_SUFFIXES = (".jinja", ".j2")
_TARGET_NAME = compile_late(r"[a-z0-9][a-z0-9_-]{0,62}")
_TAKEN = frozenset({"sources", *(backend.name for backend in BACKENDS)})


def targets(folder: Path | None) -> tuple[Backend, ...]:
    """The built-in targets, and those that `folder` adds, in order of name.

    Raises:
        UserTemplateError: a file of the folder can be no template: it overrides nothing, is no text, or leads outside.
    """
    if folder is None:
        return BACKENDS
    if not folder.is_dir():
        raise UserTemplateError(folder, None, "there is no such folder of templates")
    _refuse_loose(folder)
    added = []
    for child in sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")):
        files = _files(folder, child)
        if (builtin_templates() / child.name).is_dir():
            _refuse_strangers(folder, child, files)
        else:
            added.append(_target(folder, child, files))
    return (*BACKENDS, *added)


def render_target(backend: Backend, job: Job) -> list[RenderedFile]:
    """Render one target.

    Raises:
        UserTemplateError: a template of the user's has a fault.
    """
    with template_faults():
        return backend.render(job)


def _template_context(job: Job) -> dict[str, Any]:
    """What a user's template sees: the manifest's keys (also as a whole, `manifest`), `findings` and `doubts`."""
    manifest = job.manifest.model_dump(mode="json")
    findings = [_plain(finding) for finding in job.findings]
    doubts = {pointer: [_plain(finding) for finding in found] for pointer, found in job.doubts.items()}
    return {**manifest, "manifest": manifest, "findings": findings, "doubts": doubts}


def _plain(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "line": finding.where.line,
        "column": finding.where.column,
    }


def _files(folder: Path, child: Path) -> list[Path]:
    """Every file of one subfolder, in order; each must be text, and lie in the folder."""
    _refuse_outside(folder, child)
    files = sorted(path for path in child.rglob("*") if path.is_file())
    for path in files:
        _refuse_outside(folder, path)
        try:
            path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            raise UserTemplateError(path, 1, "the file is not UTF-8 text") from None
        except OSError as error:
            raise UserTemplateError(path, 1, f"the file cannot be read: {error.strerror}") from None
    return files


def _refuse_outside(folder: Path, path: Path) -> None:
    if not Path(realpath(path)).is_relative_to(realpath(folder)):
        raise UserTemplateError(path, 1, "the link leads out of the template folder")


def _refuse_loose(folder: Path) -> None:
    """A template that lies in no subfolder is rendered for no target."""
    for path in sorted(folder.glob("[!_.]*")):
        if path.suffix in _SUFFIXES and path.is_file():
            raise UserTemplateError(path, 1, "a template lies in a subfolder, which has the name of its target")


def _refuse_strangers(folder: Path, child: Path, files: list[Path]) -> None:
    """A file beside the built-in ones that has the name of none is a spelling mistake; `_` marks parts of one's own."""
    builtin = builtin_templates()
    known = sorted(path.relative_to(builtin).as_posix() for path in (builtin / child.name).rglob("*") if path.is_file())
    for path in files:
        if path.relative_to(folder).as_posix() not in known and not path.name.startswith("_"):
            raise UserTemplateError(path, 1, f"it overrides none of the built-in templates: {', '.join(known)}")


def _target(folder: Path, child: Path, files: list[Path]) -> Backend:
    """The target that a subfolder with a name of its own describes."""
    if not _TARGET_NAME.fullmatch(child.name) or child.name in _TAKEN:
        raise UserTemplateError(
            child, None, "a target's name is made of a-z, 0-9, - and _, and is not one of doccompile's own"
        )
    names = [path.relative_to(folder).as_posix() for path in files if not path.name.startswith("_")]
    rendered_as: dict[str, str] = {}
    for name in names:
        other = rendered_as.setdefault(_output_name(name), name)
        if other != name:
            raise UserTemplateError(folder / name, 1, f"it gives the same file as {other}")

    def render(job: Job) -> list[RenderedFile]:
        context = _template_context(job)
        rendered = (_render(folder, name, job, context) for name in names)
        return [file for file in rendered if file.text.strip()]

    return Backend(child.name, f"Templates of {child.name}/.", render)


def _render(folder: Path, name: str, job: Job, context: dict[str, Any]) -> RenderedFile:
    """One file: a template where its name says so, else a copy."""
    if name.endswith(_SUFFIXES):
        try:
            template = job.templates.get_template(name)
        except RecursionError:
            raise UserTemplateError(folder / name, 1, "the template is nested too deeply") from None
        text = template.render(context)
    else:
        text = (folder / name).read_text(encoding="utf-8")
    return RenderedFile(_output_name(name), text.rstrip("\n") + "\n")


def _output_name(name: str) -> str:
    return name.removesuffix(".jinja").removesuffix(".j2")
