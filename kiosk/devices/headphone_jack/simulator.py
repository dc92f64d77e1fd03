"""The jack's end of the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.devices.headphone_jack.records import SIZE, Packet
from kiosk.ports import Control, Out

Fact = Mapping[str, Any]

#: A pty cannot be asked how the switch stands, as an input device can: it tells it ever again.
AGAIN_S = 1.0
ACTS = {
    "plug": Control("Headphones are put in.", {}),
    "unplug": Control("The headphones are pulled out.", {}),
    "half_record": Control("A record loses its second half.", {}),
}


class HeadphoneJackSimulator:
    """Implements `ports.Simulator`. Its truth is whether headphones are in."""

    def __init__(self) -> None:
        self._plugged = False
        self._next: float | None = None

    def controls(self) -> Mapping[str, Control]:
        """What can be done to the jack by hand."""
        return ACTS

    def do(self, name: str, args: Mapping[str, Any], now: float) -> Out[Fact]:
        """Do it. Raises KeyError for an unknown control, TypeError for an argument, and ValueError
        with a sentence where it cannot be done."""
        if args:
            raise TypeError(f"{name} takes no argument")
        if ACTS[name] is ACTS["half_record"]:
            return Out(Packet(self._plugged).wire(now)[: SIZE // 2], ({"fact": "record_torn"},))
        plugged = name == "plug"
        if plugged is self._plugged:
            raise ValueError(f"headphones are {'in' if plugged else 'out'} already")
        self._plugged = plugged
        fact = {"fact": "headphones_in" if plugged else "headphones_out"}
        return Out(Packet(plugged).wire(now), (fact,))

    def truth(self) -> dict[str, Any]:
        """Whether headphones are in."""
        return {"plugged": self._plugged}

    def restore(self, truth: Mapping[str, Any]) -> None:
        """As before the power cut."""
        self._plugged = bool(truth["plugged"])

    def line_up(self, now: float) -> Out[Fact]:
        """How the switch stands, at once and every second."""
        self._next = now + AGAIN_S
        return Out(Packet(self._plugged).wire(now))

    def line_lost(self, now: float) -> Out[Fact]:  # noqa: ARG002 (a machine's shape)
        """Nobody to tell it to."""
        self._next = None
        return Out()

    def feed(self, data: bytes, now: float) -> Out[Fact]:  # noqa: ARG002 (a machine's shape)
        """Whatever the kiosk sends is ignored."""
        return Out()

    def poll(self, now: float) -> Out[Fact]:
        """Once more."""
        return Out() if self._next is None or now < self._next else self.line_up(now)

    def deadline(self) -> float | None:
        """When it is told again."""
        return self._next
