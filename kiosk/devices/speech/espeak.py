"""Text into sound, by the program of the config: espeak-ng, unless it names another."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass

from kiosk.config_speech import SpeechTable
from kiosk.devices.speech.process import Hold, held_by_nobody, running
from kiosk.devices.speech.sound import Sound, SpeechError, Trouble, from_wav

#: Words a minute at rate 1.0: the middle of 120 to 125 (VVSG 7.1-K).
USUAL_WORDS = 122.5
LEAST_RATE, MOST_RATE = 0.5, 2.0
# espeak-ng 1.51, en-us, all English sentences of the kiosk with eight words or more: it says 1.11
# times the words a minute it is told (-s), and at its slowest, 80, it says 92.6. There each unit of
# -g is a pause of 35 ms between two words.
_SAID_PER_TOLD = 1.11
_SLOWEST, _SLOWEST_SAID = 80, 92.6
_GAP_S = 0.035


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast to speak: `words` a minute, and the same as espeak-ng is told it (-s and -g)."""

    words: int
    speed: int
    gap: int


def pace(rate: float) -> Pace:
    """The one place where a rate becomes words a minute. The pitch stays as it is."""
    words = USUAL_WORDS * min(max(rate, LEAST_RATE), MOST_RATE)
    speed = max(_SLOWEST, round(words / _SAID_PER_TOLD))
    missing_s = max(0.0, 60 / words - 60 / _SLOWEST_SAID)
    return Pace(round(words), speed, round(missing_s / _GAP_S))


def command(table: SpeechTable, language: str, rate: float) -> list[str]:
    """The program and its arguments. The text is not among them, for `ps` shows them to all."""
    at = pace(rate)
    filled = {
        "{voice}": table.voices[language],
        "{words}": str(at.words),
        "{speed}": str(at.speed),
        "{gap}": str(at.gap),
    }
    made = []
    for word in table.command:
        for place, value in filled.items():
            word = word.replace(place, value)
        made.append(word)
    return made


def spoken(
    text: str, language: str, rate: float, table: SpeechTable, hold: Hold = held_by_nobody
) -> Sound:
    """The text as a sound, in a moment (espeak-ng: 30 ms for a sentence). Raises SpeechError."""
    # Between these espeak-ng expects names of sounds instead of words.
    plain = text.replace("[[", "[ [")
    with running(command(table, language, rate), hold, answers=True) as process:
        try:
            data, _ = process.communicate(plain.encode(), timeout=table.timeout)
        except subprocess.TimeoutExpired:
            raise SpeechError(Trouble.STUCK) from None
    if process.returncode:
        raise SpeechError(Trouble.ERROR)
    sound = from_wav(data)
    if not sound.audible:
        raise SpeechError(Trouble.SILENT)
    return sound


def render(text: str, language: str, rate: float, table: SpeechTable | None = None) -> bytes:
    """The text as the bytes of a WAV file. Raises SpeechError."""
    return spoken(text, language, rate, table or SpeechTable()).wav()
