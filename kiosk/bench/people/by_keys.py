"""Somebody who sees and does not touch: looks at the ring, presses the twelve keys, speech off."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.bench.customer import LostCustomerError
from kiosk.bench.people.counter import GLANCE_S, Counter
from kiosk.bench.people.pace import PRESS_S, THINK_S
from kiosk.bench.sweep.site import WORDS
from kiosk.ui.gates_names import name

#: More keys than any screen has things.
MOST_KEYS = 60
_PLACEHOLDER = re.compile(r"\\\{\w+\\\}")


@dataclass
class Pressing:
    """At the counter, in one language. `seen` is what had the ring, in order."""

    counter: Counter
    language: str = "en"
    seen: list[str] = field(default_factory=list)

    def presses(self, key: str | Qt.Key) -> None:
        """One key of the pad."""
        self.counter.run(THINK_S + PRESS_S)
        target = self.counter.window.focusWidget() or self.counter.window
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)
        QApplication.processEvents()
        self.counter.run(GLANCE_S)

    def sees(self, step: str) -> None:
        """That screen; more than its number's last digit brought is read before a key."""
        self.counter.robot.wait(step)

    def types(self, signs: str) -> None:
        """Key by key; a screen asks for no more."""
        for sign in signs:
            self.presses(sign)

    def arrives(self) -> None:
        """The first key begins speech; this customer turns it off, with the keys."""
        self.presses(Qt.Key.Key_Down)
        self.chooses("footer.accessibility", Qt.Key.Key_Down)
        self.chooses("prefer.audio_off", Qt.Key.Key_Down)
        self.chooses("prefer.done")
        if self.language != "en":
            self.chooses(WORDS.text("language.name", self.language))

    def chooses(self, key: str, on: Qt.Key = Qt.Key.Key_Right) -> None:
        """On and on until it has the ring, then Enter. `key` of a text, or the words."""
        pattern = self._pattern(key)
        looked = len(self.seen)
        for _ in range(MOST_KEYS):
            self.presses(on)
            focus = self.counter.window.focusWidget()
            self.seen.append(name(focus) if focus is not None and focus.isVisible() else "")
            if pattern.match(self.seen[-1]):
                self.presses(Qt.Key.Key_Return)
                return
        raise LostCustomerError(f"no ring at {key!r}; there is: {self.seen[looked:]}")

    def _pattern(self, key: str) -> re.Pattern[str]:
        text = WORDS.template(key, self._spoken()) if "." in key else key
        return re.compile(_PLACEHOLDER.sub(".+", re.escape(text)))

    def _spoken(self) -> str:
        view = self.counter.view
        return view.visit.language if view else "en"
