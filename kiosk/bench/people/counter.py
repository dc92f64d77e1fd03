"""A kiosk with its real window in virtual time: core, journal, drivers and simulators as in the
sweep, but on a day without misfortunes, and with the limits of a real kiosk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from kiosk.bench.customer import Robot
from kiosk.bench.sweep.faults import Faults
from kiosk.bench.sweep.network import Network
from kiosk.bench.sweep.site import WORDS
from kiosk.bench.sweep.world import World
from kiosk.domain.events import CodeScanned
from kiosk.domain.intents import Event
from kiosk.domain.rules import Times
from kiosk.services.core import View
from kiosk.ui.metrics import CERTIFIED, Screen
from kiosk.ui.window import Window

#: What a biller's system usually takes; the limits are the outbox's and the look-up's own matter.
ANSWER_S = 0.5
#: The robot looks up as often.
GLANCE_S = 0.05


@dataclass(frozen=True)
class _Hands:
    """The robot's, on the devices of the world (implements customer.Hands)."""

    world: World

    def do(self, device: str, name: str, **args: Any) -> Sequence[Mapping[str, Any]]:
        """A scan tells the whole number; the rest is as on a bench."""
        world = self.world
        if device == "scanner":
            world.tell(CodeScanned(args["data"]))
        elif device == "terminal" and world.till:
            world.till.do(name, **args)
        elif device == "acceptor":
            before = world.notes.paths
            world.do(name, **args)
            return [] if world.notes.paths is before else [{"fact": "note_inserted"}]
        return []


class _Network(Network):
    """Billers answer in their usual time."""

    def submit(self, work: Callable[[], Event]) -> None:
        self._world.after(ANSWER_S, lambda: self._world.tell(work()))


class Counter(World):
    """On Home once `opened`. `hands` are the customer's, on its devices. Qt must be there."""

    def __init__(
        self, seed: int, folder: Path, cards: str = "zvt", screen: Screen = CERTIFIED[0]
    ) -> None:
        # An empty plan: no fault of any kind strikes.
        super().__init__(seed, folder, cards, Faults(seed, frozenset()), model=0)
        self.rules = replace(
            self.rules,
            times=Times(),
            overpay_max_minor=2000,
            apply_abandoned=True,
            languages=WORDS.languages,
            speech=True,
        )
        self.network = _Network(self)
        self.view: View | None = None
        self.window = Window(self.rules, WORDS, screen.px_per_mm, self.tell)
        self.window.resize(screen.width, screen.height)
        self.robot = Robot(
            self.window, WORDS, _Hands(self), self.seen, clock=lambda: self.now, pause=self.pause
        )
        self.window.show()

    def opened(self) -> Counter:
        """Every device is up."""
        self.boot()
        wanted = self.till is not None
        self.robot.until("a kiosk that takes money", lambda: self._ready(card=wanted))
        return self

    def closed(self) -> None:
        """The window goes, and the process."""
        self.die()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()

    def _ready(self, *, card: bool) -> bool:
        health = self.view.health if self.view else None
        return health is not None and health.cash and health.paper and (health.card or not card)

    def seen(self) -> View | None:
        """What was published last."""
        return self.view

    def pause(self) -> None:
        """A glance's time goes by."""
        self.run(GLANCE_S)

    def publish(self, view: View) -> None:
        super().publish(view)
        self.view = view
        self.window.show_view(view)
