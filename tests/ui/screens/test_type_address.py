"""C12: the address on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kiosk.bench.gallery.receipts import ADDRESS
from kiosk.domain import intents as it
from kiosk.domain.letters import TypeAddress
from kiosk.domain.visit import ChooseReceipt, Home
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def test_each_key_types_what_stands_on_it(
    show: Show, states: Any, record: Any, posted: list[it.Intent], press: Press
) -> None:
    """M-25: letters, digits and the four signs; Erase, Clear and Next."""
    window = show(states.of(TypeAddress(record, "a")))
    for key in "az09@.-_":
        press(window, key)
    for word in ("Erase", "Clear", "Next"):
        press(window, word)
    typed = [intent.char for intent in posted if isinstance(intent, it.KeyTyped)]
    assert typed == list("az09@.-_")
    assert posted[8:] == [it.Erase(), it.Erase(everything=True), it.Enter()]


def test_what_is_typed_is_shown_and_a_wrong_one_is_told(
    show: Show, states: Any, record: Any, said: Said
) -> None:
    """Where the money is, too: nobody has to fear for it over a letter."""
    assert "E-mail address: name@example.com" in said(show(states.of(TypeAddress(record))))
    assert "E-mail address: maria@" in said(show(states.of(TypeAddress(record, "maria@"))))
    told = said(show(states.of(TypeAddress(record, "maria@", wrong=True))))
    assert "This address is not complete. Check it. Your payment is recorded." in told


def test_it_is_read_back_before_it_is_sent(
    show: Show, states: Any, record: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-25: the whole address, no keys, a yes and a no."""
    window = show(states.of(TypeAddress(record, ADDRESS, asking=True)))
    told = said(window)
    assert "Send it to this address?" in told
    assert f"E-mail address: {ADDRESS}" in told
    press(window, "Yes, send it")
    press(window, "No, change it")
    assert posted == [it.Accept(), it.Refuse()]
    assert "q" not in told.split("\n")


def test_another_language_has_other_keys_and_the_same_address(
    show: Show, states: Any, record: Any, said: Said
) -> None:
    """M-42: the address stays, from left to right also in Arabic."""
    show(states.of(TypeAddress(record, "maria@")))
    told = said(show(states.of(TypeAddress(record, "maria@"), "es")))
    assert "Seguir" in told
    assert "Next" not in told.split("\n")
    assert "maria@" in told


def test_no_widget_keeps_the_address_for_the_next_customer(
    show: Show, states: Any, record: Any
) -> None:
    """M-36, G12: with the visit it is gone from every name, text and field of the window."""
    window = show(states.of(TypeAddress(record, ADDRESS, asking=True)))
    show(states.of(ChooseReceipt(record)))
    assert f"{ADDRESS}" in everything(window), "or the next line proves nothing"
    later = states.of(Home())
    window = show(replace(later, visit=replace(later.visit, id="visit-2")))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert ADDRESS not in everything(window)


def everything(window: Window) -> str:
    """Whatever a widget holds as a name, a text or an attribute."""
    held: list[object] = []
    for widget in window.findChildren(QWidget):
        held += [widget.accessibleName(), widget.toolTip(), vars(widget)]
        if isinstance(widget, QLabel):
            held.append(widget.text())
    return str(held)
