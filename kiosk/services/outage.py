"""While the journal takes no commits: when it is tried again, and what must be told to it then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.domain.events import NoteReturned, NoteStacked
from kiosk.domain.flow.steps import at_home, idle_step
from kiosk.domain.intents import Event
from kiosk.domain.rules import Health
from kiosk.domain.visit import OutOfService

if TYPE_CHECKING:
    from kiosk.services.core import Core

#: Seconds between tries: doubled from the first to the last, until there is room again.
FIRST_TRY, LAST_TRY = 2.0, 30.0


@dataclass
class Outage:
    """Lives on the core's thread. `due` is monotonic seconds; None while all is well.

    An acceptor says nothing new before its report is acknowledged, so the last one is all there is.
    """

    due: float | None = None
    _wait: float = FIRST_TRY
    _since_ms: int | None = None
    _held: NoteStacked | NoteReturned | None = None

    def later(self, now: float) -> None:
        """Try again after a while."""
        self.due = now + self._wait
        self._wait = min(self._wait * 2, LAST_TRY)

    def hold(self, event: Event) -> None:
        """A report that no commit stands behind is not acknowledged: it is judged again later."""
        if isinstance(event, NoteStacked | NoteReturned):
            self._held = event

    def mend(self, core: Core) -> None:
        """If it is time: what a start does, as soon as commits work; service, once there is room.
        A failure on the way begins a new wait."""
        now = core.outside.clock.monotonic()
        if self.due is None or now < self.due:
            return
        self.later(now)
        if core.health.journal:
            self.look(core)
        elif core.outside.journal.works():
            core.again()
            held, self._held = self._held, None
            if held is not None:
                core.handle(held)

    def since(self, health: Health, now_ms: int) -> int | None:
        """When the kiosk went out of service, in Unix milliseconds; None while it is not."""
        off = isinstance(idle_step(health), OutOfService)
        self._since_ms = (self._since_ms or now_ms) if off else None
        return self._since_ms

    def look(self, core: Core) -> None:
        """Whether payments may begin, as far as the disk goes; if not, this is asked again."""
        room = core.outside.journal.has_room()
        core.health = replace(core.health, room=room)
        if room:
            self.due, self._wait = None, FIRST_TRY
        elif self.due is None:
            self.later(core.outside.clock.monotonic())
        if at_home(core.visit):
            core.visit = replace(core.visit, step=idle_step(core.health))
