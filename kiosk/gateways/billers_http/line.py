"""HTTP to one biller: connections kept, a limit on time and size, nothing followed or unpacked."""

from __future__ import annotations

import math
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import urllib3
from urllib3.exceptions import HTTPError, NewConnectionError, SSLError
from urllib3.exceptions import TimeoutError as TimeoutError_

import kiosk
from kiosk.gateways.billers_http.connections import Deadline, pool_of
from kiosk.gateways.billers_http.settings import HttpSettings
from kiosk.ports import Clock

#: The longest answer of billers.yaml.
MOST_BYTES = 64 * 1024
#: As long as the outbox waits at most: a biller that says more is asked no later.
LONGEST_PAUSE_S = 300.0
_CHUNK = 8192


class Silence(StrEnum):
    """Why there is no answer. Whether the request arrived is not known, but for PAUSED."""

    PAUSED = "paused"
    TIMEOUT = "timeout"
    UNTRUSTED = "untrusted"
    CONNECTION = "connection"
    TOO_LONG = "too_long"
    ENCODED = "encoded"


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as it came. `media` is its type without parameters."""

    status: int
    media: str
    body: bytes


class Line:
    """One biller's server. Any thread may call it."""

    def __init__(self, settings: HttpSettings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._pause_until = 0.0
        self._silent = False
        self._probe = threading.Lock()
        address = urllib3.util.parse_url(settings.url)
        self._base = address.path or ""
        self._pool = pool_of(settings, address)

    def close(self) -> None:
        """Hangs up."""
        self._pool.close()

    def ask(
        self, method: str, path: str, body: bytes | None = None, key: str = ""
    ) -> Reply | Silence:
        """One exchange. Nothing is repeated here, and nothing sent while the biller wants a pause
        (Retry-After). One that was silent the last time gets one request at a time: each waits for
        the whole time-out, and all together would keep the workers from every other biller."""
        if self._clock.monotonic() < self._pause_until:
            return Silence.PAUSED
        probing = self._silent
        if probing and not self._probe.acquire(blocking=False):
            return Silence.PAUSED
        try:
            answer = self._try(method, path, body, key)
            self._silent = isinstance(answer, Silence)
            return answer
        finally:
            if probing:
                self._probe.release()

    def pause_left(self) -> float:
        """Seconds for which the biller still wants to be left alone."""
        return max(self._pause_until - self._clock.monotonic(), 0.0)

    def _try(self, method: str, path: str, body: bytes | None, key: str) -> Reply | Silence:
        try:
            with Deadline(self._settings.timeout_s) as deadline:
                answer = self._exchange(method, self._base + path, body, self._headers(body, key))
                # A body without a length ends where the connection does.
                return Silence.TIMEOUT if deadline.over else answer
        except NewConnectionError:
            return Silence.CONNECTION
        except TimeoutError_:
            return Silence.TIMEOUT
        except SSLError:
            return Silence.TIMEOUT if deadline.over else Silence.UNTRUSTED
        except (HTTPError, OSError):
            return Silence.TIMEOUT if deadline.over else Silence.CONNECTION

    def _exchange(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]
    ) -> Reply | Silence:
        answer = self._pool.urlopen(
            method,
            path,
            body,
            headers,
            retries=False,
            redirect=False,
            pool_timeout=math.ceil(self._settings.timeout_s),
            preload_content=False,
            decode_content=False,
        )
        try:
            if answer.headers.get("Content-Encoding", "identity") != "identity":
                return Silence.ENCODED
            content = _read(answer)
            if content is None:
                return Silence.TOO_LONG
            self._pause(answer)
            media = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            return Reply(answer.status, media, content)
        finally:
            if not answer.closed:
                # Half read: its rest would be the next request's answer.
                answer.close()
            answer.release_conn()

    def _headers(self, body: bytes | None, key: str) -> dict[str, str]:
        headers = {
            "Accept": "application/json, application/problem+json",
            "Accept-Encoding": "identity",
            "User-Agent": f"paybill-kiosk/{kiosk.__version__}",
        }
        if body is not None:
            headers["Content-Type"] = "application/json"
        if key:
            headers["Idempotency-Key"] = key
        if self._settings.token:
            headers["Authorization"] = f"Bearer {self._settings.token}"
        return headers

    def _pause(self, answer: urllib3.BaseHTTPResponse) -> None:
        seconds = answer.headers.get("Retry-After", "")
        if answer.status in (429, 503) and seconds.isascii() and seconds.isdigit():
            pause = min(float(seconds[:9]), LONGEST_PAUSE_S)
            self._pause_until = self._clock.monotonic() + pause


def _read(answer: urllib3.BaseHTTPResponse) -> bytes | None:
    """The whole body; None if it is too long."""
    content = bytearray()
    while chunk := answer.read1(_CHUNK):
        content += chunk
        if len(content) > MOST_BYTES:
            return None
    return bytes(content)
