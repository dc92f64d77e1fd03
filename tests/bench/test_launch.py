"""The bench as a process of its own: starting it, and each way it ends."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.bench.control import BenchClient
from kiosk.bench.launch import run_bench, spawn_bench
from kiosk.bench.process import BenchError
from kiosk.domain.events import Device

Spawn = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def spawn(tmp_path: Path) -> Iterator[Spawn]:
    """Starts a bench process on tmp_path; all are gone at the end."""
    processes: list[subprocess.Popen[bytes]] = []

    def spawn(*options: str) -> subprocess.Popen[bytes]:
        processes.append(spawn_bench(tmp_path, *options))
        return processes[-1]

    yield spawn
    for process in processes:
        process.kill()
        process.wait(10)


def test_a_bench_is_up_when_spawn_returns(spawn: Spawn, tmp_path: Path) -> None:
    """The devices a kiosk has are there under their names, and the truth tells of each."""
    spawn()
    with closing(BenchClient(tmp_path)) as client:
        assert list(client.truth()) == [*Device, "stripe"]
    for device in Device:
        assert (tmp_path / device).readlink().parent == Path("/dev/pts")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_order(spawn: Spawn, tmp_path: Path, number: int) -> None:
    """Ports and socket are taken away, the truth stays."""
    process = spawn()
    process.send_signal(number)
    assert process.wait(10) == 0
    left = {path.name for path in tmp_path.iterdir()}
    assert "world.json" in left
    assert left.isdisjoint({"ready", "control.sock", *Device})


def test_a_killed_bench_has_lost_nothing(spawn: Spawn, tmp_path: Path) -> None:
    """The box is as full after kill -9 as before, and the acquirers' books are the same."""
    process = spawn()
    with closing(BenchClient(tmp_path)) as client:
        client.do("scanner", "scan")
        client.do("terminal", "set_counters", trace=41, receipt=7)
        before = client.truth()
        process.kill()
        process.wait(10)
    spawn()
    with closing(BenchClient(tmp_path)) as client:
        after = client.truth()
    for device in ("scanner", "terminal", "stripe"):
        assert after[device] == before[device]


def test_it_ends_when_its_parent_is_gone(tmp_path: Path) -> None:
    """A robot that was killed leaves no bench behind."""
    program = (
        "import signal, sys; from pathlib import Path; from kiosk.bench.launch import spawn_bench;"
        "print(spawn_bench(Path(sys.argv[1])).pid, flush=True); signal.pause()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        life = os.pidfd_open(int(parent.stdout.readline()))
        parent.kill()
        ended, _, _ = select.select([life], [], [], 10)
        os.close(life)
    assert ended
    assert not (tmp_path / "ready").exists()


def test_a_bench_that_cannot_start_says_why(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The sentence is on stderr, and the caller gets an error and no process."""
    with pytest.raises(BenchError, match="did not come up"):
        spawn_bench(tmp_path, "--acceptor", "slot")
    error = capfd.readouterr().err
    assert error == "kiosk bench: no acceptor model 'slot'; there are: ebds, pyramid\n"


def test_a_second_bench_on_the_same_folder_is_no_success(spawn: Spawn, tmp_path: Path) -> None:
    """The first one's DIR/ready must not be taken for its own."""
    spawn()
    with pytest.raises(BenchError, match="did not come up"):
        spawn_bench(tmp_path)


def test_a_currency_without_notes_is_refused(tmp_path: Path) -> None:
    """Before anything is made in the folder."""
    with pytest.raises(BenchError, match="notes of USD, CAD only"):
        run_bench(tmp_path / "bench", {Device.ACCEPTOR: "ebds"}, "EUR")
    assert not (tmp_path / "bench").exists()


def test_a_parent_that_is_gone_already_is_an_error(tmp_path: Path) -> None:
    """It could never end."""
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        pass
    with pytest.raises(BenchError, match="is gone"):
        run_bench(tmp_path, {Device.SCANNER: "serial"}, "USD", parent=gone.pid)
