"""DC107 tenant-url-conflict: wordings that are reported, each beside what only looks like one."""

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.wordings import COPY_TOKEN, EARLIER, ENTER, OWN, SECRET, count_on_page, messages


def test_a_table_of_fields_contradicts_an_earlier_step() -> None:
    table = (
        "5. Under the **Admin Credentials** section, fill in the fields:\n\n   |Field|Value|\n   |---|---|\n"
        "   |Tenant URL|`https://api.DOMAIN/v1/scim`|\n   |Secret Token|The access token|"
    )
    vendor = f"{COPY_TOKEN}\n2. The **Tenant URL** of PRODUCT is `https://api.DOMAIN/v2/scim`."
    assert count_on_page("DC107", vendor, table) == 1
    assert count_on_page("DC107", vendor.replace("/v2/", "/v1/"), table) == 0


@pytest.mark.parametrize(
    ("tab", "between", "reported"), [("{{< tab >}}", "{{< /tab >}}\n\n{{< tab >}}", 0), ("", "", 1)]
)
def test_urls_in_two_tabs_are_alternatives(tab: str, between: str, reported: int) -> None:
    fields = "The **Tenant URL** is `https://{}.DOMAIN/scim`. The **Secret Token** is the access token."
    closed = "{{< /tab >}}" if tab else ""
    text = f"{tab}\n\n{fields.format('api')}\n\n{between}\n\n{fields.format('own')}\n\n{closed}"
    assert len(messages("DC107", "credentials", f"5. Under **Admin Credentials**, fill in:\n\n{text}")) == reported


@pytest.mark.parametrize(
    ("more", "reported"),
    [
        ("With this Tenant URL the service calls `https://api.DOMAIN/scim/Users`.", 0),
        ("The **Tenant URL** is read at `https://api.DOMAIN/scim/Schemas?count=1`.", 0),
        ("The **Tenant URL** is `https://api.DOMAIN/scim/v2`.", 1),
        ("The **Tenant URL** is `https://api.DOMAIN/scim/userspace`.", 1),
        ("The **Tenant URL** is `https://old.DOMAIN/scim/Users`.", 1),
    ],
)
def test_what_is_called_below_the_tenant_url_is_no_second_one(more: str, reported: int) -> None:
    assert len(messages("DC107", "credentials", f"{OWN} {more}")) == reported


@pytest.mark.parametrize(
    ("hint", "reported"),
    [
        ("If the test fails, check that the **Tenant URL** is `https://api.DOMAIN/scim2`.", 1),
        ("The **Tenant URL** must be `https://api.DOMAIN/scim2`, without a slash at the end.", 1),
        ("If your **Tenant URL** is `https://api.DOMAIN/scim2`, replace it.", 0),
        ("The **Tenant URL** must be `https://api.DOMAIN/scim`.", 0),
        ("The service calls `https://api.DOMAIN/scim2/health` first.", 0),
    ],
)
def test_hints_restate_the_tenant_url(hint: str, reported: int) -> None:
    assert len(messages("DC107", "end", f"## Troubleshooting tips\n\n* {hint}")) == reported


def test_a_prerequisite_states_the_tenant_url_too() -> None:
    text = "## Prerequisites\n\n* A PRODUCT tenant.\n\n> [!NOTE]\n> Use the Tenant URL `https://api.DOMAIN/v2/scim`."
    assert len(messages("DC107", "prerequisites", text)) == 1


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("<subdomain>.DOMAIN/scim", "{your-subdomain}.DOMAIN/scim", False),
        ("[org].DOMAIN/scim", "your-company.DOMAIN/scim/", False),
        ("api.DOMAIN/scim/<id>", "api.DOMAIN/scim/{tenant_id}", False),
        ("api.DOMAIN/scim/%ID%", "API.DOMAIN/scim/<<id>>/", False),
        ("<subdomain>.DOMAIN/<region>/scim", "{sub}.DOMAIN/[region]/scim", False),
        ("<subdomain>.DOMAIN/scim", "{your-subdomain}.DOMAIN/scim/v2", True),
        ("<subdomain>.DOMAIN/scim", "api.DOMAIN/scim/<subdomain>", True),
    ],
)
def test_one_template_in_two_notations_is_no_conflict(one: str, other: str, conflict: bool) -> None:
    step = f"5. Under the **Admin Credentials** section, input `https://{one}` in **Tenant URL**, and the **Access "
    text = step + f"Token** in **Secret Token**.\n\n   The Tenant URL is `https://{other}`."
    assert len(messages("DC107", "credentials", text)) == conflict


def test_second_url_is_no_alternative_because_a_word_stands_in_the_url() -> None:
    text = EARLIER.format("**Access Token**") + " The Tenant URL is `https://old.DOMAIN/cloud/scim`."
    assert len(messages("DC107", "credentials", text)) == 1


@pytest.mark.parametrize(
    ("first", "second", "conflict"),
    [
        ("https://na.litware.com/scim", "https://eu.litware.com/scim", False),
        ("https://api.litware.com/scim", "https://api.eu.litware.com/scim", False),
        ("https://litware.ca/scim", "https://litware.de/scim", False),
        ("https://api.litware.com/scim", "https://www.litware.com/oauth/authorize", False),
        ("https://api.litware.com/scim", "https://old.litware.com/scim", True),
        ("https://api.litware.com/scim/v1", "https://api.litware.com/scim/v2", True),
    ],
)
def test_hosts_of_regions_are_no_conflict(first: str, second: str, conflict: bool) -> None:
    text = (
        f"4. Note the Tenant URL `{first}`.\n5. Under the **Admin Credentials** section, input `{second}` in "
        "**Tenant URL** and the **Access Token** in **Secret Token**."
    )
    codes = {finding.code for finding in findings_of(example_tutorial(Example("credentials", text)))}
    assert ("DC107" in codes) is conflict


@pytest.mark.parametrize(
    ("named", "conflict"),
    [
        ("Put together your SCIM endpoint URL, `https://litware.com/hub/scim/<id>`.", True),
        ("The SCIM base URL is https://www.litware.com/hub/scim/<id>/.", True),
        ("The SCIM base URL of the European region is `https://litware.eu/hub/scim/<id>`.", False),
        ("The SCIM base URL is `https://litware.com/hub/scim/v1/<id>`.", False),
        ("The SCIM API URL was `https://litware.com/hub/scim/<id>` until 2019.", False),
        ("The page shows your SCIM endpoint, `https://eu-west-1.litware.io/hub/scim/<id>`.", False),
        ("Trial accounts have the SCIM base URL `https://trial.litware.io/hub/scim/<id>`.", False),
        ("Our test system has the SCIM base URL `https://litware-try.com/hub/scim/<id>`.", False),
        ("On-premises, the SCIM base URL is `https://litware.woodgrove.com/hub/scim/<id>`.", False),
    ],
)
def test_the_same_path_on_two_hosts_is_a_conflict_by_whatever_name(named: str, conflict: bool) -> None:
    text = (
        f"4. {named}\n5. Under the **Admin Credentials** section, input `https://api.litware.io/hub/scim/<id>` in "
        "**Tenant URL** and the **Access Token** in **Secret Token**."
    )
    codes = {finding.code for finding in findings_of(example_tutorial(Example("credentials", text)))}
    assert ("DC107" in codes) is conflict


def test_the_same_path_on_two_hosts_is_no_conflict_unless_it_is_a_scim_servers() -> None:
    text = f"4. The base URL of your site is `https://litware.io/v2`.\n{EARLIER.format('**Access Token**')}"
    assert messages("DC107", "credentials", text.replace("DOMAIN/scim", "DOMAIN/v2")) == []


@pytest.mark.parametrize(("path", "conflict"), [("login.DOMAIN/scim", 1), ("app.DOMAIN/login", 0)])
def test_a_page_to_sign_in_at_is_told_by_its_path_not_by_its_host(path: str, conflict: int) -> None:
    text = f"4. The Tenant URL is `https://{path}`.\n{EARLIER.format('**Access Token**')}"
    assert len(messages("DC107", "credentials", text)) == conflict


def test_second_of_two_tenant_urls_is_reported() -> None:
    text = f"4. Note the Tenant URL `https://old.DOMAIN/scim`.\n{EARLIER.format('**Access Token**')}"
    assert messages("DC107", "credentials", text)[0].startswith('the Tenant URL is "https://api.litware.com/scim" here')


@pytest.mark.parametrize(
    ("case", "conflict"),
    [
        ("If an enterprise is on the second host, the Tenant URL is", False),
        ("If data stays in the country, the Tenant URL is", False),
        ("If it fails, the Tenant URL is", True),
        ("If the test fails, the Tenant URL is", True),
        ("As said before, the Tenant URL is", True),
        ("With the token that you previously saved, the Tenant URL is", True),
        ("Previously, the Tenant URL was", False),
    ],
)
def test_url_of_another_case_is_no_conflict(case: str, *, conflict: bool) -> None:
    step = "5. Under the **Admin Credentials** section, input `https://one.DOMAIN/scim` in **Tenant URL**, and the "
    text = step + f"**Access Token** in **Secret Token**.\n\n   {case} `https://other.DOMAIN/scim`."
    assert len(messages("DC107", "credentials", text)) == conflict


@pytest.mark.parametrize(
    ("example", "reported"),
    [
        ("For example, `https://contoso.DOMAIN/api/2/scim`.", 1),
        ("An example would look like `https://contoso.litware-sync.net/scim/v2`.", 1),
        ("For instance: `https://DOMAIN/contoso/scim/v2`.", 1),
        ("A Tenant URL such as `https://contoso.DOMAIN/scim` is what you need.", 1),
        ("For example, `https://contoso.DOMAIN/scim/v1`.", 1),
        ("For example, `https://contoso.DOMAIN/scim/v2/`.", 0),
        ("For example, `https://emea.contoso.DOMAIN/scim/v2`.", 0),
        ("For example, `HTTPS://CONTOSO.DOMAIN/SCIM/V2`.", 0),
        ("The Tenant URL is shown in places such as the console and the help, and is not `https://www.DOMAIN`.", 0),
        ("For example, it may be `https://litware-eu.DOMAIN/scim/v2`.", 0),
        ("For customers in the EU region, for example `https://contoso.eu.DOMAIN/scim/v2`.", 0),
        ("For the sandbox it is, for example, `https://contoso.DOMAIN/sandbox/scim`.", 0),
    ],
)
def test_an_example_fits_what_it_is_an_example_of(example: str, reported: int) -> None:
    text = f"{ENTER}input `https://<subdomain>.DOMAIN/scim/v2` in **Tenant URL**. {example} {SECRET.lstrip('. ')}"
    assert len(messages("DC107", "credentials", text)) == reported


def test_an_example_is_free_where_the_whole_host_is_to_be_replaced() -> None:
    entered = "input `https://<host>:<port>/scim` in **Tenant URL**, for example `https://scim.contoso.com/scim`"
    assert messages("DC107", "credentials", f"{ENTER}{entered}{SECRET}") == []


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("The Tenant URL of the former platform is `https://scim.DOMAIN/v1`.", 0),
        ("Until 2023, it was `https://scim.DOMAIN/v1` that was the **Tenant URL**.", 0),
        ("The Tenant URL was `https://scim.DOMAIN/v1` in earlier releases.", 0),
        ("The Tenant URL `https://scim.DOMAIN/v1` is deprecated.", 0),
        ("The Tenant URL used to be `https://scim.DOMAIN/v1`.", 0),
        ("The Tenant URL is `https://scim.DOMAIN/v1`.", 1),
        ("Set the **Tenant URL** to `https://scim.DOMAIN/v1`.", 1),
        ("The **Tenant URL** that was shown is `https://scim.DOMAIN/v1`.", 1),
    ],
)
def test_a_tenant_url_of_the_past_is_no_second_one(said: str, reported: int) -> None:
    assert count_on_page("DC107", f"{COPY_TOKEN}\n2. {said}", OWN) == reported


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("The base URL is `https://sync.DOMAIN/v2`. This value goes into the Tenant URL field.", 1),
        ("The SCIM endpoint is `https://sync.DOMAIN/v2`. The URL is entered as the Tenant URL.", 1),
        ("Note the base URL `https://sync.DOMAIN/v2`. These values are for Tenant URL and Secret Token.", 1),
        ("The base URL is `https://sync.DOMAIN/v2`. The token goes into another field than Tenant URL.", 0),
        ("The base URL of the REST API is `https://sync.DOMAIN/v2`.", 0),
        ("The base URL is `https://sync.DOMAIN/v2`. This value goes into Tenant URL if you are in the EU.", 0),
        ("The Tenant URL `https://sync.DOMAIN/v2` no longer works.", 0),
        ("Check that the Tenant URL isn't `https://sync.DOMAIN/v2`.", 0),
        ("The Tenant URL mustn't be `https://sync.DOMAIN/v2`.", 0),
        ("Don't enter the URL `https://sync.DOMAIN/v2` as the Tenant URL.", 0),
    ],
)
def test_what_the_next_sentence_says_of_a_url_counts(said: str, reported: int) -> None:
    assert count_on_page("DC107", f"{COPY_TOKEN}\n2. {said}", OWN) == reported
