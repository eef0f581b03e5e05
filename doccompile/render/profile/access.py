"""Cases about reaching the server: Test Connection, refused credentials, and the discovery endpoints (RFC 7644, 4)."""

from doccompile.render.json_value import Json
from doccompile.render.profile.plan import GROUP_MAPPING, Case, Plan, matching
from doccompile.render.target_attributes import TargetAttribute
from doccompile.scim.urns import CORE_GROUP, CORE_USER

MEDIA_TYPE = "application/scim+json"

_TYPES = {
    "string": ["string", "reference", "binary"],
    "boolean": ["boolean"],
    "integer": ["integer", "decimal"],
    "dateTime": ["dateTime", "string"],
}


def access_cases(plan: Plan) -> list[Case]:
    """Test Connection, and what happens without the right credentials."""
    address = plan.promise("/endpoint/tenant_url/value", "/endpoint/tenant_url/kind", "/authentication/fields/0")
    secret = plan.promise(
        "/authentication/secret/vendor_label", "/authentication/fields/1", "/authentication/method", address
    )
    absent = {"filter": f'{matching(plan.users)[0].path} eq "${{absent}}"'}
    request: Json = {"send": "GET /Users", "query": absent}
    empty: Json = {"status": [200], "found": []}
    typed: Json = {"status": [200], "media_type": MEDIA_TYPE}
    asked: tuple[tuple[str, str, str, Json], ...] = (
        (
            "test-connection",
            "Test Connection: a user that cannot exist is an empty list",
            address,
            {"expect": empty},
        ),
        ("media-type", f"Answers are {MEDIA_TYPE}", address, {"expect": typed}),
        (
            "refused-without-credentials",
            "A request without credentials is refused",
            secret,
            {"credentials": "none", "expect": {"status": [401]}},
        ),
        (
            "refused-with-wrong-credentials",
            "A request with wrong credentials is refused",
            secret,
            {"credentials": "wrong", "expect": {"status": [401, 403]}},
        ),
    )
    return [Case(name, title, "connection", promise, (request | rest,)) for name, title, promise, rest in asked]


def discovery_cases(plan: Plan) -> list[Case]:
    """The three discovery endpoints, and the schemas against the tutorial's tables."""
    mapping = plan.promise()
    kinds = [{"path": "endpoint", "equals": "/Users", "promise": mapping}]
    if plan.groups:
        kinds.append({"path": "endpoint", "equals": "/Groups", "promise": plan.promise(*GROUP_MAPPING)})
    patchable = {"path": "patch.supported", "equals": True, "promise": plan.promise(plan.capability("update-users"))}
    filters = {"path": "filter.supported", "equals": True}
    return [
        Case(
            "service-provider-config",
            "The server says that it can patch and filter",
            "discovery",
            mapping,
            ({"send": "GET /ServiceProviderConfig", "expect": {"status": [200], "values": [patchable, filters]}},),
        ),
        Case(
            "resource-types",
            "The server lists what it can hold",
            "discovery",
            mapping,
            ({"send": "GET /ResourceTypes", "expect": {"status": [200], "lists": kinds}},),
        ),
        Case(
            "schemas",
            "The schemas declare every attribute of the tutorial's table",
            "discovery",
            mapping,
            ({"send": "GET /Schemas", "expect": {"status": [200], "schema": _declarations(plan)}},),
        ),
    ]


def _declarations(plan: Plan) -> list[Json]:
    common = ("id", "externalid")
    return [
        _declaration(plan, target)
        for target in (*plan.users, *plan.groups)
        if not (target.name.lower() in common and target.schema in (CORE_USER, CORE_GROUP))
    ]


def _declaration(plan: Plan, target: TargetAttribute) -> Json:
    entry: Json = {
        "schema": target.schema,
        "attribute": f"{target.name}.{target.sub}" if target.sub else target.name,
        "promise": plan.of(target),
    }
    leaf = target.kind == "simple" or target.sub is not None
    types = _TYPES.get("boolean" if target.name == "active" else target.type or "")
    if leaf and types:
        entry["types"] = types
    if target.required and target.pointer and leaf and not target.sub:
        entry["required"] = True
    return entry
