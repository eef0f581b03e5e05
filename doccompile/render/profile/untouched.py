"""Cases about what a request must leave alone: a user's other attributes, a group's other members, other pages."""

from doccompile.render.json_value import Json
from doccompile.render.profile import samples as profile_samples
from doccompile.render.profile.plan import Case, Plan
from doccompile.render.profile.steps import MADE, ids, members, patch, read_back
from doccompile.render.profile.users import promised_values, word_of
from doccompile.render.target_attributes import TargetAttribute

_BEYOND_ALL = "1000000000"
_DERIVED = ("userName", "externalId", "active", "name")
"""Attributes that a server may tie to others, or that decide what becomes of the user."""


def whole_users(plan: Plan) -> dict[str, Json]:
    """Fixtures of `kept_attributes`: users that have a value of every attribute, by what the case changes in them."""
    values = promised_values(plan, _sent(plan), 0, "me")
    create = {"send": "POST /Users", "payload": "payloads/create-user.json"}
    made = {**MADE, "values": [*MADE["values"], *values]}
    return {name: {**create, "expect": made} for name in _changed(plan)}


def kept_attributes(plan: Plan) -> list[Case]:
    """A plain attribute and one value of a multi-valued one are changed; all others stay as they were created."""
    return [_kept(plan, name, target) for name, target in _changed(plan).items()]


def _sent(plan: Plan) -> list[TargetAttribute]:
    return [target for target in plan.users if target.is_in_a_create]


def _changed(plan: Plan) -> dict[str, TargetAttribute]:
    sent = _sent(plan) if plan.promises_capability("update-users") and len(plan.users) > 1 else []
    plain = [target for target in sent if target.kind == "simple" and target.name not in _DERIVED]
    chosen = [target for target in sent if target.key and target.sub]
    plain.sort(key=lambda target: target.name == "displayName")
    chosen.sort(key=lambda target: target.name == "emails")
    return {name: found[0] for name, found in (("whole", plain), ("entire", chosen)) if found}


def _kept(plan: Plan, name: str, changed: TargetAttribute) -> Case:
    text = profile_samples.value(changed, 1, name)
    operation: Json = {"op": "Replace", "path": changed.path, "value": text}
    others = [target for target in _sent(plan) if target is not changed]
    values = [*promised_values(plan, others, 0, name), *promised_values(plan, [changed], 1, name)]
    promise = plan.promise(plan.capability("update-users"))
    title = f"A change of {changed.path} leaves the user's other attributes as they are"
    steps = (patch("/Users", name, operation), read_back("/Users", name, *values))
    return Case(f"patch-keeps-others-{word_of(changed)}", title, "updating", promise, steps, (name,))


def pages(plan: Plan) -> Case:
    """Users are listed one to a page, and beyond the last page there is none (RFC 7644, section 3.4.2.4)."""
    steps = [_page(str(start), {"startIndex": start, "resources": 1}) for start in (1, 2)]
    steps.append(_page(_BEYOND_ALL, {"resources": 0}))
    promise = plan.promise()
    title = "Users are listed in pages"
    return Case("list-in-pages", title, "listing", promise, tuple(steps), ("user", "colleague"))


def _page(start: str, page: Json) -> Json:
    query = {"startIndex": start, "count": "1"}
    return {"send": "GET /Users", "query": query, "expect": {"status": [200], "page": page}}


def kept_members(promise: str) -> Case:
    """A second member is added by a request of its own, as the service does; the first one stays."""
    names = ("user", "colleague")
    adds = [patch("/Groups", "circle", {"op": "Add", "path": "members", "value": members(name)}) for name in names]
    read = read_back("/Groups", "circle", {"path": "members", "holds": ids(*names)})
    title = "One more member is added, the others stay"
    return Case("add-another-member", title, "groups", promise, (*adds, read), ("circle", *names))
