"""The printer's end of the wire, with the paper as its truth."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Any

from kiosk.devices.receipt_printer.escpos.profiles import EscposProfile
from kiosk.devices.receipt_printer.escpos.simulated.bad_days import ACTS, Faults
from kiosk.devices.receipt_printer.escpos.simulated.decoder import Decoder, Kind, Op
from kiosk.devices.receipt_printer.escpos.simulated.mechanism import Mechanism
from kiosk.devices.receipt_printer.escpos.simulated.press import Press, Receipt
from kiosk.devices.receipt_printer.escpos.simulated.typewriter import retype
from kiosk.ports import Control, Out

Fact = Mapping[str, Any]

BUFFER = 4096
ALMOST_FULL = BUFFER - 512
ALMOST_EMPTY = 2048
XON, XOFF = b"\x11", b"\x13"
TOKEN_HEAD = b"\x37\x22"
FAULT_PAUSE_S = 0.4


class EscposSimulator:
    """One printer. Sans-I/O: implements `ports.Simulator`.

    Real-time commands act on arrival, everything else in order and only while online: jobs wait
    in the buffer while paper is out and come out afterwards. `line_baud_bits` is the line's
    (baud, bits per character). `line_s` and `cut_s` are seconds for a 24-dot line and a cut.
    """

    def __init__(self, profile: EscposProfile, line_s: float = 0.005, cut_s: float = 0.2) -> None:
        self.line_baud_bits = (profile.baud, 10)
        self.mechanism = Mechanism()
        self.press = Press(profile.dots, line_s, cut_s)
        self.faults = Faults()
        self._profile = profile
        self._decoder = Decoder()
        self._real_time = bytearray()
        self._pending: deque[tuple[float, Op]] = deque()
        self._held = 0
        self._lost = 0
        self._free_at = 0.0
        self._xoff = False
        self._xon_at: float | None = None
        self._asb_mask = 0
        self._asb_told = b""
        self._data = bytearray()
        self._facts: list[Fact] = []

    def controls(self) -> Mapping[str, Control]:
        """What can be done to the printer by hand."""
        return {name: control for name, (control, _) in ACTS.items()}

    def do(self, name: str, args: Mapping[str, Any], now: float) -> Out[Fact]:
        """Does it. Raises KeyError for an unknown control, ValueError if it cannot be done now."""
        control, act = ACTS[name]
        self._work(now)
        act(self, {**control.args, **args})
        self._facts.append({"fact": name, **args})
        return self._settle(now)

    def truth(self) -> dict[str, Any]:
        """The paper and the state of the machine. `hanging` is print that was not cut off."""
        mechanism = self.mechanism
        return {
            "receipts": [receipt.truth() for receipt in self.press.receipts],
            "hanging": self.press.canvas.text,
            "paper": mechanism.paper,
            "cover": "open" if mechanism.cover_open else "closed",
            "cutter": "stuck" if mechanism.cutter_stuck else "ok",
            "fatal": mechanism.fatal,
            "powered": mechanism.powered,
            "drawer_opened": self.press.drawer,
            "unknown_commands": self.press.unknown,
            "lost_bytes": self._lost,
        }

    def restore(self, truth: Mapping[str, Any]) -> None:
        """The paper as it was; what hung from the printer was torn off."""
        self.press.receipts = [
            Receipt(int(row["number"]), str(row["text"]), None) for row in truth["receipts"]
        ]
        self.press.drawer = int(truth["drawer_opened"])
        mechanism = self.mechanism
        mechanism.paper = str(truth["paper"])
        mechanism.cover_open = truth["cover"] == "open"
        mechanism.cutter_stuck = truth["cutter"] == "stuck"
        mechanism.powered = bool(truth["powered"])

    def receipt_png(self, number: int) -> bytes:
        """Receipt `number` (from 1) as it looks, a PNG at 203 dpi. Raises IndexError if there is
        none. Of a receipt from before a restart only the text is drawn."""
        receipt = self.press.receipts[number - 1]
        return receipt.png or retype(receipt.text, self._profile.dots)

    def line_up(self, now: float) -> Out[Fact]:
        """A printer takes no notice of who is at the other end."""
        self._work(now)
        return self._settle(now)

    def line_lost(self, now: float) -> Out[Fact]:
        """Half a real-time command is forgotten; half a printing command is still waited for."""
        self._real_time.clear()
        self._work(now)
        return self._settle(now)

    def feed(self, data: bytes, now: float) -> Out[Fact]:
        self._work(now)
        if self.mechanism.powered and not self.faults.deaf:
            for byte in data:
                self._receive(byte, now)
            self._pause_for_fault(now)
            self._work(now)
        return self._settle(now)

    def poll(self, now: float) -> Out[Fact]:
        self._work(now)
        return self._settle(now)

    def deadline(self) -> float | None:
        times = [self._xon_at]
        if self._pending and self._working():
            times.append(max(self._free_at, self._pending[0][0]))
        return min((time for time in times if time is not None), default=None)

    def clear_buffers(self) -> None:
        """10 05 02, or the power is gone: what was not printed never will be."""
        self._pending.clear()
        self._held = 0
        self._decoder.reset()
        self.press.forget()

    def switch(self, *, on: bool) -> None:
        """The mains switch."""
        self.clear_buffers()
        self._real_time.clear()
        self.mechanism.powered = on
        self._asb_mask, self._asb_told = 0, b""
        self._xoff, self._xon_at = False, None
        if on:
            self._data += XON

    def hold_off(self) -> None:
        """XOFF that no XON follows."""
        self._data += XOFF

    def _working(self) -> bool:
        return self.mechanism.powered and not self.mechanism.offline

    def _receive(self, byte: int, now: float) -> None:
        """One byte: real-time commands act at once, and go on into the buffer like any other."""
        self._watch_real_time(byte, now)
        if self._full():
            self._work(now)
        if self._full():
            self._lost += 1
            return
        op = self._decoder.push(byte)
        if op is not None and op.kind is not Kind.NOTHING:
            self._pending.append((now, op))
            self._held += op.length

    def _full(self) -> bool:
        """A command too long for the buffer is worked off while it arrives."""
        return bool(self._pending) and self._held + self._decoder.partial >= BUFFER

    def _watch_real_time(self, byte: int, now: float) -> None:
        seen = self._real_time
        if not seen and byte != 0x10:
            return
        seen.append(byte)
        if len(seen) == 2 and byte not in (0x04, 0x05, 0x14):
            seen[:] = b"\x10" if byte == 0x10 else b""
        elif len(seen) == 3:
            command, number = seen[1], byte
            seen.clear()
            self._obey_at_once(command, number, now)

    def _obey_at_once(self, command: int, number: int, now: float) -> None:
        answer = self.mechanism.real_time(number) if command == 0x04 else None
        if answer is not None:
            self._say((self.mechanism.asb() if self.faults.asb_inside else b"") + bytes((answer,)))
        elif command == 0x05 and number == 0x02:
            self.clear_buffers()
            self._free_at = now
        elif command == 0x14 and number == 0x01:
            self.press.drawer += 1

    def _work(self, now: float) -> None:
        """Prints what there was time for."""
        while self._pending and self._working():
            start = max(self._free_at, self._pending[0][0])
            if start > now:
                return
            _, op = self._pending.popleft()
            self._held -= op.length
            self._free_at = start + self._obey(op)

    def _obey(self, op: Op) -> float:
        receipts, lines = len(self.press.receipts), self.press.lines
        seconds = self.press.obey(op)
        if op.kind is Kind.ASB:
            self._asb_mask, self._asb_told = op.number, b""
        elif op.kind is Kind.TOKEN:
            self._prove(op.data)
        elif op.kind is Kind.PAPER_STATUS and not self.faults.no_proof:
            self._say(bytes((self.mechanism.paper_status(),)))
        if self.faults.paper_runs_out(self.press.lines - lines):
            self.mechanism.paper = "out"
        for receipt in self.press.receipts[receipts:]:
            fact = {"fact": "receipt_printed", "number": receipt.number, "text": receipt.text}
            self._facts.append(fact)
        return seconds

    def _prove(self, token: bytes) -> None:
        if self.faults.no_proof or not self._profile.job_token:
            return
        inside = self.mechanism.asb() if self.faults.asb_inside else b""
        flow = XOFF + XON if self.faults.xoff_in_blocks else b""
        self._say(TOKEN_HEAD + token[:1] + inside + flow + token[1:] + b"\x00")

    def _say(self, data: bytes) -> None:
        silent = self.faults.mute or self.faults.deaf or self._profile.write_only
        if self.mechanism.powered and not silent:
            self._data += data

    def _pause_for_fault(self, now: float) -> None:
        if self.faults.xoff_in_blocks and self._pending and self._xon_at is None:
            self._data += XOFF
            self._xon_at = now + FAULT_PAUSE_S

    def _settle(self, now: float) -> Out[Fact]:
        """Everything a step has to say, flow control and changed status included."""
        self._flow(now)
        if self._asb_mask and self.mechanism.asb() != self._asb_told:
            self._asb_told = self.mechanism.asb()
            self._say(self._asb_told)
        data, self._data = bytes(self._data), bytearray()
        facts, self._facts = tuple(self._facts), []
        return Out(data, facts)

    def _flow(self, now: float) -> None:
        if not self.mechanism.powered or self.faults.deaf:
            return
        if self._xon_at is not None and now >= self._xon_at:
            self._xon_at = None
            self._data += XON
        refuses = self._profile.xoff_offline and self.mechanism.offline
        if not self._xoff and (refuses or self._held >= ALMOST_FULL):
            self._xoff = True
            self._data += XOFF
        elif self._xoff and not refuses and self._held <= ALMOST_EMPTY:
            self._xoff = False
            self._data += XON
