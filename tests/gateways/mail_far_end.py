"""Mail servers on this machine: a real one (aiosmtpd), and one that breaks off where it is told."""

from __future__ import annotations

import asyncio
import email
import logging
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default
from typing import Any, Self

from aiosmtpd import smtp

from tests.gateways.billers_http.certificates import Pair

# It tells of its own deprecations as warnings.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)

USER, PASSWORD = "kiosk", "correct horse battery"


@dataclass
class Office:
    """What the server took; `refuses` is what it says instead, by command."""

    taken: list[EmailMessage] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)
    refuses: dict[str, str] = field(default_factory=dict)
    in_the_clear: bool = False
    strangers: int = 0

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, _session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return self.refuses.get("MAIL", "250 OK")

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: list[str]
    ) -> str:
        if "RCPT" in self.refuses:
            return self.refuses["RCPT"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, session: Any, envelope: Any
    ) -> str:
        if "DATA" in self.refuses:
            return self.refuses["DATA"]
        self.in_the_clear |= session.ssl is None
        self.strangers += not session.authenticated
        self.raw.append(envelope.content)
        message = email.message_from_bytes(envelope.content, policy=default)
        assert isinstance(message, EmailMessage)
        self.taken.append(message)
        return "250 Taken"


def _knows(
    _server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any
) -> smtp.AuthResult:
    pair = (USER.encode(), PASSWORD.encode())
    known = isinstance(data, smtp.LoginPassword) and (data.login, data.password) == pair
    return smtp.AuthResult(success=known, handled=False)


@contextmanager
def running(office: Office, way: str, pair: Pair | None, *, log_in: bool = True) -> Iterator[int]:
    """A server in a thread; its port. `way`: "starttls", "tls" or "none"."""
    tls = None
    if pair is not None:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(pair.cert, pair.key)
    more: dict[str, Any] = {"hostname": "far.example", "ident": "far"}
    if log_in:
        more |= {"authenticator": _knows, "auth_require_tls": way == "starttls"}
    if way == "starttls":
        more |= {"tls_context": tls, "require_starttls": True}
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda *_: None)
    made = loop.create_server(
        lambda: smtp.SMTP(office, loop=loop, **more),
        "127.0.0.1",
        0,
        ssl=tls if way == "tls" else None,
    )
    server = loop.run_until_complete(made)
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.run_until_complete(_ended(server))
        loop.close()


async def _ended(server: asyncio.Server) -> None:
    """No socket and no task is left."""
    server.close()
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
    await server.wait_closed()
    await asyncio.sleep(0)


class Abrupt:
    """Speaks until a command comes, then hangs up, or says nothing more, or drips. `after`: what
    it has heard of each call."""

    def __init__(self, at: str, *, then: str = "hangs up") -> None:
        self.at, self.then = at, then
        self.heard: list[str] = []
        self.over = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                try:
                    self._talk(connection)
                except OSError:
                    continue

    def _talk(self, connection: socket.socket) -> None:
        lines = connection.makefile("rb")
        if self.at == "greeting":
            self._end(connection)
            return
        connection.sendall(b"220 here\r\n")
        data = False
        for raw in lines:
            line = raw.decode().strip()
            if data and line != ".":
                continue
            word = "." if data else line.split(" ", 1)[0].upper()
            self.heard.append(word)
            if word == self.at:
                self._end(connection)
                return
            data = word == "DATA"
            connection.sendall(b"354 go on\r\n" if data else b"250 yes\r\n")

    def _end(self, connection: socket.socket) -> None:
        if self.then == "hangs up":
            return
        while not self.over.wait(0.05):
            if self.then == "drips":
                connection.sendall(b"2")
