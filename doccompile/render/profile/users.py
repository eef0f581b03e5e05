"""Cases about users: matching, create, read, every form of PATCH, disable and restore, delete, and errors."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from doccompile.render.json_value import Json
from doccompile.render.profile import bodies as profile_bodies
from doccompile.render.profile import samples as profile_samples
from doccompile.render.profile.patches import Patch, patches, shown
from doccompile.render.profile.plan import Case, Plan, matching
from doccompile.render.profile.steps import MADE, PATCHED, UNKNOWN, deletion, lookup, patch, read_back, refused
from doccompile.render.target_attributes import TargetAttribute, changed_together
from doccompile.scim.urns import CORE_USER, ENTERPRISE_USER


@dataclass(frozen=True, slots=True)
class Kind:
    """What differs between users and groups where they are looked up; the first of `names` is to be found."""

    word: str
    endpoint: str
    key: str
    names: tuple[str, ...]
    section: str = "matching"
    prefix: str = ""
    query: Json = field(default_factory=dict)


_USER = Kind("user", "/Users", "userName", ("user", "colleague"))


def user_cases(plan: Plan) -> list[Case]:
    """All cases about users, in working order."""
    cases = [*match_cases(plan, plan.users, _USER), *_creating(plan)]
    if plan.promises_capability("update-users"):
        cases += _updating(plan)
    if plan.promises_capability("remove-users"):
        cases += [*_disabling(plan), *_deleting(plan)]
    return cases


def minimal(targets: tuple[TargetAttribute, ...]) -> list[TargetAttribute]:
    """What a user needs to exist and to be found: required and matching attributes, and `active`."""
    found_by = frozenset(matching(targets))
    return [
        target for target in targets if target.required or target in found_by or target.name in ("userName", "active")
    ]


def _can_be_required(target: TargetAttribute) -> bool:
    """Whether a SCIM server can refuse a user without it: `externalId` is in no schema (RFC 7643, section 3.1)."""
    return target.schema == CORE_USER and target.name != "externalId"


def word_of(target: TargetAttribute) -> str:
    """A word for the attribute that is fit for the name of a case."""
    urn = "enterprise:" if target.extension == ENTERPRISE_USER else f"{target.extension}:" if target.extension else ""
    words = f"{urn.removeprefix('urn:ietf:params:scim:schemas:extension:')}{target.path.rpartition(':')[2]}"
    return re.sub(r"[^a-z0-9]+", "-", words.lower().replace(" eq ", "-")).strip("-")


def promised_values(plan: Plan, targets: Sequence[TargetAttribute], variant: int, word: str) -> list[Json]:
    """What an answer must show of attributes that were written, each with the words that promise it."""
    return [
        {**shown(target, profile_samples.value(target, variant, word)), "promise": plan.of(target)}
        for target in targets
    ]


def match_cases(plan: Plan, targets: tuple[TargetAttribute, ...], kind: Kind) -> list[Case]:
    """One case for each attribute to match by, and the key attribute in another case of letters."""
    cases = []
    for target in matching(targets):
        sample = str(profile_samples.value(target, 0, kind.names[0]))
        spellings = [("", f"A {kind.word} is found by {target.path}, and no other", sample)]
        if target.path == kind.key:
            other = re.sub("^[A-Za-z]+", lambda word: word[0].swapcase(), sample)
            spellings.append(("-other-case", f"{target.path} is compared without regard to case", other))
        for end, title, text in spellings:
            query = {"filter": f'{target.path} eq "{text}"', **kind.query}
            step = lookup(kind.endpoint, query, kind.names[0])
            name = f"match-{kind.prefix}{word_of(target)}{end}"
            cases.append(Case(name, title, kind.section, plan.filter_of(target), (step,), kind.names))
    return cases


def _creating(plan: Plan) -> list[Case]:
    promise = plan.promise(plan.capability("create-users"))
    sent = [target for target in plan.users if target.is_in_a_create]
    values = promised_values(plan, sent, 0, "created")
    create: Json = {"send": "POST /Users", "as": "created", "payload": "payloads/create-user.json"}
    made = {"status": [201], "values": [{"path": "id", "present": True}, *values]}
    read = read_back("/Users", "created", {"path": "id", "equals": "${created.id}"}, *values)
    again = refused("POST /Users", 409, body=profile_bodies.user(minimal(plan.users), "user"))
    case = partial(Case, section="creating", promise=promise)
    return [
        case("create-user", "A user is created with every attribute", steps=({**create, "expect": made},)),
        case("read-user", "A user is read back with every attribute", steps=({**create, "expect": MADE}, read)),
        case("create-user-twice", "A user whose userName is taken is refused with 409", steps=(again,), uses=("user",)),
        *_refused_creates(plan),
    ]


def _refused_creates(plan: Plan) -> list[Case]:
    needed = {target.name: target for target in plan.users if target.required and _can_be_required(target)}
    cases = []
    for name, target in needed.items():
        body = profile_bodies.user(other for other in minimal(plan.users) if other.name != name)
        step = {"send": "POST /Users", "as": "refused", "body": body, "expect": {"status": [400], "error": True}}
        title = f"A user without {name} is refused with 400"
        cases.append(Case(f"create-user-without-{name.lower()}", title, "creating", plan.of(target), (step,)))
    broken = refused("GET /Users", 400, query={"filter": "userName eq"})
    promise = plan.filter_of(matching(plan.users)[0])
    cases.append(Case("bad-filter", "A filter that is none is refused with 400", "matching", promise, (broken,)))
    lost = refused(f"GET /Users/{UNKNOWN}", 404)
    promise = plan.promise(plan.capability("create-users"))
    cases.append(Case("read-unknown-user", "An unknown id is answered with 404", "creating", promise, (lost,)))
    return cases


def _updating(plan: Plan) -> list[Case]:
    update = plan.promise(plan.capability("update-users"))
    cases = [_patch_case(plan, target, form) for target in plan.users for form in patches(target)]
    cases += [_check_manager(plan, target) for target in plan.users if target.kind == "manager"]
    together = changed_together(plan.users)
    for client, variant in (("default", 1), ("flag", 2)):
        step = {
            "send": "PATCH /Users/${changed.id}",
            "payload": f"payloads/update-user-{client}.json",
            "expect": PATCHED,
        }
        values = promised_values(plan, together, variant, "changed")
        title = f"Several attributes are changed in one request ({client} client)"
        steps = (step, read_back("/Users", "changed", *values))
        cases.append(Case(f"patch-several-{client}", title, "updating", update, steps, ("changed",)))
    empty = patch("/Users", "subject")
    cases.append(
        Case("patch-nothing", "A PATCH without operations is accepted", "updating", update, (empty,), ("subject",))
    )
    renamed: Json = {"op": "Replace", "path": "userName", "value": "ida.${absent}@profile.example"}
    lost = refused(f"PATCH /Users/{UNKNOWN}", 404, operations=[renamed])
    cases.append(
        Case("patch-unknown-user", "A PATCH of an unknown id is answered with 404", "updating", update, (lost,))
    )
    return cases


def _patch_case(plan: Plan, target: TargetAttribute, form: Patch) -> Case:
    sent = (form.before, form.operation) if form.before else (form.operation,)
    steps = [patch("/Users", "subject", operation) for operation in sent]
    return Case(
        f"patch-{word_of(target)}-{form.id}",
        f"{target.path}: {form.title}",
        "updating",
        plan.of(target),
        (*steps, read_back("/Users", "subject", form.expect)),
        ("subject", "colleague") if target.kind == "manager" else ("subject",),
    )


def _check_manager(plan: Plan, target: TargetAttribute) -> Case:
    """The service asks whether a reference is already there."""
    value = {"op": "Replace", "path": target.path, "value": {"value": "${colleague.id}"}}
    query = {"attributes": "id", "filter": 'id eq "${subject.id}" and manager eq "${colleague.id}"'}
    steps = (patch("/Users", "subject", value), lookup("/Users", query, "subject"))
    title = "A reference to a manager is looked up"
    return Case("check-manager", title, "updating", plan.of(target), steps, ("subject", "colleague"))


def _disabling(plan: Plan) -> list[Case]:
    promise = plan.promise(plan.capability("remove-users"))
    still = lookup("/Users", {"filter": 'userName eq "ida.${leaver}@profile.example"'}, "leaver")
    cases = []
    for client, op, off, on in (("default", "Replace", "False", "True"), ("flag", "replace", False, True)):
        for verb, sent, active in (("disable", off, False), ("restore", on, True)):
            step = patch("/Users", "leaver", {"op": op, "path": "active", "value": sent})
            steps = (step, read_back("/Users", "leaver", {"path": "active", "equals": active}))
            title = f"A user is {verb}d ({client} client)"
            cases.append(Case(f"{verb}-user-{client}", title, "removing", promise, steps, ("leaver",)))
            if verb == "disable" and client == "default":
                title = "A disabled user is still found"
                cases.append(Case("find-disabled-user", title, "removing", promise, (step, still), ("leaver",)))
    return cases


def _deleting(plan: Plan) -> list[Case]:
    promise = plan.promise(plan.capability("remove-users"))
    steps, lost = deletion("/Users", "minimal-user.json"), refused(f"DELETE /Users/{UNKNOWN}", 404)
    return [
        Case("delete-user", "A user is deleted, and is gone", "removing", promise, steps),
        Case("delete-unknown-user", "A DELETE of an unknown id is answered with 404", "removing", promise, (lost,)),
    ]
