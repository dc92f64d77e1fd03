"""The bench as a whole: ports, truth, facts, clients, an orderly end."""

from __future__ import annotations

import json
import os
import socket
import time
from pathlib import Path
from typing import Any

import pytest

from kiosk.bench.control import BenchClient, BenchRefused
from kiosk.bench.process import Bench, BenchError
from kiosk.bench.world import WorldError
from kiosk.devices.line import LineLost


def test_a_device_is_a_serial_port_under_its_name(bench: Any, ask: Any) -> None:
    """DIR/chest is a tty behind which the simulator answers."""
    assert (bench.directory / "chest").readlink().parent == Path("/dev/pts")
    assert (bench.directory / "ready").read_text() == f"{os.getpid()}\n"
    line = bench.open()
    assert ask(line) == b"!0"
    line.close()


def test_a_kiosk_that_comes_and_goes_is_no_hang_up(bench: Any, ask: Any) -> None:
    """The port outlives whoever opens it, and the device notices nothing."""
    for _ in range(3):
        line = bench.open()
        assert ask(line) == b"!0"
        line.close()
    assert bench.chest.lines == ["up"]


def test_the_truth_is_on_disk_before_the_answer(bench: Any) -> None:
    """Once `do` returned, a power cut cannot undo what it did."""
    assert bench.client.do("chest", "put", coins=3) == [
        {"n": 1, "device": "chest", "fact": "put", "coins": 3}
    ]
    assert bench.world() == {
        "chest": {"coins": 3, "noise": 0},
        "drawer": {"coins": 0, "noise": 0},
    }
    assert bench.client.truth() == bench.world()


def test_a_bench_finds_its_boxes_as_it_left_them(start: Any) -> None:
    """A restarted bench restores world.json: the notes stay in the box."""
    first = start()
    first.client.do("chest", "put", coins=5)
    first.stop()
    second = start()
    assert second.chest.coins == 5
    assert second.world()["chest"] == {"coins": 5, "noise": 0}


def test_what_changes_without_a_fact_is_on_disk_within_a_second(bench: Any) -> None:
    """And in any case when the bench ends in order."""
    line = bench.open()
    line.write(b"x")
    end = time.monotonic() + 10
    while bench.world()["chest"]["noise"] != 1:
        assert time.monotonic() < end
        idle(bench)
    line.write(b"xx")
    while bench.chest.noise != 3:
        assert time.monotonic() < end
        idle(bench)
    line.close()
    bench.stop()
    assert bench.world()["chest"]["noise"] == 3


def test_an_unreadable_world_is_refused_and_kept(tmp_path: Path) -> None:
    """The truth is never silently begun anew."""
    (tmp_path / "world.json").write_text("[1, 2")
    for _ in range(2):
        with pytest.raises(WorldError, match="move it away"):
            Bench(tmp_path, {})
    assert (tmp_path / "world.json").read_text() == "[1, 2"


def test_two_benches_cannot_share_a_folder(bench: Any) -> None:
    """The second is refused and the first goes on."""
    with pytest.raises(BenchError, match="already runs"):
        Bench(bench.directory, {})
    assert bench.client.truth()["chest"] == {"coins": 0, "noise": 0}


def test_quit_leaves_nothing_but_the_truth(start: Any) -> None:
    """Ports, socket and ready vanish; world.json stays."""
    bench = start()
    line = bench.open()
    bench.stop()
    assert sorted(path.name for path in bench.directory.iterdir()) == ["lock", "world.json"]
    with pytest.raises(LineLost):
        line.read()
    line.close()


def test_everything_that_can_be_done_is_listed(bench: Any) -> None:
    """A panel can offer each control without knowing the device."""
    controls = bench.client.controls()
    assert controls["chest"]["put"] == {"doc": "Puts coins in.", "args": {"coins": 1}}
    assert controls["drawer"]["line_cut"]["args"] == {"seconds": 2.0}
    assert {"unplug", "replug", "replug_other_name", "noise", "wrong_baud"} <= set(
        controls["chest"]
    )


@pytest.mark.parametrize(
    ("request_line", "sentence"),
    [
        (b"hello", "one JSON object a line"),
        (b"[1]", "one JSON object a line"),
        (b"{}", 'ask one of "do", "wait", "list", "truth", "quit"'),
        (b'{"do": "put"}', "there is no device None; the devices are: chest, drawer"),
        (b'{"device": "box", "do": "put"}', "the devices are: chest, drawer"),
        (b'{"device": "chest", "do": "pour"}', "it can: bell, line_cut"),
        (b'{"device": "chest", "do": ["put"]}', "it can: bell, line_cut"),
        (b'{"device": "chest", "do": "put", "args": {"x": 1}}', "arguments: coins (such as 1)"),
        (b'{"device": "chest", "do": "put", "args": [1]}', "arguments: coins (such as 1)"),
        (b'{"device": "chest", "do": "put", "args": {"coins": "1"}}', "must be like 1, not '1'"),
        (b'{"device": "chest", "do": "put", "args": {"coins": true}}', "must be like 1, not True"),
        (b'{"device": "chest", "do": "unplug", "args": {"x": 1}}', "these arguments: none"),
        (b'{"device": "chest", "do": "open"}', "the lid is locked; put coins in"),
        (
            b'{"device": "chest", "do": "turn", "args": {"way": "up"}}',
            "turn of chest knows no 'up'",
        ),
        (b'{"wait": "put"}', 'wait takes {"device"'),
        (b'{"wait": {"device": "box", "fact": "put"}}', "the devices are: chest, drawer"),
        (b'{"wait": {"device": "chest", "fact": "put", "timeout": 1e9}}', "from 0 to 600"),
        (b'{"wait": {"device": "chest", "fact": "put", "after": "x"}}', "already seen"),
    ],
)
def test_a_request_that_cannot_be_done_says_what_can(
    bench: Any, request_line: bytes, sentence: str
) -> None:
    """Each error is a sentence that helps on; the bench and the connection live on."""
    with socket.socket(socket.AF_UNIX) as peer:
        peer.connect(str(bench.directory / "control.sock"))
        answers = peer.makefile("rb")
        peer.sendall(request_line + b'\n{"truth": true}\n')
        refused, truth = json.loads(answers.readline()), json.loads(answers.readline())
        answers.close()
    assert refused["ok"] is False
    assert sentence in refused["error"]
    assert truth["ok"] is True
    assert bench.chest.coins == 0


def test_an_argument_left_out_is_as_in_the_example(bench: Any) -> None:
    """So that everything listed can be tried at once."""
    bench.client.do("chest", "put")
    assert bench.chest.coins == 1


def test_a_wait_ends_with_the_next_fact(bench: Any) -> None:
    """Facts come in their own time; nobody has to poll for them."""
    bench.client.do("chest", "bell", seconds=0.05)
    assert bench.client.wait("chest", "rang")["fact"] == "rang"


def test_a_fact_between_two_calls_is_not_missed(bench: Any, ask: Any) -> None:
    """`wait` also finds what happened before it was called, each fact once and in order."""
    other = BenchClient(bench.directory)
    other.do("chest", "put", coins=1)
    other.do("chest", "put", coins=2)
    assert bench.client.wait("chest", "put")["coins"] == 1
    assert bench.client.wait("chest", "put")["coins"] == 2
    with pytest.raises(BenchRefused, match="no fact 'put' of chest within 0 s"):
        bench.client.wait("chest", "put", timeout=0)
    other.close()


def test_a_client_that_leaves_while_waiting_disturbs_nobody(bench: Any) -> None:
    """Its wait is forgotten; the others are served."""
    peer = socket.socket(socket.AF_UNIX)
    peer.connect(str(bench.directory / "control.sock"))
    peer.sendall(b'{"wait": {"device": "chest", "fact": "rang", "timeout": 60}}\n')
    bench.client.truth()
    peer.close()
    bench.client.do("chest", "bell", seconds=0.0)
    assert bench.client.wait("chest", "rang")["device"] == "chest"
    idle(bench)


def test_requests_behind_a_wait_are_answered_after_it(bench: Any) -> None:
    """Answers keep the order of the requests of a connection."""
    with socket.socket(socket.AF_UNIX) as peer:
        peer.connect(str(bench.directory / "control.sock"))
        answers = peer.makefile("rb")
        wait = b'{"wait": {"device": "chest", "fact": "rang", "after": 0}}\n'
        peer.sendall(wait + wait + b'{"truth": true}\n')
        bench.client.do("chest", "bell", seconds=0.0)
        first, second, third = (json.loads(answers.readline()) for _ in range(3))
        answers.close()
    assert first == second
    assert "truth" in third


def test_a_long_folder_name_is_no_obstacle(start: Any) -> None:
    """A UNIX socket address has 107 bytes; a folder may be longer."""
    bench = start("deep/" + "d" * 120)
    assert bench.client.truth()["chest"] == {"coins": 0, "noise": 0}


def test_an_idle_bench_does_not_wake_up(bench: Any, ask: Any) -> None:
    """A request costs a turn or two, the passing of time none."""
    idle(bench)
    before = bench.bench.turns
    for _ in range(10):
        bench.client.truth()
    assert bench.bench.turns - before <= 21


def idle(bench: Any) -> None:
    """Waits in vain for a while, and finds that the bench has hardly woken up."""
    before = bench.bench.turns
    with pytest.raises(BenchRefused):
        bench.client.wait("drawer", "rang", timeout=0.2)
    assert bench.bench.turns - before <= 5
