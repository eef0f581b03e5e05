"""The registry of targets, held against the folders: a backend or template folder that nobody lists does not exist."""

import ast
import importlib
from pathlib import Path

import doccompile.render
from doccompile.render.registry import BACKENDS
from doccompile.render.templating.environment import builtin_templates, environment

MODULES = Path(doccompile.render.__file__).parent
REPORT_PAGE = {"index"}
"""Template folders that belong to the whole build and not to a connector."""
DATA_ALONE = {"openapi"}
"""Targets that are made as data, without a template."""


def test_every_module_with_a_backend_is_listed() -> None:
    defining = {
        path.parent.name
        for path in MODULES.rglob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        and any(isinstance(name, ast.Name) and name.id == "BACKEND" for name in node.targets)
    }
    assert defining == {backend.name for backend in BACKENDS}
    for backend in BACKENDS:
        assert importlib.import_module(f"doccompile.render.{backend.name}.backend").BACKEND is backend


def test_every_backend_has_its_template_folder_and_every_folder_its_backend() -> None:
    folders = {path.name for path in builtin_templates().iterdir() if path.is_dir()}
    assert folders | DATA_ALONE == {backend.name for backend in BACKENDS} | REPORT_PAGE


def test_every_template_compiles() -> None:
    templates = environment()
    for path in builtin_templates().rglob("*.jinja"):
        templates.get_template(path.relative_to(builtin_templates()).as_posix())
