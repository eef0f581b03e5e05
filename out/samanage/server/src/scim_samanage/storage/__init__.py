"""Where users and groups are kept: SQLAlchemy Core on SQLite or PostgreSQL."""

from .engine import connect
from .hooked import HookedStorage
from .sql import SqlStorage

__all__ = ["HookedStorage", "SqlStorage", "connect"]
