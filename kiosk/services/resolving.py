"""A person's decisions about exceptions. A card's terminal is asked once more before its fate is
decided for it; its own answer always wins (MONEY.md section 4.4).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from kiosk.domain import cards
from kiosk.domain.effects import AskCard, Effect
from kiosk.domain.exceptions import (
    MoneyException,
    Objection,
    Resolve,
    Resolved,
    objection,
)
from kiosk.domain.flow.record import charge_of
from kiosk.domain.flow.report import reported
from kiosk.domain.flow.resolve import resolve, sign, verdict
from kiosk.domain.intents import Event
from kiosk.domain.rules import Moment
from kiosk.domain.visit import Visit
from kiosk.services.perform import Outside

#: What a terminal says on its way to an answer.
_NO_ANSWER_YET = cards.CardShows | cards.CardPrepared | cards.CardHeard
_DOES_NOT_KNOW = cards.CardUnknown | cards.CardAmbiguous


@dataclass
class Resolving:
    """Lives on the core's thread. `last` is the answer to the newest decision."""

    outside: Outside
    last: Resolved | None = None
    _deciding: str = ""
    _asking: dict[str, Resolve] = field(default_factory=dict)

    def find(self, key: str) -> MoneyException | None:
        """The exception of that key, while it is one. Raises JournalError."""
        queue = self.outside.journal.exceptions(self.outside.clock.now_ms())
        return next((item for item in queue if item.key == key), None)

    def begin(self, order: Resolve, moment: Moment, *, busy: bool) -> tuple[Effect, ...]:
        """What to perform now; nothing while the terminal is asked or where it is refused."""
        self._deciding = order.key
        if not moment.health.journal:
            return self._refuse(Objection.JOURNAL)
        item = self.find(order.key)
        wrong = objection(order, item, moment)
        if wrong is None and busy:
            wrong = Objection.BUSY
        if wrong is not None or item is None:
            return self._refuse(wrong)
        if item.tender is None:
            return resolve(item, order, moment)
        if self.outside.terminal is None or not item.askable:
            return self._decided(item, order, moment)
        self._deciding = ""
        self._asking[item.tender.id] = order
        return (AskCard(charge_of(item.tender, wanted=False)),)

    def heard(self, event: cards.CardReport, moment: Moment) -> tuple[Effect, ...]:
        """After the report was judged: what a decision that waited for it does."""
        if event.tender_id not in self._asking or isinstance(event, _NO_ANSWER_YET):
            return ()
        order = self._asking.pop(event.tender_id)
        self._deciding = order.key
        if not moment.health.journal:
            return self._refuse(Objection.JOURNAL)
        item = self.find(order.key)
        # It told of another amount: judged, and still a person's to decide.
        odd = isinstance(event, cards.CardCaptured) and item is not None
        if item is None or not (odd or isinstance(event, _DOES_NOT_KNOW)):
            return self._refuse(Objection.ANSWERED)
        return self._decided(item, order, moment)

    def book(
        self, effects: tuple[Effect, ...], perform: Callable[[tuple[Effect, ...]], list[Event]]
    ) -> list[Event]:
        """The first effect is the decision's commit; once it is done, so is the decision."""
        answers = perform(effects[:1])
        if self._deciding:
            self.last, self._deciding = Resolved(self._deciding), ""
        return answers + perform(effects[1:])

    def failed(self) -> None:
        """If a decision was under way, its commit did not happen."""
        if self._deciding:
            self._refuse(Objection.JOURNAL)

    def _refuse(self, wrong: Objection | None) -> tuple[Effect, ...]:
        self.last, self._deciding = Resolved(self._deciding, wrong), ""
        return ()

    def _decided(self, item: MoneyException, order: Resolve, moment: Moment) -> tuple[Effect, ...]:
        report = verdict(item, order)
        if report is None or item.payment is None:
            return ()
        nobody = Visit("", item.payment.language)
        _, effects = reported(nobody, report, replace(moment, about=item.payment))
        return sign(effects, item, order)
