"""The control socket: JSON lines in, JSON lines out, any number of clients, never blocking."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from kiosk.bench.requests import Answer, Wait, refusal

LINE_MAX = 1 << 20


@contextmanager
def socket_name(path: Path) -> Iterator[str]:
    """A name for a UNIX socket that fits into the 107 bytes its address has."""
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)


class Client:
    """One connection. While it waits for a fact its further requests stay unread."""

    def __init__(self, peer: socket.socket) -> None:
        self.peer = peer
        self.wait: Wait | None = None
        self.unsent = b""
        self.gone = False
        self._line = b""

    def receive(self) -> None:
        try:
            data = self.peer.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        self._line += data
        self.gone = not data or len(self._line) > LINE_MAX

    def request(self) -> bytes | None:
        """The next whole line, taken out."""
        if self.wait is not None or b"\n" not in self._line:
            return None
        line, _, self._line = self._line.partition(b"\n")
        return line

    def answer(self, answer: Answer) -> None:
        self.unsent += json.dumps(answer).encode() + b"\n"
        self.send()

    def send(self) -> None:
        try:
            self.unsent = self.unsent[self.peer.send(self.unsent) :]
        except BlockingIOError:
            return
        except OSError:
            self.gone = True


class Service:
    """Listens, reads requests, hands each to `ask`, and answers it or keeps it waiting."""

    def __init__(self, path: Path, ask: Callable[[dict[str, Any]], Answer | Wait]) -> None:
        path.unlink(missing_ok=True)
        self._path = path
        self._ask = ask
        self._clients: list[Client] = []
        self._listener = socket.socket(socket.AF_UNIX)
        with socket_name(path) as name:
            self._listener.bind(name)
        self._listener.listen(16)
        self._listener.setblocking(False)

    def readers(self) -> list[int]:
        return [self._listener.fileno(), *(client.peer.fileno() for client in self._clients)]

    def writers(self) -> list[int]:
        return [client.peer.fileno() for client in self._clients if client.unsent]

    def pump(self, readable: list[int], writable: list[int]) -> None:
        if self._listener.fileno() in readable:
            with suppress(BlockingIOError):
                peer, _ = self._listener.accept()
                peer.setblocking(False)
                self._clients.append(Client(peer))
        for client in self._clients:
            if client.peer.fileno() in writable:
                client.send()
            if client.peer.fileno() in readable:
                client.receive()
            self._serve(client)
        for client in [client for client in self._clients if client.gone]:
            client.peer.close()
            self._clients.remove(client)

    def settle(self, verdict: Callable[[Wait], Answer | None]) -> None:
        """Answers each waiting client for whom `verdict` has an answer."""
        for client in self._clients:
            while client.wait is not None and (answer := verdict(client.wait)) is not None:
                client.wait = None
                client.answer(answer)
                self._serve(client)

    def deadline(self) -> float | None:
        waits = (client.wait for client in self._clients)
        return min((wait.deadline for wait in waits if wait is not None), default=None)

    def close(self) -> None:
        for client in self._clients:
            client.peer.close()
        self._listener.close()
        self._path.unlink(missing_ok=True)

    def _serve(self, client: Client) -> None:
        while (line := client.request()) is not None:
            answer = self._answer(line)
            if isinstance(answer, Wait):
                client.wait = answer
            else:
                client.answer(answer)

    def _answer(self, line: bytes) -> Answer | Wait:
        try:
            request = json.loads(line)
        except ValueError as wrong:
            return refusal(f"one JSON object a line, please: {wrong}")
        if not isinstance(request, dict):
            return refusal('one JSON object a line, please, such as {"list": true}')
        return self._ask(request)
