"""The requests that cases are made of, each with what its answer must be, as profile.yaml writes them."""

from doccompile.render.json_value import Json

MADE: Json = {"status": [200, 201], "values": [{"path": "id", "present": True}]}
"""For a create that another promise needs; that it is answered with 201 is the promise of the create cases alone."""
PATCHED: Json = {"status": [200, 204]}
UNKNOWN = "${unknown-id}"


def id_of(name: str) -> str:
    """What stands for the id of the resource of this name."""
    return f"${{{name}.id}}"


def ids(*names: str) -> list[str]:
    """The same of several."""
    return [id_of(name) for name in names]


def members(*names: str) -> list[Json]:
    """Resources as the service adds them to a group, or takes them out."""
    return [{"$ref": None, "value": id_of(name)} for name in names]


def read_back(endpoint: str, name: str, *values: Json) -> Json:
    """A GET that must show these values."""
    return {"send": f"GET {endpoint}/{id_of(name)}", "expect": {"status": [200], "values": list(values)}}


def lookup(endpoint: str, query: Json, *names: str) -> Json:
    """A GET by a filter that must find the resources of these names, and no other."""
    return {"send": f"GET {endpoint}", "query": query, "expect": {"status": [200], "found": ids(*names)}}


def patch(endpoint: str, name: str, *operations: Json) -> Json:
    """A PATCH that must be accepted."""
    return {"send": f"PATCH {endpoint}/{id_of(name)}", "operations": list(operations), "expect": PATCHED}


def refused(send: str, status: int, **more: Json | list[Json]) -> Json:
    """A request that must be answered with this error."""
    return {"send": send, **more, "expect": {"status": [status], "error": True}}


def deletion(endpoint: str, payload: str) -> tuple[Json, ...]:
    """A resource is created and deleted, and is gone."""
    create = {"send": f"POST {endpoint}", "as": "created", "payload": f"payloads/{payload}", "expect": MADE}
    made = f"{endpoint}/{id_of('created')}"
    return create, {"send": f"DELETE {made}", "expect": {"status": [204]}}, refused(f"GET {made}", 404)
