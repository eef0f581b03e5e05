"""`doccompile verify CONNECTOR --url URL`: run a connector's test profile against a live server."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from doccompile.cli import EXIT_FINDINGS, EXIT_INTERRUPTED
from doccompile.cli.given_path import ConnectorPath
from doccompile.cli.refusal import refuse
from doccompile.user_error import missing_extra

if TYPE_CHECKING:
    from doccompile.verify.run import Report


@click.command(
    help="""Run the test profile of CONNECTOR (out/<slug>, or <slug>) against the SCIM server at URL.

    Credentials come from the environment: DOCCOMPILE_TOKEN, or DOCCOMPILE_USERNAME and DOCCOMPILE_PASSWORD, or
    DOCCOMPILE_CLIENT_ID, DOCCOMPILE_CLIENT_SECRET and DOCCOMPILE_TOKEN_URL. What a run creates, it deletes.

    Exit status: 0 all promises kept, 1 promises broken, 2 wrong usage or no server at the URL.
    """
)
@click.argument("connector", type=ConnectorPath())
@click.option("--url", required=True, help="The SCIM base URL, as in the Tenant URL field.")
@click.option("--format", "format_", type=click.Choice(("text", "json", "junit")), default="text", show_default=True)
@click.option(
    "--all",
    "with_kept",
    is_flag=True,
    help="In text, name every promise: those kept or blocked, too.",
)
def command(connector: Path, url: str, format_: str, with_kept: bool) -> None:
    """Run, print, exit."""
    try:
        import httpx  # noqa: F401 - an optional dependency
    except ImportError:
        refuse(missing_extra("verify", "httpx", "verify"))
    from doccompile.verify.as_text import summary
    from doccompile.verify.run import find_profile, verify
    from doccompile.verify.runner.connection import AddressError, NoAnswerError, client
    from doccompile.verify.runner.credentials import CredentialsError
    from doccompile.verify.runner.profile import ProfileError

    try:
        profile = find_profile(connector)
        with client() as http, _progress(len(profile.cases)) as advance:
            report = verify(profile, url, os.environ, http, lambda result: advance())
    except (AddressError, CredentialsError, ProfileError) as error:
        refuse(str(error))
    except NoAnswerError as error:
        refuse(f"nothing to verify at {url}: {error}")
    click.echo(_rendered(report, format_, with_kept=with_kept), nl=False)
    for sentence in report.left_over:
        click.echo(f"doccompile: left over: {sentence}", err=True)
    click.echo(f"doccompile: {summary(report)}", err=True)
    if report.looks_misaddressed:
        click.echo("doccompile: the server knows no /Users there: is the URL the SCIM base URL?", err=True)
    if report.interrupted:
        click.echo("doccompile: interrupted; what the run created was deleted unless named above", err=True)
        sys.exit(EXIT_INTERRUPTED)
    sys.exit(0 if report.all_kept else EXIT_FINDINGS)


@contextmanager
def _progress(cases: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=cases, label="verify", file=sys.stderr) as bar:
        yield lambda: bar.update(1)


def _rendered(report: "Report", format_: str, *, with_kept: bool) -> str:
    from doccompile.verify import as_json, as_junit, as_text

    if format_ == "json":
        return as_json.render(report)
    if format_ == "junit":
        return as_junit.render(report)
    from doccompile.report.terminal import terminal_of

    terminal = terminal_of(sys.stdout)
    return as_text.render(report, colour=terminal.colour, width=terminal.width, with_kept=with_kept)
