"""The one place that talks to the server: bounded in time and size, and careful about what it lets through for show."""

import json
import re
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlsplit

import httpx

from .credentials import Credentials
from .profile import Step

MEDIA_TYPE = "application/scim+json"
STEP_SECONDS = 30.0
"""The longest silence of a server within a request; a whole request may take twice as long."""
MAX_ANSWER_BYTES = 16 * 1024 * 1024
MOST_SECONDS_TO_WAIT = 60
"""For one request, when the server asks to slow down."""
MOST_SECONDS_TO_WAIT_IN_ALL = 600
_TOO_MANY_REQUESTS = 429
_SECONDS = re.compile("[0-9]{1,4}")
_NUMBER = re.compile(r"\[Errno -?[0-9]+\] |\[[A-Z]+: [A-Z0-9_]+\] | \(_ssl\.c:[0-9]+\)")
_NOT_TRUSTED = "certificate verify failed"
_NO_TLS = "wrong version number"
_AGENT_COMMAND = re.compile(r"(##\w{0,20})\[")
"""`##vso[…]`, which Azure Pipelines obeys wherever it stands in a line, and its like."""
_SHOWN_CHARACTERS = 300


class AddressError(Exception):
    """The URL cannot be used; the text says why."""


class NoAnswerError(Exception):
    """The server gave no answer that can be judged; the text says why."""


@dataclass(frozen=True)
class Answer:
    """What the server said; `body` is None where there is none or it is not JSON, `retry_after` is in seconds."""

    status: int
    media_type: str
    text: str
    body: Any
    retry_after: int = 0
    location: str = ""

    @property
    def created(self) -> bool:
        """Whether a POST was accepted: any status from 200 to 299."""
        return 200 <= self.status < 300


def client() -> httpx.Client:
    """An HTTP client that follows no redirect, so that credentials stay with the server they are for."""
    return httpx.Client(timeout=httpx.Timeout(STEP_SECONDS), follow_redirects=False)


class Connection:
    """A SCIM base URL and the credentials for it."""

    def __init__(self, url: str, credentials: Credentials, http: httpx.Client) -> None:
        parts = _checked(url)
        self.base = f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"
        self.flags = parse_qsl(parts.query, keep_blank_values=True)
        self._credentials = credentials
        self._http = http
        self._waited = 0

    def send(self, step: Step) -> Answer:
        """Send one request.

        Raises:
            NoAnswerError: no connection, no answer in time, or an answer that is too large.
        """
        request = self._http.build_request(
            step.method,
            self.base + step.target,
            params=[*self.flags, *step.query.items()],
            headers=self._headers(step),
            content=None if step.body is None else json.dumps(step.body).encode(),
        )
        try:
            return self._patiently(request)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NoAnswerError(self.shown(_reason(error))) from error

    def shown(self, text: str) -> str:
        """Make the server's text fit for a terminal: no credentials, no control or bidi characters, bounded."""
        for secret in self._credentials.secrets:
            text = text.replace(secret, "******")
        return printable(text)

    def _headers(self, step: Step) -> dict[str, str]:
        headers = {"Accept": MEDIA_TYPE}
        if step.body is not None:
            headers["Content-Type"] = MEDIA_TYPE
        if step.credentials != "none":
            headers["Authorization"] = (
                self._credentials.valid if step.credentials == "valid" else self._credentials.wrong
            )
        return headers

    def _patiently(self, request: httpx.Request) -> Answer:
        """Send again when the server asks to wait (429 with Retry-After in seconds, RFC 9110 section 10.2.3)."""
        waited = 0
        while True:
            answer = self._receive(request)
            patience = min(MOST_SECONDS_TO_WAIT - waited, MOST_SECONDS_TO_WAIT_IN_ALL - self._waited)
            if answer.status != _TOO_MANY_REQUESTS or not 0 < answer.retry_after <= patience:
                return answer
            waited += answer.retry_after
            self._waited += answer.retry_after
            time.sleep(answer.retry_after)

    def _receive(self, request: httpx.Request) -> Answer:
        deadline = time.monotonic() + 2 * STEP_SECONDS
        response = self._http.send(request, stream=True)
        try:
            content = bytearray()
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > MAX_ANSWER_BYTES:
                    raise NoAnswerError(f"the answer is larger than {MAX_ANSWER_BYTES} bytes")
                if time.monotonic() > deadline:
                    raise NoAnswerError(f"the answer was not complete after {2 * STEP_SECONDS:.0f} seconds")
        finally:
            response.close()
        text = content.decode("utf-8", errors="replace")
        media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        wait = response.headers.get("Retry-After", "")
        seconds = int(wait) if _SECONDS.fullmatch(wait) else 0
        location = response.headers.get("Location", "")
        return Answer(response.status_code, media_type, text, _json(text), seconds, location)


def printable(text: str) -> str:
    """Escape everything that is not a printable character or that a build agent would obey, and cut what is long."""
    cut = text if len(text) <= _SHOWN_CHARACTERS else text[:_SHOWN_CHARACTERS] + "…"
    shown = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in cut)
    return _AGENT_COMMAND.sub(r"\1⟦", shown)


def _reason(error: Exception) -> str:
    if isinstance(error, httpx.ConnectError):
        return f"cannot connect: {_NUMBER.sub('', str(error))}{_advice(str(error))}"
    if isinstance(error, httpx.TimeoutException):
        return f"no answer within {STEP_SECONDS:.0f} seconds"
    if isinstance(error, httpx.NetworkError | httpx.ProtocolError):
        return f"the connection broke: {_NUMBER.sub('', str(error)).rstrip('.') or 'no reason was given'}"
    return f"{type(error).__name__}: {error}"


def _advice(text: str) -> str:
    if _NOT_TRUSTED in text:
        return "; to trust the server's certificate, name its file in SSL_CERT_FILE"
    return "; the server speaks no TLS there: is it http?" if _NO_TLS in text else ""


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise AddressError(f"'{printable(url)}' is no http or https URL")
    if "@" in parts.netloc:
        raise AddressError("the URL must not hold credentials; they come from the environment")
    return parts


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
