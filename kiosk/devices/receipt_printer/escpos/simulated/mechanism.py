"""The printer's sensors and what they make it say (DEVICES.md 6.2, second table)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Mechanism:
    """The parts as they physically are. `paper` is "ok", "near_end" or "out"."""

    paper: str = "ok"
    cover_open: bool = False
    cutter_stuck: bool = False
    fatal: bool = False
    powered: bool = True

    @property
    def offline(self) -> bool:
        """Whether it prints nothing now."""
        return self.paper == "out" or self.cover_open or self.cutter_stuck or self.fatal

    def real_time(self, question: int) -> int | None:
        """The answer to 10 04 n; None for an n that does not exist."""
        out, near = self.paper == "out", self.paper != "ok"
        stopped = self.cutter_stuck or self.fatal
        answers = {
            1: 0x08 * self.offline,
            2: 0x04 * self.cover_open | 0x20 * out | 0x40 * stopped,
            3: 0x08 * self.cutter_stuck | 0x20 * self.fatal,
            4: 0x0C * near | 0x60 * out,
        }
        return 0x12 | answers[question] if question in answers else None

    def asb(self) -> bytes:
        """The four bytes of automatic status."""
        return bytes(
            (
                0x10 | 0x08 * self.offline | 0x20 * self.cover_open,
                0x08 * self.cutter_stuck | 0x20 * self.fatal,
                self.paper_status() | 0x0C * (self.paper == "out"),
                0x00,
            )
        )

    def paper_status(self) -> int:
        """The answer to 1D 72 01 of a printer that is online."""
        return 0x03 * (self.paper != "ok")
