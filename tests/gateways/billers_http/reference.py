"""The reference biller: `billers.yaml` on a real socket of this machine, with bad days.

Each fault is one word, and `faults` has one for each request to come (none: all is well).
"""

from __future__ import annotations

import gzip
import socket
import ssl
import sys
import threading
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from tests.gateways.billers_http.book import Answer, Book, problem
from tests.gateways.billers_http.certificates import Pair
from tests.gateways.billers_http.document import of_answer, of_request

#: The request is lost: nothing is booked.
BEFORE = ("drop_before", "silent_before", "busy", "out_of_order", "denied", "lost_address")
#: The answer is lost: what was asked for is done.
AFTER = (
    "drop_after",
    "silent_after",
    "drip",
    "error_after",
    "malformed",
    "cut_short",
    "web_page",
    "redirect",
    "huge",
    "bomb",
)
PROBLEMS = {
    "busy": problem(429, "busy", Retry_After="30"),
    "out_of_order": problem(503, "unavailable"),
    "error_after": problem(500, "unavailable"),
    "denied": problem(403, "forbidden"),
}
PAGES = {
    "lost_address": (404, b"<h1>Not Found</h1>", "text/html"),
    "malformed": (200, b'{"status": "posted", ', "application/json"),
    "web_page": (200, b"<h1>Welcome</h1>", "text/html"),
    "huge": (200, b'{"status":"' + b"x" * (1 << 20), "application/json"),
}
#: Only the kiosk's own patience ends these.
SILENT = ("silent_before", "silent_after", "drip")
#: Nothing is lost, and something is strange.
ODD = ("delivered_twice", "answered_twice")


@cache
def bomb() -> bytes:
    """32 MiB of nothing in 32 KiB."""
    return gzip.compress(b" " * (32 << 20), 9)


class ReferenceBiller(ThreadingHTTPServer):
    """Serves `book` at `url` until `close`. `broken` has what the document has against any request,
    or against any answer that was meant to be good."""

    daemon_threads = False

    def __init__(self, book: Book, pair: Pair | None = None, clients: Path | None = None) -> None:
        self.book = book
        self.faults: deque[str] = deque()
        self.broken: list[str] = []
        self.requests: list[tuple[str, str]] = []
        self.connections = 0
        self.ending = threading.Event()
        self._open: set[socket.socket] = set()
        super().__init__(("127.0.0.1", 0), Connection)
        if pair is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(pair.cert, pair.key)
            if clients is not None:
                context.load_verify_locations(clients)
                context.verify_mode = ssl.CERT_REQUIRED
            # The handshake belongs to the connection's own thread.
            self.socket = context.wrap_socket(
                self.socket, server_side=True, do_handshake_on_connect=False
            )
        scheme = "http" if pair is None else "https"
        self.url = f"{scheme}://127.0.0.1:{self.server_address[1]}"
        self._thread = threading.Thread(target=self.serve_forever, args=(0.02,))
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.ending.set()
        self.shutdown()
        for peer in tuple(self._open):
            with suppress(OSError):
                socket.socket.shutdown(peer, socket.SHUT_RDWR)
        self.server_close()
        self._thread.join()

    def process_request(self, request: Any, client_address: Any) -> None:
        self.connections += 1
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up or trusts nobody is part of the test; anything else is a bug."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class Connection(BaseHTTPRequestHandler):
    """Requests one after the other, with the fault each is to have."""

    server: ReferenceBiller
    protocol_version = "HTTP/1.1"
    #: Or head and body, written apart, wait for each other's acknowledgement.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the base's name
        """Nothing of a request is written anywhere."""

    def _serve(self) -> None:
        server = self.server
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers, method, path = dict(self.headers), self.command, self.path
        server.requests.append((method, path))
        server.broken += of_request(method, path, headers, body)
        fault = server.faults.popleft() if server.faults else ""
        if fault in BEFORE:
            self._fail(fault)
            return
        answer = server.book.handle(method, path, headers, body)
        if fault == "delivered_twice":
            answer = server.book.handle(method, path, headers, body)
        server.broken += of_answer(method, path, answer.status, answer.media, answer.body)
        if fault in AFTER:
            self._fail(fault)
            return
        self._send(answer)
        if fault == "answered_twice":
            self._send(answer)

    def _fail(self, fault: str) -> None:
        if fault in PROBLEMS:
            self._send(PROBLEMS[fault])
        elif fault in PAGES:
            self._raw(*PAGES[fault])
        elif fault == "redirect":
            self._raw(307, b"", "text/html", {"Location": self.server.url + self.path})
        elif fault == "bomb":
            self._raw(200, bomb(), "application/json", {"Content-Encoding": "gzip"})
        elif fault == "cut_short":
            self._raw(200, b"{}", "application/json", {"Content-Length": "400"})
            self.close_connection = True
        elif fault.startswith("drop"):
            self.close_connection = True
        else:
            drops = b"HTTP/1.1 200 OK\r\nX-Slow: " + b"." * 60_000
            self._until_they_hang_up(drops if fault == "drip" else b"")

    def _until_they_hang_up(self, drops: bytes = b"") -> None:
        """Says nothing more, or a byte now and then, until the other side has had enough."""
        self.close_connection = True
        self.connection.settimeout(0.02)
        for drop in range(len(drops)):
            if self.server.ending.wait(0.02):
                return
            self.wfile.write(drops[drop : drop + 1])
        while not self.server.ending.is_set():
            with suppress(TimeoutError):
                if not self.connection.recv(1):
                    return

    def _send(self, answer: Answer) -> None:
        self._raw(answer.status, answer.body, answer.media, answer.headers)

    def _raw(
        self, status: int, body: bytes, media: str, more: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self.send_response(status)
        fields = {"Content-Type": media, "Content-Length": str(len(body)), **more}
        for name, value in fields.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
