"""`doccompile rules [CODE]`: the list of rules, or one rule's page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from doccompile.cli.refusal import refuse

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from doccompile.checks.rule import Rule


def _complete_rule(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """Offer codes, and names to one who began to write a name."""
    from click.shell_completion import CompletionItem

    from doccompile.checks.registry import RULES

    found = [CompletionItem(rule.code, help=rule.summary) for rule in RULES if rule.code.startswith(incomplete.upper())]
    if incomplete and not found:
        found = [CompletionItem(rule.name, help=rule.summary) for rule in RULES if rule.name.startswith(incomplete)]
    return found


@click.command(help="List the rules; with CODE (or a rule's name, or DC4 for a group), explain them.")
@click.argument("code", required=False, shell_complete=_complete_rule)
@click.option("--format", "format_", type=click.Choice(("text", "json", "markdown")), default="text", show_default=True)
def command(code: str | None, format_: str) -> None:
    """Choose and print."""
    from doccompile.checks import page as markdown
    from doccompile.checks.registry import RULES
    from doccompile.cli import rule_page
    from doccompile.config.selection import no_such_rule

    chosen: Sequence[Rule] = RULES
    if code is not None:
        chosen = [rule for rule in RULES if code and (code.lower() == rule.name or rule.code.startswith(code.upper()))]
        if not chosen:
            refuse(no_such_rule(code, RULES))
    if format_ == "json":
        text = rule_page.as_json(chosen)
    elif code is None:
        text = rule_page.listing(chosen) if format_ == "text" else markdown.markdown_listing(chosen)
    else:
        page = rule_page.page if format_ == "text" else markdown.markdown_page
        text = "\n".join(page(rule) for rule in chosen)
    click.echo(text, nl=False)
