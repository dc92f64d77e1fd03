"""The program as a whole, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from kiosk.bench.stage import write_config
from kiosk.live import EXIT_BUG

BUG = """
import sys
from pathlib import Path
from kiosk import live
from kiosk.services.core import Core

def bug(core, event):
    raise RuntimeError("a bug")

Core.handle = bug
sys.exit(live.run_live(Path(sys.argv[1])))
"""


def test_a_core_that_ended_by_a_bug_ends_the_program(tmp_path: Path) -> None:
    """A frozen screen takes nobody's money, but nobody is served either: whatever supervises the
    program sees the exit code and starts it again, and that start settles what is open."""
    config = write_config(tmp_path, card="none")
    done = subprocess.run(
        [sys.executable, "-c", BUG, str(config)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == EXIT_BUG
    assert "RuntimeError: a bug" in done.stderr
