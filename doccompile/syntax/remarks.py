"""What documentation sites call a remark, and the kind of callout that it is in `> [!NOTE]`."""

_KINDS = {
    "NOTE": ("note", "notes", "info", "alert", "notice", "callout", "admonition", "aside"),
    "TIP": ("tip", "hint"),
    "IMPORTANT": ("important",),
    "WARNING": ("warning", "attention", "danger"),
    "CAUTION": ("caution",),
}
REMARKS = {name: kind for kind, names in _KINDS.items() for name in names}
"""Name of a component or container, or what its attribute says -> the kind of the callout."""
_SIGNS = {
    "NOTE": "📘ℹ📝",
    "TIP": "👍💡✅",
    "IMPORTANT": "❗❕📌",
    "WARNING": "🚧⚠🚨",
    "CAUTION": "🛑❌⛔",
}
SIGNS = {sign: kind for kind, signs in _SIGNS.items() for sign in signs}
"""Picture that a quote begins with -> the kind of the callout that it is."""
