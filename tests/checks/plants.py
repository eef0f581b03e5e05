"""One fault a rule, planted into a clean tutorial: the tutorials of the run, and the line of the first where it is."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from tests.checks.drafts import Draft, write


class Planted(NamedTuple):
    """Tutorials that are compiled together; the fault is in the first, on `line` (1-based)."""

    drafts: tuple[Draft, ...]
    line: int


Plant = Callable[[Draft, random.Random], Planted | None]
PLANTS: dict[str, Plant] = {}
MARKDOWN = ("modern", "middle", "old")
PROSE = ("intro", "item2", "section", "console", "end", "limit")


def plants(code: str) -> Callable[[Plant], Plant]:
    def register(plant: Plant) -> Plant:
        PLANTS[code] = plant
        return plant

    return register


def _at(draft: Draft, tag: str, *others: Draft) -> Planted:
    return Planted((draft, *others), draft.tags[tag] + 1)


def _said(draft: Draft, tag: str, words: str) -> Draft:
    """The draft with words in place of a line, without marks where the dialect has none."""
    return draft.put(tag, words if draft.generation in MARKDOWN else re.sub(r"\*\*|`", "", words))


def _changed(draft: Draft, tag: str, old: str, new: str, at: str | None = None) -> Planted | None:
    if tag not in draft or old not in draft[tag]:
        return None
    return _at(draft.put(tag, draft[tag].replace(old, new, 1)), at or tag)


def _tenant_url(draft: Draft) -> str:
    found = re.search(r"https://[^\s`]+", draft["tenant"])
    assert found
    return found.group()


def _stranger(draft: Draft, rng: random.Random) -> Draft:
    """A tutorial of a product whose name shares no beginning with this one's."""
    while True:
        other = write(draft.generation, rng)
        if not any(word[:3].lower() in draft.product.lower() for word in other.product.split()[:2]):
            return other


def _prose(draft: Draft, rng: random.Random) -> str:
    return rng.choice([tag for tag in PROSE if tag in draft])


@plants("DC002")
def header_not_closed(draft: Draft, rng: random.Random) -> Planted | None:
    return _at(draft.put("title", "title: 'Configure " + draft.product), "title") if "title" in draft else None


@plants("DC003")
def description_lost(draft: Draft, rng: random.Random) -> Planted | None:
    return _at(draft.put("description", None), "header") if "description" in draft else None


@plants("DC005")
def include_not_at_hand(draft: Draft, rng: random.Random) -> Planted | None:
    if draft.generation not in MARKDOWN:
        return None
    name = rng.choice(("limits", "monitor", "common"))
    return _at(draft.put("end", f"[!INCLUDE [{name}](includes/{name}.md)]"), "end")


@plants("DC006")
def prerequisites_lost(draft: Draft, rng: random.Random) -> Planted | None:
    return _at(draft.cut("prerequisites", "item2"), "heading")


@plants("DC101")
def url_of_another(draft: Draft, rng: random.Random) -> Planted | None:
    other = _stranger(draft, rng)
    return _at(draft.put("tenant", draft["tenant"].replace(draft.host, other.host)), "tenant", other)


@plants("DC102")
def url_of_nobody(draft: Draft, rng: random.Random) -> Planted | None:
    if draft.generation not in MARKDOWN:
        return None
    for tag in ("intro", "item", "console"):
        draft = draft.put(tag, re.sub(r"\(https://[^)]*\)", "(setup.md)", draft[tag]))
    host = rng.choice(("qx-eu.net", "zz9-cloud.com", "ident-gw.io"))
    return _at(draft.put("tenant", draft["tenant"].replace(draft.host, host)), "tenant")


@plants("DC103")
def url_of_an_endpoint(draft: Draft, rng: random.Random) -> Planted | None:
    url = _tenant_url(draft)
    return _changed(
        draft, "tenant", url, url + rng.choice(("/Users", "/Groups/", "/ServiceProviderConfig", "/schemas"))
    )


@plants("DC104")
def url_unstated(draft: Draft, rng: random.Random) -> Planted | None:
    lead = draft["tenant"].partition("Under")[0]
    return _at(
        _said(
            draft, "tenant", f"{lead}Under the **Admin Credentials** section, input your {draft.product} Tenant URL."
        ),
        "tenant",
    )


@plants("DC105")
def url_not_encrypted(draft: Draft, rng: random.Random) -> Planted | None:
    return _changed(draft, "tenant", "https://", "http://")


@plants("DC106")
def placeholder_says_nothing(draft: Draft, rng: random.Random) -> Planted | None:
    url = _tenant_url(draft)
    return _changed(draft, "tenant", url, url + "/" + rng.choice(("<xxx>", "{id}", "<value>")))


@plants("DC107")
def second_url(draft: Draft, rng: random.Random) -> Planted | None:
    address = f"https://{rng.choice(('prov', 'gate', 'link'))}.{draft.host}/scim/{rng.randint(3, 9)}"
    mark = "`" if draft.generation in MARKDOWN else ""
    return _at(_said(draft, "tenant", f"{draft['tenant']} The Tenant URL is {mark}{address}{mark}."), "tenant")


@plants("DC108")
def url_copied_too(draft: Draft, rng: random.Random) -> Planted | None:
    what = rng.choice(("Tenant URL", "SCIM URL", "Base URL"))
    return _at(_said(draft, "secret", f"{draft['secret']} Copy the **{what}** as well."), "tenant")


@plants("DC201")
def secret_from_nowhere(draft: Draft, rng: random.Random) -> Planted | None:
    lead = draft["tenant"].partition("Under")[0]
    line = f"{lead}Under the **Admin Credentials** section, input `{_tenant_url(draft)}` in **Tenant URL**"
    line += rng.choice((" and your token in **Secret Token**.", ". Then fill in **Secret Token**."))
    return _at(_said(draft.put("secret", None), "tenant", line), "tenant")


@plants("DC202")
def secret_called_otherwise(draft: Draft, rng: random.Random) -> Planted | None:
    name = rng.choice(("SCIM Authentication Token", "API Key", "Provisioning Key", "Client Secret"))
    old = re.search(r"Access Token|Bearer Token|OAuth token", draft["tenant"])
    return _changed(draft, "tenant", old.group(), name) if old else None


@plants("DC203")
def authorize_too(draft: Draft, rng: random.Random) -> Planted | None:
    words = rng.choice(("Then select **Authorize**.", "Select **Authorize**, and sign in in the new window."))
    return _at(_said(draft, "tenant", f"{draft['tenant']} {words}"), "tenant")


@plants("DC204")
def password_entered(draft: Draft, rng: random.Random) -> Planted | None:
    lead = draft["tenant"].partition("Under")[0]
    line = f"{lead}Under the **Admin Credentials** section, enter the **Admin Username** and **Admin Password**."
    return _at(_said(draft, "tenant", line), "tenant")


@plants("DC205")
def link_of_a_session(draft: Draft, rng: random.Random) -> Planted | None:
    if draft.generation not in MARKDOWN:
        return None
    name = rng.choice(("signin", "state", "nonce", "sessionid", "code"))
    link = f"https://id.{draft.host}/login?{name}={rng.getrandbits(96):x}"
    return _at(draft.put("console", f"{draft['console']} See the [login page]({link})."), "console")


@plants("DC206")
def secret_shown(draft: Draft, rng: random.Random) -> Planted | None:
    letters = "".join(rng.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", k=36))
    secret = rng.choice(("gh" + "p_", "xox" + "b-", "gl" + "pat-")) + letters
    return _at(_said(draft, "secret", f"{draft['secret']} It looks like {secret}."), "secret")


@plants("DC207")
def two_values_in_one_field(draft: Draft, rng: random.Random) -> Planted | None:
    sentence = f"In the **Tenant URL** field, enter your {draft.product} Tenant URL and Secret Token."
    return _at(_said(draft, "tenant", f"{draft['tenant']} {sentence}"), "tenant")


@plants("DC301")
def groups_not_mapped(draft: Draft, rng: random.Random) -> Planted | None:
    return _at(draft.cut("groups", "members"), "claims") if "claims" in draft else None


@plants("DC302")
def groups_not_claimed(draft: Draft, rng: random.Random) -> Planted | None:
    return _at(draft.put("claims", None), "groups") if "claims" in draft else None


@plants("DC303")
def table_lost(draft: Draft, rng: random.Random) -> Planted | None:
    return _at(draft.cut("head", "urn"), "users") if "head" in draft else None


def _row(draft: Draft, rng: random.Random) -> str | None:
    return rng.choice(("name", "active", "emails", "gname", "members")) if "head" in draft else None


@plants("DC304")
def cell_too_many(draft: Draft, rng: random.Random) -> Planted | None:
    row = _row(draft, rng)
    return _at(draft.put(row, draft[row].rstrip("|") + "||yes|"), row) if row else None


@plants("DC305")
def row_twice(draft: Draft, rng: random.Random) -> Planted | None:
    return _at(draft.put("emails", draft[rng.choice(("name", "active"))]), "emails") if "head" in draft else None


@plants("DC306")
def path_broken(draft: Draft, rng: random.Random) -> Planted | None:
    path = rng.choice(('emails[type eq "work".value', 'emails[type eq "work].value', "family name"))
    return _at(draft.put("emails", f"   |{path}|String||"), "emails") if "head" in draft else None


@plants("DC307")
def attribute_nobody_defines(draft: Draft, rng: random.Random) -> Planted | None:
    path = rng.choice(("department", "givenName", "costCenter", "name.displayName", "mobilePhone", "jobTitle"))
    return _at(draft.put("emails", f"   |{path}|String||"), "emails") if "head" in draft else None


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
    return _at(draft.put(tag, "   " + row), tag) if "head" in draft else None


@plants("DC309")
def nothing_to_match_by(draft: Draft, rng: random.Random) -> Planted | None:
    tag, head = rng.choice((("name", "head"), ("gname", "ghead")))
    return _at(draft.put(tag, draft[tag].replace("&check;", "")), head) if "head" in draft else None


@plants("DC310")
def required_attribute_lost(draft: Draft, rng: random.Random) -> Planted | None:
    tag, head, row = rng.choice(
        (("name", "head", "|nickName|String|&check;|"), ("gname", "ghead", "|externalId|String|&check;|"))
    )
    return _at(draft.put(tag, "   " + row), head) if "head" in draft else None


@plants("DC311")
def urn_misspelt(draft: Draft, rng: random.Random) -> Planted | None:
    old, new = rng.choice(((":extension:", ":extention:"), (":schemas:", ":schema:"), (":enterprise:", ":enterprize:")))
    return _changed(draft, "urn", old, new)


@plants("DC312")
def cell_too_few(draft: Draft, rng: random.Random) -> Planted | None:
    row = rng.choice(("active", "emails", "members"))
    return _at(draft.put(row, draft[row].removesuffix("||") + "|"), row) if "head" in draft else None


@plants("DC313")
def limitation_takes_back(draft: Draft, rng: random.Random) -> Planted | None:
    words = rng.choice(("does not support group provisioning", "doesn't support groups", "can't support groups yet"))
    return _at(draft.put("limit", f"* {draft.product} {words}."), "limit") if "limit" in draft else None


@plants("DC401")
def name_left_over(draft: Draft, rng: random.Random) -> Planted | None:
    other = _stranger(draft, rng)
    word = rng.choice(("TestApp", other.product, other.product))
    tag = rng.choice([tag for tag in ("section", "tenant", "select", "claims", "users") if tag in draft])
    return _at(draft.put(tag, draft[tag].replace(draft.product, word, 1)), tag, other)


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
    return _changed(draft, tag, draft.product, other)


@plants("DC403")
def word_twice(draft: Draft, rng: random.Random) -> Planted | None:
    tag = _prose(draft, rng)
    words = list(re.finditer(r"(?<= )[a-z]{2,}(?= )", draft[tag]))
    word = rng.choice(words)
    line = draft[tag]
    return _at(draft.put(tag, line[: word.end()] + " " + word.group() + line[word.end() :]), tag)


@plants("DC404")
def step_that_is_not_there(draft: Draft, rng: random.Random) -> Planted | None:
    words = rng.choice(("as described in Step {}", "see step {}", "then repeat step {}"))
    tag = rng.choice(("section", "end"))
    return _at(draft.put(tag, draft[tag].removesuffix(".") + ", " + words.format(rng.randint(17, 60)) + "."), tag)


@plants("DC405")
def list_lost(draft: Draft, rng: random.Random) -> Planted | None:
    return _at(draft.put("item", None).put("item2", None), "promise")


@plants("DC406")
def link_that_says_here(draft: Draft, rng: random.Random) -> Planted | None:
    word = rng.choice(("here", "this", "click here"))
    return _at(draft.put("end", f"{draft['end']} Read more [{word}](cycles.md)."), "end") if "title" in draft else None


@plants("DC407")
def asterisk_shown(draft: Draft, rng: random.Random) -> Planted | None:
    words = rng.choice(("The **Status** * field tells.", "Select ** Save**.", "Select **Save **now.", "Press Stop**."))
    return _at(draft.put("end", words), "end") if "title" in draft else None


@plants("DC408")
def two_names_of_the_service(draft: Draft, rng: random.Random) -> Planted | None:
    old = "Azure AD" if draft.generation in ("modern", "rendered") else "Microsoft Entra ID"
    return _at(draft.put("end", f"The cycles of {old} occur approximately every 40 minutes."), "end")


@plants("DC409")
def description_of_sign_on(draft: Draft, rng: random.Random) -> Planted | None:
    line = f"description: Learn how to configure single sign-on for {draft.product}."
    return _at(draft.put("description", line), "description") if "description" in draft else None


@plants("DC410")
def link_turned(draft: Draft, rng: random.Random) -> Planted | None:
    words = rng.choice(
        (
            "See (the reports)[https://learn.microsoft.com/reports].",
            "See [the reports (https://learn.microsoft.com/reports).",
            "See [the reports] (https://learn.microsoft.com/reports).",
        )
    )
    return _at(draft.put("end", words), "end") if "title" in draft else None


@plants("DC501")
def url_shared(draft: Draft, rng: random.Random) -> Planted | None:
    other = _stranger(draft, rng)
    return _at(draft.put("tenant", draft["tenant"].replace(_tenant_url(draft), _tenant_url(other))), "tenant", other)


@plants("DC502")
def editions_differ(draft: Draft, rng: random.Random) -> Planted | None:
    if "title" not in draft:
        return None
    dated = [line.replace(line[-4:], "2026") if line.startswith("ms.date") else line for line in draft.lines]
    newer = replace(draft, lines=tuple(dated))
    return _at(draft.put("end", draft["end"].replace("40", "20")), "end", newer)


@plants("DC503")
def names_that_collide(draft: Draft, rng: random.Random) -> Planted | None:
    if " " not in draft.product or not draft.product.replace(" ", "").isalpha() or draft.generation != "old":
        return None
    hyphenated = draft.product.replace(" ", "-")
    later = replace(draft, lines=tuple(line.replace(draft.product, hyphenated) for line in draft.lines))
    earlier = replace(draft, lines=tuple(line.replace("01/26/2018", "01/26/2017") for line in draft.lines))
    return _at(later, "heading", earlier)
