"""The requests that cases are made of, each with what its answer must be, as profile.yaml writes them."""

from doccompile.render.json_value import Json

MADE: Json = {"status": [200, 201], "values": [{"path": "id", "present": True}]}
"""For a create that another promise needs; that it is answered with 201 is the promise of the create cases alone."""
PATCHED: Json = {"status": [200, 204]}
UNKNOWN = "${unknown-id}"


def read_back(endpoint: str, name: str, *values: Json) -> Json:
    """A GET that must show these values."""
    return {"send": f"GET {endpoint}/${{{name}.id}}", "expect": {"status": [200], "values": list(values)}}


def lookup(endpoint: str, query: Json, *names: str) -> Json:
    """A GET by a filter that must find the resources of these names, and no other."""
    found = [f"${{{name}.id}}" for name in names]
    return {"send": f"GET {endpoint}", "query": query, "expect": {"status": [200], "found": found}}


def patch(endpoint: str, name: str, *operations: Json) -> Json:
    """A PATCH that must be accepted."""
    return {"send": f"PATCH {endpoint}/${{{name}.id}}", "operations": list(operations), "expect": PATCHED}


def refused(send: str, status: int, **more: Json | list[Json]) -> Json:
    """A request that must be answered with this error."""
    return {"send": send, **more, "expect": {"status": [status], "error": True}}


def deletion(endpoint: str, payload: str) -> tuple[Json, ...]:
    """A resource is created and deleted, and is gone."""
    create = {"send": f"POST {endpoint}", "as": "created", "payload": f"payloads/{payload}", "expect": MADE}
    delete = {"send": f"DELETE {endpoint}/${{created.id}}", "expect": {"status": [204]}}
    return create, delete, refused(f"GET {endpoint}/${{created.id}}", 404)
