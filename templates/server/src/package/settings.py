"""Settings, all of them from environment variables."""

from collections.abc import Mapping
from dataclasses import dataclass

from .description import data
from .policy import Tolerance


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
    log_level: str
    tolerance: Tolerance

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Read the settings.

        Raises:
            SettingsError: a number is none, or an option is unknown.
        """
        return cls(
            database_url=environ.get("DATABASE_URL", "sqlite:///scim.db"),
            base_path=environ.get("BASE_PATH", data("connector")["base_path"]).rstrip("/"),
            host=environ.get("HOST", "127.0.0.1"),
            port=_number(environ, "PORT", 8000),
            workers=_number(environ, "WORKERS", 8),
            max_body_bytes=_number(environ, "MAX_BODY_BYTES", 1_048_576),
            log_level=environ.get("LOG_LEVEL", "INFO").upper(),
            tolerance=_tolerance(environ),
        )


def _number(environ: Mapping[str, str], name: str, default: int) -> int:
    text = environ.get(name, str(default))
    if not text.isdecimal():
        raise SettingsError(f"{name} must be a whole number, not {text!r}")
    return int(text)


def _tolerance(environ: Mapping[str, str]) -> Tolerance:
    try:
        return Tolerance.from_text(environ.get("TOLERANCE", "all"))
    except ValueError as error:
        raise SettingsError(f"TOLERANCE: {error}") from error
