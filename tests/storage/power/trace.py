"""What a process asked of its disk, as the kernel saw it (strace), in order."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
CALLS = (
    "open,openat,creat,write,pwrite64,pwritev,writev,sync_file_range,fsync,fdatasync,truncate,"
    "ftruncate,fallocate,unlink,unlinkat,rename,renameat,renameat2,link,linkat"
)
STRACE = f"strace -f -qq -y -xx -s 1000000 --seccomp-bpf -e trace={CALLS}".split()
_LINE = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)(?:<.*>)?(?: .*)?$")
_DESCRIPTOR = re.compile(r"\d+<([^>]*)>")
_TEXT = re.compile(r'"([^"]*)"')


@dataclass(frozen=True, slots=True)
class Write:
    name: str
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """Of a file; of the folder itself if `name` is ""."""

    name: str


@dataclass(frozen=True, slots=True)
class Make:
    name: str


@dataclass(frozen=True, slots=True)
class Remove:
    name: str


@dataclass(frozen=True, slots=True)
class Rename:
    name: str
    to: str


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The commit of this audit sequence returned."""

    seq: int


Deed = Write | Truncate | Sync | Make | Remove | Rename | Acknowledged


def record(folder: Path, *life: str) -> list[Deed]:
    """What a life (power/life.py) in `folder` did there."""
    output = folder.with_name(folder.name + ".strace")
    child = [sys.executable, "-m", "tests.storage.power.life", str(folder), *life]
    subprocess.run([*STRACE, "-o", str(output), *child], cwd=ROOT, check=True, timeout=60)
    reader = _Reader(str(folder.resolve()))
    deeds = []
    with output.open() as lines:
        for line in lines:
            deeds += reader.read(line)
    output.unlink()
    return deeds


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


class _Reader:
    """Knows the names in the folder, and where each file's plain writes have got to."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._there: set[str] = set()
        self._at: dict[str, int] = {}

    def read(self, line: str) -> list[Deed]:
        found = _LINE.match(line)
        if found is None or found[3] == "-1":
            return []
        call, words = found[1], found[2]
        opened = _DESCRIPTOR.search(words) if call not in ("openat", "unlinkat") else None
        texts = [_plain(text) for text in _TEXT.findall(words)]
        path = os.fsdecode(_plain(opened[1]) if opened else texts[0])
        if not path.startswith(self._folder):
            return []
        name = path[len(self._folder) + 1 :]
        if name.endswith("-shm"):  # an index of the log; SQLite makes it anew at the first opening
            return []
        return self._deed(call, name, words, texts)

    def _deed(self, call: str, name: str, words: str, texts: list[bytes]) -> list[Deed]:
        last = words.rpartition(", ")[2]
        match call:
            case "write" if name == "acknowledged":
                return [Acknowledged(int(texts[0]))]
            case "open" | "openat":
                return self._open(name, words)
            case "pwrite64":
                return [Write(name, int(last), texts[-1])]
            case "write":
                at = self._at.get(name, 0)
                self._at[name] = at + len(texts[-1])
                return [Write(name, at, texts[-1])]
            case "fsync" | "fdatasync":
                return [Sync(name)]
            case "ftruncate":
                return [Truncate(name, int(last))]
            case "fallocate":
                return [Truncate(name, int(last))]
            case "unlink":
                self._there.discard(name)
                return [Remove(name)]
            case "rename":
                to = os.fsdecode(texts[1])[len(self._folder) + 1 :]
                self._there.discard(name)
                self._there.add(to)
                return [Rename(name, to)]
            case _:
                raise ValueError(f"{call} is not understood: {words[:200]}")

    def _open(self, name: str, words: str) -> list[Deed]:
        self._at[name] = 0
        if "O_CREAT" not in words or name in self._there or name == "acknowledged":
            return []
        self._there.add(name)
        return [Make(name)]
