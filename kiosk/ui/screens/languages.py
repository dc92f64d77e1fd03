"""All languages, each in its own script; over any step."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.intents import ChooseLanguage, ClosePanel
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.option import OptionButton


class LanguagesScreen(Page):
    """The one now spoken is marked; any choice returns to the step beneath."""

    DECLARED = Declared("language.title", Idle.STANDARD, back=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        self.finish()
        self.languages: dict[str, OptionButton] = {}
        for code in kit.rules.languages:
            look = replace(kit.look, language=code)
            button = OptionButton(look, kit.texts.text("language.name", code))
            button.clicked.connect(lambda _=False, code=code: kit.post(ChooseLanguage(code)))
            self.languages[code] = button
            self.touching.addWidget(button)
        self.done = BigButton(kit.look, Icon.YES, "", kit.look.palette.main)
        self.done.clicked.connect(lambda: kit.post(ClosePanel()))
        self.touching.addWidget(self.done)

    def show_view(self, view: View) -> None:
        tongue = self._kit.tongue(view)
        self.say(tongue("language.title"))
        for code, button in self.languages.items():
            button.setChecked(code == view.visit.language)
        self.done.rename(tongue("prefer.done"))
