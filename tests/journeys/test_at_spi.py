"""UX.md section 16.5: a screen reader's user pays a bill, by the accessible tree alone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.bench.launch import spawn_bench
from kiosk.bench.stage import write_config
from tests.journeys.kill_truth import judge, rows
from tests.journeys.test_kill import ROOT
from tests.journeys.walker import account

NUMBER = account(0)[0]
#: Of 63.10; the last one is more than needed.
NOTES = (5000, 1000, 500)


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that nobody sees."""
    listen, told = os.pipe()
    size = ("-screen", "0", "1080x1920x24", "-nolisten", "tcp")
    command = ["Xvfb", "-displayfd", str(told), *size]
    server = subprocess.Popen(command, pass_fds=[told], stderr=subprocess.DEVNULL)
    os.close(told)
    with os.fdopen(listen, "rb") as pipe:
        yield f":{pipe.readline().decode().strip()}"
    server.terminate()
    server.wait(10)


def visited(folder: Path, display: str) -> dict[str, str]:
    """What the reader read, in a session of its own that ends with it."""
    visit = [sys.executable, "-m", "tests.journeys.at_spi_visit", str(folder), NUMBER]
    settings = {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_CACHE_HOME": str(folder),
    }
    process = subprocess.Popen(
        ["dbus-run-session", "--", *visit, *map(str, NOTES)],
        cwd=ROOT,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        out, err = process.communicate(timeout=90)
    finally:
        # The bus's own programs may outlive their session for a moment.
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 0, err.decode()
    read: dict[str, str] = json.loads(out.splitlines()[-1])
    return read


def test_a_bill_is_paid_by_names_roles_and_actions_alone(tmp_path: Path, display: str) -> None:
    """What was read is what is in the journal and in the box; and news came by itself."""
    bench = spawn_bench(tmp_path / "bench")
    try:
        write_config(tmp_path, "none")
        read = visited(tmp_path, display)
    finally:
        bench.terminate()
        bench.wait(20)
    wanted = "SELECT outcome, confirmation, held FROM payment"
    ((outcome, confirmation, held),) = rows(tmp_path / "state" / "journal.sqlite", wanted)
    assert (outcome, held) == ("paid", sum(NOTES))
    assert read["confirmation"] == f"Confirmation number: {confirmation[:3]}-{confirmation[3:]}"
    assert (read["due"], read["agreed"]) == ("Amount due: $63.10", "Pay $63.10 now")
    assert (read["extra"], read["outcome"]) == ("Extra: $1.90", "Paid: $65.00")
    assert read["number"].replace(" ", "") == f"Pay-billnumber:{NUMBER}"
    judge(tmp_path, "none")
    news = read["announced"].splitlines()
    assert "Is this yours?" in news
    assert any(line.startswith("Your $60.00 is inside and recorded.") for line in news)
    assert "Paid. $65.00." in news
