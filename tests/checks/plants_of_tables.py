"""Faults of capabilities, mappings and attribute tables."""

import random

from tests.checks.drafts import Draft
from tests.checks.planting import Planted, changed, fault_at, plants


@plants("DC301")
def groups_not_mapped(draft: Draft, rng: random.Random) -> Planted | None:
    return fault_at(draft.cut("groups", "members"), "claims") if "claims" in draft else None


@plants("DC302")
def groups_not_claimed(draft: Draft, rng: random.Random) -> Planted | None:
    return fault_at(draft.put("claims", None), "groups") if "claims" in draft else None


@plants("DC303")
def table_lost(draft: Draft, rng: random.Random) -> Planted | None:
    return fault_at(draft.cut("head", "urn"), "users") if "head" in draft else None


def _row(draft: Draft, rng: random.Random) -> str | None:
    return rng.choice(("name", "active", "emails", "gname", "members")) if "head" in draft else None


@plants("DC304")
def cell_too_many(draft: Draft, rng: random.Random) -> Planted | None:
    row = _row(draft, rng)
    return fault_at(draft.put(row, draft[row].rstrip("|") + "||yes|"), row) if row else None


@plants("DC305")
def row_twice(draft: Draft, rng: random.Random) -> Planted | None:
    return fault_at(draft.put("emails", draft[rng.choice(("name", "active"))]), "emails") if "head" in draft else None


@plants("DC306")
def path_broken(draft: Draft, rng: random.Random) -> Planted | None:
    path = rng.choice(('emails[type eq "work".value', 'emails[type eq "work].value', "family name"))
    return fault_at(draft.put("emails", f"   |{path}|String||"), "emails") if "head" in draft else None


@plants("DC307")
def attribute_nobody_defines(draft: Draft, rng: random.Random) -> Planted | None:
    path = rng.choice(("department", "givenName", "costCenter", "name.displayName", "mobilePhone", "jobTitle"))
    return fault_at(draft.put("emails", f"   |{path}|String||"), "emails") if "head" in draft else None


@plants("DC308")
def type_wrong(draft: Draft, rng: random.Random) -> Planted | None:
    tag, row = rng.choice(
        (
            ("active", "|active|String||"),
            ("members", "|members|String||"),
            ("emails", "|title|Boolean||"),
            ("emails", '|emails[type eq "work"].primary|String||'),
        )
    )
    return fault_at(draft.put(tag, "   " + row), tag) if "head" in draft else None


@plants("DC309")
def nothing_to_match_by(draft: Draft, rng: random.Random) -> Planted | None:
    tag, head = rng.choice((("name", "head"), ("gname", "ghead")))
    return fault_at(draft.put(tag, draft[tag].replace("&check;", "")), head) if "head" in draft else None


@plants("DC310")
def required_attribute_lost(draft: Draft, rng: random.Random) -> Planted | None:
    tag, head, row = rng.choice(
        (("name", "head", "|nickName|String|&check;|"), ("gname", "ghead", "|externalId|String|&check;|"))
    )
    return fault_at(draft.put(tag, "   " + row), head) if "head" in draft else None


@plants("DC311")
def urn_misspelt(draft: Draft, rng: random.Random) -> Planted | None:
    old, new = rng.choice(((":extension:", ":extention:"), (":schemas:", ":schema:"), (":enterprise:", ":enterprize:")))
    return changed(draft, "urn", old, new)


@plants("DC312")
def cell_too_few(draft: Draft, rng: random.Random) -> Planted | None:
    row = rng.choice(("active", "emails", "members"))
    return fault_at(draft.put(row, draft[row].removesuffix("||") + "|"), row) if "head" in draft else None


@plants("DC313")
def limitation_takes_back(draft: Draft, rng: random.Random) -> Planted | None:
    groups = rng.choice(("group provisioning", "groups", "provisioning groups", "provisioning of groups"))
    says = rng.choice(
        ("does not support {}", "doesn't support {} yet", "cannot currently support {}", "does not offer {}")
    )
    sentence = rng.choice(
        (
            f"{draft.product} {says.format(groups)}.",
            f"{groups.capitalize()} {'are' if groups.endswith('groups') else 'is'} not available at this time.",
            f"Groups can't be provisioned to {draft.product}.",
            f"{draft.product} cannot provision groups.",
        )
    )
    return fault_at(draft.put("limit", f"* {sentence}"), "limit") if "limit" in draft else None
