"""URNs of SCIM schemas and messages (RFC 7643 section 10.3, RFC 7644 section 8.2), and their names in SCIM 1.1."""

CORE_USER = "urn:ietf:params:scim:schemas:core:2.0:User"
CORE_GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group"
CORE = {"User": CORE_USER, "Group": CORE_GROUP}
"""Resource type -> its schema, without its extensions."""
ENTERPRISE_USER = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema"
RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType"
PATCH_OP = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
SEARCH_REQUEST = "urn:ietf:params:scim:api:messages:2.0:SearchRequest"
ERROR = "urn:ietf:params:scim:api:messages:2.0:Error"

SCIM_1_CORE = "urn:scim:schemas:core:1.0"
SCIM_1_ENTERPRISE = "urn:scim:schemas:extension:enterprise:1.0"


def without_core_urn(path: str) -> str:
    """An attribute path without the core schema's URN, which names no other attribute (RFC 7644 section 3.10)."""
    lower = path.lower()
    for urn in (CORE_USER, CORE_GROUP):
        if lower.startswith(f"{urn.lower()}:"):
            return path[len(urn) + 1 :]
    return path
