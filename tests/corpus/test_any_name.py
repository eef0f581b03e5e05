"""Whatever the connector is called, its tutorial states the same facts, and findings lie on the same lines.

Names of real products are made of the words that tutorials speak with (*Admin By Request*), begin with an article or a
number, or are written as no name is (*monday.com*).
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from doccompile.pipeline import Options, compile_bytes, conclude

PLAIN = "Zorvapel"
NAMES = [
    "Admin By Request",
    "Secret Server",
    "Contact Monkey",
    "Token Works",
    "Open Path",
    "Copy.ai",
    "In Case of Crisis",
    "The Hub",
    "A Cloud Guru",
    "Sign In Host",
    "Identity Access Group",
    "OpenText Directory Services",
    "Keeper Password Manager & Digital Vault",
    "Cisco User Management for Secure Access",
    "monday.com",
    "15Five",
]
HOST = re.compile(r"(?<=://)((?:[\w-]+\.)*)(?!(?:microsoft|azure|windows|contoso|example)\.)[a-z0-9-]+(?=\.[a-z]{2,})")
NOT_SAID = ("provenance", "sha256", "slug")


def squashed(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def renamed(text: str, old: str, new: str) -> str:
    """The name where it is written as a name; where it is a part of addresses, without its spaces."""
    slug = "-?".join(map(re.escape, re.findall(r"[a-z0-9]+", old.lower())))
    text = re.sub(rf"(?<![\w/.:@-]){re.escape(old)}(?![\w/@-]|[.:]\w)", "\0", text)
    text = HOST.sub(lambda host: f"{host[1]}{squashed(new)}", text)
    return re.sub(rf"(?<![^\W_]){slug}(?![^\W_])", squashed(new), text).replace("\0", new)


def without(name: str, value: Any) -> Any:
    """What is said, with the same word for any name."""
    if isinstance(value, dict):
        return {key: without(name, held) for key, held in value.items() if key not in NOT_SAID}
    if isinstance(value, list):
        return [without(name, held) for held in value]
    return re.sub(f"{re.escape(name)}|{squashed(name)}", "NAME", value) if isinstance(value, str) else value


def said(text: str, name: str) -> tuple[Any, list[tuple[str, int]]]:
    compiled = conclude([compile_bytes(text.encode(), "tutorial.md", Options(manifests=True))])
    manifest = compiled.documents[0].manifest
    assert manifest
    return without(name, json.loads(manifest)), sorted((f.code, f.where.line) for f in compiled.findings)


def name_of(text: str) -> str:
    compiled = conclude([compile_bytes(text.encode(), "tutorial.md", Options(manifests=True))])
    return str(json.loads(compiled.documents[0].manifest or "")["connector"]["name"])


def assert_same(folder: Path, new: str) -> None:
    files = sorted(folder.glob("*.md"))
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        old = name_of(text)
        assert said(renamed(text, old, new), new) == said(renamed(text, old, PLAIN), PLAIN), file.name


@pytest.mark.parametrize("name", NAMES)
def test_own_tutorials_say_the_same_of_any_product(root: Path, name: str) -> None:
    assert_same(root / "corpus", name)


@pytest.mark.parametrize("name", NAMES)
def test_real_tutorials_say_the_same_of_any_product(shared: Path, name: str) -> None:
    assert_same(shared / "corpus" / "entra", name)
