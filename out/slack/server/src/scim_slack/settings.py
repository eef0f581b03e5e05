"""Settings, all of them from environment variables."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass

from .description import data
from .policy import Tolerance

_LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


class SettingsError(ValueError):
    """A variable is missing or cannot be read."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How this server runs."""

    database_url: str
    base_path: str
    host: str
    port: int
    workers: int
    """Requests that are worked on at the same time."""
    max_body_bytes: int
    max_operations: int
    """Of one PATCH."""
    log_level: str
    tolerance: Tolerance

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Read the settings.

        Raises:
            SettingsError: a variable cannot be read.
        """
        return cls(
            database_url=environ.get("DATABASE_URL", "sqlite:///scim.db"),
            base_path=_base_path(environ),
            host=environ.get("HOST", "127.0.0.1"),
            port=_number(environ, "PORT", 8000, most=65_535),
            workers=_number(environ, "WORKERS", 8),
            max_body_bytes=_number(environ, "MAX_BODY_BYTES", 1_048_576),
            max_operations=_number(environ, "MAX_OPERATIONS", 300),
            log_level=_log_level(environ),
            tolerance=_tolerance(environ),
        )


def _number(environ: Mapping[str, str], name: str, default: int, *, most: int = sys.maxsize) -> int:
    text = environ.get(name, str(default))
    if not (text.isdecimal() and 0 < int(text) <= most):
        limit = "" if most == sys.maxsize else f" and at most {most}"
        raise SettingsError(f"{name} must be a whole number above 0{limit}, not {text!r}")
    return int(text)


def _base_path(environ: Mapping[str, str]) -> str:
    path = environ.get("BASE_PATH", data("connector")["base_path"]).rstrip("/")
    if path and not path.startswith("/"):
        raise SettingsError(f"BASE_PATH must begin with a slash, not {path!r}")
    return str(path)


def _log_level(environ: Mapping[str, str]) -> str:
    level = environ.get("LOG_LEVEL", "INFO").upper()
    if level not in _LOG_LEVELS:
        raise SettingsError(f"LOG_LEVEL must be one of {', '.join(_LOG_LEVELS)}, not {level!r}")
    return level


def _tolerance(environ: Mapping[str, str]) -> Tolerance:
    try:
        return Tolerance.from_text(environ.get("TOLERANCE", "all"))
    except ValueError as error:
        raise SettingsError(f"TOLERANCE: {error}") from error
