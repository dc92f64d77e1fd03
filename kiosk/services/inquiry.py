"""Card tenders whose fate nobody has told yet: each is asked again until somebody has.

At once, then after 2, 4, 8 ... 60 s, then every 60 s (MONEY.md section 4.3).
"""

from __future__ import annotations

from dataclasses import dataclass, field

FIRST_WAIT, LONGEST_WAIT = 2.0, 60.0
#: A terminal answers an inquiry within two minutes (DEVICES.md 4.5); after this it is asked anew.
NO_ANSWER = 180.0


@dataclass
class Inquiries:
    """When each open tender is asked next, in monotonic seconds."""

    _due: dict[str, float] = field(default_factory=dict)
    _waits: dict[str, float] = field(default_factory=dict)

    def unknown(self, tender_id: str, now: float) -> None:
        """No answer: at first it is asked at once, then ever later."""
        wait = self._waits.get(tender_id, 0.0)
        self._due[tender_id] = now + wait
        self._waits[tender_id] = min(wait * 2 or FIRST_WAIT, LONGEST_WAIT)

    def answered(self, tender_id: str, now: float) -> None:
        """It said something, and may say more: no hurry to ask again."""
        if tender_id in self._due:
            self._due[tender_id] = now + NO_ANSWER

    def leave(self, tender_id: str) -> None:
        """Its customer is at the terminal: it is not asked by time; its waits go on growing."""
        self._due.pop(tender_id, None)

    def has(self, tender_id: str) -> bool:
        """Whether it is to be asked."""
        return tender_id in self._due

    def settled(self, tender_id: str) -> None:
        """It is known now, or asking would not help."""
        self._due.pop(tender_id, None)
        self._waits.pop(tender_id, None)

    def take(self, now: float) -> tuple[str, ...]:
        """The tenders to be asked now; each answers before it is due again."""
        due = tuple(tender for tender, at in self._due.items() if at <= now)
        for tender in due:
            self._due[tender] = now + NO_ANSWER
        return due

    def next(self) -> float | None:
        """When `take` is to be called again; None if nothing is open."""
        return min(self._due.values(), default=None)

    def others(self, tender_id: str) -> bool:
        """Whether any tender but this one is open."""
        return any(other != tender_id for other in self._due)
