"""The physical truth on disk: what is in the boxes and on the paper, whatever the kiosk says."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Truth = dict[str, dict[str, Any]]


class WorldError(Exception):
    """world.json is there and is not a truth; a sentence for whoever started the bench."""


class World:
    """The file that holds each device's truth by its name."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._written = ""

    def load(self) -> Truth:
        """What was true when the bench last stopped; nothing if it never ran here."""
        try:
            self._written = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return {}
        try:
            truth = json.loads(self._written)
            return {str(name): dict(state) for name, state in truth.items()}
        except (ValueError, TypeError, AttributeError) as wrong:
            raise WorldError(
                f"{self._path} is not readable ({wrong}); move it away to start with empty boxes"
            ) from wrong

    def save(self, truth: Mapping[str, Mapping[str, Any]]) -> bool:
        """Makes the truth durable: a reader and a power cut find the old file or the new one.
        Says whether anything had changed."""
        text = json.dumps(truth, indent=1) + "\n"
        if text == self._written:
            return False
        fresh = self._path.with_suffix(".json.new")
        with fresh.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
        folder = os.open(self._path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        self._written = text
        return True
