"""The tactile pad works the same screens as a finger does, by the same controls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtWidgets import QAbstractButton

from kiosk.domain.events import HeadphonesPlugged
from kiosk.domain.flow.steps import at_home
from kiosk.domain.intents import Activity, ChooseLanguage, Enter, Event, GoOn, SetOptions
from kiosk.domain.options import Options
from kiosk.domain.visit import StillThere
from kiosk.services.core import View
from kiosk.ui.guide import Guide
from kiosk.ui.heard import Said
from kiosk.ui.letters import LetterKeys
from kiosk.ui.pad import Pad
from kiosk.ui.speech import Line
from kiosk.ui.spoken import characters
from kiosk.ui.widgets.footer import Foot, Footer
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.keypad import Keypad

#: Where nothing is typed this key makes the screen black, or visible again.
CURTAIN = "0"
_FEET = {Pad.CANCEL: Foot.CANCEL, Pad.HELP: Foot.HELP}


@dataclass
class ByKeys:
    """`typing` tells which keys type on the screen now, `offer` shows a letter that is not taken
    yet."""

    guide: Guide
    post: Callable[[Event], None]
    typing: Callable[[], Keypad | Keyboard | None]
    offer: Callable[[str], None]
    letters: LetterKeys = field(default_factory=LetterKeys)

    def pressed(self, key: Pad | str, view: View, footer: Footer) -> None:
        """A key of the pad, or a sign."""
        visit, options = view.visit, view.visit.options
        if key is Pad.HEADPHONES:
            self.post(HeadphonesPlugged(plugged=not view.health.plugged))
        elif isinstance(visit.step, StillThere):
            self.post(GoOn())
        elif not options.audio and not options.silent and (at_home(visit) or key is Pad.STAR):
            self.post(SetOptions(replace(options, audio=True)))
        elif isinstance(key, Pad):
            self.post(Activity())
            self._act(key, view, footer)
        elif key == CURTAIN and options.audio and self.typing() is None:
            self.post(SetOptions(replace(options, curtain=not options.curtain)))
        elif at_home(visit) and options.audio and self._chooses_language(key):
            self.guide.voice.hush()
        else:
            self._type(key, options)

    def _chooses_language(self, digit: str) -> bool:
        """At Home a digit is the language that was offered with it."""
        offered = self.guide.tongue.texts.languages if self.guide.tongue else ()
        if not digit.isdigit() or not 1 <= int(digit) <= len(offered):
            return False
        self.post(ChooseLanguage(offered[int(digit) - 1]))
        return True

    def _act(self, key: Pad, view: View, footer: Footer) -> None:
        options = view.visit.options
        audio = options.audio
        if key in {Pad.UP, Pad.DOWN}:
            self._settle()
            self.guide.move(1 if key is Pad.DOWN else -1, controls=not audio)
        elif key in {Pad.LEFT, Pad.RIGHT}:
            by = 1 if key is Pad.RIGHT else -1
            if audio:
                self._set(replace(options, rate=options.rate + by))
            else:
                self.guide.move(by, controls=True)
        elif key in {Pad.LOUDER, Pad.SOFTER}:
            self._set(replace(options, volume=options.volume + (1 if key is Pad.LOUDER else -1)))
        elif key in _FEET:
            self._press(footer.buttons[_FEET[key]])
        elif key is Pad.ENTER:
            self._enter(view)
        elif key is Pad.CLEAR:
            self._clear()
        elif key is Pad.STAR:
            self._star()
        elif key is Pad.HASH and not self._take():
            self.guide.voice.pause()

    def _set(self, options: Options) -> None:
        if options.known:
            self.post(SetOptions(options))
        else:
            self.guide.again()

    def _enter(self, view: View) -> None:
        """What one came to; where one types, the key that ends the entry. Enter that ends a number
        may come when its last digit has brought the next screen: nobody has heard that yet."""
        self._settle()
        here, keys = self.guide.here(), self.typing()
        if here is not None and isinstance(here.widget, QAbstractButton):
            self._press(here.widget)
        elif keys is not None:
            self._press(keys.enter_key)
        elif view.visit.unasked:
            self.post(Enter())
        else:
            self.guide.to_controls()

    def _press(self, control: QAbstractButton) -> None:
        if control.isEnabled():
            self.guide.voice.hush()
            control.click()
        else:
            self.guide.tell("off", reason=control.accessibleDescription())

    def _clear(self) -> None:
        keys = self.typing()
        if self.letters.offered:
            self.letters.take()
            self.offer("")
        elif keys is not None:
            self.guide.voice.hush()
            self.guide.tell("erased")
            keys.erase.emit()

    def _type(self, sign: str, options: Options) -> None:
        keys = self.typing()
        if keys is None:
            self.guide.again()
            return
        if self.letters.on and sign.isdigit():
            self._typed(self.letters.press(sign, signs_of(keys)), keys)
            self.offer("" if options.masked else self.letters.offered)
            self._hear(self.letters.offered, options, chosen=False)
            return
        known = {one.lower(): one for one in signs_of(keys)}
        if sign.lower() in known:
            self._typed(known[sign.lower()], keys)
            self._hear(sign, options)

    def _typed(self, sign: str, keys: Keypad | Keyboard) -> None:
        if sign:
            keys.typed.emit(sign)

    def _hear(self, sign: str, options: Options, *, chosen: bool = True) -> None:
        """The sign, or a dot where somebody may listen in; a letter that is still to be chosen
        has to be heard."""
        if not (sign and self.guide.tongue and options.audio):
            return
        hidden = (options.masked and chosen) or not self.guide.voice.manner.plugged
        tongue = self.guide.tongue
        name = characters.character if chosen else characters.alphabet
        said = tongue("say.hidden") if hidden else name(sign, tongue.language)
        self.guide.voice.hush()
        self.guide.voice.first((Line(Said(said)),))

    def _star(self) -> None:
        """Letters and digits where both can be typed; else all once more."""
        keys = self.typing()
        if keys is None or not any(map(str.isalpha, signs_of(keys))):
            self.guide.again()
            return
        self._settle()
        self.letters.on = not self.letters.on
        self.guide.tell("letters" if self.letters.on else "digits")

    def _take(self) -> bool:
        """The letter that is offered; False if none is."""
        taken, keys = self.letters.take(), self.typing()
        self.offer("")
        if taken and keys is not None:
            self._typed(taken, keys)
        return bool(taken)

    def _settle(self) -> None:
        """Whoever goes on means the letter that was heard last."""
        self._take()


def signs_of(keys: Keypad | Keyboard) -> str:
    """What can be typed with these."""
    return keys.signs if isinstance(keys, Keyboard) else "0123456789"
