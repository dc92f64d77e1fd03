"""C1: text size, colours, reach and time; each applies at once, so the screen shows itself."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.intents import ClosePanel, SetOptions
from kiosk.domain.options import PATIENCE, Options, TextSize, Theme
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.theme import THEMES, Fill
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.option import OptionButton, OptionGroup
from kiosk.ui.widgets.words import Words


class PreferencesScreen(Page):
    """Over any step; Back or "Done" returns to it."""

    DECLARED = Declared("prefer.title", Idle.STANDARD, back=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait, shares=(2, 3))
        self._kit = kit
        self._options = Options()
        look = kit.look
        self.sizes = {size: self._button(f"prefer.{size}", size=size) for size in TextSize}
        self.themes = {theme: self._button(f"prefer.{theme}", theme=theme) for theme in Theme}
        for theme, button in self.themes.items():
            palette = THEMES[theme]
            button.fill = Fill(palette.text, palette.card)
        self.reaches = {
            low: self._button(key, low_reach=low)
            for low, key in ((False, "prefer.whole"), (True, "prefer.low"))
        }
        self.times = {n: self._button(f"prefer.time_{n}", patience=n) for n in PATIENCE}
        self._words: dict[str, Words] = {}
        self.reset = BigButton(look, Icon.RESET, "", look.palette.other)
        self.done = BigButton(look, Icon.YES, "", look.palette.main)
        self.reset.clicked.connect(lambda: kit.post(SetOptions(Options())))
        self.done.clicked.connect(lambda: kit.post(ClosePanel()))
        self.finish()
        below = kit.portrait or look.low_reach or look.tight
        if not below:
            self.reading.addLayout(side_by_side(look, self.reset, self.done))
        for key, buttons in (
            ("prefer.size", self.sizes),
            ("prefer.theme", self.themes),
            ("prefer.reach", self.reaches),
            ("prefer.time", self.times),
        ):
            self._words[key] = Words(look, "", Role.STRONG)
            self.touching.addWidget(OptionGroup(look, self._words[key], list(buttons.values())))
        if below and look.low_reach and not kit.portrait:
            # Each stands by itself, so that one may wait on a page.
            self.touching.addWidget(self.reset)
            self.touching.addWidget(self.done)
        elif below:
            self.touching.addLayout(side_by_side(look, self.reset, self.done))

    def _button(self, key: str, **chosen: object) -> OptionButton:
        button = OptionButton(self._kit.look, "")
        button.setProperty("words", key)

        def wish() -> None:
            options = replace(self._options, **chosen)  # type: ignore[arg-type]  # fields of Options
            self._kit.post(SetOptions(options))

        button.clicked.connect(wish)
        return button

    def show_view(self, view: View) -> None:
        tongue = self._kit.tongue(view)
        self._options = options = view.visit.options
        self.say(tongue("prefer.title"), tongue("prefer.lead"))
        for key, words in self._words.items():
            words.say(tongue(key))
        chosen = {
            self.sizes[options.size],
            self.themes[options.theme],
            self.reaches[options.low_reach],
            self.times[options.patience],
        }
        for buttons in (self.sizes, self.themes, self.reaches, self.times):
            for button in buttons.values():
                button.rename(tongue(str(button.property("words"))))
                button.setChecked(button in chosen)
        self.reset.rename(tongue("prefer.reset"))
        self.done.rename(tongue("prefer.done"))
