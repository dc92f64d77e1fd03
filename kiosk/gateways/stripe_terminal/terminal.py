"""The server-driven reader as the core's card terminal, without a thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.cards import CardReport, CardUnknown, Charge
from kiosk.domain.events import Condition, Device, DeviceEvent, DeviceStatus
from kiosk.gateways.stripe_terminal.attempt import (
    Desk,
    Errand,
    Wish,
    attempt,
    clear,
    look,
    prepare,
)
from kiosk.gateways.stripe_terminal.calls_shape import StripeCalls
from kiosk.gateways.stripe_terminal.ending import ask, capture, void
from kiosk.gateways.stripe_terminal.standing import Standing
from kiosk.gateways.stripe_terminal.troubles import Silent, Trouble
from kiosk.ports import Clock

TURN_S = 1.0


@dataclass(slots=True)
class _Job:
    """An errand under way; `due` is when its next second is over. A `mute` one reports nothing."""

    wish: Wish
    errand: Errand
    due: float = 0.0
    mute: bool = False


class StripeTerminal:
    """A CardTerminal. Commands set a wish and return; `poll(now)` makes the calls, which block,
    and returns the reports; `deadline()` says when it is due, in monotonic seconds like `now`.

    A new command replaces what was under way for the same tender: each starts from what Stripe
    says, so nothing is lost with its predecessor.
    """

    def __init__(self, calls: StripeCalls, clock: Clock) -> None:
        self._desk = Desk(calls, clock, Standing())
        self._jobs: dict[str, _Job] = {}
        self._told = Condition.STARTING
        self._look_at = 0.0

    def prepare(self, charge: Charge) -> None:
        self._begin(charge, prepare)

    def charge(self, charge: Charge) -> None:
        self._begin(charge, attempt)

    def cancel(self, charge: Charge) -> None:
        job = self._jobs.get(charge.tender_id)
        if job is not None:
            job.wish.stopped, job.due = True, 0.0
        elif charge.mark:
            self._begin(charge, clear, mute=True)

    def capture(self, charge: Charge) -> None:
        self._begin(charge, capture)

    def void(self, charge: Charge) -> None:
        self._begin(charge, void)

    def ask(self, charge: Charge) -> None:
        self._begin(charge, ask)

    def recorded(self) -> None:
        """Nothing waits for it: an authorisation is answered by our capture."""

    def poll(self, now: float) -> tuple[DeviceEvent, ...]:
        """Every errand goes on until it waits or ends."""
        self._desk.standing.now = now
        if not self._jobs:
            return self._look() if self._look_at <= now else ()
        events: list[DeviceEvent] = []
        for tender_id, job in list(self._jobs.items()):
            if job.due <= now:
                reports = self._turn(tender_id, job, now)
                events += [*self._status(), *reports]
        if not self._jobs and self._told is not Condition.STARTING:
            # The next command may come at once, and is not to wait behind a look.
            self._look_at = self._desk.standing.next_look
        return tuple(events)

    def deadline(self) -> float | None:
        """When `poll` has something to do."""
        if not self._jobs:
            return self._look_at
        return min(job.due for job in self._jobs.values())

    def close(self) -> None:
        """Ends the connections; called where `poll` is."""
        self._desk.calls.close()

    def _begin(
        self, charge: Charge, errand: Callable[[Desk, Wish], Errand], *, mute: bool = False
    ) -> None:
        wish = Wish(charge)
        self._jobs[charge.tender_id] = _Job(wish, errand(self._desk, wish), mute=mute)

    def _turn(self, tender_id: str, job: _Job, now: float) -> list[CardReport]:
        reports: list[CardReport] = []
        del self._jobs[tender_id]
        try:
            for report in job.errand:
                if report is None:
                    job.due = now + TURN_S
                    self._jobs[tender_id] = job
                    break
                reports.append(report)
        except Trouble as trouble:
            self._desk.standing.failed(trouble)
            reports.append(CardUnknown(tender_id, trouble.code))
        return [] if job.mute else reports

    def _look(self) -> tuple[DeviceEvent, ...]:
        """Is it there, while nobody uses it? A silence here is not repeated by the library."""
        standing = self._desk.standing
        try:
            look(self._desk, "", once=True)
        except Silent:
            standing.away()
        except Trouble:
            standing.unusable()
        finally:
            self._look_at = standing.next_look
        return self._status()

    def _status(self) -> tuple[DeviceEvent, ...]:
        condition = self._desk.standing.condition
        if condition is self._told:
            return ()
        self._told = condition
        return (DeviceStatus(Device.TERMINAL, condition),)
