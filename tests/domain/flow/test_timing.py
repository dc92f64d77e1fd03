"""The timing table of UX.md section 7, row by row, on the virtual clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from enum import Enum
from typing import Any, get_args, get_type_hints

import pytest

from kiosk.domain import cards, events, exceptions
from kiosk.domain import intents as it
from kiosk.domain.bills import PayBillNumber, PostingAccepted
from kiosk.domain.cart import Cart
from kiosk.domain.checking import CheckPayment, PaymentChecked, PaymentFound
from kiosk.domain.events import CodeRefused, CodeScanned, Evidence, NoteRejected
from kiosk.domain.intents import CardPicked, ClosePanel, OpenPreferences, SetOptions
from kiosk.domain.letters import MailSent, TypeAddress
from kiosk.domain.money import Money
from kiosk.domain.options import PATIENCE, Options
from kiosk.domain.payments import Outcome, PaymentState
from kiosk.domain.visit import (
    CardDeclined,
    ChooseAmount,
    ChooseReceipt,
    ChooseTender,
    ConfirmAccount,
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
    StillThere,
    StopCash,
    TakeYourThings,
)
from tests.domain.flow.cards import presented
from tests.domain.flow.test_touch import WAYS

PATIENT = pytest.mark.parametrize("patience", PATIENCE)

#: Seconds of silence, then seconds for the answer. Personal data from C4 to C7, and an address;
#: money on C9.
ASKED: dict[type, tuple[int, int]] = {
    FindBill: (90, 45),
    **dict.fromkeys((ConfirmAccount, ConfirmMoved, Cart), (60, 45)),
    **dict.fromkeys((ChooseAmount, ChooseTender, Review), (60, 45)),
    CheckPayment: (90, 45),
    PaymentChecked: (60, 45),
    CardDeclined: (90, 45),
    TypeAddress: (60, 45),
    PayCash: (180, 60),
    StopCash: (180, 60),
}
#: These go on by themselves, to what is named.
GO_ON: dict[type, tuple[int, type]] = {
    OutcomeShown: (12, ChooseReceipt),
    ChooseReceipt: (20, TakeYourThings),
    TakeYourThings: (20, Home),
}
#: Nobody is asked here: the machines have their own times, or there is nothing to lose.
LEFT = {Home, OutOfService, LookingUp, OverPayment, PayCard, Posting, Recovery}


def arrive(walk: Any, step: type, patience: int = 1) -> Any:
    """At that step, with that much time, which counts from now."""
    walk = WAYS[step](walk)
    return walk.do(SetOptions(Options(patience=patience)))


def test_every_step_is_in_the_table() -> None:
    """A step that is added has to be added here: what silence does there is decided, not left."""
    over = {step for step in WAYS if step.__name__ in {"StillThere", "ConfirmCancel"}}
    assert set(ASKED) | set(GO_ON) | LEFT | over == set(WAYS)


@PATIENT
@pytest.mark.parametrize("step", ASKED, ids=lambda step: step.__name__)
def test_silence_is_asked_about_and_one_action_gives_all_the_time_again(
    new_walk: Callable[[], Any], step: type, patience: int
) -> None:
    """M-39, WCAG 2.2.1: at least 20 s to answer, any one action extends, x1 x3 x10, more than ten
    times; unanswered it ends, and never sooner."""
    silence, answer = (seconds * patience for seconds in ASKED[step])
    assert answer >= 20
    walk = arrive(new_walk(), step, patience)
    under = walk.visit.step
    for _ in range(12):
        assert walk.wait(silence - 0.5).visit.step == under
        assert walk.wait(0.5).visit.step == StillThere(under, walk.now + answer)
        assert walk.wait(answer - 0.5).on(StillThere)
        assert walk.do(it.Activity()).visit.step == under
    assert not walk.wait(silence + answer).on(StillThere)


@PATIENT
@pytest.mark.parametrize("step", GO_ON, ids=lambda step: step.__name__)
def test_what_goes_on_by_itself_waits_its_time(
    new_walk: Callable[[], Any], step: type, patience: int
) -> None:
    """C11 12 s, C12 20 s, take your things 20 s, times what the customer asked for."""
    seconds, then = GO_ON[step]
    walk = arrive(new_walk(), step, patience)
    assert walk.wait(seconds * patience - 0.5).on(step)
    assert walk.wait(0.5).on(then)


# Money inside.


def cash(walk: Any) -> Any:
    return walk.to_cash().put_in(1000)


#: Each leaves $10.00 inside and nobody there.
INSIDE: dict[str, Callable[[Any], Any]] = {
    "paying in": cash,
    "asked whether to stop": lambda walk: cash(walk).do(it.Cancel()),
    "at the review of the rest": lambda walk: cash(walk.with_card()).do(it.Cancel(), CardPicked()),
    "under a panel": lambda walk: cash(walk).do(OpenPreferences()),
    "a note too many in escrow": lambda walk: cash(walk).escrow(5000),
    "asked whether somebody is there": lambda walk: cash(walk).wait(180),
    "the question answered once": lambda walk: cash(walk).wait(180).do(it.GoOn()),
}


@PATIENT
@pytest.mark.parametrize("where", INSIDE)
def test_money_inside_is_never_cancelled(
    new_walk: Callable[[], Any], where: str, patience: int
) -> None:
    """UX.md section 6, M-27, M-38: silence for 180 + 60 s applies it to the confirmed bill, with a
    slip; on no way is it returned to nobody, dropped, or left at Home without an account."""
    walk = new_walk().do(SetOptions(Options(patience=patience)))
    INSIDE[where](walk)
    while walk.payment.state is PaymentState.OPEN:
        assert not walk.on(Home)
        walk.wait(1)
    walk.quiet().answer(PostingAccepted("A"))
    assert walk.payment.state is PaymentState.POSTED
    assert (walk.payment.held.minor, walk.payment.outcome) == (1000, Outcome.PAID)
    assert walk.payment.close_reason == "abandoned"


def test_money_on_a_card_that_is_being_asked_is_never_cancelled(walk: Any) -> None:
    """The customer is gone while the bank is asked: Pending, and the journal asks on."""
    presented(walk, False).terminal_says("silent").wait(600)
    assert walk.payment.outcome is Outcome.PENDING
    assert walk.rows.unfinished()


# Signs of life.

USD = Money(1000, "USD")
SEEN = Evidence(1, 99)
#: What a device tells of somebody's hands.
HANDS: tuple[it.Event, ...] = (
    events.NoteEscrowed(4, USD, SEEN),
    events.NoteStacked(4, USD, SEEN, first=False),
    events.NoteReturned(SEEN),
    NoteRejected(),
    CodeScanned("1234567890"),
    CodeRefused("foreign"),
    events.HeadphonesPlugged(plugged=True),
)
#: What only machines do. None of it says that anybody is there, but for a card's own reports.
MACHINES = {
    *get_args(cards.CardReport),
    events.AcceptorQuiet,
    events.DeviceStatus,
    events.LookedUp,
    events.NoteUnresolved,
    events.PrintConfirmed,
    events.PrintUnknown,
    events.Speaking,
    exceptions.Resolve,
    it.JournalFailed,
    it.MailAnswered,
    it.OutcomeKnown,
    it.PdfKept,
    it.PostingAnswered,
    PaymentFound,
    it.Resume,
    it.Tick,
}


def one(kind: Any) -> Any:
    """Any intent of that kind."""
    samples = {
        bool: False,
        int: 1,
        str: "1",
        Money: USD,
        Options: Options(patience=3),
        PayBillNumber: PayBillNumber("power", "1234567897"),
    }

    def sample(hint: Any) -> Any:
        if isinstance(hint, type) and issubclass(hint, Enum):
            return next(iter(hint))
        return samples[hint]

    hints = get_type_hints(kind)
    return kind(*(sample(hints[field.name]) for field in fields(kind)))


def test_every_event_is_somebodys_hands_or_a_machines() -> None:
    """An event that is added has to be added here."""
    touched = set(get_args(it.Intent))
    assert touched | {type(event) for event in HANDS} | MACHINES == set(get_args(it.Event))
    assert not touched & MACHINES


@pytest.mark.parametrize("life", [*map(one, get_args(it.Intent)), *HANDS], ids=repr)
def test_typing_scans_notes_and_every_touch_count_as_activity(
    new_walk: Callable[[], Any], life: it.Event
) -> None:
    """UX.md section 4: a key of the keypad on the screen is a touch like any other (section 10), it
    does not have to do anything; and it answers the question."""
    walk = cash(new_walk()).wait(170)
    assert walk.do(life).visit.touched == walk.now
    asked = new_walk().to_find().wait(90)
    assert asked.on(StillThere)
    assert not asked.do(life).on(StillThere)
    assert asked.visit.touched == asked.now


def test_what_the_card_terminal_tells_counts_as_activity(walk: Any) -> None:
    """Hands are on the terminal, not on the screen: each word of it is a sign of life, and it keeps
    the customer from the end of its wait."""
    presented(walk, False)
    tender = walk.payment.tenders[-1].id
    for word in (cards.CardWord.PIN, cards.CardWord.BANK, cards.CardWord.REMOVE):
        walk.wait(179).do(cards.CardShows(tender, word))
        assert walk.on(PayCard)
        assert walk.visit.touched == walk.now
    walk.terminal_says("refuse")
    assert walk.on(CardDeclined)
    assert walk.visit.touched == walk.now


@pytest.mark.parametrize(
    "machine",
    [
        events.DeviceStatus(events.Device.PRINTER, events.Condition.PAPER_OUT),
        events.AcceptorQuiet(),
        it.PdfKept("id-1", None),
        it.MailAnswered("id-1", MailSent()),
        it.Tick(),
    ],
    ids=repr,
)
def test_a_machine_is_nobody(walk: Any, machine: it.Event) -> None:
    """Paper that runs out keeps no personal data on the screen."""
    walk.to_confirm().wait(30).do(machine)
    assert walk.wait(30).on(StillThere)


def test_a_panel_keeps_the_time_of_what_it_covers(walk: Any) -> None:
    """C1 over personal data is asked about after 60 s, not later."""
    walk.to_confirm().do(OpenPreferences()).wait(60)
    assert walk.on(StillThere)
    walk.do(it.GoOn(), OpenPreferences(), ClosePanel()).wait(59.9)
    assert walk.on(ConfirmAccount)
