"""What Tab offers where a rule is named."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def complete_rule(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """Offer codes, and names to one who began to write a name."""
    from click.shell_completion import CompletionItem

    from doccompile.checks.registry import RULES

    codes = [rule for rule in RULES if rule.code.startswith(incomplete.upper())]
    named = [rule for rule in RULES if incomplete and rule.name.startswith(incomplete.lower())]
    words = [(rule.code, rule.summary) for rule in codes] or [(rule.name, rule.summary) for rule in named]
    return [CompletionItem(word, help=_uncut(summary)) for word, summary in words]


def _uncut(summary: str) -> str:
    """Fish shows nothing from a comma on."""
    return summary.replace(",", ";")
