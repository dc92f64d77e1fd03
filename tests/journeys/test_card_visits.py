"""One customer at the terminal: changes their mind, leaves, pulls the card, takes four minutes.

The real driver on the simulated terminal's wire, the real gateway at the double of Stripe; each
visit ends in one of the three outcomes and shows the step that goes with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.bench.sweep.judge import payments
from kiosk.domain.cards import CardWord, Decline
from kiosk.domain.intents import Cancel, Finish
from kiosk.domain.payments import Outcome, PaymentRecord, TenderState
from kiosk.domain.visit import CardDeclined, CardStage, OutcomeShown, PayCard
from tests.journeys.buyer import Buyer, Shop

BOTH = pytest.mark.parametrize("backend", ["zvt", "stripe"])
Open = Callable[[str], Shop]


@pytest.fixture
def new_shop(tmp_path: Path) -> Iterator[Open]:
    shops: list[Shop] = []

    def make(backend: str) -> Shop:
        shops.append(Shop(7, tmp_path, backend))
        return shops[-1]

    yield make
    for shop in shops:
        if shop.journal is not None:
            shop.journal.close()


def ended(shop: Shop) -> PaymentRecord:
    """The one payment, once everything has settled and was judged."""
    shop.settle()
    (payment,) = payments(shop)
    return payment


def told(shop: Shop) -> list[Outcome | None]:
    """The outcomes the screen has shown, in order."""
    return [step.payment.outcome for step in shop.steps if isinstance(step, OutcomeShown)]


def stages(shop: Shop) -> list[CardStage]:
    """Where the card payment was, in order."""
    seen = [step.stage for step in shop.steps if isinstance(step, PayCard)]
    return [stage for n, stage in enumerate(seen) if n == 0 or seen[n - 1] is not stage]


def words(shop: Shop) -> set[CardWord | None]:
    return {step.word for step in shop.steps if isinstance(step, PayCard)}


def reasons(shop: Shop) -> list[Decline]:
    return [step.reason for step in shop.steps if isinstance(step, CardDeclined)]


def card(shop: Shop, pin: str = "right") -> Callable[[], None]:
    given: dict[str, Any] = {"pin": pin if shop.kind == "zvt" else pin != "none"}
    return lambda: shop.till.do("present_card", **given)


def declined(shop: Shop) -> Callable[[], None]:
    """The bank says no to a card."""

    def serve() -> None:
        shop.till.do("decline")
        if shop.kind == "zvt":
            card(shop)()

    return serve


def in_turn(*serves: Callable[[], None]) -> Callable[[], None]:
    waiting = iter(serves)

    def serve() -> None:
        next(waiting)()

    return serve


def asking(shop: Shop) -> bool:
    return isinstance(shop.step, PayCard) and shop.step.stage is CardStage.PRESENT


@BOTH
def test_a_card_is_charged_and_the_bill_is_paid(new_shop: Open, backend: str) -> None:
    """M-16: present, PIN, bank, Paid; one charge of bill and fee."""
    shop = new_shop(backend)
    Buyer(shop, card(shop))
    payment = ended(shop)
    assert (payment.outcome, told(shop)[-1]) == (Outcome.PAID, Outcome.PAID)
    assert shop.charges == [payment.total.minor]
    assert stages(shop) == [CardStage.STARTING, CardStage.PRESENT]
    assert CardWord.PRESENT in words(shop)


@BOTH
def test_cash_and_then_the_rest_by_card(new_shop: Open, backend: str) -> None:
    """M-16, split: the acceptor is closed first, and the card is charged the exact rest."""
    shop = new_shop(backend)
    Buyer(shop, card(shop), cash=(1000, 500))
    payment = ended(shop)
    assert payment.outcome is Outcome.PAID
    assert (payment.by_cash.minor, shop.charges) == (1500, [payment.total.minor - 1500])
    assert stages(shop)[:2] == [CardStage.CLOSING_CASH, CardStage.STARTING]


@BOTH
def test_cancel_on_the_screen_while_the_pin_is_typed(new_shop: Open, backend: str) -> None:
    """abort_too_late, M-16: a wish; the terminal ends it, and nothing is taken."""
    shop = new_shop(backend)
    Buyer(shop, card(shop, "slow"), stop=3.5)
    payment = ended(shop)
    assert CardStage.STOPPING in stages(shop)
    assert reasons(shop) == [Decline.CANCELLED]
    assert (payment.outcome, shop.charges) == (Outcome.NOT_TAKEN, [])


@BOTH
def test_cancel_while_the_bank_is_asked_comes_too_late(new_shop: Open, backend: str) -> None:
    """abort_too_late: approved all the same, and given back; nobody pays for what they stopped."""
    shop = new_shop(backend)
    Buyer(shop, card(shop))
    shop.until(lambda: CardWord.BANK in words(shop))
    shop.tell(Cancel())
    payment = ended(shop)
    assert CardStage.STOPPING in stages(shop)
    assert [sale.stands for sale in shop.till.sales()] == [False]
    (tender,) = payment.tenders
    assert tender.state is TenderState.VOIDED
    assert (payment.outcome, shop.charges) == (Outcome.NOT_TAKEN, [])


@BOTH
def test_the_customer_walks_away_from_the_terminal(new_shop: Open, backend: str) -> None:
    """Nobody presents a card: the terminal or the kiosk gives up, and the reader asks no more."""
    shop = new_shop(backend)
    Buyer(shop, lambda: shop.till.do("walk_away"))
    shop.until(lambda: asking(shop))
    payment = ended(shop)
    assert (payment.outcome, shop.charges) == (Outcome.NOT_TAKEN, [])
    assert reasons(shop)[0] in {Decline.TIMED_OUT, Decline.CANCELLED}
    assert shop.till.rests
    assert told(shop) == [Outcome.NOT_TAKEN]


@BOTH
def test_the_card_is_pulled_before_the_bank_is_asked(new_shop: Open, backend: str) -> None:
    """Nothing is charged, the customer reads why, and a second try pays."""
    shop = new_shop(backend)
    early = "pull_card_early" if backend == "zvt" else "remove_card_early"

    def pull() -> None:
        card(shop)()
        shop.after(1.5, lambda: shop.till.do(early))

    Buyer(shop, in_turn(pull, card(shop)), again=1)
    payment = ended(shop)
    assert reasons(shop) == [Decline.PULLED_EARLY]
    assert (payment.outcome, shop.charges) == (Outcome.PAID, [payment.total.minor])


@BOTH
def test_a_declined_card_may_be_followed_by_another(new_shop: Open, backend: str) -> None:
    """The reason in words, another card, one charge."""
    shop = new_shop(backend)
    Buyer(shop, in_turn(declined(shop), card(shop)), again=1)
    payment = ended(shop)
    assert reasons(shop) == [Decline.DECLINED]
    assert (payment.outcome, shop.charges) == (Outcome.PAID, [payment.total.minor])


@BOTH
def test_a_declined_customer_who_gives_up_is_told_not_taken(new_shop: Open, backend: str) -> None:
    """Stop at the choice: the tender ends at the acquirer too."""
    shop = new_shop(backend)
    Buyer(shop, declined(shop))
    payment = ended(shop)
    assert told(shop) == [Outcome.NOT_TAKEN]
    assert (payment.outcome, shop.charges) == (Outcome.NOT_TAKEN, [])


def test_a_pin_of_four_minutes_is_waited_for(new_shop: Open) -> None:
    """slow_pin: each status message gives the terminal its time again; nobody is cut off."""
    shop = new_shop("zvt")
    shop.till.do("slow_pin", minutes=4.0)
    Buyer(shop, card(shop))
    assert shop.until(lambda: shop.told("card_charged"), 300)
    assert shop.now > 240
    payment = ended(shop)
    assert CardStage.STOPPING not in stages(shop)
    assert (payment.outcome, shop.charges) == (Outcome.PAID, [payment.total.minor])


@pytest.mark.parametrize(("pin_s", "paid"), [(50.0, True), (240.0, False)])
def test_a_reader_that_tells_nothing_is_waited_for_and_then_stopped(
    new_shop: Open, pin_s: float, paid: bool
) -> None:
    """slow_pin with Stripe: no status messages, so the quiet time of C8 is all there is; a reader
    that was stopped takes nothing."""
    shop = new_shop("stripe")
    shop.till.double._device._pin_s = pin_s
    Buyer(shop, card(shop))
    payment = ended(shop)
    assert (CardStage.STOPPING in stages(shop)) is not paid
    assert payment.outcome is (Outcome.PAID if paid else Outcome.NOT_TAKEN)
    assert shop.charges == [payment.total.minor] * paid


@BOTH
def test_cancel_on_the_terminal_itself_ends_the_attempt(new_shop: Open, backend: str) -> None:
    """no_customer_cancel, the red key: back to the choice, nothing taken."""
    shop = new_shop(backend)
    key = "press_stop" if backend == "zvt" else "press_cancel"
    Buyer(shop, lambda: shop.till.do(key))
    payment = ended(shop)
    assert reasons(shop)[0] in {Decline.CANCELLED, Decline.TIMED_OUT}
    assert (payment.outcome, shop.charges) == (Outcome.NOT_TAKEN, [])


@BOTH
def test_a_silent_terminal_is_pending_with_the_words_and_then_paid(
    new_shop: Open, backend: str
) -> None:
    """R2, approved_no_answer: "do not pay again", Pending, and the truth once it can be had."""
    shop = new_shop(backend)
    Buyer(shop, card(shop))
    shop.until(lambda: CardWord.PRESENT in words(shop))
    shop.after(5.0, shop.till.unplug)
    shop.until(lambda: told(shop) == [Outcome.PENDING], 120)
    assert CardStage.CHECKING in stages(shop)
    shop.tell(Finish())
    payment = ended(shop)
    if backend == "zvt":
        assert (payment.outcome, shop.charges) == (Outcome.PAID, [payment.total.minor])
    else:
        assert (payment.outcome, shop.charges) == (Outcome.NOT_TAKEN, [])
