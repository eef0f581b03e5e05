"""Cases about users: matching, create, read, every form of PATCH, disable and restore, delete, and errors."""

import re

from doccompile.render import profile_bodies, profile_samples
from doccompile.render.profile_attributes import CORE_USER, ENTERPRISE_USER, Target
from doccompile.render.profile_patches import Patch, patches, shown
from doccompile.render.profile_plan import Case, Json, Plan, matching

MADE: Json = {"status": [200, 201], "values": [{"path": "id", "present": True}]}
"""For a create that another promise needs; that it is answered with 201 is the promise of the create cases alone."""
PATCHED: Json = {"status": [200, 204]}
UNKNOWN = "${unknown-id}"


def user_cases(plan: Plan) -> list[Case]:
    """All cases about users, in working order."""
    cases = [*_matching(plan), *_creating(plan)]
    if plan.promises_capability("update-users"):
        cases += _updating(plan)
    if plan.promises_capability("remove-users"):
        cases += [*_disabling(plan), *_deleting(plan)]
    return cases


def minimal(targets: tuple[Target, ...]) -> list[Target]:
    """What a user needs to exist and to be found: required and matching attributes, and `active`."""
    found_by = matching(targets)
    return [
        target for target in targets if target.required or target in found_by or target.name in ("userName", "active")
    ]


def id_of(target: Target) -> str:
    """A word for the attribute that is fit for the name of a case."""
    urn = "enterprise:" if target.extension == ENTERPRISE_USER else f"{target.extension}:" if target.extension else ""
    words = f"{urn.removeprefix('urn:ietf:params:scim:schemas:extension:')}{target.path.rpartition(':')[2]}"
    return re.sub(r"[^a-z0-9]+", "-", words.lower().replace(" eq ", "-")).strip("-")


def read_back(endpoint: str, name: str, *values: Json) -> Json:
    """A GET that must show these values."""
    return {"send": f"GET {endpoint}/${{{name}.id}}", "expect": {"status": [200], "values": list(values)}}


def _matching(plan: Plan) -> list[Case]:
    cases = []
    for target in matching(plan.users):
        sample = str(profile_samples.value(target, 0, "user"))
        promise = plan.filter_of(target)
        found = {"status": [200], "found": ["${user.id}"]}
        cases.append(
            Case(
                f"match-{id_of(target)}",
                f"A user is found by {target.path}, and no other",
                "matching",
                promise,
                ({"send": "GET /Users", "query": {"filter": f'{target.path} eq "{sample}"'}, "expect": found},),
                ("user", "colleague"),
            )
        )
        if target.path == "userName":
            upper = re.sub(r"^[a-z]+", lambda word: word[0].upper(), sample)
            query = {"filter": f'{target.path} eq "{upper}"'}
            cases.append(
                Case(
                    "match-username-other-case",
                    "userName is compared without regard to case",
                    "matching",
                    promise,
                    ({"send": "GET /Users", "query": query, "expect": found},),
                    ("user", "colleague"),
                )
            )
    return cases


def _creating(plan: Plan) -> list[Case]:
    promise = plan.promise(plan.capability("create-users"), "/mappings/user/title")
    sent = [target for target in plan.users if target.kind in ("simple", "multi-valued")]
    values = [
        {**shown(target, profile_samples.value(target, 0, "created")), "promise": plan.of(target)} for target in sent
    ]
    create: Json = {
        "send": "POST /Users",
        "as": "created",
        "payload": "payloads/create-user.json",
        "expect": {"status": [201], "values": [{"path": "id", "present": True}, *values]},
    }
    return [
        Case("create-user", "A user is created with every attribute", "creating", promise, (create,)),
        Case(
            "read-user",
            "A user is read back with every attribute",
            "creating",
            promise,
            (
                {**create, "expect": MADE},
                read_back("/Users", "created", {"path": "id", "equals": "${created.id}"}, *values),
            ),
        ),
        Case(
            "create-user-twice",
            "A user whose userName is taken is refused with 409",
            "creating",
            promise,
            (
                {
                    "send": "POST /Users",
                    "body": profile_bodies.user(minimal(plan.users), "user"),
                    "expect": {"status": [409], "error": True},
                },
            ),
            ("user",),
        ),
        *_refused_creates(plan),
    ]


def _refused_creates(plan: Plan) -> list[Case]:
    needed = {target.name: target for target in plan.users if target.required and target.schema == CORE_USER}
    cases = []
    for name, target in needed.items():
        body = profile_bodies.user(other for other in minimal(plan.users) if other.name != name)
        step = {"send": "POST /Users", "as": "refused", "body": body, "expect": {"status": [400], "error": True}}
        title = f"A user without {name} is refused with 400"
        cases.append(Case(f"create-user-without-{name.lower()}", title, "creating", plan.of(target), (step,)))
    broken = {"send": "GET /Users", "query": {"filter": "userName eq"}, "expect": {"status": [400], "error": True}}
    promise = plan.filter_of(matching(plan.users)[0])
    cases.append(Case("bad-filter", "A filter that is none is refused with 400", "matching", promise, (broken,)))
    lost = {"send": f"GET /Users/{UNKNOWN}", "expect": {"status": [404], "error": True}}
    promise = plan.promise(plan.capability("create-users"), "/mappings/user/title")
    cases.append(Case("read-unknown-user", "An unknown id is answered with 404", "creating", promise, (lost,)))
    return cases


def _updating(plan: Plan) -> list[Case]:
    update = plan.promise(plan.capability("update-users"), "/mappings/user/title")
    cases = [_patch_case(plan, target, form) for target in plan.users for form in patches(target)]
    together = [target for target in plan.users if target.kind != "manager" and target.name != "active"]
    for client, variant in (("default", 1), ("flag", 2)):
        step = {
            "send": "PATCH /Users/${changed.id}",
            "payload": f"payloads/update-user-{client}.json",
            "expect": PATCHED,
        }
        values = [
            {**shown(target, profile_samples.value(target, variant, "changed")), "promise": plan.of(target)}
            for target in together
        ]
        title = f"Several attributes are changed in one request ({client} client)"
        steps = (step, read_back("/Users", "changed", *values))
        cases.append(Case(f"patch-several-{client}", title, "updating", update, steps, ("changed",)))
    empty = {"send": "PATCH /Users/${subject.id}", "operations": [], "expect": PATCHED}
    cases.append(
        Case("patch-nothing", "A PATCH without operations is accepted", "updating", update, (empty,), ("subject",))
    )
    lost = {
        "send": f"PATCH /Users/{UNKNOWN}",
        "operations": [{"op": "Replace", "path": "userName", "value": "ida.${absent}@profile.example"}],
        "expect": {"status": [404], "error": True},
    }
    cases.append(
        Case("patch-unknown-user", "A PATCH of an unknown id is answered with 404", "updating", update, (lost,))
    )
    return cases


def _patch_case(plan: Plan, target: Target, form: Patch) -> Case:
    step = {"send": "PATCH /Users/${subject.id}", "operations": list(form.operations), "expect": PATCHED}
    return Case(
        f"patch-{id_of(target)}-{form.id}",
        f"{target.path}: {form.title}",
        "updating",
        plan.of(target),
        (step, read_back("/Users", "subject", form.expect)),
        ("subject", "colleague") if target.kind == "manager" else ("subject",),
    )


def _disabling(plan: Plan) -> list[Case]:
    promise = plan.promise(plan.capability("remove-users"), "/mappings/user/title")
    still = {
        "send": "GET /Users",
        "query": {"filter": 'userName eq "ida.${leaver}@profile.example"'},
        "expect": {"status": [200], "found": ["${leaver.id}"]},
    }
    cases = []
    for client, op, off, on in (("default", "Replace", "False", "True"), ("flag", "replace", False, True)):
        for verb, sent, active in (("disable", off, False), ("restore", on, True)):
            step = {
                "send": "PATCH /Users/${leaver.id}",
                "operations": [{"op": op, "path": "active", "value": sent}],
                "expect": PATCHED,
            }
            steps = (step, read_back("/Users", "leaver", {"path": "active", "equals": active}))
            title = f"A user is {verb}d ({client} client)"
            cases.append(Case(f"{verb}-user-{client}", title, "removing", promise, steps, ("leaver",)))
            if verb == "disable" and client == "default":
                title = "A disabled user is still found"
                cases.append(Case("find-disabled-user", title, "removing", promise, (step, still), ("leaver",)))
    return cases


def _deleting(plan: Plan) -> list[Case]:
    promise = plan.promise(plan.capability("remove-users"), "/mappings/user/title")
    create = {"send": "POST /Users", "as": "created", "payload": "payloads/minimal-user.json", "expect": MADE}
    delete = {"send": "DELETE /Users/${created.id}", "expect": {"status": [204]}}
    gone = {"send": "GET /Users/${created.id}", "expect": {"status": [404], "error": True}}
    lost = {"send": f"DELETE /Users/{UNKNOWN}", "expect": {"status": [404], "error": True}}
    return [
        Case("delete-user", "A user is deleted, and is gone", "removing", promise, (create, delete, gone)),
        Case("delete-unknown-user", "A DELETE of an unknown id is answered with 404", "removing", promise, (lost,)),
    ]
