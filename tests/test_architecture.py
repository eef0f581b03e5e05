"""The shape of the project: which stage may import which, how long things may be, what lies at the top."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "doccompile"

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"__init__"}),
    frozenset({"location", "pattern", "regular_file", "user_error", "whole_file"}),
    frozenset({"build_agent"}),
    frozenset({"scim", "directory"}),
    frozenset({"findings"}),
    frozenset({"fingerprint"}),
    frozenset({"config"}),
    frozenset({"source"}),
    frozenset({"tree"}),
    frozenset({"syntax"}),
    frozenset({"facts"}),
    frozenset({"manifest"}),
    frozenset({"checks", "render", "verify"}),
    frozenset({"compiled"}),
    frozenset({"packed"}),
    frozenset({"parallel"}),
    frozenset({"cache", "report", "review", "tutorial"}),
    frozenset({"cluster"}),
    frozenset({"pipeline"}),
    frozenset({"lint"}),
    frozenset({"build", "semantic_diff", "lsp"}),
    frozenset({"cli"}),
    frozenset({"__main__"}),
)
"""Earliest stage first. A module imports from its own name and from earlier layers, never sideways or later."""

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
JUNK_DRAWERS = {"utils", "util", "helpers", "common", "misc"}
AT_THE_TOP = {
    "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "action.yml", "constraints.txt",
    "corpus", "doccompile", "out", "pyproject.toml", "templates", "tests",
}  # fmt: skip
MACHINE_PATH = re.compile(r"(?<![\w.~$}-])/(?:work|root|home|Users)/\w")
REGISTRY_HOST = re.compile(r"(?i)\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|crates\.io|rubygems\.org)")


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def part(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


PARTS = {part(module) for module in modules()}


def own_code() -> list[Path]:
    return [*modules(), *sorted((ROOT / "tests").rglob("*.py"))]


def named(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in paths]


def layer(name: str) -> int:
    for rank, names in enumerate(LAYERS):
        if name in names:
            return rank
    raise AssertionError(f"doccompile.{name} has no place in LAYERS: say which stage it belongs to")


def imported_names(module: Path) -> Iterator[tuple[list[str], int]]:
    """Yield what a module imports from doccompile, as parts of a dotted name, with the line, wherever it stands."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            first, *rest = name.split(".")
            if first == "doccompile":
                yield rest, node.lineno


def imported_parts(module: Path) -> Iterator[tuple[str, int]]:
    """Yield the parts of doccompile that a module imports, with the line."""
    for name, line in imported_names(module):
        yield (name[0] if name and name[0] in PARTS else "__init__"), line


def tracked() -> list[Path]:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: what is tracked is unknown")
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in listing.decode().split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("module", named(modules()))
def test_imports_go_one_way(module: Path) -> None:
    own = part(module)
    wrong = [
        f"line {line} imports doccompile.{other}"
        for other, line in imported_parts(module)
        if other != own and layer(other) >= layer(own)
    ]
    assert wrong == []


@pytest.mark.parametrize("stage", ["facts", "checks", "render"])
def test_topics_of_a_stage_make_no_circle(stage: str) -> None:
    folder = PACKAGE / stage
    imports: dict[str, set[str]] = {}
    for module in folder.rglob("*.py"):
        own = module.relative_to(folder).parts[0].removesuffix(".py")
        others = {name[1] for name, _ in imported_names(module) if len(name) > 1 and name[0] == stage}
        imports.setdefault(own, set()).update(others - {own})
    TopologicalSorter(imports).prepare()


@pytest.mark.parametrize("topic", named(sorted((PACKAGE / "facts").glob("*/__init__.py"))))
def test_topic_of_several_files_names_each_of_them(topic: Path) -> None:
    told = topic.read_text(encoding="utf-8")
    files = {module.stem for module in topic.parent.glob("*.py")} - {"__init__"}
    assert {name for name in files if f"`{name}`" not in told} == set()


@pytest.mark.parametrize("path", named(own_code()))
def test_files_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.is_relative_to(ROOT / "tests") or len(text.splitlines()) <= LONGEST_FILE
    long = [
        f"{node.name} has {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


@pytest.mark.parametrize("path", named(modules()))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_no_module_is_a_junk_drawer() -> None:
    assert [path for path in own_code() if path.stem in JUNK_DRAWERS or path.parent.name in JUNK_DRAWERS] == []


def test_the_top_level_holds_what_a_newcomer_expects() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert {name for name in names if not name.startswith(".")} - AT_THE_TOP == set()


def test_no_file_depends_on_one_machine_or_one_registry() -> None:
    found = []
    for path in tracked():
        if path == Path(__file__):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if MACHINE_PATH.search(line) or REGISTRY_HOST.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}")
    assert found == []
