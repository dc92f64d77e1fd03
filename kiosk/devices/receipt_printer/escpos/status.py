"""Status bytes of the printer, in one word (DEVICES.md 6.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.events import Condition

QUIET = 0x12
"""A real-time answer with nothing to tell."""


@dataclass(frozen=True, slots=True)
class Status:
    """What the printer said, whichever way it said it."""

    offline: bool
    cover_open: bool
    paper_out: bool
    near_end: bool
    cutter: bool
    error: bool

    @property
    def condition(self) -> Condition:
        """The worst of it; an open cover before the missing paper it may explain."""
        ranking = (
            (self.error, Condition.FAILURE),
            (self.cutter, Condition.CUTTER),
            (self.cover_open, Condition.COVER_OPEN),
            (self.paper_out, Condition.PAPER_OUT),
            (self.offline, Condition.OFFLINE),
            (self.near_end, Condition.NEAR_END),
        )
        return next((condition for is_so, condition in ranking if is_so), Condition.READY)


def from_answers(answers: Mapping[int, int]) -> Status:
    """Status from the answers to 10 04 n, by n. An answer that is missing tells nothing."""
    printer, offline, error, paper = (answers.get(n, QUIET) for n in (1, 2, 3, 4))
    return Status(
        offline=bool(printer & 0x28),
        cover_open=bool(offline & 0x04),
        paper_out=bool(offline & 0x20) or paper & 0x60 == 0x60,
        near_end=paper & 0x0C == 0x0C,
        cutter=bool(error & 0x08),
        error=bool(error & 0x64) or (bool(offline & 0x40) and not error & 0x08),
    )


def from_asb(value: bytes) -> Status:
    """Status from the four bytes of ASB."""
    first, second, third = value[:3]
    return Status(
        offline=bool(first & 0x08),
        cover_open=bool(first & 0x20),
        paper_out=third & 0x0C == 0x0C,
        near_end=third & 0x03 == 0x03,
        cutter=bool(second & 0x08),
        error=bool(second & 0x64),
    )
