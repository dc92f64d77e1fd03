"""C19: the confirmation number of an earlier payment is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.domain.checking import CheckPayment
from kiosk.domain.ids import CODE_ALPHABET
from kiosk.domain.intents import Enter, Erase, KeyTyped
from kiosk.services.core import View
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.banner import Tone
from kiosk.ui.widgets.entry import EntryDisplay
from kiosk.ui.widgets.keyboard import NUMBER, Keyboard
from kiosk.ui.widgets.keypad import KeyWords
from kiosk.ui.widgets.words import Words

#: Nobody's: for people to see how theirs looks.
EXAMPLE = "K7F3M9"
_HALVES = (3, 3)
#: Only the signs that such numbers have.
_KEYS = tuple("".join(sign for sign in row if sign in CODE_ALPHABET) for row in NUMBER)


class CheckPaymentScreen(Page):
    """Whoever has the number sees the outcome."""

    DECLARED = Declared("check.title", Idle.STANDARD, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        look = kit.look
        super().__init__(look, portrait=kit.portrait, shares=(1, 0))
        self._kit = kit
        self._scarce = (look.tight or look.low_reach) and not kit.portrait
        self._label = Words(look, "", Role.STRONG)
        self.entry = EntryDisplay(look)
        self._label.setBuddy(self.entry)
        # The keys are in reach; what they type need not be.
        above = self.reading if look.low_reach and not kit.portrait else self.touching
        above.addWidget(self._label)
        above.addWidget(self.entry)
        self.finish()
        self._keys: Keyboard | None = None
        self._language = ""

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, CheckPayment):
            return
        tongue = self._kit.tongue(view)
        example = tongue.confirmation(EXAMPLE)
        told = step.miss and tongue(f"check.{step.miss}")
        if self._scarce:
            # Beside very large words there is room for the keys and little else.
            self.say(tongue(f"check.brief_{step.miss}" if step.miss else "check.title"))
            self._label.say("")
        else:
            lead = "" if told and self._kit.look.tight else tongue("check.lead", example=example)
            self.say(tongue("check.title"), lead)
            self.news((Tone.WARN, tongue("banner.check"), told) if told else None)
            self._label.say(tongue("outcome.confirmation"))
        self.entry.label(tongue("outcome.confirmation"), tongue("check.empty"))
        typed = self._kit.typed(tongue.number(step.entry, _HALVES), view)
        self.entry.say(typed, bad=step.miss is not None)
        self._keep_keys(tongue)

    def _keep_keys(self, tongue: Tongue) -> None:
        """The keys bear words, so another language has other keys."""
        if tongue.language == self._language:
            return
        self._language = tongue.language
        if self._keys is not None:
            self.touching.removeWidget(self._keys)
            self._keys.hide()
            self._keys.deleteLater()
        words = KeyWords(tongue("key.erase"), tongue("key.clear"), tongue("check.enter"))
        keys, post = Keyboard(self._kit.look, words, rows=_KEYS), self._kit.post
        keys.typed.connect(lambda char: post(KeyTyped(char)))
        keys.erase.connect(lambda: post(Erase()))
        keys.clear.connect(lambda: post(Erase(everything=True)))
        keys.enter.connect(lambda: post(Enter()))
        self.touching.addWidget(keys, alignment=Qt.AlignmentFlag.AlignHCenter)
        # Else Qt shows it one turn of its loop later, and the page is laid out without it.
        keys.show()
        self._keys = keys
