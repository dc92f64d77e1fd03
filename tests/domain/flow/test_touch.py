"""What the customer touched: one answer per step and intent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

import pytest

from kiosk.domain.bills import BillFound, Moved, PayBillNumber, PostingAccepted
from kiosk.domain.cart import Cart
from kiosk.domain.checking import CheckPayment, PaymentChecked, PaymentFound
from kiosk.domain.effects import DisableAcceptor, Record
from kiosk.domain.events import CodeScanned, Condition
from kiosk.domain.flow.steps import calm
from kiosk.domain.intents import (
    Accept,
    Activity,
    AddBill,
    AmountPicked,
    Back,
    ByMail,
    Cancel,
    CashPicked,
    ChooseLanguage,
    Enter,
    Finish,
    GoOn,
    KeyTyped,
    OtherAmount,
    Pay,
    Refuse,
    Start,
    StartCheck,
)
from kiosk.domain.letters import TypeAddress
from kiosk.domain.visit import (
    CardDeclined,
    ChooseAmount,
    ChooseReceipt,
    ChooseTender,
    ConfirmAccount,
    ConfirmCancel,
    ConfirmMoved,
    FindBill,
    Home,
    LookingUp,
    OutcomeShown,
    OutOfService,
    OverPayment,
    PayCard,
    PayCash,
    Posting,
    Recovery,
    Review,
    Step,
    StillThere,
    StopCash,
    TakeYourThings,
)

Way = Callable[[Any], Any]


def shown(walk: Any) -> Any:
    return walk.to_cash().put_in(2000, 2000).quiet().answer(PostingAccepted("A"))


def moved(walk: Any) -> Any:
    return walk.to_looking().looked_up(Moved(PayBillNumber("power", "5555555555"), walk.bill))


def _with_mail(walk: Any) -> Any:
    walk.rules = replace(walk.rules, mail=True)
    return walk


CODE = "K7F3M9"


def asked(walk: Any, code: str = CODE) -> Any:
    """An earlier payment is asked for."""
    return walk.do(StartCheck(), *map(KeyTyped, code))


def checked(walk: Any) -> Any:
    record = shown(walk).payment
    return asked(walk.do(*(Finish(),) * 3)).do(PaymentFound(CODE, record, "camera"))


def full(walk: Any) -> Any:
    return walk.status(Condition.FULL)


#: A way to each step there is.
WAYS: dict[type, Way] = {
    Home: lambda w: w,
    OutOfService: full,
    CheckPayment: lambda w: w.do(StartCheck(), KeyTyped("k"), KeyTyped("0"), KeyTyped("7")),
    PaymentChecked: checked,
    FindBill: lambda w: w.to_find().do(KeyTyped("1"), KeyTyped("2")),
    LookingUp: lambda w: w.to_looking(),
    ConfirmAccount: lambda w: w.to_confirm(),
    ConfirmMoved: moved,
    Cart: lambda w: w.to_confirm().do(AddBill(), Back()),
    ChooseAmount: lambda w: w.to_confirm().do(Accept(), OtherAmount(), KeyTyped("7")),
    ChooseTender: lambda w: w.to_tender(),
    Review: lambda w: w.to_review(),
    PayCash: lambda w: w.to_cash().put_in(1000),
    OverPayment: lambda w: w.to_cash().escrow(5000),
    StopCash: lambda w: w.to_cash().put_in(1000).do(Cancel()),
    PayCard: lambda w: w.with_card().to_card().terminal_says("good"),
    CardDeclined: lambda w: w.with_card().to_card().terminal_says("good", "refuse"),
    Posting: lambda w: w.to_cash().put_in(2000, 2000),
    OutcomeShown: shown,
    ChooseReceipt: lambda w: shown(w).do(Finish()),
    TypeAddress: lambda w: _with_mail(shown(w)).do(Finish(), ByMail(), KeyTyped("a")),
    TakeYourThings: lambda w: shown(w).do(Finish(), Finish()),
    Recovery: lambda w: w.to_cash().put_in(2000).restart().quiet().answer(PostingAccepted("A")),
    StillThere: lambda w: w.to_cash().put_in(1000).wait(180),
    ConfirmCancel: lambda w: w.to_review().do(Cancel()),
}
STEPS = sorted(WAYS, key=lambda step: step.__name__)
#: (from, with) -> to. What is not written here changes nothing; tested below, too.
BACK = {
    CheckPayment: Home,
    PaymentChecked: CheckPayment,
    FindBill: Home,
    LookingUp: FindBill,
    ConfirmAccount: FindBill,
    ConfirmMoved: FindBill,
    ChooseAmount: ChooseAmount,
    ChooseTender: ChooseAmount,
    Review: ChooseTender,
    PayCash: StopCash,
    OverPayment: PayCash,
    StopCash: PayCash,
    CardDeclined: OutcomeShown,
    PayCard: PayCard,
    TypeAddress: ChooseReceipt,
    ConfirmCancel: Review,
    StillThere: PayCash,
}
CANCEL = {
    CheckPayment: Home,
    PaymentChecked: Home,
    FindBill: Home,
    LookingUp: Home,
    ConfirmAccount: ConfirmCancel,
    ConfirmMoved: ConfirmCancel,
    Cart: ConfirmCancel,
    ChooseAmount: ConfirmCancel,
    ChooseTender: ConfirmCancel,
    Review: ConfirmCancel,
    PayCash: StopCash,
    OverPayment: StopCash,
    CardDeclined: OutcomeShown,
    PayCard: PayCard,
    TypeAddress: ChooseReceipt,
    StillThere: PayCash,
}


def test_every_step_of_the_visit_is_walked_to(new_walk: Any) -> None:
    """A step that is added has to be added here."""
    assert set(WAYS) == set(get_args(Step))
    for step, way in WAYS.items():
        assert isinstance(way(new_walk()).visit.step, step)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(("intent", "table"), [(Back(), BACK), (Cancel(), CANCEL)])
def test_back_is_one_step_and_cancel_asks_if_something_is_lost(
    new_walk: Any, step: type, intent: Any, table: dict[type, type]
) -> None:
    """M-44, UX.md section 4: the whole matrix; where nothing is written nothing happens."""
    walk = WAYS[step](new_walk())
    before = walk.visit
    walk.do(intent)
    assert isinstance(walk.visit.step, table.get(step, step))
    if step not in table:
        assert replace(walk.visit, touched=before.touched) == before
        assert walk.effects == ()


@pytest.mark.parametrize("step", STEPS)
def test_another_language_loses_nothing_at_any_step(new_walk: Any, step: type) -> None:
    """M-42: the language changes, the visit's data stays, nothing is asked of the outside."""
    walk = WAYS[step](new_walk())
    before = walk.visit
    walk.do(ChooseLanguage("es"))
    assert walk.visit.language == "es"
    same = replace(walk.visit, language="en", touched=before.touched, altered=before.altered)
    assert same == replace(before, step=calm(before.step) if step is StillThere else before.step)
    assert walk.effects == ()
    assert walk.do(ChooseLanguage("xx")).visit.language == "es"


@pytest.mark.parametrize("step", STEPS)
def test_a_touch_on_nothing_only_counts_as_life(new_walk: Any, step: type) -> None:
    """Activity never acts."""
    walk = WAYS[step](new_walk())
    before = walk.visit
    walk.now += 1
    walk.do(Activity())
    assert walk.visit.touched == walk.now
    assert calm(walk.visit.step) == calm(before.step)
    assert walk.effects == ()


@pytest.mark.parametrize("look_only", [False, True])
def test_home_offers_to_pay_and_to_look(walk: Any, look_only: bool) -> None:
    """C0: both lead to the entry, which is empty; what was meant is remembered."""
    walk.do(Start(look_only))
    assert walk.visit.step == FindBill("")
    assert walk.visit.look_only is look_only


def test_looking_without_paying_ends_at_home(walk: Any) -> None:
    """See what I owe is a first-class path: no payment, no question."""
    walk.do(Start(look_only=True)).to_confirm().do(Finish())
    assert walk.visit.step == Home()
    assert walk.rows.payments == {}


def test_stopping_before_money_is_confirmed_and_forgets_everything(new_walk: Any) -> None:
    """C15: Stop goes Home with defaults, Go on returns to where it was."""
    for yes in (Accept(), Finish()):
        assert new_walk().to_review().do(Cancel(), yes).visit.step == Home()
    for no in (Refuse(), GoOn(), Back()):
        assert isinstance(new_walk().to_review().do(Cancel(), no).visit.step, Review)


def test_back_keeps_the_number_that_was_typed(walk: Any) -> None:
    """UX.md section 4: nothing is typed twice without need."""
    assert walk.to_confirm().do(Back()).visit.step == FindBill("1234567890")
    assert isinstance(walk.do(Enter()).visit.step, LookingUp)


def test_back_while_typing_an_amount_returns_to_the_offers(walk: Any) -> None:
    """C5: the digits stay; Back once more is the account."""
    walk.to_confirm().do(Accept(), OtherAmount(), KeyTyped("7"), Back())
    assert walk.visit.step == ChooseAmount(walk.bill, None, typing=False, entry="7")
    assert walk.do(Back()).visit.step == ConfirmAccount(walk.bill)


def test_back_from_a_single_amount_is_the_account(water_walk: Any) -> None:
    """Where C5 was skipped it is skipped on the way back."""
    walk = water_walk.to_tender()
    assert walk.do(Back()).visit.step == ConfirmAccount(walk.bill)


def test_the_shortest_way_from_a_scan_is_three_taps(walk: Any) -> None:
    """M-41: scan, Yes, amount, Cash, Pay."""
    walk.do(CodeScanned("1234567890")).looked_up(BillFound(walk.bill))
    walk.do(Accept(), AmountPicked(walk.bill.amount_due), CashPicked(), Pay())
    assert walk.visit.step == PayCash()


@pytest.mark.parametrize("go_on", [Finish(), GoOn()])
def test_the_end_can_be_tapped_through(walk: Any, go_on: Any) -> None:
    """C11, C12, C13b, Home; nothing is asked of the outside any more."""
    shown(walk)
    for step in (ChooseReceipt, TakeYourThings, Home):
        assert isinstance(walk.do(go_on).visit.step, step)
        assert walk.effects == ()


def test_recording_cannot_be_left(new_walk: Any) -> None:
    """C10: no Cancel; whatever is touched, the money is settled first."""
    walk = WAYS[Posting](new_walk())
    step = walk.visit.step
    walk.do(Back(), Cancel(), Finish(), GoOn(), Pay(), Accept(), Start(), Enter())
    assert walk.visit.step == step


def test_money_is_never_left_by_a_touch(new_walk: Any) -> None:
    """From C9 every way out closes the payment first: CLOSING committed, the acceptor off."""
    walk = new_walk().to_cash().put_in(1000)
    walk.do(Cancel(), Finish())
    assert isinstance(walk.effects[0], Record)
    assert walk.effects[-1] == DisableAcceptor()
    assert walk.on(Posting)
