"""SQLite's own system calls, each of which can be made to fail: the n-th, or all from there on.

`sqlite3_vfs.xSetSystemCall` is SQLite's door for such tests; a sync has no entry there, so an open
file's `xSync` is changed instead, to answer as it does when the call fails.
"""

from __future__ import annotations

import _sqlite3
import ctypes
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_int64, c_size_t, c_ssize_t, c_void_p
from dataclasses import dataclass, field

IOERR_FSYNC = 1034  # SQLITE_IOERR_FSYNC
XSYNC = 4  # the place of xSync among the pointers of sqlite3_io_methods

_Open = CFUNCTYPE(c_int, c_char_p, c_int, c_int, use_errno=True)
_Write = CFUNCTYPE(c_ssize_t, c_int, c_void_p, c_size_t, c_int64, use_errno=True)
_Truncate = CFUNCTYPE(c_int, c_int, c_int64, use_errno=True)
_Sync = CFUNCTYPE(c_int, c_void_p, c_int)
# The name stays a pointer: parameters of its URI stand behind it.
_OpenFile = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_CALLS = {"open": _Open, "pwrite64": _Write, "ftruncate": _Truncate}


class _Vfs(ctypes.Structure):
    """sqlite3_vfs, version 3, as far as it is used."""

    _fields_ = [
        *((name, c_int) for name in ("version", "size", "longest")),
        *((name, c_void_p) for name in ("next", "name", "data", "open")),
        *((f"_{n}", c_void_p) for n in range(12)),
        *((name, c_void_p) for name in ("set_call", "get_call", "next_call")),
    ]


class _Methods(ctypes.Structure):
    """sqlite3_io_methods, version 3: pointers after the version."""

    _fields_ = [("version", c_int), ("calls", c_void_p * 18)]


@dataclass
class BadDisk:
    """`counts` are the calls so far. `fails(call)` is asked before each and tells the errno, or 0
    to let it happen."""

    fails: Callable[[str], int] = lambda _: 0
    counts: Counter[str] = field(default_factory=Counter)
    _kept: list[object] = field(default_factory=list)

    def error(self, call: str) -> int:
        """Count one call."""
        self.counts[call] += 1
        return self.fails(call)

    def wrapped(self, name: str, real: Callable[..., int]) -> Callable[..., int]:
        """`real`, or -1 with an errno."""

        def call(*arguments: object) -> int:
            error = self.error(name)
            if error:
                ctypes.set_errno(error)
                return -1
            return real(*arguments)

        return call

    def synced(self, methods: _Methods) -> _Methods:
        """The same file, with a sync that may fail."""
        mine = _Methods.from_buffer_copy(methods)
        real = _Sync(mine.calls[XSYNC])
        hook = _Sync(lambda file, flags: IOERR_FSYNC if self.error("sync") else real(file, flags))
        mine.calls[XSYNC] = ctypes.cast(hook, c_void_p).value
        self._kept += [mine, hook, real]
        return mine


@contextmanager
def bad_disk() -> Iterator[BadDisk]:
    """SQLite in this process runs on it; afterwards it is as before."""
    library = ctypes.CDLL(_sqlite3.__file__)
    library.sqlite3_vfs_find.restype = POINTER(_Vfs)
    vfs = library.sqlite3_vfs_find(None).contents
    set_call = CFUNCTYPE(c_int, c_void_p, c_char_p, c_void_p)(vfs.set_call)
    get_call = CFUNCTYPE(c_void_p, c_void_p, c_char_p)(vfs.get_call)
    disk, this = BadDisk(), ctypes.addressof(vfs)
    hooks: list[object] = []
    for name, kind in _CALLS.items():
        real = kind(get_call(this, name.encode()))
        hook = kind(disk.wrapped(name, real))
        hooks += [real, hook]
        assert set_call(this, name.encode(), ctypes.cast(hook, c_void_p)) == 0
    opened, known = vfs.open, {}
    open_file = _OpenFile(opened)

    def opening(vfs: int, name: int, file: int, flags: int, out: int) -> int:
        code: int = open_file(vfs, name, file, flags, out)
        methods = c_void_p.from_address(file)
        if code == 0 and methods.value:
            if methods.value not in known:
                known[methods.value] = disk.synced(_Methods.from_address(methods.value))
            methods.value = ctypes.addressof(known[methods.value])
        return code

    hook = _OpenFile(opening)
    vfs.open = ctypes.cast(hook, c_void_p).value
    try:
        yield disk
    finally:
        vfs.open = opened
        set_call(this, None, None)
        del hooks
