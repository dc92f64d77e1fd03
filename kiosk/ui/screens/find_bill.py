"""C2: scan, or type the number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.events import Condition
from kiosk.domain.intents import Enter, Erase, KeyTyped
from kiosk.domain.visit import FindBill
from kiosk.services.core import View
from kiosk.ui import formats
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.news import news
from kiosk.ui.screens.page import Page
from kiosk.ui.screens.ways import condition
from kiosk.ui.widgets.bill_picture import BillPicture
from kiosk.ui.widgets.entry import EntryDisplay
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.keypad import Keypad, KeyWords
from kiosk.ui.widgets.words import Words

_WORKS = {Condition.READY, Condition.NEAR_END, Condition.SLOW}


class FindBillScreen(Page):
    """Letters are offered only if a biller's rule has letters."""

    DECLARED = Declared("find.title", Idle.STANDARD, step=1, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait, shares=(1, 0))
        self._kit = kit
        look = kit.look
        self._picture = BillPicture(look, 0.4 if look.dense else 1.25)
        self._scan = Words(look, "", Role.HEAD)
        self._scan_line = Words(look)
        self._where = Words(look, "", Role.STRONG)
        self._hints = Words(look)
        words = QVBoxLayout()
        words.setSpacing(look.gap(2))
        for widget in (self._scan, self._scan_line, self._where, self._hints):
            words.addWidget(widget)
        words.insertSpacing(2, look.gap(6))
        words.addStretch(1)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._help = QWidget()
        beside = QBoxLayout(across if kit.portrait else down, self._help)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(look.gap(9))
        beside.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        beside.addLayout(words, 1)
        self.reading.addWidget(self._help)
        self.finish()
        self._label = Words(look, "", Role.STRONG)
        self.entry = EntryDisplay(look)
        self._label.setBuddy(self.entry)
        self.touching.addWidget(self._label)
        self.touching.addWidget(self.entry)
        self._keys: Keypad | Keyboard | None = None
        self._language = ""

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, FindBill):
            return
        tongue = self._kit.tongue(view)
        listed = len(view.visit.cart)
        self.say(tongue("find.title"), tongue("find.next_bill", count=listed) if listed else "")
        self.news(news(self._kit, view, step.fault))
        self._help.setVisible(self._kit.portrait or step.fault is None)
        scanner = view.health.scanner
        works = scanner in _WORKS
        reason = condition(self._kit, view, scanner)
        self._scan.say(tongue("find.scan") if works else tongue("find.type"))
        self._scan_line.say(tongue("find.scan_line" if works else "find.scan_off", reason=reason))
        self._where.say(tongue("find.where"))
        self._hints.say(self._hint(tongue))
        self._picture.setAccessibleName(tongue("find.where"))
        self._label.say(tongue("find.entry"))
        self.entry.label(tongue("find.entry"), tongue("find.empty"))
        self.entry.say(formats.grouped(step.entry, self._groups()), bad=step.fault is not None)
        self._keep_keys(tongue)

    def _hint(self, tongue: Tongue) -> str:
        return tongue("find.where_line")

    def _groups(self) -> tuple[int, ...]:
        billers = self._kit.rules.billers
        return billers[0].rule.groups if len(billers) == 1 else (4, 3, 3)

    def _keep_keys(self, tongue: Tongue) -> None:
        """The keys bear words, so another language has other keys."""
        if tongue.language == self._language:
            return
        self._language = tongue.language
        if self._keys is not None:
            self.touching.removeWidget(self._keys)
            self._keys.hide()
            self._keys.deleteLater()
        words = KeyWords(tongue("key.erase"), tongue("key.clear"), tongue("find.enter"))
        letters = any(biller.rule.letters for biller in self._kit.rules.billers)
        keys = (Keyboard if letters else Keypad)(self._kit.look, words)
        post = self._kit.post
        keys.typed.connect(lambda char: post(KeyTyped(char)))
        keys.erase.connect(lambda: post(Erase()))
        keys.clear.connect(lambda: post(Erase(everything=True)))
        keys.enter.connect(lambda: post(Enter()))
        self.touching.addWidget(keys, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._keys = keys
