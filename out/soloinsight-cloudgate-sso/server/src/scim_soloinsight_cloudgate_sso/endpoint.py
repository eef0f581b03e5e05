"""The SCIM endpoint as an ASGI application: the database is synchronous, so requests run in a pool of threads."""

import asyncio
from codecs import BOM_UTF8
from collections.abc import Callable
from concurrent.futures import Executor
from urllib.parse import parse_qsl

from pydantic import ValidationError
from scim2_models import InvalidValueException, PayloadTooLargeException, SCIMException
from scim2_server.applications.base import BaseApplication
from scim2_server.requests import ScimRequest
from scim2_server.responses import ScimResponse
from scim2_server.service import scim_exception_of
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from .logs import log, route_of
from .service import ConnectorHandler

Check = Callable[[str | None], None]


class ScimEndpoint(BaseApplication):
    """Authenticates requests, bounds their size, and has them served."""

    def __init__(self, handler: ConnectorHandler, check: Check, executor: Executor, max_body_bytes: int) -> None:
        super().__init__(handler.service.provider, handler.service)
        self._handler = handler
        self._check = check
        self._executor = executor
        self._max_body_bytes = max_body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        request = Request(scope, receive)
        root: str = scope.get("root_path", "")
        scim_request = ScimRequest(
            method=request.method,
            base_url=f"{request.url.scheme}://{request.url.netloc}{root}",
            path=scope["path"].removeprefix(root),
            query=dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)),
            headers=request.headers.items(),
        )
        scim_request.body = await self._read(request)
        loop = asyncio.get_running_loop()
        response = await loop.run_in_executor(self._executor, self.serve, scim_request)
        await _answer(response)(scope, receive, send)

    def serve(self, request: ScimRequest) -> ScimResponse:
        """Authenticate and serve a request; an error becomes a SCIM error."""
        try:
            if self.needs_auth(request):
                self._check(request.header("Authorization"))
            self._check_body(request.body)
            response = self._handler.handle(request)
        except Exception as error:
            response = self.handle_exception(request, error)
        return self.finalize_response(request, response)

    def handle_exception(self, request: ScimRequest, exception: Exception) -> ScimResponse:
        """Log an error without what the client sent, and answer it, in the words of SCIM where it is a model's."""
        if isinstance(exception, SCIMException) and isinstance(exception.__cause__, ValidationError):
            exception = scim_exception_of(exception.__cause__)
        extra = {"method": request.method, "route": route_of(request.path)}
        if isinstance(exception, SCIMException):
            log.info("refused", extra=extra | {"reason": exception.scim_type or type(exception).__name__})
        else:
            log.error("failed", extra=extra, exc_info=exception)
        return self.service.error_response(exception)

    def finalize_response(self, request: ScimRequest, response: ScimResponse) -> ScimResponse:
        """Add the headers that every answer carries; none of them repeats what the client sent."""
        response.headers.setdefault("Cache-Control", "no-cache")
        return response

    async def _read(self, request: Request) -> bytes:
        """Read the body, up to one byte more than is allowed, without a byte order mark (RFC 8259 section 8.1)."""
        body = bytearray()
        async for chunk in request.stream():
            if len(body) <= self._max_body_bytes:
                body += chunk
        return bytes(body[: self._max_body_bytes + 1]).removeprefix(BOM_UTF8)

    def _check_body(self, body: bytes) -> None:
        if len(body) > self._max_body_bytes:
            raise PayloadTooLargeException(detail=f"The body exceeds {self._max_body_bytes} bytes")
        if b"\\u0000" in body:
            raise InvalidValueException(detail="A value must not contain the character NUL")


def _answer(response: ScimResponse) -> Response:
    media_type = response.headers.pop("Content-Type")
    if response.body is None:
        return Response(status_code=response.status, headers=response.headers)
    return JSONResponse(response.body, response.status, response.headers, media_type)
