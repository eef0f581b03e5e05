"""The one Jinja environment: sandboxed, strict about unknown names, one escaping filter per target language."""

import json
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

_PACKAGED = Path(__file__).parent.parent / "_templates"
_CHECKOUT = Path(__file__).parent.parent.parent / "templates"


def builtin_templates() -> Path:
    """The folder of the templates that come with doccompile: inside the wheel, or at the top of a checkout."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT


def environment(overrides: Path | None = None) -> SandboxedEnvironment:
    """Make the environment; a file in `overrides` stands in for the built-in one of the same relative path."""
    folders = [overrides] if overrides else []
    loader = ChoiceLoader([FileSystemLoader(folder) for folder in [*folders, builtin_templates()]])
    env = SandboxedEnvironment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=False,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["py"] = python_literal
    env.filters["json"] = json_literal
    env.filters["yaml"] = yaml_literal
    return env


def python_literal(value: object) -> str:
    """A Python literal of a string, number, boolean, None, or of a list or dict of them, in printable ASCII."""
    return ascii(value)


def json_literal(value: object) -> str:
    """A JSON literal in printable ASCII."""
    return json.dumps(value, ensure_ascii=True)


def yaml_literal(value: object) -> str:
    """A YAML 1.1 flow literal on one line: JSON, with everything that is not printable escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return "".join(char if char.isprintable() else _yaml_escape(ord(char)) for char in text)


def _yaml_escape(code: int) -> str:
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
