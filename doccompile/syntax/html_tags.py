"""Which `<word>` is markup, HTML or a component, and which is a placeholder that the author forgot to escape."""

from doccompile.pattern import compile_late

_NAMES = frozenset({
    "a", "abbr", "article", "aside", "audio", "b", "blockquote", "br", "button", "caption", "center", "cite",
    "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input",
    "ins", "kbd", "legend", "li", "main", "mark", "meta", "nav", "ol", "option", "p", "picture", "pre", "q",
    "s", "samp", "script", "select", "small", "span", "strike", "strong", "style", "sub", "summary", "sup",
    "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "video",
    "wbr",
})  # fmt: skip
"""Elements of HTML whose names no author writes for a part to replace."""
_AMBIGUOUS = frozenset({"title", "label", "code", "link", "address", "object", "section", "source", "time", "form"})
"""Those whose names an author may write for one: HTML only where they close, or have attributes."""
_VALUE = compile_late(r"\s[\w:-]+=[\"'{]")
"""An attribute with its value: no author writes that in a placeholder."""
_TAG = compile_late(r"</?([A-Za-z][A-Za-z0-9-]*)(\s[^<>]*)?/?>")


def is_html_tag(tag: str) -> bool:
    """Whether a tag-shaped text is markup: a known element; any other word when closing, or with attributes."""
    match = _TAG.fullmatch(tag)
    if not match:
        return False
    name, attributes = match.group(1).lower(), match.group(2) or ""
    if name in _NAMES or tag.startswith("</") or _VALUE.search(attributes):
        return True
    return name in _AMBIGUOUS and ("=" in attributes or name == "code")
