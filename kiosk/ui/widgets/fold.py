"""Pages of a column: what does not fit waits behind one control, and nothing ever scrolls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from kiosk.ui.widgets.address_keys import AddressKeys
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.keypad import Keypad
from kiosk.ui.widgets.notes import NoteChips
from kiosk.ui.widgets.option import OptionButton, OptionGroup
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.words import Words

#: What may wait on another page; keypads, entries and main buttons never do.
_TYPED = (Panel, ChoiceCard, OptionGroup, OptionButton)
_PAGED = (*_TYPED, Words, AmountDisplay, NoteChips)


@dataclass
class Fold:
    """One column. `more` turns its pages and is hidden while there is one. `keep` stays on every
    page: the title, and what says where the money is."""

    column: QVBoxLayout
    more: BigButton
    touched: bool
    keep: tuple[QWidget, ...] = ()
    at: int = 0
    pages: list[list[QWidget]] = field(default_factory=list)
    _hidden: list[QWidget] = field(default_factory=list)

    def open(self) -> None:
        """Everything that pages had hidden is there again, for a view to be shown."""
        for widget in self._hidden:
            widget.setVisible(True)
            _open_panel(widget)
        self._hidden = []
        self.more.hide()

    def close(self, width: int, height: int) -> int:
        """Hide what is on other pages; returns the pixels that the column then needs."""
        self.pages = []
        if self._need(width) > height:
            self._hide_all(self._decorations())
        if self._need(width) > height:
            self._turn_into_pages(width, height)
            self.show_page()
        return self._need(width)

    def next(self) -> None:
        """The next page; after the last one the first."""
        self.at = (self.at + 1) % max(len(self.pages), 1)
        self.show_page()

    def show_page(self) -> None:
        """The parts of the present page, and no others."""
        self.at = min(self.at, len(self.pages) - 1)
        shown = set(self.pages[self.at])
        for page in self.pages:
            for part in page:
                part.setVisible(part in shown)
        for part in (one for page in self.pages for one in page):
            _with_its_panel(part, shown)

    def _turn_into_pages(self, width: int, height: int) -> None:
        # What is touched comes on the first page, what is only read beside it may wait.
        parts = sorted(self._parts(), key=lambda part: self.touched and isinstance(part, Words))
        if len(parts) < 2:
            self.pages = [parts]
            return
        self._hide_all(parts)
        self.more.show()
        page: list[QWidget] = []
        for part in parts:
            part.setVisible(True)
            _open_panel(part)
            if page and self._need(width) > height:
                self.pages.append(page)
                for before in page:
                    before.setVisible(False)
                    _close_panel(before)
                _open_panel(part)
                page = []
            page.append(part)
        self.pages.append(page)
        self.more.setVisible(len(self.pages) > 1)

    def _need(self, width: int) -> int:
        for widget in widgets(self.column):
            layout = widget.layout()
            if layout is not None:
                layout.invalidate()
        self.column.invalidate()
        return self.column.minimumHeightForWidth(width)

    def _hide_all(self, parts: list[QWidget]) -> None:
        for part in parts:
            part.setVisible(False)
            _close_panel(part)
        self._hidden += parts

    def _decorations(self) -> list[QWidget]:
        return [w for w in widgets(self.column) if not w.isHidden() and hasattr(w, "decoration")]

    def _parts(self) -> Iterator[QWidget]:
        held = list(widgets(self.column))
        # The words over an entry belong to it.
        typed = self.touched and any(
            isinstance(one, Keypad | Keyboard | AddressKeys) for one in held
        )
        kinds = _TYPED if typed else _PAGED
        for widget in held:
            if widget.isHidden() or widget in self.keep or widget is self.more:
                continue
            if isinstance(widget, Panel) and widget.parts():
                yield from (part for part in widget.parts() if not part.isHidden())
            elif isinstance(widget, kinds):
                yield widget


def widgets(layout: QLayout) -> Iterator[QWidget]:
    """Of a layout and those inside it, in order."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None and type(widget) is QWidget and widget.layout() is not None:
            # It only groups what belongs together.
            yield from widgets(widget.layout())  # type: ignore[arg-type]  # just asked for
        elif widget is not None:
            yield widget
        elif inner is not None:
            yield from widgets(inner)


def _panel(part: QWidget) -> Panel | None:
    holder = part.parentWidget()
    return holder if isinstance(holder, Panel) and part in holder.parts() else None


def _open_panel(part: QWidget) -> None:
    panel = _panel(part)
    if panel is not None:
        panel.setVisible(True)


def _close_panel(part: QWidget) -> None:
    """A panel of which no row is shown is not shown either."""
    panel = _panel(part)
    if panel is not None and all(row.isHidden() for row in panel.parts()):
        panel.setVisible(False)


def _with_its_panel(part: QWidget, shown: set[QWidget]) -> None:
    panel = _panel(part)
    if panel is not None:
        panel.setVisible(any(row in shown for row in panel.parts()))
