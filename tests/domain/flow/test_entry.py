"""From Home to the confirmed account."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import (
    BillFound,
    Blocked,
    CheckDigit,
    Closed,
    Moved,
    NoCash,
    NoSuchAccount,
    NumberRule,
    PayBillNumber,
    Unreachable,
)
from kiosk.domain.effects import LookUp
from kiosk.domain.events import CodeRefused, CodeScanned, LookedUp
from kiosk.domain.flow import deadline
from kiosk.domain.intents import (
    Accept,
    Activity,
    Back,
    Cancel,
    Enter,
    Erase,
    GoOn,
    KeyTyped,
    Refuse,
    Start,
)
from kiosk.domain.rules import Rules
from kiosk.domain.visit import (
    ChooseAmount,
    ConfirmAccount,
    ConfirmMoved,
    Fault,
    FindBill,
    Home,
    LookingUp,
    OutOfService,
)

NUMBER = PayBillNumber("power", "1234567890")
SCAN = CodeScanned("1234567890")


def type_in(walk: Any, text: str) -> Any:
    return walk.do(*(KeyTyped(char) for char in text))


def test_typed_characters_fold_up_and_can_be_taken_back(walk: Any) -> None:
    """M-01: lower case is upper case; Erase takes one, or all."""
    type_in(walk.to_find(), "w12")
    assert walk.visit.step == FindBill("W12")
    assert walk.do(Erase()).visit.step == FindBill("W1")
    assert walk.do(Erase(everything=True)).visit.step == FindBill("")
    assert walk.do(Erase()).visit.step == FindBill("")


@pytest.mark.parametrize("char", ["", "12", " ", "-", "é", "²", "\n"])
def test_a_key_that_is_no_letter_or_digit_types_nothing(walk: Any, char: str) -> None:
    """Whatever a keyboard or a stuck wedge sends, the entry stays A-Z and 0-9."""
    assert walk.to_find().do(KeyTyped(char)).visit.step == FindBill("")


def test_a_stuck_key_ends_at_thirty_characters(walk: Any) -> None:
    """The entry cannot grow without end."""
    assert len(type_in(walk.to_find(), "Z" * 50).visit.entry) == 30


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("", Fault.NUMBER_INCOMPLETE),
        ("123", Fault.NUMBER_INCOMPLETE),
        ("Z2345678901", Fault.NUMBER_CHARACTER),
        ("X234567890", Fault.NUMBER_CHARACTER),
    ],
)
def test_a_number_of_the_wrong_form_is_refused_on_the_spot(
    walk: Any, entry: str, fault: Fault
) -> None:
    """M-01: no network call, the entry stays to be corrected, and no try is used up."""
    type_in(walk.to_find(), entry).do(Enter())
    assert walk.visit.step == FindBill(entry, fault)
    assert walk.effects == ()
    assert walk.visit.misses == 0


def test_what_was_wrong_can_be_read_and_left_and_nothing_typed_is_lost(walk: Any) -> None:
    """Where it stands instead of the keys."""
    type_in(walk.to_find(), "123").do(Enter(), GoOn())
    assert walk.visit.step == FindBill("123")


def test_the_last_character_of_a_number_looks_it_up(walk: Any) -> None:
    """M-41: typing costs its characters and the tap on "Pay your bill", nothing more; a number that
    was corrected is looked up again."""
    assert type_in(walk.to_find(), "W12345").on(FindBill)
    assert walk.do(KeyTyped("6")).on(LookingUp)
    walk.looked_up(NoSuchAccount()).do(Erase())
    assert walk.on(FindBill)
    assert walk.visit.entry == "W12345"
    assert walk.do(KeyTyped("7")).on(LookingUp)


def test_a_number_that_may_go_on_waits_for_its_key(new_walk: Any, rules: Rules) -> None:
    """Whole for one biller, half for another: only Enter says which."""
    short = replace(rules.billers[0], id="short", rule=NumberRule(r"\d{5}", 5))
    walk = type_in(new_walk(billers=(*rules.billers, short)).to_find(), "12345")
    assert walk.visit.step == FindBill("12345")
    assert isinstance(walk.do(Enter()).visit.step, LookingUp)


def test_a_wrong_check_digit_is_told_with_the_last_character(new_walk: Any, rules: Rules) -> None:
    """M-01: checked live, and refused before any network call."""
    rule = NumberRule(r"\d{10}", 10, check=CheckDigit.LUHN)
    walk = new_walk(billers=(replace(rules.billers[0], rule=rule),)).to_find()
    type_in(walk, "1234567890")
    assert walk.visit.step == FindBill("1234567890", Fault.NUMBER_CHECK_DIGIT)
    assert walk.effects == ()


def test_in_the_cool_down_a_whole_number_is_not_looked_up(walk: Any) -> None:
    """M-29: typed to its end or entered, it waits."""
    walk.to_find()
    walk.visit = replace(walk.visit, locked_until=walk.now + 60)
    type_in(walk, "1234567890")
    assert walk.visit.step == FindBill("1234567890", Fault.TOO_MANY_TRIES)


def test_scanned_and_typed_lead_to_the_same_state(new_walk: Any) -> None:
    """M-03: the same look-up, and the same visit after it."""
    typed, scanned = type_in(new_walk().to_find(), "1234567890"), new_walk().do(SCAN)
    assert typed.effects == scanned.effects == (LookUp(1, (NUMBER,)),)
    same = replace(typed.visit, id=scanned.visit.id)
    assert same == scanned.visit


def test_a_scan_on_home_goes_straight_to_the_look_up(walk: Any) -> None:
    """M-03, M-41: no tap before it."""
    assert walk.do(SCAN).visit.step == LookingUp(1, walk.now, "1234567890")


def test_a_scan_works_where_only_cash_is_off_but_not_without_a_journal(walk: Any) -> None:
    """See what is owed although nothing can be paid; without a journal nothing is offered."""
    walk.visit = replace(walk.visit, step=OutOfService(Fault.CASH_OFF))
    assert isinstance(walk.do(SCAN).visit.step, LookingUp)
    walk.visit = replace(walk.visit, step=OutOfService(Fault.JOURNAL))
    walk.health = replace(walk.health, journal=False)
    assert walk.do(SCAN, Start()).visit.step == OutOfService(Fault.JOURNAL)


def test_a_scan_on_the_wrong_screen_is_ignored(new_walk: Any) -> None:
    """M-03, scan_on_wrong_screen: a bill waved about changes nothing once another is on screen."""
    for arrive in ("to_looking", "to_confirm", "to_tender", "to_review", "to_cash"):
        walk = getattr(new_walk(), arrive)()
        before = walk.visit
        walk.do(CodeScanned("9876543210"), CodeRefused("foreign"))
        assert walk.visit == before
        assert walk.effects == ()


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (CodeRefused("unreadable"), Fault.CODE_UNREADABLE),
        (CodeRefused("incomplete"), Fault.CODE_UNREADABLE),
        (CodeRefused("foreign"), Fault.CODE_FOREIGN),
        (CodeRefused("currency"), Fault.CODE_FOREIGN),
        (CodeScanned("1234567890", gln="9999999999994"), Fault.CODE_FOREIGN),
    ],
)
def test_a_code_that_is_no_bill_of_ours_is_refused_in_words(
    walk: Any, code: Any, fault: Fault
) -> None:
    """M-03: said where a bill is expected; what was typed stays."""
    assert type_in(walk.to_find(), "12").do(code).visit.step == FindBill("12", fault)
    assert walk.effects == ()


def test_a_foreign_bill_is_refused_by_its_billers_name_where_it_is_known(new_walk: Any) -> None:
    """M-03, message 2: the payee of the code is one whose bills are taken elsewhere."""
    walk = new_walk(elsewhere=(("9999999999994", "Lakeside Gas"),))
    walk.do(CodeScanned("1234567890", gln="9999999999994"))
    assert walk.visit.step == FindBill("", Fault.CODE_FOREIGN, "Lakeside Gas")


@pytest.mark.parametrize(
    "answer",
    [
        (NoSuchAccount(), Fault.NO_SUCH_ACCOUNT),
        (Blocked(), Fault.BLOCKED),
        (Closed("power"), Fault.CLOSED, "City Power"),
        (Unreachable("power"), Fault.UNREACHABLE, "City Power"),
        (Unreachable("power", 1_764_000_060_000), Fault.UNREACHABLE, "City Power", 1764000060000),
        (Unreachable(), Fault.UNREACHABLE),
    ],
)
def test_each_answer_without_a_bill_has_a_word_of_its_own(walk: Any, answer: Any) -> None:
    """M-29: back at the entry, with the number that was typed, and with whom the answer is about:
    messages 6 and 10 name the biller, and when to come back if it said so."""
    outcome, *told = answer
    assert walk.to_looking().looked_up(outcome).visit.step == FindBill("1234567890", *told)


def test_five_misses_start_a_cool_down(walk: Any) -> None:
    """M-29: after the fifth unknown number nothing is looked up for 300 s, typed or scanned."""
    for _ in range(4):
        walk.to_looking().looked_up(NoSuchAccount())
        assert walk.visit.step.fault is Fault.NO_SUCH_ACCOUNT
    walk.to_looking().looked_up(NoSuchAccount())
    assert walk.visit.step.fault is Fault.TOO_MANY_TRIES
    for attempt in (Enter(), SCAN):
        walk.do(attempt)
        assert walk.visit.step == FindBill("1234567890", Fault.TOO_MANY_TRIES)
        assert walk.effects == ()


def test_the_cool_down_outlives_the_visit_and_ends_by_itself(walk: Any) -> None:
    """M-29: Back and a new visit do not open it; 300 s do."""
    for _ in range(5):
        walk.to_looking().looked_up(NoSuchAccount())
    walk.do(Back())
    assert walk.visit.step == Home()
    walk.now += 299.0
    assert walk.to_looking().visit.step.fault is Fault.TOO_MANY_TRIES
    walk.now += 1.0
    assert isinstance(walk.do(Enter()).visit.step, LookingUp)


def test_the_wait_is_told_anew_every_minute(walk: Any) -> None:
    """Message 5: who stays reads 5, 4 and 3 minutes; the question whether they are there comes
    in its own time."""
    for _ in range(5):
        walk.to_looking().looked_up(NoSuchAccount())
    began, drawn = walk.now, []
    while walk.on(FindBill) and walk.now < began + 180:
        due = deadline(walk.visit, walk.rules.times, walk.now)
        drawn.append(due - began)
        walk.wait(due - walk.now).do(Activity())
    assert drawn == [60, 120, 180]


def test_only_unknown_numbers_count_as_misses(walk: Any) -> None:
    """M-29: a biller that does not answer, or a closed account, uses up no try."""
    for _ in range(6):
        walk.to_looking().looked_up(Unreachable())
        walk.to_looking().looked_up(Closed())
    assert walk.visit.misses == 0


def test_a_number_of_ones_own_buys_no_guesses(walk: Any) -> None:
    """M-29: four guesses, a bill that is known, confirmed and left, four guesses and so on."""
    for _ in range(4):
        walk.to_looking().looked_up(NoSuchAccount())
    walk.to_confirm().do(Accept(), Cancel(), Accept())
    assert walk.visit.step == Home()
    walk.to_looking().looked_up(NoSuchAccount())
    assert walk.visit.step.fault is Fault.TOO_MANY_TRIES


def test_a_bill_that_is_paid_forgives_the_misses(walk: Any) -> None:
    """M-29: the next customer does not wait for what the last ones mistyped."""
    walk.to_looking().looked_up(NoSuchAccount())
    walk.to_cash().put_in(2000, 2000).quiet().wait(100)
    assert (walk.visit.step, walk.visit.misses) == (Home(), 0)


def test_a_late_answer_of_a_look_up_that_was_left_is_dropped(walk: Any) -> None:
    """Only the newest request is listened to."""
    walk.to_looking().do(Back(), LookedUp(1, BillFound(walk.bill)))
    assert walk.on(FindBill)
    walk.do(Enter(), LookedUp(1, BillFound(walk.bill)))
    assert walk.on(LookingUp)
    assert walk.looked_up(BillFound(walk.bill)).visit.step == ConfirmAccount(walk.bill)


def test_a_moved_number_is_confirmed_with_both_numbers(walk: Any) -> None:
    """M-06: C4b first; the old number goes all the way to the payment's row."""
    old = PayBillNumber("power", "5555555555")
    walk.to_looking().looked_up(Moved(old, walk.bill))
    assert walk.visit.step == ConfirmMoved(old, walk.bill)
    assert walk.do(Accept()).visit.step == ChooseAmount(walk.bill, old)
    assert walk.do(Back()).visit.step == ConfirmMoved(old, walk.bill)
    walk.do(Back(), Enter()).looked_up(Moved(old, walk.bill))
    assert walk.do(Refuse()).visit.step == FindBill("1234567890", Fault.NOT_MINE)


def test_an_account_that_takes_no_cash_is_shown_and_not_paid(walk: Any) -> None:
    """M-29: NoCash shows what is owed and says why there is no way on."""
    walk.to_looking().looked_up(NoCash(walk.bill))
    assert walk.visit.step == ConfirmAccount(walk.bill, cash_refused=True)
    assert walk.do(Accept()).visit.step == FindBill("1234567890", Fault.NO_CASH)
