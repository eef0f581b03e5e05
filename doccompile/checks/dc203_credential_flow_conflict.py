"""DC203: two ways to sign in are both required in one flow."""

import re
from collections.abc import Iterator

from doccompile.checks.example import credentials_step
from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.credentials.flow import find_later_authorize
from doccompile.facts.fact import Fact
from doccompile.facts.wording.sentence import sentences
from doccompile.facts.wording.verbs import ENTER, GOES, PICK
from doccompile.findings import Problem, Related, Severity
from doccompile.pattern import compile_late

_ALTERNATIVE = compile_late(
    r"\b(?:either|alternatively|or else|otherwise|if you (?:use|choose|select|prefer|want)|optional(?:ly)?|instead)\b"
    rf"|\bor,? (?:(?:you (?:can|may)|else|just|simply|also) )?(?:{ENTER}|{PICK}|use|sign in|log in|authori[sz]e)\b",
    re.IGNORECASE,
)

_INTO_PASSWORD = compile_late(
    rf"\b{GOES} ?(?:in|into|for) (?:the )?(?:[\w-]+,? ){{0,5}}?(?P<field>(?:admin )?password) (?:fields?|box(?:es)?)"
    r" (?:in|on|of|under) (?:the )?(?:Microsoft |Azure |Entra )?(?:Provisioning|Azure|Entra)\b",
    re.IGNORECASE,
)


def check(view: View) -> Iterator[Problem]:
    """Yield the later of the two."""
    token = view.facts.credentials.field_for("secret")
    if token is None:
        return
    for label, other in _others(view):
        first, second = sorted((token, other), key=lambda fact: fact.where)
        if _is_alternative(view, second):
            continue
        names = f'"{token.value}" is entered' if second is other else label
        message = f'"{second.value}" is required here, although {names} in the same flow'
        yield Problem(second.where, message, (Related(first.where, f'"{first.value}" is required here'),))


def _others(view: View) -> Iterator[tuple[str, Fact[str]]]:
    found = view.facts.credentials
    if authorize := found.authorize or find_later_authorize(view.reading):
        yield "an Authorize dialog is gone through", authorize
    if client := found.field_for("client-id", "client-secret"):
        yield "client id and secret are entered", client
    if password := found.field_for("password"):
        if not _goes_with_password(view):
            yield "a password is entered", password
    elif password := next(_told_before(view), None):
        yield "a password is entered", password


def _told_before(view: View) -> Iterator[Fact[str]]:
    """The password that the vendor's side says to enter, and the step that enters the values does not ask for."""
    for block in view.reading.in_sections("vendor"):
        for sentence in sentences(block):
            if told := _INTO_PASSWORD.search(sentence.text):
                yield sentence.fact(told, "field")


def _goes_with_password(view: View) -> bool:
    """A token that is used beside it: a security token, or one that the step itself tells how to get."""
    label = view.facts.credentials.secret_label
    if label is None:
        return False
    told_here = any(block.holds(label.where) for block in view.reading.credentials)
    return told_here or label.value.lower().endswith("security token")


def _is_alternative(view: View, fact: Fact[str]) -> bool:
    block = next((block for block in view.reading.credentials if block.holds(fact.where)), None)
    return block is not None and any(_ALTERNATIVE.search(sentence.text) for sentence in sentences(block))


RULE = Rule(
    code="DC203",
    name="credential-flow-conflict",
    severity=Severity.ERROR,
    summary="token entry and another way to sign in are both required in one flow",
    why="A connector signs in one way. A flow that asks for a token and then for an Authorize dialog (or a client "
    "secret, or a password) was put together from two versions of the portal; half of it cannot be done.",
    bad=(
        Example(
            "credentials",
            "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL**. Input "
            "the **Access Token** that you copied in **Secret Token**.\n6. In the new window, sign in, and then "
            "select **Authorize**.",
        ),
    ),
    good=(
        credentials_step("select **Authorize**. In the new window, sign in to PRODUCT."),
        credentials_step(
            "enter the **Token Endpoint**, the **Client Identifier** and the **Client Secret** that you copied earlier."
        ),
    ),
    check=check,
)
