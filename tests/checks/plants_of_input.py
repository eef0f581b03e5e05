"""Faults of the header, the tenant URL and the credentials."""

import random
import re
import string

from tests.checks.drafts import Draft
from tests.checks.planting import MARKDOWN, Planted, changed, fault_at, plants, said, stranger, tenant_url


@plants("DC002")
def header_not_closed(draft: Draft, rng: random.Random) -> Planted | None:
    return fault_at(draft.put("title", "title: 'Configure " + draft.product), "title") if "title" in draft else None


@plants("DC003")
def description_lost(draft: Draft, rng: random.Random) -> Planted | None:
    return fault_at(draft.put("description", None), "header") if "description" in draft else None


@plants("DC005")
def include_not_at_hand(draft: Draft, rng: random.Random) -> Planted | None:
    if draft.generation not in MARKDOWN:
        return None
    name = rng.choice(("limits", "monitor", "common"))
    return fault_at(draft.put("end", f"[!INCLUDE [{name}](includes/{name}.md)]"), "end")


@plants("DC006")
def prerequisites_lost(draft: Draft, rng: random.Random) -> Planted | None:
    return fault_at(draft.cut("prerequisites", "item2"), "heading")


@plants("DC101")
def url_of_another(draft: Draft, rng: random.Random) -> Planted | None:
    other = stranger(draft, rng)
    return fault_at(draft.put("tenant", draft["tenant"].replace(draft.host, other.host)), "tenant", other)


@plants("DC102")
def url_of_nobody(draft: Draft, rng: random.Random) -> Planted | None:
    if draft.generation not in MARKDOWN:
        return None
    for tag in ("intro", "item", "console"):
        draft = draft.put(tag, re.sub(r"\(https://[^)]*\)", "(setup.md)", draft[tag]))
    host = rng.choice(("qx-eu.net", "zz9-cloud.com", "ident-gw.io"))
    return fault_at(draft.put("tenant", draft["tenant"].replace(draft.host, host)), "tenant")


@plants("DC103")
def url_of_an_endpoint(draft: Draft, rng: random.Random) -> Planted | None:
    url = tenant_url(draft)
    return changed(draft, "tenant", url, url + rng.choice(("/Users", "/Groups/", "/ServiceProviderConfig", "/schemas")))


@plants("DC104")
def url_unstated(draft: Draft, rng: random.Random) -> Planted | None:
    lead = draft["tenant"].partition("Under")[0]
    return fault_at(
        said(draft, "tenant", f"{lead}Under the **Admin Credentials** section, input your {draft.product} Tenant URL."),
        "tenant",
    )


@plants("DC105")
def url_not_encrypted(draft: Draft, rng: random.Random) -> Planted | None:
    return changed(draft, "tenant", "https://", "http://")


@plants("DC106")
def placeholder_says_nothing(draft: Draft, rng: random.Random) -> Planted | None:
    url = tenant_url(draft)
    return changed(draft, "tenant", url, url + "/" + rng.choice(("<xxx>", "{id}", "<value>")))


@plants("DC107")
def second_url(draft: Draft, rng: random.Random) -> Planted | None:
    address = f"https://{rng.choice(('prov', 'gate', 'link'))}.{draft.host}/scim/{rng.randint(3, 9)}"
    mark = "`" if draft.generation in MARKDOWN else ""
    return fault_at(said(draft, "tenant", f"{draft['tenant']} The Tenant URL is {mark}{address}{mark}."), "tenant")


@plants("DC108")
def url_copied_too(draft: Draft, rng: random.Random) -> Planted | None:
    what = rng.choice(("Tenant URL", "SCIM URL", "Base URL"))
    return fault_at(said(draft, "secret", f"{draft['secret']} Copy the **{what}** as well."), "tenant")


@plants("DC201")
def secret_from_nowhere(draft: Draft, rng: random.Random) -> Planted | None:
    lead = draft["tenant"].partition("Under")[0]
    line = f"{lead}Under the **Admin Credentials** section, input `{tenant_url(draft)}` in **Tenant URL**"
    line += rng.choice((" and your token in **Secret Token**.", ". Then fill in **Secret Token**."))
    return fault_at(said(draft.put("secret", None), "tenant", line), "tenant")


@plants("DC202")
def secret_called_otherwise(draft: Draft, rng: random.Random) -> Planted | None:
    name = rng.choice(("SCIM Authentication Token", "API Key", "Provisioning Key", "Client Secret"))
    old = re.search(r"Access Token|Bearer Token|OAuth token", draft["tenant"])
    return changed(draft, "tenant", old.group(), name) if old else None


@plants("DC203")
def authorize_too(draft: Draft, rng: random.Random) -> Planted | None:
    words = rng.choice(("Then select **Authorize**.", "Select **Authorize**, and sign in in the new window."))
    return fault_at(said(draft, "tenant", f"{draft['tenant']} {words}"), "tenant")


@plants("DC204")
def password_entered(draft: Draft, rng: random.Random) -> Planted | None:
    lead = draft["tenant"].partition("Under")[0]
    line = f"{lead}Under the **Admin Credentials** section, enter the **Admin Username** and **Admin Password**."
    return fault_at(said(draft, "tenant", line), "tenant")


@plants("DC205")
def link_of_a_session(draft: Draft, rng: random.Random) -> Planted | None:
    if draft.generation not in MARKDOWN:
        return None
    name = rng.choice(("signin", "state", "nonce", "sessionid", "code"))
    link = f"https://id.{draft.host}/login?{name}={rng.getrandbits(96):x}"
    return fault_at(draft.put("console", f"{draft['console']} See the [login page]({link})."), "console")


@plants("DC206")
def secret_shown(draft: Draft, rng: random.Random) -> Planted | None:
    letters = "".join(rng.choices(string.ascii_letters + string.digits, k=36))
    known = rng.choice(("gh" + "p_", "xox" + "b-", "gl" + "pat-")) + letters
    unknown = rng.choice((letters, rng.randbytes(16).hex(), rng.randbytes(32).hex()))
    secret = rng.choice((known, unknown))
    words = rng.choice((f"It looks like {secret}.", f"Here, it is `{secret}`.", f"({secret})"))
    return fault_at(said(draft, "secret", f"{draft['secret']} {words}"), "secret")


@plants("DC207")
def two_values_in_one_field(draft: Draft, rng: random.Random) -> Planted | None:
    sentence = f"In the **Tenant URL** field, enter your {draft.product} Tenant URL and Secret Token."
    return fault_at(said(draft, "tenant", f"{draft['tenant']} {sentence}"), "tenant")
