"""Structured logs: one JSON object per line, without secrets and without personal data."""

import json
import logging
import time
import traceback
from datetime import UTC, datetime
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger(__package__)

_KNOWN_WORDS = frozenset(
    {"Users", "Groups", "Schemas", "ResourceTypes", "ServiceProviderConfig", "Me", "Bulk", ".search"}
    | {"healthz", "openapi.json", "docs", "oauth", "token"}
)
_FIELDS = ("event", "method", "route", "status", "milliseconds", "reason")


class JsonFormatter(logging.Formatter):
    """Formats a record as JSON; of an exception only its type and place, as its message may quote a value."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        line |= {name: getattr(record, name) for name in _FIELDS if hasattr(record, name)}
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["at"] = [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(record.exc_info[2])]
        return json.dumps(line)


def configure(level: str) -> None:
    """Send this package's logs, and the server's own, to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)


def route_of(path: str) -> str:
    """Return a path with every word that the server does not know itself replaced: it may be an id or a name."""
    return "/".join(word if word in _KNOWN_WORDS or not word else "*" for word in path.split("/"))


class RequestLog:
    """Logs every request when it is answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request, then log it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start, status = time.perf_counter(), 500

        async def watch(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self._app(scope, receive, watch)
        finally:
            extra = {
                "method": scope["method"],
                "route": route_of(scope["path"]),
                "status": status,
                "milliseconds": round((time.perf_counter() - start) * 1000, 1),
            }
            log.info("request", extra=extra)
