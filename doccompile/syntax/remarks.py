"""What documentation sites call a remark, and the kind of callout that it is in `> [!NOTE]`."""

_KINDS = {
    "NOTE": ("note", "info", "alert", "callout", "admonition", "aside"),
    "TIP": ("tip", "hint"),
    "IMPORTANT": ("important",),
    "WARNING": ("warning", "attention", "danger"),
    "CAUTION": ("caution",),
}
REMARKS = {name: kind for kind, names in _KINDS.items() for name in names}
"""Name of a component or container, or what its attribute says -> the kind of the callout."""
