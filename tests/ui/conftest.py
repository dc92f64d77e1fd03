"""Qt without a screen; the bundled faces; a catalogue in Chicago's time; one bill and its rules."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.bench.gallery import sample
from kiosk.domain.bills import Bill
from kiosk.domain.payments import PaymentRecord, TenderRecord
from kiosk.domain.rules import Rules
from kiosk.ui.look import Look
from kiosk.ui.messages import FORMS, Catalogue


@pytest.fixture(scope="session")
def texts() -> Catalogue:
    """Every language there is."""
    return Catalogue(tuple(FORMS), ZoneInfo("America/Chicago"))


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The light theme on the 21.5" screen."""
    return Look.standard(4.034)


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Show a widget at its own size, or at the one given, and paint it once.

    It stands in another one: a window of its own would tell the platform its size limits, which
    the offscreen platform answers with a warning.
    """
    holders: list[QWidget] = []

    def show(widget: QWidget, width: int = 0, height: int = 0) -> QWidget:
        holder = QWidget()
        holders.append(holder)
        qtbot.addWidget(holder)
        widget.setParent(holder)
        widget.resize(QSize(width, height) if width else widget.sizeHint())
        holder.resize(widget.size())
        holder.show()
        widget.show()
        qtbot.waitExposed(holder)
        widget.grab()
        return widget

    yield show
    holders.clear()


@pytest.fixture(autouse=True)
def deleted_at_once(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test told Qt to delete later is gone before the next one."""
    yield
    if QApplication.instance() is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def visa() -> TenderRecord:
    """A card that paid 100.39 as the second tender."""
    return sample.visa()


@pytest.fixture
def rules() -> Rules:
    """Two billers; only one takes extra and has a fee; only digits."""
    return sample.rules()


@pytest.fixture
def bill() -> Bill:
    """158.89, of which 45.00 is past due, due in three days."""
    return sample.bill()


@pytest.fixture
def record(bill: Bill) -> PaymentRecord:
    """Paid: 160.00 put in for 158.89, no fee, the extra credited."""
    return sample.record(bill)
