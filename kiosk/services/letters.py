"""Receipts on their way to the mail server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.intents import Event, MailAnswered
from kiosk.domain.letters import Letter, MailUnknown, words_of
from kiosk.domain.lines import bare
from kiosk.domain.payments import PaymentRecord
from kiosk.domain.receipts import Document
from kiosk.ports import MailServer, Pdf

if TYPE_CHECKING:
    from kiosk.services.perform import Jobs

#: Most of a day: a mail server that is away over night is found again.
TRIES = 200


@dataclass(frozen=True)
class Letters:
    """`jobs` are these letters' own: a mail server that hangs keeps no worker from a biller. After
    `tries` a letter is given up."""

    server: MailServer
    jobs: Jobs
    pdf: Pdf
    tries: int = TRIES

    def send(
        self, payment: PaymentRecord, document: Document, to: str, begun: Callable[[], None]
    ) -> None:
        """Answered by MailAnswered. `begun` is called on the job's thread.

        The same payment with the same outcomes gives the same key and the same bytes: whoever gets
        one twice, its answer having been lost, can tell.
        """

        def work() -> Event:
            begun()
            try:
                pdf = self.pdf.bytes_of(document)
            except OSError:
                return MailAnswered(payment.id, MailUnknown("pdf"))
            letter = Letter(
                key=f"{payment.id}.{'-'.join(str(bill.outcome) for bill in payment.bills)}",
                to=to,
                subject=bare(document.title),
                text=words_of(document),
                language=document.language,
                sent_ms=payment.told_ms,
                file=f"{payment.confirmation}.pdf",
                pdf=pdf,
            )
            return MailAnswered(payment.id, self.server.send(letter))

        self.jobs.submit(work)
