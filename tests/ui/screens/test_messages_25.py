"""The 25 messages of UX.md section 8: which text each is, and the screen that shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from kiosk.bench.gallery.cards import WITH_CARD, asking
from kiosk.domain.cards import Decline
from kiosk.domain.letters import Mail
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

    number: str
    which: str
    parts: str
    words: str

    @property
    def keys(self) -> list[str]:
        return self.which.split(" + ")


TABLE = Path(__file__).with_name("messages_25.txt")
#: In the words that are read, filled. Where two texts stand for one number, each is a case of it.
MESSAGES = tuple(
    Row(*line.split(" | ")) for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]
)
EVERY = pytest.mark.parametrize("row", MESSAGES, ids=lambda row: f"{row.number}-{row.which}")

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
        "slip.unsent_paid": of(ChooseReceipt(states.record), mail=Mail.REFUSED),
        "outcome.abandoned_lead": told(states.abandoned()),
        "recovery.lead": of(Recovery(states.pending())),
    }


@EVERY
def test_each_message_is_read_on_the_screen_of_its_state(
    show: Show, states: Any, said: Said, row: Row
) -> None:
    """M-11, M-29, M-38, M-43: the sentence as a customer reads it, in the real window."""
    assert row.words in said(show(views(states)[row.keys[0]]))


@EVERY
def test_each_message_is_a_text_of_the_catalogue(row: Row) -> None:
    texts = " ".join(ENGLISH[key].text for key in row.keys)
    pattern = re.sub(r"\\\{\w+\\\}", ".+", re.escape(texts))
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
            assert re.search(MONEY[ENGLISH[row.keys[0]].money], sentence), sentence


def test_every_message_has_its_number() -> None:
    """UX.md section 8."""
    assert {int(row.number) for row in MESSAGES} == set(range(1, 26))


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
