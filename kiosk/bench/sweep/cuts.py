"""Where a kiosk can be killed: around each effect, inside and around each commit, around what
leaves for a printer or a network."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.bench.sweep.points import named
from kiosk.domain.effects import Effect, Record
from kiosk.domain.events import DeviceEvent
from kiosk.domain.intents import Event
from kiosk.domain.receipts import Document
from kiosk.ports import Out, Printer
from kiosk.services.core import Core
from kiosk.services.perform import Jobs

#: Called with the name of the point that is being passed; raises Killed where the run is killed.
Gap = Callable[[str], None]


class Killed(BaseException):  # no error: nothing in the kiosk may catch it
    """The process is gone."""


class Dead:
    """What pumps the line while there is no kiosk: nobody."""

    counters: dict[str, int] = {}  # noqa: RUF012  # the port's shape

    def line_up(self, now: float) -> Out[DeviceEvent]:  # noqa: ARG002  # the port's shape
        return Out()

    def line_lost(self, now: float) -> Out[DeviceEvent]:  # noqa: ARG002  # the port's shape
        return Out()

    def feed(self, data: bytes, now: float) -> Out[DeviceEvent]:  # noqa: ARG002  # the port's shape
        return Out()

    def poll(self, now: float) -> Out[DeviceEvent]:  # noqa: ARG002  # the port's shape
        return Out()

    def deadline(self) -> float | None:
        return None

    def memory(self) -> str:
        return ""


class CutCore(Core):
    """The core, with a gap before and after each effect. Commits have theirs in the journal."""

    gap: Gap

    def _perform(self, effects: tuple[Effect, ...]) -> list[Event]:
        answers: list[Event] = []
        for effect in effects:
            if isinstance(effect, Record):
                answers += super()._perform((effect,))
                continue
            self.gap(f"before {named(effect)}")
            answers += super()._perform((effect,))
            self.gap(f"after {named(effect)}")
        return answers


class CutPrinter:
    """The printer's queue, with a gap before and after each job."""

    def __init__(self, inner: Printer, gap: Gap) -> None:
        self._inner, self._gap = inner, gap

    def print_job(self, job: str, document: Document, copy: int) -> None:
        self._gap("before print_job")
        self._inner.print_job(job, document, copy)
        self._gap("after print_job")


class CutJobs:
    """The network's queue, with a gap before and after each job, named by what it will do."""

    def __init__(self, inner: Jobs, gap: Gap) -> None:
        self._inner, self._gap = inner, gap

    def submit(self, work: Callable[[], Event]) -> None:
        maker = work.__qualname__.partition(".<locals>")[0]
        name = f"job {maker.rpartition('.')[2].strip('_')}"
        self._gap(f"before {name}")
        self._inner.submit(work)
        self._gap(f"after {name}")
