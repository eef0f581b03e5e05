"""The kinds of Tenant URL, in many wordings."""

from pathlib import Path

import pytest

from doccompile.facts.extract import extract
from doccompile.facts.reading import Reading
from doccompile.facts.tenant_url.placeholders import is_filled_in
from doccompile.source.includes import Roots
from doccompile.source.text import decode
from doccompile.syntax.parse import parse
from tests.facts.conftest import Compile

BASE = "https://api.brambleworks.com/scim"
HOST = "https://hub.brambleworks.com"
ASKED = "1. Under the **Admin Credentials** section, input your Brambleworks Tenant URL and Secret Token."


def step(text: str) -> str:
    return f"1. Under the **Admin Credentials** section, {text}"


GIVEN = {
    "code into the field": (step(f"input `{BASE}` in **Tenant URL**. Input the key in **Secret Token**."), BASE, []),
    "code with blanks": (
        step(f"input the ` {BASE}` and **Hub Key** in **Tenant URL** and **Secret Token**."),
        BASE,
        [],
    ),
    "your Tenant URL as": (step(f"input your Brambleworks Tenant URL as `{BASE}` and the Secret Token."), BASE, []),
    "bare, at the end of a sentence": (
        "1. Fill in the following under **Admin Credentials**:\n\n"
        f"   * In the **Tenant URL** field, enter {BASE}.\n\n   * In the **Secret Token** field, enter the key.",
        BASE,
        [],
    ),
    "below a sentence that goes on from the field": (
        "1. Fill in the **Admin Credentials**. The last field is the **Tenant URL**. It has this form:\n\n"
        f"       {BASE}\n\n   Then fill in the **Secret Token**.",
        BASE,
        [],
    ),
    "in a note below": (
        "1. In the **Tenant URL** field, enter your Brambleworks Tenant URL and Secret Token.\n"
        f"   > [!NOTE]\n   > Enter `{BASE}/` in the **Tenant URL**.",
        f"{BASE}/",
        [],
    ),
    "populated already": (
        f'1. Ensure the "Tenant URL" section is populated with the correct endpoint: {BASE} .Under the '
        "**Admin Credentials** section, click **Authorize**.",
        BASE,
        [],
    ),
    "angle brackets": (
        step("input `https://<site name>.brambleworks.com/scim` in **Tenant URL**. Paste the **Secret Token**."),
        "https://<site name>.brambleworks.com/scim",
        ["<site name>"],
    ),
    "the first of two editions": (
        step(
            "input `https://<tenant>.brambleworks.com/scim`, or `https://<tenant>.trial.brambleworks.com/scim` for a "
            "trial, in **Tenant URL**. Input the key in **Secret Token**."
        ),
        "https://<tenant>.brambleworks.com/scim",
        ["<tenant>"],
    ),
    "a template before its example": (
        step(
            "input the **Tenant URL** in the format `https://<hub id>.brambleworks.com/scim`. For example "
            "`https://h-77.brambleworks.com/scim`. Input the **Secret Token**."
        ),
        "https://<hub id>.brambleworks.com/scim",
        ["<hub id>"],
    ),
    "a template that begins with its placeholder": (
        step("enter the **Tenant URL** `{hub address}/scim` (for example, https://hub.brambleworks.com/scim) and key."),
        "{hub address}/scim",
        ["{hub address}"],
    ),
    "announced, then quoted": (
        "9. Fill in the fields under **Admin Credentials**:\n\n   * In the **Tenant URL** field, enter a URL in the "
        'format below, replacing "Realm-ID" with your realm.\n\n> Test:\n> https://test.brambleworks.com/scim/Realm-ID/\n>\n'
        "> Live:\n> https://live.brambleworks.com/scim/Realm-ID/\n\n   * In the **Secret Token** field, enter the key.",
        "https://test.brambleworks.com/scim/Realm-ID/",
        ["Realm-ID"],
    ),
    "announced, then a code block": (
        step(f"enter the following **Tenant URL** and your **Secret Token**:\n\n   ```\n   {BASE}\n   ```\n"),
        BASE,
        [],
    ),
    "announced, then a sentence, then code": (
        step(f"enter the **Secret Token** and the **Tenant URL** below.\n\n   It never changes.\n\n       {BASE}\n"),
        BASE,
        [],
    ),
    "one for all, before one of one's own": (
        step(f"enter `{BASE}`, or `https://<hub>.brambleworks.com/scim`, in **Tenant URL**, and **Secret Token**."),
        BASE,
        [],
    ),
    "the form of a host, in a note": (
        "1. Under the **Admin Credentials** section:\n\n    1. In the **Hub Tenant URL** textbox, type the address.\n\n"
        "       > [!NOTE]\n       > The Hub tenant URL is where you sign in. Typically, it has the following format: "
        "**www.\\<organization\\>.brambleworks.com**.\n\n    1. In the **Secret Token** textbox, type the key.",
        "www.<organization>.brambleworks.com",
        ["<organization>"],
    ),
    "by another name": (f"{ASKED} The SCIM endpoint is `https://hub.brambleworks.com/people`.", f"{HOST}/people", []),
    "like another": (
        f"{ASKED} It looks like `https://cedar.brambleworks.com/people`.",
        "https://cedar.brambleworks.com/people",
        ["cedar"],
    ),
    "an example with a part that is told to be fixed": (
        f'{ASKED} It looks like `https://hub.brambleworks.com/people`, where "brambleworks.com/people" is fixed.',
        "https://hub.brambleworks.com/people",
        ["hub"],
    ),
    "an example without a subdomain": (
        f"{ASKED} It looks like `https://brambleworks.com/people`.",
        "https://brambleworks.com/people",
        [],
    ),
    "a table of regions": (
        f"{ASKED}\n\n   For the **Tenant URL** use the table.\n\n   |Region|Tenant URL|Portal|\n   |---|---|---|\n"
        f"   |North|{BASE}|https://north.brambleworks.com|\n   |South|https://s.brambleworks.com/scim|x|\n",
        BASE,
        [],
    ),
}


@pytest.mark.parametrize(("credentials", "value", "placeholders"), GIVEN.values(), ids=GIVEN)
def test_url_of_the_credentials_step(compiled: Compile, credentials: str, value: str, placeholders: list[str]) -> None:
    url = compiled(credentials=credentials).tenant_url
    assert url.kind.value == ("template" if placeholders else "literal")
    assert url.value.value == value
    assert [placeholder.value for placeholder in url.placeholders] == placeholders


SUBDOMAIN_OF_THE_READER = {
    "input `https://{}.brambleworks.com/scim` in **Tenant URL**, where `{}` is your subdomain.": 1,
    "enter `https://{}.brambleworks.com/scim`, where {} is your subdomain, in **Tenant URL**.": 1,
    "in **Tenant URL**, enter https://{}.brambleworks.com/scim (replace {} with your subdomain).": 1,
    "type `https://{}.brambleworks.com/scim` into the **Tenant URL** field. Here, `{}` is your subdomain.": 1,
    "in **Tenant URL**, put your subdomain in place of `{}` in `https://{}.brambleworks.com/scim`.": 1,
    "enter `https://{}.brambleworks.com/scim` in **Tenant URL**, and `{}` in the **Domain** field.": 1,
    "fill in **Tenant URL** as `https://{}.brambleworks.com/scim`, where your subdomain is {}.": 1,
    "the **Tenant URL** is `https://{}.brambleworks.com/scim` (your subdomain is shown in **Settings**).": 1,
    "enter `https://api.brambleworks.com/scim` in **Tenant URL**, where your subdomain does not matter.": 0,
    "in **Tenant URL**, enter `https://api.brambleworks.com/scim`, whatever your subdomain is.": 0,
}


@pytest.mark.parametrize(("text", "count"), SUBDOMAIN_OF_THE_READER.items(), ids=SUBDOMAIN_OF_THE_READER)
@pytest.mark.parametrize("part", ["<subdomain>", "yourcompany", "your-company", "{subdomain}"])
def test_url_with_the_readers_subdomain(compiled: Compile, text: str, count: int, part: str) -> None:
    written = text.replace("{}", part)
    url = compiled(credentials=step(f"{written} Input the key in **Secret Token**.")).tenant_url
    assert url.kind.value == ("template" if count else "literal")
    assert [placeholder.value for placeholder in url.placeholders] == [part] * count


@pytest.mark.parametrize(
    "text",
    [
        "For a tenant URL of `https://my-hub.brambleworks.com/scim`, your subdomain would be **my-hub**.",
        "If your tenant URL is https://my-hub.brambleworks.com/scim, enter only your subdomain, **my-hub**.",
    ],
)
def test_url_that_only_shows_the_subdomain_to_enter(compiled: Compile, text: str) -> None:
    facts = compiled(credentials=step(f"enter the **Tenant URL** and the **Secret Token** of your hub. {text}"))
    assert facts.tenant_url.kind.value == "unstated"


FORMS = {
    "https://*your-hub*.brambleworks.com/scim": ["*your-hub*"],
    "https://api.brambleworks.com/*hub*/scim/*region*": ["*hub*", "*region*"],
    "https://{hub}.brambleworks.com/scim": ["{hub}"],
    "https://[hub].brambleworks.com/scim": ["[hub]"],
    "https://<<hub>>.brambleworks.com/scim": ["<<hub>>"],
    "https://%HUB%.brambleworks.com/scim": ["%HUB%"],
    "https://*.brambleworks.com/scim": ["*"],
    "https://YOURDOMAIN.brambleworks.com/scim": ["YOURDOMAIN"],
    "https://your-subdomain.brambleworks.com/scim": ["your-subdomain"],
    "https://mycompany.brambleworks.com/scim": ["mycompany"],
    "https://company.brambleworks.com/scim": ["company"],
    "https://myorganization.brambleworks.com/scim": ["myorganization"],
    "https://my-hub.brambleworks.com/scim": ["my-hub"],
    "https://api.brambleworks.com/MyHub/scim": ["MyHub"],
    "https://api.mybramble.com/scim": [],
    "https://<hub>.mybramble.com/scim": ["<hub>"],
    "https://tenant_name.brambleworks.com/scim": ["tenant_name"],
    "https://api.brambleworks.com/scim/{hub_id}/{version}": ["{hub_id}", "{version}"],
    "https://api.brambleworks.com/scim/:hub": [":hub"],
    "https://api.brambleworks.com/scim?org=YOUR_ORG": ["YOUR_ORG"],
    "https://api.brambleworks.com/HUB_ID/scim": ["HUB_ID"],
    "https://api.brambleworks.com/scim/REPLACE-ME": ["REPLACE-ME"],
    "https://TENANT.brambleworks.com/scim": ["TENANT"],
    "https://api.brambleworks.com/TENANT/scim": ["TENANT"],
    "https://api.brambleworks.com/BRAMBLE_TST/v2/scim": [],
    "https://api.brambleworks.com/SCIM-V2/HUBS_EU1": [],
    "https://<Your Domain>/scim/v2": ["<Your Domain>"],
    "<your hub URL>/scim/v2": ["<your hub URL>"],
    "https://[Hub Name.brambleworks.com/scim": ["[Hub Name"],
    "https://<hub.brambleworks.com/scim/v2": ["<hub"],
    "https://{your-hub.brambleworks.com": ["{your-hub"],
    "https://api.brambleworks.com/{hub id/scim": ["{hub id"],
    "https://{hub}.brambleworks.com/[garden name/scim": ["{hub}", "[garden name"],
    "https://www.brambleworks.com/scim/v2": [],
    "https://scim.eu.brambleworks.com/api/v1.0/scim/v2": [],
    "https://api.brambleworks.com/company/scim": [],
    "https://bramble-prod.auth.eu.brambleworks.com/scim/?flag062020": [],
}


@pytest.mark.parametrize(("url", "placeholders"), FORMS.items(), ids=FORMS)
def test_parts_to_replace(compiled: Compile, url: str, placeholders: list[str]) -> None:
    found = compiled(credentials=step(f"input `{url}` in **Tenant URL** and the key in **Secret Token**.")).tenant_url
    assert found.value.value == url
    assert found.kind.value == ("template" if placeholders else "literal")
    assert [placeholder.value for placeholder in found.placeholders] == placeholders


VENDOR = {
    "said in the next sentence": (
        f"1. Write your number into `{BASE}/{{number}}`. This is your Tenant URL.",
        "template",
    ),
    "one of several, in a list": (
        "1. Select one of the two following Tenant URLs according to where your data are:\n"
        f"   * North: {BASE}\n   * South: https://south.brambleworks.com/scim",
        "literal",
    ),
    "stated by the vendor's section": (
        f"7. The Tenant URL is `{BASE}` or `https://api.brambleworks.eu/scim`, depending on where you are.",
        "literal",
    ),
    "the product's SCIM tenant URL": (f"1. The SCIM tenant URL of Brambleworks is `{BASE}`.", "literal"),
    "copied": ("1. Copy the **SCIM Server URL** and the **Key**.", "from-vendor"),
    "copied under a name of the vendor's own": (
        "1. Copy the **Bramble URL** and the **Bramble Key**. They are entered in **Tenant URL** and **Secret Token**.",
        "from-vendor",
    ),
    "shown by the console": ("1. The page displays your key and SCIM Base URL.", "from-vendor"),
    "noted": ("1. Make a note of the Base URL and key.", "from-vendor"),
    "of a name of its own, for later": (
        "1. Copy the **Hub link URL**. You paste it into the **Tenant URL** field later.",
        "from-vendor",
    ),
    "without an article": ("1. Copy URL and token.", "from-vendor"),
    "sent by support": ("Contact [support](https://brambleworks.com/help) to obtain the **SCIM Url**.", "from-vendor"),
    "behind a button": ("1. Click on **Copy SCIM Link**. Save this value.", "from-vendor"),
    "a page for the token is announced": (
        "1. Note the Tenant URL. Get the token from the following page:\n\n   * https://app.brambleworks.com/keys",
        "from-vendor",
    ),
    "below is said in a sentence before": (
        "1. The Tenant URL is shown below the name. Copy it.\n\n1. Open `https://app.brambleworks.com/keys`.",
        "from-vendor",
    ),
    "only the key is mentioned": ("1. Copy the **Hub Key**.", "unstated"),
    "a key that is used to connect to the endpoint": (
        "1. Generate a hub key that is used to connect to the SCIM endpoint.",
        "unstated",
    ),
    "an address for signing in": (
        "1. Copy the **Login URL**. It is not entered in **Tenant URL**.",
        "unstated",
    ),
    "nothing": ("", "unstated"),
}


@pytest.mark.parametrize(("vendor", "kind"), VENDOR.values(), ids=VENDOR)
def test_url_of_the_vendors_section(compiled: Compile, vendor: str, kind: str) -> None:
    assert compiled(vendor=vendor, credentials=ASKED).tenant_url.kind.value == kind


def test_url_that_the_vendor_provides(compiled: Compile) -> None:
    credentials = step("input the Tenant URL and Secret Token provided by Brambleworks.")
    assert compiled(credentials=credentials).tenant_url.kind.value == "from-vendor"


@pytest.mark.parametrize(
    "text",
    [
        "input the **Tenant URL&Secret Token** of the hub.(You can find these values under **Team** > **Keys**)",
        "input the **Tenant URL** and **Secret Token** of it. You can find these values under **Team** > **Keys**.",
    ],
)
def test_values_found_together(compiled: Compile, text: str) -> None:
    facts = compiled(credentials=step(text))
    assert facts.tenant_url.kind.value == "from-vendor"
    assert facts.credentials.secret_label.value == "Secret Token"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Write to Brambleworks, who connect the hub for you.", "not-used"),
        (
            "Let the Brambleworks Hub bring the accounts on to Brambleworks; see https://brambleworks.com/hub.",
            "not-used",
        ),
        ("<dl><dt>Tenant URL</dt><dd>The hub's address</dd></dl>", None),
        ("| Setting | Value |\n| --- | --- |\n| SCIM base URL | Ask us |", None),
        ("```\nset scim endpoint\n```", None),
        ("Enter the hub address that you were sent, and the key.", None),
        ("Enter the e-mail address of a keeper.", "not-used"),
        ("Enter what you have noted, and click **Test Connection**.", None),
    ],
)
def test_tutorial_without_a_credentials_step(read: Compile, told: str, kind: str | None) -> None:
    text = f"# Configure Brambleworks for automatic user provisioning\n\n## Step 3: Configure provisioning\n\n{told}"
    found = read(text).tenant_url.kind
    assert (found.value if found else None) == kind


def test_tutorial_whose_include_speaks_of_the_connection(tmp_path: Path) -> None:
    text = "# Configure Brambleworks for automatic user provisioning\n\n[!INCLUDE [a](b.md)]"
    (tmp_path / "b.md").write_text("Do as the hub says, and see to it that **Test Connection** is green.")
    document = parse(decode(text.encode(), "a.md", "a.md"), tmp_path / "a.md", Roots(tmp_path))
    assert extract(Reading(document)).tenant_url.kind is None


def test_a_domain_field_is_no_tenant_url(compiled: Compile) -> None:
    credentials = step(
        "input the secret token and domain.\n\n   * In the **Domain** box, fill in your subdomain. For example, for a "
        "tenant URL of `https://my-hub.brambleworks.com`, it is **my-hub**."
    )
    url = compiled(credentials=credentials).tenant_url
    assert url.kind.value == "not-used"
    assert url.value is None


@pytest.mark.parametrize(
    "text",
    [
        "open https://portal.azure.com/scim and enter the **Tenant URL** and **Secret Token**.",
        "enter the **Secret Token** and the **Tenant URL** below:\n\n   ```\n   https://portal.azure.com/scim\n   ```",
    ],
)
def test_the_identity_services_own_url_is_not_the_vendors(compiled: Compile, text: str) -> None:
    assert compiled(credentials=step(text)).tenant_url.kind.value == "unstated"


def test_each_item_of_a_list_of_urls_is_offered(compiled: Compile) -> None:
    urls = ["https://eu.brambleworks.com/people", "https://us.brambleworks.com/people"]
    listed = "".join(f"\n   * {url}" for url in urls)
    found = compiled(credentials=f"{ASKED} The Tenant URL is one of the following:\n{listed}\n").tenant_url
    assert [url.value for url in found.candidates] == urls


def test_what_is_shown_behind_the_credentials_step_is_something_else(compiled: Compile) -> None:
    end = "## Reports\n\nCopy the **Report token**. The SCIM URL is shown there too."
    facts = compiled(credentials=ASKED, end=end)
    assert (facts.tenant_url.kind.value, facts.credentials.secret_label) == ("unstated", None)


@pytest.mark.parametrize("text", ["not {}", "and never {}", "which begins with {}"])
def test_a_url_that_the_field_does_not_take(compiled: Compile, text: str) -> None:
    text = f"enter the **Secret Token** and the **Tenant URL**, {text.format(f'{HOST}/login')}."
    assert compiled(credentials=step(text)).tenant_url.kind.value == "unstated"


def test_a_table_of_faults_gives_no_url(compiled: Compile) -> None:
    faults = f"## Troubleshooting\n\n|Field|What was entered|\n|---|---|\n|Tenant URL|{HOST}/login|\n"
    assert compiled(credentials=ASKED, end=faults).tenant_url.kind.value == "unstated"


SOURCES = {
    f"The Tenant URL is {HOST}/people.": "literal",
    f"The base URL of our pages on this is {HOST}/help.": "unstated",
    "The SCIM endpoint that you received from Brambleworks belongs there.": "from-vendor",
    "Reach out to the support team for **Tenant URL** and **Secret Token**.": "from-vendor",
    "Write to help@brambleworks.com for the Tenant URL and the token.": "from-vendor",
    "For the Tenant URL, please contact your account manager.": "from-vendor",
    "Raise a request with our desk for the base URL.": "from-vendor",
    "Copy the **API key** and **URL** for later.": "from-vendor",
    "Save both the URL and the token.": "from-vendor",
    "The **SCIM base URL** and **Access token** values are then displayed.": "from-vendor",
    "Your SCIM URL and key will then be shown.": "from-vendor",
    "The Tenant URL is now displayed beside the key.": "from-vendor",
    "Your Tenant URL and key are only shown once.": "from-vendor",
    "Support will give you the SCIM URL and the key.": "from-vendor",
    "Write to us. They will provide the Tenant URL and the key that you enter as described in Step 5.": "from-vendor",
    "Our team sends you the Tenant URL, which you enter as explained in step 5.": "from-vendor",
    "You will receive the Tenant URL by mail, and enter it as described in Step 5.": "from-vendor",
    "Reach out to us for the Tenant URL, and enter it as described in Step 5.": "from-vendor",
    "Copy the Tenant URL as described in Step 5.": "unstated",
    "You provide the Tenant URL and the key as described in Step 5.": "unstated",
    "Enter the Tenant URL as described in Step 5.": "unstated",
    "Give us the Tenant URL of your hub.": "unstated",
    "* **Tenant URL** (shown only once): keep it.": "from-vendor",
    "* Tenant URL - visible on this page only.": "from-vendor",
    "The email will also include Tenant URL and Secret Token.": "from-vendor",
    "Both the Tenant URL and the key are now visible.": "from-vendor",
    "The SCIM endpoint is then visible below the key.": "from-vendor",
    "The boxes called **Base URL** and **Key** will thereby be filled with values.": "from-vendor",
    "The **Base URL** is never shown.": "unstated",
    "Copy the key and the SCIM URL, which Microsoft Entra ID does not need.": "unstated",
    "The Tenant URL is your own URL and **/scim**. For example: `https://example.brambleworks.com/scim`.": "template",
    "The Tenant URL ends in /scim. E.g. https://acme.brambleworks.com/scim. It is entered later.": "template",
    "The sign-on URL is your own. For example: `https://example.brambleworks.com/login`.": "unstated",
    "* SCIM base url (2)\n\n* SCIM token (3)\n\nCopy these values to the clipboard.": "from-vendor",
    "* **Directory URL**\n\n* **Key**\n\nNote down both values.": "from-vendor",
    "* Login URL\n\n* Certificate\n\nCopy these values.": "unstated",
    "The tenant url : {hub host}/scim/{partition}": "template",
    "The Tenant URL has the form <host>/api/scim/v2.": "template",
    "The Tenant URL is told in <b>bold</b>/italics.": "unstated",
    "The email includes instructions. Enter the Tenant URL later.": "unstated",
    "If you have trouble with the Tenant URL, reach out to support.": "unstated",
    "For questions about the Tenant URL, reach out to help@brambleworks.com.": "unstated",
    "Copy the secret token and login URL.": "unstated",
    "Copy the sign-on URL and the key of the certificate.": "unstated",
}


@pytest.mark.parametrize(("sentence", "kind"), SOURCES.items(), ids=SOURCES)
def test_where_the_url_comes_from(compiled: Compile, sentence: str, kind: str) -> None:
    assert compiled(vendor=sentence, credentials=ASKED).tenant_url.kind.value == kind


HANDED_OVER = [
    "in **Tenant URL**, enter the SCIM URL obtained from Brambleworks support",
    "in **Tenant URL**, enter the SCIM URL (you get it from your hub's owner)",
    "in **Tenant URL**, enter the base URL Brambleworks assigned to your organization",
    "in **Tenant URL**, enter the URL your account team shared with you",
    "in **Tenant URL**, enter the SCIM URL the Brambleworks onboarding team e-mailed",
    "in **Tenant URL**, enter the address that your reseller has supplied",
    "in **Tenant URL**, enter the SCIM endpoint as displayed in Brambleworks",
    "in **Tenant URL**, enter the SCIM URL, sent to you by post",
    "input the SCIM URL that Brambleworks support gave you in **Tenant URL**",
    "in **Tenant URL**, enter the SCIM URL that Brambleworks support gave you",
    "input the endpoint URL from the welcome email in **Tenant URL**",
    "in **Tenant URL**, enter the endpoint URL from the welcome email",
    "in **Tenant URL**, enter the Tenant URL that you received from Brambleworks",
    "in **Tenant URL**, enter the URL shown on the **SCIM** page of Brambleworks",
    "enter the Tenant URL and Secret Token your account manager sent you",
    "enter the **Tenant URL** and **Secret Token** that you've received from Brambleworks",
    "in **Tenant URL**, paste the SCIM endpoint you copied from the **Hub** console",
    "in **Tenant URL**, paste the address that is displayed under **Team** > **Sync**",
    "in **Tenant URL**, type the Base URL which Brambleworks e-mailed to you",
    "type the URL listed in your Brambleworks contract in **Tenant URL**",
    "in **Tenant URL**, enter the link you find in the invitation",
    "in **Tenant URL**, enter the URL from your onboarding letter",
    "enter the SCIM URL you were given in **Tenant URL**",
    "in **Tenant URL**, enter the SCIM URL in the email from Brambleworks",
    "paste the Tenant URL, Token endpoint, Client ID, and Client secret which you have copied from Brambleworks",
    "enter the **Tenant URL**, **Hub name** and **Secret Token** that Brambleworks gave you",
]
NOT_HANDED_OVER = [
    "in **Tenant URL**, enter the SCIM URL of your organization",
    "in **Tenant URL**, enter the SCIM URL copied from step 2",
    "enter your Tenant URL and the token that support gave you in **Secret Token**",
    "enter the **Tenant URL** that you noted in step 3",
    "enter the **Tenant URL** you copied earlier",
    "in **Tenant URL**, enter the URL shown in the screenshot",
    "enter the **Tenant URL** in the Microsoft Entra admin center",
    "enter the **Tenant URL** provided by Microsoft Entra",
    "enter the **Tenant URL** shown in the Azure portal",
    "enter the Tenant URL on the **Provisioning** page",
    "enter the Tenant URL and give you consent",
    "enter the **Tenant URL** given below",
    "enter the Tenant URL, then the code that we sent you",
    "enter the Tenant URL, hub name, and the token that you copied from Brambleworks",
    "enter the Tenant URL, in capitals and without the token that support gave you",
    "enter the Tenant URL, hub name and token that you noted in step 3",
]


@pytest.mark.parametrize("text", HANDED_OVER)
def test_url_whose_clause_says_where_it_comes_from(compiled: Compile, text: str) -> None:
    facts = compiled(credentials=step(f"{text}. Input the key in **Secret Token**."))
    assert facts.tenant_url.kind.value == "from-vendor"


@pytest.mark.parametrize("text", NOT_HANDED_OVER)
def test_url_whose_clause_speaks_of_something_else(compiled: Compile, text: str) -> None:
    facts = compiled(credentials=step(f"{text}. Input the key in **Secret Token**."))
    assert facts.tenant_url.kind.value == "unstated"


def test_a_picture_that_shows_the_field_tells_nothing(compiled: Compile) -> None:
    credentials = step("input your Tenant URL (shown in the screenshot) and Secret Token.")
    assert compiled(credentials=credentials).tenant_url.kind.value == "unstated"


@pytest.mark.parametrize(
    ("credentials", "kind", "value"),
    [
        ("Enter `{{Region Host}}/scim/v2` as the **Tenant URL**.", "template", "{{Region Host}}/scim/v2"),
        ("Type {{base}}/v2 in **Tenant URL**.", "template", "{{base}}/v2"),
        ("The **Tenant URL** is `https://x.brambleworks.com/scim`.", "literal", "https://x.brambleworks.com/scim"),
        ("Your Tenant URL will be https://x.brambleworks.com/scim.", "literal", "https://x.brambleworks.com/scim"),
        (
            "Enter the **Tenant URL**, which ends with `/v2`. Its value should be `https://x.brambleworks.com/v2`.",
            "literal",
            "https://x.brambleworks.com/v2",
        ),
        ("**Tenant URL** looks like https://<site>.example.org/v2.", "template", "https://<site>.example.org/v2"),
    ],
)
def test_url_that_the_step_states_or_gives_in_double_braces(
    compiled: Compile, credentials: str, kind: str, value: str
) -> None:
    url = compiled(credentials=f"1. {credentials} Enter the **Secret Token**.").tenant_url
    assert (url.kind.value, url.value.value) == (kind, value)


@pytest.mark.parametrize(
    "vendor",
    [
        "The **Sync URL** is pasted in the Tenant URL field.",
        "The SCIM address will be used as the **Tenant URL**.",
        "1. Copy the Base (SCIM) URL and the key.",
        "For the Secret Token and the Tenant URL, please contact us.",
        "For the **API key** and **SCIM URL** write to help@brambleworks.com.",
        "For Tenant URL and Secret Token contact the Brambleworks team.",
        "For your Tenant URL reach out to your account manager.",
        "1. Copy the **SCIM Integration URL** that appears.",
        "1. The **Hub** page shows the SCIM root URL.",
    ],
)
def test_url_that_the_vendor_shows_or_is_asked_for(compiled: Compile, vendor: str) -> None:
    facts = compiled(vendor=vendor, credentials="1. Enter the **Tenant URL** and **Secret Token**.")
    assert facts.tenant_url.kind.value == "from-vendor"


@pytest.mark.parametrize(
    ("vendor", "credentials"),
    [
        ("Nothing.", "Enter the **Tenant URL** and the API key you prepared in Step 2 as **Secret Token**."),
        (
            "Nothing.",
            "Enter the **Tenant URL**, **Secret Token**. The value of the limit must be 5, see https://brambleworks.com.",
        ),
        ("The Tenant URL is put into the Tenant URL field.", "Enter the **Tenant URL** and **Secret Token**."),
    ],
)
def test_url_that_is_asked_for_and_nowhere_told(compiled: Compile, vendor: str, credentials: str) -> None:
    assert compiled(vendor=vendor, credentials=f"1. {credentials}").tenant_url.kind.value == "unstated"


HUB = "https://api.brambleworks.com/scim/{hub}"
FILLED_IN = {
    "called": "For a hub called cedar-hill, the Tenant URL is `https://api.brambleworks.com/scim/cedar-hill`.",
    "named, in quotes": 'If it is named "north1", enter https://api.brambleworks.com/scim/north1 as the Tenant URL.',
    "its name is": "A customer whose hub name is oak enters https://api.brambleworks.com/scim/oak in **Tenant URL**.",
    "its ID is": "Where the hub ID is 4711 the Tenant URL is `https://api.brambleworks.com/scim/4711`.",
    "its subdomain is": "If the subdomain is elm, the **Tenant URL** is https://api.brambleworks.com/scim/elm.",
}


@pytest.mark.parametrize("sentence", FILLED_IN.values(), ids=FILLED_IN)
def test_url_of_somebody_who_is_named_is_an_example_of_the_template(compiled: Compile, sentence: str) -> None:
    found = compiled(
        vendor=f"1. The Tenant URL is `{HUB}`.",
        credentials=f"{ASKED} Type the Tenant URL of the step before.\n\n   * {sentence}",
    ).tenant_url
    assert (found.kind.value, found.value.value) == ("template", HUB)
    assert [placeholder.value for placeholder in found.placeholders] == ["{hub}"]


def test_url_of_somebody_who_is_named_is_a_template_by_itself(compiled: Compile) -> None:
    found = compiled(credentials=f"{ASKED} {FILLED_IN['called']}").tenant_url
    assert (found.kind.value, [placeholder.value for placeholder in found.placeholders]) == ("template", ["cedar-hill"])


@pytest.mark.parametrize(
    "sentence",
    [
        "In the field called **Tenant URL**, enter `https://api.brambleworks.com/scim/v2`.",
        "For a hub called cedar-hill, the Tenant URL is `https://api.brambleworks.com/scim/v2` too.",
        "The Tenant URL is `https://api.brambleworks.com/scim/v2`. A hub is called cedar-hill here.",
        "The address that is called SCIM URL is `https://api.brambleworks.com/scim/v2`: the Tenant URL.",
        "If its name is long, the Tenant URL is `https://api.brambleworks.com/scim/v2` all the same.",
    ],
)
def test_fixed_url_beside_a_name_stays_fixed(compiled: Compile, sentence: str) -> None:
    found = compiled(credentials=f"{ASKED} {sentence}").tenant_url
    assert (found.kind.value, found.value.value) == ("literal", "https://api.brambleworks.com/scim/v2")


@pytest.mark.parametrize(
    ("part", "replaced"),
    [
        ("TENANT_ID", True),
        ("YOUR-COMPANY", True),
        ("XXXX_EU", True),
        ("CUSTOMER_CODE", True),
        ("COMPANYID", True),
        ("Hub-Realm-ID", True),
        ("Entra-ID", False),
        ("Microsoft-Entra-ID", False),
        ("HUBSTS_TST", False),
        ("PROD-EU", False),
        ("SCIM_API", False),
        ("V2_1", False),
        ("HUB", False),
    ],
)
def test_part_in_capitals_is_replaced_where_it_says_for_what_it_stands(
    compiled: Compile, part: str, replaced: bool
) -> None:
    url = f"https://api.brambleworks.com/{part}/scim"
    found = compiled(credentials=step(f"input `{url}` in **Tenant URL** and the key in **Secret Token**.")).tenant_url
    assert [placeholder.value for placeholder in found.placeholders] == ([part] if replaced else [])


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Tenant URL from the Brambleworks application.", "from-vendor"),
        ("Tenant URL from your Brambleworks account.", "from-vendor"),
        ("The SCIM URL from the hub instance.", "from-vendor"),
        ("Tenant URL from the Microsoft Entra application.", "unstated"),
        ("Tenant URL of the Brambleworks application.", "unstated"),
        ("Enter the Tenant URL, to remove users from your Brambleworks account.", "unstated"),
        ("Tenant URL for your Brambleworks account.", "unstated"),
    ],
)
def test_url_from_the_application_is_the_vendors(compiled: Compile, value: str, kind: str) -> None:
    steps = f"1. Under **Admin Credentials**, enter:\n\n   * **Tenant URL**: {value}\n   * **Secret Token**: the key."
    assert compiled(credentials=steps).tenant_url.kind.value == kind


@pytest.mark.parametrize(
    ("entered", "kind"),
    [
        ("input the **Hub Key** values retrieved earlier in the **Tenant URL** and add /scim/ to it.", "unstated"),
        ("put the values that you obtained before into the **Tenant URL** and the **Secret Token**.", "unstated"),
        ("enter what you found above as the **Tenant URL**, and the **Secret Token**.", "unstated"),
        ("input the **Tenant URL** and **Secret Token**. You retrieved the **Tenant URL** earlier.", "from-vendor"),
        ("input the **Secret Token**, and the value found in the **SCIM URL** box of Brambleworks.", "from-vendor"),
    ],
)
def test_what_was_retrieved_before_goes_into_the_field(compiled: Compile, entered: str, kind: str) -> None:
    assert compiled(credentials=step(entered)).tenant_url.kind.value == kind


@pytest.mark.parametrize(
    "vendor",
    [
        "A Brambleworks engineer helps in acquiring a hub token and the URL of the service.",
        "Our team issues a token and the SCIM URL.",
        "A consultant will share the Tenant URL and the key with you.",
        "You'll be emailed the Tenant URL and the token.",
        "The onboarding team sets you up with a Tenant URL and a Secret Token.",
        "Your account manager hands over the Base URL and the token.",
        "Fetch the Tenant URL and the Secret Token from your profile.",
        "Brambleworks furnishes a Tenant URL and a token.",
        "Brambleworks will assign you a Tenant URL and a token.",
        "Brambleworks grants you a token and tells you the Tenant URL.",
        "We let you have the Tenant URL and the token.",
        "The Tenant URL and the token come by e-mail.",
        "The Tenant URL and the token are in the welcome kit.",
        "1. The Tenant URL and the API token sit under **Team** > **Keys**.",
        "1. Look in **Team** > **Keys** for the SCIM URL and the token.",
        "1. Take the Tenant URL and the API token out of the **Keys** page.",
        "1. Have a Tenant URL and a token issued to you.",
        "1. You are presented with the Base URL and a key.",
        "Once approved, the SCIM URL and the API key reach you in a secure message.",
    ],
)
def test_values_that_the_vendors_people_hand_over(compiled: Compile, vendor: str) -> None:
    facts = compiled(vendor=vendor, credentials=ASKED)
    assert facts.tenant_url.kind.value == "from-vendor"
    assert facts.credentials.secret_label


@pytest.mark.parametrize(
    "vendor",
    [
        "Fetch the logs from the URL of your proxy.",
        "Where an administrator shares a link, the URL is public.",
        "Hand over the URL of your intranet to us.",
        "If there are issues with the URL of your site, write to us.",
        "Acquire a token and enter the URL of your company.",
        "Extract the archive to the URL of your site.",
        "Look at the page for the URL of the token.",
        "Take the Tenant URL seriously.",
        "The hub is part of the welcome page. The URL ends after a week.",
    ],
)
def test_what_is_handed_over_and_is_no_tenant_url(compiled: Compile, vendor: str) -> None:
    assert compiled(vendor=vendor, credentials=ASKED).tenant_url.kind.value == "unstated"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"You can make it by rule: `{HUB}`.", "template"),
        (f"The URL has the form `{HUB}`.", "template"),
        (f"It's built as `{HUB}`.", "template"),
        (f"Form it like this: `{HUB}`.", "template"),
        (f"It follows the syntax `{HUB}`.", "template"),
        (f"The URL is assembled from the name of your hub: `{HUB}`.", "template"),
        (f"Its template is `{HUB}`.", "template"),
        ("The pattern of user names is explained at https://docs.brambleworks.com/names.", "unstated"),
        ("Make this page a bookmark: https://app.brambleworks.com/start.", "unstated"),
        ("See the rule page https://docs.brambleworks.com/rules.", "unstated"),
        ("The token is composed of letters; see https://docs.brambleworks.com/token.", "unstated"),
        ("It is shown at https://admin.brambleworks.com/settings.", "unstated"),
    ],
)
def test_how_the_url_is_put_together_is_told_behind_it(compiled: Compile, sentence: str, kind: str) -> None:
    facts = compiled(credentials=step(f"input the **Tenant URL** and the **Secret Token**. {sentence}"))
    assert facts.tenant_url.kind.value == kind


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Enter the name of the server. Leave out http. This value should look like: `api4.brambleworks.com`.", True),
        ("Enter the host alone, for example `hr.eu.brambleworks.com`.", True),
        ("Only the host is entered. It is found in your profile. Example: `hr-2.brambleworks.co.uk`.", True),
        ("Enter what the field `urn.core.user` holds.", False),
        ("Enter what the attribute `emails.work` holds.", False),
        ("Enter the address. The user `anna.brambleworks` sees it.", False),
    ],
)
def test_host_alone_goes_into_the_field(compiled: Compile, told: str, value: bool) -> None:
    fields = f"* **Tenant URL –** {told}\n\n   * **Secret Token –** Enter the key."
    credentials = f"1. Complete the **Admin Credentials**:\n\n   {fields}"
    found = compiled(credentials=credentials).tenant_url.value
    assert (found.value if found else None) == (told.rpartition("`")[0].rpartition("`")[2] if value else None)


@pytest.mark.parametrize(
    ("url", "template", "filled_in"),
    [
        ("https://cedar.brambleworks.com/scim/7", "https://<hub>.brambleworks.com/scim/<id>", True),
        ("https://cedar.brambleworks.com/scim/", "https://<hub>.brambleworks.com/scim/<id>", False),
        ("https://cedar.brambleworks.com/login/7", "https://<hub>.brambleworks.com/scim/<id>", False),
        ("cedar/scim", "{hub}.{region}/scim", False),
    ],
)
def test_a_url_is_a_template_with_a_word_for_each_part(url: str, template: str, filled_in: bool) -> None:
    assert is_filled_in(url, template) is filled_in


CREDENTIALS = "1. Under **Admin Credentials**, enter the **Tenant URL** and the **Secret Token** of Brambleworks."


def test_list_of_base_addresses(compiled: Compile) -> None:
    vendor = "The base address depends on your plan:\n\n- Free: `https://a.brambleworks.com/v2`\n- Paid: `https://b.brambleworks.com/v2`"
    assert compiled(vendor=vendor, credentials=CREDENTIALS).tenant_url.value.value == "https://a.brambleworks.com/v2"


@pytest.mark.parametrize(
    ("vendor", "source"),
    [
        ("The hub shows two things: the endpoint and a hub token. I copy both.", "endpoint"),
        ("Press **New** to get an address plus the secret.", "address"),
        ("The page lists the URL, a hub token and the plan.", "URL"),
        ("Find the endpoint of the key service.", None),
        ("Show the address of the team and keys of the door.", None),
    ],
)
def test_address_beside_the_secret(compiled: Compile, vendor: str, source: str | None) -> None:
    found = compiled(vendor=f"1. {vendor}", credentials=CREDENTIALS).tenant_url.source
    assert (found.value if found else None) == source


def test_step_tells_the_source_before_the_sentence_that_leads_to_it(compiled: Compile) -> None:
    vendor = (
        "Register the directory at Brambleworks and save the SCIM endpoint and the key.\n\n"
        "1. Open **Directory** > **General** and copy **Hub base URL**.\n1. Copy the **Hub key**."
    )
    assert compiled(vendor=vendor, credentials=CREDENTIALS).tenant_url.source.value == "base URL"


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        ("Select the copy icon for each piece of data that the hub made, and note down the values.", "from-vendor"),
        ("Copy all values and keep them safe.", "from-vendor"),
        ("Write down both of the displayed values.", "from-vendor"),
        ("Copy and store the credentials that are shown.", "from-vendor"),
        ("Make a note of all the details.", "from-vendor"),
        ("Copy the token value.", "unstated"),
        ("Copy the values of the attributes.", "unstated"),
        ("Record the values into the vault of the hub.", "unstated"),
        ("Copy the SAML details.", "unstated"),
        ("Record the data retention period.", "unstated"),
        ("Copy the details page into the ticket.", "unstated"),
        ("Change the values and save the details.", "unstated"),
    ],
)
def test_values_without_a_name_that_the_vendors_page_shows(compiled: Compile, step: str, kind: str) -> None:
    vendor = f"1. Open **Provisioning**.\n1. {step}"
    assert compiled(vendor=vendor, credentials=CREDENTIALS).tenant_url.kind.value == kind


@pytest.mark.parametrize(
    "told",
    [
        "A new **SCIM URL** is created.",
        "The **SCIM URL** is now copied to your clipboard.",
        "Your **SCIM URL** is ready. Copy it.",
        "Select the **SCIM URL** value and copy it.",
        "The **SCIM URL** can be copied there.",
        "Click the clipboard icon beside the **SCIM URL**.",
        "The **SCIM URL** appears. Then copy its value.",
        "Next to **SCIM URL**, select the copy icon.",
        "You need the **SCIM URL** in the next step.",
        "Beside the **SCIM URL** of the hub, press **Copy**.",
        "The token is displayed only once; then copy the URL and the token.",
        "For **Secret Token:** and **SCIM URL:** contact support.",
    ],
)
def test_url_that_the_vendors_page_makes_or_copies(compiled: Compile, told: str) -> None:
    facts = compiled(vendor=f"1. {told}", credentials=step("enter the **Tenant URL** and the **Secret Token**"))
    assert facts.tenant_url.kind.value == "from-vendor"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Note the **SCIM Base URL**.", "from-vendor"),
        ("Copy the **SCIM Base URL**, and the key.", "from-vendor"),
        ("The key is under **Keys**.", "literal"),
    ],
)
def test_example_of_what_the_vendor_shows_is_no_fixed_url(compiled: Compile, told: str, kind: str) -> None:
    value = "Set to the base URL (e.g. `https://brambleworks.com/scim/main`)."
    steps = f"1. Under **Admin Credentials**, enter:\n\n   * **Tenant URL**: {value}\n   * **Secret Token**: the key."
    assert compiled(vendor=f"1. {told}", credentials=steps).tenant_url.kind.value == kind


@pytest.mark.parametrize("place", ["the Brambleworks SCIM panel", "your Brambleworks settings screen"])
def test_url_from_a_panel_of_the_vendors(compiled: Compile, place: str) -> None:
    value = f"Paste the SCIM Base Connector URL from {place}."
    steps = f"1. Under **Admin Credentials**, enter:\n\n   * **Tenant URL**: {value}\n   * **Secret Token**: the key."
    assert compiled(credentials=steps).tenant_url.kind.value == "from-vendor"


@pytest.mark.parametrize(
    ("link", "value"),
    [
        ("[Tenant URL](https://brambleworks.com/scim)", "https://brambleworks.com/scim"),
        ("[**Tenant URL**](https://brambleworks.com/scim/v2/)", "https://brambleworks.com/scim/v2/"),
        (
            "[SCIM endpoint](https://api.brambleworks.com/hub/scim) as the Tenant URL",
            "https://api.brambleworks.com/hub/scim",
        ),
        ("[Tenant URL](https://docs.brambleworks.com/scim)", None),
        ("[Tenant URL](https://brambleworks.com/help/scim)", None),
        ("[Tenant URL](https://brambleworks.com/scim/find-the-tenant-url)", None),
        ("[Tenant URL](https://brambleworks.com/scim#tenant-url)", None),
        ("[Tenant URL](https://brambleworks.com/blog/scim)", None),
        ("[Tenant URL](https://hub.brambleworks.com/topics/scim)", None),
        ("Tenant URL (see [how SCIM works](https://brambleworks.com/scim))", None),
    ],
)
def test_url_behind_the_name_of_the_field(compiled: Compile, link: str, value: str | None) -> None:
    url = compiled(credentials=step(f"input your Brambleworks {link} and Secret Token.")).tenant_url
    assert (url.value.value if url.value else None) == value


@pytest.mark.parametrize("label", ["Tenant URL (base)", "Tenant URL (of the hub)", "**Tenant URL** (SCIM 2.0)"])
def test_table_that_says_more_of_the_field(compiled: Compile, label: str) -> None:
    table = f"| SCIM | URL |\n|---|---|\n| {label} | `https://brambleworks.com/scim` |\n"
    step = "1. In **Admin Credentials**, paste the base URL into **Tenant URL** and the key into **Secret Token**."
    url = compiled(vendor=table, credentials=step).tenant_url
    assert (url.kind.value, url.value.value) == ("literal", "https://brambleworks.com/scim")


@pytest.mark.parametrize(
    ("url", "parts"),
    [
        ("https://scim.example.com/v2", ["scim.example.com"]),
        ("https://example.org/scim", ["example.org"]),
        ("https://hub.example.net:8443/scim", ["hub.example.net"]),
        ("https://hub.example.com/scim/{org}", ["{org}"]),
        ("https://your-team.example.com/scim", ["your-team"]),
        ("https://scim.example.com.brambleworks.com/v2", []),
        ("https://bramble-example.com/scim", []),
        ("https://xexample.com/scim", []),
        ("https://hub.brambleworks.example/scim", []),
        ("https://hub.brambleworks.com/example.com", []),
    ],
)
def test_host_that_nobody_has_is_replaced(compiled: Compile, url: str, parts: list[str]) -> None:
    found = compiled(credentials=step(f"enter `{url}` as **Tenant URL** and the key as **Secret Token**.")).tenant_url
    assert (found.value.value, [part.value for part in found.placeholders]) == (url, parts)
    assert found.kind.value == ("template" if parts else "literal")


@pytest.mark.parametrize(
    ("vendor", "kind"),
    [
        ("1. Copy the token and the endpoint.", "from-vendor"),
        ("1. Save the API key and your URL.", "from-vendor"),
        ("1. Copy the token and the endpoint of the web hook.", "unstated"),
        ("1. Copy the token and the endpoint rules.", "unstated"),
        ("1. Choose the token and the endpoint.", "unstated"),
    ],
)
def test_endpoint_behind_the_secret(compiled: Compile, vendor: str, kind: str) -> None:
    assert compiled(vendor=vendor, credentials=ASKED).tenant_url.kind.value == kind


@pytest.mark.parametrize("tag", ["<wbr>", "<wbr/>", "<!-- -->", "<span></span>"])
def test_address_in_code_that_may_break(compiled: Compile, tag: str) -> None:
    entered = step(
        f"enter `https://scim.hub.`{tag}`brambleworks.com/v2` as **Tenant URL**, the key as **Secret Token**."
    )
    assert compiled(credentials=entered).tenant_url.value.value == "https://scim.hub.brambleworks.com/v2"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (
            "In `https://api.brambleworks.com/{org}/scim`, replace `{org}` with it. The result is your tenant URL.",
            "template",
        ),
        ("Append your ID to `https://brambleworks.com/scim/<id>`. The full URL is the Tenant URL.", "template"),
        (
            "Put the region in `https://{area}.bramble.io/scim`. The completed address will be the Tenant URL.",
            "template",
        ),
        ("Take `https://{hub}.bramble.io/scim` and fill in your hub. The outcome gives the tenant URL.", "template"),
        ("Open `https://status.brambleworks.com`. The result is your tenant.", "unstated"),
        ("Search in `https://brambleworks.com/find`. The results are no tenant URL.", "unstated"),
    ],
)
def test_url_that_becomes_the_tenant_url(compiled: Compile, said: str, kind: str) -> None:
    assert compiled(vendor=f"1. {said}", credentials=ASKED).tenant_url.kind.value == kind


@pytest.mark.parametrize(
    ("vendor", "kind"),
    [
        ("In the end you have two values, the **SCIM URL** and the **Sync Token**.", "from-vendor"),
        ("You have the following values: the SCIM URL and the API key.", "from-vendor"),
        ("Now you have both strings, the base URL and the access token.", "from-vendor"),
        ("The **Base URL** and the **Bearer Token** can be read off the dialog box.", "from-vendor"),
        ("The SCIM URL can be taken from the settings page.", "from-vendor"),
        (
            "There are two strings, labeled **SCIM Base URL** and **SCIM Token**; you'll paste them later.",
            "from-vendor",
        ),
        ("Our team has a Tenant URL and a key for you.", "from-vendor"),
        ("The hub has a Tenant URL field for your administrator.", "unstated"),
        ("There are two fields, Tenant URL and Secret Token.", "unstated"),
        ("You have two apps with a Base URL.", "unstated"),
        ("The Tenant URL can be read from the Azure portal.", "unstated"),
        ("The Tenant URL can be taken from the Entra admin center.", "unstated"),
    ],
)
def test_url_that_the_reader_has_or_reads_off(compiled: Compile, vendor: str, kind: str) -> None:
    assert compiled(vendor=f"1. {vendor}", credentials=ASKED).tenant_url.kind.value == kind
