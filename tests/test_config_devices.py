"""[devices.headphones]; the other devices' tables are told of with the whole file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.config import load
from tests.test_config import LEAST, refusal

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(text: str) -> Path:
        path = tmp_path / "kiosk.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return make


def test_a_kiosk_may_have_a_jack_that_tells_of_headphones(write: Write) -> None:
    """Without the table there is none; with it the port is an input device of Linux."""
    assert load(write(LEAST)).devices.headphones is None
    text = LEAST + '[devices.headphones]\nport = "/dev/input/headphones"\n'
    jack = load(write(text)).devices.headphones
    assert jack is not None
    assert (jack.model, jack.port) == ("evdev", "/dev/input/headphones")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "devices.headphones.port: missing; add it"),
        ("port = 3", "devices.headphones.port: must be text in quotes"),
        ('port = "/dev/input/event3"\njack = 2', "devices.headphones.jack: unknown key"),
    ],
)
def test_a_wrong_table_is_refused_with_its_key(write: Write, line: str, words: str) -> None:
    """A wrong guess of a port could open somebody's keyboard."""
    assert refusal(write(f"{LEAST}[devices.headphones]\n{line}\n")).startswith(words)
