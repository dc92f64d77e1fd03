"""A speech engine that writes down what it is asked for, and somebody who listens."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from kiosk.domain.options import Options
from kiosk.ports import Said, Utterance
from kiosk.ui.speech import Voice

LISTENS = Options(audio=True)


class Log:
    """Implements ports.SpeechEngine; `finish` answers what is being said."""

    def __init__(self, voice: Voice, *, at_once: bool = False) -> None:
        self._voice, self._at_once = voice, at_once
        self.said: list[Utterance] = []
        self.silenced = 0
        voice.engine = self

    def say(self, utterance: Utterance) -> None:
        self.said.append(utterance)
        if self._at_once:
            self._voice.answered(utterance.mark, Said.DONE)

    def silence(self) -> None:
        self.silenced += 1

    def pause(self) -> None:
        self.silenced += 1

    def go_on(self) -> None:
        """Nothing to go on with."""

    def close(self) -> None:
        """Nothing to close."""

    def finish(self, said: Said = Said.DONE) -> None:
        """The last utterance is over."""
        self._voice.answered(self.said[-1].mark, said)
        QApplication.processEvents()

    def texts(self) -> list[str]:
        """All that was said, and forgotten with that."""
        told = [utterance.text for utterance in self.said]
        self.said.clear()
        return told


def settle(log: Log) -> list[str]:
    """All that is said until nothing more is."""
    for _ in range(200):
        QApplication.processEvents()
    return log.texts()
