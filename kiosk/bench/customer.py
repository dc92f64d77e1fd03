"""A robot customer: sees the accessible tree of the real window, taps, scans, puts in notes."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.bench.control import BenchRefused
from kiosk.domain.checking import PaymentChecked
from kiosk.domain.flow.entry import UNASKED_S
from kiosk.domain.visit import ConfirmAccount, ConfirmMoved, PayCard
from kiosk.services.core import View
from kiosk.ui.messages import Catalogue

#: Longer than any wait of a visit that goes well.
PATIENCE = 30.0
#: Steps that may come with the last character of a number.
_CAME = {one.__name__ for one in (ConfirmAccount, ConfirmMoved, PaymentChecked)}
_PLACEHOLDER = re.compile(r"\\\{\w+\\\}")


class LostCustomerError(AssertionError):
    """The robot could not go on; the message says what it looked for and what there was."""


class Hands(Protocol):
    """Does a control of a simulated device and returns what happened at once."""

    def do(self, device: str, name: str, **args: Any) -> Sequence[Mapping[str, Any]]: ...


def let_qt_work() -> None:
    """For 20 ms at most."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


@dataclass
class Robot:
    """Acts on `window` from the thread that runs Qt. `view` tells what was published last; `taps`
    counts the touches. `clock` and `pause` are the time it waits in."""

    window: QWidget
    texts: Catalogue
    bench: Hands
    view: Callable[[], View | None]
    shots: Path | None = None
    taken: list[Path] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    taps: int = 0
    clock: Callable[[], float] = time.monotonic
    pause: Callable[[], None] = let_qt_work

    def until(self, what: str, true: Callable[[], object], patience: float = PATIENCE) -> None:
        """Let Qt work until `true()`; LostCustomerError after `patience` seconds."""
        end = self.clock() + patience
        while not true():
            if self.clock() > end:
                names = ", ".join(name for name, _ in self.names())
                raise LostCustomerError(f"waited for {what} at {self.step()}; there are: {names}")
            self.pause()
            self._look()

    def step(self) -> str:
        """The name of the step shown."""
        view = self.view()
        return type(view.visit.step).__name__ if view else ""

    def wait(self, step: str, patience: float = PATIENCE) -> None:
        """Until that step is shown; "PayCard-pin" is PayCard while the terminal wants a PIN."""
        self.until(step, lambda: step in {self.step(), self.sight()}, patience)

    def sight(self) -> str:
        """The step, and what the terminal asks if it is in charge."""
        view = self.view()
        step = view.visit.step if view else None
        if isinstance(step, PayCard):
            return f"PayCard-{step.word or step.stage}"
        return self.step()

    def names(self) -> list[tuple[str, QAccessibleInterface]]:
        """Accessible name and element of everything that can be seen and used."""
        found: list[tuple[str, QAccessibleInterface]] = []
        root = QAccessible.queryAccessibleInterface(self.window)
        pending = [root] if root else []
        while pending:
            element = pending.pop()
            state = element.state()
            if state.invisible:
                continue
            name = element.text(QAccessible.Text.Name)
            if name and not state.disabled:
                found.append((name, element))
            children = [element.child(i) for i in range(element.childCount())]
            pending += [child for child in reversed(children) if child and child.isValid()]
        return found

    def find(self, key: str) -> QAccessibleInterface:
        """What bears the text of `key`, or the text itself if it is no key, once it is there."""
        pattern = self._pattern(key)
        self.until(f"a control {key!r}", lambda: self._find(pattern) is not None)
        element = self._find(pattern)
        if element is None:
            raise LostCustomerError(f"{key!r} went away")
        return element

    def tap(self, key: str) -> None:
        """Press and release what bears the text of `key`, or the text itself if it is no key."""
        element = self.find(key)
        self._read_on()
        centre = element.rect().center()
        widget = QApplication.widgetAt(centre) or element.object()
        if not isinstance(widget, QWidget):
            raise LostCustomerError(f"nothing to touch at {key!r}")
        point: QPoint = widget.mapFromGlobal(centre)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        self.taps += 1
        self._look()

    def _read_on(self) -> None:
        """What came with a number's last character is read before anything is pressed."""
        view, begun = self.view(), self.clock()
        if view and view.visit.unasked and self.step() in _CAME:
            self.until("having read", lambda: self.clock() > begun + UNASKED_S)

    def type(self, text: str) -> None:
        """Key by key on the screen's own keyboard."""
        for char in text:
            self.tap(char)

    def scan(self, data: str, aim: str = "") -> None:
        """Hold a code under the scanner."""
        self.bench.do("scanner", "scan", data=data, aim=aim)

    def speak(self, language: str) -> None:
        """Choose a language by its own name."""
        self.tap(self.texts.text("language.name", language))
        self.until(language, lambda: (view := self.view()) and view.visit.language == language)

    def printed(self) -> bool | None:
        """The printer's word on this visit's paper."""
        view = self.view()
        return view.visit.printed if view else None

    def insert(self, minor: int) -> None:
        """Offer a note once the acceptor takes notes; wait until it is stacked or returned."""
        self.wait("PayCash")
        before = self._counted()
        self.until("an acceptor that takes the note", lambda: self._offer(minor))
        self.until("the note's fate", lambda: self._counted() != before or self.step() != "PayCash")

    def reach(self, device: str, control: str, args: Mapping[str, Any]) -> None:
        """Hands on a device, as soon as it lets them: a terminal takes a card once it has asked."""
        self.until(f"a {device} that lets {control}", lambda: self._let(device, control, args))

    def _let(self, device: str, control: str, args: Mapping[str, Any]) -> bool:
        try:
            self.bench.do(device, control, **args)
        except BenchRefused:
            return False
        return True

    def _offer(self, minor: int) -> bool:
        facts = self.bench.do("acceptor", "insert", minor=minor)
        return any(fact.get("fact") == "note_inserted" for fact in facts)

    def _counted(self) -> tuple[object, object]:
        view = self.view()
        payment = view.visit.payment if view else None
        return (payment.held if payment else None, view.visit.step if view else None)

    def _pattern(self, key: str) -> re.Pattern[str]:
        view = self.view()
        language = view.visit.language if view else "en"
        try:
            text = self.texts.template(key, language)
        except KeyError:
            return re.compile(re.escape(key))
        return re.compile(_PLACEHOLDER.sub(".+", re.escape(text)))

    def _find(self, pattern: re.Pattern[str]) -> QAccessibleInterface | None:
        """The control whose whole name fits, or else the first whose name begins so."""
        controls = [
            (name, element)
            for name, element in self.names()
            if element.role() == QAccessible.Role.Button and element.rect().isValid()
        ]
        whole = [element for name, element in controls if pattern.fullmatch(name)]
        begins = [element for name, element in controls if pattern.match(name)]
        return next(iter(whole + begins), None)

    def _look(self) -> None:
        """One picture of each step, and of each thing the terminal asks, once it is painted."""
        if self.shots is None or not self._is_new(self.sight()):
            return
        QApplication.processEvents()
        # What is painted now; meanwhile a terminal may have gone on.
        name = self.sight()
        if self._is_new(name):
            self.steps.append(name)
            path = self.shots / f"{len(self.steps):02d}-{name}.png"
            self.window.grab().save(str(path))
            self.taken.append(path)

    def _is_new(self, name: str) -> bool:
        return bool(name) and self.steps[-1:] != [name]
