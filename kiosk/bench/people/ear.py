"""An ear in virtual time: what the kiosk says, how long each lasts, and what was cut short."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtWidgets import QApplication

from kiosk.config_speech import SpeechTable
from kiosk.devices.speech.espeak import spoken
from kiosk.devices.speech.sound import Sound
from kiosk.ports import Said, Utterance
from kiosk.ui.speech import Voice

#: From the order to the first sound: espeak-ng and a player have to start.
START_S = 0.1


@lru_cache(maxsize=4096)
def sound(text: str, language: str, rate: float) -> Sound:
    """As espeak-ng says it. Raises SpeechError."""
    return spoken(text, language, rate, SpeechTable())


@dataclass(frozen=True, slots=True)
class Words:
    """What was heard, from when on, in seconds, and for how long it would last."""

    utterance: Utterance
    began: float
    lasts: float


@dataclass
class Ear:
    """Hears a window's voice (implements ports.SpeechEngine). `later(seconds, deed)` and `clock`
    are the time it hears in."""

    voice: Voice
    clock: Callable[[], float]
    later: Callable[[float, Callable[[], None]], None]
    log: list[Words] = field(default_factory=list)
    hears: bool = False

    def __post_init__(self) -> None:
        self.voice.engine = self

    def say(self, utterance: Utterance) -> None:
        lasts = sound(utterance.text, utterance.language, utterance.rate).seconds
        self.log.append(Words(utterance, self.clock(), START_S + lasts))
        self.hears = True
        self.later(START_S + lasts, lambda: self._ended(utterance.mark))

    def silence(self) -> None:
        self.hears = False

    def pause(self) -> None:
        self.hears = False

    def go_on(self) -> None:
        """The window says a line again that it paused."""

    def close(self) -> None:
        self.hears = False

    def _ended(self, mark: int) -> None:
        """Of a line that was cut the window has forgotten the mark."""
        if self.log[-1].utterance.mark == mark:
            self.hears = False
        self.voice.answered(mark, Said.DONE)
        QApplication.processEvents()
