"""What the kernel says of processes."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from kiosk.bench.proc import cpu_s, pss_bytes, tree

PARENT = """
import subprocess, sys
up = [sys.executable, "-c", "print(flush=True); input()"]
child = subprocess.Popen(up, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
child.stdout.readline()  # before that it may be no Python yet, and as good as empty
print(child.pid, flush=True)
input()
"""


def test_a_tree_has_the_children_s_children() -> None:
    """Chromium's processes start one another."""
    command = [sys.executable, "-c", PARENT]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline())
        assert tree(process.pid) == {process.pid, child}
        assert {process.pid, child} < tree(os.getpid())
        assert pss_bytes({process.pid, child}) > pss_bytes({child}) > 1024 * 1024
        process.communicate(b"\n")


def test_a_process_that_is_gone_holds_nothing() -> None:
    """A tree changes while it is counted."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    assert pss_bytes({process.pid}) == 0
    with pytest.raises(ProcessLookupError):
        cpu_s(process.pid)


def test_processor_time_is_that_of_the_process() -> None:
    """The kernel's own count, in seconds."""
    used = os.times()
    assert cpu_s(os.getpid()) == pytest.approx(used.user + used.system, abs=0.05)
