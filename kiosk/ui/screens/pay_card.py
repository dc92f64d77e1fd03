"""C8: what the card terminal is doing, and what it wants; the terminal is in charge."""

from __future__ import annotations

from typing import assert_never

from kiosk.domain.cards import CardWord
from kiosk.domain.intents import Cancel
from kiosk.domain.paying import Payment
from kiosk.domain.visit import CardStage, PayCard
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.news import News
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.banner import Tone
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.terminal_picture import Pose, TerminalPicture
from kiosk.ui.widgets.words import Words

_POSES = {
    CardWord.WAIT: Pose.BUSY,
    CardWord.PRESENT: Pose.PRESENT,
    CardWord.PIN: Pose.KEYS,
    CardWord.WRONG_PIN: Pose.KEYS,
    CardWord.BANK: Pose.BUSY,
    CardWord.REMOVE: Pose.REMOVE,
    CardWord.UNREADABLE: Pose.PRESENT,
    CardWord.REVERSING: Pose.BUSY,
    CardWord.APPROVED: Pose.BUSY,
    CardWord.DECLINED: Pose.BUSY,
}
#: Nothing is left to stop.
_OVER = {CardWord.REMOVE, CardWord.REVERSING, CardWord.APPROVED, CardWord.DECLINED}
#: The terminal says these before it has asked anybody for money.
_FRESH = {None, CardWord.PRESENT, CardWord.PIN, CardWord.WRONG_PIN, CardWord.UNREADABLE}


class PayCardScreen(Page):
    """Always: the amount, what happens, and where the money is."""

    DECLARED = Declared("terminal.present", Idle.GOES_ON, step=4, cancel=True)

    def __init__(self, kit: Kit) -> None:
        look, palette = kit.look, kit.look.palette
        self._picture = TerminalPicture(look)
        super().__init__(look, portrait=kit.portrait, filling=self._picture)
        self._kit = kit
        ink, beside = palette.figure.label, palette.text
        self._amount = AmountDisplay(look, "", cap_mm=look.amount_mm() * 1.4, ink=ink)
        self._inside = Words(look, "", Role.LEAD, colour=ink if kit.portrait else beside)
        panel = Panel(look, pad_mm=11, ground=palette.figure.ground)
        panel.body.addWidget(self._amount)
        self.reading.addWidget(panel)
        (panel.body if kit.portrait else self.touching).addWidget(self._inside)
        self.finish()
        self.stop = BigButton(look, Icon.CANCEL, "", palette.other)
        self.stop.clicked.connect(lambda: kit.post(Cancel()))
        self.touching.addWidget(self.stop)

    def show_view(self, view: View) -> None:
        step, payment = view.visit.step, view.visit.payment
        if not isinstance(step, PayCard) or payment is None:
            return
        tongue, doing = self._kit.tongue(view), _doing(step)
        self.say(tongue(f"terminal.{doing}"), tongue(f"terminal.{doing}_line"))
        self.news(_money(tongue, step))
        self._picture.show_pose(_pose(step))
        amount = payment.card.amount if payment.card else payment.to_pay
        self._amount.say(tongue("card.amount"), tongue.money(amount))
        self._inside.say(_inside(tongue, payment))
        stopping = step.stage is CardStage.STOPPING
        self.stop.rename(tongue("terminal.stops" if stopping else "terminal.stop"))
        self.stop.set_off(None if can_stop(step) else tongue("terminal.stops"))
        self.stop.setVisible(stopping or can_stop(step))


def can_stop(step: PayCard) -> bool:
    """The terminal would still listen to a wish to stop."""
    listens = step.stage in {CardStage.STARTING, CardStage.PRESENT}
    return listens and step.word not in _OVER


def _doing(step: PayCard) -> str:
    """The key of what is said. A card in the slot comes before everything else."""
    if step.word is CardWord.REMOVE:
        return step.word
    match step.stage:
        case CardStage.PRESENT:
            return step.word or CardWord.PRESENT
        case CardStage.CLOSING_CASH | CardStage.STARTING | CardStage.CHECKING | CardStage.STOPPING:
            return _STAGES[step.stage]
    assert_never(step.stage)


_STAGES = {
    CardStage.CLOSING_CASH: "closing",
    CardStage.STARTING: "starting",
    CardStage.CHECKING: "checking",
    CardStage.STOPPING: "stopping",
}


def _pose(step: PayCard) -> Pose:
    if step.word is CardWord.REMOVE or step.stage is CardStage.PRESENT:
        return _POSES[step.word or CardWord.PRESENT]
    return Pose.CLOSED if step.stage in _BEFORE else Pose.BUSY


_BEFORE = {CardStage.CLOSING_CASH, CardStage.STARTING}


def _money(tongue: Tongue, step: PayCard) -> News:
    """Where the money is; the terminal's own "approved" proves nothing yet."""
    fresh = step.stage in _BEFORE or (step.stage is CardStage.PRESENT and step.word in _FRESH)
    if fresh:
        return Tone.INFO, tongue("banner.not_yet"), tongue("card.fresh")
    if step.stage is CardStage.CHECKING:
        return Tone.WARN, tongue("banner.pending"), tongue("card.asking")
    return Tone.INFO, tongue("banner.pending"), tongue("card.under_way")


def _inside(tongue: Tongue, payment: Payment) -> str:
    return tongue("card.inside", held=tongue.money(payment.held)) if payment.held else ""
