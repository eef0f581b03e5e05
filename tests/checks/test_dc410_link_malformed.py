"""DC410 link-malformed: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import messages


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("See (the portal)[https://portal.azure.com).", 1),
        ("See (the portal)[./portal.md].", 1),
        ("See [the portal]](https://portal.azure.com).", 1),
        ("See [the [new] portal](https://portal.azure.com).", 0),
        ("See (the portal) [a] and (b)[c].", 0),
        ("See (the portal)(https://portal.azure.com).", 1),
        ("See (the portal)(./portal.md).", 1),
        ("See [https://portal.azure.com](the portal).", 1),
        ("See [https://portal.azure.com](the portal (EU)).", 1),
        ("See (the portal (EU))[https://portal.azure.com].", 1),
        ("See [https://portal.azure.com](https://portal.azure.com).", 0),
        ("See [./portal.md] (the portal).", 0),
        ("See the portal (the new one)(beta).", 0),
        ("Call `f(x)(https://portal.azure.com)` there.", 0),
    ],
)
def test_brackets_of_a_link_are_doubled_or_mixed(text: str, reported: int) -> None:
    assert len(messages("DC410", "end", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("* [A tenant]{https://www.DOMAIN/pricing}.", 1),
        ("* [A tenant]https://www.DOMAIN/pricing", 1),
        ("![The scope](common/scope.png", 1),
        ("See [Monitor](/entra/app provisioning/log analytics).", 1),
        ("See [Monitor](/entra/log-analytics (the title)).", 0),
        ('See [Monitor](/entra/log-analytics "The title").', 0),
        ("Replace [id] (the object's) in it.", 0),
    ],
)
def test_links_that_do_not_become_links(text: str, reported: int) -> None:
    assert len(messages("DC410", "end", text)) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Open the Azure portal](https://portal.azure.com).", 1),
        ("Open the [Azure portal](https://portal.azure.com).", 0),
        ("Write `portal](https://portal.azure.com)` there.", 0),
    ],
)
def test_link_that_nothing_opens_is_malformed(sentence: str, reported: int) -> None:
    assert len(messages("DC410", "end", sentence)) == reported


@pytest.mark.parametrize(
    ("link", "reported"),
    [
        ("the guide](https://www.DOMAIN/x)", 1),
        ("[the guide](https://www.DOMAIN/x", 1),
        ("[the guide](https://www.DOMAIN/x)", 0),
        ("item[0] (first)", 0),
    ],
)
def test_link_that_is_none_is_reported_once(link: str, reported: int) -> None:
    assert len(messages("DC410", "end", f"Read {link}.")) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Read [the guide][guide].", 1),
        ("Read **[the guide][1]**.", 1),
        ("![The Provisioning tab][3]", 1),
        ("Read [the guide][guide].\n\n[guide]: https://www.DOMAIN/guide", 0),
        ("Read [the guide][Guide].\n\n> [GUIDE]: ../guide.md", 0),
        ("![The Provisioning tab][3]\n\n[3]: ./media/3.png", 0),
        ("Write `[the guide][guide]`.", 0),
        ("<pre>[the guide][guide]</pre>", 0),
        ("The values emails[type][0] and [A][1] count.", 0),
        ("Open https://www.DOMAIN/[region][instance]/x.", 0),
        ("在 [設定][佈建] 中。", 0),
    ],
)
def test_reference_that_is_defined_nowhere_is_no_link(text: str, reported: int) -> None:
    assert len(messages("DC410", "end", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Sign in to the [console]((https://admin.DOMAIN/).", 1),
        ("See the [guide]((../guide.md)).", 1),
        ("See the [guide[(https://admin.DOMAIN/).", 1),
        ("See the [guide] [../guide.md] and go on.", 1),
        ("See the [guide][https://admin.DOMAIN/] and go on.", 1),
        ("See the [guide](../guide.md).", 0),
        ("Choose [guide] [page] or [list].", 0),
        ("See the [guide]../guide.md) and go on.", 1),
        ("See the [guide]~/identity/guide.md).", 1),
        ("See the [guide]litware-tutorial.md).", 1),
        ("See the [guide](litware-tutorial.md, and go on.", 1),
        ("See the [guide] (litware-tutorial.md).", 1),
        ("See ![the page] (media/page.png).", 1),
        ("See ![the page] (./media/our-page.PNG).", 1),
        ("Attach the [Logo] (logo.png) to the ticket.", 0),
        ("See the guide](litware-tutorial.md).", 1),
        ("See the [guide] (/entra/identity/guide).", 1),
        ("See the (guide)[/azure/active-directory/guide].", 1),
        ("See the [guide(/entra/identity/guide#step).", 1),
        ("Write to [support](mailto:help@DOMAIN and wait.", 1),
        ("Write to [support] (mailto:help@DOMAIN).", 1),
        ("Read addresses[type eq work]/country (or /entra/addresses).", 0),
        ("The path [base]/Users (see guide.md) is meant.", 0),
        ("Enter the URL [address of the tenant (/scim/v2)].", 0),
        ("See [the guide] ((https://admin.DOMAIN/) has it).", 0),
        ("Enter `[x]((https://admin.DOMAIN/)`.", 0),
    ],
)
def test_a_target_has_one_bracket(text: str, reported: int) -> None:
    assert min(1, len(messages("DC410", "end", text))) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Sign in to [[PRODUCT](https://admin.DOMAIN/) now.", 1),
        ("Sign in to [PRODUCT](https://admin.DOMAIN/)] now.", 1),
        ("See [[the guide](../guide.md), then [the page](../page.md).", 1),
        ("See the guide [optional], or [[the page](../page.md).", 1),
        ("See [[1](https://admin.DOMAIN/)].", 0),
        ("[[The guide](../guide.md), [the page](../page.md)]", 0),
        ("[Note: see [the guide](../guide.md)]", 0),
        ("Open [the page](../page.md) [optional].", 0),
        ("Write `[[the page](../page.md)` there.", 0),
    ],
)
def test_a_bracket_beside_a_link_has_a_partner(text: str, reported: int) -> None:
    assert len(messages("DC410", "end", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Sign in to the [console][https://admin.DOMAIN/].", 1),
        ("Ask the [support team]mailto:help@DOMAIN.", 1),
        ("Ask the [support team](mailto:help@DOMAIN).", 0),
        ("Mail to [support team]: mailto:help@DOMAIN.", 0),
        ("Enter `[console][https://admin.DOMAIN/]`.", 0),
    ],
)
def test_a_target_stands_in_round_brackets(text: str, reported: int) -> None:
    assert min(1, len(messages("DC410", "end", text))) == reported


@pytest.mark.parametrize(
    ("link", "reported"),
    [
        ("the [single sign-on article.(litware-tutorial.md)", 1),
        ("the [sign-on guide(./litware-tutorial.md)]", 1),
        ("the [guide to sign-on(saas-apps/litware-tutorial.md#before)", 1),
        ("**[the guide(litware-tutorial.md)**", 1),
        ("the [guide](litware-tutorial.md)", 0),
        ("the guide (litware-tutorial.md)", 0),
        ("the file [optional (notes.md)]", 0),
        ("`[guide(litware-tutorial.md)`", 0),
        ("the [guide] of litware-tutorial.md", 0),
    ],
)
def test_file_behind_words_that_no_bracket_closes(link: str, reported: int) -> None:
    assert len(messages("DC410", "end", f"Read {link}.")) == reported
