"""How the reader stands: whether a card could be taken with it now."""

from __future__ import annotations

from kiosk.domain.events import Condition
from kiosk.gateways.stripe_terminal import troubles as tr
from kiosk.gateways.stripe_terminal.seen import ReaderSeen
from kiosk.logs import logger

#: Between two looks while nobody uses it: ready or for staff to mend; away or taken.
CALM_S, RESTLESS_S = 30.0, 5.0
#: Nothing but staff helps.
_FOR_STAFF = frozenset(
    {
        tr.READER_FAULT,
        "terminal_reader_invalid_location_for_payment",
        "terminal_location_country_unsupported",
    }
)


class Standing:
    """Folds what calls have shown into a condition. `now` is monotonic seconds, kept by its owner.

    `reader.status` says offline for minutes after a reader is back, so it alone only warns; it
    counts once a payment was refused for that (DEVICES.md 5.1).
    """

    def __init__(self) -> None:
        self.now = 0.0
        self.condition = Condition.STARTING
        self._held_until = 0.0
        self._warned = False

    @property
    def next_look(self) -> float:
        calm = self.condition in {Condition.READY, Condition.FAILURE}
        return self.now + (CALM_S if calm else RESTLESS_S)

    def seen(self, reader: ReaderSeen) -> None:
        """Stripe answers and knows the reader."""
        away = reader.status == "offline"
        if away and not self._warned:
            logger().warning("reader_says_offline", device="terminal", state=reader.status)
        self._warned = away
        if self.now < self._held_until:
            return
        if away and self.condition is Condition.OFFLINE and self._held_until:
            self._hold(Condition.OFFLINE)
            return
        self._held_until = 0.0
        self.condition = Condition.READY

    def taken(self) -> None:
        """Another till's payment is on it."""
        if self.now >= self._held_until:
            self.condition = Condition.BUSY

    def failed(self, trouble: tr.Trouble) -> None:
        """A call ended so; most say nothing of the reader."""
        if isinstance(trouble, tr.Forbidden) or trouble.code in _FOR_STAFF:
            self.unusable()
        elif trouble.code == tr.READER_OFFLINE:
            self._hold(Condition.OFFLINE)
        elif trouble.code == tr.NO_CONNECTION:
            self.away()

    def unusable(self) -> None:
        """Only staff can help."""
        self._hold(Condition.FAILURE)

    def away(self) -> None:
        """Stripe does not answer."""
        self._held_until = 0.0
        self.condition = Condition.OFFLINE

    def _hold(self, condition: Condition) -> None:
        self.condition = condition
        self._held_until = self.now + CALM_S
