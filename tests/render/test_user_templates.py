"""A user's own templates: overrides, further targets, the documented example, and faults with file and line."""

import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from doccompile.render.backend import Job
from doccompile.render.registry import BACKENDS
from doccompile.render.templating.environment import builtin_templates, environment
from doccompile.render.templating.escape import FILTERS
from doccompile.render.templating.template_fault import UserTemplateError
from doccompile.render.user_templates import render_target, targets
from tests.render.connectors import harbour, harbour_findings


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def build(folder: Path, target: str) -> dict[str, str]:
    backend = next(backend for backend in targets(folder) if backend.name == target)
    job = Job(harbour(), harbour_findings(), environment(folder))
    return {file.path: file.text for file in render_target(backend, job)}


def test_example_of_the_documentation_gives_what_it_says(tmp_path: Path, root: Path) -> None:
    documentation = (builtin_templates() / "README.md").read_text(encoding="utf-8")
    template, output, _ = re.findall(r"```(?:jinja|yaml)\n(.*?)```", documentation, re.DOTALL)
    said = re.search(r"With `doccompile (.*?) DIR`, `out/(.*?)` is:", documentation)
    assert said
    templates = write(tmp_path / "mine", **{"ticket/ticket.yaml.jinja": template})
    out = tmp_path / "out"
    command = [sys.executable, "-m", "doccompile", *said[1].split(), str(templates), "-o", str(out)]
    subprocess.run([*command, "--target", "ticket", "--fail-on", "never"], cwd=root, check=True, capture_output=True)
    assert (out / said[2]).read_text(encoding="utf-8") == output
    assert all(None not in yaml.safe_load(path.read_text()).values() for path in out.glob("*/ticket/ticket.yaml"))


def test_documentation_names_every_filter_and_no_other() -> None:
    table = (builtin_templates() / "README.md").read_text(encoding="utf-8").partition("| Filter | Gives |")[2]
    first_cells = re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)[1:]
    named = {name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)}
    assert named == set(FILTERS) - {"mdcell"}


def test_no_folder_gives_the_built_in_targets() -> None:
    assert targets(None) == BACKENDS


def test_file_of_the_same_path_stands_in_for_the_built_in_one(tmp_path: Path) -> None:
    write(tmp_path, **{"checklist/checklist.css": "body { color: teal }\n"})
    assert [backend.name for backend in targets(tmp_path)] == [backend.name for backend in BACKENDS]
    html = build(tmp_path, "checklist")["checklist.html"]
    assert "<style>body { color: teal }" in html


def test_target_of_ones_own_keeps_folders_copies_plain_files_and_leaves_out_parts(tmp_path: Path) -> None:
    files = {
        "notes/a/b.txt.j2": "{% include 'notes/_part.jinja' %}",
        "notes/_part.jinja": "{{ connector.name }}",
        "notes/plain.txt": "{{ as it is }}\n\n",
        "notes/nothing.txt.jinja": "{% if not findings %}x{% endif %}\n",
        "README.md": "about this folder\n",
        ".git/config": "",
    }
    write(tmp_path, **files)
    assert build(tmp_path, "notes") == {"notes/a/b.txt": "Harbour Desk\n", "notes/plain.txt": "{{ as it is }}\n"}


def test_html_template_escapes_without_being_told(tmp_path: Path) -> None:
    write(tmp_path, **{"page/page.html.jinja": "<p>{{ endpoint.tenant_url.value }}</p>"})
    assert build(tmp_path, "page")["page/page.html"] == "<p>https://&lt;berth&gt;.harbour.example/scim/v2</p>\n"


@pytest.mark.parametrize(
    ("template", "line", "reason"),
    [
        ("one\n{{ connector.nmae }}\n", 2, "has no attribute 'nmae'"),
        ("{{ colour }}", 1, "'colour' is undefined"),
        ("\n\n{% if %}\n", 3, "Expected an expression"),
        ("x\n{{ 1 / 0 }}", 2, "division by zero"),
        ("{% include '_gone.jinja' %}", 1, "there is no template '_gone.jinja'; names are paths"),
        ("{{ connector.name | shout }}", 1, "No filter named 'shout'"),
        ("\n{{ connector.__class__.__mro__ }}", 2, "__class__"),
        ("{{ ''.__class__ }}", 1, "unsafe"),
        ("{% set _ = findings.append(1) %}", 1, "unsafe"),
        ("{{ [].__init__.__globals__['os'].system('id') }}", 1, "unsafe"),
    ],
)
def test_fault_is_reported_with_file_and_line(tmp_path: Path, template: str, line: int, reason: str) -> None:
    write(tmp_path, **{"notes/n.txt.jinja": template})
    with pytest.raises(UserTemplateError) as fault:
        build(tmp_path, "notes")
    assert (fault.value.path, fault.value.line) == (tmp_path / "notes/n.txt.jinja", line)
    assert reason in fault.value.reason


def test_fault_in_an_included_part_names_the_part(tmp_path: Path) -> None:
    write(tmp_path, **{"notes/n.txt.jinja": "{% include 'notes/_p.jinja' %}", "notes/_p.jinja": "\n{{ gone }}"})
    with pytest.raises(UserTemplateError, match=r"_p\.jinja:2: 'gone' is undefined"):
        build(tmp_path, "notes")


def test_fault_in_an_override_names_the_override(tmp_path: Path) -> None:
    write(tmp_path, **{"checklist/checklist.md.jinja": "# {{ manifest.connector.nmae }}"})
    with pytest.raises(UserTemplateError, match=r"checklist\.md\.jinja:1: .*nmae"):
        build(tmp_path, "checklist")


def test_override_of_nothing_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, **{"checklist/checklst.css": ""})
    with pytest.raises(UserTemplateError, match=r"checklst\.css:1: it overrides none of .*checklist/checklist\.css"):
        targets(tmp_path)


def test_template_in_no_subfolder_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, **{"_shared.jinja": "", "README.md": "", "ticket.yaml.jinja": "x"})
    with pytest.raises(UserTemplateError, match=r"ticket\.yaml\.jinja:1: a template lies in a subfolder"):
        targets(tmp_path)


@pytest.mark.parametrize("other", ["notes/a.txt", "notes/a.txt.j2"])
def test_two_templates_of_one_file_are_a_fault(tmp_path: Path, other: str) -> None:
    write(tmp_path, **{"notes/a.txt.jinja": "x", other: "y"})
    with pytest.raises(UserTemplateError, match=r"it gives the same file as notes/a\.txt"):
        targets(tmp_path)


@pytest.mark.parametrize("name", ["sources", "Ticket", "-x", "a b", "x.y"])
def test_target_with_a_name_that_cannot_be_is_a_fault(tmp_path: Path, name: str) -> None:
    write(tmp_path, **{f"{name}/x.txt": "x"})
    with pytest.raises(UserTemplateError, match="a target's name is made of"):
        targets(tmp_path)


def test_file_that_is_no_text_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, **{"notes/x.txt": ""})
    (tmp_path / "notes/x.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(UserTemplateError, match=r"notes/x\.txt:1: the file is not UTF-8 text"):
        targets(tmp_path)


def test_link_out_of_the_folder_is_a_fault(tmp_path: Path) -> None:
    secret = write(tmp_path, secret="x") / "secret"
    folder = write(tmp_path / "mine", **{"notes/n.txt": "x"})
    (folder / "notes/link.txt").symlink_to(secret)
    with pytest.raises(UserTemplateError, match=r"notes/link\.txt:1: the link leads out of the template folder"):
        targets(folder)


def test_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(UserTemplateError, match="gone: there is no such folder of templates"):
        targets(tmp_path / "gone")


def test_fault_crosses_to_another_process() -> None:
    fault = UserTemplateError(Path("a/b.jinja"), 3, "'x' is undefined")
    again = pickle.loads(pickle.dumps(fault))
    assert (str(again), again.path, again.line) == ("a/b.jinja:3: 'x' is undefined", Path("a/b.jinja"), 3)


def test_folder_that_is_a_link_out_is_not_walked_through(tmp_path: Path) -> None:
    folder = write(tmp_path / "mine", **{"notes/n.txt": "x"})
    (folder / "everything").symlink_to("/")
    with pytest.raises(UserTemplateError, match="everything:1: the link leads out of the template folder"):
        targets(folder)
