"""Style and script of a self-contained HTML page, and the content security policy that admits exactly them."""

import base64
import hashlib

from jinja2 import Environment
from markupsafe import Markup


def page_assets(templates: Environment, name: str) -> dict[str, str]:
    """Variables for the page `name/name.html.jinja`: `style`, `script`, and the `policy` that admits both."""
    style = Markup(templates.get_template(f"{name}/{name}.css").render())  # noqa: S704 - no document's text
    script = Markup(templates.get_template(f"{name}/{name}.js").render())  # noqa: S704 - no document's text
    policy = "; ".join(
        [
            "default-src 'none'",
            f"style-src {_source(style)}",
            f"script-src {_source(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
    return {"style": style, "script": script, "policy": policy}


def _source(text: str) -> str:
    """Source expression of an inline element (Content Security Policy Level 3, section 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
