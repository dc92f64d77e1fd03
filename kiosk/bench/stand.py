"""One simulated device with its port: what the kiosk cannot tell from a real one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

from kiosk.bench.port import Port
from kiosk.bench.wire import Mischief, Wire, misread, untouched, vanish
from kiosk.bench.world import World
from kiosk.devices.line import LineSettings
from kiosk.ports import Control, Out, Simulator

Fact = Mapping[str, Any]

LINE_CONTROLS: Mapping[str, Control] = {
    "unplug": Control("The plug is pulled: the port and its name are gone.", {}),
    "replug": Control("The plug is put back: the same name leads to the port.", {}),
    "replug_other_name": Control("The plug is put back and the system calls the tty anew.", {}),
    "line_cut": Control("Bytes vanish both ways for so many seconds.", {"seconds": 2.0}),
    "noise": Control("So many random bytes arrive at both ends.", {"count": 20}),
    "wrong_baud": Control("Both ends misread each other until line_ok.", {}),
    "split_frames": Control("Each byte arrives alone until line_ok.", {}),
    "slow_bytes": Control("Each byte takes so many seconds until line_ok.", {"seconds": 0.02}),
    "wrong_device_on_port": Control(
        "This plug and another device's change places; once more puts them right.",
        {"other": "printer"},
    ),
    "line_ok": Control("Every fault of the line ends; a pulled plug stays pulled.", {}),
}


class Stand:
    """Pumps one simulator between its pty and its line's pace. `pending` collects the facts;
    `stirred` says that the simulator did something, so that its truth may have changed."""

    def __init__(
        self, link: Path, simulator: Simulator, settings: LineSettings, seed: int = 0
    ) -> None:
        self.simulator = simulator
        self.port = Port(link)
        self.pending: list[Fact] = []
        self.stirred = False
        self._random = Random(seed)  # noqa: S311  # line noise, no secret
        self._to_kiosk = Wire(settings)
        self._to_device = Wire(settings)
        self._mischief: Mischief = untouched
        self._cut_until: float | None = None

    def plug(self, now: float, *, other_name: bool = False) -> None:
        self.unplug(now)
        self.port.plug(other_name=other_name)
        self._heed(self.simulator.line_up(now), now)

    def unplug(self, now: float) -> None:
        if self.port.master is not None:
            self.port.unplug()
            self._to_kiosk.clear()
            self._to_device.clear()
            self._heed(self.simulator.line_lost(now), now)

    def exchange(self, other: Stand, now: float) -> None:
        """The plugs of both devices change places."""
        for stand in (self, other):
            stand.unplug(now)
        self.port.link, other.port.link = other.port.link, self.port.link
        for stand in (self, other):
            stand.plug(now)
            stand.pending.append({"fact": "plugged", "port": stand.port.link.name})

    def listening(self) -> int | None:
        """The pty to read next, or None while the line is still busy with earlier bytes: the
        kiosk's writes then stall, as they do on a real line."""
        return None if self._to_device.deadline() is not None else self.port.master

    def receive(self, now: float) -> None:
        """Takes what the kiosk wrote; called when `listening()` is readable."""
        self._to_device.put(self.port.read(self._to_device.room), now)

    def advance(self, now: float) -> None:
        """Lets everything happen that is due by now."""
        if self._cut_until is not None and now >= self._cut_until:
            self._cut_until, self._mischief = None, untouched
        self.port.write(self._mischief(self._to_kiosk.take(now)))
        arrived = self._mischief(self._to_device.take(now))
        if arrived:
            self._heed(self.simulator.feed(arrived, now), now)
        due = self.simulator.deadline()
        if due is not None and now >= due:
            self._heed(self.simulator.poll(now), now)

    def deadline(self) -> float | None:
        times = (
            self._cut_until,
            self._to_kiosk.deadline(),
            self._to_device.deadline(),
            self.simulator.deadline(),
        )
        return min((time for time in times if time is not None), default=None)

    def controls(self) -> dict[str, Control]:
        """What can be done to this device and to its line."""
        own = self.simulator.controls()
        return {**own, **{name: made for name, made in LINE_CONTROLS.items() if name not in own}}

    def do(self, name: str, args: Mapping[str, Any], now: float) -> None:
        """Does a control. Raises ValueError with a sentence when it cannot be done now."""
        if name in self.simulator.controls():
            self._heed(self.simulator.do(name, args, now), now)
            return
        self._do_to_line(name, args, now)
        self.pending.append({"fact": name, **args})

    def truth(self) -> dict[str, Any]:
        return self.simulator.truth()

    def record(self, world: World, name: str) -> bool:
        """Tells the world, and says whether that was news."""
        self.stirred = False
        return world.tell(name, self.truth())

    def close(self, now: float) -> None:
        self.unplug(now)

    def _do_to_line(self, name: str, args: Mapping[str, Any], now: float) -> None:
        if name == "unplug":
            self.unplug(now)
        elif name in {"replug", "replug_other_name"}:
            self.plug(now, other_name=name == "replug_other_name")
        elif name == "line_cut":
            self._mischief, self._cut_until = vanish, now + float(args["seconds"])
        elif name == "noise":
            count = int(args["count"])
            self._to_kiosk.put(self._random.randbytes(count), now)
            self._to_device.put(self._random.randbytes(count), now)
        elif name == "wrong_baud":
            self._mischief, self._cut_until = misread(self._random), None
        else:
            self._pace(name, args)

    def _pace(self, name: str, args: Mapping[str, Any]) -> None:
        for wire in (self._to_kiosk, self._to_device):
            if name == "split_frames":
                wire.split()
            elif name == "slow_bytes":
                wire.slow(float(args["seconds"]))
            else:
                wire.whole()
        if name == "line_ok":
            self._mischief, self._cut_until = untouched, None

    def _heed(self, out: Out[Fact], now: float) -> None:
        self.stirred = True
        self._to_kiosk.put(out.data, now)
        self.pending.extend(out.events)
