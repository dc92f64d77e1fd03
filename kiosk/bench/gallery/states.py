"""Frozen views, one or more of every step, and of what makes a screen longest."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.bench.gallery import sample
from kiosk.bench.gallery.cards import card_views
from kiosk.bench.gallery.carts import cart_views
from kiosk.bench.gallery.checking import check_views
from kiosk.bench.gallery.helping import help_views
from kiosk.bench.gallery.receipts import receipt_views
from kiosk.bench.gallery.sample import NOW_MS, usd
from kiosk.domain.bills import Bill, PayBillNumber
from kiosk.domain.events import Condition
from kiosk.domain.panels import Languages, Preferences
from kiosk.domain.paying import OpenNote, Payment
from kiosk.domain.payments import (
    CloseReason,
    Outcome,
    PaymentRecord,
    PaymentState,
    TenderRecord,
)
from kiosk.domain.rules import Health
from kiosk.domain.visit import (
    ChooseAmount,
    ChooseTender,
    ConfirmAccount,
    ConfirmCancel,
    ConfirmMoved,
    Fault,
    FindBill,
    Home,
    LookingUp,
    OutcomeShown,
    OutOfService,
    OverPayment,
    PayCash,
    Posting,
    Recovery,
    Review,
    Stage,
    Step,
    StillThere,
    StopCash,
    TakeYourThings,
    Visit,
)
from kiosk.services.core import View

#: Monotonic seconds at which every view is seen.
NOW = 1000.0
WELL = Health(Condition.READY, Condition.READY, Condition.READY)


@dataclass(frozen=True)
class States:
    """Views by name; `of` makes one from any step."""

    bill: Bill
    record: PaymentRecord
    visa: TenderRecord

    def of(
        self,
        step: Step,
        language: str = "en",
        *,
        health: Health = WELL,
        payment: Payment | None = None,
        **visit: object,
    ) -> View:
        made = Visit("visit-1", language, step, payment=payment)
        made = replace(made, **visit)  # type: ignore[arg-type]  # fields of Visit, by name
        off = NOW_MS - 3_600_000 if isinstance(step, OutOfService) else None
        return View(made, health, NOW, NOW_MS, off_ms=off)

    def payment(self, held: int = 0, **more: object) -> Payment:
        made = Payment(
            "p", "p:1", self.bill, None, usd(15889), usd(150), usd(held), usd(0), last_stacked=None
        )
        return replace(made, **more)  # type: ignore[arg-type]  # fields of Payment, by name

    def all(self, language: str) -> dict[str, View]:
        """At least one view of every step and panel, and of what makes a screen longest."""
        return {
            **self._finding(language),
            **self._deciding(language),
            **self._with_money(language),
            **self._afterwards(language),
            **card_views(self, language),
            **cart_views(self, language),
            **check_views(self, language),
            **help_views(self, language),
        }

    def _finding(self, language: str) -> dict[str, View]:
        of = self.of
        off = replace(WELL, acceptor=Condition.BOX_REMOVED, printer=Condition.PAPER_OUT)
        payee = "City Works Utilities"
        faults = {
            f"find {fault}": of(
                FindBill("3161777078", fault, payee, NOW_MS + 200_000),
                language,
                locked_until=NOW + 250,
            )
            for fault in Fault
            if fault.startswith(("code", "number", "no_such", "too_many", "closed", "unreach"))
        }
        return {
            "home": of(Home(), language),
            "home, cash off": of(Home(), language, health=off),
            "preferences": of(Home(), language, panel=Preferences()),
            "languages": of(FindBill("3161777"), language, panel=Languages()),
            "find": of(FindBill("3161777"), language),
            "find, scanner off": of(
                FindBill(), language, health=replace(WELL, scanner=Condition.OFFLINE)
            ),
            **faults,
            "looking, at once": of(LookingUp(1, NOW, ""), language),
            "looking, 3 s": of(LookingUp(1, NOW - 3, ""), language),
            "looking, 12 s": of(LookingUp(1, NOW - 12, ""), language),
            "out of service": of(OutOfService(Fault.CASH_OFF), language, health=off),
            "no journal": of(
                OutOfService(Fault.JOURNAL), language, health=replace(WELL, journal=False)
            ),
        }

    def _deciding(self, language: str) -> dict[str, View]:
        bill, of = self.bill, self.of
        old = PayBillNumber("cityworks", "5242885902")
        off = replace(WELL, acceptor=Condition.BOX_REMOVED, printer=Condition.PAPER_OUT)
        stale = replace(bill, stale=True)
        review = Review(bill, old, usd(15889), usd(150))
        return {
            "confirm": of(ConfirmAccount(bill), language),
            "confirm, look only": of(ConfirmAccount(bill), language, look_only=True),
            "confirm, no cash": of(ConfirmAccount(bill, cash_refused=True), language),
            "confirm, stale": of(ConfirmAccount(stale), language),
            "moved": of(ConfirmMoved(old, bill), language),
            "amount": of(ChooseAmount(bill, None), language),
            "amount typed": of(ChooseAmount(bill, None, True, "4210"), language),
            "amount too large": of(
                ChooseAmount(bill, None, True, "99999999", Fault.AMOUNT_TOO_LARGE), language
            ),
            "tender": of(ChooseTender(bill, None, usd(15889)), language),
            "tender off": of(
                ChooseTender(bill, None, usd(15889), Fault.CASH_OFF), language, health=off
            ),
            "review": of(review, language),
            "still there": of(StillThere(review, NOW + 30), language),
            "cancel": of(ConfirmCancel(review), language),
        }

    def _with_money(self, language: str) -> dict[str, View]:
        of = self.of
        empty = self.payment()
        some = self.payment(6000, notes=3, last_stacked=usd(2000))
        full = replace(WELL, acceptor=Condition.FULL)
        taking = replace(some, stacking=OpenNote(4, 4, usd(2000)))
        return {
            "cash, empty": of(PayCash(), language, payment=empty),
            "cash": of(PayCash(), language, payment=some),
            "cash, no note": of(PayCash(), language, payment=self.exact(16000)),
            "cash, none fits": of(PayCash(), language, payment=self.exact(0)),
            "cash, taking": of(PayCash(), language, payment=taking),
            **{
                f"cash {fault}": of(PayCash(fault), language, payment=some)
                for fault in (Fault.NOTE_REFUSED, Fault.NOTE_TOO_LARGE, Fault.NOTE_GIVEN_BACK)
            },
            "over": of(OverPayment(usd(2000), usd(411), NOW + 17.2), language, payment=some),
            "stop, empty": of(StopCash(), language, payment=empty),
            "stop": of(StopCash(), language, payment=some),
            "stop, box full": of(StopCash(Fault.BOX_FULL), language, payment=some, health=full),
            "stop, stuck": of(StopCash(Fault.NOTE_STUCK), language, payment=some, health=full),
            "closing": of(Posting(Stage.CLOSING, NOW + 5), language, payment=some),
            "closing, empty": of(Posting(Stage.CLOSING, NOW + 5), language, payment=empty),
            "recording": of(Posting(Stage.RECORDING, NOW + 5), language, payment=some),
            "still there, money": of(StillThere(PayCash(), NOW + 5), language, payment=some),
        }

    def _afterwards(self, language: str) -> dict[str, View]:
        of, record = self.of, self.record
        return {
            "paid": of(OutcomeShown(record), language),
            "pending": of(OutcomeShown(self.pending()), language),
            "not taken": of(OutcomeShown(self.not_taken()), language),
            "kept": of(OutcomeShown(self.kept()), language),
            "refused": of(OutcomeShown(replace(self.pending(), refused=True)), language),
            "doubt": of(OutcomeShown(replace(self.kept(), in_doubt=usd(2000))), language),
            "abandoned": of(OutcomeShown(self.abandoned()), language),
            **receipt_views(self, language),
            "things": of(TakeYourThings(record), language),
            "things, no paper": of(TakeYourThings(record), language, printed=False),
            "recovery": of(Recovery(self.pending()), language),
            "recovery, empty": of(Recovery(self.not_taken()), language),
        }

    def exact(self, held: int) -> Payment:
        """Of a bill that takes no extra: less is still to pay than any note is worth."""
        bill = replace(self.bill, number=PayBillNumber("brightnet", "31617770"))
        return self.payment(held, bill=bill, amount=usd(held + 30), fee=usd(50))

    def pending(self) -> PaymentRecord:
        return replace(self.record, outcome=Outcome.PENDING)

    def abandoned(self) -> PaymentRecord:
        return replace(self.pending(), close_reason=CloseReason.ABANDONED)

    def kept(self) -> PaymentRecord:
        return replace(self.pending(), state=PaymentState.CREDITED, posted_amount=usd(0))

    def not_taken(self) -> PaymentRecord:
        return replace(
            self.record,
            outcome=Outcome.NOT_TAKEN,
            state=PaymentState.NOT_TAKEN,
            held=usd(0),
            posted_amount=usd(0),
            confirmation="",
            recovery_code="",
        )


def states() -> States:
    """The views of `sample`."""
    bill = sample.bill()
    return States(bill, sample.record(bill), sample.visa())
