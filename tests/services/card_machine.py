"""A card terminal around a kiosk: the acquirer's book outlives the process, its requests do not."""

from __future__ import annotations

from collections import deque

from kiosk.domain import effects as ef
from kiosk.domain.cards import CardReport, Charge
from tests.domain.flow.terminal import How, Terminal


class CardMachine:
    """Answers as `plan` says, then "good". `truth` is the acquirer."""

    def __init__(self, *, two_step: bool) -> None:
        self.truth = Terminal(two_step=two_step)
        self.plan: deque[How] = deque()

    def prepare(self, charge: Charge) -> None:
        self.truth.heard(ef.PrepareCard(charge))

    def charge(self, charge: Charge) -> None:
        self.truth.heard(ef.ChargeCard(charge))

    def cancel(self, charge: Charge) -> None:
        self.truth.heard(ef.CancelCard(charge))

    def capture(self, charge: Charge) -> None:
        self.truth.heard(ef.CaptureCard(charge))

    def void(self, charge: Charge) -> None:
        self.truth.heard(ef.VoidCard(charge))

    def ask(self, charge: Charge) -> None:
        self.truth.heard(ef.AskCard(charge))

    def recorded(self) -> None:
        self.truth.heard(ef.AcknowledgeCard())

    @property
    def busy(self) -> bool:
        return bool(self.truth.requests or self.truth.said)

    def says(self) -> tuple[CardReport, ...]:
        """What it answers next. An acknowledged approval completes by itself."""
        if self.truth.said or not self.plan:
            return self.truth.answer()
        return self.truth.answer(self.plan.popleft())

    def cut(self) -> None:
        """The kiosk's process is gone, and with it whatever it had asked for."""
        self.truth.requests.clear()
        self.truth.said.clear()
        self.truth.waiting.clear()
        self.truth.cancelled = False
