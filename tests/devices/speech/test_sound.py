"""Sounds: read from what engines write, made quieter, and written as files."""

from __future__ import annotations

import io
import struct
import wave
from array import array

import pytest

from kiosk.devices.speech.sound import Sound, SpeechError, Trouble, from_wav

SAMPLES = array("h", [0, 1000, -2000, 32767, -32768, 5])


def sound(samples: array[int] = SAMPLES, channels: int = 1) -> Sound:
    return Sound(22_050, channels, samples.tobytes())


def test_a_wav_of_a_pipe_is_read_to_its_end() -> None:
    """espeak-ng begins with the longest length there is, for it cannot know the true one."""
    whole = bytearray(sound().wav())
    whole[4:8] = whole[40:44] = struct.pack("<I", 0x7FFFF000)
    assert from_wav(bytes(whole)) == sound()


def test_a_file_says_its_true_length() -> None:
    """Players of other people read it, too."""
    made = sound(channels=2)
    with wave.open(io.BytesIO(made.wav())) as file:
        assert (file.getframerate(), file.getnchannels(), file.getnframes()) == (22_050, 2, 3)
    assert from_wav(made.wav()) == made


@pytest.mark.parametrize("data", [b"", b"RIFF", b"ID3\x04 not a wave", sound().wav()[:30]], ids=len)
def test_what_is_no_wav_is_refused(data: bytes) -> None:
    """An engine that writes something else is told of as such."""
    with pytest.raises(SpeechError) as caught:
        from_wav(data)
    assert caught.value.trouble is Trouble.FORMAT


def test_samples_of_another_size_are_refused() -> None:
    """They would be noise."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(8000)
        out.writeframes(b"\x80" * 100)
    with pytest.raises(SpeechError, match="format"):
        from_wav(file.getvalue())


def test_half_a_frame_at_the_end_is_left_out() -> None:
    """The engine was ended in the middle of it."""
    data = sound(array("h", [1, 2, 3, 4]), channels=2).wav()
    assert from_wav(data[:-1]).frames == array("h", [1, 2]).tobytes()


def test_gain_is_in_decibels() -> None:
    """A step of 12 dB is a quarter of the amplitude (EN 301 549 5.1.3.12); 0 changes nothing."""
    quieter = array("h", sound().quieter(-12).frames)
    assert list(quieter) == [0, 251, -502, 8231, -8231, 1]
    assert sound().quieter(0) == sound()
    assert sound().quieter(6) == sound()


def test_silence_is_not_audible() -> None:
    """Nothing, and nothing but noise of the last bits; a single click is a sound."""
    assert not Sound(22_050, 1, b"").audible
    assert not sound(array("h", [0, 32, -32])).audible
    assert sound(array("h", [0, 0, -33])).audible


def test_a_sound_knows_its_length_and_its_frames() -> None:
    """Two bytes a sample; a place in the middle of a frame is the frame's."""
    stereo = Sound(1000, 2, bytes(4000))
    assert (stereo.bytes_per_s, stereo.seconds) == (4000, 1.0)
    assert [stereo.from_byte(at) for at in (-5.0, 0, 3.9, 4, 7)] == [0, 0, 0, 4, 4]
