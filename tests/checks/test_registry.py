"""The registry holds every rule of the folder once, in order, under the codes, names and severities agreed on."""

import re
from pathlib import Path

import pytest

import doccompile.checks
from doccompile.checks.page import readme
from doccompile.checks.registry import RULES
from doccompile.checks.rule import Rule
from doccompile.findings import Severity

FOLDER = Path(doccompile.checks.__file__).parent
AGREED = """
DC001 unreadable-input E
DC002 front-matter-invalid E
DC003 front-matter-field-missing W
DC004 not-a-provisioning-tutorial E
DC005 include-unresolved I
DC006 section-missing W
DC007 suppression-unused W
DC008 suppression-without-reason I
DC101 tenant-url-foreign-host E
DC102 tenant-url-unverified-host W
DC103 tenant-url-not-a-base-url E
DC104 tenant-url-unstated W
DC105 tenant-url-insecure E
DC106 tenant-url-placeholder-unexplained W
DC107 tenant-url-conflict E
DC108 tenant-url-source-conflict W
DC201 secret-source-unstated W
DC202 credential-label-mismatch W
DC203 credential-flow-conflict E
DC204 password-credentials I
DC205 session-link W
DC206 secret-in-document E
DC207 fields-run-together I
DC301 groups-claimed-not-mapped W
DC302 groups-mapped-not-claimed W
DC303 mapping-table-missing I
DC304 attribute-row-overlong W
DC305 attribute-duplicate E
DC306 attribute-path-invalid E
DC307 attribute-unknown W
DC308 attribute-type-mismatch W
DC309 matching-attribute-missing W
DC310 required-attribute-missing W
DC311 schema-version-mixed W
DC312 attribute-row-short I
DC313 limitation-contradicts-mapping W
DC401 foreign-product-name E
DC402 product-name-variant W
DC403 repeated-word W
DC404 step-reference-dangling W
DC405 promised-content-missing W
DC406 vague-link-text I
DC407 emphasis-malformed W
DC408 brand-mixed I
DC409 front-matter-off-topic W
DC410 link-malformed W
DC501 tenant-url-shared E
DC502 connector-diverges W
DC503 slug-collision E
"""
LETTERS = {"E": Severity.ERROR, "W": Severity.WARNING, "I": Severity.INFO}
EVERY_RULE = [pytest.param(rule, id=rule.code) for rule in RULES]


def test_codes_names_and_severities_are_those_agreed_on() -> None:
    agreed = [line.split() for line in AGREED.strip().splitlines()]
    assert [(rule.code, rule.name, rule.severity) for rule in RULES] == [
        (code, name, LETTERS[letter]) for code, name, letter in agreed
    ]


def test_every_rule_file_is_registered_under_its_own_name() -> None:
    files = sorted(path.stem for path in FOLDER.glob("dc*.py"))
    assert files == [f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in RULES]


@pytest.mark.parametrize("rule", EVERY_RULE)
def test_record_reads_as_documentation(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule.name)
    assert rule.summary
    assert not rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert len(rule.why) > 60
    assert not (rule.check and rule.corpus)


def test_page_of_the_rules_is_up_to_date() -> None:
    """Write it anew with `python -m doccompile.checks.page`."""
    page = FOLDER / "README.md"
    assert page.read_text(encoding="utf-8") == readme(RULES), "run `python -m doccompile.checks.page`"
