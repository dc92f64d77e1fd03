"""A sound in memory, and why there is none."""

from __future__ import annotations

import io
import math
import wave
from array import array
from dataclasses import dataclass, replace
from enum import StrEnum

_BYTES = 2
#: Of 32,768. Whatever is less is no voice (-60 dB of full scale).
_AUDIBLE = 33


class Trouble(StrEnum):
    """Why nothing was heard: a program is not installed; the engine ended with an error, was at it
    too long, wrote no 16-bit WAV, or nothing but silence; the device cannot be opened, takes
    nothing, or is gone; the config has none."""

    MISSING = "missing"
    ERROR = "error"
    STUCK = "stuck"
    FORMAT = "format"
    SILENT = "silent"
    DEVICE = "device"
    NO_DEVICE = "no_device"


class SpeechError(Exception):
    """It could not be said; what was to be said is no part of this."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(str(trouble))
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Sound:
    """Signed 16-bit samples, little end first; `rate` frames of `channels` samples a second."""

    rate: int
    channels: int
    frames: bytes

    @property
    def bytes_per_s(self) -> int:
        """What one second takes."""
        return self.rate * self.channels * _BYTES

    @property
    def seconds(self) -> float:
        """How long it is heard."""
        return len(self.frames) / self.bytes_per_s

    @property
    def audible(self) -> bool:
        """There is something to hear in it."""
        samples = array("h", self.frames)
        high, low = max(samples, default=0), min(samples, default=0)
        return high >= _AUDIBLE or low <= -_AUDIBLE

    def from_byte(self, at: float) -> int:
        """The frame that holds this byte, as the byte it begins with."""
        return max(0, math.floor(at / (self.channels * _BYTES)) * self.channels * _BYTES)

    def quieter(self, gain_db: float) -> Sound:
        """By so many decibels: a gain of 0 or less."""
        if gain_db >= 0:
            return self
        factor = 10 ** (gain_db / 20)
        samples = array("h", [round(sample * factor) for sample in array("h", self.frames)])
        return replace(self, frames=samples.tobytes())

    def wav(self) -> bytes:
        """As a file. The lengths in it are true, unlike those that a pipe begins with."""
        file = io.BytesIO()
        with wave.open(file, "wb") as out:
            out.setnchannels(self.channels)
            out.setsampwidth(_BYTES)
            out.setframerate(self.rate)
            out.writeframes(self.frames)
        return file.getvalue()


def from_wav(data: bytes) -> Sound:
    """The sound of a WAV, however long it says it is: an engine that writes to a pipe cannot know
    yet. Raises SpeechError(FORMAT)."""
    try:
        with wave.open(io.BytesIO(data), "rb") as file:
            rate, channels, size = file.getframerate(), file.getnchannels(), file.getsampwidth()
            frames = file.readframes(file.getnframes())
    except (wave.Error, EOFError):
        raise SpeechError(Trouble.FORMAT) from None
    if size != _BYTES or not rate:
        raise SpeechError(Trouble.FORMAT)
    whole = len(frames) // (channels * _BYTES) * channels * _BYTES
    return Sound(rate, channels, frames[:whole])
