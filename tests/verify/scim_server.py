"""A small SCIM 2.0 server in memory, tolerant as the identity service needs it, that can be told to break a promise."""

import copy
import json
import re
import uuid
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import httpx

from tests.verify.samples import ENTERPRISE, REQUIRED, VENDOR

Json = dict[str, Any]

CORE = "urn:ietf:params:scim:schemas:core:2.0:"
MESSAGES = "urn:ietf:params:scim:api:messages:2.0:"
TOKEN = "the-right-token-7f3a"

_SIMPLE = [
    "userName",
    "externalId",
    "displayName",
    "nickName",
    "profileUrl",
    "title",
    "userType",
    "preferredLanguage",
    "locale",
    "timezone",
]
_NAME = ["formatted", "familyName", "givenName", "middleName", "honorificPrefix", "honorificSuffix"]
_ADDRESS = ["formatted", "streetAddress", "locality", "region", "postalCode", "country", "type"]
_MULTI = ["emails", "phoneNumbers", "ims", "photos", "entitlements", "roles"]
_FILTERED = re.compile(r'^(\w+)\[(\w+) eq "?([^"\]]*)"?\](?:\.(\w+))?$')


def _attribute(name: str, kind: str = "string", subs: list[Json] | None = None, multi: bool = False) -> Json:
    entry: Json = {"name": name, "type": kind, "multiValued": multi, "required": False}
    return {**entry, "subAttributes": subs} if subs else entry


def _schemas() -> list[Json]:
    names, parts = [_attribute(name) for name in _NAME], [_attribute(name) for name in _ADDRESS]
    element = [_attribute(name) for name in ("value", "display", "type")] + [_attribute("primary", "boolean")]
    user = [_attribute(name) for name in _SIMPLE] + [
        _attribute("active", "boolean"),
        _attribute("name", "complex", names),
    ]
    user += [_attribute("addresses", "complex", parts, True)]
    user += [_attribute(name, "complex", element, True) for name in _MULTI]
    work = [_attribute(name) for name in ("employeeNumber", "costCenter", "organization", "division", "department")]
    work += [_attribute("manager", "complex", [_attribute("value")])]
    group = [_attribute("displayName"), _attribute("members", "complex", [_attribute("value")], True)]
    return [
        {"id": VENDOR, "attributes": [_attribute("berth")]},
        {"id": f"{CORE}User", "attributes": user},
        {"id": ENTERPRISE, "attributes": work},
        {"id": f"{CORE}Group", "attributes": group},
    ]


class ScimError(Exception):
    def __init__(self, status: int, detail: str = "") -> None:
        self.status, self.detail = status, detail


class ScimServer:
    """`hook(request, answer)` may replace any answer; `drop` lists attributes that are not kept; see `breaks` below.

    breaks: "filter:<path>", "delete", "groups", "duplicates", "auth", "disable-text", "remove-all-members",
    "members-excluded", "case", "patch-pathless", "media-type", "error-bodies", "create-200", "required",
    "schema:<name>", "patch-clears", "element-clears", "add-replaces-members", "pages", "offset", "zero-based",
    "disable-deletes".
    """

    def __init__(self, *breaks: str, drop: str | None = None, required: tuple[str, ...] = REQUIRED) -> None:
        self.breaks, self.drop, self.required = set(breaks), drop, required
        self.resources: dict[str, dict[str, Json]] = {"Users": {}, "Groups": {}}
        self.requests: list[httpx.Request] = []
        self.authorizations = {f"Bearer {TOKEN}"}
        self.hook: Callable[[httpx.Request, httpx.Response], httpx.Response] = lambda request, answer: answer

    def client(self) -> httpx.Client:
        return httpx.Client(transport=httpx.MockTransport(self.handle))

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        try:
            status, body = self._route(request)
        except ScimError as error:
            status, body = (
                error.status,
                {"schemas": [f"{MESSAGES}Error"], "status": str(error.status), "detail": error.detail},
            )
            if "error-bodies" in self.breaks:
                body = {"message": "no"}
        kind = "application/json" if "media-type" in self.breaks else "application/scim+json"
        content = b"" if body is None else json.dumps(body).encode()
        return self.hook(request, httpx.Response(status, headers={"Content-Type": kind}, content=content))

    def _route(self, request: httpx.Request) -> tuple[int, Json | None]:
        if "auth" not in self.breaks and request.headers.get("Authorization") not in self.authorizations:
            raise ScimError(401)
        parts = urlsplit(str(request.url))
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        path = unquote(parts.path).removeprefix("/scim").strip("/").split("/")
        body = json.loads(request.content or "null")
        if path[0] in ("ServiceProviderConfig", "ResourceTypes", "Schemas"):
            return 200, self._discovery(path[0])
        if path[0] not in self.resources or (path[0] == "Groups" and "groups" in self.breaks):
            raise ScimError(404, "no such endpoint")
        store = self.resources[path[0]]
        if len(path) == 1:
            return self._create(path[0], body) if request.method == "POST" else (200, self._list(store, query))
        if path[1] not in store:
            raise ScimError(404, "no such resource")
        return self._one(request.method, store, path[1], query, body)

    def _one(
        self, method: str, store: dict[str, Json], identifier: str, query: dict[str, str], body: Any
    ) -> tuple[int, Json | None]:
        if method == "DELETE":
            if "delete" in self.breaks:
                raise ScimError(403, "deletes are refused")
            del store[identifier]
            return 204, None
        if method == "PATCH":
            changed = copy.deepcopy(store[identifier])
            if "patch-clears" in self.breaks and "userName" in changed:
                changed = {key: changed[key] for key in changed if key in ("id", "schemas", "userName")}
            for operation in body["Operations"]:
                self._apply(changed, operation)
            store[identifier] = changed
            if "disable-deletes" in self.breaks and changed.get("active") is False:
                del store[identifier]
            return 204, None
        return 200, self._shown(store[identifier], query)

    def _shown(self, resource: Json, query: dict[str, str]) -> Json:
        hidden = query.get("excludedAttributes") if "members-excluded" not in self.breaks else None
        return {key: value for key, value in resource.items() if key != hidden}

    def _discovery(self, name: str) -> Json:
        if name == "ServiceProviderConfig":
            return {"patch": {"supported": True}, "filter": {"supported": True}}
        if name == "ResourceTypes":
            kinds = ["Users"] if "groups" in self.breaks else ["Users", "Groups"]
            return self._listed([{"endpoint": f"/{kind}"} for kind in kinds])
        schemas = _schemas()
        for entry in (attribute for schema in schemas for attribute in schema["attributes"]):
            entry["required"] = entry["name"] in self.required
        for schema in schemas:
            schema["attributes"] = [
                entry for entry in schema["attributes"] if f"schema:{entry['name']}" not in self.breaks
            ]
        return self._listed(schemas)

    def _listed(self, resources: list[Json]) -> Json:
        return {"schemas": [f"{MESSAGES}ListResponse"], "totalResults": len(resources), "Resources": resources}

    def _list(self, store: dict[str, Json], query: dict[str, str]) -> Json:
        found = list(store.values())
        for condition in query.get("filter", "").split(" and ") if "filter" in query else ():
            match = re.fullmatch(r'(.+) eq "([^"]*)"', condition)
            if not match:
                raise ScimError(400, "no filter")
            path, wanted = match.groups()
            if f"filter:{path}" not in self.breaks:
                found = [resource for resource in found if self._matches(resource, path, wanted)]
        return self._page([self._shown(resource, query) for resource in found], query)

    def _page(self, found: list[Json], query: dict[str, str]) -> Json:
        if "count" not in query or "pages" in self.breaks:
            return self._listed(found)
        start, count = int(query.get("startIndex", "1")), int(query["count"])
        first = 0 if "offset" in self.breaks else start if "zero-based" in self.breaks else start - 1
        page = found[first : first + count]
        return {**self._listed(page), "totalResults": len(found), "startIndex": start, "itemsPerPage": len(page)}

    def _matches(self, resource: Json, path: str, wanted: str) -> bool:
        if path == "manager":
            path = f"{ENTERPRISE}:manager.value"
        if path == "members":
            return any(entry["value"] == wanted for entry in resource.get("members", []))
        return self._equal(get(resource, path), wanted)

    def _equal(self, value: Any, wanted: str) -> bool:
        if "case" in self.breaks:
            return bool(value == wanted)
        return isinstance(value, str) and value.lower() == wanted.lower()

    def _create(self, kind: str, body: Json) -> tuple[int, Json]:
        key = "userName" if kind == "Users" else "displayName"
        needed = self.required if kind == "Users" else ("displayName",)
        if "required" not in self.breaks and any(name not in body for name in needed):
            raise ScimError(400, "something required is missing")
        taken = [resource for resource in self.resources[kind].values() if resource.get(key) == body.get(key)]
        if taken and "duplicates" not in self.breaks:
            raise ScimError(409, "taken")
        resource = copy.deepcopy(body)
        if self.drop:
            unset(resource, self.drop)
        resource["id"] = str(uuid.uuid4())
        self.resources[kind][resource["id"]] = resource
        return 200 if "create-200" in self.breaks else 201, resource

    def _apply(self, resource: Json, operation: Json) -> None:
        path, value, op = operation.get("path"), operation.get("value"), operation["op"].lower()
        if path is None:
            if "patch-pathless" in self.breaks:
                raise ScimError(400, "a path is required")
            for key, entry in value.items():
                self._apply(resource, {"op": op, "path": key, "value": entry})
        elif path.startswith("members"):
            self._members(resource, op, path, value)
        elif op == "remove":
            unset(resource, path)
        else:
            self._write(resource, op, path, value)

    def _write(self, resource: Json, op: str, path: str, value: Any) -> None:
        if path == "active" and isinstance(value, str):
            if "disable-text" in self.breaks:
                raise ScimError(400, "active must be a boolean")
            value = value.lower() == "true"
        if path in ("manager", f"{ENTERPRISE}:manager"):
            path, value = f"{ENTERPRISE}:manager", _reference(value)
        elif isinstance(value, list) and path not in (*_MULTI, "addresses"):
            value = value[0]["value"]
        if "element-clears" in self.breaks and (match := _FILTERED.match(path)):
            resource[match[1]] = []
        if self.drop != path:
            put(
                resource,
                path,
                [*(get(resource, path) or []), *value] if op == "add" and isinstance(value, list) else value,
            )

    def _members(self, resource: Json, op: str, path: str, value: Any) -> None:
        members = resource.get("members", [])
        named = [entry["value"] for entry in value or []]
        if match := _FILTERED.match(path):
            named = [match[3]]
        if op == "add" and "add-replaces-members" in self.breaks:
            members = value
        elif op == "add":
            members = members + [entry for entry in value if entry["value"] not in [m["value"] for m in members]]
        elif op == "replace":
            members = value
        elif "remove-all-members" in self.breaks:
            members = []
        else:
            members = [entry for entry in members if entry["value"] not in named]
        resource["members"] = members


def _reference(value: Any) -> Json | None:
    entry = value[0] if isinstance(value, list) else value
    identifier = entry.get("value") if isinstance(entry, dict) else entry
    return {"value": identifier} if identifier else None


def get(resource: Any, path: str) -> Any:
    holder, key = _holder(resource, path)
    return holder.get(key) if isinstance(holder, dict) else holder


def put(resource: Json, path: str, value: Any) -> None:
    holder, key = _holder(resource, path, make=True)
    holder[key] = value


def unset(resource: Json, path: str) -> None:
    holder, key = _holder(resource, path)
    if isinstance(holder, dict):
        holder.pop(key, None)


def _holder(resource: Any, path: str, make: bool = False) -> tuple[Any, str]:
    """The object that holds the last part of a path, and that part."""
    if path.startswith("urn:"):
        urn, _, path = path.rpartition(":")
        resource = resource.setdefault(urn, {}) if make else resource.get(urn, {})
    if match := _FILTERED.match(path):
        name, key, literal, sub = match.groups()
        entries = resource.setdefault(name, []) if make else resource.get(name, [])
        found = next((entry for entry in entries if str(entry.get(key)).lower() == literal.lower()), None)
        if found is None and make:
            found = {key: literal == "True" if key == "primary" else literal}
            entries.append(found)
        return found or {}, sub or "value"
    first, _, rest = path.partition(".")
    if not rest:
        return resource, first
    return (resource.setdefault(first, {}) if make else resource.get(first, {})), rest
