"""The peer for start and memory: headless Chromium with one static page at the kiosk's size."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

SIZE = "1080,1920"
# Without its services in the background it starts faster and takes less.
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--window-size={SIZE}",
)
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Pay a bill</title>
<style>body{font:32px sans-serif;margin:60px}button{font-size:48px;padding:40px;width:100%}</style>
<h1>Pay a bill</h1><p>Have your bill ready. This machine gives no change.</p>
<button>Pay a bill</button></html>
"""


class NoChromiumError(RuntimeError):
    """There is no chromium on this machine."""


def start(folder: Path, *options: str) -> subprocess.Popen[bytes]:
    """Chromium with a fresh profile in `folder`; what it says comes on its stderr."""
    program = shutil.which("chromium")
    if program is None:
        raise NoChromiumError("chromium is not installed; `make bench` installs it")
    folder = folder.resolve()
    folder.mkdir(parents=True)
    page = folder / "page.html"
    page.write_text(_PAGE, encoding="utf-8")
    command = [program, *_FLAGS, f"--user-data-dir={folder / 'profile'}", *options, page.as_uri()]
    return subprocess.Popen(  # noqa: S603  # a program of the system, our own words
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def wait_for(process: subprocess.Popen[bytes], word: bytes) -> None:
    """Until it has said `word`. Raises EOFError if it ends without."""
    if process.stderr is None:
        raise ValueError("a process that cannot be heard")
    for line in process.stderr:
        if word in line:
            return
    raise EOFError(f"chromium ended without {word.decode()!r}")
