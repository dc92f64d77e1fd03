"""A cash register played by hand in front of a simulated terminal, in virtual time."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from kiosk.devices.card_terminal.zvt.frames import Block, BlockReader, encode
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.devices.card_terminal.zvt.simulator import ZvtSimulator
from kiosk.ports import Out

REGISTER = "10 02 06 00 06 00 00 00 BA 08 40 10 03 6E FA"
SALE = "10 02 06 01 0A 04 00 00 00 00 12 50 49 08 40 10 03 AD 3F"
ENQUIRY = "10 02 05 01 03 00 00 00 10 03 DF DB"
REPEAT = "10 02 06 20 03 00 00 00 10 03 FA F2"
REVERSE = "10 02 06 30 06 00 00 00 87 00 01 10 03 C2 AC"
END_OF_DAY = "10 02 06 50 03 00 00 00 10 03 FB 37"
ABORT = "10 02 06 B0 00 10 03 43 F3"

# The outcome of the first sale.
APPROVED = (
    "04 0F 62 27 00 04 00 00 00 00 12 50 0B 00 00 01 0C 09 00 07 0D 03 02 19 70 "
    "22 F0 F8 EE EE EE EE EE EE 11 11 29 28 00 48 69 "
    "2A 31 30 30 34 36 31 37 36 33 20 20 20 20 20 20 3B 31 31 32 36 34 38 00 00 "
    "3C F0 F1 F1 41 55 54 48 20 31 31 32 36 34 38 49 08 40 87 00 01 "
    "8A 0A 8B F0 F5 56 49 53 41 00 88 00 00 01"
)
OK = bytes.fromhex("10 02 80 00 00 10 03 F5 1F")
# A sign alone, or a block: an un-doubled 10 ends it, and two bytes of CRC follow whatever they are.
PACKET = re.compile(rb"\x06|\x15|\x10\x02(?:[^\x10]|\x10\x10)*\x10\x03..", re.DOTALL)


class Till:
    """Sends blocks written by hand, acknowledges and answers what comes back at once.

    `heard` are the terminal's APDUs as hex, with the time; `raw` every byte of it; `packets` both
    directions in order; `deaf` is a till that says nothing, `silent` one that acknowledges and
    does not answer.
    """

    def __init__(self, simulator: ZvtSimulator) -> None:
        self.simulator = simulator
        self.now = 0.0
        self.heard: list[tuple[float, str]] = []
        self.raw = b""
        self.packets: list[bytes] = []
        self.facts: list[dict[str, Any]] = []
        self.deaf = self.silent = False
        self._reader = BlockReader({})

    def send(self, block: str) -> list[str]:
        """Bytes as they go over the line; says which APDUs came back at once."""
        return self.feed(bytes.fromhex(block))

    def ask(self, apdu: str) -> list[str]:
        return self.feed(encode(bytes.fromhex(apdu)))

    def feed(self, data: bytes) -> list[str]:
        before = len(self.heard)
        self._give(data)
        return [apdu for _, apdu in self.heard[before:]]

    def do(self, name: str, **args: Any) -> None:
        self._take(self.simulator.do(name, args, self.now))

    def run(self, seconds: float) -> list[str]:
        """Lets time pass; says which APDUs came."""
        before, end = len(self.heard), self.now + seconds
        while (due := self.simulator.deadline()) is not None and due <= end:
            self.now = max(self.now, due)
            self._take(self.simulator.poll(self.now))
        self.now = end
        return [apdu for _, apdu in self.heard[before:]]

    def registered(self) -> Till:
        self.send(REGISTER)
        self.run(1)
        return self

    def sale(self, brand: str = "visa", pin: str = "right") -> list[str]:
        """A sale of $12.50 to its end, slips apart."""
        self.send(SALE)
        self.do("present_card", brand=brand, pin=pin)
        return [apdu for apdu in self.run(80) if not apdu.startswith("06 D1")]

    def news(self, fact: str) -> list[dict[str, Any]]:
        return [each for each in self.facts if each["fact"] == fact]

    def words(self) -> list[str]:
        """The status messages."""
        return [apdu[9:] for _, apdu in self.heard if apdu.startswith("04 FF")]

    def last(self) -> str:
        return self.heard[-1][1]

    def outcome(self) -> str:
        """The last 04 0F."""
        return [apdu for _, apdu in self.heard if apdu.startswith("04 0F")][-1]

    def settles(self) -> dict[str, int]:
        """Minor units by currency, as the acquirer has them."""
        return dict(self.simulator.truth()["settles"])

    def _take(self, out: Out[Mapping[str, Any]]) -> None:
        self.facts += [dict(fact) for fact in out.events]
        self.raw += out.data
        self.packets += PACKET.findall(out.data)
        for one in self._reader.feed(out.data, self.now):
            if isinstance(one, Block):
                self.heard.append((self.now, one.apdu.hex(" ").upper()))
                self._answer(one.apdu)

    def _answer(self, apdu: bytes) -> None:
        if self.deaf:
            return
        self._give(b"\x06")
        if apdu[0] not in (0x80, 0x84) and not self.silent:
            self._give(OK)

    def _give(self, data: bytes) -> None:
        self.packets.append(data)
        self._take(self.simulator.feed(data, self.now))


@pytest.fixture
def till_for() -> Callable[..., Till]:
    def build(currency: str = "USD", password: str = "000000") -> Till:
        return Till(ZvtSimulator(ZvtProfile(currency, password)))

    return build


@pytest.fixture
def till(till_for: Callable[..., Till]) -> Till:
    """Before a registered terminal in dollars."""
    return till_for().registered()
