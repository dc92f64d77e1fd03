"""The mail server of the sweep: it remembers what it took, and answers badly if told to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.bench.sweep.faults import Source
from kiosk.bench.sweep.must import must
from kiosk.domain.letters import Letter, MailAnswer, MailRefused, MailSent, MailUnknown
from kiosk.domain.payments import DeliveryKind, DeliveryState

if TYPE_CHECKING:
    from kiosk.bench.sweep.evidence import Evidence
    from kiosk.bench.sweep.world import World

SENDING = ("lost", "taken and lost", "refused")
ADDRESS = "ana@example.com"
#: Fewer than in life, so that a letter can be given up within a run.
TRIES = 4


@dataclass
class PostOffice:
    """Implements ports.MailServer. `taken` counts what it took, by payment; `bad` is how often it
    does not answer as it should."""

    world: World
    bad: float = 0.0
    taken: Counter[str] = field(default_factory=Counter)

    def send(self, letter: Letter) -> MailAnswer:
        must(letter.to == ADDRESS, "the whole address is needed here")
        payment_id = letter.key.partition(".")[0]
        strike = self.world.faults.strikes(Source.MAIL, SENDING, self.bad)
        kind = strike.kind if strike else ""
        if kind == "lost":
            return MailUnknown("lost")
        if kind == "refused":
            return MailRefused("550")
        self.taken[payment_id] += 1
        return MailUnknown("lost") if kind else MailSent("250")


def posted(seen: Evidence) -> None:
    """R1, R6: what is told as sent was taken; no letter leaves more often than the journal says,
    and none that nobody asked for. A journal put back from a copy has forgotten some."""
    taken = seen.world.post.taken
    for payment in seen.payments:
        row = seen.journal.delivery(payment.id, DeliveryKind.EMAIL)
        if row is None:
            must(not taken[payment.id], "a letter that nobody asked for")
            continue
        must(taken[payment.id] <= row.attempts, "a letter left that the journal knows nothing of")
        confirmed = row.state is DeliveryState.CONFIRMED
        must(not confirmed or taken[payment.id], "told as sent, and it was not")
        must(ADDRESS not in row.answer, "the address is kept longer than it is needed")
