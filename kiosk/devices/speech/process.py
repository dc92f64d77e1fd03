"""A program that works for one utterance, and whose end anybody may bring about."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from kiosk.devices.speech.sound import SpeechError, Trouble

#: Told of each program once it runs, so that another thread can `end` it.
Hold = Callable[[subprocess.Popen[bytes]], None]


def held_by_nobody(_process: subprocess.Popen[bytes]) -> None:
    """For a program that nobody will want to end early."""


@contextmanager
def running(argv: Sequence[str], hold: Hold, *, answers: bool) -> Iterator[subprocess.Popen[bytes]]:
    """The program, in a process group of its own, until it ends or the block does. What it says on
    stderr is thrown away, for it may quote what it reads. Raises SpeechError(MISSING)."""
    try:
        process = subprocess.Popen(  # noqa: S603 - the config's own words, and no shell
            argv,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if answers else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            pipesize=-1 if answers else 4096,
            bufsize=0,
        )
    except OSError:
        raise SpeechError(Trouble.MISSING) from None
    with suppress(BrokenPipeError), process:
        hold(process)
        try:
            yield process
        finally:
            end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """At once, with all it has started. May be called from any thread, and again."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
