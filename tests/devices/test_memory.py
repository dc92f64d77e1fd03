"""The memory of a driver on disk."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.devices import memory as memories
from kiosk.devices.memory import Memory


def test_a_first_start_remembers_nothing(tmp_path: Path) -> None:
    """The folder is made if need be."""
    with closing(Memory(tmp_path / "state" / "acceptor")) as memory:
        assert memory.text == ""


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    """The newest text, whether longer or shorter than the one before."""
    for text in ("ack=0", "a longer text", "ack=1", ""):
        with closing(Memory(tmp_path / "acceptor")) as memory:
            memory.keep(text)
        with closing(Memory(tmp_path / "acceptor")) as memory:
            assert memory.text == text


def test_nothing_is_remembered_once_the_machine_has_started_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut takes back what was written without fsync: an ack from before it may be wrong,
    and a wrong ack throws away a STACKED that nobody read."""
    with closing(Memory(tmp_path / "acceptor")) as memory:
        memory.keep("ack=1")
    (tmp_path / "boot_id").write_text("another-start\n")
    monkeypatch.setattr(memories, "BOOT_ID", tmp_path / "boot_id")
    with closing(Memory(tmp_path / "acceptor")) as memory:
        assert memory.text == ""


def test_a_change_is_one_write_and_no_change_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A killed process can leave no mixture, and an idle device costs the disk nothing."""
    writes: list[bytes] = []
    pwrite = os.pwrite

    def counted(fd: int, data: bytes, offset: int) -> int:
        writes.append(data)
        return pwrite(fd, data, offset)

    monkeypatch.setattr(os, "pwrite", counted)
    monkeypatch.setattr(memories, "BOOT_ID", tmp_path / "none")
    with closing(Memory(tmp_path / "acceptor")) as memory:
        for text in ("ack=1", "ack=1", "ack=0"):
            memory.keep(text)
    assert writes == [b"- ack=1\n", b"- ack=0\n"]


def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    """The file belongs to the kiosk alone."""
    with closing(Memory(tmp_path / "acceptor")):
        assert (tmp_path / "acceptor").stat().st_mode & 0o777 == 0o600


def test_a_damaged_file_is_no_reason_to_stay_out_of_service(tmp_path: Path) -> None:
    """The driver judges what it gets; nonsense is not an error here."""
    (tmp_path / "acceptor").write_bytes(b"\xff\xfe")
    memory: Any = Memory(tmp_path / "acceptor")
    memory.close()
    assert memory.text == ""
