"""C2: scan, or type the number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kiosk.domain.intents import Enter, Erase, GoOn, KeyTyped
from kiosk.domain.options import TextSize
from kiosk.domain.visit import FindBill
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens.find_how import HowToFind
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.news import news
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.entry import EntryDisplay
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.keypad import Keypad, KeyWords
from kiosk.ui.widgets.words import Words


class FindBillScreen(Page):
    """Letters are offered only if a biller's rule has letters."""

    DECLARED = Declared("find.title", Idle.STANDARD, step=1, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        look = kit.look
        self._letters = any(biller.rule.letters for biller in kit.rules.billers)
        narrow = self._letters and look.size is not TextSize.STANDARD
        super().__init__(look, portrait=kit.portrait, shares=(1, 0), narrow=narrow)
        self._kit = kit
        self._scarce = self._letters and (narrow or look.low_reach) and not kit.portrait
        self._how = HowToFind(kit)
        self._label = Words(look, "", Role.STRONG)
        self.entry = EntryDisplay(look)
        self._label.setBuddy(self.entry)
        # Letters fill the lower half; what they type need not be in reach.
        low = self._letters and look.low_reach and not kit.portrait
        above = self.reading if low else self.touching
        above.addWidget(self._label)
        above.addWidget(self.entry)
        self.reading.addWidget(self._how.widget, 20)
        self.finish()
        # Letters and what is wrong with the number have no room beside each other.
        self.go_on = BigButton(look, Icon.EDIT, "", look.palette.main)
        self.go_on.clicked.connect(lambda: kit.post(GoOn()))
        self._held = QVBoxLayout()
        self.touching.addLayout(self._held)
        self.touching.addWidget(self.go_on)
        self._keys: Keypad | Keyboard | None = None
        self._language = ""

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, FindBill):
            return
        tongue = self._kit.tongue(view)
        listed = len(view.visit.cart)
        told = news(self._kit, view, step.fault)
        instead = self._scarce and told is not None
        lead = tongue("find.next_bill", count=listed) if listed and not self._scarce else ""
        self.say(tongue("find.title"), lead)
        self.news(told)
        self.go_on.rename(tongue("find.type"))
        self.go_on.setVisible(instead)
        alone = step.fault is None and not self._scarce
        self._how.widget.setVisible(self._kit.portrait or alone)
        self._how.say(view)
        self._label.say("" if self._scarce else tongue("find.entry"))
        self.entry.label(tongue("find.entry"), tongue("find.empty"))
        typed = self._kit.typed(tongue.number(step.entry, self._groups()), view)
        self.entry.say(typed, bad=step.fault is not None)
        self._keep_keys(tongue).setVisible(not instead)

    def _groups(self) -> tuple[int, ...]:
        billers = self._kit.rules.billers
        return billers[0].rule.groups if len(billers) == 1 else (4, 3, 3)

    def _keep_keys(self, tongue: Tongue) -> Keypad | Keyboard:
        """The keys bear words, so another language has other keys."""
        if self._keys is not None and tongue.language == self._language:
            return self._keys
        self._language = tongue.language
        if self._keys is not None:
            self._held.removeWidget(self._keys)
            self._keys.hide()
            self._keys.deleteLater()
        # Letters leave no room for more than a word, nor do very large ones.
        short = self._letters or self._kit.look.tight
        enter = tongue("find.enter_short" if short else "find.enter")
        words = KeyWords(tongue("key.erase"), tongue("key.clear"), enter)
        keys = (Keyboard if self._letters else Keypad)(self._kit.look, words)
        post = self._kit.post
        keys.typed.connect(lambda char: post(KeyTyped(char)))
        keys.erase.connect(lambda: post(Erase()))
        keys.clear.connect(lambda: post(Erase(everything=True)))
        keys.enter.connect(lambda: post(Enter()))
        self._held.addWidget(keys, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._keys = keys
        return keys
