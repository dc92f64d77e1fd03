"""Store staff, once all is quiet: each exception is decided as the physical truth and the
acquirer's book say, and the queue empties through nothing else (MONEY.md section 4.4)."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.bench.sweep.evidence import Evidence
from kiosk.bench.sweep.faults import stream
from kiosk.bench.sweep.must import must
from kiosk.bench.sweep.till import Sale
from kiosk.domain.exceptions import ExceptionKind, MoneyException, Objection, Resolution, Resolve
from kiosk.domain.money import Money
from kiosk.domain.payments import NoteState

if TYPE_CHECKING:
    from kiosk.bench.sweep.world import World

#: A refused posting is a new exception; a biller that refuses for ever is paid out in the end.
ROUNDS = 6
#: Not decided: the answer came first, or the item is none any more.
OVERTAKEN = {None, Objection.ANSWERED, Objection.UNKNOWN_ITEM}


class Staff:
    """Two people with one truth."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.random = stream(world.seed, "staff")

    def decide_all(self) -> None:
        """Until nothing is left to decide. Raises ViolationError."""
        for turn in range(ROUNDS):
            queue = self._queue()
            if not queue:
                return
            for item in queue:
                self._decide(item, last=turn == ROUNDS - 1)
        left = [(item.kind, item.key) for item in self._queue()]
        must(not left, f"I11: staff cannot settle {left}")

    def _queue(self) -> list[MoneyException]:
        """Without what is taken back at the terminal first, by hand: the acquirer has another sum
        or currency for it."""
        journal = self.world.journal
        queue = journal.exceptions(self.world.now_ms()) if journal else ()
        return [item for item in queue if not self._wrong_charge(item)]

    def _standing(self, item: MoneyException) -> list[Sale]:
        tender, till = item.tender, self.world.till
        if tender is None or till is None:
            return []
        return [sale for sale in till.sales() if sale.tender == tender.id and sale.stands]

    def _wrong_charge(self, item: MoneyException) -> bool:
        ours = item.tender.amount if item.tender else None
        return any(
            ours is not None and (sale.minor, sale.currency) != (ours.minor, ours.currency)
            for sale in self._standing(item)
        )

    def _decide(self, item: MoneyException, *, last: bool) -> None:
        world, order = self.world, self._order(item, last=last)
        if order is None:
            world.run(60.0)
            return
        world.note("staff: ", order)
        life = world.restarts
        world.resolved.clear()
        world.tell(order)
        for _ in range(40):
            world.run(5.0)
            if order.key in world.resolved:
                break
        if world.restarts != life:
            # Whoever decided it finds it as it was, or decided, and looks again.
            return
        must(order.key in world.resolved, f"no answer to {order}")
        wrong = world.resolved[order.key]
        must(wrong in OVERTAKEN, f"staff may not: {wrong} of {item}")

    def _order(self, item: MoneyException, *, last: bool) -> Resolve | None:
        order = Resolve(item.key, Resolution.NOTED, by="ana", second="bo", reason="the truth")
        match item.kind:
            case ExceptionKind.NOTE_IN_DOUBT | ExceptionKind.STRAY_NOTE:
                how, value = self._note(item)
                return replace(order, resolution=how, value=value)
            case ExceptionKind.CARD_UNKNOWN:
                standing = self._standing(item)
                reference = standing[0].reference if standing else ""
                how = Resolution.CHARGED if standing else Resolution.NOT_CHARGED
                return replace(order, resolution=how, reference=reference)
            case ExceptionKind.CREDIT_HELD:
                out = last or self.random.random() < 0.5
                how = Resolution.PAID_OUT if out else Resolution.APPLIED
                return replace(order, resolution=how)
            case ExceptionKind.ABANDONED_CASH | ExceptionKind.CARD_CONTRADICTED:
                return order
            case _:
                return None

    def _note(self, item: MoneyException) -> tuple[Resolution, Money | None]:
        """What the count says: notes in the box that no row accounts for."""
        boxed = self.world.notes.boxed
        spare = Counter[int | None](note.minor for note in boxed)
        with closing(Evidence(self.world)) as seen:
            spare.subtract(seen.values(NoteState.STACKED))
        found = +spare
        if item.amount is None:
            minor = min((minor for minor in found if minor), default=0)
            value = Money(minor, self.world.rules.currency) if minor else None
            return (Resolution.IN_BOX if minor else Resolution.NOT_IN_BOX), value
        minor, payment = item.amount.minor, item.payment
        ours = Counter(note.minor for note in boxed if payment and note.payment == payment.id)
        for note in payment.notes if payment else ():
            if note.value and note.state is NoteState.STACKED:
                ours[note.value.minor] -= 1
        if found[minor] > 0 and (payment is None or ours[minor] > 0):
            return Resolution.IN_BOX, None
        honoured = payment is not None and self.random.random() < 0.2
        return (Resolution.HONOURED if honoured else Resolution.NOT_IN_BOX), None
