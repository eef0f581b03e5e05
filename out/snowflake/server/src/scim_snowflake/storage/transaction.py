"""One transaction per SCIM request, opened by the first statement that needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from sqlalchemy import Connection, Engine


class Transactions:
    """Hands out the connection of the request that runs in this thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._open: ContextVar[list[Connection] | None] = ContextVar("connections", default=None)

    @contextmanager
    def enclose(self) -> Iterator[None]:
        """Commit what happens inside when it ends, or undo all of it when it raises."""
        connections: list[Connection] = []
        token = self._open.set(connections)
        try:
            yield
            for connection in connections:
                connection.commit()
        finally:
            self._open.reset(token)
            for connection in connections:
                connection.close()

    @contextmanager
    def connection(self, *, writing: bool) -> Iterator[Connection]:
        """Give the connection of the enclosing transaction, or of one that lasts as long as this block.

        The first caller of a transaction decides whether it is for writing.
        """
        connections = self._open.get()
        if connections is None:
            with self.enclose(), self.connection(writing=writing) as connection:
                yield connection
            return
        if not connections:
            connections.append(self._engine.connect().execution_options(writing=writing))
        yield connections[0]
