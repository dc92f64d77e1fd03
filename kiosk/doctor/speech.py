"""What speaks, as its programs and sound devices themselves show."""

from __future__ import annotations

import time
from collections.abc import Iterator

from kiosk.config import Settings
from kiosk.config_speech import SpeechTable
from kiosk.devices.speech.espeak import render
from kiosk.devices.speech.player import refused
from kiosk.devices.speech.sound import SpeechError, Trouble
from kiosk.doctor.finding import Finding

#: A number is a word in every language.
WORD = "10"
#: What a technician does about a voice. {0} is the program, {1} the language.
VOICES = {
    Trouble.MISSING: "no program {0}; apt install {0}",
    Trouble.ERROR: "{0} does not speak {1}; its voices: espeak-ng --voices",
    Trouble.SILENT: "{0} is silent in {1}; its voices: espeak-ng --voices",
    Trouble.STUCK: "{0} gives no sound of {1} in time; see [speech] timeout",
    Trouble.FORMAT: "{0} writes no 16-bit WAV; see [speech] command",
}
#: And about a device. {0} is its key, {1} its name.
DEVICES = {
    Trouble.MISSING: "no program aplay; apt install alsa-utils",
    Trouble.DEVICE: "{0}: {1} cannot be opened; aplay -L names those there are",
}


def speech(settings: Settings) -> Iterator[Finding]:
    """One word is made in each language and heard by nobody, and both devices are opened. Whatever
    is wrong, the kiosk takes money."""
    table, languages = settings.speech, settings.kiosk.languages
    if not table.headphones and not table.speaker:
        yield Finding("speech", True, "none: the config has no headphones and no speaker", False)
        return
    begun = time.monotonic()
    wrong = [words for one in languages if (words := _voice(table, one))]
    took = (time.monotonic() - begun) * 1000
    wrong += _devices(table)
    # A program that is missing is missing in every language, and for every device.
    words = "; ".join(dict.fromkeys(wrong))
    well = f"{', '.join(languages)} in {took:.0f} ms; {_places(table)}"
    yield Finding("speech", not wrong, words or well, vital=False)


def _voice(table: SpeechTable, language: str) -> str:
    """What is wrong with it; nothing if it speaks."""
    try:
        render(WORD, language, 1.0, table)
    except SpeechError as error:
        return VOICES[error.trouble].format(table.command[0], language)
    return ""


def _devices(table: SpeechTable) -> Iterator[str]:
    for key, device in (("headphones", table.headphones), ("speaker", table.speaker)):
        trouble = refused(device) if device else None
        if trouble is not None:
            yield DEVICES[trouble].format(key, device)
    if table.headphones == table.speaker:
        yield f"headphones and speaker are both {table.speaker}: give each its own, or one none"


def _places(table: SpeechTable) -> str:
    return f"headphones {table.headphones or 'none'}, speaker {table.speaker or 'none'}"
