"""Commands, deadlines and the condition of the reader."""

from dataclasses import replace

import pytest

from kiosk.domain.cards import CardAuthorised, CardPrepared, CardVoided
from kiosk.domain.events import Condition
from kiosk.gateways.stripe_terminal.terminal import StripeTerminal
from tests.gateways.stripe_terminal.conftest import PAYMENT, TENDER, Stand, Till


def test_a_command_makes_no_call_and_is_due_at_once(stand: Stand, till: Till) -> None:
    """The core's thread never waits for the network."""
    till.run()
    till.terminal.prepare(till.charge)
    assert stand.seen() == {}
    assert till.terminal.deadline() == 0
    till.run()
    assert stand.seen() == {f"{TENDER}:pi": 1}


def test_it_is_ready_once_stripe_knows_the_reader(till: Till) -> None:
    """Told once, and asked again every thirty seconds while nobody uses it."""
    assert till.terminal.deadline() == 0
    assert till.run(29) == []
    assert till.conditions == [Condition.READY]
    assert till.terminal.deadline() == till.stand.now + 1
    till.run(60)
    assert till.conditions == [Condition.READY]


def test_without_an_answer_it_is_offline_until_there_is_one(stand: Stand, till: Till) -> None:
    """It looks every five seconds then; the library's repeats would only make it slower."""
    stand.do("drop_before_commit", on="retrieve", count=1)
    stand.do("garbage_body", on="retrieve")
    till.run(9)
    assert till.conditions == [Condition.OFFLINE]
    till.run(1)
    assert till.conditions == [Condition.OFFLINE, Condition.READY]


@pytest.mark.parametrize("wrong", [{"key": "rk_test_another1"}, {"reader": "tmr_another"}])
def test_a_wrong_key_or_reader_is_for_staff(stand: Stand, wrong: dict[str, str]) -> None:
    """401 and 404: no retry in a hurry."""
    till = Till(stand, **wrong)
    till.run(29)
    assert till.conditions == [Condition.FAILURE]
    assert till.terminal.deadline() == till.stand.now + 1


def test_another_tills_payment_makes_it_busy_until_it_ends(stand: Stand, till: Till) -> None:
    """Card is off with its reason, and comes back by itself."""
    stand.do("foreign_action")
    till.run(4)
    assert till.conditions == [Condition.BUSY]
    stand.do("reader_rebooted")
    till.run(1)
    assert till.conditions == [Condition.BUSY, Condition.READY]


def test_a_screen_left_of_a_captured_charge_is_cleared_by_the_next_look(
    stand: Stand, till: Till
) -> None:
    """The reader was cut off at the bank and its action never ended; the charge is paid."""
    till.begin()
    stand.do("present_card")
    stand.do("connection_error", told=False)
    assert isinstance(till.told(1)[0], CardAuthorised)
    till.capture()
    assert stand.action() == "in_progress"
    till.run(30)
    assert (stand.action(), till.conditions) == ("", [Condition.READY])


def test_after_an_errand_the_next_command_has_the_line_first(stand: Stand, till: Till) -> None:
    """What it showed of the reader counts as a look."""
    till.terminal.prepare(till.charge)
    till.terminal.poll(stand.now)
    assert till.terminal.deadline() == stand.now + 30


def test_the_condition_is_told_before_the_report(stand: Stand, till: Till) -> None:
    """Who hears that cards do not work now must not be offered them again."""
    till.prepare()
    stand.do("offline")
    till.terminal.charge(replace(till.charge, attempt=1))
    names = [type(event).__name__ for event in till.terminal.poll(stand.now)]
    assert names == ["DeviceStatus", "CardRefused"]


def test_an_old_question_and_a_new_customer_do_not_wait_for_each_other(
    stand: Stand, till: Till
) -> None:
    """Two tenders at once; asking about the old one leaves the new one's screen alone."""
    till.approve()
    old = till.charge
    till.charge = replace(old, tender_id=f"{PAYMENT}:2", attempt=0, mark="")
    till.begin()
    till.terminal.void(old)
    assert till.run(3) == [CardVoided(TENDER)]
    stand.do("present_card")
    (report,) = till.told(3)
    assert isinstance(report, CardAuthorised)
    assert report.tender_id == f"{PAYMENT}:2"


def test_a_cancel_that_comes_too_late_clears_the_screen_without_a_word(
    stand: Stand, till: Till
) -> None:
    """Nobody asks any more, nor hears of it: the reader must not go on asking."""
    till.begin()
    stand.do("drop_before_commit", on="retrieve", count=6)
    till.told(1)
    till.terminal.cancel(till.charge)
    assert till.run() == []
    till.terminal.cancel(till.charge)
    assert till.run() == []
    assert stand.action() == ""


def test_a_cancel_of_what_was_never_begun_is_nothing(till: Till) -> None:
    """There is no screen to clear."""
    till.run()
    till.terminal.cancel(till.charge)
    till.terminal.recorded()
    due = till.terminal.deadline()
    assert due is not None
    assert due > till.stand.now


def test_a_bug_ends_its_own_errand_alone(stand: Stand, till: Till) -> None:
    """The exception comes out, once; the next command works."""

    class Broken:
        def __getattr__(self, name: str) -> object:
            raise ZeroDivisionError

    broken = StripeTerminal(Broken(), stand)  # type: ignore[arg-type]  # it has no calls at all
    broken.prepare(till.charge)
    with pytest.raises(ZeroDivisionError):
        broken.poll(stand.now)
    with pytest.raises(ZeroDivisionError):  # the look
        broken.poll(stand.now)
    assert broken.poll(stand.now) == ()
    assert isinstance(till.prepare()[0], CardPrepared)
