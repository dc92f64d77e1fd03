"""The table [speech] of a configuration file."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

_Word = Annotated[str, StringConstraints(min_length=1)]

#: espeak-ng's names of them (`espeak-ng --voices`).
VOICES = {"en": "en-us", "es": "es-419", "fr": "fr-fr", "vi": "vi", "ar": "ar"}
#: Text on stdin as UTF-8 (-b 1), WAV on stdout, no pause after the last word (-z).
ESPEAK = (
    *("espeak-ng", "--stdin", "--stdout", "-b", "1", "-z"),
    *("-v", "{voice}", "-s", "{speed}", "-g", "{gap}"),
)
PLACES = ("voice", "words", "speed", "gap")


def _command(command: tuple[str, ...]) -> tuple[str, ...]:
    for name in re.findall(r"\{(\w*)\}", " ".join(command)):
        if name not in PLACES:
            known = ", ".join(f"{{{place}}}" for place in PLACES)
            raise ValueError(f"has {{{name}}}; what can be filled in is {known}, and the text")
    return command


def _with_usual(voices: dict[str, str]) -> dict[str, str]:
    if strange := sorted(voices.keys() - VOICES):
        raise ValueError(f"has {strange[0]}; languages are {', '.join(VOICES)}")
    return {**VOICES, **voices}


class SpeechTable(BaseModel):
    """[speech]: the ALSA devices (`aplay -L`), "" for one that is not there, and what turns text
    on its stdin into a WAV on its stdout, within `timeout` seconds. In `command` {voice} becomes
    the language's entry in `voices`, {words} the words per minute, {speed} and {gap} the same as
    espeak-ng wants to be told it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    headphones: str = "default"
    speaker: str = "default"
    command: Annotated[tuple[_Word, ...], AfterValidator(_command)] = Field(
        default=ESPEAK, min_length=1
    )
    voices: Annotated[dict[str, _Word], AfterValidator(_with_usual)] = VOICES
    timeout: Annotated[float, Field(ge=1, le=60)] = 5
