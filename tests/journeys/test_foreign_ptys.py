"""The kiosk on ptys that are not our bench's, with devices that are not our simulators."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.bench.customer import Robot
from kiosk.config import load
from kiosk.domain.payments import Outcome
from kiosk.domain.visit import OutcomeShown
from kiosk.live import open_kiosk


def test_a_scanned_bill_is_paid_in_cash_on_devices_of_another_maker(
    counter: Any, tmp_path: Path, qapp: Any
) -> None:
    """Nothing of the kiosk may assume our bench: same code, other ptys, same result."""
    with open_kiosk(load(counter.config), (1080, 1920)) as shown:
        robot = Robot(shown.window, shown.kiosk.texts, counter, shown.view)
        robot.wait("Home")
        robot.until("cash", lambda: (view := shown.view()) and view.health.cash)
        counter.scan(b"3161777077\r")
        robot.wait("ConfirmAccount")
        for key in ("confirm.yes", "amount.full", "tender.cash", "review.pay"):
            robot.tap(key)
        robot.wait("PayCash")
        counter.acceptor.hand += [5, 5, 3]
        robot.wait("OutcomeShown")
        robot.until("the printer's word", robot.printed)
        view = shown.view()
        assert view is not None
        assert isinstance(view.visit.step, OutcomeShown)
        assert view.visit.step.payment.outcome is Outcome.PAID
        assert view.visit.step.payment.held.minor == 4500
        robot.until("the kept PDF", lambda: list((tmp_path / "receipts").glob("*.pdf")))
    assert counter.acceptor.box == [5, 5, 3]
    assert b"Paid" in counter.printer.paper
    assert b"$45.00" in counter.printer.paper
