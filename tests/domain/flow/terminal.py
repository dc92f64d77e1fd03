"""An acquirer and a terminal that never lie, but may refuse, be silent, or lose their answer."""

from __future__ import annotations

from collections import deque
from typing import Literal, assert_never

from kiosk.domain.cards import (
    Approval,
    CardAuthorised,
    CardCaptured,
    CardHeard,
    CardPrepared,
    CardRefused,
    CardReport,
    CardUnknown,
    CardVoided,
    Charge,
    Decline,
)
from kiosk.domain.effects import (
    AcknowledgeCard,
    AskCard,
    CancelCard,
    CaptureCard,
    ChargeCard,
    Effect,
    PrepareCard,
    VoidCard,
)

How = Literal["good", "refuse", "lost", "silent"]
Fate = Literal["open", "authorised", "captured", "gone"]
Request = PrepareCard | ChargeCard | CaptureCard | VoidCard | AskCard


class Terminal:
    """`book` is the acquirer's truth by tender: what the customer's bank will say."""

    def __init__(self, *, two_step: bool) -> None:
        self.two_step = two_step
        self.book: dict[str, Fate] = {}
        self.amounts: dict[str, int] = {}
        self.times_charged: dict[str, int] = {}
        self.requests: deque[Request] = deque()
        self.said: deque[CardReport] = deque()
        self.waiting: deque[CardReport] = deque()
        self.cancelled = False

    def heard(self, effect: Effect) -> None:
        """What the core asked for, in order."""
        match effect:
            case PrepareCard() | ChargeCard() | CaptureCard() | VoidCard() | AskCard():
                self.requests.append(effect)
            case CancelCard():
                self.cancelled = True
            case AcknowledgeCard():
                while self.waiting:
                    self.said.append(self.waiting.popleft())
            case _:
                pass

    def busy_with(self, tender_id: str) -> bool:
        """It has not said its last about that tender."""
        asked = [request.charge.tender_id for request in self.requests]
        return tender_id in [*asked, *(report.tender_id for report in (*self.said, *self.waiting))]

    def answer(self, how: How = "good") -> tuple[CardReport, ...]:
        """To the oldest request, or what comes after an acknowledgement."""
        if self.said:
            return (self.said.popleft(),)
        if not self.requests:
            return ()
        request = self.requests.popleft()
        charge = request.charge
        if how == "silent":
            return (CardUnknown(charge.tender_id, "silence"),)
        answered = self._act(request, charge, refuse=how == "refuse")
        if how == "lost":
            self.waiting.clear()
            return (CardUnknown(charge.tender_id, "lost"),)
        return answered

    def _act(self, request: Request, charge: Charge, *, refuse: bool) -> tuple[CardReport, ...]:
        tender, fate = charge.tender_id, self.book.get(charge.tender_id, "open")
        match request:
            case PrepareCard():
                if refuse:
                    return (CardRefused(tender, Decline.UNAVAILABLE, "busy", over=True),)
                self.book.setdefault(tender, "open")
                return (CardPrepared(tender, f"mark-{tender}"),)
            case ChargeCard():
                return self._charge(charge, refuse=refuse or self.cancelled)
            case CaptureCard():
                if fate == "authorised" and refuse:
                    return (CardRefused(tender, Decline.DECLINED, "expired", over=False),)
                if fate == "authorised":
                    self._take(charge)
                return self._truth(charge)
            case VoidCard():
                late = fate == "captured" and (self.two_step or refuse)
                if not late:
                    self.book[tender] = "gone"
                return self._truth(charge)
            case AskCard():
                return self._truth(charge)
            case _:
                assert_never(request)

    def _charge(self, charge: Charge, *, refuse: bool) -> tuple[CardReport, ...]:
        tender = charge.tender_id
        self.cancelled = False
        if refuse:
            self.book[tender] = "open" if self.two_step else "gone"
            return (CardRefused(tender, Decline.DECLINED, "05", over=not self.two_step),)
        if self.two_step:
            self.book[tender] = "authorised"
            return self._truth(charge)
        self._take(charge)
        self.waiting.append(CardCaptured(tender, self.approval(charge)))
        return (CardHeard(tender, self.approval(charge)),)

    def _take(self, charge: Charge) -> None:
        self.book[charge.tender_id] = "captured"
        self.amounts[charge.tender_id] = charge.amount.minor
        self.times_charged[charge.tender_id] = self.times_charged.get(charge.tender_id, 0) + 1

    def approval(self, charge: Charge) -> Approval:
        return Approval(charge.amount, f"ref-{charge.tender_id}", "A1", "Visa", "4242", "T-1")

    def _truth(self, charge: Charge) -> tuple[CardReport, ...]:
        tender = charge.tender_id
        match self.book.get(tender, "open"):
            case "open":
                return (CardRefused(tender, Decline.TIMED_OUT, "none", over=not self.two_step),)
            case "authorised":
                return (CardAuthorised(tender, self.approval(charge)),)
            case "captured":
                return (CardCaptured(tender, self.approval(charge)),)
            case "gone":
                return (CardVoided(tender),)

    @property
    def taken(self) -> int:
        """What the acquirer owes us, in minor units."""
        kept = (tender for tender, fate in self.book.items() if fate == "captured")
        return sum(self.amounts[tender] for tender in kept)
