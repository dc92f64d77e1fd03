"""Asking a printer how it is: one real-time question at a time, each with its own deadline."""

from __future__ import annotations

from kiosk.devices.receipt_printer.escpos import commands
from kiosk.devices.receipt_printer.escpos.status import QUIET, Status, from_answers

ANSWER_S = 0.3
"""Time for one answer (DEVICES.md 6.2), and the pause in which a late one is thrown away."""


class Inquiry:
    """One round of questions: 1 and 4 always, 2 if the printer is offline, 3 if it has an error.

    `asking` is true from `begin` until `status` or `silent` is set. Question 1 unanswered twice
    is silence; another one unanswered twice has nothing to tell (some clones do not know it).
    """

    def __init__(self) -> None:
        self.retries = 0
        self.cancel()

    def cancel(self) -> None:
        """Nothing is asked and nothing known."""
        self.asking = False
        self.silent = False
        self.status: Status | None = None
        self._answers: dict[int, int] = {}
        self._number = 1
        self._open = False
        self._missed = 0
        self._until: float | None = None

    def begin(self) -> None:
        """Ask anew, unless a round is under way."""
        if not self.asking:
            self.cancel()
            self.asking = True

    def deadline(self) -> float | None:
        """When the open question times out, or when the pause after it ends."""
        return self._until

    def ready(self) -> bool:
        """Whether a question is waiting to be sent."""
        return self.asking and self._until is None

    def question(self, now: float) -> bytes:
        """The next question; only when `ready()`."""
        self._open = True
        self._until = now + ANSWER_S
        return commands.real_time_status(self._number)

    def answer(self, value: int) -> bool:
        """Takes a real-time reply. False: nobody asked."""
        if not self._open:
            return False
        self._conclude(value)
        return True

    def expire(self, now: float) -> None:
        """Lets time pass."""
        if self._until is None or now < self._until:
            return
        self._until = None
        if not self._open:
            return
        self._open = False
        self._missed += 1
        if self._missed == 1:
            self.retries += 1
            self._until = now + ANSWER_S
        elif self._number == 1:
            self.asking, self.silent = False, True
        else:
            self._conclude(QUIET)

    def _conclude(self, value: int) -> None:
        self._answers[self._number] = value
        self._open, self._until, self._missed = False, None, 0
        wanted = [1, 4] if self._answers[1] == QUIET else [1, 4, 2]
        if self._answers.get(2, QUIET) & 0x40:
            wanted.append(3)
        left = [number for number in wanted if number not in self._answers]
        if left:
            self._number = left[0]
        else:
            self.asking = False
            self.status = from_answers(self._answers)
