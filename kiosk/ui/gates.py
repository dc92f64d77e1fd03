"""What a picture must not have: gates G3, G4 and G6 of UX.md section 15, measured on widgets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QScrollBar,
    QStackedWidget,
    QWidget,
)

from kiosk.domain.options import TextSize
from kiosk.ui.fonts import cap_height
from kiosk.ui.metrics import (
    KEY,
    KEY_GAP,
    LETTER,
    MAIN_BUTTON,
    TARGET,
    TARGET_GAP,
    TEXT_MM,
    Metrics,
)
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.focus import FocusRing
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.keyboard import Keyboard


def faults(
    window: QWidget,
    metrics: Metrics,
    *,
    low_reach: bool,
    size: TextSize = TextSize.STANDARD,
) -> list[str]:
    """All that is wrong with what `window` shows now, in words; empty: nothing. The window must
    be laid out; hidden sheets of a page are looked at when they are shown."""
    seen = [window, *visible(window)]
    controls = [widget for widget in seen if isinstance(widget, QAbstractButton)]
    return [
        *clipped(seen),
        *outside(seen, window),
        *overlapping(seen),
        *too_small(controls, metrics),
        *too_near(controls, window, metrics),
        *scrolling(seen),
        *(too_high(controls, window) if low_reach else ()),
        *unreadable(seen, metrics, size),
    ]


def visible(window: QWidget) -> list[QWidget]:
    """All that is drawn in the window. The focus ring lies over others on purpose."""
    return [
        child
        for child in window.findChildren(QWidget)
        if child.isVisible() and not isinstance(child, FocusRing)
    ]


def told(widget: QWidget) -> str:
    """A widget by its kind and words."""
    words = widget.text() if isinstance(widget, QLabel) else ""
    words = words or widget.accessibleName()
    return f"{type(widget).__name__} {words!r}"


def place(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget stands in the window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def air(one: QRect, other: QRect) -> int:
    """Pixels between two rectangles; below zero they overlap."""
    across = max(one.left() - other.right(), other.left() - one.right()) - 1
    down = max(one.top() - other.bottom(), other.top() - one.bottom()) - 1
    return max(across, down)


def clipped(seen: list[QWidget]) -> Iterator[str]:
    """Texts that say they do not fit, and groups that got less room than their parts need."""
    for widget in seen:
        fits = getattr(widget, "fits", None)
        if fits is not None and not fits():
            yield f"clipped: {told(widget)}"
        layout = widget.layout()
        # A stack counts the pages that are not shown, and so does what holds it.
        stacked = widget.isWindow() or isinstance(widget, QStackedWidget)
        if layout is None or stacked:
            continue
        need = layout.totalMinimumSize()
        high = need.height()
        if layout.hasHeightForWidth():
            high = layout.totalMinimumHeightForWidth(widget.width())
        if need.width() > widget.width() or high > widget.height():
            yield f"squeezed: {told(widget)} {need.width()}x{high}"


def outside(seen: list[QWidget], window: QWidget) -> Iterator[str]:
    """What reaches over the edge of what it stands in."""
    for widget in seen:
        parent = widget.parentWidget()
        if widget is window or parent is None or not widget.width() or not widget.height():
            continue
        if not parent.rect().contains(widget.geometry()):
            yield f"outside: {told(widget)}"


def overlapping(seen: list[QWidget]) -> Iterator[str]:
    """Two that share pixels without one standing in the other."""
    families: dict[int, list[QWidget]] = {}
    for widget in seen[1:]:
        if widget.width() and widget.height():
            families.setdefault(id(widget.parentWidget()), []).append(widget)
    for siblings in families.values():
        for one, other in combinations(siblings, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"overlapping: {told(one)} and {told(other)}"


def least_mm(control: QAbstractButton) -> tuple[float, float]:
    """Width and height in mm that a control must have."""
    if isinstance(control, Key):
        side = LETTER if isinstance(control.parentWidget(), Keyboard) else KEY
        return side, side
    return TARGET, MAIN_BUTTON if isinstance(control, BigButton) else TARGET


def too_small(controls: list[QAbstractButton], metrics: Metrics) -> Iterator[str]:
    """Controls below their millimetres."""
    for control in controls:
        wide, high = least_mm(control)
        if control.width() < metrics.px(wide) or control.height() < metrics.px(high):
            yield f"too small: {told(control)} {control.width()}x{control.height()}"


def too_near(controls: list[QAbstractButton], window: QWidget, metrics: Metrics) -> Iterator[str]:
    """Controls with less than 2.54 mm between them, keys with less than 3."""
    rects = [(control, place(control, window)) for control in controls]
    for (one, its), (other, others) in combinations(rects, 2):
        keys = isinstance(one, Key) and isinstance(other, Key)
        if air(its, others) < metrics.px(KEY_GAP if keys else TARGET_GAP):
            yield f"too near: {told(one)} and {told(other)}"


def scrolling(seen: list[QWidget]) -> Iterator[str]:
    """Scroll bars, and what could grow one."""
    for widget in seen:
        if isinstance(widget, QAbstractScrollArea | QScrollBar):
            yield f"scrolls: {told(widget)}"


def too_high(controls: list[QAbstractButton], window: QWidget) -> Iterator[str]:
    """Controls that begin in the upper half (UX.md section 9.3, reach)."""
    for control in controls:
        if 2 * place(control, window).top() < window.height():
            yield f"too high: {told(control)}"


def unreadable(seen: list[QWidget], metrics: Metrics, size: TextSize) -> Iterator[str]:
    """Texts below the height of their size. A pixel is what rounding may cost."""
    least = metrics.px(TEXT_MM[size]) - 1
    for widget in seen:
        words = isinstance(widget, QLabel) and bool(widget.text())
        if words and cap_height(widget.font()) < least:
            yield f"unreadable: {told(widget)}"
