"""The bodies that are long enough to be worth a file: whole resources, and changes of all attributes at once."""

import json

from doccompile.render.json_value import Json
from doccompile.render.profile import bodies as profile_bodies
from doccompile.render.profile import samples as profile_samples
from doccompile.render.profile.plan import Plan
from doccompile.render.profile.users import minimal
from doccompile.render.target_attributes import TargetAttribute, changed_together
from doccompile.scim.urns import PATCH_OP


def payloads(plan: Plan) -> dict[str, str]:
    """File name in `payloads/` -> JSON text."""
    together = changed_together(plan.users)
    bodies = {
        "create-user.json": profile_bodies.user(plan.users),
        "minimal-user.json": profile_bodies.user(minimal(plan.users)),
        "update-user-default.json": _patch([_operation("Replace", target, 1) for target in together]),
        "update-user-flag.json": _patch(_compact(together)),
    }
    if plan.groups:
        bodies["create-group.json"] = profile_bodies.group(plan.groups)
    return {name: json.dumps(body, indent=2) + "\n" for name, body in bodies.items()}


def _patch(operations: list[Json]) -> Json:
    return {"schemas": [PATCH_OP], "Operations": operations}


def _operation(op: str, target: TargetAttribute, variant: int) -> Json:
    text = profile_samples.value(target, variant, "changed")
    whole = target.kind == "multi-valued" and target.sub is None
    return {"op": op, "path": target.path, "value": profile_bodies.elements(target, text) if whole else text}


def _compact(targets: list[TargetAttribute]) -> list[Json]:
    """One operation for each multi-valued attribute, and one without a path for all others."""
    multi = [target for target in targets if target.kind == "multi-valued"]
    plain = [target for target in targets if target.kind != "multi-valued"]
    values = {target.path: profile_samples.value(target, 2, "changed") for target in plain}
    pathless = [{"op": "replace", "value": values}] if values else []
    return [*(_operation("replace", target, 2) for target in multi), *pathless]
