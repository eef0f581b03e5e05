"""The manifest: its schema, its JSON, its slugs, and where its values come from."""

import json
import re

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from doccompile.facts.extract import extract
from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.location import Location
from doccompile.manifest.assemble import assemble
from doccompile.manifest.encode import decode, encode, json_schema
from doccompile.manifest.slug import slug_of, slugify
from doccompile.source.text import decode as decode_text
from doccompile.syntax.parse import parse


def manifest_of(text: str) -> dict[str, object]:
    document = parse(decode_text(text.encode(), "docs/x.md", "docs/x.md"))
    data: dict[str, object] = json.loads(encode(assemble(document, extract(Reading(document)))))
    return data


@pytest.mark.parametrize("example", [None, Example("capabilities", ""), Example("mappings", ""), Example("front", "")])
def test_manifests_validate_against_the_schema_that_is_printed(example: Example | None) -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(manifest_of(example_tutorial(example)), schema)


def test_json_round_trips() -> None:
    text = json.dumps(manifest_of(example_tutorial()))
    assert decode(encode(decode(text))) == decode(text)


def test_the_example_tutorial_states_what_it_says() -> None:
    found = manifest_of(example_tutorial())
    assert found["connector"] == {
        "name": "Litware",
        "slug": "litware",
        "gallery_name": None,
        "release_status": None,
        "vendor_domains": ["litware.com"],
    }
    assert found["authentication"] == {
        "method": "bearer-token",
        "fields": ["Tenant URL", "Secret Token"],
        "secret": {"vendor_label": "Access Token", "location": ["Settings", "Directory"]},
    }
    assert found["endpoint"] == {
        "tenant_url": {
            "kind": "literal",
            "value": "https://api.litware.com/scim",
            "placeholders": [],
            "alternatives": [],
        }
    }
    assert found["sync"] == {"interval_minutes": 40}


def test_what_is_not_stated_is_null() -> None:
    found = manifest_of(example_tutorial(Example("end", "")))
    assert found["sync"] == {"interval_minutes": None}
    assert found["single_sign_on"] == {"tutorial": None}


@given(st.text(min_size=1, max_size=300))
def test_slugs_are_safe_as_folder_package_and_dns_label(name: str) -> None:
    slug = slugify(name)
    assert re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", slug)
    assert slugify(name) == slug


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Lucid (All Products)", "lucid-all-products"),
        ("../../etc/passwd", "etc-passwd"),
        ("Éclair & Söhne", "eclair-sohne"),
        ("x" * 80, "x" * 63),
    ],
)
def test_slugs_keep_the_letters_of_the_name(name: str, slug: str) -> None:
    assert slugify(name) == slug


@pytest.mark.parametrize("name", ["Bramble", "Bramble Writeback"])
def test_writeback_has_a_slug_apart_from_the_product(name: str) -> None:
    title = Fact(f"Configure {name} writeback in Microsoft Entra ID", Location("bramble.md", 1, 1, 1, 2))
    assert slug_of(name, title) == "bramble-writeback"
    assert slug_of(name, None) == slugify(name)


def test_provisioning_with_writeback_has_the_slug_of_the_product() -> None:
    title = "Configure Bramble for automatic user provisioning with password writeback"
    assert slug_of("Bramble", Fact(title, Location("bramble.md", 1, 1, 1, 2))) == "bramble"


def test_names_without_latin_letters_have_slugs_of_their_own() -> None:
    assert slugify("飞书").startswith("connector-")
    assert slugify("飞书") != slugify("钉钉")


def test_every_property_of_the_schema_says_in_a_sentence_what_it_is() -> None:
    schema = json_schema()
    objects = {"manifest": schema, **schema["$defs"]}
    silent = [
        f"{name}.{key}"
        for name, found in objects.items()
        for key, value in found["properties"].items()
        if not value.get("description", "").endswith(".")
    ]
    assert silent == []


def test_schema_has_a_name_that_does_not_depend_on_a_host() -> None:
    assert json_schema()["$id"] == "urn:doccompile:connector-manifest:1"
