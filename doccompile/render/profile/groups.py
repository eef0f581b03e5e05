"""Cases about groups and memberships (RFC 7643, section 4.2), for connectors that map groups."""

from functools import partial
from typing import NamedTuple

from doccompile.render.json_value import Json
from doccompile.render.profile import bodies as profile_bodies
from doccompile.render.profile import samples as profile_samples
from doccompile.render.profile.patches import shown
from doccompile.render.profile.plan import GROUP_MAPPING, Case, Plan, matching
from doccompile.render.profile.steps import MADE, UNKNOWN, deletion, ids, lookup, members, patch, read_back, refused
from doccompile.render.profile.untouched import kept_members
from doccompile.render.profile.users import Kind, match_cases, promised_values, word_of
from doccompile.scim.urns import CORE_GROUP

_MICROSOFT_GROUP = "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"
_EVERYONE = ("user", "colleague", "leaver")
_NO_MEMBERS = {"excludedAttributes": "members"}
_GROUP = Kind("group", "/Groups", "displayName", ("team", "crew"), section="groups", prefix="group-", query=_NO_MEMBERS)


def group_cases(plan: Plan) -> list[Case]:
    """All cases about groups, in working order; none where the tutorial maps no groups."""
    if not plan.groups:
        return []
    promise = plan.promise(*GROUP_MAPPING, plan.capability("provision-groups"))
    cases = [
        *match_cases(plan, plan.groups, _GROUP),
        _absent(plan),
        *_creating(plan, promise),
        *_excluding(promise),
        *_renaming(plan),
    ]
    membership = next((target for target in plan.groups if target.kind == "members"), None)
    if membership:
        cases += [*_memberships(plan.of(membership)), kept_members(plan.of(membership))]
    return [*cases, *_deleting(promise)]


def _absent(plan: Plan) -> Case:
    query = {"filter": 'displayName eq "${absent}"', **_NO_MEMBERS}
    step = lookup("/Groups", query)
    title = "A group that does not exist is an empty list"
    promise = plan.filter_of(matching(plan.groups)[0])
    return Case("match-absent-group", title, "groups", promise, (step,), ("team",))


def _creating(plan: Plan, promise: str) -> list[Case]:
    sent = [target for target in plan.groups if target.kind == "simple"]
    values = promised_values(plan, sent, 0, "created")
    create = {
        "send": "POST /Groups",
        "as": "created",
        "payload": "payloads/create-group.json",
        "expect": {**MADE, "status": [201]},
    }
    plain = profile_bodies.group(plan.groups)
    microsoft = {
        "send": "POST /Groups",
        "as": "created",
        "body": {**plain, "schemas": [CORE_GROUP, _MICROSOFT_GROUP], "meta": {"resourceType": "Group"}},
        "expect": MADE,
    }
    again = refused("POST /Groups", 409, body=profile_bodies.group(plan.groups, "team"))
    lost = refused(f"GET /Groups/{UNKNOWN}", 404)
    read = read_back("/Groups", "created", *values)
    case = partial(Case, section="groups", promise=promise)
    return [
        case("create-group", "A group is created and read back", steps=(create, read)),
        case("create-group-microsoft", "A group that names Microsoft's own schema too is created", steps=(microsoft,)),
        case(
            "create-group-twice",
            "A group whose displayName is taken is refused with 409",
            steps=(again,),
            uses=("team",),
        ),
        case("read-unknown-group", "An unknown group id is answered with 404", steps=(lost,)),
    ]


def _excluding(promise: str) -> list[Case]:
    add = patch("/Groups", "team", {"op": "Add", "path": "members", "value": members("user")})
    absent = {
        "status": [200],
        "values": [{"path": "members", "absent": True}, {"path": "displayName", "present": True}],
    }
    read = {"send": "GET /Groups/${team.id}", "query": _NO_MEMBERS, "expect": absent}
    title = "excludedAttributes=members leaves the members out"
    return [Case("exclude-members", title, "groups", promise, (add, read), ("team", "user"))]


def _renaming(plan: Plan) -> list[Case]:
    cases = []
    for target in plan.groups:
        if target.kind != "simple":
            continue
        for client, variant in (("default", 1), ("flag", 2)):
            text = profile_samples.value(target, variant, "crew")
            operation: Json = {"op": "Replace", "path": target.path, "value": text}
            if client == "flag":
                operation = {"op": "replace", "value": {target.path: text}}
            steps = (patch("/Groups", "crew", operation), read_back("/Groups", "crew", shown(target, text)))
            title = f"{target.path} of a group is replaced ({client} client)"
            cases.append(
                Case(f"patch-group-{word_of(target)}-{client}", title, "groups", plan.of(target), steps, ("crew",))
            )
    return cases


class _Membership(NamedTuple):
    """A change of members, and who is one afterwards; `filled`: all three users are members before."""

    id: str
    title: str
    operation: Json
    holds: tuple[str, ...]
    filled: bool = True

    @property
    def lacks(self) -> list[str]:
        """Who was a member before, and is none any more."""
        return [name for name in _EVERYONE if self.filled and name not in self.holds]


_ADD_EVERYONE: Json = {"op": "Add", "path": "members", "value": members(*_EVERYONE)}
_CHANGES = (
    _Membership(
        "add-one-member",
        "One member is added",
        {"op": "Add", "path": "members", "value": members("user")},
        ("user",),
        filled=False,
    ),
    _Membership("add-many-members", "Many members are added at once", _ADD_EVERYONE, _EVERYONE, filled=False),
    _Membership(
        "remove-one-member-default",
        "One member is removed, the others stay (default client)",
        {"op": "Remove", "path": "members", "value": members("user")},
        ("colleague", "leaver"),
    ),
    _Membership(
        "remove-one-member-flag",
        "One member is removed, the others stay (client with flag)",
        {"op": "remove", "path": 'members[value eq "${user.id}"]'},
        ("colleague", "leaver"),
    ),
    _Membership(
        "remove-many-members",
        "Many members are removed at once, the others stay",
        {"op": "Remove", "path": "members", "value": members("user", "colleague")},
        ("leaver",),
    ),
    _Membership(
        "replace-members",
        "The members are replaced",
        {"op": "replace", "path": "members", "value": [{"value": "${colleague.id}"}]},
        ("colleague",),
    ),
)


def _memberships(promise: str) -> list[Case]:
    case = partial(Case, section="groups", promise=promise, uses=("crew", *_EVERYONE))
    fill = patch("/Groups", "crew", _ADD_EVERYONE)
    query = {"filter": 'id eq "${crew.id}" and members eq "${user.id}"', **_NO_MEMBERS}
    cases = [case("check-member", "A membership is looked up", steps=(fill, lookup("/Groups", query, "crew")))]
    for change in _CHANGES:
        wanted = {"path": "members", "holds": ids(*change.holds), "lacks": ids(*change.lacks)}
        steps = (patch("/Groups", "crew", change.operation), read_back("/Groups", "crew", wanted))
        cases.append(case(change.id, change.title, steps=(fill, *steps) if change.filled else steps))
    return cases


def _deleting(promise: str) -> list[Case]:
    steps, lost = deletion("/Groups", "create-group.json"), refused(f"DELETE /Groups/{UNKNOWN}", 404)
    return [
        Case("delete-group", "A group is deleted, and is gone", "groups", promise, steps),
        Case(
            "delete-unknown-group", "A DELETE of an unknown group id is answered with 404", "groups", promise, (lost,)
        ),
    ]
