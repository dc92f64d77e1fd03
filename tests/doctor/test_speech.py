"""What the doctor finds of speech."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.config import Settings, load
from kiosk.doctor.finding import Finding
from kiosk.doctor.speech import speech
from tests.doctor.test_billers import CONFIG

Look = Callable[[str], Finding]
OWN = 'headphones = "null"\nspeaker = "plug:null"\n'


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """The one finding on a kiosk with these lines in [speech]."""

    def made(lines: str) -> Settings:
        path = tmp_path / "kiosk.toml"
        path.write_text(f"{CONFIG}[speech]\n{lines}", encoding="utf-8")
        return load(path)

    def finding(lines: str) -> Finding:
        (found,) = speech(made(lines))
        return found

    return finding


def test_speech_that_is_well_is_one_line(look: Look) -> None:
    """Every language was spoken, and both devices opened."""
    found = look(OWN)
    assert (found.what, found.good) == ("speech", True)
    assert found.words.startswith("en, es, fr, vi, ar in ")
    assert found.words.endswith(" ms; headphones null, speaker plug:null")


def test_one_device_is_enough(look: Look) -> None:
    """A kiosk without a loudspeaker speaks to who has headphones."""
    found = look('headphones = "null"\nspeaker = ""\n')
    assert found.good
    assert found.words.endswith("headphones null, speaker none")


def test_without_a_device_nobody_looks_for_voices(look: Look) -> None:
    """The config says that this kiosk does not speak."""
    found = look('headphones = ""\nspeaker = ""\ncommand = ["no-such-engine"]\n')
    assert (found.good, found.words) == (True, "none: the config has no headphones and no speaker")


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (OWN + 'command = ["no-such"]\n', "no program no-such; apt install no-such"),
        (
            OWN + 'voices = { vi = "xx-yy" }\n',
            "espeak-ng does not speak vi; its voices: espeak-ng --voices",
        ),
        (OWN + 'command = ["cat"]\n', "cat writes no 16-bit WAV; see [speech] command"),
        (
            'headphones = "nobody"\nspeaker = "null"\n',
            "headphones: nobody cannot be opened; aplay -L names those there are",
        ),
        (
            'headphones = "null"\nspeaker = "null"\n',
            "headphones and speaker are both null: give each its own, or one none",
        ),
    ],
)
def test_what_is_wrong_is_told_once_with_what_to_do(look: Look, lines: str, words: str) -> None:
    """Care and never FAULT: without speech the kiosk can still take money."""
    found = look(lines)
    assert (found.good, found.vital, found.words) == (False, False, words)


def test_without_aplay_it_says_what_to_install(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And of all else that is wrong."""
    monkeypatch.setenv("PATH", str(tmp_path))
    found = look('headphones = "null"\n')
    assert found.words == (
        "no program espeak-ng; apt install espeak-ng; no program aplay; apt install alsa-utils"
    )
