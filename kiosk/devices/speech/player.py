"""A sound to one ALSA device, by aplay."""

from __future__ import annotations

import os
import select
import subprocess

from kiosk.devices.speech.process import Hold, held_by_nobody, running
from kiosk.devices.speech.sound import Sound, SpeechError, Trouble

#: Neither opened nor taking a byte for so long, a device is not there.
STALL_S = 3.0
#: What aplay may hold of the sound, and what is said again after a pause: that, the pipe to it (4
#: KiB, 93 ms of espeak-ng's sound) and a word to find one's way.
BUFFER_US = 100_000
AGAIN_S = 0.4
_SILENCE = Sound(22_050, 1, bytes(2 * 2205))


def play(sound: Sound, device: str, at: int = 0, hold: Hold = held_by_nobody) -> int:
    """Plays from byte `at` on, as long as it lasts or until somebody ends the program that `hold`
    was told of: silent at once. Returns the byte to go on from, which is the last when all was
    heard. Raises SpeechError when no program, or no device, plays it."""
    argv = [
        *("aplay", "-q", "-D", device, "-t", "raw", "-f", "S16_LE", f"--buffer-time={BUFFER_US}"),
        *("-r", str(sound.rate), "-c", str(sound.channels)),
    ]
    with running(argv, hold, answers=False) as process:
        sent = _write(process, sound.frames, at)
        try:
            left = process.wait(STALL_S)
        except subprocess.TimeoutExpired:
            raise SpeechError(Trouble.DEVICE) from None
    if left > 0:
        raise SpeechError(Trouble.DEVICE)
    if left == 0 and sent == len(sound.frames):
        return sent
    return max(at, sound.from_byte(sent - AGAIN_S * sound.bytes_per_s))


def _write(process: subprocess.Popen[bytes], frames: bytes, at: int) -> int:
    """How far it took them. Closes its stdin, so that it plays what it holds and ends."""
    if process.stdin is None:
        return at
    view, pipe = memoryview(frames), process.stdin.fileno()
    os.set_blocking(pipe, False)
    try:
        while at < len(frames):
            _, ready, _ = select.select([], [pipe], [], STALL_S)
            if not ready:
                raise SpeechError(Trouble.DEVICE)
            at += os.write(pipe, view[at:])
    except BrokenPipeError:
        return at
    finally:
        process.stdin.close()
    return at


def refused(device: str) -> Trouble | None:
    """Why a tenth of a second of silence cannot be played on it; None if it can."""
    try:
        play(_SILENCE, device)
    except SpeechError as error:
        return error.trouble
    return None
