"""Opens a copy of an older journal again and again, each time in a process of its own.

`strace -f -e inject=pwrite64:signal=SIGKILL:when=LIMIT migrator.py TEMPLATE FOLDER LIMIT` kills the
n-th of them before its n-th write: strace counts each process apart, and each makes up the rest by
writes to nowhere first. Ends with the first that is not killed; prints how many were.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

import alembic.command  # noqa: F401  # loaded once here, and not in each of them

from tests.storage.conftest import Till


def main(template: Path, folder: Path, limit: int) -> int:
    """How many were killed."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in range(limit):
        path = shutil.copytree(template, folder / str(number)) / "journal.db"
        child = os.fork()
        if child == 0:
            for _ in range(limit - 1 - number):
                os.pwrite(nowhere, b".", 0)
            Till(path)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status != signal.SIGKILL:
            return number
    return limit


if __name__ == "__main__":
    sys.stdout.write(str(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
