"""A person: reads what is new on the screen, thinks, points, and only then the robot taps."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint

from kiosk.bench.customer import LostCustomerError
from kiosk.bench.people.counter import Counter
from kiosk.bench.people.pace import CARD_S, NOTE_S, Pace


@dataclass
class Person:
    """In front of the counter. `known` are the words read already; what stays on the screen from
    one step to the next, header and footer, is read once."""

    counter: Counter
    pace: Pace
    known: set[str] = field(default_factory=set)
    finger: QPoint | None = None
    first_tap: float | None = None

    def reads(self) -> None:
        """What is new on the screen, once: a label is part of the line it stands in."""
        names = {name for name, _ in self.counter.robot.names() if len(name) > 1}
        parts = {part for part in names for name in names if part != name and part in name}
        new = names - self.known - parts
        self.known |= names
        self._spend(self.pace.skimming(sum(len(name.split()) for name in new)))

    def looks_for(self, *keys: str) -> None:
        """On Home: where one is, and what to do with what one has in the hand. Then does it."""
        texts = self.counter.robot.texts
        for key in keys:
            words = texts.text(key, "en")
            if words not in {name for name, _ in self.counter.robot.names()}:
                raise LostCustomerError(f"nothing says {words!r}")
            self._spend(self.pace.reading(len(words.split())))
        self.known |= {name for name, _ in self.counter.robot.names()}
        self._spend(self.pace.thinking())

    def taps(self, step: str, key: str) -> None:
        """Reads the step once it is there, decides, and touches."""
        robot = self.counter.robot
        robot.wait(step)
        self.reads()
        self._spend(self.pace.thinking())
        self._points(key)
        robot.tap(key)
        if self.first_tap is None:
            self.first_tap = self.counter.now

    def types(self, number: str) -> None:
        """From a bill in the other hand, key by key."""
        for char in number:
            self._points(char)
            self.counter.robot.tap(char)

    def scans(self, number: str) -> None:
        """The bill is in the hand already."""
        self.counter.robot.scan(number)

    def puts_in(self, minor: int) -> None:
        """The next note, as soon as the last is counted."""
        self._spend(self.pace.handling(NOTE_S))
        self.counter.robot.insert(minor)

    def holds_out_a_card(self) -> None:
        """When the terminal asks for it; its PIN takes the simulator's time."""
        robot = self.counter.robot
        robot.wait("PayCard-present")
        self._spend(self.pace.handling(CARD_S))
        robot.reach("terminal", "present_card", {"pin": "right"})

    def _points(self, key: str) -> None:
        """From where the finger was last, or from the middle of the screen."""
        window, place = self.counter.window, self.counter.robot.find(key).rect()
        start = self.finger or window.mapToGlobal(window.rect().center())
        way = place.center() - start
        self.finger = place.center()
        size = min(place.width(), place.height())
        self._spend(self.pace.pointing(math.hypot(way.x(), way.y()), size))

    def _spend(self, seconds: float) -> None:
        self.counter.run(seconds)
