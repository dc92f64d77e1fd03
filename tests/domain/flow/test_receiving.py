"""The receipt by e-mail: typed, read back, handed to the outbox; the payment is never touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

import pytest

from kiosk.domain.bills import PostingAccepted
from kiosk.domain.changes import AddDelivery, Commit
from kiosk.domain.effects import Record, WakeOutbox
from kiosk.domain.intents import (
    Accept,
    Activity,
    Back,
    ByMail,
    Cancel,
    ChooseLanguage,
    Enter,
    Erase,
    Finish,
    GoOn,
    Intent,
    KeyTyped,
    MailAnswered,
    OutcomeKnown,
    Refuse,
)
from kiosk.domain.letters import Mail, MailRefused, MailSent, MailUnknown, TypeAddress
from kiosk.domain.options import Options
from kiosk.domain.payments import DeliveryKind
from kiosk.domain.rules import Bar
from kiosk.domain.visit import ChooseReceipt, Home, OutcomeShown, StillThere, TakeYourThings

ADDRESS = "ana@example.com"
Walk = Any


@pytest.fixture
def paid(new_walk: Callable[..., Walk]) -> Walk:
    """Two notes of $20 for $38.50 and a fee: Paid, at C12 of a kiosk with a mail server."""
    walk = new_walk(mail=True)
    walk.to_cash().put_in(2000, 2000).quiet().answer(PostingAccepted("REF-1"))
    walk.do(Finish())
    assert walk.on(ChooseReceipt)
    return walk


def typed(walk: Walk, text: str = ADDRESS) -> Walk:
    return walk.do(ByMail(), *(KeyTyped(char) for char in text))


def test_the_address_is_typed_read_back_and_sent(paid: Walk) -> None:
    """M-25: nothing leaves before the customer has read it and said yes; then one row of the
    outbox, in the language spoken, in one commit."""
    typed(paid).do(Enter())
    assert paid.visit.step == TypeAddress(paid.payment, ADDRESS, asking=True)
    assert paid.effects == ()
    paid.do(ChooseLanguage("es"), Accept())
    row = AddDelivery(paid.payment.id, DeliveryKind.EMAIL, 0, f"es {ADDRESS}")
    commit = Commit("email_wanted", paid.payment.id, (row,))
    assert paid.effects == (Record(commit), WakeOutbox())
    assert paid.visit.step == ChooseReceipt(paid.payment)
    assert paid.visit.mail is Mail.WANTED


def test_once_sent_the_address_is_nowhere_in_the_visit(paid: Walk) -> None:
    """M-36: it is forgotten as soon as it is handed over."""
    typed(paid).do(Enter(), Accept())
    assert ADDRESS not in str(asdict(paid.visit))


def test_an_address_is_corrected_sign_by_sign_or_begun_anew(paid: Walk) -> None:
    """Erase takes the last one, Clear all; what no key has is not taken."""
    typed(paid, "anab").do(Erase(), KeyTyped(" "), KeyTyped("@"))
    assert paid.visit.step.entry == "ana@"
    assert paid.do(Erase(everything=True)).visit.step.entry == ""


def test_half_an_address_is_told_and_kept(paid: Walk) -> None:
    """The next key takes the notice away."""
    typed(paid, "ana@example").do(Enter())
    assert paid.visit.step == TypeAddress(paid.payment, "ana@example", wrong=True)
    paid.do(*(KeyTyped(char) for char in ".com"))
    assert paid.visit.step == TypeAddress(paid.payment, ADDRESS)


@pytest.mark.parametrize("no", [Refuse(), Back(), Cancel(), Finish()])
def test_whoever_says_no_corrects_what_was_typed(paid: Walk, no: Intent) -> None:
    """Nothing typed is lost, and nothing sent."""
    typed(paid).do(Enter(), no)
    assert paid.visit.step == TypeAddress(paid.payment, ADDRESS)
    assert paid.visit.mail is Mail.NONE


@pytest.mark.parametrize("away", [Back(), Cancel(), Finish()])
def test_the_way_back_leads_to_the_receipt(paid: Walk, away: Intent) -> None:
    """And from there on as before; the address can still be typed."""
    typed(paid).do(away)
    assert paid.visit.step == ChooseReceipt(paid.payment)
    assert paid.do(ByMail()).visit.step == TypeAddress(paid.payment)


@pytest.mark.parametrize("key", [Accept(), Refuse(), GoOn(), Activity()])
def test_a_touch_that_means_nothing_here_changes_nothing(paid: Walk, key: Intent) -> None:
    """While it is typed; and Enter twice is not yes."""
    typed(paid).do(key)
    assert paid.visit.step == TypeAddress(paid.payment, ADDRESS)
    paid.do(Enter(), Enter(), KeyTyped("x"), Erase(), GoOn())
    assert paid.visit.step == TypeAddress(paid.payment, ADDRESS, asking=True)


def test_one_payment_is_sent_once(paid: Walk) -> None:
    """However often it is asked for: the outbox has one row of it."""
    typed(paid).do(Enter(), Accept(), Accept(), ByMail())
    assert paid.visit.step == ChooseReceipt(paid.payment)
    rows = [kind for (_, kind) in paid.rows.deliveries if kind is DeliveryKind.EMAIL]
    assert len(rows) == 1


def test_without_a_mail_server_or_keys_none_is_offered(
    new_walk: Callable[..., Walk], paid: Walk
) -> None:
    """What cannot be sent, or not kept from others, is not asked for."""
    paid.health = replace(paid.health, barred=Bar.KEY_LOST)
    assert paid.do(ByMail()).on(ChooseReceipt)
    plain = new_walk()
    plain.to_cash().put_in(2000, 2000).quiet().answer(PostingAccepted("REF-1"))
    assert plain.do(Finish(), ByMail()).on(ChooseReceipt)


@pytest.mark.parametrize(
    ("answer", "mail"),
    [
        (MailSent("250"), Mail.SENT),
        (MailUnknown("timeout"), Mail.LATER),
        (MailRefused("550"), Mail.REFUSED),
    ],
)
def test_the_servers_answer_is_shown_and_the_payment_stays_as_it_is(
    paid: Walk, answer: Any, mail: Mail
) -> None:
    """M-25: any channel may fail without touching the payment's state."""
    before = paid.payment
    typed(paid).do(Enter(), Accept(), MailAnswered(before.id, answer))
    assert (paid.visit.mail, paid.visit.step) == (mail, ChooseReceipt(before))
    assert paid.payment == before
    assert paid.effects == ()


def test_the_answer_to_another_payment_is_nobodys_here(paid: Walk) -> None:
    """The one before sent a letter, too."""
    early = paid.do(MailAnswered(paid.payment.id, MailSent())).visit
    assert early.mail is Mail.NONE
    typed(paid).do(Enter(), Accept(), MailAnswered("another", MailRefused("550")))
    assert paid.visit.mail is Mail.WANTED


def test_typing_is_a_sign_of_life_and_silence_is_asked_about(paid: Walk) -> None:
    """UX.md section 7: 60 s with personal data on the screen, then 45 s to say so; no money is
    inside any more, and none is spoken of."""
    typed(paid, "ana")
    paid.wait(59).do(KeyTyped("@")).wait(59.9)
    assert paid.on(TypeAddress)
    paid.wait(0.2)
    assert isinstance(paid.visit.step, StillThere)
    assert paid.visit.step.until == pytest.approx(paid.now + 45, abs=0.2)
    assert paid.do(GoOn()).visit.step == TypeAddress(paid.payment, "ana@")


@pytest.mark.parametrize("patience", [1, 3, 10])
def test_who_has_chosen_more_time_has_it_here(paid: Walk, patience: int) -> None:
    """M-39: x1, x3, x10."""
    typed(paid, "a")
    paid.visit = replace(paid.visit, options=Options(patience=patience))
    paid.wait(60 * patience - 0.1)
    assert paid.on(TypeAddress)


@pytest.mark.parametrize("leave", [True, False])
def test_whoever_is_gone_leaves_no_address_behind(paid: Walk, leave: bool) -> None:
    """M-36: by silence or by "Finish", past the things to take, to a Home that knows nothing."""
    typed(paid).wait(60)
    assert paid.on(StillThere)
    (paid.do(Finish()) if leave else paid.wait(45))
    assert paid.visit.step == TakeYourThings(paid.payment)
    paid.wait(20)
    assert paid.on(Home)
    assert ADDRESS not in str(asdict(paid.visit))


def test_what_a_camera_reads_comes_with_the_outcome_and_goes_with_the_visit(paid: Walk) -> None:
    """The code is about the payment that is shown."""
    paid.do(OutcomeKnown(paid.payment, "PAID/PBK2"))
    assert (paid.visit.code, paid.visit.step) == ("PAID/PBK2", OutcomeShown(paid.payment))
    paid.do(Finish(), Finish(), Finish())
    assert paid.on(Home)
    assert paid.visit.code == ""
