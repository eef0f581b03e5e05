"""Nothing in a tutorial becomes code: every file of every target parses, and what it holds as data is the input."""

import ast
import configparser
import io
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import html5lib
import pytest
import yaml
from dockerfile_parse import DockerfileParser
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from packaging.requirements import Requirement

from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.manifest.model import ConnectorManifest
from doccompile.render.backend import Backend, Job
from doccompile.render.index_page import IndexEntry, Tutorial, index_page
from doccompile.render.registry import BACKENDS
from doccompile.render.templating.environment import environment
from doccompile.render.templating.escape import one_line, visible
from doccompile.tree.plan import is_inside
from tests.render.connectors import harbour, harbour_findings
from tests.render.hostile import TEXT, hostile_manifests
from tests.render.parsers import hcl, hcl_string, powershell, powershell_strings

TEMPLATES = environment()
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
LONG_ENOUGH_TO_CUT = 400
QUICK = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def leaves(value: Any) -> Iterator[str]:
    """Every string of nested data, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(key)
            yield from leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item)


def python(text: str) -> list[str]:
    tree = ast.parse(text.encode())
    compile(tree, "generated.py", "exec")
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def markdown(text: str) -> list[str]:
    tokens = list(_flat(MarkdownIt("gfm-like", {"linkify": False}).parse(text)))
    assert {token.type for token in tokens}.isdisjoint({"html_block", "html_inline", "image"})
    for token in tokens:
        if token.type == "link_open":
            assert not str(token.attrs["href"]).lower().startswith(("javascript:", "data:", "vbscript:"))
    return ["".join(token.content for token in group) for group in _runs(tokens)]


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


def _runs(tokens: list[Token]) -> Iterator[list[Token]]:
    """Neighbouring pieces of text, which an escaped character had split."""
    run: list[Token] = []
    for token in tokens:
        if token.type in ("text", "text_special"):
            run.append(token)
        else:
            yield run
            run = []
            if token.type in ("code_inline", "fence", "code_block"):
                yield [token]
    yield run


def page(text: str) -> list[str]:
    document = html5lib.HTMLParser(strict=True).parse(text)
    elements = [(element.tag.rpartition("}")[2], element) for element in document.iter()]
    assert [tag for tag, _ in elements].count("script") == 1
    assert {tag for tag, _ in elements}.isdisjoint({"img", "iframe", "object", "embed", "form", "base", "svg"})
    for _, element in elements:
        assert not [name for name in element.attrib if name.lower().startswith("on") or name == "style"]
        assert not element.get("href", "").lower().startswith(("javascript:", "data:", "/"))
    ids = [element.get("id") for _, element in elements if element.get("id")]
    assert len(ids) == len(set(ids))
    return [text for _, element in elements for text in (element.text, element.tail) if text]


def requirements(text: str) -> list[str]:
    return [str(Requirement(line)) for line in text.splitlines() if line and not line.startswith(("#", "-"))]


def dockerfile(text: str) -> list[str]:
    with io.BytesIO() as file:
        parser = DockerfileParser(fileobj=file)
        parser.content = text
        instructions = [item for item in parser.structure if item["instruction"] != "COMMENT"]
    known = {
        "FROM",
        "WORKDIR",
        "COPY",
        "RUN",
        "USER",
        "ENV",
        "ARG",
        "LABEL",
        "VOLUME",
        "EXPOSE",
        "HEALTHCHECK",
        "CMD",
        "ENTRYPOINT",
    }
    assert {item["instruction"] for item in instructions} <= known
    return [item["value"] for item in instructions]


PARSERS: dict[str, Callable[[str], list[str]]] = {
    ".py": python,
    ".json": lambda text: list(leaves(json.loads(text))),
    ".yaml": lambda text: list(leaves(yaml.safe_load(text))),
    ".yml": lambda text: list(leaves(yaml.safe_load(text))),
    ".toml": lambda text: list(leaves(tomllib.loads(text))),
    ".md": markdown,
    ".html": page,
    ".tf": lambda text: [hcl_string(literal) for literal in leaves(hcl(text)) if literal.startswith('"')],
    ".ps1": powershell_strings,
    "requirements.txt": requirements,
    "Dockerfile": dockerfile,
    ".dockerignore": str.splitlines,
    ".gitignore": str.splitlines,
    ".ini": lambda text: list(leaves(_ini(text))),
}


def _ini(text: str) -> dict[str, Any]:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(text)
    return {name: dict(section) for name, section in parser.items()}


def read(path: str, text: str) -> list[str]:
    """Parse one generated file; the strings that it holds."""
    name = PurePosixPath(path)
    kind = name.name if name.name in PARSERS else name.suffix
    assert kind in PARSERS, f"no parser is named for {path}"
    return _parsed(kind, text)


@cache
def _parsed(kind: str, text: str) -> list[str]:
    """The same text is parsed once: most of a server is the same for every connector."""
    return PARSERS[kind](text)


def assert_shows(strings: list[str], values: list[str]) -> None:
    """Wherever a marked value begins, it goes on as it is in the input, or ends in an ellipsis."""
    for string in strings:
        for match in re.finditer(r"Qz(\d+)z", string):
            value, rest = values[int(match[1])], string[match.start() :]
            bare = value.strip()
            forms = (value, one_line(value), one_line(bare), visible(value), visible(bare), " ".join(value.split()))
            cut = rest.partition("…")[0] if "…" in rest else rest if len(rest) > LONG_ENOUGH_TO_CUT else None
            assert any(rest.startswith(form) or (cut and form.startswith(cut)) for form in forms), (
                rest[:200],
                value[:200],
            )


def hostile_findings(manifest: ConnectorManifest, message: str) -> tuple[Finding, ...]:
    where = Location(manifest.source.path, 1, 1, 1, 2)
    return tuple(Finding(code, "x", Severity.ERROR, message, where) for code in ("DC101", "DC303", "DC408"))


@pytest.mark.parametrize("backend", BACKENDS, ids=lambda backend: backend.name)
def test_harmless_tutorial_gives_files_that_parse(backend: Backend) -> None:
    for file in backend.render(Job(harbour(), harbour_findings(), TEMPLATES)):
        read(file.path, file.text)
        assert file.text.endswith("\n")
        assert not file.text.endswith("\n\n")


@pytest.mark.parametrize("backend", BACKENDS, ids=lambda backend: backend.name)
@QUICK
@given(made=hostile_manifests(), message=TEXT)
def test_hostile_tutorial_gives_files_that_parse_and_hold_its_words(
    backend: Backend, made: tuple[ConnectorManifest, list[str]], message: str
) -> None:
    manifest, values = made
    files = backend.render(Job(manifest, hostile_findings(manifest, message), TEMPLATES))
    assert len({file.path for file in files}) == len(files)
    for file in files:
        assert is_inside(f"{manifest.connector.slug}/{file.path}"), file.path
        assert not STEERING.search(file.text), file.path
        assert_shows(read(file.path, file.text), values)


@QUICK
@given(made=hostile_manifests(), message=TEXT, line=TEXT)
def test_hostile_tutorial_cannot_change_the_report_page(
    made: tuple[ConnectorManifest, list[str]], message: str, line: str
) -> None:
    manifest, values = made
    tutorial = Tutorial(manifest, hostile_findings(manifest, message), line)
    text = index_page([IndexEntry((tutorial,), ("manifest.json",))], {manifest.source.path}, TEMPLATES)
    assert not STEERING.search(text)
    assert_shows(page(text), values)
    assert any(visible(manifest.connector.name) == string for string in page(text))


@given(name=TEXT)
@example(name="%\x1f{")
@settings(max_examples=50, deadline=None)
def test_product_name_is_the_same_in_every_language(name: str) -> None:
    manifest = harbour().model_copy(update={"connector": harbour().connector.model_copy(update={"name": name})})
    files = {
        file.path: file.text
        for backend in BACKENDS
        if backend.name in ("entra", "checklist")
        for file in backend.render(Job(manifest, (), TEMPLATES))
    }
    variables = {
        key.strip('"'): body for block in hcl(files["entra/main.tf"])["variable"] for key, body in block.items()
    }
    assert hcl_string(variables["display_name"]["default"]) == name
    powershell(files["entra/configure.ps1"])
    assert powershell_strings(files["entra/configure.ps1"])[0] == name


@given(names=st.lists(TEXT, min_size=1, max_size=4, unique_by=lambda name: name.strip().lower()))
@settings(max_examples=50, deadline=None)
def test_attribute_names_of_the_graph_schema_are_the_tutorials(names: list[str]) -> None:
    changed = harbour().model_dump()
    changed["mappings"]["user"]["attributes"] = [{"name": name} for name in names]
    backend = next(backend for backend in BACKENDS if backend.name == "entra")
    files = backend.render(Job(ConnectorManifest.model_validate(changed), (), TEMPLATES))
    schema = json.loads(next(file.text for file in files if file.path.endswith(".json")))
    defined = [attribute["name"] for attribute in schema["directories"][1]["objects"][0]["attributes"]]
    assert set(names) - {name for name in names if name.strip().lower() == "id"} <= set(defined)
