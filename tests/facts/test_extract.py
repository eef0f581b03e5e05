"""Every extractor is called: one that no module uses states nothing."""

import re
from pathlib import Path

import doccompile

MODULES = sorted(Path(doccompile.__file__).parent.rglob("*.py"))


def test_every_extractor_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)
    defined = re.findall(r"(?m)^def (find_\w+)", code)
    unused = [name for name in defined if len(re.findall(rf"\b{name}\b", code)) < 2]
    assert unused == [], "doccompile/facts/extract.py calls none of these"
