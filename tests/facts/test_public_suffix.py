"""The suffix list that is read directly gives what tldextract gives."""

import logging

import pytest
import tldextract

from doccompile.facts.hosts import public_suffix
from doccompile.facts.hosts.public_suffix import registrable

HOSTS = [
    "litware.com",
    "scim.litware.com",
    "a.b.litware.co.uk",
    "co.uk",
    "uk",
    "litware.uk",
    "scim.eu.litware.com.au",
    "gov.au",
    "www.ck",
    "x.ck",
    "y.x.ck",
    "city.kawasaki.jp",
    "a.city.kawasaki.jp",
    "x.kawasaki.jp",
    "a.x.kawasaki.jp",
    "b.a.x.kawasaki.jp",
    "litware.github.io",
    "github.io",
    "a.litware.xn--p1ai",
    "xn--p1ai",
    "a.b.xn--fiqs8s",
    "a.xn--55qx5d.cn",
    "host.invalid",
    "localhost",
    "litware.internal",
    "a.com.br",
    "litware.s3.amazonaws.com",
    "10.0.0.1",
    "a.nom.br",
    "b.a.nom.br",
    "litware.io",
    "x.y.z.dev",
    "a_b.litware.com",
    "-a.com",
    "a.xn--zzzzzz",
]


@pytest.fixture(scope="module")
def library() -> tldextract.TLDExtract:
    """Offline, ICANN section only."""
    logging.getLogger("tldextract").setLevel(logging.ERROR)
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=False)


@pytest.mark.parametrize("host", HOSTS)
def test_host_gives_what_the_library_gives(host: str, library: tldextract.TLDExtract) -> None:
    parts = library(host)
    assert registrable(host) == (f"{parts.domain}.{parts.suffix}" if parts.domain and parts.suffix else None)


def test_every_suffix_of_the_list_gives_what_the_library_gives(library: tldextract.TLDExtract) -> None:
    rules = public_suffix._rules()
    assert rules is not None
    wrong = []
    for rule in sorted(rules):
        host = f"b.a.{rule.lstrip('*.!')}"
        parts = library(host)
        if registrable(host) != (f"{parts.domain}.{parts.suffix}" if parts.domain and parts.suffix else None):
            wrong.append(host)
    assert wrong == []


def test_library_is_asked_where_its_list_is_not_to_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public_suffix, "_rules", lambda: None)
    assert registrable("scim.litware.co.uk") == "litware.co.uk"
    assert registrable("co.uk") is None
