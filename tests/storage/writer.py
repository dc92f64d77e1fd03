"""A kiosk process to be killed, starved or locked out: pays by cash and card in turn, and says so.

`python writer.py JOURNAL COUNT [LIMIT]`: after each commit that returned, one line with the audit
sequence goes to stdout. LIMIT is the largest file the process may write, in bytes.
"""

from __future__ import annotations

import resource
import signal
import sys
from pathlib import Path

from kiosk.domain.errors import JournalError
from tests.storage.conftest import Till


def main() -> None:
    path, count = Path(sys.argv[1]), int(sys.argv[2])
    till = Till(path)
    if len(sys.argv) > 3:
        # Over the limit a write fails with EFBIG, as it would with ENOSPC on a full disk.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
    write = till.write

    def told(*args: object, **kwargs: object) -> None:
        write(*args, **kwargs)  # type: ignore[arg-type]  # passes on what Till passed
        sys.stdout.write(f"{till.journal._head.seq}\n")
        sys.stdout.flush()

    till.write = told  # type: ignore[method-assign]  # the script listens to its own till
    first = till.journal._head.seq
    try:
        for number in range(count):
            pay = till.split if number % 2 else till.pay
            pay(f"p{first}-{number}")
    except JournalError as error:
        sys.stdout.write(f"refused: {till.journal.can_open()} {error}\n")
    till.journal.close()


if __name__ == "__main__":
    main()
