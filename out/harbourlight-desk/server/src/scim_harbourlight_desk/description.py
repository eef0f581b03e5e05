"""What this server serves: the connector's schemas and resource types, read from the files in `data`."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from scim2_models import (
    AuthenticationScheme,
    Bulk,
    ChangePassword,
    ETag,
    Filter,
    Patch,
    ResourceType,
    Schema,
    ScimPolicy,
    ScimProvider,
    ServiceProviderConfig,
    Sort,
)

LARGEST_PAGE = 200


@cache
def data(name: str) -> Any:
    """Read one of the JSON files that come with this package."""
    return json.loads((files(__package__) / "data" / f"{name}.json").read_text(encoding="utf-8"))


def provider(scheme: AuthenticationScheme, policy: ScimPolicy) -> ScimProvider:
    """Describe the service (RFC 7644 section 4)."""
    return ScimProvider.from_discovery(
        [Schema.model_validate(schema) for schema in data("schemas")],
        [ResourceType.model_validate(resource_type) for resource_type in data("resource_types")],
        config=ServiceProviderConfig(
            patch=Patch(supported=True),
            bulk=Bulk(supported=False, max_operations=0, max_payload_size=0),
            filter=Filter(supported=True, max_results=LARGEST_PAGE),
            change_password=ChangePassword(supported=False),
            sort=Sort(supported=True),
            etag=ETag(supported=True),
            authentication_schemes=[scheme],
        ),
        policy=policy,
    )
