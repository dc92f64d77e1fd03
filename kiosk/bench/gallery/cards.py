"""Frozen views of every screen that a card changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.bench.gallery.sample import usd
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.cards import CardWord, Decline
from kiosk.domain.events import Condition
from kiosk.domain.paying import OpenCard
from kiosk.domain.payments import PaymentRecord, PaymentState, Tender, TenderState
from kiosk.domain.rules import Health
from kiosk.domain.visit import (
    CardDeclined,
    CardStage,
    ChooseAmount,
    ChooseReceipt,
    ChooseTender,
    ConfirmAccount,
    Fault,
    Home,
    OutcomeShown,
    OutOfService,
    PayCard,
    Posting,
    Recovery,
    Review,
    Stage,
    StopCash,
    TakeYourThings,
)

if TYPE_CHECKING:
    from kiosk.bench.gallery.states import States
    from kiosk.services.core import View

READY = Condition.READY
WITH_CARD = Health(READY, READY, READY, READY)
NO_CASH = replace(WITH_CARD, acceptor=Condition.BOX_REMOVED)
NO_CARD = replace(WITH_CARD, terminal=Condition.END_OF_DAY)
NEITHER = replace(WITH_CARD, acceptor=Condition.FULL, terminal=Condition.OFFLINE)
UNTIL = 1030.0


def card_views(states: States, language: str) -> dict[str, View]:
    """By name."""
    return {
        **_choosing(states, language),
        **_paying(states, language),
        **_declined(states, language),
        **_afterwards(states, language),
    }


def _choosing(states: States, language: str) -> dict[str, View]:
    of, bill = states.of, replace(states.bill, number=PayBillNumber("brightnet", "12345678"))
    choose = ChooseTender(bill, None, usd(15889))
    some = states.payment(6000, last_stacked=usd(2000))
    card = Review(bill, None, usd(15889), usd(250), Tender.CARD)
    same = replace(card, fee=usd(150))
    old = PayBillNumber("cityworks", "5242885902")
    return {
        "home, card": of(Home(), language, health=WITH_CARD),
        "home, only card": of(Home(), language, health=NO_CASH),
        "home, only cash": of(Home(), language, health=NO_CARD),
        "home, neither": of(Home(), language, health=NEITHER),
        "out, no tender": of(OutOfService(Fault.NO_TENDER), language, health=NEITHER),
        "confirm, card only": of(ConfirmAccount(bill, True), language, health=WITH_CARD),
        "amount, card": of(ChooseAmount(bill, None), language, health=WITH_CARD),
        "tender, both": of(choose, language, health=WITH_CARD),
        "tender, card off": of(replace(choose, fault=Fault.CARD_OFF), language, health=NO_CARD),
        "tender, card open": of(choose, language, health=replace(WITH_CARD, card_open=True)),
        "tender, neither": of(choose, language, health=NEITHER),
        "tender, refused": of(choose, language, health=WITH_CARD, cash_refused=True),
        "review, card": of(replace(card, former=old), language, health=WITH_CARD),
        "review, rest": of(card, language, health=WITH_CARD, payment=some),
        "review, rest, same fee": of(same, language, health=WITH_CARD, payment=some),
        "review, rest in cash": of(
            replace(card, tender=Tender.CASH), language, health=WITH_CARD, payment=some
        ),
        "stop, card": of(StopCash(), language, payment=some, health=WITH_CARD),
        "stop, card instead": of(StopCash(), language, payment=states.payment(), health=WITH_CARD),
        "stop, card went off": of(StopCash(Fault.CARD_OFF), language, payment=some, health=NO_CARD),
    }


def open_card(state: TenderState = TenderState.AUTH_INTENT) -> OpenCard:
    return OpenCard("p:2", usd(10139), state, 1)


def _paying(states: States, language: str) -> dict[str, View]:
    of = states.of
    alone = states.payment(card=replace(open_card(), amount=usd(16039)), tender_id="")
    mixed = states.payment(6000, card=open_card())
    steps = {stage: PayCard(stage, UNTIL) for stage in CardStage}
    words = {word: PayCard(CardStage.PRESENT, UNTIL, word) for word in CardWord}
    return {
        **{f"card {stage}": of(step, language, payment=alone) for stage, step in steps.items()},
        **{f"card {word}": of(step, language, payment=alone) for word, step in words.items()},
        **{f"rest {stage}": of(step, language, payment=mixed) for stage, step in steps.items()},
        "rest pin": of(words[CardWord.PIN], language, payment=mixed),
        "card charged": of(
            Posting(Stage.RECORDING, UNTIL),
            language,
            payment=states.payment(16039, tender_id=""),
        ),
    }


def _declined(states: States, language: str) -> dict[str, View]:
    of, nothing, some = states.of, states.payment(tender_id=""), states.payment(6000)
    return {
        **{
            f"declined {reason}": of(
                CardDeclined(reason), language, payment=nothing, health=WITH_CARD
            )
            for reason in Decline
        },
        "declined, cash inside": of(
            CardDeclined(Decline.BRAND), language, payment=some, health=WITH_CARD
        ),
        "declined, all off": of(
            CardDeclined(Decline.UNAVAILABLE), language, payment=some, health=NEITHER
        ),
    }


def charged(states: States) -> PaymentRecord:
    """60.00 in cash and the rest by card."""
    cash = states.record.tenders[0]
    record: PaymentRecord = replace(
        states.record, held=usd(16039), posted_amount=usd(15889), tenders=(cash, states.visa)
    )
    return record


def asking(states: States, cash: int = 6000) -> PaymentRecord:
    """The card's fate is not known; the payment stays CLOSING."""
    card = replace(states.visa, state=TenderState.AUTH_INTENT, captured=usd(0), auth="")
    tenders = (states.record.tenders[0], card) if cash else (card,)
    closing: PaymentRecord = replace(
        states.kept(), state=PaymentState.CLOSING, held=usd(cash), tenders=tenders
    )
    return closing


def declined(states: States) -> PaymentRecord:
    """Nothing was taken, and the card was not charged."""
    card = replace(states.visa, state=TenderState.DECLINED, captured=usd(0), reference="", auth="")
    ended: PaymentRecord = replace(states.not_taken(), tenders=(card,))
    return ended


def taken_back(states: States) -> PaymentRecord:
    """Approved, then reversed."""
    card = replace(states.visa, state=TenderState.VOIDED, captured=usd(0))
    ended: PaymentRecord = replace(states.not_taken(), tenders=(card,))
    return ended


def _afterwards(states: States, language: str) -> dict[str, View]:
    of, mixed = states.of, charged(states)
    only = replace(mixed, tenders=(replace(states.visa, captured=usd(16039)),))
    return {
        "paid, mixed": of(OutcomeShown(mixed), language),
        "paid, card": of(OutcomeShown(only), language),
        "card pending": of(OutcomeShown(asking(states, 0)), language),
        "card pending, mixed": of(OutcomeShown(asking(states)), language),
        "not charged": of(OutcomeShown(declined(states)), language),
        "taken back": of(OutcomeShown(taken_back(states)), language),
        "receipt, mixed": of(ChooseReceipt(mixed), language),
        "receipt, card pending": of(ChooseReceipt(asking(states)), language, printed=False),
        "things, card": of(TakeYourThings(only), language),
        "things, mixed": of(TakeYourThings(mixed), language),
        "recovery, card": of(Recovery(asking(states)), language),
        "recovery, charged": of(Recovery(mixed), language),
        "recovery, not charged": of(Recovery(declined(states)), language),
    }
