"""The settings, as every command sees them."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from doccompile.findings import Severity
from doccompile.user_error import UserError

BASELINE = "doccompile-baseline.json"
"""What a baseline is called where nobody names it."""
_NEVER = "never"
FAIL_LEVELS = (*(severity.value for severity in Severity), _NEVER)
"""How the mildest severity that makes a run fail is written."""


def fail_on(written: str) -> Severity | None:
    """The severity of one of `FAIL_LEVELS`; None where no severity makes a run fail."""
    return None if written == _NEVER else Severity(written)


class ConfigError(UserError):
    """A configuration file that cannot be used; the message names file, line, and the nearest right name."""


class Config(NamedTuple):
    """What a configuration file says; without one, the defaults.

    Rules are named by code, by a code's beginning (`DC4`) or by name; globs are `.gitignore` patterns relative to
    `folder`.
    """

    folder: Path | None = None
    """Where the file lies; None where there is none."""
    path: str | None = None
    """The file, as messages name it."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = MappingProxyType({})
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    product_names: tuple[str, ...] = ()
    """Further names of products, for the rules about foreign and misspelt names."""
    vendor_domains: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Connector's name -> registrable domains that are its vendor's."""
    root: Path | None = None
    """Root of the documentation set, from which includes of the form `~/…` are resolved."""
    baseline: Path | None = None
    templates: Path | None = None
    """Folder of the user's own templates and targets."""
    source_url: str | None = None
    """Where the folder above the tutorials' can be read: the report's links to source lines begin there."""
    fail_on: Severity | None = Severity.ERROR
    """The mildest severity that makes a run fail; None where none does."""
