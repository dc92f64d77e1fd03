"""What a screen must have for who does not see it: gates G1, G2, G7, G8 and G12 of UX.md section
15, measured on the accessible tree and on what is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.ui.gates import place, told, visible
from kiosk.ui.guide import Guide
from kiosk.ui.reading import Item
from kiosk.ui.widgets.big_button import MoreButton
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.stepper import StepperHeader

#: Of the smaller of two heights: so much in common is one row.
_ROW = 0.5


def unheard(window: QWidget, items: Sequence[Item]) -> list[str]:
    """All that is wrong for ears and keys with what `window` shows now, in words; `items` are what
    is read and pressed there, in their order."""
    seen = visible(window)
    return [
        *nameless(seen),
        *twins(seen),
        *out_of_order(window, items),
        *unsaid(seen, items),
    ]


def name(widget: QWidget) -> str:
    """What a screen reader calls it."""
    element = QAccessible.queryAccessibleInterface(widget)
    return element.text(QAccessible.Text.Name).strip() if element else ""


def context(widget: QWidget) -> str:
    """What a screen reader adds to the name."""
    element = QAccessible.queryAccessibleInterface(widget)
    return element.text(QAccessible.Text.Description).strip() if element else ""


def focusable(widget: QWidget) -> bool:
    """A key can come to it."""
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def nameless(seen: Sequence[QWidget]) -> Iterator[str]:
    """G1: what can have the focus and has no name; and what has one, but is nothing that a reader
    would stop at. What holds others may be."""
    for widget in seen:
        if focusable(widget) and not name(widget):
            yield f"no name: {type(widget).__name__}"
        holds = any(child in seen for child in widget.children())
        if widget.accessibleName() and not holds and not _has_role(widget):
            yield f"no role: {told(widget)}"


def _has_role(widget: QWidget) -> bool:
    element = QAccessible.queryAccessibleInterface(widget)
    nothing = {QAccessible.Role.NoRole, QAccessible.Role.Client}
    return element is not None and element.role() not in nothing


def twins(seen: Sequence[QWidget]) -> Iterator[str]:
    """G2: two controls of one name and one context."""
    known: set[tuple[str, str]] = set()
    for widget in seen:
        if not isinstance(widget, QAbstractButton):
            continue
        called = (name(widget), context(widget))
        if called in known:
            yield f"twice: {told(widget)}"
        known.add(called)


def out_of_order(window: QWidget, items: Sequence[Item]) -> Iterator[str]:
    """G7: what comes next stands below, or beside it in the direction of reading. The languages in
    the header come last on purpose: they are for who does not understand the rest."""
    mirrored = window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    shown = [one.widget for one in items if one.widget.isVisible() and not _in_header(one.widget)]
    for one, other in pairwise(shown):
        its, others = place(one, window), place(other, window)
        if not _follows(its, others, mirrored=mirrored):
            yield f"out of order: {told(other)} after {told(one)}"


def _in_header(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(widget, StepperHeader) or isinstance(parent, StepperHeader)


def _follows(one: QRect, other: QRect, *, mirrored: bool) -> bool:
    beside = other.right() < one.left() if mirrored else other.left() > one.right()
    common = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    in_row = common > _ROW * min(one.height(), other.height())
    return beside or (not in_row and other.top() > one.top())


def unsaid(seen: Sequence[QWidget], items: Sequence[Item]) -> Iterator[str]:
    """G8: what is shown in words and belongs to nothing that is said. Single keys of a keypad are
    said when they are pressed."""
    said = {id(item.widget): " ".join(item.parts) for item in items}
    for widget in seen:
        shown = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        if not shown.strip() or isinstance(widget, Key | MoreButton):
            continue
        if not any(shown in said.get(id(one), "") for one in _line(widget)):
            yield f"not said: {told(widget)}"


def _line(widget: QWidget) -> Iterator[QWidget]:
    """It and all it stands in; a label with its buddy."""
    buddy = widget.buddy() if isinstance(widget, QLabel) else None
    if buddy is not None:
        yield from _line(buddy)
    one: QWidget | None = widget
    while one is not None:
        yield one
        one = one.parentWidget()


def trapped(guide: Guide) -> list[str]:
    """G7: what the keys do not come to by going on and on, or back. The guide has been moved."""
    wrong = []
    for by, way in ((1, "on"), (-1, "back")):
        reached = set()
        for _ in guide.items:
            guide.move(by)
            reached.add(id(guide.at))
        missed = [item for item in guide.items if id(item.widget) not in reached]
        wrong += [f"going {way} never comes to {told(item.widget)}" for item in missed]
    return wrong


def left_behind(window: QWidget, personal: Iterable[str]) -> list[str]:
    """G12: widgets, shown or not, that still have something of the customer before."""
    words = [word for word in personal if word]
    return [
        f"left behind: {told(widget)}"
        for widget in (window, *window.findChildren(QWidget))
        if any(word in _all_of(widget) for word in words)
    ]


def _all_of(widget: QWidget) -> str:
    return " ".join((told(widget), name(widget), context(widget), widget.toolTip()))
