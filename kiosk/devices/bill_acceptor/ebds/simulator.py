"""The device's end of EBDS and Pyramid RS-232: a note acceptor that keeps the physical truth."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile
from kiosk.devices.bill_acceptor.ebds.simulated.answers import Answers
from kiosk.devices.bill_acceptor.ebds.simulated.bad_days import DEEDS
from kiosk.devices.bill_acceptor.ebds.simulated.hands import Parts
from kiosk.devices.bill_acceptor.ebds.simulated.mechanism import Mechanism
from kiosk.devices.bill_acceptor.ebds.simulated.mouthpiece import Mouthpiece
from kiosk.devices.bill_acceptor.ebds.simulated.vault import Vault
from kiosk.devices.bill_acceptor.ebds.simulated.wire import PollReader
from kiosk.ports import Control, Out

Fact = Mapping[str, Any]


class EbdsSimulator:
    """One acceptor (implements ports.Simulator). `move_s` is the silence while a note moves
    (0.3 to 1.5 s on real devices), `power_up_s` how long the power-up bit stands.

    `do` raises KeyError for an unknown control or a missing argument.
    """

    line_baud_bits = (9600, 10)

    def __init__(
        self,
        profile: EbdsProfile,
        *,
        box_id: str = "box-1",
        move_s: float = 0.6,
        power_up_s: float = 1.0,
    ) -> None:
        self.counters: dict[str, int] = {}
        self._vault = Vault(box_id)
        self._mechanism = Mechanism(profile, self._vault, move_s, power_up_s)
        self._answers = Answers(profile, self._mechanism, self._vault)
        self._mouthpiece = Mouthpiece()
        self._parts = Parts(profile, self._vault, self._mechanism, self._answers, self._mouthpiece)
        self._reader = PollReader()
        self._restored = False

    def line_up(self, now: float) -> Out[Fact]:
        if self._restored:
            self._restored = False
            self._mechanism.power_on(now)
        return self._out(now)

    def line_lost(self, now: float) -> Out[Fact]:
        self._reader.clear()
        self._mouthpiece.silence()
        return self._out(now)

    def feed(self, data: bytes, now: float) -> Out[Fact]:
        self._advance(now)
        for poll in self._reader.feed(data, now):
            # A poll that falls into the silence of a moving note was never heard.
            if self._deaf(now):
                break
            reply = self._answers.answer(poll, now)
            self._mouthpiece.say(reply, now, credit=self._answers.credit_in_store)
        if self._deaf(now):
            self._reader.clear()
        return self._out(now)

    def poll(self, now: float) -> Out[Fact]:
        return self._out(now)

    def deadline(self) -> float | None:
        times = (
            self._mechanism.clock.next(),
            self._mechanism.motor.next(),
            self._mechanism.host_silent_at(),
            self._mouthpiece.next(),
        )
        return min((time for time in times if time is not None), default=None)

    def controls(self) -> Mapping[str, Control]:
        return {name: deed.control for name, deed in DEEDS.items()}

    def do(self, name: str, args: Mapping[str, Any], now: float) -> Out[Fact]:
        self._advance(now)
        deed = DEEDS[name]
        deed.call(self._parts, {**deed.args, **args}, now)
        return self._out(now)

    def truth(self) -> dict[str, Any]:
        """What physically is. Every value of `inserted` is in exactly one of `box`, `emptied`,
        `returned` and `in_transit`; a foreign note counts as 0."""
        mechanism = self._mechanism
        owed = [*mechanism.owed] if mechanism.said is None else [mechanism.said, *mechanism.owed]
        return self._vault.truth() | {
            "power_ups": mechanism.power_ups,
            "policy": mechanism.policy,
            "owed": owed,
            "troubles": sorted(mechanism.troubles),
            "last_ack": self._answers.last_ack,
        }

    def restore(self, truth: Mapping[str, Any]) -> None:
        """The device was without power since `truth`; it powers up with the next line_up."""
        self._vault.restore(truth)
        mechanism = self._mechanism
        mechanism.power_ups = int(truth["power_ups"])
        mechanism.policy = str(truth["policy"])
        mechanism.owed = list(truth["owed"])
        mechanism.troubles = set(truth["troubles"])
        self._restored = True

    def _deaf(self, now: float) -> bool:
        return not self._mechanism.powered or now < self._mechanism.deaf_until

    def _advance(self, now: float) -> None:
        self._mechanism.clock.run(now)
        self._mechanism.motor.run(now)
        silent_at = self._mechanism.host_silent_at()
        if silent_at is not None and now >= silent_at:
            self._mechanism.host_fell_silent(now)
        if not self._mechanism.powered:
            self._mouthpiece.silence()

    def _out(self, now: float) -> Out[Fact]:
        self._advance(now)
        facts, self._mechanism.facts = self._mechanism.facts, []
        return Out(self._mouthpiece.due(now), tuple(facts))
