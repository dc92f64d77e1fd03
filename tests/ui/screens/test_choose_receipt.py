from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.cards import asking, charged
from kiosk.bench.gallery.receipts import CODE
from kiosk.domain import intents as it
from kiosk.domain.letters import Mail
from kiosk.domain.rules import Rules
from kiosk.domain.visit import ChooseReceipt
from kiosk.ui.messages import Catalogue
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def test_printed_is_the_printers_word(
    show: Show, states: Any, record: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """Nothing reads "printed" before the printer says so (UX.md section 1)."""
    printing = said(show(states.of(ChooseReceipt(record))))
    assert "Your receipt is printing." in printing
    assert "printed" not in printing
    window = show(states.of(ChooseReceipt(record), printed=True))
    assert "Your receipt is printed." in said(window)
    press(window, "Finish")
    assert posted == [it.Finish()]


def test_a_broken_printer_changes_nothing_about_the_payment(
    show: Show, states: Any, record: Any, said: Said
) -> None:
    """M-25: any channel may fail without touching the payment's state; the code stays."""
    shown = said(show(states.of(ChooseReceipt(record), printed=False, code=CODE)))
    told = "Your payment is Paid. The printer is not working. Scan this code or write down K7F-3M9."
    assert told in shown
    assert "Keep it on your phone" in shown
    assert "printing" not in shown
    pending = said(show(states.of(ChooseReceipt(states.pending()), printed=False)))
    assert "do not pay again" in pending
    kept = said(show(states.of(ChooseReceipt(states.kept()), printed=False)))
    assert "Show code 4821 to an attendant." in kept


def test_a_card_stands_on_the_screen_as_on_the_paper(show: Show, states: Any, said: Said) -> None:
    """M-26: brand and last four; a Pending card says not to pay again, paper or no paper."""
    assert "Visa ending in 4242: $100.39" in said(show(states.of(ChooseReceipt(charged(states)))))
    shown = said(show(states.of(ChooseReceipt(asking(states)), printed=False)))
    assert "or write down K7F-3M9; do not pay again." in shown
    assert "Asked on your card: $100.39" in shown


def test_the_phone_gets_the_code_of_this_payment(show: Show, states: Any, record: Any) -> None:
    """M-25: PDF by QR, or the signed receipt; without one there is no empty square."""
    window = show(states.of(ChooseReceipt(record), code=CODE))
    page = window.shown()
    assert page is not None
    (code,) = page.findChildren(QrCode)
    assert code.isVisible()
    assert code.accessibleName() == "Keep it on your phone"
    show(states.of(ChooseReceipt(record)))
    assert not code.isVisible()


def test_an_e_mail_is_asked_for_once(
    show: Show, states: Any, record: Any, posted: list[it.Intent], press: Press
) -> None:
    """M-25: then its own state stands where the choice was."""
    window = show(states.of(ChooseReceipt(record)))
    press(window, "Send e-mail")
    assert posted == [it.ByMail()]
    show(states.of(ChooseReceipt(record), mail=Mail.WANTED))
    with pytest.raises(StopIteration):
        press(window, "Send e-mail")


@pytest.mark.parametrize(
    ("mail", "words"),
    [
        (Mail.WANTED, "Your e-mail is being sent."),
        (Mail.SENT, "Your e-mail was sent."),
        (Mail.LATER, "Your e-mail has to wait. We keep trying. Your payment is recorded."),
        (Mail.REFUSED, "Your payment is Paid. The message was not sent."),
    ],
)
def test_sent_is_the_mail_servers_word(
    show: Show, states: Any, record: Any, said: Said, mail: Mail, words: str
) -> None:
    """R6: nothing reads "sent" before the server has it; message 23 only when it never will."""
    shown = said(show(states.of(ChooseReceipt(record), printed=True, mail=mail)))
    assert words in shown
    assert ("was sent" in shown) is (mail is Mail.SENT)
    assert ("not sent" in shown) is (mail is Mail.REFUSED)


def test_when_nothing_came_both_are_told(show: Show, states: Any, record: Any, said: Said) -> None:
    """The paper as message 22, the e-mail below; neither hides the other."""
    shown = said(show(states.of(ChooseReceipt(record), printed=False, mail=Mail.REFUSED)))
    assert "The printer is not working." in shown
    assert "Your e-mail was not sent." in shown


def test_money_that_is_kept_is_told_with_the_unsent_message(
    show: Show, states: Any, said: Said
) -> None:
    """M-25: the code for the attendant stays the way to it."""
    view = states.of(ChooseReceipt(states.kept()), printed=True, mail=Mail.REFUSED)
    assert "The message was not sent. Show code 4821 to an attendant." in said(show(view))


def test_without_a_mail_server_none_is_offered(
    qtbot: Any, rules: Rules, texts: Catalogue, states: Any, record: Any, press: Press
) -> None:
    """[mail] is not configured."""
    window = Window(replace(rules, mail=False), texts, 4.034, lambda _: None)
    qtbot.addWidget(window)
    window.resize(1080, 1920)
    window.show()
    window.show_view(states.of(ChooseReceipt(record)))
    with pytest.raises(StopIteration):
        press(window, "Send e-mail")
