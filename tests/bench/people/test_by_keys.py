"""Gates G9 and G12 of UX.md section 15: every errand by keys alone, and nothing left of anybody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from kiosk.bench.customer import LostCustomerError
from kiosk.bench.people.by_keys import Pressing
from kiosk.bench.people.counter import Counter
from kiosk.bench.people.errands import BILL, NOTES
from kiosk.bench.sweep.site import WORDS
from kiosk.domain.checking import PaymentChecked
from kiosk.domain.flow.entry import UNASKED_S
from kiosk.domain.options import Options
from kiosk.domain.payments import Outcome, PaymentRecord
from kiosk.domain.visit import OutcomeShown
from kiosk.ui.gates_names import left_behind
from kiosk.ui.guide import Guide

LANGUAGES = ("en", "ar")


@pytest.fixture(params=LANGUAGES)
def person(counter: Counter, request: pytest.FixtureRequest) -> Pressing:
    """Who turned speech off with the keys; one language is mirrored."""
    person = Pressing(counter, request.param)
    person.arrives()
    return person


def finds(person: Pressing, errand: str) -> None:
    person.chooses(errand)
    person.sees("FindBill")
    person.types(BILL)
    person.sees("ConfirmAccount")
    person.counter.run(UNASKED_S)


def agrees(person: Pressing, way: str) -> None:
    finds(person, "home.pay")
    for key in ("confirm.yes", "amount.full", way, "review.pay"):
        person.chooses(key)


def paid(person: Pressing) -> PaymentRecord:
    person.sees("OutcomeShown")
    step = person.counter.step
    assert isinstance(step, OutcomeShown)
    assert step.payment.outcome is Outcome.PAID
    return step.payment


def in_cash(person: Pressing) -> PaymentRecord:
    agrees(person, "tender.cash")
    for note in NOTES:
        person.counter.robot.insert(note)
    return paid(person)


def nobody(counter: Counter) -> None:
    """Whoever was here is gone."""
    counter.robot.until("a new visit", lambda: counter.step.__class__.__name__ == "Home", 200)


def test_cash_is_paid_by_keys_alone(person: Pressing) -> None:
    in_cash(person)
    assert person.counter.robot.taps == 0


def test_a_card_is_used_by_keys_alone(person: Pressing) -> None:
    agrees(person, "tender.card")
    person.counter.robot.wait("PayCard-present")
    person.counter.robot.reach("terminal", "present_card", {"pin": "right"})
    paid(person)


def test_a_bill_is_looked_at_by_keys_alone(person: Pressing) -> None:
    finds(person, "home.owe")
    person.chooses("confirm.finish")
    person.sees("Home")


def test_a_payment_is_checked_by_keys_alone(person: Pressing) -> None:
    """Its number has letters: a keyboard's, or those of twelve keys as speech teaches them."""
    code = in_cash(person).confirmation
    nobody(person.counter)
    person.arrives()
    person.chooses("home.check")
    person.sees("CheckPayment")
    person.types(code)
    person.presses(Qt.Key.Key_Return)
    person.sees("PaymentChecked")
    assert isinstance(person.counter.step, PaymentChecked)


def test_a_control_that_no_key_comes_to_is_noticed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """G9 can fail: with the key that pays left out, this customer is lost."""
    person = Pressing(counter)
    person.arrives()
    whole = Guide.controls
    words = WORDS.text("confirm.yes", "en")
    monkeypatch.setattr(
        Guide, "controls", lambda self: [one for one in whole(self) if words not in one.parts]
    )
    with pytest.raises(LostCustomerError, match=r"no ring at 'confirm\.yes'"):
        agrees(person, "tender.cash")


def test_the_next_customer_meets_nothing_of_this_one(person: Pressing) -> None:
    """G12: defaults, and no widget with a name, a number or a sum, shown or not."""
    record = in_cash(person)
    window = person.counter.window
    number, code = record.number.value, record.confirmation
    personal = ("1000 000 001", number, code, f"{code[:3]}-{code[3:]}", "J*** S****", "38.50")
    assert left_behind(window, personal) != []
    nobody(person.counter)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    view = person.counter.view
    assert view is not None
    assert view.visit.options == Options()
    assert view.visit.language == "en"
    assert left_behind(window, personal) == []
    assert window.listener.guide.items
    assert not any("38" in part for item in window.listener.guide.items for part in item.parts)
