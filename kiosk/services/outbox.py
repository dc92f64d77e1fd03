"""Sends what the journal says must be sent, at least once, each row by its own state.

A row is SENT (which means unknown) before anything leaves; its answer is one more commit. One
kind failing never blocks another (MONEY.md section 8).

A biller's row is never DEAD: the money is posted here, so its biller is asked until it answers,
at last every five minutes, and meanwhile the row is an exception that staff see. A PDF that cannot
be written is DEAD after PDF_TRIES, an e-mail that nobody takes after those of Letters: the payment
does not hang on either.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, assert_never

from kiosk.domain.bills import PostingConflict
from kiosk.domain.changes import Commit, MoveDelivery
from kiosk.domain.events import PrintConfirmed, PrintUnknown
from kiosk.domain.intents import Event, MailAnswered, PdfKept, PostingAnswered
from kiosk.domain.letters import MailAnswer, MailRefused, MailSent, MailUnknown
from kiosk.domain.payments import Delivery, DeliveryKind, DeliveryState, PaymentRecord
from kiosk.domain.receipts import Document
from kiosk.domain.together import whole
from kiosk.logs import logger
from kiosk.ports import BillerAdapter, Clock, Entropy, Journal, Pdf, Printer
from kiosk.services.letters import TRIES, Letters

if TYPE_CHECKING:
    from kiosk.services.perform import Jobs

#: Never by itself: a print is repeated at a restart or by staff, not by a timer.
NEVER_MS = 1 << 62
#: Back-off in milliseconds: doubled from the first to the last (MONEY.md section 8).
FIRST_RETRY_MS, LAST_RETRY_MS = 1_000, 300_000
LONGEST_RETRY_MS = LAST_RETRY_MS * 3 // 2
PDF_TRIES = 5
#: A row that is due but in flight is looked at again after this many seconds.
LOOK_AGAIN = 0.25
#: Longer than any exchange: a job that began so many seconds ago ended by a bug.
LOST_AFTER_S = 900.0

_PAPER = frozenset({DeliveryKind.PRINT, DeliveryKind.PRINT_AGAIN})
Compose = Callable[[PaymentRecord], Document]
#: What comes back from what was sent.
Heard = PrintConfirmed | PrintUnknown | PdfKept | PostingAnswered | MailAnswered


@dataclass
class Outbox:
    """Lives on the core's thread; only `jobs` leave it."""

    journal: Journal
    adapters: Mapping[str, BillerAdapter]
    printer: Printer
    pdf: Pdf
    compose: Compose
    jobs: Jobs
    clock: Clock
    entropy: Entropy
    letters: Letters | None = None
    _in_flight: dict[tuple[str, DeliveryKind], float] = field(default_factory=dict)
    _woken: bool = False

    def wake(self) -> None:
        """Send every row that is due; at the first call after a start, every row that waits.

        A time that no back-off can have set was written under a wrong clock: it is due, too.
        """
        now_ms, first = self.clock.now_ms(), not self._woken
        self._woken = True
        for row in self.journal.deliveries(NEVER_MS - 1):
            if first or not now_ms < row.next_at_ms <= now_ms + LONGEST_RETRY_MS:
                self._send(row)

    def due_in(self) -> float | None:
        """Seconds until rows are looked at again; None when nothing waits."""
        next_ms = self.journal.next_delivery_ms()
        if next_ms is None or next_ms >= NEVER_MS:
            return None
        longest = min(next_ms - self.clock.now_ms(), LAST_RETRY_MS) / 1000
        return max(longest, LOOK_AGAIN)

    def after_restart(self) -> None:
        """Receipts whose printing nobody confirmed come out again, marked as copies."""
        for row in self.journal.deliveries(NEVER_MS):
            sent = row.kind in _PAPER and row.state is DeliveryState.SENT
            if sent and row.answer != "sent":
                self._print(row)

    def heard(self, event: Heard) -> None:
        """What came back from the printer or from a job of ours."""
        match event:
            case PrintConfirmed(job, proof):
                self._printed(job, proof)
            case PrintUnknown():
                pass
            case PdfKept(payment_id, path):
                self._kept(payment_id, path)
            case MailAnswered(payment_id, answer):
                self._mailed(payment_id, answer)
            case PostingAnswered(payment, answer):
                self._in_flight.pop((payment.id, DeliveryKind.BILLER), None)
                if isinstance(answer, PostingConflict):
                    self._disputed(payment.id, answer.code)
            case _:
                assert_never(event)

    def _send(self, row: Delivery) -> None:
        since = self._in_flight.get((row.payment_id, row.kind))
        if since is not None and self.clock.monotonic() < since + LOST_AFTER_S:
            return
        match row.kind:
            case DeliveryKind.BILLER:
                self._post(row)
            case DeliveryKind.PRINT | DeliveryKind.PRINT_AGAIN:
                self._print(row)
            case DeliveryKind.PDF:
                self._keep(row)
            case DeliveryKind.EMAIL:
                self._mail(row)
            case _:
                assert_never(row.kind)

    def _post(self, row: Delivery) -> None:
        """The payment id is the key: a repetition is absorbed by the biller."""
        self._sent(row, self._retry_ms(row))
        payment = self.journal.payment(row.payment_id)
        if not payment.number.value:
            # The keys are lost: to whom it belongs is known again once they are back.
            return
        adapter = self.adapters[payment.number.biller_id]

        def work() -> Event:
            self._begin(row)
            answer = adapter.post(payment.id, payment.number, payment.posted_amount)
            return PostingAnswered(payment, answer)

        self._in_flight[row.payment_id, row.kind] = math.inf
        self.jobs.submit(work)

    def _begin(self, row: Delivery) -> None:
        """On the job's thread."""
        self._in_flight[row.payment_id, row.kind] = self.clock.monotonic()

    def _disputed(self, payment_id: str, code: str) -> None:
        """Still unknown, and asked on; the row bears why a person must look at it."""
        row = self.journal.delivery(payment_id, DeliveryKind.BILLER)
        if row is None or row.state is not DeliveryState.SENT or row.answer == code:
            return
        move = MoveDelivery(payment_id, row.kind, row.state, row.state, row.next_at_ms, code)
        self._commit("posting_conflict", move)

    def _print(self, row: Delivery) -> None:
        self._sent(row, NEVER_MS)
        payment = self.journal.payment(row.payment_id)
        again = "again/" if row.kind is DeliveryKind.PRINT_AGAIN else ""
        job = f"{payment.id}/{again}{row.attempts}"
        self.printer.print_job(job, self.compose(payment), row.attempts)

    def _keep(self, row: Delivery) -> None:
        self._sent(row, self._retry_ms(row))
        payment = self.journal.payment(row.payment_id)
        document = self.compose(payment)
        name = f"{payment.confirmation}-{whole(payment).outcome}"

        def work() -> Event:
            self._begin(row)
            try:
                return PdfKept(payment.id, self.pdf.keep(name, document))
            except OSError:
                return PdfKept(payment.id, None)

        self._in_flight[row.payment_id, row.kind] = math.inf
        self.jobs.submit(work)

    def _mail(self, row: Delivery) -> None:
        """In the language its customer spoke then; whose address went with the keys, waits."""
        self._sent(row, self._retry_ms(row))
        language, _, to = row.answer.partition(" ")
        if self.letters is None or not to:
            self._mailed(row.payment_id, MailUnknown("not configured"))
            return
        payment = self.journal.payment(row.payment_id)
        document = self.compose(replace(payment, language=language))
        self._in_flight[row.payment_id, row.kind] = math.inf
        self.letters.send(payment, document, to, lambda: self._begin(row))

    def _sent(self, row: Delivery, next_at_ms: int) -> None:
        move = MoveDelivery(
            row.payment_id, row.kind, row.state, DeliveryState.SENT, next_at_ms, row.answer
        )
        self._commit(f"{row.kind}_sent", move)

    def _printed(self, job: str, proof: str) -> None:
        payment_id, _, rest = job.partition("/")
        kind = DeliveryKind.PRINT_AGAIN if rest.startswith("again/") else DeliveryKind.PRINT
        row = self.journal.delivery(payment_id, kind)
        if row is None or row.state is not DeliveryState.SENT:
            return
        proven = proof != "sent"
        after = DeliveryState.CONFIRMED if proven else DeliveryState.SENT
        move = MoveDelivery(payment_id, row.kind, row.state, after, NEVER_MS, proof)
        self._commit("print_confirmed" if proven else "print_sent", move)

    def _kept(self, payment_id: str, path: str | None) -> None:
        self._in_flight.pop((payment_id, DeliveryKind.PDF), None)
        row = self.journal.delivery(payment_id, DeliveryKind.PDF)
        if row is None or row.state is not DeliveryState.SENT:
            return
        if path is not None:
            after, kind = DeliveryState.CONFIRMED, "pdf_kept"
        elif row.attempts >= PDF_TRIES:
            after, kind = DeliveryState.DEAD, "pdf_given_up"
        else:
            return
        move = MoveDelivery(payment_id, row.kind, row.state, after, NEVER_MS, path or "")
        self._commit(kind, move)

    def _mailed(self, payment_id: str, answer: MailAnswer) -> None:
        self._in_flight.pop((payment_id, DeliveryKind.EMAIL), None)
        row = self.journal.delivery(payment_id, DeliveryKind.EMAIL)
        if row is None or row.state is not DeliveryState.SENT:
            return
        tries = TRIES if self.letters is None else self.letters.tries
        match answer:
            case MailSent(told):
                after, kind = DeliveryState.CONFIRMED, "email_confirmed"
            case MailRefused(told):
                after, kind = DeliveryState.REFUSED, "email_refused"
            case MailUnknown(told) if row.attempts >= tries:
                after, kind = DeliveryState.DEAD, "email_given_up"
            case MailUnknown():
                return
            case _:
                assert_never(answer)
        if after is not DeliveryState.CONFIRMED:
            logger().warning("email_not_sent", payment=payment_id, state=str(after))
        # Whatever was said takes the address's place: it is not needed any more.
        move = MoveDelivery(payment_id, row.kind, row.state, after, NEVER_MS, told or "sent")
        self._commit(kind, move)

    def _commit(self, kind: str, move: MoveDelivery) -> None:
        commit = Commit(kind, move.payment_id, (move,))
        self.journal.commit(commit, self.clock.now_ms(), self.clock.monotonic())

    def _retry_ms(self, row: Delivery) -> int:
        """Exponential with up to half as much again of jitter."""
        wait = min(FIRST_RETRY_MS << min(row.attempts, 20), LAST_RETRY_MS)
        return self.clock.now_ms() + wait + self.entropy.bits(16) * wait // (1 << 17)
