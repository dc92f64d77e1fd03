"""Pages of a column: what does not fit waits behind one control, and nothing ever scrolls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.banner import Banner
from kiosk.ui.widgets.big_button import BigButton, MoreButton
from kiosk.ui.widgets.bill_row import BillRow
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.hero import Hero
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.keypad import Keypad
from kiosk.ui.widgets.notes import NoteChips
from kiosk.ui.widgets.option import OptionButton, OptionGroup
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.press import Press
from kiosk.ui.widgets.within import empty, need, within
from kiosk.ui.widgets.words import Words

#: What may wait on another page, and so may a button that is not among the last; keypads, entries
#: and main buttons never do.
_TYPED = (Panel, ChoiceCard, OptionGroup, OptionButton, BillRow)
_PAGED = (*_TYPED, Words, AmountDisplay, NoteChips, Hero)
#: What is touched, the sum that it is about, and what a screen says above all.
_TOUCHED = (ChoiceCard, OptionGroup, OptionButton, BillRow, BigButton, AmountDisplay, Hero)


@dataclass
class Fold:
    """One column. `more` turns its pages and is hidden while there is one. `keep` stays on every
    page: the title, and what says where the money is. `lower` is its part with the controls, if it
    has one: those come on the first pages."""

    column: QBoxLayout
    more: MoreButton
    touched: bool
    keep: tuple[QWidget, ...] = ()
    lower: QBoxLayout | None = None
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

    def close(self, width: int, height: int, low: int = 0) -> int:
        """Hide what is on other pages; returns the pixels that the column then needs, whichever is
        shown. Of `height` pixels the lower part has `low` at most, if there is a limit."""
        self.open()
        self.pages = []
        if self._full(width, height, low):
            self._hide_all(self._decorations())
        if self._full(width, height, low):
            self._turn_into_pages(width, height, low)
            return self._highest(width)
        return self._need(width)

    def _highest(self, width: int) -> int:
        needs = []
        for _ in self.pages:
            self.next()
            needs.append(self._need(width))
        return max(needs)

    def turns(self) -> bool:
        """Whether a control waits on a further page."""
        return any(isinstance(part, _TOUCHED) for page in self.pages[1:] for part in page)

    def _full(self, width: int, height: int, low: int) -> bool:
        if self._need(width) > height:
            return True
        return bool(self.lower and low) and self._reach(width) > low

    def _reach(self, width: int) -> int:
        """Pixels from the highest control of the lower part to its end."""
        column, reach = self.lower or self.column, 0
        edges = self.column.contentsMargins()
        width -= edges.left() + edges.right()
        for part in within(column):
            if not empty(part) and (reach or _controls(part)):
                reach += need(part, width) + column.spacing()
        return reach - column.spacing()

    def next(self) -> None:
        """The next page; after the last one the first."""
        self.at = (self.at + 1) % max(len(self.pages), 1)
        self.show_page()

    def come_to(self, widget: QWidget) -> None:
        """The page that has it, if one has."""
        for at, page in enumerate(self.pages):
            if any(part is widget or part.isAncestorOf(widget) for part in page) and at != self.at:
                self.at = at
                self.show_page()
                return

    def show_page(self) -> None:
        """The parts of the present page, and no others."""
        self.at = min(self.at, len(self.pages) - 1)
        shown = set(self.pages[self.at])
        for page in self.pages:
            for part in page:
                part.setVisible(part in shown)
        for part in (one for page in self.pages for one in page):
            _with_its_panel(part, shown)
        _measure_again(self.column)

    def _turn_into_pages(self, width: int, height: int, low: int) -> None:
        # What can be used comes on the first page, what is only read beside it may wait.
        parts = sorted(self._parts(), key=self._waits)
        self._hide_all(parts)
        if not parts or not self._divide(parts, (width, height, low)):
            # Not even one part has room beside title and message.
            kept = list(_divided(one for one in self.keep if not one.isHidden()))
            # What became of the money is seen before all else.
            parts = sorted(kept + parts, key=lambda part: not isinstance(part, Hero))
            self._hide_all(parts)
            self._divide(parts, (width, height, low))
        self.more.setVisible(len(self.pages) > 1)

    def _divide(self, parts: list[QWidget], room: tuple[int, int, int]) -> bool:
        """Pages of these, which are hidden. Whether each fits."""
        self.more.show()
        self.pages, fits = [], True
        page: list[QWidget] = []
        for part in parts:
            part.setVisible(True)
            _open_panel(part)
            if page and self._full(*room):
                self.pages.append(page)
                for before in page:
                    before.setVisible(False)
                    _close_panel(before)
                _open_panel(part)
                page = []
            fits = fits and (bool(page) or not self._full(*room))
            page.append(part)
        self.pages.append(page)
        return fits

    def _waits(self, part: QWidget) -> int:
        """Its turn: what works, what does not, what is only read."""
        if isinstance(part, Words) if not self.lower else not isinstance(part, _TOUCHED):
            return 2 if self.touched or self.lower else 0
        return int(isinstance(part, Press) and not part.isEnabled())

    def _need(self, width: int) -> int:
        _measure_again(self.column)
        if self.lower is not None:
            # Qt gives a layout in a layout what it would like to have, and no less.
            return self.column.heightForWidth(width)
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
        keys = [one for one in held if isinstance(one, Keypad | Keyboard)]
        typed = bool(self.touched or self.lower) and not all(one.isHidden() for one in keys)
        kinds = _TYPED if typed else _PAGED
        lower = self.lower or self.column
        beside = {part for part in within(lower) if lower.indexOf(part) < lower.count() - 1}
        for widget in held:
            if widget.isHidden() or widget in self.keep or widget is self.more:
                continue
            if isinstance(widget, Panel) and widget.parts():
                yield from _divided([widget])
            elif isinstance(widget, kinds) or (isinstance(widget, BigButton) and widget in beside):
                yield widget


def _measure_again(layout: QLayout) -> None:
    """A layout keeps what it measured, the item of a widget does, too, and one inside another is
    not told that a widget went."""
    for part in within(layout):
        inner = part if isinstance(part, QLayout) else part.layout()
        if inner is not None:
            _measure_again(inner)
        if isinstance(part, QWidget):
            part.updateGeometry()
    layout.invalidate()


def widgets(layout: QLayout) -> Iterator[QWidget]:
    """Of a layout and those inside it, in order."""
    for part in within(layout):
        if isinstance(part, QLayout):
            yield from widgets(part)
        elif type(part) is QWidget and part.layout() is not None:
            # It only groups what belongs together.
            yield from widgets(part.layout())  # type: ignore[arg-type]  # just asked for
        else:
            yield part


def _controls(part: QWidget | QLayout) -> bool:
    """Whether something in it is touched."""
    if isinstance(part, QLayout):
        return any(isinstance(one, Press) and not one.isHidden() for one in widgets(part))
    inner = (one for one in part.findChildren(Press) if one.isVisibleTo(part))
    return isinstance(part, Press) or any(inner)


def _divided(widgets: Iterable[QWidget]) -> Iterator[QWidget]:
    for widget in widgets:
        if isinstance(widget, Panel | Banner):
            yield from (part for part in widget.parts() if not part.isHidden())
        else:
            yield widget


def _panel(part: QWidget) -> Panel | Banner | None:
    holder = part.parentWidget()
    if isinstance(holder, Panel | Banner) and part in holder.parts():
        return holder
    return None


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
