"""The options that `build` and `lint` have in common; each decorates a command, in the order of its help."""

import click

from doccompile.cli.complete_rule import complete_rule
from doccompile.cli.given_path import GivenPath
from doccompile.config.model import FAIL_LEVELS

SELECT = click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    shell_complete=complete_rule,
    help="Only these rules: DC4, DC101 or a name; repeatable.",
)
IGNORE = click.option(
    "--ignore",
    multiple=True,
    metavar="CODES",
    shell_complete=complete_rule,
    help="Not these rules; the more exact one wins.",
)
FAIL_ON = click.option(
    "--fail-on", type=click.Choice(FAIL_LEVELS), help="Mildest severity that gives exit status 1  [default: error]"
)
CONFIG = click.option("--config", type=GivenPath(exists=True, dir_okay=False), help="Use this configuration.")
JOBS = click.option("--jobs", type=click.IntRange(min=1), help="Processes  [default: one per processor]")
SCHEDULER = click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Compile on the workers of this Dask scheduler, which is asked only for what is not in the cache.",
)
NO_CACHE = click.option("--no-cache", is_flag=True, help="Compile everything anew, and keep nothing for the next run.")
