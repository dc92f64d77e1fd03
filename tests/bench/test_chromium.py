"""The peer: how it is started and heard; it need not be installed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.bench import chromium

SAYS = """#!/bin/sh
echo "a warning" >&2
echo "$@" > "{place}/arguments"
echo "13878 bytes written to file x.png" >&2
"""


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program called chromium that keeps what it was asked."""
    program = tmp_path / "bin" / "chromium"
    program.parent.mkdir()
    program.write_text(SAYS.format(place=tmp_path))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}/usr/bin:/bin")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_shows_one_page_at_the_kiosk_s_size(stand_in: Path) -> None:
    """In a fresh profile: nothing of an earlier run makes it faster."""
    with chromium.start(Path("run"), "--screenshot=x.png") as process:
        chromium.wait_for(process, b"written to file")
    asked = (stand_in / "arguments").read_text()
    assert "--headless" in asked
    assert "--window-size=1080,1920" in asked
    assert f"--user-data-dir={stand_in}/run/profile" in asked
    assert asked.split()[-2:] == ["--screenshot=x.png", f"file://{stand_in}/run/page.html"]
    assert "<button>" in (stand_in / "run" / "page.html").read_text()


def test_an_end_without_the_word_is_told(stand_in: Path) -> None:
    """A browser that fails must not become a figure."""
    with (
        chromium.start(stand_in / "run") as process,
        pytest.raises(EOFError, match="DevTools listening"),
    ):
        chromium.wait_for(process, b"DevTools listening")


def test_a_machine_without_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`make test` does not install it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(chromium.NoChromiumError, match="make bench"):
        chromium.start(tmp_path / "run")
