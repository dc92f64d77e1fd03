"""The bench: simulated hardware on ptys in a process of its own, and the truth about it."""

from __future__ import annotations

import fcntl
import os
import select
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kiosk.bench.requests import (
    Answer,
    Facts,
    Prop,
    Refused,
    Wait,
    checked_do,
    checked_wait,
    known,
    listing,
    refusal,
)
from kiosk.bench.service import Service
from kiosk.bench.stand import Fact, Stand
from kiosk.bench.tray import PRINTED, PrintsPaper, Tray
from kiosk.bench.world import World
from kiosk.devices.line import LineSettings
from kiosk.ports import Simulator

#: Makes what is no serial device: from the bench's folder, its world, and its former truth.
Maker = Callable[[Path, World, Mapping[str, Any] | None], Prop]

# A simulator whose deadline stays in the past is polled no faster than this.
MIN_WAIT_S = 0.001
LOOK_S = 1.0


class BenchError(Exception):
    """The bench cannot start; the message says why and what to do."""


class Bench:
    """Simulators under DIR/<name>, their controls under DIR/control.sock, their truth in
    DIR/world.json; and services of the network, by name, whose controls and truth lie there too.
    DIR/ready is there while all of it is up. `turns` counts the wake-ups."""

    def __init__(
        self,
        directory: Path,
        devices: Mapping[str, tuple[Simulator, LineSettings]],
        services: Mapping[str, Maker] | None = None,
    ) -> None:
        self._directory = directory
        self._world = World(directory / "world.json")
        self._facts = Facts()
        self._ending = False
        self._look_at = 0.0
        self.turns = 0
        self._stands: dict[str, Prop] = {}
        directory.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(directory)
        try:
            self._build(devices, services or {})
        except BaseException:
            os.close(self._lock)
            raise

    def _build(
        self,
        devices: Mapping[str, tuple[Simulator, LineSettings]],
        services: Mapping[str, Maker],
    ) -> None:
        truth = self._world.load()
        for number, (name, (simulator, settings)) in enumerate(devices.items()):
            if name in truth:
                simulator.restore(truth[name])
                if isinstance(simulator, PrintsPaper):
                    # The bench may have been killed between the paper and its picture.
                    Tray(self._directory / "receipts", simulator).collect(truth[name]["receipts"])
            self._stands[name] = Stand(self._directory / name, simulator, settings, number)
        for name, make in services.items():
            self._stands[name] = make(self._directory, self._world, truth.get(name))
        self._service = Service(self._directory / "control.sock", self._ask)

    def run(self, ends: Sequence[int] = (), ready: Callable[[], None] = lambda: None) -> None:
        """Pumps everything in real time until told to quit or one of the descriptors `ends` is
        readable. Calls `ready` once when all is up."""
        try:
            for stand in self._stands.values():
                stand.plug(time.monotonic())
            self._look()
            (self._directory / "ready").write_text(f"{os.getpid()}\n")
            ready()
            while not self._ending:
                self._turn(ends)
        finally:
            self._close()

    def _turn(self, ends: Sequence[int]) -> None:
        self.turns += 1
        ears = {stand.listening(): stand for stand in self._stands.values()}
        read = [*(fd for fd in ears if fd is not None), *self._service.readers(), *ends]
        readable, writable, _ = select.select(read, self._service.writers(), [], self._sleep())
        now = time.monotonic()
        for fd, stand in ears.items():
            if fd in readable:
                stand.receive(now)
        for stand in self._stands.values():
            stand.advance(now)
        self._note()
        self._service.pump(readable, writable)
        self._service.settle(self._verdict)
        self._ending = self._ending or not set(ends).isdisjoint(readable)

    def _sleep(self) -> float | None:
        times = [stand.deadline() for stand in self._stands.values()]
        times += [self._service.deadline(), self._look_at if self._stirred() else None]
        due = min((at for at in times if at is not None), default=None)
        return None if due is None else max(MIN_WAIT_S, due - time.monotonic())

    def _note(self) -> list[dict[str, Any]]:
        """Takes in what happened: receipts, then the truth, then the facts for whoever waits. No
        byte about it has left yet."""
        noted = []
        for name, stand in self._stands.items():
            if stand.pending:
                self._collect(name, stand.pending)
                stand.record(self._world, name)
                noted += [self._facts.add(name, fact) for fact in stand.pending]
                stand.pending.clear()
        if noted:
            self._world.save(durable=True)
        elif self._stirred() and time.monotonic() >= self._look_at:
            self._look()
        return noted

    def _look(self) -> None:
        """What moved paper is a fact. Other news, such as an ack bit, come with every poll: they
        are looked for once a second and outlive the bench, not the power."""
        self._look_at = time.monotonic() + LOOK_S
        news = False
        for name, stand in self._stands.items():
            news |= stand.record(self._world, name)
        if news:
            self._world.save(durable=False)

    def _stirred(self) -> bool:
        return any(stand.stirred for stand in self._stands.values())

    def _collect(self, name: str, facts: Iterable[Fact]) -> None:
        stand = self._stands[name]
        if isinstance(stand, Stand) and isinstance(stand.simulator, PrintsPaper):
            printer = stand.simulator
            receipts = [fact for fact in facts if fact["fact"] == PRINTED]
            Tray(self._directory / "receipts", printer).collect(receipts)

    def _ask(self, request: dict[str, Any]) -> Answer | Wait:
        try:
            return self._obey(request)
        except Refused as refused:
            return refusal(str(refused))

    def _obey(self, request: dict[str, Any]) -> Answer | Wait:
        now = time.monotonic()
        answer: Answer = {"ok": True, "n": self._facts.count}
        if "do" in request:
            self._do(*checked_do(self._stands, request), now)
            answer["facts"] = self._note()
            if not answer["facts"]:
                self._look()
        elif "wait" in request:
            return checked_wait(self._stands, request["wait"], self._facts, now)
        elif "list" in request:
            answer["list"] = listing(self._stands)
        elif "truth" in request:
            answer["truth"] = {name: s.truth() for name, s in self._stands.items()}
        elif "quit" in request:
            self._ending = True
        else:
            raise Refused('ask one of "do", "wait", "list", "truth", "quit"')
        return answer

    def _do(self, device: str, name: str, args: Answer, now: float) -> None:
        stand = self._stands[device]
        if name == "wrong_device_on_port" and isinstance(stand, Stand):
            other = self._stands[known(self._stands, args["other"])]
            if other is stand or not isinstance(other, Stand):
                raise Refused(f"other must be another device than {device}, with a plug")
            stand.exchange(other, now)
            return
        try:
            stand.do(name, args, now)
        except ValueError as impossible:
            raise Refused(str(impossible)) from impossible
        except LookupError as unknown:
            raise Refused(f"{name} of {device} knows no {unknown}") from unknown

    def _verdict(self, wait: Wait) -> Answer | None:
        fact = self._facts.find(wait)
        if fact is not None:
            return {"ok": True, "n": fact["n"], "fact": fact}
        return wait.too_late() if time.monotonic() >= wait.deadline else None

    def _close(self) -> None:
        (self._directory / "ready").unlink(missing_ok=True)
        self._service.close()
        for stand in self._stands.values():
            stand.close(time.monotonic())
        self._look()
        os.close(self._lock)


def _locked(directory: Path) -> int:
    lock = os.open(directory / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as taken:
        os.close(lock)
        raise BenchError(f"a bench already runs on {directory}; quit it or take another") from taken
    return lock
