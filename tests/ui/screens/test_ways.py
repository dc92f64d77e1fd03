"""Which ways to pay work, why one does not, and what each costs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.bench.gallery.cards import WITH_CARD
from kiosk.domain.events import Condition
from kiosk.domain.money import Money
from kiosk.domain.paying import OpenNote
from kiosk.domain.payments import TenderRecord
from kiosk.domain.rules import Health, Rules
from kiosk.domain.visit import Home
from kiosk.ui.look import Look
from kiosk.ui.messages import Catalogue
from kiosk.ui.screens import ways
from kiosk.ui.screens.kit import Kit, Tongue


@pytest.fixture
def kit(look: Look, rules: Rules, texts: Catalogue) -> Kit:
    return Kit(look, rules, texts, lambda intent: None, portrait=True)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"terminal": None}, "not available at this machine"),
        ({"terminal": Condition.OFFLINE}, "not connected"),
        ({"terminal": Condition.END_OF_DAY}, "closing its day"),
        ({"terminal": Condition.FULL}, "its memory is full"),
        ({"terminal": Condition.FAILURE}, "not working"),
        ({"terminal": Condition.BUSY}, "busy just now"),
        ({"terminal": Condition.STARTING}, "starting"),
        ({"card_open": True}, "an earlier card payment is being checked"),
        ({"journal": False}, "payments cannot be recorded"),
    ],
)
def test_a_card_that_cannot_be_used_has_its_reason(
    kit: Kit, states: Any, changed: dict[str, Any], words: str
) -> None:
    """M-16, M-38: every condition of the terminal has words, and never those of the cash box."""
    view = states.of(Home(), health=replace(WITH_CARD, **changed))
    assert ways.card_off(kit, view) == words


def test_a_ready_terminal_has_none(kit: Kit, states: Any) -> None:
    assert ways.card_off(kit, states.of(Home(), health=WITH_CARD)) is None


def test_cash_is_off_for_the_machine_or_for_the_account(kit: Kit, states: Any) -> None:
    assert ways.cash_off(kit, states.of(Home(), health=WITH_CARD)) is None
    full = replace(WITH_CARD, acceptor=Condition.FULL)
    assert ways.cash_off(kit, states.of(Home(), health=full)) == "the cash box is full"
    refused = states.of(Home(), health=WITH_CARD, cash_refused=True)
    assert ways.cash_off(kit, refused) == "this account takes no cash"


def test_no_card_while_the_fate_of_a_note_is_open(kit: Kit, states: Any) -> None:
    """MONEY.md section 3: the cash tender is closed, and nothing in doubt, before AUTH_INTENT."""
    view = states.of(Home(), health=WITH_CARD)
    note = OpenNote(1, 4, Money(2000, "USD"))
    for changed in ({"stacking": note}, {"doubtful": (note,)}, {"doubt": Money(2000, "USD")}):
        payment = states.payment(6000, **changed)
        assert ways.rest_off(kit, view, payment) == "a note is being checked"
    assert ways.rest_off(kit, view, states.payment(6000)) is None


@pytest.mark.parametrize(
    ("cash", "card", "words"),
    [
        (0, 0, "No fee"),
        (150, 250, "Fee for cash: $1.50. Fee for cards: $2.50"),
        (0, 250, "No fee for cash. Fee for cards: $2.50"),
        (150, 0, "Fee for cash: $1.50. No fee for cards"),
    ],
)
def test_the_fee_of_each_way_is_told_early(
    kit: Kit, states: Any, rules: Rules, cash: int, card: int, words: str
) -> None:
    """M-23."""
    biller = replace(rules.billers[0], cash_fee_minor=cash, card_fee_minor=card)
    assert ways.fees(kit, states.of(Home(), health=WITH_CARD), (biller,)) == words


def test_a_kiosk_without_a_terminal_says_nothing_of_card_fees(
    kit: Kit, states: Any, rules: Rules
) -> None:
    view = states.of(Home(), health=Health(Condition.READY))
    assert ways.fees(kit, view, rules.billers) == "Fee for cash: up to $1.50"


@pytest.mark.parametrize(
    ("brand", "last4", "words"),
    [
        ("Visa", "4242", "Visa ending in 4242"),
        ("", "4242", "Card ending in 4242"),
        ("girocard", "", "girocard"),
        ("", "", "Card"),
        ("Visa", "9994242", "Visa ending in 4242"),
    ],
)
def test_a_card_is_named_by_brand_and_last_four(
    texts: Catalogue, visa: TenderRecord, brand: str, last4: str, words: str
) -> None:
    """M-19: never more than four digits, whatever a terminal told."""
    named = replace(visa, brand=brand, last4=last4)
    assert ways.card_name(Tongue(texts, "en"), named) == words
