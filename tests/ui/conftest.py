"""Qt without a screen; the bundled faces; a catalogue in Chicago's time; one bill and its rules."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.bills import Bill, Biller, BillLine, NumberRule, PayBillNumber
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    CloseReason,
    Outcome,
    PaymentRecord,
    PaymentState,
    Tender,
    TenderRecord,
    TenderState,
)
from kiosk.domain.rules import Rules
from kiosk.ui.look import Look
from kiosk.ui.messages import FORMS, Catalogue

DEC_4_2026_15_05_CST = 1796418300000


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


def money(minor: int) -> Money:
    return Money(minor, "USD")


PAYMENT = "018f-payment"
CASH = TenderRecord(
    f"{PAYMENT}:1", PAYMENT, Tender.CASH, TenderState.CLOSED, money(0), captured=money(0)
)


@pytest.fixture
def visa() -> TenderRecord:
    """A card that paid 100.39 as the second tender."""
    return TenderRecord(
        f"{PAYMENT}:2",
        PAYMENT,
        Tender.CARD,
        TenderState.CAPTURED,
        money(10039),
        captured=money(10039),
        attempt=1,
        reference="000042/0007",
        auth="A1B2C3",
        brand="Visa",
        last4="4242",
        terminal="52500041",
    )


@pytest.fixture
def rules() -> Rules:
    """Two billers; only one takes extra and has a fee; only digits."""
    return Rules(
        kiosk_id="K-0417",
        place="Store 12, Main Street",
        currency="USD",
        languages=("en", "es"),
        billers=(
            Biller(
                "cityworks",
                "City Works Utilities",
                "USD",
                "file",
                NumberRule("[0-9]{10}", 10),
                overpay_max_minor=2000,
            ),
            Biller(
                "brightnet",
                "BrightNet Internet",
                "USD",
                "file",
                NumberRule("[0-9]{8}", 8, groups=(4, 4)),
                cash_fee_minor=150,
                card_fee_minor=250,
            ),
        ),
        notes_minor=(100, 500, 1000, 2000, 5000, 10000),
    )


@pytest.fixture
def bill() -> Bill:
    """158.89, of which 45.00 is past due, due in three days."""
    return Bill(
        PayBillNumber("cityworks", "3161777077"),
        "J*** S****",
        "1** M*** S*****",
        money(15889),
        money(4500),
        money(2500),
        date(2026, 12, 7),
        DEC_4_2026_15_05_CST - 3_600_000,
        (BillLine("Water", money(8000)), BillLine("Sewer", money(7889))),
    )


@pytest.fixture
def record(bill: Bill) -> PaymentRecord:
    """Paid: 160.00 put in for 158.89, no fee, the extra credited."""
    return PaymentRecord(
        id="018f-payment",
        seq=123,
        visit_id="v",
        number=bill.number,
        former_last4="",
        amount=money(15889),
        fee=money(0),
        amount_due=money(15889),
        as_of_ms=bill.as_of_ms,
        held=money(16000),
        in_doubt=money(0),
        posted_amount=money(16000),
        posted_fee=money(0),
        state=PaymentState.POSTED,
        outcome=Outcome.PAID,
        close_reason=CloseReason.DUE_REACHED,
        confirmation="K7F3M9",
        approval_ref="CW-99120",
        recovery_code="4821",
        language="en",
        opened_ms=DEC_4_2026_15_05_CST,
        closed_ms=DEC_4_2026_15_05_CST,
        tenders=(CASH,),
    )
