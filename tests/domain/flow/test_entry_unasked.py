"""The last character of a number looks it up; a finger may still be on its way to the key."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.bills import BillFound, NoSuchAccount
from kiosk.domain.events import CodeScanned
from kiosk.domain.flow.entry import UNASKED_S
from kiosk.domain.intents import Accept, AddBill, Enter, Erase, KeyTyped, Refuse
from kiosk.domain.visit import ConfirmAccount, LookingUp


@pytest.mark.parametrize("meant", [Accept(), Refuse(), AddBill()])
def test_a_press_meant_for_the_look_up_decides_nothing_about_the_bill(
    walk: Any, meant: Any
) -> None:
    """The bill came with the last character, under the finger; a moment later it is meant."""
    keys = [KeyTyped(char) for char in walk.bill.number.value]
    walk.to_find().do(*keys).looked_up(BillFound(walk.bill)).do(meant)
    assert walk.visit.step == ConfirmAccount(walk.bill)
    walk.wait(UNASKED_S).do(meant)
    assert walk.visit.step != ConfirmAccount(walk.bill)


@pytest.mark.parametrize("how", ["key", "scan"])
def test_who_asked_for_the_bill_is_heard_at_once(walk: Any, how: str) -> None:
    if how == "scan":
        walk.do(CodeScanned(walk.bill.number.value)).looked_up(BillFound(walk.bill))
    else:
        walk.to_confirm()
    assert not isinstance(walk.do(Accept()).visit.step, ConfirmAccount)


def test_a_number_nobody_has_is_looked_up_once(walk: Any) -> None:
    """The key after its last character is no second guess; another number is one."""
    walk.to_looking().looked_up(NoSuchAccount()).do(Enter())
    assert (walk.effects, walk.visit.misses) == ((), 1)
    walk.do(Erase(), KeyTyped(walk.bill.number.value[-1]))
    assert isinstance(walk.visit.step, LookingUp)
