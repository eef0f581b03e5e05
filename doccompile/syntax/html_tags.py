"""Which `<word>` is HTML and which is a placeholder that the author forgot to escape."""

import re

_NAMES = frozenset(
    ["a", "abbr", "address", "article", "aside", "audio", "b", "blockquote", "br", "button", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main", "mark", "meta", "nav", "object", "ol", "option", "p", "picture", "pre", "q", "s", "samp", "script", "section", "select", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var", "video", "wbr", "xml", "token"]
) - {"token", "title", "label", "code", "link", "address", "object", "section", "source", "time", "xml", "form"}
_AMBIGUOUS = frozenset({"title", "label", "code", "link", "address", "object", "section", "source", "time", "form"})
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)(\s[^<>]*)?/?>")


def is_html_tag(tag: str) -> bool:
    """Whether a tag-shaped text is HTML: a known element; ambiguous words only when closing or with attributes."""
    match = _TAG.fullmatch(tag)
    if not match:
        return False
    name, attributes = match.group(1).lower(), match.group(2)
    if name in _NAMES:
        return True
    return name in _AMBIGUOUS and (tag.startswith("</") or "=" in (attributes or "") or name == "code")
