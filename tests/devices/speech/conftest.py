"""ALSA devices that keep what they are given, and programs that stand in for an engine."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

DEVICES = """
</usr/share/alsa/alsa.conf>
pcm.ears {{ type file slave.pcm "null" file "{folder}/ears" format "raw" }}
pcm.box {{ type file slave.pcm "null" file "{folder}/box" format "raw" }}
"""
Program = Callable[[str], tuple[str, ...]]


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder where the ALSA devices "ears" and "box" leave their samples, as files of the same
    name. They are no slower than the disk."""
    config = tmp_path / "asound.conf"
    config.write_text(DEVICES.format(folder=tmp_path))
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
    return tmp_path


@pytest.fixture
def ears(heard: Path) -> Iterator[int]:
    """The other end of "ears", which now goes no faster than it is read from: 4 KiB may wait."""
    os.mkfifo(heard / "ears")
    # With a reader before the first player, and a writer beside each, no end is ever missing.
    end = os.open(heard / "ears", os.O_RDWR)
    fcntl.fcntl(end, fcntl.F_SETPIPE_SZ, 4096)
    yield end
    os.close(end)


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Makes a command of these lines of Python; `text` is what came on its stdin, `out` and `argv`
    are its stdout and arguments."""

    def make(lines: str) -> tuple[str, ...]:
        path = tmp_path / "engine.py"
        head = "import sys\ntext, out, argv = sys.stdin.read(), sys.stdout.buffer, sys.argv\n"
        path.write_text(head + lines)
        return "python3", str(path), "{voice}", "{words}"

    return make
