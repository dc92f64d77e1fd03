"""The scanner's end of the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.devices.code_scanner.bad_days import ACTS
from kiosk.ports import Control, Out

Fact = Mapping[str, Any]


class ScannerSimulator:
    """Implements `ports.Simulator`. It takes no orders and keeps nothing but how often it read."""

    def __init__(self) -> None:
        self._scans = 0
        self._rest: tuple[float, bytes] | None = None

    def controls(self) -> Mapping[str, Control]:
        """What can be done to the scanner by hand."""
        return {name: control for name, (control, _) in ACTS.items()}

    def do(self, name: str, args: Mapping[str, Any], now: float) -> Out[Fact]:
        """Do it. Raises KeyError for an unknown control, TypeError for an unknown argument."""
        control, act = ACTS[name]
        sending = act(**{**control.args, **args})
        self._scans += 1
        self._rest = (now + sending.after, sending.rest) if sending.after else None
        return Out(sending.data, ({"fact": "code_sent", "how": name, "bytes": len(sending.data)},))

    def truth(self) -> dict[str, Any]:
        """How many scans there were."""
        return {"scans": self._scans}

    def restore(self, truth: Mapping[str, Any]) -> None:
        """As before the power cut."""
        self._scans = int(truth["scans"])

    def line_up(self, now: float) -> Out[Fact]:  # noqa: ARG002 (a machine's shape)
        """A scanner does not greet."""
        return Out()

    def line_lost(self, now: float) -> Out[Fact]:  # noqa: ARG002 (a machine's shape)
        """What was still to be sent is lost."""
        self._rest = None
        return Out()

    def feed(self, data: bytes, now: float) -> Out[Fact]:  # noqa: ARG002 (a machine's shape)
        """Whatever the kiosk sends is ignored."""
        return Out()

    def poll(self, now: float) -> Out[Fact]:
        """The late rest of a torn record."""
        if self._rest is None or now < self._rest[0]:
            return Out()
        _, data = self._rest
        self._rest = None
        return Out(data)

    def deadline(self) -> float | None:
        """When that rest is due."""
        return self._rest[0] if self._rest else None
