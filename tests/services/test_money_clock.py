"""A clock that jumps, between two payments and across a restart, changes nobody's money."""

from __future__ import annotations

from kiosk.domain.money import Money
from tests.services.conftest import World
from tests.services.test_resolving import doubtful
from tests.services.test_resolving_hard import later

YEAR_MS = 366 * 86_400_000


def test_a_late_report_means_the_newest_note_although_the_clock_went_back(world: World) -> None:
    """The first payment began in a year to come, as its id says; then the clock was put right and
    the kiosk started anew. What the device tells now is of the second customer's note."""
    world.clock.wall_ms += YEAR_MS
    first = doubtful(world)
    world.clock.wall_ms -= YEAR_MS
    world.cut().boot()
    second = doubtful(world)
    assert second < first
    later(world, 2000, index=5)
    assert world.journal.payment(first).in_doubt == Money(2000, "USD")
    assert world.journal.payment(second).in_doubt == Money(0, "USD")
