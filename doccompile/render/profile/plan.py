"""What all cases of a profile are made of: the attributes to provision, and the words that promise them."""

from dataclasses import dataclass, field

from doccompile.manifest.model import ConnectorManifest, Mapping, Provenance
from doccompile.render.json_value import Json
from doccompile.render.profile.samples import is_unique
from doccompile.render.target_attributes import TargetAttribute, read_target
from doccompile.scim.scim_1 import schemas_in_paths
from doccompile.scim.urns import CORE_GROUP, CORE_USER

_DEFAULT_USER = (
    TargetAttribute("userName", CORE_USER, "simple", required=True),
    TargetAttribute("active", CORE_USER, "simple"),
    TargetAttribute("displayName", CORE_USER, "simple"),
    TargetAttribute("name", CORE_USER, "simple", sub="givenName"),
    TargetAttribute("name", CORE_USER, "simple", sub="familyName"),
    TargetAttribute("name", CORE_USER, "simple", sub="formatted"),
    TargetAttribute("emails", CORE_USER, "multi-valued", key="type", literal="work", sub="value"),
)
"""Stands in for the users' table where the tutorial has none."""
_DEFAULT_GROUP = (
    TargetAttribute("displayName", CORE_GROUP, "simple", required=True),
    TargetAttribute("members", CORE_GROUP, "members"),
)

_KEYS = {CORE_USER: "userName", CORE_GROUP: "displayName"}
"""What names a resource, and is never left out."""
GROUP_MAPPING = ("/mappings/group/title", "/mappings/group")
"""Where the tutorial says that groups are provisioned."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case of profile.yaml; `steps` are written as they stand there."""

    id: str
    title: str
    section: str
    promise: str
    steps: tuple[Json, ...]
    uses: tuple[str, ...] = ()


@dataclass(slots=True)
class Plan:
    """The attributes of a connector, what cannot be sent, and the promises that cases refer to (grows with them)."""

    manifest: ConnectorManifest
    users: tuple[TargetAttribute, ...]
    groups: tuple[TargetAttribute, ...]
    skipped: list[tuple[str, str]]
    promises: dict[str, Provenance] = field(default_factory=dict)

    def promise(self, *pointers: str | None) -> str:
        """Return the first pointer that has words in the tutorial, else the user mapping's, else the name's."""
        provenance = self.manifest.provenance
        for pointer in (*pointers, "/mappings/user/title", "/mappings/user", "/connector/name"):
            if pointer and pointer in provenance:
                self.promises[pointer] = provenance[pointer]
                return pointer
        return ""

    def capability(self, identifier: str) -> str | None:
        """Pointer to the capability of this id, None where the tutorial does not list it."""
        listed = enumerate(self.manifest.capabilities)
        return next((f"/capabilities/{index}" for index, entry in listed if entry.id == identifier), None)

    def promises_capability(self, identifier: str) -> bool:
        """Whether the tutorial lists this capability, or lists none at all."""
        return not self.manifest.capabilities or self.capability(identifier) is not None

    def of(self, target: TargetAttribute) -> str:
        """Pointer to the words that promise this attribute."""
        pointer = target.pointer
        return self.promise(
            pointer and f"{pointer}/name", pointer, *(GROUP_MAPPING if target.schema == CORE_GROUP else ())
        )

    def filter_of(self, target: TargetAttribute) -> str:
        """Pointer to the words that promise that the attribute can be matched by."""
        return self.promise(target.pointer and f"{target.pointer}/filterable", self.of(target))


def plan(manifest: ConnectorManifest) -> Plan:
    """Sort the manifest's attributes into those that can be sent and those that cannot."""
    skipped: list[tuple[str, str]] = []
    users = _targets(manifest.mappings.user, "User", skipped)
    groups = _targets(manifest.mappings.group, "Group", skipped)
    return Plan(manifest, users, groups, skipped)


def _targets(mapping: Mapping | None, kind: str, skipped: list[tuple[str, str]]) -> tuple[TargetAttribute, ...]:
    default = _DEFAULT_USER if kind == "User" else _DEFAULT_GROUP
    if mapping is None or mapping.attributes is None:
        return default if mapping is not None or kind == "User" else ()
    in_paths = schemas_in_paths(row.name for row in mapping.attributes)
    chosen: dict[str, TargetAttribute] = {}
    for index, row in enumerate(mapping.attributes):
        target = read_target(row, kind, in_paths, f"/mappings/{kind.lower()}/attributes/{index}")
        if isinstance(target, str):
            skipped.append((row.name, target))
        elif target.path.lower() in chosen:
            skipped.append((row.name, "the table has it twice"))
        else:
            chosen[target.path.lower()] = target
    key = default[0]
    if key.path.lower() not in chosen:
        chosen = {key.path.lower(): key, **chosen}
    return tuple(chosen.values())


def matching(targets: tuple[TargetAttribute, ...]) -> list[TargetAttribute]:
    """The attributes to match by: those ticked as filterable, else the one that names the resource.

    Not those whose value many share, as a language or a country: no filter by them finds one resource.
    """
    ticked = [target for target in targets if target.filterable and target.is_in_a_create]
    usable = [target for target in ticked if is_unique(target) and (target.kind == "simple" or target.sub)]
    return usable or [next(target for target in targets if target.path == _KEYS.get(target.schema))]
