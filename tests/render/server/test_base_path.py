"""Tenant URL -> path of the server."""

import pytest

from doccompile.manifest.model import TenantUrl
from doccompile.render.base_path import base_path, parameters


@pytest.mark.parametrize(
    ("value", "placeholders", "path"),
    [
        (None, (), "/scim"),
        ("https://anchor.example", (), ""),
        ("https://anchor.example/", (), ""),
        ("https://anchor.example/scim/", (), "/scim"),
        ("https://api.anchor.example:8443/api//v1/scim?aadOptscim062020#x", (), "/api/v1/scim"),
        ("https://<name>.anchor.example/scim/v2", ("<name>",), "/scim/v2"),
        ("https://anchor.example/scim/<Organization_Name>", ("<Organization_Name>",), "/scim/{organization_name}"),
        ("https://anchor.example/{id}/x-[Tenant ID]/{id}", ("{id}", "[Tenant ID]"), "/{id}/{tenant_id}/{id_2}"),
        ("<Your_Project>/scim/v2/", ("<Your_Project>",), "/scim/v2"),
        ("anchor.example/scim", (), "/scim"),
        ("https://anchor.example/<123>/<!!>", ("<123>", "<!!>"), "/{p_123}/{parameter}"),
        ("https://anchor.example/../{{ 7*7 }}/a%22b/%7B%7D/\u202e", (), "/---7*7---/a-b/--/-"),
    ],
)
def test_base_path(value: str | None, placeholders: tuple[str, ...], path: str) -> None:
    assert base_path(TenantUrl(kind="literal", value=value, placeholders=placeholders)) == path


def test_parameters_are_named_in_order() -> None:
    assert parameters("/scim/{org}/v2/{team}") == ["org", "team"]
