"""No item of a layout is ever held by Python: Qt deletes it and nobody is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from kiosk.bench.gallery.combinations import Place
from kiosk.bench.gallery.shoot import Studio
from kiosk.domain.options import TextSize
from kiosk.ui.widgets.within import empty, need, within


@pytest.fixture
def column(qtbot: QtBot) -> Iterator[QVBoxLayout]:
    """Two labels, of which the second is hidden, space, and a row with a third."""
    holder = QWidget()
    qtbot.addWidget(holder)
    column, row = QVBoxLayout(holder), QHBoxLayout()
    last = QLabel("last")
    column.addWidget(last)
    column.insertWidget(0, QLabel("first"))
    column.addStretch(1)
    column.addLayout(row)
    row.addWidget(QLabel("in a row"))
    last.hide()
    yield column
    del holder


def items() -> set[int]:
    """Python's own ids of the items it knows, layouts apart, which are objects of Qt."""
    known: Any = Shiboken.getAllValidWrappers()
    return {
        id(one)
        for one in known
        if isinstance(one, QLayoutItem)
        and not isinstance(one, QLayout)
        and not Shiboken.createdByPython(one)
    }


def test_it_tells_widgets_and_layouts_in_order(column: QVBoxLayout) -> None:
    first, last, row = within(column)
    assert isinstance(first, QLabel)
    assert first.text() == "first"
    assert [empty(one) for one in (first, last, row)] == [False, True, False]
    assert isinstance(row, QHBoxLayout)


def test_the_room_of_a_part_is_what_its_layout_gives_it(column: QVBoxLayout) -> None:
    """Compared with Qt's own arithmetic: both that are shown, the space between, the margins."""
    first, _, row = within(column)
    edges = column.contentsMargins()
    sides, ends = edges.left() + edges.right(), edges.top() + edges.bottom()
    parts = need(first, 200 - sides) + need(row, 200 - sides)
    assert parts + column.spacing() + ends == column.totalMinimumSize().height()


@pytest.mark.parametrize("low_reach", [False, True])
def test_screens_are_paged_without_items(qapp: QApplication, low_reach: bool) -> None:
    """In the largest letters most have further pages; PySide itself knows some from the start."""
    studio = Studio(Place("17", TextSize.LARGEST, "en", low_reach=low_reach))
    views = list(studio.views)[::6]
    studio.check(views)
    known = items()
    studio.check(views)
    assert items() == known
    studio.close()
