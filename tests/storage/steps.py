"""A process of its own, killed before its n-th step towards the disk."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

STEPS = ("fsync", "replace", "link", "unlink")


def killed_before(step: int, work: Callable[[], object]) -> bool:
    """Whether it was killed; False if it came to its end before. For a process without threads."""
    child = os.fork()
    if child == 0:
        left = iter(range(step - 1))

        def counted(call: Callable[..., Any]) -> Callable[..., Any]:
            def counting(*args: Any, **kwargs: Any) -> Any:
                if next(left, None) is None:
                    os.kill(os.getpid(), signal.SIGKILL)
                return call(*args, **kwargs)

            return counting

        for name in STEPS:
            setattr(os, name, counted(getattr(os, name)))
        try:
            work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])
