"""The 25 messages of UX.md section 8: which text each is, and the screen that shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

import pytest

from kiosk.bench.gallery.cards import WITH_CARD, asking
from kiosk.domain.cards import Decline
from kiosk.domain.paying import Payment
from kiosk.domain.visit import (
    CardDeclined,
    ChooseReceipt,
    ConfirmAccount,
    ConfirmMoved,
    Fault,
    FindBill,
    OutcomeShown,
    PayCash,
    Recovery,
    StopCash,
)
from kiosk.services.core import View
from kiosk.ui.window import Window
from kiosk.ui.wording import ENGLISH
from kiosk.ui.wording.message import Safe

Show = Callable[[View], Window]
Said = Callable[[Window], str]
NOW_MS, LATER_MS = 1796418300000, 1796418300000 + 200_000


class Row(NamedTuple):
    """`parts` has a letter for each sentence: what Happened, where the Money is, what to Do."""

    number: int
    key: str
    parts: str
    words: str


#: In the words that are read, filled. Where two texts stand for one number, each is a case of it.
MESSAGES = (
    Row(
        1,
        "fault.code_unreadable",
        "HMD",
        "We could not read this bill. No money was taken. Try again or type the number.",
    ),
    Row(
        2,
        "fault.code_foreign",
        "HMD",
        "This code is not from a bill we take. No money was taken. "
        "Ask an attendant where to pay it.",
    ),
    Row(
        2,
        "fault.code_foreign_named",
        "HMD",
        "This bill is from Lakeside Gas, and we cannot take it here. No money was taken. "
        "Ask an attendant where to pay it.",
    ),
    Row(
        3,
        "fault.number_incomplete",
        "HMD",
        "This number does not look complete. No money was taken. Check it against your bill.",
    ),
    Row(
        3,
        "fault.number_check_digit",
        "HMD",
        "One character of this number seems wrong. No money was taken. Check it against your bill.",
    ),
    Row(
        4,
        "fault.no_such_account",
        "HMD",
        "We did not find this number. No money was taken. Check the number against your bill.",
    ),
    Row(
        5,
        "fault.too_many_tries",
        "HMD",
        "That is too many tries for now. No money was taken. Wait 5 minutes or call an attendant.",
    ),
    Row(
        6,
        "fault.closed",
        "HMD",
        "This account is closed. No money was taken. "
        "Ask City Works Utilities or an attendant what to pay.",
    ),
    Row(
        7,
        "fault.moved",
        "HMD",
        "Your number now ends in 7077. Your payment will reach the same account. "
        "Check it and say yes.",
    ),
    Row(
        8,
        "fault.blocked",
        "HMD",
        "We cannot take this payment here. No money was taken. Please see an attendant.",
    ),
    Row(
        9,
        "fault.no_cash",
        "HMD",
        "This account cannot be paid in cash. No money was taken. You can use a card.",
    ),
    Row(
        10,
        "fault.unreachable",
        "HMD",
        "We cannot reach City Works Utilities now. No money was taken. "
        "Wait a little, then look again.",
    ),
    Row(
        10,
        "fault.unreachable_until",
        "HMD",
        "We cannot reach City Works Utilities now. No money was taken. "
        "Wait, or come back after 3:09 PM.",
    ),
    Row(
        11,
        "fault.stale",
        "HHM",
        "This amount is from Fri, Dec 4, 2026, 2:05 PM CST. It may have changed. "
        "Your payment is still recorded today.",
    ),
    Row(
        12,
        "declined.declined",
        "HMD",
        "Your bank did not approve this card. You were not charged. Use another card or cash.",
    ),
    Row(
        13,
        "declined.brand",
        "HMD",
        "We cannot take this kind of card. You were not charged. "
        "Use Visa, Mastercard, American Express, Discover, debit or cash.",
    ),
    Row(
        14,
        "declined.pulled_early",
        "HMD",
        "The card came out too soon. You were not charged. Put it in again and leave it.",
    ),
    Row(
        15,
        "outcome.card_lead",
        "HMD",
        "We are still asking your bank. Your payment is Pending. Do not pay again; keep this slip.",
    ),
    Row(
        16,
        "fault.note_refused",
        "HMD",
        "This note was returned. It was not counted. Take it and try another note.",
    ),
    Row(
        17,
        "fault.note_too_large",
        "HMD",
        "This note is more than we can credit. It was returned. Use a smaller note.",
    ),
    Row(
        18,
        "fault.note_stuck",
        "HMD",
        "A note is stuck. We have counted $60.00, and it is recorded. "
        "Stay here and ask an attendant.",
    ),
    Row(
        19,
        "fault.box_full",
        "HMD",
        "The cash box is full. The $60.00 you put in is safe. "
        "Pay what is in, or call an attendant.",
    ),
    Row(
        20,
        "outcome.refused_lead",
        "HMD",
        "City Works Utilities did not take this payment. Your $160.00 is kept for you. "
        "Take the slip and see an attendant.",
    ),
    Row(
        21,
        "outcome.pending_lead",
        "HMD",
        "We have your $160.00. It is Pending until City Works Utilities answers, "
        "by Sat, Dec 5, 3:05 PM. Keep this slip; do not pay again.",
    ),
    Row(
        22,
        "slip.failed_paid",
        "MHD",
        "Your payment is Paid. The printer is not working. Write down K7F-3M9.",
    ),
    Row(
        24,
        "outcome.abandoned_lead",
        "HMD",
        "Time ran out, so we paid $160.00 to your bill. It is recorded as Pending. Take your slip.",
    ),
    Row(
        25,
        "recovery.lead",
        "HMD",
        "A payment was interrupted. $160.00 was inside, and it is recorded. "
        "Show code 4821 to an attendant.",
    ),
)
EVERY = pytest.mark.parametrize("row", MESSAGES, ids=lambda row: f"{row.number}-{row.key}")

#: What a sentence that tells what to do begins with.
DO = (
    *("Ask", "Check", "Do", "Keep", "Pay", "Please", "Put", "Scan", "Show", "Stay", "Take", "Try"),
    *("Use", "Wait", "Write", "You can"),
)
MONEY = {
    Safe.NONE_TAKEN: r"No money was taken|reach the same account",
    Safe.NOT_CHARGED: r"You were not charged",
    Safe.RETURNED: r"not counted|was returned",
    Safe.INSIDE_SAFE: r"recorded|is safe|kept for you",
    Safe.PENDING: r"Pending",
    Safe.PAID: r"is Paid",
    None: r"recorded",
}


def views(states: Any) -> dict[str, View]:
    """The frozen state in which each text is read."""
    of, number = states.of, "3161777078"
    some: Payment = states.payment(6000, notes=3)
    stuck = {"payment": some, "health": WITH_CARD}
    payee = "City Works Utilities"

    def find(fault: Fault, **more: Any) -> View:
        return of(FindBill(number, fault, **more), locked_until=1000.0 + 250)  # type: ignore[no-any-return]  # fixtures are Any

    def told(record: Any) -> View:
        return of(OutcomeShown(record))  # type: ignore[no-any-return]  # fixtures are Any

    return {
        **{f"fault.{fault}": find(fault) for fault in Fault},
        "fault.code_foreign_named": find(Fault.CODE_FOREIGN, payee="Lakeside Gas"),
        "fault.closed": find(Fault.CLOSED, payee=payee),
        "fault.unreachable": find(Fault.UNREACHABLE, payee=payee),
        "fault.unreachable_until": find(Fault.UNREACHABLE, payee=payee, until_ms=LATER_MS),
        "fault.moved": of(
            ConfirmMoved(replace(states.bill.number, value="5242885902"), states.bill)
        ),
        "fault.no_cash": of(ConfirmAccount(states.bill, cash_refused=True), health=WITH_CARD),
        "fault.stale": of(ConfirmAccount(replace(states.bill, stale=True))),
        **{
            f"declined.{reason}": of(
                CardDeclined(reason), payment=states.payment(), health=WITH_CARD
            )
            for reason in Decline
        },
        "outcome.card_lead": told(asking(states, 0)),
        "fault.note_refused": of(PayCash(Fault.NOTE_REFUSED), payment=some),
        "fault.note_too_large": of(PayCash(Fault.NOTE_TOO_LARGE), payment=some),
        "fault.note_stuck": of(StopCash(Fault.NOTE_STUCK), **stuck),
        "fault.box_full": of(StopCash(Fault.BOX_FULL), **stuck),
        "outcome.refused_lead": told(replace(states.pending(), refused=True)),
        "outcome.pending_lead": told(states.pending()),
        "slip.failed_paid": of(ChooseReceipt(states.record), printed=False),
        "outcome.abandoned_lead": told(states.abandoned()),
        "recovery.lead": of(Recovery(states.pending())),
    }


@EVERY
def test_each_message_is_read_on_the_screen_of_its_state(
    show: Show, states: Any, said: Said, row: Row
) -> None:
    """M-11, M-29, M-38, M-43: the sentence as a customer reads it, in the real window."""
    assert row.words in said(show(views(states)[row.key]))


@EVERY
def test_each_message_is_a_text_of_the_catalogue(row: Row) -> None:
    pattern = re.sub(r"\\\{\w+\\\}", ".+", re.escape(ENGLISH[row.key].text))
    assert re.fullmatch(pattern, row.words)


@EVERY
def test_a_message_says_what_happened_where_the_money_is_and_what_to_do(row: Row) -> None:
    """UX.md section 8: in this order, in three sentences at most."""
    sentences = re.split(r"(?<=\.)\s+(?=[A-Z$])", row.words)
    assert len(sentences) == len(row.parts) <= 3
    assert row.parts in {"HMD", "HHM", "MHD"}
    for part, sentence in zip(row.parts, sentences, strict=True):
        assert sentence.startswith(DO) is (part == "D"), sentence
        if part == "M":
            assert re.search(MONEY[ENGLISH[row.key].money], sentence), sentence


def test_every_message_has_its_number() -> None:
    """23, the e-mail that was not sent, comes with e-mail."""
    assert {row.number for row in MESSAGES} == set(range(1, 26)) - {23}


def test_a_refused_posting_and_one_that_was_never_made_are_two_things(
    show: Show, states: Any, said: Said
) -> None:
    """20: nobody reads that a biller refused what it was never asked."""
    never = said(show(states.of(OutcomeShown(states.kept()))))
    assert "This payment to City Works Utilities was not made." in never
    assert "did not take" not in never


def test_a_time_to_come_back_that_is_over_is_not_told(show: Show, states: Any, said: Said) -> None:
    """10: and without a name the biller is only called that."""
    over = FindBill("1", Fault.UNREACHABLE, "City Works Utilities", NOW_MS - 1)
    assert "Wait a little, then look again." in said(show(states.of(over)))
    unnamed = said(show(states.of(FindBill("1", Fault.UNREACHABLE))))
    assert "We cannot reach the biller now." in unnamed
