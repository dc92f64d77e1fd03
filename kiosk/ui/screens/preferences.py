"""C1: text size, colours, reach, time and speech; each applies at once, so the screen shows
itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from kiosk.domain.intents import ClosePanel, SetOptions
from kiosk.domain.options import GAINS_DB, PATIENCE, RATES, Options, TextSize, Theme
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.theme import THEMES, Fill
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.option import OptionButton, OptionGroup
from kiosk.ui.widgets.words import Words

_OFF_ON = (False, True)


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
        steps, switches = product(("rate", "volume"), (-1, 1)), ("audio", "curtain", "masked")
        self.steps = {(name, by): self._step(name, by) for name, by in steps}
        self.switches = {
            (name, on): self._switch(name, on=on) for name in switches for on in _OFF_ON
        }
        self._words: dict[str, Words] = {}
        self.reset = BigButton(look, Icon.RESET, "", look.palette.other)
        self.done = BigButton(look, Icon.YES, "", look.palette.main)
        self.reset.clicked.connect(self._reset)
        self.done.clicked.connect(lambda: kit.post(ClosePanel()))
        self.finish()
        below = kit.portrait or look.low_reach or look.tight
        if not below:
            self.reading.addLayout(side_by_side(look, self.reset, self.done))
        for key, buttons in self._groups():
            self._words[key] = Words(look, "", Role.STRONG)
            self.touching.addWidget(OptionGroup(look, self._words[key], buttons))
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

    def _groups(self) -> Iterator[tuple[str, list[OptionButton]]]:
        """What there is to choose; what is said only where there is speech."""
        yield "prefer.size", list(self.sizes.values())
        yield "prefer.theme", list(self.themes.values())
        yield "prefer.reach", list(self.reaches.values())
        yield "prefer.time", list(self.times.values())
        for name in ("audio", "rate", "volume", "curtain") if self._kit.rules.speech else ():
            parts = (*self.steps.items(), *self.switches.items())
            yield f"prefer.{name}", [button for (of, _), button in parts if of == name]
        yield "prefer.masked", [self.switches["masked", on] for on in (False, True)]

    def _step(self, name: str, by: int) -> OptionButton:
        key = f"prefer.{name}_{'more' if by > 0 else 'less'}"
        button = OptionButton(self._kit.look, "", step=Icon.MORE if by > 0 else Icon.LESS)
        button.setProperty("words", key)

        def wish() -> None:
            step = getattr(self._options, name) + by
            options = replace(self._options, **{name: step})
            if options.known:
                self._kit.post(SetOptions(options))

        button.clicked.connect(wish)
        return button

    def _switch(self, name: str, *, on: bool) -> OptionButton:
        more = {"silent": not on} if name == "audio" else {}
        return self._button(f"prefer.{name}_{'on' if on else 'off'}", **{name: on}, **more)

    def _reset(self) -> None:
        """All but speech itself: who listens could not find the way back."""
        kept = Options(audio=self._options.audio, silent=self._options.silent)
        self._kit.post(SetOptions(kept))

    def show_view(self, view: View) -> None:
        tongue = self._kit.tongue(view)
        self._options = options = view.visit.options
        self.say(tongue("prefer.title"), tongue("prefer.lead"))
        for key, words in self._words.items():
            words.say(self._heading(key, tongue))
        chosen = {
            self.sizes[options.size],
            self.themes[options.theme],
            self.reaches[options.low_reach],
            self.times[options.patience],
            self.switches["audio", options.audio],
            self.switches["curtain", options.curtain],
            self.switches["masked", options.masked],
        }
        for _, buttons in self._groups():
            for button in buttons:
                button.rename(tongue(str(button.property("words"))))
                button.setChecked(button in chosen)
        for (name, by), button in self.steps.items():
            known = replace(options, **{name: getattr(options, name) + by}).known
            button.set_off(None if known else tongue("prefer.end"))
        self.reset.rename(tongue("prefer.reset"))
        self.done.rename(tongue("prefer.done"))

    def _heading(self, key: str, tongue: Tongue) -> str:
        """What is chosen there; of steps also which one is in force."""
        at = {"prefer.rate": self._options.rate, "prefer.volume": self._options.volume}
        if key not in at:
            return tongue(key)
        steps = len(RATES if key == "prefer.rate" else GAINS_DB)
        return tongue(key, step=at[key] + 1, steps=steps)
