"""Programs that work for one utterance."""

from __future__ import annotations

import subprocess

import pytest

from kiosk.devices.speech.process import end, held_by_nobody, running
from kiosk.devices.speech.sound import SpeechError


def test_a_program_ends_with_all_it_has_started() -> None:
    """A wrapper's own child would go on talking, and hold the wrapper's stdout open."""
    with running(["sh", "-c", "sleep 60; true"], held_by_nobody, answers=True) as process:
        end(process)
        assert process.communicate(timeout=10)[0] == b""
    assert process.returncode == -9
    end(process)


def test_whoever_holds_it_can_end_it_before_it_has_begun() -> None:
    """A cut that comes while the program starts is not lost."""
    with running(["cat"], end, answers=True) as process:
        assert process.wait(10) == -9


def test_no_program_outlives_its_block() -> None:
    """Neither its exceptions."""
    held: list[subprocess.Popen[bytes]] = []
    with (
        pytest.raises(ValueError, match="bug"),
        running(["sleep", "60"], held.append, answers=False),
    ):
        raise ValueError("bug")
    assert held[0].returncode == -9


def test_a_program_that_is_not_there_is_missing() -> None:
    """Or may not be run."""
    for name in ("no-such-program", "/etc/hostname"):
        with pytest.raises(SpeechError, match="missing"), running([name], end, answers=True):
            pass
