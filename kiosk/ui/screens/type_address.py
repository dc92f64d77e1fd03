"""C12: the e-mail address is typed, then read back before anything is sent."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.domain.intents import Accept, Enter, Erase, KeyTyped, Refuse
from kiosk.domain.letters import TypeAddress
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.widgets.address import Address
from kiosk.ui.widgets.banner import Tone
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.keyboard import ADDRESS, Keyboard
from kiosk.ui.widgets.keypad import KeyWords
from kiosk.ui.widgets.words import Words


class TypeAddressScreen(Page):
    """Forgotten with the visit, as all its widgets are."""

    DECLARED = Declared("mail.title", Idle.PRIVATE, step=5, back=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait, shares=(1, 0))
        self._kit = kit
        look = kit.look
        self._scarce = (look.tight or look.low_reach) and not kit.portrait
        self.read = Address(look, caret=False)
        self.reading.addWidget(self.read)
        self._label = Words(look, "", Role.STRONG)
        self.typed = Address(look, caret=True, lines=1 if self._scarce else 2)
        self._label.setBuddy(self.typed)
        # The keys are in reach; what they type need not be.
        above = self.reading if look.low_reach and not kit.portrait else self.touching
        above.addWidget(self._label)
        above.addWidget(self.typed)
        self.finish()
        self.yes = BigButton(look, Icon.YES, "", look.palette.main)
        self.no = BigButton(look, Icon.NO, "", look.palette.other)
        self.yes.clicked.connect(lambda: kit.post(Accept()))
        self.no.clicked.connect(lambda: kit.post(Refuse()))
        self._answers = QWidget()
        answers = side_by_side(look, self.no, self.yes)
        answers.setContentsMargins(0, 0, 0, 0)
        self._answers.setLayout(answers)
        self.touching.addWidget(self._answers)
        self._keys: Keyboard | None = None
        self._language = ""

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, TypeAddress):
            return
        tongue = self._kit.tongue(view)
        keys = self._keys_in(tongue)
        self._label.say("" if step.asking else tongue("mail.entry"))
        for shown, text in (
            (self.typed, self._kit.typed(step.entry, view)),
            (self.read, tongue.address(step.entry)),
        ):
            shown.label(tongue("mail.entry"), tongue("mail.empty"))
            shown.say(text, bad=step.wrong)
        self.yes.rename(tongue("mail.yes"))
        self.no.rename(tongue("mail.no"))
        self.read.setVisible(step.asking)
        self._answers.setVisible(step.asking)
        self.typed.setVisible(not step.asking)
        keys.setVisible(not step.asking)
        if step.asking:
            self.say(tongue("mail.ask"), tongue("mail.ask_lead"))
        else:
            self._tell(tongue, wrong=step.wrong)
        news = step.wrong and not step.asking and not self._scarce
        word = tongue("banner.check")
        self.news((Tone.WARN, word, tongue("mail.wrong")) if news else None)

    def _tell(self, tongue: Tongue, *, wrong: bool) -> None:
        """What to do; beside very large words there is room for the keys and little else."""
        if self._scarce:
            self.say(tongue("mail.short" if wrong else "mail.title"))
            self._label.say("")
        else:
            self.say(tongue("mail.title"), "" if wrong else tongue("mail.lead"))

    def _keys_in(self, tongue: Tongue) -> Keyboard:
        """The keys bear words, so another language has other keys."""
        if self._keys is not None and tongue.language == self._language:
            return self._keys
        self._language = tongue.language
        if self._keys is not None:
            self.touching.removeWidget(self._keys)
            self._keys.hide()
            self._keys.deleteLater()
        words = KeyWords(tongue("key.erase"), tongue("mail.clear"), tongue("mail.enter"))
        keys, post = Keyboard(self._kit.look, words, rows=ADDRESS), self._kit.post
        keys.typed.connect(lambda signs: post(KeyTyped(signs)))
        keys.erase.connect(lambda: post(Erase()))
        keys.clear.connect(lambda: post(Erase(everything=True)))
        keys.enter.connect(lambda: post(Enter()))
        self.touching.addWidget(keys, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._keys = keys
        return keys
