"""Sounds to ALSA devices, by the real aplay."""

from __future__ import annotations

import os
import subprocess
import threading
from pathlib import Path

import pytest

from kiosk.devices.speech import player
from kiosk.devices.speech.player import play, refused
from kiosk.devices.speech.process import end
from kiosk.devices.speech.sound import Sound, SpeechError, Trouble

TONE = Sound(22_050, 1, b"\x10\x20" * 22_050)


def read(pipe: int, least: int) -> bytes:
    """At least so much of what a device was given."""
    got = b""
    while len(got) < least:
        got += os.read(pipe, 4096)
    return got


def test_a_device_gets_every_sample(heard: Path) -> None:
    """Nothing is left out, at the beginning or at the end; aplay fills up its last period."""
    assert play(TONE, "ears") == len(TONE.frames)
    got = (heard / "ears").read_bytes()
    assert got.startswith(TONE.frames)
    assert not got[len(TONE.frames) :].strip(b"\0")
    assert not (heard / "box").exists()


def test_what_was_heard_is_left_out_the_second_time(heard: Path) -> None:
    """After a pause."""
    play(TONE, "ears", at=40_000)
    assert (heard / "ears").read_bytes().rstrip(b"\0") == TONE.frames[40_000:]


def test_ended_early_it_says_from_where_to_go_on(ears: int) -> None:
    """No later than what was heard, and a second before at most: nothing is missed."""
    got: list[bytes] = []

    def cut_in(process: subprocess.Popen[bytes]) -> None:
        got.append(read(ears, 30_000))
        end(process)

    threads: list[threading.Thread] = []

    def hold(process: subprocess.Popen[bytes]) -> None:
        threads.append(threading.Thread(target=cut_in, args=(process,)))
        threads[0].start()

    at = play(TONE, "ears", hold=hold)
    threads[0].join()
    assert len(got[0]) - TONE.bytes_per_s < at <= len(got[0])
    assert at % 2 == 0


@pytest.mark.parametrize("device", ["no-such-device", "hw:CARD=nothing"])
def test_a_device_that_cannot_be_opened_is_told_of(heard: Path, device: str) -> None:
    """It is not in this machine, or its plug is out."""
    with pytest.raises(SpeechError) as caught:
        play(TONE, device)
    assert caught.value.trouble is Trouble.DEVICE


def test_a_device_that_takes_nothing_is_told_of(ears: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody reads from it: a driver that hangs, or somebody else who has it."""
    monkeypatch.setattr(player, "STALL_S", 0.3)
    with pytest.raises(SpeechError, match="device"):
        play(TONE, "ears")


def test_without_aplay_there_is_no_player(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """alsa-utils is not installed."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SpeechError, match="missing"):
        play(TONE, "null")
    assert refused("null") is Trouble.MISSING


def test_a_device_can_be_asked_without_being_heard(heard: Path) -> None:
    """For the doctor: silence only."""
    assert refused("ears") is None
    assert not (heard / "ears").read_bytes().strip(b"\0")
    assert refused("no-such-device") is Trouble.DEVICE
