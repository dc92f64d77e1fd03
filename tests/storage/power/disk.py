"""A disk that forgets: what a sync made sure of stays, anything written since may or may not.

A file's sync makes its bytes and size durable, a folder's sync its names. Of what was asked since
then, an image holds any part: writes dropped, reordered, torn at sectors, or a sector of noise;
names made, removed and changed likewise.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from tests.storage.power.trace import (
    Acknowledged,
    Deed,
    Make,
    Remove,
    Rename,
    Sync,
    Truncate,
    Write,
)

SECTOR = 512
#: With so few unsynced deeds every subset of them is an image.
FEW = 3

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Image:
    """The files found after the power cut, and the newest commit acknowledged before it."""

    files: Files
    acknowledged: int


@dataclass(frozen=True, slots=True)
class _Names:
    """A change of the folder: name to inode, or to nothing."""

    changed: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, slots=True)
class _Bytes:
    """A change of one file."""

    inode: int
    deed: Write | Truncate


_Pending = _Names | _Bytes


class Disk:
    """Follows a recording deed by deed."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._inodes = 0
        self._cached: dict[str, int] = {}
        self._names: dict[str, int] = {}
        self._bytes: dict[int, bytes] = {}
        self._pending: list[_Pending] = []

    def images(self, deeds: list[Deed], wanted: int) -> Iterator[Image]:
        """At least so many: at each acknowledgement with nothing behind the last sync; at any other
        deed with some of it and any part of those before it."""
        acknowledged = made = 0
        for number, deed in enumerate(deeds, 1):
            if isinstance(deed, Acknowledged):
                acknowledged = deed.seq
                yield Image(self._found([0.0] * len(self._pending)), acknowledged)
                made += 1
            elif isinstance(deed, Sync):
                self._sync(deed.name)
            else:
                self._pending.append(self._begun(deed))
                for kept in self._choices(wanted * number // len(deeds) - made):
                    yield Image(self._found(kept), acknowledged)
                    made += 1

    def _begun(self, deed: Write | Truncate | Make | Remove | Rename) -> _Pending:
        match deed:
            case Make(name):
                self._inodes += 1
                self._cached[name] = self._inodes
                return _Names(((name, self._inodes),))
            case Remove(name):
                del self._cached[name]
                return _Names(((name, None),))
            case Rename(name, to):
                self._cached[to] = self._cached.pop(name)
                return _Names(((name, None), (to, self._cached[to])))
            case _:
                return _Bytes(self._cached[deed.name], deed)

    def _sync(self, name: str) -> None:
        inode = self._cached[name] if name else None
        rest: list[_Pending] = []
        for pending in self._pending:
            if isinstance(pending, _Names) and inode is None:
                _rename(self._names, pending)
            elif isinstance(pending, _Bytes) and pending.inode == inode:
                before = self._bytes.get(inode, b"")
                self._bytes[inode] = bytes(self._change(bytearray(before), pending.deed, 1.0))
            else:
                rest.append(pending)
        self._pending = rest

    def _choices(self, wanted: int) -> Iterator[list[float]]:
        """How much of each unsynced deed is there: 0 nothing, 1 all, between: that much of it."""
        before = len(self._pending) - 1
        subsets = list(product((1.0, 0.0), repeat=before)) if before <= FEW else [(1.0,) * before]
        for kept in subsets:
            yield [*kept, 1.0]
        for _ in range(wanted - len(subsets)):
            share = self._chance.choice((0.1, 0.5, 0.9, 1.0))
            some = [self._part(share) for _ in range(before)]
            yield [*some, self._chance.choice((1.0, 0.5, 0.9))]

    def _part(self, share: float) -> float:
        if self._chance.random() > share:
            return 0.0
        return 0.5 if self._chance.random() < 0.1 else 1.0

    def _found(self, kept: list[float]) -> Files:
        names, files = dict(self._names), dict[int, bytearray]()
        for share, pending in zip(kept, self._pending, strict=True):
            if not share:
                continue
            if isinstance(pending, _Names):
                _rename(names, pending)
                continue
            inode = pending.inode
            if inode not in files:
                files[inode] = bytearray(self._bytes.get(inode, b""))
            self._change(files[inode], pending.deed, share)
        return {
            name: bytes(files[inode]) if inode in files else self._bytes.get(inode, b"")
            for name, inode in names.items()
        }

    def _change(self, content: bytearray, deed: Write | Truncate, share: float) -> bytearray:
        if isinstance(deed, Truncate):
            del content[deed.size :]
            content.extend(bytes(deed.size - len(content)))
            return content
        end = deed.at + len(deed.data)
        content.extend(bytes(max(0, end - len(content))))
        if share == 1.0:
            content[deed.at : end] = deed.data
            return content
        start = deed.at
        while start < end:
            stop = min(end, start - start % SECTOR + SECTOR)
            lot = self._chance.random()
            if lot < share:
                content[start:stop] = deed.data[start - deed.at : stop - deed.at]
            elif lot > 0.98:
                content[start:stop] = self._chance.randbytes(stop - start)
            start = stop
        return content


def _rename(names: dict[str, int], pending: _Names) -> None:
    for name, inode in pending.changed:
        if inode is None:
            names.pop(name, None)
        else:
            names[name] = inode
