"""decide() under anything: random events at random steps, judged against the rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kiosk.domain import effects as ef
from kiosk.domain.bills import (
    Bill,
    BillFound,
    Closed,
    Moved,
    NoCash,
    NoSuchAccount,
    PayBillNumber,
    PostingAccepted,
    PostingRefused,
    PostingUnknown,
    Unreachable,
)
from kiosk.domain.changes import AddNote
from kiosk.domain.events import (
    CodeRefused,
    CodeScanned,
    Condition,
    Device,
    DeviceStatus,
    LookedUp,
    NoteRejected,
    NoteUnresolved,
    PrintConfirmed,
    PrintUnknown,
)
from kiosk.domain.flow import deadline
from kiosk.domain.flow.steps import at_home, calm
from kiosk.domain.intents import (
    Accept,
    Activity,
    AmountPicked,
    Back,
    ByMail,
    CallAttendant,
    Cancel,
    CashPicked,
    ChooseLanguage,
    ClosePanel,
    Enter,
    Erase,
    Finish,
    GoOn,
    JournalFailed,
    KeyTyped,
    MailAnswered,
    OpenHelp,
    OpenPreferences,
    OtherAmount,
    Pay,
    PdfKept,
    Refuse,
    SetOptions,
    Start,
    StopCalling,
    Tick,
)
from kiosk.domain.ledger import Account
from kiosk.domain.letters import MailRefused
from kiosk.domain.money import Money
from kiosk.domain.options import Options
from kiosk.domain.payments import FINAL, NoteState
from kiosk.domain.visit import (
    Home,
    LookingUp,
    OutOfService,
    OverPayment,
    PayCash,
    Recovery,
    Step,
)

VALUES = st.sampled_from([100, 200, 500, 1000, 2000, 5000, 10_000])
INTENTS = st.one_of(
    st.builds(Start, st.booleans()),
    st.builds(KeyTyped, st.sampled_from("0123456789W")),
    st.builds(Erase, st.booleans()),
    st.builds(AmountPicked, st.builds(Money, st.integers(-100, 9000), st.just("USD"))),
    st.builds(ChooseLanguage, st.sampled_from(["en", "es", "xx"])),
    st.builds(SetOptions, st.builds(Options, patience=st.sampled_from([1, 2, 3, 10]))),
    st.sampled_from([OpenPreferences(), ClosePanel(), OpenHelp(), CallAttendant(), StopCalling()]),
    st.sampled_from([Enter(), Accept(), Refuse(), OtherAmount(), CashPicked(), Pay(), Finish()]),
    st.sampled_from([GoOn(), Back(), Cancel(), Activity(), Tick(), ByMail(), KeyTyped("a@b.co")]),
)
OTHERS = st.one_of(
    st.builds(DeviceStatus, st.sampled_from(Device), st.sampled_from(Condition)),
    st.builds(CodeRefused, st.sampled_from(["unreadable", "foreign", "currency"])),
    st.builds(CodeScanned, st.sampled_from(["1234567890", "W123456", "X"])),
    st.builds(PrintConfirmed, st.just("id-1/0"), st.sampled_from(["token", "sent"])),
    st.builds(PrintUnknown, st.just("id-1/0"), st.sampled_from(Condition)),
    st.builds(NoteRejected, st.booleans()),
    st.builds(PdfKept, st.just("id-1"), st.sampled_from(["a.pdf", None])),
    st.just(MailAnswered("id-1", MailRefused("550"))),
)
BILL = Bill(
    PayBillNumber("power", "1234567890"),
    "J*** S****",
    "",
    Money(3850, "USD"),
    Money(0, "USD"),
    Money(0, "USD"),
    None,
    0,
)
LOOK_UPS = st.sampled_from(
    [
        BillFound(BILL),
        Moved(PayBillNumber("power", "5555555555"), BILL),
        NoCash(BILL),
        Closed(),
        NoSuchAccount(),
        Unreachable(),
    ]
)
ANSWERS = st.sampled_from([PostingAccepted("A"), PostingRefused("R"), PostingUnknown()])


class Anything(RuleBasedStateMachine):
    """The rules are what can happen; the judge and the invariants what must hold whatever does."""

    walk: Any

    def judge(self, before: Any, effects: tuple[Any, ...], after: Any) -> None:
        """One decision: what it asks of the outside, in this order, and where it leads."""
        written: list[Any] = []
        for effect in effects:
            match effect:
                case ef.Record(commit):
                    written += [commit, *commit.changes]
                case ef.StackNote():
                    assert type(written[-1]) is AddNote
                    assert written[-1].state is NoteState.INTENT
                case ef.AcknowledgeNote():
                    note = before.payment and (before.payment.stacking or before.payment.doubtful)
                    assert written or not note, "a report about a row is committed first"
                case ef.EnableAcceptor():
                    assert isinstance(after.step, PayCash)
                case _:
                    pass
        left = isinstance(calm(before.step), PayCash | OverPayment)
        if left and not isinstance(calm(after.step), PayCash | OverPayment):
            assert ef.DisableAcceptor() in effects
        if before.payment and before.payment.state in FINAL and after.payment:
            # Late evidence settles a doubt; the money it brings is another payment's.
            mended = replace(after.payment, doubt=before.payment.doubt)
            mended = replace(mended, doubtful=before.payment.doubtful)
            mended = replace(mended, untold=before.payment.untold)
            assert mended.id != before.payment.id or mended == before.payment

    def records(self) -> list[Any]:
        return [self.walk.rows.payment(payment_id) for payment_id in self.walk.rows.payments]

    @rule(event=st.one_of(INTENTS, OTHERS))
    def anything(self, event: Any) -> None:
        if isinstance(event, DeviceStatus) and event.device is Device.ACCEPTOR:
            self.walk.status(event.condition)
        else:
            self.walk.do(event)

    @precondition(lambda self: at_home(self.walk.visit) and self.walk.health.journal)
    @rule(minor=st.integers(100, 5850))
    def hurry_to_cash(self, minor: int) -> None:
        self.walk.status(Condition.READY).do(ClosePanel())
        if self.walk.now >= self.walk.visit.locked_until:
            self.walk.to_cash(minor)

    @precondition(lambda self: self.walk.on(LookingUp))
    @rule(answer=LOOK_UPS, late=st.booleans())
    def looked_up(self, answer: Any, late: bool) -> None:
        self.walk.do(LookedUp(self.walk.visit.step.request - late, answer))

    @rule(minor=st.one_of(VALUES, st.none()))
    def escrowed(self, minor: int | None) -> None:
        self.walk.escrow(minor)

    @rule(minor=VALUES, first=st.booleans())
    def stacked(self, minor: int, first: bool) -> None:
        self.walk.stacked(minor, first=first)

    @precondition(lambda self: self.walk.visit.payment and self.walk.visit.payment.stacking)
    @rule(first=st.booleans())
    def stacked_as_intended(self, first: bool) -> None:
        note = self.walk.visit.payment.stacking
        self.walk.stacked(note.value.minor, index=note.index, first=first)

    @rule()
    def returned(self) -> None:
        self.walk.returned()

    @rule(reason=st.sampled_from(["silence", "jammed"]))
    def unresolved(self, reason: str) -> None:
        self.walk.do(NoteUnresolved(reason))

    @rule()
    def quiet(self) -> None:
        self.walk.quiet()

    @rule(seconds=st.sampled_from([1, 10, 16, 31, 61, 91, 181, 400]))
    def time_passes(self, seconds: int) -> None:
        self.walk.wait(seconds)

    @precondition(lambda self: self.walk.unanswered())
    @rule(answer=ANSWERS, data=st.data())
    def biller_answers(self, answer: Any, data: Any) -> None:
        self.walk.answer(answer, data.draw(st.sampled_from(self.walk.unanswered())))

    @rule(seldom=st.integers(0, 4))
    def power_cut(self, seldom: int) -> None:
        if seldom == 0:
            self.walk.health = replace(self.walk.health, journal=True)
            self.walk.restart()

    @precondition(lambda self: self.walk.health.journal)
    @rule(seldom=st.integers(0, 9))
    def journal_fails(self, seldom: int) -> None:
        if seldom == 0:
            self.walk.health = replace(self.walk.health, journal=False)
            self.walk.do(JournalFailed())
            assert self.walk.effects == (ef.DisableAcceptor(), ef.ReturnNote())

    @invariant()
    def the_step_is_one_of_the_visits(self) -> None:
        assert type(self.walk.visit.step) in get_args(Step)

    @invariant()
    def home_has_no_money(self) -> None:
        """UX.md section 6: never Home with money unaccounted; every payment has an outcome."""
        if at_home(self.walk.visit) and self.walk.health.journal:
            assert self.walk.rows.unfinished() == []

    @invariant()
    def nobody_holds_more_than_due_and_limit(self) -> None:
        for payment in (one for one in self.records() if one.id == one.lead_id):
            limit = self.walk.rules.overpay_max(self.walk.rules.biller(payment.number.biller_id))
            own = min(payment.total, payment.amount_due + payment.fee) + limit
            most = sum((one.total for one in payment.lines), own)
            held = (one.held + one.in_doubt for one in payment.bills)
            assert sum(held, own.zero()) <= most

    @invariant()
    def accepted_is_posted_and_held(self) -> None:
        """I4, I5: what is in the box is the biller's, ours, or the customer's, to the cent."""
        rows = self.walk.rows
        held = sum(p.held.minor for p in self.records() if p.state not in FINAL)
        assert rows.balance(Account.HELD) == -held
        assert rows.balance(Account.CASH_IN_DOUBT) == -rows.balance(Account.HELD_IN_DOUBT)
        in_box = [n for n in rows.notes.values() if n.state is NoteState.STACKED]
        assert rows.balance(Account.CASH_BOX) == sum(n.value.minor for n in in_box)

    @invariant()
    def something_is_always_going_to_happen(self) -> None:
        """Whoever waits has a deadline: no screen but these stays for ever."""
        due = deadline(self.walk.visit, self.walk.rules.times, self.walk.now)
        visit = self.walk.visit
        stays = isinstance(visit.step, Home | OutOfService) and not visit.altered
        stays |= isinstance(visit.step, Recovery) and visit.panel is None
        assert (due is None) == stays


def run(walk_for: Callable[[], Any], examples: int) -> None:
    class Machine(Anything):
        def __init__(self) -> None:
            super().__init__()
            self.walk = walk_for()
            self.walk.judge = self.judge

    run_state_machine_as_test(
        Machine, settings=settings(max_examples=examples, stateful_step_count=40, deadline=None)
    )


def test_decide_is_total_and_keeps_every_promise(new_walk: Callable[..., Any]) -> None:
    """M-27: any event at any step, in any order, with power cuts and a failing journal."""
    run(new_walk, 150)


def test_decide_is_total_for_a_biller_that_takes_all_or_nothing(
    new_walk: Callable[..., Any], water_bill: Any
) -> None:
    """The same promises where the journal's commit is the payment."""
    run(lambda: new_walk(water_bill), 80)
