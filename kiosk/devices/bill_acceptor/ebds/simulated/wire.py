"""The device's end of the EBDS frame, written apart from the kiosk's on purpose: a simulator
built on the driver's codec would share its mistakes."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.devices.bill_acceptor.ebds.checksum import checksum

POLL_LENGTH = 8
GAP_S = 0.05
POLICIES = {0x00: "A", 0x04: "B", 0x08: "C"}


@dataclass(frozen=True, slots=True)
class HostPoll:
    """One poll as the device understands it."""

    ack: int
    mask: int
    escrow: bool
    stack: bool
    give_back: bool
    policy: str
    extended: bool


class PollReader:
    """Finds host polls in the bytes that arrive; everything else is met with silence."""

    def __init__(self) -> None:
        self._held = b""
        self._at = 0.0

    def clear(self) -> None:
        self._held = b""

    def feed(self, data: bytes, now: float) -> list[HostPoll]:
        if now - self._at > GAP_S:
            self._held = b""
        self._at = now
        self._held += data
        polls: list[HostPoll] = []
        while self._held:
            poll = parse_poll(self._held[:POLL_LENGTH])
            if poll is not None:
                polls.append(poll)
                self._held = self._held[POLL_LENGTH:]
            elif len(self._held) < POLL_LENGTH and b"\x02\x08".startswith(self._held[:2]):
                break
            else:
                self._held = self._held[1:]
        return polls


def parse_poll(frame: bytes) -> HostPoll | None:
    """A whole poll of type 1 to device 0 with a right checksum, or None."""
    if len(frame) != POLL_LENGTH or max(frame) > 0x7F:
        return None
    start, length, control, mask, orders, options, end, check = frame
    if (start, length, end) != (0x02, POLL_LENGTH, 0x03) or check != checksum(frame):
        return None
    if control not in (0x10, 0x11):
        return None
    return HostPoll(
        ack=control & 1,
        mask=mask,
        escrow=orders & 0x10 != 0,
        stack=orders & 0x60 == 0x20,
        give_back=orders & 0x60 == 0x40,
        policy=POLICIES.get(options & 0x0C, "A"),
        extended=options & 0x10 != 0,
    )


def standard_reply(ack: int, status: bytes) -> bytes:
    """Type 2: `status` is s0 s1 s2 s3 model revision."""
    return _framed(bytes((0x02, 0x0B, 0x20 + ack)) + status)


def note_report(ack: int, status: bytes, note: bytes) -> bytes:
    """Type 7, subtype 2: the six status bytes and a note field of 18."""
    return _framed(bytes((0x02, 0x1E, 0x70 + ack, 0x02)) + status + note)


def note_field(index: int, currency: str, minor: int) -> bytes:
    """Index, currency, base x 10^exponent, then attributes that nobody reads."""
    base, exponent = minor, -2
    while exponent < 0 and base % 10 == 0:
        base, exponent = base // 10, exponent + 1
    while base > 999:
        base, exponent = base // 10, exponent + 1
    amount = f"{currency}{base:03d}{'+' if exponent >= 0 else '-'}{abs(exponent):02d}"
    return bytes((index,)) + amount.encode("ascii") + b"\x00AAAAA\x00\x00"


def _framed(body: bytes) -> bytes:
    ended = body + b"\x03"
    return ended + bytes((checksum(ended),))
