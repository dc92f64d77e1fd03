"""The device's end of ZVT: a card terminal that keeps the acquirer's book."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, assert_never

from kiosk.devices.card_terminal.zvt.apdu import ACCEPTED_CLASS, REFUSED_CLASS, Apdu, ApduError
from kiosk.devices.card_terminal.zvt.frames import ACK, NAK, Block, BlockReader, Sign
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.devices.card_terminal.zvt.simulated import commands
from kiosk.devices.card_terminal.zvt.simulated.bad_days import DEEDS
from kiosk.devices.card_terminal.zvt.simulated.dialogue import Dialogue
from kiosk.devices.card_terminal.zvt.simulated.hands import Parts
from kiosk.devices.card_terminal.zvt.simulated.messages import ACCEPTED
from kiosk.devices.card_terminal.zvt.simulated.mouth import Mouth
from kiosk.devices.card_terminal.zvt.simulated.outbox import Outbox
from kiosk.devices.card_terminal.zvt.simulated.steps import Gesture
from kiosk.devices.card_terminal.zvt.simulated.terminal import Fact, Terminal
from kiosk.ports import Control, Out

# A simulated day begins here unless whoever pumps the machine knows the time.
MIDNIGHT = datetime(2026, 3, 2, 9)  # noqa: DTZ001  # a terminal has a clock and no time zone


class ZvtSimulator:
    """One terminal (implements ports.Simulator). `midnight` is what its clock shows at now = 0:
    local time, without a zone.

    `do` raises KeyError for an unknown control, ValueError if it cannot be done now.
    """

    line_baud_bits = (9600, 11)

    def __init__(self, profile: ZvtProfile, *, midnight: datetime = MIDNIGHT) -> None:
        self.counters: dict[str, int] = {}
        self._terminal = Terminal(profile, midnight)
        self._mouth = Mouth()
        self._outbox = Outbox(self._mouth)
        self._dialogue = Dialogue(self._terminal, self._outbox)
        self._parts = Parts(self._terminal, self._dialogue, self._mouth)
        self._reader = BlockReader(self.counters)
        self._last: Apdu | None = None

    def line_up(self, now: float) -> Out[Fact]:
        return self._settle(now)

    def line_lost(self, now: float) -> Out[Fact]:
        """A terminal goes on with what it was doing."""
        self._reader.clear()
        return self._settle(now)

    def feed(self, data: bytes, now: float) -> Out[Fact]:
        due = self._settle(now)
        for heard in self._reader.feed(data, now):
            if self._mouth.muted(now):
                break
            self._hear(heard, now)
        out = self._settle(now)
        return Out(due.data + out.data, due.events + out.events)

    def poll(self, now: float) -> Out[Fact]:
        return self._settle(now)

    def deadline(self) -> float | None:
        times = (self._outbox.deadline(), self._dialogue.deadline(), self._mouth.next())
        return min((time for time in times if time is not None), default=None)

    @property
    def busy(self) -> bool:
        """It is at something: a sale, an end of day, an answer."""
        return self._dialogue.busy

    def controls(self) -> Mapping[str, Control]:
        return {name: deed.control for name, deed in DEEDS.items()}

    def do(self, name: str, args: Mapping[str, Any], now: float) -> Out[Fact]:
        deed = DEEDS[name]
        self._terminal.now = now
        deed.call(self._parts, {**deed.args, **args}, now)
        return self._settle(now)

    def truth(self) -> dict[str, Any]:
        """What the acquirer has booked and settles, and the terminal's counters."""
        return self._terminal.truth()

    def restore(self, truth: Mapping[str, Any]) -> None:
        """The terminal was without power since `truth`: it keeps its book, not its registration."""
        self._terminal.restore(truth)

    def _hear(self, heard: Block | Sign, now: float) -> None:
        match heard:
            case Sign.ACK:
                self._outbox.acknowledged(now)
            case Sign.NAK:
                self._outbox.not_acknowledged(now)
            case Sign.BAD_CRC:
                self._mouth.sign(NAK, now)
            case Block():
                self._take(heard, now)
            case _:
                assert_never(heard)

    def _take(self, block: Block, now: float) -> None:
        try:
            apdu = Apdu.decode(block.apdu)
        except ApduError:
            self._mouth.sign(NAK, now)
            return
        self._mouth.sign(ACK, now)
        self._terminal.host_listens = True
        if apdu.kind in (ACCEPTED_CLASS, REFUSED_CLASS):
            self._outbox.answered(now)
        else:
            self._obey(apdu, now)
        self._last = apdu

    def _obey(self, command: Apdu, now: float) -> None:
        dialogue, terminal = self._dialogue, self._terminal
        if dialogue.busy:
            # There is no sequence number: the same block with nothing between is a repetition,
            # because our ACK was lost.
            again = command == self._last == dialogue.command
            answers: tuple[bytes, ...] = (ACCEPTED,)
            gesture: Gesture | None = None
            if not again:
                answers, gesture = commands.while_busy(terminal, command)
            for message in answers:
                self._outbox.answer(message, now)
            if gesture is not None:
                dialogue.do(gesture, now)
            return
        script = commands.script(terminal, command)
        self._outbox.answer(script if isinstance(script, bytes) else ACCEPTED, now)
        if not isinstance(script, bytes):
            dialogue.start(command, script, now)

    def _settle(self, now: float) -> Out[Fact]:
        terminal = self._terminal
        terminal.now = now
        self._outbox.poll(now)
        self._dialogue.poll(now)
        if terminal.dead_for:
            self._mouth.mute_until = now + terminal.dead_for
            self._outbox.lose()
            terminal.dead_for = 0.0
            self._dialogue.poll(now)
        facts, terminal.facts = terminal.facts, []
        return Out(self._mouth.due(now), tuple(facts))
