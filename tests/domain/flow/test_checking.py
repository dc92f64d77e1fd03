"""C19: who has the number of a payment sees how it stands; who has none cannot guess one."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.checking import CheckPayment, Miss, PaymentChecked, PaymentFound
from kiosk.domain.effects import FindPayment
from kiosk.domain.events import CodeScanned
from kiosk.domain.flow.entry import UNASKED_S
from kiosk.domain.intents import Back, Enter, Erase, Finish, KeyTyped, Start, StartCheck
from kiosk.domain.visit import Fault, FindBill, Home, StillThere
from tests.domain.flow.test_touch import CODE, asked, checked, full


def missed(walk: Any, times: int) -> Any:
    for _ in range(times):
        asked(walk.do(Erase(everything=True))).do(PaymentFound(CODE, None))
    return walk


def test_the_last_sign_asks_the_journal_and_the_answer_is_shown(walk: Any) -> None:
    """M-46: one touch and six signs; small letters are as good."""
    asked(walk, CODE.lower())
    assert walk.effects == (FindPayment(CODE),)
    checked(walk.do(Finish()))
    assert walk.visit.step == PaymentChecked(walk.payment)
    assert (walk.visit.code, walk.visit.payment) == ("camera", None)
    walk.do(Finish())
    assert walk.visit.step == PaymentChecked(walk.payment), "meant for the key"
    walk.wait(UNASKED_S).do(Finish())
    assert isinstance(walk.visit.step, Home)
    assert walk.visit.code == ""


def test_only_signs_of_such_a_number_are_taken(walk: Any) -> None:
    """No 0 O 1 I L; nothing after the sixth, and nothing is asked twice for it."""
    walk.do(StartCheck(), *map(KeyTyped, ("0", "O", "1", "i", "L", "-", "K7", "A")))
    assert walk.visit.step == CheckPayment("A")
    asked(walk.do(Erase(everything=True))).do(KeyTyped("A"))
    assert walk.visit.step == CheckPayment(CODE)
    assert walk.effects == ()
    walk.do(Erase())
    assert walk.visit.step == CheckPayment(CODE[:-1])


def test_a_number_that_is_too_short_is_told_and_is_no_guess(walk: Any) -> None:
    walk.do(StartCheck(), KeyTyped("K"), Enter())
    assert walk.visit.step == CheckPayment("K", Miss.SHORT)
    assert (walk.effects, walk.visit.misses) == ((), 0)


def test_a_number_nobody_has_is_asked_for_once(walk: Any) -> None:
    """The key after its last sign is no second guess."""
    missed(walk, 1).do(Enter())
    assert (walk.effects, walk.visit.misses) == ((), 1)


def test_five_wrong_numbers_close_the_door_for_a_while(walk: Any) -> None:
    """M-29: guesses count together with those of pay-bill numbers, for the next visit, too."""
    missed(walk, walk.rules.max_misses - 1)
    assert walk.visit.step == CheckPayment(CODE, Miss.NOT_FOUND)
    missed(walk, 1)
    assert walk.visit.step == CheckPayment(CODE, Miss.LOCKED)
    walk.do(Finish())
    assert asked(walk).visit.step == CheckPayment(CODE, Miss.LOCKED)
    assert walk.effects == ()
    walk.do(Finish(), Start())
    assert walk.visit.step == FindBill("", Fault.TOO_MANY_TRIES)
    walk.do(Back())
    walk.now += walk.rules.times.cool_down
    asked(walk)
    assert walk.effects == (FindPayment(CODE),)


def test_a_slip_of_ones_own_buys_no_guesses(walk: Any) -> None:
    """M-29: it can be shown as often as one likes."""
    record = checked(walk).payment
    walk.wait(UNASKED_S).do(Finish())
    missed(walk, 3).do(Erase(everything=True))
    asked(walk).do(PaymentFound(CODE, record))
    assert walk.visit.misses == 3


@pytest.mark.parametrize("late", [PaymentFound("222222", None), PaymentFound(CODE, None)])
def test_an_answer_nobody_waits_for_changes_nothing(walk: Any, late: PaymentFound) -> None:
    if late.confirmation == CODE:
        walk.to_find()
    else:
        asked(walk)
    before = walk.visit
    assert walk.do(late).visit == before


def test_it_works_while_nothing_can_be_paid_but_not_without_a_journal(walk: Any) -> None:
    """M-38: view only is still a service."""
    full(walk).do(StartCheck())
    assert isinstance(walk.visit.step, CheckPayment)
    walk.do(Finish())
    walk.health = type(walk.health)(journal=False)
    walk.do(StartCheck())
    assert not isinstance(walk.visit.step, CheckPayment)


def test_what_is_shown_is_private_and_leaves_with_its_reader(walk: Any) -> None:
    """M-36: 60 s, then the question, then Home with nothing left."""
    checked(walk).wait(walk.rules.times.idle_private)
    assert isinstance(walk.visit.step, StillThere)
    walk.wait(walk.rules.times.warning)
    assert isinstance(walk.visit.step, Home)
    assert walk.visit.code == ""


def test_a_scanned_bill_pays_nothing_while_another_payment_is_asked_for(walk: Any) -> None:
    walk.do(StartCheck(), CodeScanned(walk.bill.number.value))
    assert walk.visit.step == CheckPayment()
