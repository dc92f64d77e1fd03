"""Connections to a biller that are hung up on when their time is over."""

from __future__ import annotations

import logging
import socket
import threading
from contextlib import suppress
from typing import Any, Self

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from kiosk.gateways.billers_http.settings import HttpSettings

#: Exchanges at once, and connections kept, as billers.yaml says; one more waits for its turn.
CONNECTIONS = 4

# It quotes what a server sent; our logs have names and ids only (kiosk/logs.py).
logging.getLogger("urllib3").setLevel(logging.CRITICAL + 1)


class Deadline:
    """Hangs up on an exchange that is not over in time: a socket's time-out begins anew with each
    byte, and a biller that sends one now and then would hold a worker for ever."""

    def __init__(self, seconds: float) -> None:
        self.over = False
        self._connection: HTTPConnection | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._hang_up)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        _this_thread.deadline = self
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            # From here on the connection may be another thread's.
            self._connection = None
        del _this_thread.deadline

    def watch(self, connection: HTTPConnection) -> None:
        """Raises TimeoutError if it is too late to send anything."""
        with self._lock:
            if self.over:
                raise TimeoutError
            self._connection = connection

    def _hang_up(self) -> None:
        with self._lock:
            self.over = True
            sock = self._connection.sock if self._connection else None
            if isinstance(sock, socket.socket):
                with suppress(OSError):
                    # Not SSLSocket.shutdown, which takes the TLS state from under a reader.
                    socket.socket.shutdown(sock, socket.SHUT_RDWR)


_this_thread = threading.local()


class _Watched(HTTPConnection):
    def request(self, *args: Any, **named: Any) -> None:
        _this_thread.deadline.watch(self)
        super().request(*args, **named)


class _WatchedTls(HTTPSConnection):
    def request(self, *args: Any, **named: Any) -> None:
        _this_thread.deadline.watch(self)
        super().request(*args, **named)


def pool_of(settings: HttpSettings, address: urllib3.util.Url) -> urllib3.HTTPConnectionPool:
    """Certificate and host name are always checked; proxies of the environment are not used."""
    limits: dict[str, Any] = {"timeout": settings.timeout_s, "maxsize": CONNECTIONS, "block": True}
    pool: urllib3.HTTPConnectionPool
    if settings.tls is None:
        pool = urllib3.HTTPConnectionPool(address.host or "", address.port, **limits)
        pool.ConnectionCls = _Watched
    else:
        limits |= {"cert_reqs": "CERT_REQUIRED", "ssl_context": settings.tls}
        pool = urllib3.HTTPSConnectionPool(address.host or "", address.port, **limits)
        pool.ConnectionCls = _WatchedTls
    return pool
