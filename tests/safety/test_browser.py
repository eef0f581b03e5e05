"""What a hostile tutorial does to the pages that people open: nothing. Looked at in a real browser."""

import os
import re
import shutil
import subprocess
from html import escape
from pathlib import Path

import pytest
from click.testing import CliRunner

from doccompile.checks.example import example_tutorial
from doccompile.cli import doccompile

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")

PAYLOAD = (
    "<script>document.title='owned';document.body.id='owned'</script>"
    "<img src=x onerror=\"document.body.id='owned'\"></style></script><svg onload=document.body.id='owned'>"
    "[x](javascript:document.body.id='owned') \" onmouseover=\"document.body.id='owned'"
)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--virtual-time-budget=3000",
    "--dump-dom",
)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "docs"
    folder.mkdir()
    text = example_tutorial().replace("A Litware tenant.", f"A Litware tenant. {PAYLOAD}")
    text = text.replace("|active|Boolean||", f"|active|Boolean||\n   |{PAYLOAD.replace('|', '')}|String||")
    text = text.replace("**Access Token**", f"**Access {PAYLOAD} Token**").replace(
        "Remove users", f"Remove {PAYLOAD} users"
    )
    (folder / "litware.md").write_text(text)
    result = CliRunner().invoke(
        doccompile, ["build", str(folder), "-o", str(folder.parent / "out"), "--fail-on", "never"]
    )
    assert result.exit_code == 0, result.output
    return folder.parent / "out"


def dom(page: Path, profile: Path) -> str:
    """The page's document after its scripts have run."""
    command = [str(CHROMIUM), *FLAGS, f"--user-data-dir={profile}", page.as_uri()]
    environment = {**os.environ, "HOME": str(profile)}
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=False, env=environment)
    assert "<body" in done.stdout, done.stderr[-500:]
    return done.stdout


def test_a_careless_page_would_be_owned(tmp_path: Path) -> None:
    page = tmp_path / "careless.html"
    page.write_text(f"<!doctype html><title>x</title><body>{PAYLOAD}</body>")
    assert re.search(r"<body[^>]*id=\"owned\"", dom(page, tmp_path / "profile"))


@pytest.mark.parametrize("name", ["index.html", "litware/checklist.html"])
def test_no_script_of_a_document_runs(out: Path, tmp_path: Path, name: str) -> None:
    page = dom(out / name, tmp_path)
    assert "owned" in page
    assert not re.search(r"<body[^>]*id=\"owned\"", page)
    assert "<title>owned" not in page
    assert not re.search(r"<(?:img|svg)\b[^>]*on(?:error|load)", page)
    assert not re.search(r"href=\"javascript:", page)


def test_the_checklist_fits_a_phone(root: Path, tmp_path: Path) -> None:
    page = escape((root / "out" / "slack" / "checklist.html").read_text(encoding="utf-8"))
    (tmp_path / "phone.html").write_text(
        f'<!doctype html><body><iframe id="phone" style="width:360px;height:800px;border:0" srcdoc="{page}"></iframe>'
        "<p id=said></p><script>phone.onload = () => { const root = phone.contentDocument.documentElement;"
        "said.textContent = `${root.scrollWidth} in ${root.clientWidth}` }</script>"
    )
    ((needed, given),) = re.findall(r"(\d+) in (\d+)", dom(tmp_path / "phone.html", tmp_path / "profile"))
    assert needed == given


def test_the_pages_own_script_runs_under_its_policy(out: Path, tmp_path: Path) -> None:
    assert re.search(r"0 of \d+ done", dom(out / "litware" / "checklist.html", tmp_path))
    assert not re.search(r"0 of \d+ done", (out / "litware" / "checklist.html").read_text())
