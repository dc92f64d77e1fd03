"""The physical truth on disk: what is in the boxes and on the paper, whatever the kiosk says."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Truth = dict[str, dict[str, Any]]


class WorldError(Exception):
    """world.json is there and is not a truth; a sentence for whoever started the bench."""


class World:
    """The file that holds each device's truth by its name. Any thread may tell and save."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._texts: dict[str, str] = {}

    def load(self) -> Truth:
        """What was true when the bench last stopped; nothing if it never ran here."""
        try:
            text = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return {}
        try:
            return {str(name): dict(state) for name, state in json.loads(text).items()}
        except (ValueError, TypeError, AttributeError) as wrong:
            raise WorldError(
                f"{self._path} is not readable ({wrong}); move it away to start with empty boxes"
            ) from wrong

    def tell(self, device: str, truth: Mapping[str, Any]) -> bool:
        """Takes a device's truth and says whether it is news; `save` writes it."""
        text = json.dumps(truth)
        with self._lock:
            news = self._texts.get(device) != text
            self._texts[device] = text
        return news

    def save(self, *, durable: bool) -> None:
        """A reader, or a killed bench, finds the old file or the new one; after a `durable` save
        so does a power cut."""
        with self._lock:
            self._write(durable=durable)

    def _write(self, *, durable: bool) -> None:
        lines = (f"{json.dumps(device)}: {text}" for device, text in self._texts.items())
        fresh = self._path.with_suffix(".json.new")
        with fresh.open("w", encoding="utf-8") as file:
            file.write("{\n" + ",\n".join(lines) + "\n}\n")
            file.flush()
            if durable:
                os.fsync(file.fileno())
        fresh.replace(self._path)
        if durable:
            _sync_folder(self._path.parent)


def _sync_folder(folder: Path) -> None:
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
