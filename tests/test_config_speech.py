"""[speech]: defaults, and what is refused in one line with key and reason."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.config import load
from kiosk.config_speech import SpeechTable
from tests.test_config import LEAST, refusal

Write = Callable[[str], Path]
DOCUMENTED = Path(__file__).resolve().parents[1] / "resources" / "settings" / "default.toml"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(text: str) -> Path:
        path = tmp_path / "kiosk.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return make


def test_nothing_has_to_be_said_to_have_speech(write: Write) -> None:
    """espeak-ng speaks all five languages on the machine's own sound device."""
    speech = load(write(LEAST)).speech
    assert (speech.headphones, speech.speaker, speech.timeout) == ("default", "default", 5)
    assert speech.command[0] == "espeak-ng"
    assert set(speech.voices) == {"en", "es", "fr", "vi", "ar"}


def test_what_is_documented_as_default_is_the_default() -> None:
    """The lines of default.toml, without their comment signs, change nothing."""
    text = DOCUMENTED.read_text(encoding="utf-8").partition("[speech]\n")[2]
    text = text.partition("# [keypad]")[0]
    lines = [line[2:] for line in text.splitlines() if " = " in line]
    said = tomllib.loads("\n".join(lines))
    assert set(said) == set(SpeechTable.model_fields)
    assert SpeechTable.model_validate(said) == SpeechTable()


def test_a_voice_of_ones_own_leaves_the_others_as_they_are(write: Write) -> None:
    """A table with one language must not silence four."""
    speech = load(write('[speech]\nvoices = { es = "es" }\n' + LEAST)).speech
    assert speech.voices["es"] == "es"
    assert speech.voices["ar"] == "ar"


def test_another_engine_is_a_command(write: Write) -> None:
    """Whatever reads text and writes a WAV; a device that is not there is empty."""
    text = '[speech]\nspeaker = ""\ncommand = ["piper-say", "{voice}", "{words}"]\n'
    speech = load(write(text + LEAST)).speech
    assert (speech.speaker, speech.command) == ("", ("piper-say", "{voice}", "{words}"))


@pytest.mark.parametrize(
    ("line", "key", "reason"),
    [
        ("command = []", "speech.command", "at least 1 item"),
        ('command = [""]', "speech.command.0", "at least 1 character"),
        ('command = ["say", "{text}"]', "speech.command", "has {text}; what can be filled in is"),
        ('voices = { de = "de" }', "speech.voices", "has de; languages are en, es, fr, vi, ar"),
        ('voices = { en = "" }', "speech.voices.en", "at least 1 character"),
        ("timeout = 0", "speech.timeout", "greater than or equal to 1"),
        ("headphones = 1", "speech.headphones", "must be text in quotes"),
        ('speakers = "default"', "speech.speakers", "unknown key"),
    ],
)
def test_a_wrong_value_is_refused_with_its_key(
    write: Write, line: str, key: str, reason: str
) -> None:
    """One line a technician can act on; what is said is personal and no argument (`ps`)."""
    told = refusal(write(f"[speech]\n{line}\n{LEAST}"))
    assert told.startswith(f"{key}: ")
    assert reason in told
