"""The other end of the bench's control socket, for robots and tests."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

from kiosk.bench.service import socket_name

# The bench answers at once; this is only against one that has died.
ANSWER_S = 10.0


class BenchRefused(Exception):  # noqa: N818  # an answer, no fault of the program
    """The bench said no; the message is its sentence."""


class BenchClient:
    """Talks to the bench that runs on `directory`.

    Facts are read in order, device by device: `wait` finds the first fact that happened after
    the last one it gave out, or since the last `do` to that device, so none is missed.
    """

    def __init__(self, directory: Path) -> None:
        self._peer = socket.socket(socket.AF_UNIX)
        self._peer.settimeout(ANSWER_S)
        with socket_name(directory / "control.sock") as name:
            self._peer.connect(name)
        self._answers = self._peer.makefile("rb")
        self._seen: dict[str, int] = {}
        self._start = int(self._ask({"truth": True})["n"])

    def do(self, device: str, name: str, **args: Any) -> list[dict[str, Any]]:
        """Does a control and returns what happened at once. Raises BenchRefused."""
        answer = self._ask({"device": device, "do": name, "args": args})
        self._seen[device] = answer["n"]
        return list(answer["facts"])

    def controls(self) -> dict[str, dict[str, dict[str, Any]]]:
        """What can be done: {device: {control: {"doc": sentence, "args": {name: example}}}}."""
        return dict(self._ask({"list": True})["list"])

    def truth(self) -> dict[str, dict[str, Any]]:
        """What physically is, by device."""
        return dict(self._ask({"truth": True})["truth"])

    def wait(self, device: str, fact: str, timeout: float = 5.0) -> dict[str, Any]:
        """The next such fact. Raises BenchRefused after `timeout` seconds without it."""
        after = self._seen.get(device, self._start)
        wait = {"device": device, "fact": fact, "timeout": timeout, "after": after}
        answer = self._ask({"wait": wait}, timeout)
        self._seen[device] = answer["n"]
        return dict(answer["fact"])

    def quit(self) -> None:
        """Ends the bench; its truth stays on disk."""
        self._ask({"quit": True})

    def close(self) -> None:
        self._answers.close()
        self._peer.close()

    def _ask(self, request: dict[str, Any], patience: float = 0.0) -> dict[str, Any]:
        self._peer.settimeout(ANSWER_S + patience)
        self._peer.sendall(json.dumps(request).encode() + b"\n")
        line = self._answers.readline()
        if not line:
            raise ConnectionError("the bench has ended")
        answer: dict[str, Any] = json.loads(line)
        if not answer["ok"]:
            raise BenchRefused(answer["error"])
        return answer
