"""A simulated service of the network: what the kiosk cannot tell from the real one but for its
address. There is one, Stripe with a reader."""

from __future__ import annotations

import json
import os
import queue
import secrets
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.bench.stripe.api import StripeDouble
from kiosk.bench.stripe.server import StripeServer
from kiosk.bench.world import World
from kiosk.ports import Control

Fact = Mapping[str, Any]

NAME = "stripe"
READER = "tmr_bench"
NETWORK_CONTROLS: Mapping[str, Control] = {
    "network_down": Control("Nothing of Stripe can be reached any more.", {}),
    "network_up": Control("The network is back, at the same address.", {}),
}


class OnlineStripe:
    """Stripe on 127.0.0.1: DIR/stripe.json says where, as which reader, and where the key lies.

    The service has threads of its own. The world gets its truth before an answer leaves; its
    facts wait until the bench takes them.
    """

    def __init__(self, directory: Path, world: World, truth: Mapping[str, Any] | None) -> None:
        self.pending: list[Fact] = []
        self.stirred = False
        self._world = world
        self._told: queue.SimpleQueue[Fact] = queue.SimpleQueue()
        self._wake_read, self._wake_write = os.pipe()
        os.set_blocking(self._wake_read, False)
        os.set_blocking(self._wake_write, False)
        self._address = directory / "stripe.json"
        self._key_file = directory / "stripe.key"
        epoch_s = int(time.time() - time.monotonic())
        self._double = StripeDouble(_key(self._key_file), READER, epoch_s=epoch_s)
        if truth is not None:
            self._double.restore(truth)
        self._keep(self._double.truth())
        self._port = _former_port(self._address)
        self._server: StripeServer | None = None

    def plug(self, now: float) -> None:
        """The service can be reached, where it was before if nobody took that port."""
        self.unplug(now)
        try:
            self._server = self._serve(self._port)
        except OSError:
            self._server = self._serve(0)
        self._port = self._server.port
        address = {
            "api_base": self._server.url,
            "reader": READER,
            "key_file": str(self._key_file.resolve()),
        }
        self._address.write_text(json.dumps(address) + "\n", encoding="utf-8")

    def unplug(self, _now: float) -> None:
        """Whoever is connected is hung up on."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def close(self, now: float) -> None:
        self.unplug(now)
        os.close(self._wake_read)
        os.close(self._wake_write)

    def listening(self) -> int | None:
        """Readable when the service has told a fact."""
        return self._wake_read

    def receive(self, _now: float) -> None:
        os.read(self._wake_read, 4096)

    def advance(self, now: float) -> None:
        due = self.deadline()
        if self._server is not None and due is not None and now >= due:
            self._server.poll()
        while not self._told.empty():
            self.pending.append(self._told.get())

    def deadline(self) -> float | None:
        return None if self._server is None else self._server.deadline()

    def controls(self) -> dict[str, Control]:
        return {**self._double.controls(), **NETWORK_CONTROLS}

    def do(self, name: str, args: Mapping[str, Any], now: float) -> None:
        """Does a control. Raises ValueError with a sentence when it cannot be done now."""
        if name in NETWORK_CONTROLS:
            (self.plug if name == "network_up" else self.unplug)(now)
            self.pending.append({"fact": name})
        elif self._server is None:
            raise ValueError("the network is down; network_up first")
        else:
            self._server.do(name, args)
            self.advance(now)

    def truth(self) -> dict[str, Any]:
        return self._double.truth() if self._server is None else self._server.truth()

    def record(self, _world: World, _name: str) -> bool:
        """The world was told already, by the service itself."""
        return False

    def _serve(self, port: int) -> StripeServer:
        return StripeServer(self._double, self._keep, self._tell, port=port)

    def _keep(self, truth: Mapping[str, Any]) -> None:
        self._world.tell(NAME, truth)
        self._world.save(durable=True)

    def _tell(self, facts: tuple[Fact, ...]) -> None:
        for fact in facts:
            self._told.put(fact)
        try:
            os.write(self._wake_write, b"\0")
        except BlockingIOError:
            return  # a full pipe wakes as well


def _key(path: Path) -> str:
    """The same at every start: the kiosk has read it."""
    if not path.exists():
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(fd, "w", encoding="ascii") as file:
            file.write("rk_test_" + secrets.token_hex(16) + "\n")
    return path.read_text(encoding="ascii").strip()


def _former_port(address: Path) -> int:
    """Where it was the last time; 0 for anywhere."""
    try:
        url = str(json.loads(address.read_text(encoding="utf-8"))["api_base"])
    except FileNotFoundError:
        return 0
    return int(url.rpartition(":")[2])
