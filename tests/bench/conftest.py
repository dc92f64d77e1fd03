"""A tiny device with its bench, for the tests of the bench itself."""

from __future__ import annotations

import json
import os
import select
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from kiosk.bench.control import BenchClient
from kiosk.bench.process import Bench
from kiosk.devices.line import Line, LineSettings, open_line
from kiosk.ports import Control, Out

Fact = Mapping[str, Any]
SETTINGS = LineSettings(115200)


class Chest:
    """A simulator of a chest: answers `?` with `!` and its number of coins, counts what it does
    not understand, and rings a bell at an hour set by hand."""

    def __init__(self) -> None:
        self.coins = 0
        self.noise = 0
        self.lines: list[str] = []
        self._bell: float | None = None

    def line_up(self, now: float) -> Out[Fact]:
        self.lines.append("up")
        return Out()

    def line_lost(self, now: float) -> Out[Fact]:
        self.lines.append("lost")
        return Out()

    def feed(self, data: bytes, now: float) -> Out[Fact]:
        asked = data.count(b"?")
        self.noise += len(data) - asked
        said: tuple[Fact, ...] = ({"fact": "asked", "times": asked},) if asked else ()
        return Out(b"!%d" % self.coins * asked, said)

    def poll(self, now: float) -> Out[Fact]:
        self._bell = None
        return Out(b"*", ({"fact": "rang"},))

    def deadline(self) -> float | None:
        return self._bell

    def controls(self) -> Mapping[str, Control]:
        return {
            "put": Control("Puts coins in.", {"coins": 1}),
            "bell": Control("Sets the bell.", {"seconds": 0.1}),
            "turn": Control("Turns it over.", {"way": "upside down"}),
            "open": Control("Opens the lid.", {}),
        }

    def do(self, name: str, args: Mapping[str, Any], now: float) -> Out[Fact]:
        if name == "open":
            raise ValueError("the lid is locked; put coins in")
        if name == "turn":
            self.coins = {"upside down": 0}[args["way"]]
        if name == "bell":
            self._bell = now + args["seconds"]
            return Out()
        self.coins += args["coins"]
        return Out(events=({"fact": "put", "coins": args["coins"]},))

    def truth(self) -> dict[str, Any]:
        return {"coins": self.coins, "noise": self.noise}

    def restore(self, truth: Mapping[str, Any]) -> None:
        self.coins, self.noise = truth["coins"], truth["noise"]


class Running:
    """A bench with a chest and a drawer (a chest too) on a thread of this process."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.chest, self.drawer = Chest(), Chest()
        self.bench = Bench(
            directory, {"chest": (self.chest, SETTINGS), "drawer": (self.drawer, SETTINGS)}
        )
        up = threading.Event()
        self._thread = threading.Thread(target=self.bench.run, kwargs={"ready": up.set})
        self._thread.start()
        assert up.wait(10)
        self.client = BenchClient(directory)

    def world(self) -> dict[str, Any]:
        return dict(json.loads((self.directory / "world.json").read_text()))

    def open(self, device: str = "chest") -> Line:
        return open_line(str(self.directory / device), SETTINGS)

    def stop(self) -> None:
        with suppress(ConnectionError, OSError):
            self.client.quit()
        self.client.close()
        self._thread.join(10)
        assert not self._thread.is_alive()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Starts a bench on a folder; all are stopped at the end."""
    running: list[Running] = []

    def start(name: str = "bench") -> Running:
        running.append(Running(tmp_path / name))
        return running[-1]

    yield start
    for bench in running:
        bench.stop()


@pytest.fixture
def bench(start: Callable[..., Running]) -> Running:
    return start()


@pytest.fixture
def ask() -> Callable[[Line, int], bytes]:
    """Sends `?` and reads so many bytes of answer."""

    def ask(line: Line, count: int = 2) -> bytes:
        line.write(b"?")
        return read(line, count)

    return ask


def read(line: Line, count: int) -> bytes:
    got = b""
    while len(got) < count:
        ready, _, _ = select.select([line], [], [], 10)
        assert ready, f"only {got!r} came"
        got += os.read(line.fileno(), count - len(got))
    return got
