"""Faults of wording, and across tutorials."""

import random
import re
from dataclasses import replace

from tests.checks.drafts import Draft
from tests.checks.planting import PROSE, Planted, changed, fault_at, plants, prose, stranger, tenant_url


@plants("DC401")
def name_left_over(draft: Draft, rng: random.Random) -> Planted | None:
    other = stranger(draft, rng)
    word = rng.choice(("TestApp", other.product, other.product))
    tag = rng.choice([tag for tag in ("section", "tenant", "select", "claims", "users") if tag in draft])
    return fault_at(draft.put(tag, draft[tag].replace(draft.product, word, 1)), tag, other)


@plants("DC402")
def name_varied(draft: Draft, rng: random.Random) -> Planted | None:
    first, *rest = draft.product.split(" ", 1)
    ways = [first[:3] + first[3:].capitalize(), first[0] + first[1:3].upper() + first[3:]]
    if not rest and first.isalpha() and len(first) > 6:
        ways += [first[:2] + first[3:], first[:4] + first[4] + first[4:]]
    if rest and rest[0].isalpha():
        ways = [first + "-" + rest[0], first + rest[0]]
    other = " ".join([rng.choice(ways), *rest]) if not rest or not rest[0].isalpha() else rng.choice(ways)
    tag = rng.choice([tag for tag in PROSE if tag in draft and draft.product in draft[tag]])
    return changed(draft, tag, draft.product, other)


@plants("DC403")
def word_twice(draft: Draft, rng: random.Random) -> Planted | None:
    tag = prose(draft, rng)
    words = list(re.finditer(r"(?<= )[a-z]{2,}(?= )", draft[tag]))
    word = rng.choice(words)
    line = draft[tag]
    return fault_at(draft.put(tag, line[: word.end()] + " " + word.group() + line[word.end() :]), tag)


@plants("DC404")
def step_that_is_not_there(draft: Draft, rng: random.Random) -> Planted | None:
    words = rng.choice(("as described in Step {}", "see step {}", "then repeat step {}"))
    tag = rng.choice(("section", "end"))
    return fault_at(draft.put(tag, draft[tag].removesuffix(".") + ", " + words.format(rng.randint(17, 60)) + "."), tag)


@plants("DC405")
def list_lost(draft: Draft, rng: random.Random) -> Planted | None:
    return fault_at(draft.put("item", None).put("item2", None), "promise")


@plants("DC406")
def link_that_says_here(draft: Draft, rng: random.Random) -> Planted | None:
    word = rng.choice(("here", "this", "click here"))
    return (
        fault_at(draft.put("end", f"{draft['end']} Read more [{word}](cycles.md)."), "end")
        if "title" in draft
        else None
    )


@plants("DC407")
def asterisk_shown(draft: Draft, rng: random.Random) -> Planted | None:
    words = rng.choice(("The **Status** * field tells.", "Select ** Save**.", "Select **Save **now.", "Press Stop**."))
    return fault_at(draft.put("end", words), "end") if "title" in draft else None


@plants("DC408")
def two_names_of_the_service(draft: Draft, rng: random.Random) -> Planted | None:
    old = "Azure AD" if draft.generation in ("modern", "rendered") else "Microsoft Entra ID"
    return fault_at(draft.put("end", f"The cycles of {old} occur approximately every 40 minutes."), "end")


@plants("DC409")
def description_of_sign_on(draft: Draft, rng: random.Random) -> Planted | None:
    line = f"description: Learn how to configure single sign-on for {draft.product}."
    return fault_at(draft.put("description", line), "description") if "description" in draft else None


@plants("DC410")
def link_turned(draft: Draft, rng: random.Random) -> Planted | None:
    words = rng.choice(
        (
            "See (the reports)[https://learn.microsoft.com/reports].",
            "See [the reports (https://learn.microsoft.com/reports).",
            "See [the reports] (https://learn.microsoft.com/reports).",
        )
    )
    return fault_at(draft.put("end", words), "end") if "title" in draft else None


@plants("DC501")
def url_shared(draft: Draft, rng: random.Random) -> Planted | None:
    other = stranger(draft, rng)
    return fault_at(draft.put("tenant", draft["tenant"].replace(tenant_url(draft), tenant_url(other))), "tenant", other)


@plants("DC502")
def editions_differ(draft: Draft, rng: random.Random) -> Planted | None:
    if "title" not in draft:
        return None
    dated = [line.replace(line[-4:], "2026") if line.startswith("ms.date") else line for line in draft.lines]
    newer = replace(draft, lines=tuple(dated))
    return fault_at(draft.put("end", draft["end"].replace("40", "20")), "end", newer)


@plants("DC503")
def names_that_collide(draft: Draft, rng: random.Random) -> Planted | None:
    if " " not in draft.product or not draft.product.replace(" ", "").isalpha() or draft.generation != "old":
        return None
    hyphenated = draft.product.replace(" ", "-")
    later = replace(draft, lines=tuple(line.replace(draft.product, hyphenated) for line in draft.lines))
    earlier = replace(draft, lines=tuple(line.replace("01/26/2018", "01/26/2017") for line in draft.lines))
    return fault_at(later, "heading", earlier)
