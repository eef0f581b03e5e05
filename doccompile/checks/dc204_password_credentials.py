"""DC204: an administrator's password is entered."""

from collections.abc import Iterator

from doccompile.checks.example import credentials_step
from doccompile.checks.rule import Rule, View
from doccompile.findings import Problem, Severity


def check(view: View) -> Iterator[Problem]:
    """Yield the field that takes the password."""
    if field := view.facts.credentials.field_for("password"):
        yield Problem(field.where, f'"{field.value}": an administrator\'s password is handed to the identity service')


RULE = Rule(
    code="DC204",
    name="password-credentials",
    severity=Severity.INFO,
    summary="an administrator's password is entered",
    why="A password opens more than provisioning, cannot be revoked alone, and stops working when multifactor "
    "authentication is switched on. Where the vendor offers tokens, the tutorial should use them.",
    bad=(credentials_step("input the **Admin Username** and **Admin Password** of your account."),),
    good=(credentials_step("select **Authorize**."),),
    check=check,
)
