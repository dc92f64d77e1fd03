"""Faults whose harm comes late: what a device says once its payment is over, and staff who count
before it has spoken."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from kiosk.bench.sweep.evidence import Evidence
from kiosk.bench.sweep.faults import Source
from kiosk.bench.sweep.staff import Staff
from kiosk.domain.cards import Approval, CardCaptured, CardVoided
from kiosk.domain.flow.steps import at_home, calm
from kiosk.domain.payments import SETTLED, Tender, TenderState
from kiosk.domain.visit import OutcomeShown

if TYPE_CHECKING:
    from kiosk.bench.sweep.world import World

#: Looked at so often: a customer reads an outcome for a moment only.
LOOK_S = 0.05
WAITS_S = 60.0
COUNTED = "counted while unplugged"
CONTRADICTED = "contradicted"


def given_back_late(world: World) -> None:
    """Told to stack, it gives the note back, and nobody hears of it before its payment is over."""
    world.do("returned_after_escrow")

    def shown() -> bool:
        return isinstance(calm(world.step), OutcomeShown)

    def cut() -> None:
        world.notes.unplug()
        _once(world, shown, world.notes.plug)

    _once(world, lambda: world.link.simulator.truth()["place"] == "returning", cut)


def _once(world: World, true: Callable[[], bool], deed: Callable[[], object]) -> None:
    end = world.now + WAITS_S

    def look() -> None:
        if true():
            deed()
        elif world.now < end:
            world.after(LOOK_S, look)

    look()


def unplugged(world: World) -> None:
    """The line is away until staff have counted."""
    world.notes.unplug()


#: Besides a simulator's own bad days, what may happen while a note moves.
LATE: dict[str, Callable[[World], None]] = {
    "given back late": given_back_late,
    COUNTED: unplugged,
}


def over(world: World) -> None:
    """The visit is over; nothing has been mended yet."""
    if world.core is None or not at_home(world.core.visit):
        return
    if any(strike.kind == COUNTED for strike in world.faults.struck):
        Staff(world).decide_all()
    if world.till and world.faults.strikes(Source.CARD_MOVES, (CONTRADICTED,), 0.0):
        world.till.doubtful.append(CONTRADICTED)
        _contradict(world)


def _contradict(world: World) -> None:
    """The terminal says the opposite of what it said of its last charge."""
    with closing(Evidence(world)) as seen:
        tenders = [one for payment in seen.payments for one in payment.tenders]
    settled = [one for one in tenders if one.kind is Tender.CARD and one.state in SETTLED]
    for tender in settled[-1:]:
        charged = CardCaptured(tender.id, Approval(tender.amount, "000099/0099"))
        taken = tender.state is TenderState.CAPTURED
        world.tell(CardVoided(tender.id) if taken else charged)
        world.run(LOOK_S * 10)
