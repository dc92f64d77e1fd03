"""What a layout holds, without asking for its items.

A `QLayoutItem` that Python has seen once stays known under its address after Qt has deleted it with
its widget; the next object at that address is taken for it, and the program ends there.
"""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget


def within(layout: QLayout) -> list[QWidget | QLayout]:
    """The widgets and layouts of a layout that is in place, in order; no spaces."""
    holder = layout.parentWidget()
    around = holder.children() if holder is not None else []
    placed = [
        (layout.indexOf(one), one)
        for one in (*layout.children(), *around)
        if isinstance(one, QLayout | QWidget)
    ]
    return [one for at, one in sorted(placed, key=lambda pair: pair[0]) if at >= 0]


def empty(part: QWidget | QLayout) -> bool:
    """Whether it takes no room."""
    return part.isEmpty() if isinstance(part, QLayout) else part.isHidden()


def need(part: QWidget | QLayout, width: int) -> int:
    """Pixels that its layout gives it at least, in a column of `width`."""
    if isinstance(part, QLayout):
        high = part.minimumHeightForWidth(width) if part.hasHeightForWidth() else 0
        return high or part.minimumSize().height()
    if part.hasHeightForWidth():
        return part.heightForWidth(width)
    hint = part.minimumSizeHint()
    if not part.sizePolicy().verticalPolicy().value & QSizePolicy.PolicyFlag.ShrinkFlag.value:
        hint = hint.expandedTo(part.sizeHint())
    return part.minimumHeight() or min(hint.height(), part.maximumHeight())
