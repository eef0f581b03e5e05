"""Connections: a URL -> an engine with its tables, with SQLite set up for many writers."""

from importlib.util import find_spec
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from .tables import metadata

_CREATE_TABLES_LOCK = 7_225_616
_SPARE = 2
"""Connections beyond one for each worker: the health check must not wait for them."""


def connect(url: str, *, pool_size: int = 8) -> Engine:
    """Open the database and create the tables that it lacks.

    `postgresql://` means the psycopg driver, whatever SQLAlchemy's own default is.

    Raises:
        SQLAlchemyError: the URL is none, or the database does not answer.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        engine = create_engine(parsed, pool_size=pool_size, max_overflow=_SPARE)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    elif parsed.get_backend_name() in ("postgresql", "postgres"):
        if find_spec("psycopg") is None:
            raise ArgumentError("postgresql needs its driver: pip install 'psycopg[binary]'")
        parsed = parsed.set(drivername="postgresql+psycopg")
        engine = create_engine(parsed, pool_size=pool_size, max_overflow=_SPARE, pool_pre_ping=True)
    else:
        raise ArgumentError(f"{parsed.get_backend_name()} is neither sqlite nor postgresql")
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_CREATE_TABLES_LOCK})")
        metadata.create_all(connection)
    return engine


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    """Readers do not block the writer, a writer waits for its turn, and a commit is on disk when it returns."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=30000", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at the start, so that two transactions cannot both read and then fail to write."""
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
