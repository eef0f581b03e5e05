"""`doccompile rules [CODE]`: the list of rules, or one rule's page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from doccompile.cli.complete_rule import complete_rule
from doccompile.cli.refusal import refuse

if TYPE_CHECKING:
    from doccompile.checks.rule import Rule


@click.command(help="List the rules; with CODE (or a rule's name, or DC4 for a group), explain them.")
@click.argument("code", required=False, shell_complete=complete_rule)
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
