"""C8, its end without a charge: what happened, that nothing was taken, and what can be done."""

from __future__ import annotations

from kiosk.domain.cards import Decline
from kiosk.domain.intents import Cancel, CashPicked, Finish, Pay
from kiosk.domain.visit import CardDeclined
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page
from kiosk.ui.screens.ways import card_off, cash_off, offer
from kiosk.ui.widgets.banner import Tone
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.terminal_picture import Pose, TerminalPicture

#: These say something of the card itself: the same one would be refused again.
_THIS_CARD = {
    Decline.DECLINED,
    Decline.BRAND,
    Decline.EXPIRED,
    Decline.PIN_TRIES,
    Decline.LIMIT,
}
#: What can be done about it; nobody is sent to a slot that is shut.
_ADVICE = {
    **dict.fromkeys(_THIS_CARD, "declined.use_card_or_cash"),
    Decline.BRAND: "declined.use_brands_or_cash",
    Decline.PULLED_EARLY: "declined.put_in_again",
    Decline.UNREADABLE: "declined.try_card",
    Decline.CANCELLED: "declined.try_cash",
    Decline.TIMED_OUT: "declined.try_cash",
    Decline.UNAVAILABLE: "declined.use_cash",
}
_WITHOUT_CASH = {
    **_ADVICE,
    **dict.fromkeys(_THIS_CARD, "declined.use_card"),
    Decline.BRAND: "declined.use_brands",
    Decline.CANCELLED: "declined.try",
    Decline.TIMED_OUT: "declined.try",
    Decline.UNAVAILABLE: "declined.ask",
}


class CardDeclinedScreen(Page):
    """What is in already stays counted; without any, Stop leaves."""

    DECLARED = Declared("declined.title", Idle.MONEY, step=4, cancel=True)

    def __init__(self, kit: Kit) -> None:
        look = kit.look
        picture = TerminalPicture(look)
        picture.show_pose(Pose.REFUSED)
        super().__init__(look, portrait=kit.portrait, filling=picture if kit.portrait else None)
        self._kit = kit
        if not kit.portrait:
            self.reading.addWidget(picture, 1)
        self.again = ChoiceCard(look, Icon.CARD, "", main=True)
        self.cash = ChoiceCard(look, Icon.CASH, "")
        self.pay = ChoiceCard(look, Icon.YES, "")
        self.leave = ChoiceCard(look, Icon.LEAVE, "")
        self.again.clicked.connect(lambda: kit.post(Pay()))
        self.cash.clicked.connect(lambda: kit.post(CashPicked()))
        self.pay.clicked.connect(lambda: kit.post(Finish()))
        self.leave.clicked.connect(lambda: kit.post(Cancel()))
        for card in (self.again, self.cash, self.pay, self.leave):
            self.touching.addWidget(card)

    def show_view(self, view: View) -> None:
        step, payment = view.visit.step, view.visit.payment
        if not isinstance(step, CardDeclined) or payment is None:
            return
        tongue = self._kit.tongue(view)
        held, to_pay = tongue.money(payment.held), tongue.money(payment.to_pay)
        inside = tongue("card.inside", held=held) if payment.held else ""
        self.say(tongue("declined.title"), inside)
        no_cash = cash_off(self._kit, view)
        advice = (_WITHOUT_CASH if no_cash else _ADVICE)[step.reason]
        sentences = tongue(f"declined.{step.reason}"), tongue(advice, brands=tongue("card.brands"))
        self.news((Tone.BAD, tongue("banner.not_charged"), " ".join(sentences)))
        again = tongue("declined.other_card" if step.reason in _THIS_CARD else "declined.again")
        line = tongue("declined.again_line", to_pay=to_pay)
        offer(self.again, tongue, again, line, card_off(self._kit, view))
        cash = tongue("declined.cash_rest" if payment.held else "declined.cash")
        line = tongue("declined.cash_line")
        offer(self.cash, tongue, cash, line, no_cash)
        self.pay.tell(tongue("stop.pay"), tongue("stop.pay_line", held=held))
        self.leave.tell(tongue("declined.stop"), tongue("declined.stop_line"))
        self.pay.setVisible(bool(payment.held))
        self.leave.setVisible(not payment.held)
