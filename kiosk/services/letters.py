"""Receipts on their way to the mail server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
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

        The same words about a payment give the same key and the same bytes: whoever gets them
        twice, their answer having been lost, can tell.
        """

        def work() -> Event:
            begun()
            try:
                pdf = self.pdf.bytes_of(document)
            except OSError:
                return MailAnswered(payment.id, MailUnknown("pdf"))
            text = words_of(document)
            letter = Letter(
                key=f"{payment.id}.{sha256(text.encode()).hexdigest()[:16]}",
                to=to,
                subject=bare(document.title),
                text=text,
                language=document.language,
                sent_ms=payment.told_ms,
                file=f"{payment.confirmation}.pdf",
                pdf=pdf,
            )
            return MailAnswered(payment.id, self.server.send(letter))

        self.jobs.submit(work)
