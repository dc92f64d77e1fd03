"""Binds voice, guide and keys to one window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.domain.events import Speaking
from kiosk.domain.intents import Activity, Event
from kiosk.services.core import View
from kiosk.ui.by_keys import ByKeys, signs_of
from kiosk.ui.guide import Guide
from kiosk.ui.reading import read
from kiosk.ui.screens.page import Page
from kiosk.ui.speech import Voice
from kiosk.ui.tongue import Tongue
from kiosk.ui.widgets.address import Address
from kiosk.ui.widgets.entry import EntryDisplay
from kiosk.ui.widgets.footer import Footer
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.keypad import Keypad
from kiosk.ui.widgets.stepper import StepperHeader


class Listener:
    """`shown` tells the screen that the window shows now."""

    def __init__(
        self, voice: Voice, post: Callable[[Event], None], shown: Callable[[], QWidget | None]
    ) -> None:
        self.voice, self._post, self._shown = voice, post, shown
        self.guide = Guide(voice, self._turn_to)
        self.by_keys = ByKeys(self.guide, post, self.typing, self._offer)
        self._audio = False
        voice.reached.connect(self.guide.reached)
        voice.speaking.connect(lambda on: post(Speaking(on)))

    def see(
        self, view: View, tongue: Tongue, screen: QWidget, header: StepperHeader, footer: Footer
    ) -> None:
        """A view is laid out; nothing of it waits on further pages yet."""
        keys = self.typing(screen)
        top = read(header)
        items = (*top[:1], *read(screen, footer), *top[1:])
        self._audio = view.visit.options.audio
        self.guide.shown(view, tongue, items, types=signs_of(keys) if keys else "")
        if keys is None:
            self.by_keys.letters.reset()

    def typing(self, screen: QWidget | None = None) -> Keypad | Keyboard | None:
        """The keys on the screen, if one types there."""
        screen = screen or self._shown()
        if screen is None:
            return None
        keys: list[Keypad | Keyboard] = [*screen.findChildren(Keypad)]
        keys += screen.findChildren(Keyboard)
        return next((one for one in keys if one.isVisibleTo(screen)), None)

    def _turn_to(self, widget: QWidget) -> None:
        """The page of the screen that has it."""
        screen = self._shown()
        if isinstance(screen, Page):
            screen.come_to(widget)

    def _offer(self, sign: str) -> None:
        """The letter that Hash would take, where it is typed."""
        screen = self._shown()
        if screen is not None:
            for entry in screen.findChildren(EntryDisplay):
                entry.offer(sign)
            for address in screen.findChildren(Address):
                address.offer(sign)

    def explored(self, control: QAbstractButton) -> bool:
        """The control was heard before; else it is said, and nothing is pressed."""
        if not self._audio or self.guide.at is control:
            return True
        self._post(Activity())
        item = next((one for one in self.guide.items if one.widget is control), None)
        if item is not None:
            self.guide.come_to(item)
        elif isinstance(control, Key):
            self.guide.touch(control)
        return False

    def forget(self) -> None:
        """The visit is over."""
        self.guide.forget()
        self.by_keys.letters.reset()
