"""What a PATCH does to the members of a group, read off its operations (RFC 7644 section 3.5.2)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from scim2_models import PatchOp, PatchOperation, Path, ScimFilter
from scim2_models.path import CompareOperator, Comparison

from .membership import Entry, key_of


@dataclass(slots=True)
class MemberChanges:
    """The members to add and to remove (their `value`), by key; `only` tells that no other members remain."""

    added: dict[str, Entry] = field(default_factory=dict)
    removed: dict[str, str] = field(default_factory=dict)
    only: bool = False

    def add(self, entries: Iterable[Entry]) -> None:
        """Add members after what happened so far."""
        for entry in entries:
            self.added[key_of(entry)] = entry
            self.removed.pop(key_of(entry), None)

    def remove(self, values: Iterable[str]) -> None:
        """Remove members after what happened so far."""
        for value in values:
            key = key_of({"value": value})
            self.added.pop(key, None)
            self.removed[key] = value

    def clear(self) -> None:
        """Remove every member."""
        self.added, self.removed, self.only = {}, {}, True


def split(patch: "PatchOp[Any]") -> tuple[MemberChanges, list[PatchOperation[Any]]] | None:
    """Take the operations on members out of a PATCH; None where one of them needs the whole list of members."""
    changes = MemberChanges()
    others = []
    for operation in patch.operations or []:
        if operation.path is None or operation.path.parts[:1] != ("members",):
            others.append(operation)
        elif not _apply(operation, operation.path, changes):
            return None
    if any(operation.path is None and _names_members(operation.value) for operation in others):
        return None
    return changes, others


def _names_members(value: Any) -> bool:
    return isinstance(value, dict) and any(str(key).rpartition(":")[2].lower() == "members" for key in value)


def _apply(operation: PatchOperation[Any], path: Path[Any], changes: MemberChanges) -> bool:
    """Read one operation into `changes`; false where it cannot be read without the members at hand."""
    removing = operation.op is PatchOperation.Op.remove
    if path.value_filter or len(path.parts) > 1:
        selected = _selected(path)
        if selected and removing and operation.value is None:
            changes.remove([selected])
        return selected is not None and removing and operation.value is None
    value: Any = operation.value
    entries = value if isinstance(value, list) else [value]
    if removing and value is None:
        changes.clear()
        return True
    if not all(isinstance(entry, dict) and isinstance(entry.get("value"), str) for entry in entries):
        return False
    if removing:
        changes.remove(entry["value"] for entry in entries)
        return True
    if operation.op is PatchOperation.Op.replace_:
        changes.clear()
    changes.add(entries)
    return True


def _selected(path: Path[Any]) -> str | None:
    """The member that `members[value eq "…"]` selects."""
    tree = ScimFilter(path.value_filter).ast if path.value_filter and len(path.parts) == 1 else None
    if isinstance(tree, Comparison) and tree.op is CompareOperator.eq and tree.attr_path.attr.lower() == "value":
        return tree.value if isinstance(tree.value, str) else None
    return None
