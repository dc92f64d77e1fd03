from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.bench.gallery.cards import NEITHER, NO_CARD, WITH_CARD
from kiosk.bench.gallery.combinations import LANGUAGES
from kiosk.domain import intents as it
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.money import Money
from kiosk.domain.options import TextSize
from kiosk.domain.visit import (
    ChooseTender,
    Fault,
)
from kiosk.ui.metrics import CERTIFIED, Screen
from kiosk.ui.screens.choose_tender import ChooseTenderScreen
from kiosk.ui.widgets.notes import NoteChips
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def test_fee_and_total_are_told_before_money_goes_in(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-23: zero reads "No fee"."""
    window = show(states.of(ChooseTender(bill, None, usd(15889))))
    assert "No fee. Total $158.89." in said(window)
    press(window, "Pay with cash")
    assert posted == [it.CashPicked()]
    other = replace(bill, number=PayBillNumber("brightnet", "12345678"))
    assert "Fee $1.50. Total $160.39." in said(
        show(states.of(ChooseTender(other, None, usd(15889))))
    )


def test_card_and_cash_are_offered_with_fee_and_total_each(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-16, M-23."""
    brightnet = replace(bill, number=PayBillNumber("brightnet", "12345678"))
    window = show(states.of(ChooseTender(brightnet, None, usd(15889)), health=WITH_CARD))
    shown = said(window)
    assert "Pay by card. Fee $2.50. Total $161.39." in shown
    assert "Pay with cash. Fee $1.50. Total $160.39." in shown
    press(window, "Pay by card")
    press(window, "Pay with cash")
    assert posted == [it.CardPicked(), it.CashPicked()]


def test_each_kind_of_card_is_a_chip_of_its_own_in_every_language(
    show: Show, states: Any, bill: Any
) -> None:
    """Arabic lists have a comma of their own."""
    for language in LANGUAGES:
        step = ChooseTender(bill, None, usd(15889))
        screen = show(states.of(step, language, health=WITH_CARD)).shown()
        assert isinstance(screen, ChooseTenderScreen)
        names = [chips.accessibleName() for chips in screen.findChildren(NoteChips)]
        assert names[0].count(",") == 4, language
        assert "\u060c" not in names[0]


def test_where_there_is_room_for_one_way_it_is_the_one_that_works(
    open_window: Callable[[Screen], Window], states: Any, bill: Any
) -> None:
    """In the largest letters the other waits on the next page, with its reason."""
    window = open_window(CERTIFIED[1])
    view = states.of(ChooseTender(bill, None, usd(15889)), health=NO_CARD)
    large = replace(view.visit.options, size=TextSize.LARGEST)
    window.show_view(replace(view, visit=replace(view.visit, options=large, language="vi")))
    QApplication.processEvents()
    screen = window.shown()
    assert isinstance(screen, ChooseTenderScreen)
    assert (screen.cash.isVisible(), screen.card.isVisible()) == (True, False)
    screen.turn()
    assert screen.card.isVisible()


def test_the_cards_and_notes_we_take_stand_there_in_words(
    show: Show, states: Any, bill: Any, said: Said
) -> None:
    """M-17: before a card is used; of a way that is off nothing is said."""
    step = ChooseTender(bill, None, usd(15889))
    both = said(show(states.of(step, health=WITH_CARD)))
    assert "Cards we take: Visa, Mastercard, American Express, Discover, debit" in both
    assert "Notes we take: $1, $5, $10, $20, $50, $100" in both
    assert "Cards we take" not in said(show(states.of(step, health=NO_CARD)))
    assert "Notes we take" not in said(show(states.of(step, health=NEITHER)))


def test_a_kiosk_without_a_terminal_shows_cards_off(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-16: a way that is off is shown off with its reason in words."""
    window = show(states.of(ChooseTender(bill, None, usd(15889))))
    assert "Pay by card. Off: not available at this machine" in said(window)
    press(window, "Pay by card")
    assert posted == []


def test_the_banner_goes_once_cards_work_again(
    show: Show, states: Any, bill: Any, said: Said
) -> None:
    """ "Cards are off now: working" would be no sense."""
    step = ChooseTender(bill, None, usd(15889), Fault.CARD_OFF)
    off = said(show(states.of(step, health=NO_CARD)))
    assert "Cards are off now: closing its day. No money was taken." in off
    assert "Cards are off now" not in said(show(states.of(step, health=WITH_CARD)))


def test_an_account_that_takes_no_cash_can_be_paid_by_card(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-29, NoCash."""
    step = ChooseTender(bill, None, usd(15889))
    window = show(states.of(step, health=WITH_CARD, cash_refused=True))
    assert "Off: this account takes no cash" in said(window)
    press(window, "Pay with cash")
    press(window, "Pay by card")
    assert posted == [it.CardPicked()]
