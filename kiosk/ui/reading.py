"""What is on the screen, in the order in which it is read: for speech and for keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QLayout, QStackedWidget, QWidget

from kiosk.ui.heard import Heard, Said
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.keypad import Keypad
from kiosk.ui.widgets.option import OptionButton
from kiosk.ui.widgets.press import Press
from kiosk.ui.widgets.within import within

_ENDS = ".:;!?؟"


@dataclass(frozen=True, slots=True)
class Item:
    """One text or control. `parts` are what it shows; `off` is why it cannot be used, `chosen`
    whether it is the one of several that is in force (None: it is no such choice); `language` is
    what its words are in, if it knows."""

    widget: QWidget
    parts: tuple[str, ...]
    off: str = ""
    chosen: bool | None = None
    language: str = ""

    @property
    def control(self) -> bool:
        """Whether it can be pressed."""
        return isinstance(self.widget, QAbstractButton)

    @property
    def sentence(self) -> str:
        """Its parts as they are shown, a pause after each."""
        return " ".join(part if part[-1] in _ENDS else f"{part}." for part in self.parts)

    def said(self, heard: Heard) -> Said:
        """The same as people say it."""
        return heard.said(self.sentence)


def read(*roots: QWidget) -> tuple[Item, ...]:
    """All items of these, whatever waits on further pages included: so it is asked before a
    screen is folded."""
    return tuple(_item(widget) for root in roots for widget in _ordered(root) if _parts(widget))


def _item(widget: QWidget) -> Item:
    off = ""
    if isinstance(widget, QAbstractButton) and not widget.isEnabled():
        off = widget.accessibleDescription()
    several = isinstance(widget, OptionButton) and widget.isCheckable()
    chosen = widget.isChecked() if several and isinstance(widget, OptionButton) else None
    language = widget.look.language if isinstance(widget, Press) else ""
    return Item(widget, _parts(widget), off, chosen, language)


def _parts(widget: QWidget) -> tuple[str, ...]:
    told = getattr(widget, "told", None)
    parts = told() if callable(told) else ()
    return tuple(part for part in parts if part)


def _ordered(widget: QWidget) -> Iterator[QWidget]:
    """What tells something itself; else what it holds, in the order of its layout."""
    if widget.isHidden() and not widget.isWindow() and not _is_page(widget):
        return
    if callable(getattr(widget, "told", None)):
        yield widget
        if not isinstance(widget, QAbstractButton):
            yield from _controls(widget)
        return
    if isinstance(widget, Keypad | Keyboard):
        # Digits and letters are keys of their own; this one ends the entry.
        yield widget.enter_key
        return
    layout = widget.layout()
    if layout is not None:
        yield from _within(layout)


def _is_page(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), QStackedWidget)


def _controls(widget: QWidget) -> Iterator[QWidget]:
    """Of what is both: the header says who is paid, and has controls."""
    shown = (one for one in widget.findChildren(QAbstractButton) if not one.isHidden())
    yield from (one for one in shown if not isinstance(one, Key))


def _within(layout: QLayout) -> Iterator[QWidget]:
    for part in within(layout):
        if isinstance(part, QLayout):
            yield from _within(part)
        else:
            yield from _ordered(part)
