"""A terminal played by hand: bytes in, bytes out, in virtual time. The judge records at once unless
told otherwise."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.devices.card_terminal.zvt.driver import ZvtDriver
from kiosk.devices.card_terminal.zvt.frames import encode
from kiosk.devices.card_terminal.zvt.procedures import TerminalAnswered
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.domain.cards import Charge
from kiosk.domain.events import Condition, Device, DeviceEvent, DeviceStatus
from kiosk.domain.money import Money
from kiosk.ports import Out

ACK, NAK = b"\x06", b"\x15"
OK = bytes.fromhex("10 02 80 00 00 10 03 F5 1F")
REGISTER = bytes.fromhex("10 02 06 00 06 12 34 56 BA 08 40 10 03 9A E1")
ENQUIRE = bytes.fromhex("10 02 05 01 03 00 00 00 10 03 DF DB")
REPEAT = bytes.fromhex("10 02 06 20 03 00 00 00 10 03 FA F2")
SALE = bytes.fromhex("10 02 06 01 0A 04 00 00 00 00 12 50 49 08 40 10 03 AD 3F")
ABORT = bytes.fromhex("10 02 06 B0 00 10 03 43 F3")
DONE, IDLE, BUSY = "06 0F 00", "06 0F 01 00", "06 0F 01 9C"
READY = DeviceStatus(Device.TERMINAL, Condition.READY)
OFFLINE = DeviceStatus(Device.TERMINAL, Condition.OFFLINE)

# 22 November 2026, 14:29 UTC: a minute before the time in `status`.
SINCE_MS = 1_795_357_740_000
CHARGE = Charge("t1", "p1", Money(1250, "USD"), SINCE_MS, attempt=1, mark="000017/0007")


def block(text: str) -> bytes:
    """The block of an APDU in hexadecimal; `encode` is held to golden ones by its own tests."""
    return encode(bytes.fromhex(text))


def status(
    result: str = "27 00",
    amount: str = "04 00 00 00 00 12 50",
    trace: str = "0B 00 00 18",
    receipt: str = "87 00 08",
    currency: str = "49 08 40",
    time: str = "0C 14 30 05 0D 11 22",
    more: str = "",
) -> str:
    """A 04 0F in hexadecimal, by default the approval of $12.50 as 000018/0008."""
    data = bytes.fromhex(f"{result}{amount}{trace}{receipt}{currency}{time}{more}")
    return f"04 0F {len(data):02X} {data.hex()}"


LAST = status(amount="04 00 00 00 00 99 00", trace="0B 00 00 17", receipt="87 00 07")


class FarEnd:
    """The device's end of the line to a driver with `password`."""

    def __init__(self, password: str = "000000") -> None:
        self.answered: list[TerminalAnswered] = []
        profile = ZvtProfile("USD", password)
        self.driver = ZvtDriver(profile, answered=self.answered.append)
        self.now = 100.0
        self.events: list[DeviceEvent] = []

    def took(self, out: Out[DeviceEvent]) -> bytes:
        self.events += out.events
        return out.data

    def told(self) -> list[DeviceEvent]:
        """What was reported since it was last asked."""
        events, self.events = self.events, []
        return events

    def hear(self, raw: bytes) -> bytes:
        """The terminal sends `raw`; what the driver sends back at once."""
        return self.took(self.driver.feed(raw, self.now))

    def wish(self, wish: Callable[[ZvtDriver], None]) -> bytes:
        """The core wants something; the pump polls right after."""
        wish(self.driver)
        return self.took(self.driver.poll(self.now))

    def wait(self, seconds: float) -> bytes:
        """Time passes, and the driver is polled whenever it wants to be."""
        until, sent = self.now + seconds, b""
        for _ in range(10_000):
            due = self.driver.deadline()
            if due is None or due > until:
                self.now = until
                return sent
            self.now = max(self.now, due)
            sent += self.took(self.driver.poll(self.now))
        raise AssertionError("the driver never rests")

    def says(self, text: str) -> bytes:
        """One APDU, which the driver must answer; what it sends once its answer is confirmed."""
        assert self.hear(block(text)) == ACK + OK, f"no answer to {text}"
        return self.hear(ACK)

    def runs(self, *texts: str) -> bytes:
        """Takes the command just sent and says `texts`; what the driver sends after the last."""
        assert self.hear(ACK) == b""
        assert self.hear(OK) == ACK
        sent = b""
        for text in texts:
            assert sent == b"", "the driver speaks while the terminal is the master"
            sent = self.says(text)
        return sent

    def refuses(self, code: str) -> bytes:
        """84 to the command just sent; what the driver sends after its ACK."""
        assert self.hear(ACK) == b""
        sent = self.hear(block(f"84 {code} 00"))
        assert sent[:1] == ACK
        return sent[1:]

    def approves(self, text: str = "") -> bytes:
        """A 04 0F whose answer waits for the journal, and the journal."""
        assert self.hear(block(text or status())) == ACK
        assert self.wish(lambda driver: driver.recorded()) == OK
        return self.hear(ACK)

    def starts(self, last: str = LAST) -> None:
        """The line comes up: 06 00, 05 01, 06 20."""
        self.took(self.driver.line_up(self.now))
        assert self.runs(DONE) == ENQUIRE
        assert self.runs(IDLE) == REPEAT
        assert self.runs(last, DONE) == b""
        assert self.told() == [READY]

    def sells(self, charge: Charge = CHARGE) -> bytes:
        """06 01 is on its way."""
        return self.wish(lambda driver: driver.charge(charge))
