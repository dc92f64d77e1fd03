"""Where every note physically is. No message changes it, only what moves paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Paper:
    """A note. `minor` is its worth in the acceptor's currency (0 for a foreign note), `face`
    what is printed on it, `index` what the acceptor takes it for (0 unknown)."""

    minor: int
    index: int
    currency: str
    face: int


class Vault:
    """Each inserted note is in the path, in a box, or with the customer: never twice, never
    nowhere. `place` of the note in the path: "mouth", "escrow", "stacker", "returning"."""

    def __init__(self, box_id: str) -> None:
        self.box_id = box_id
        self.box_attached = True
        self.box: list[int] = []
        self.emptied: list[dict[str, Any]] = []
        self.inserted: list[int] = []
        self.returned: list[int] = []
        self.note: Paper | None = None
        self.place = ""

    def insert(self, note: Paper) -> None:
        self.inserted.append(note.minor)
        self.note, self.place = note, "mouth"

    def to_box(self) -> Paper | None:
        note, self.note, self.place = self.note, None, ""
        if note is not None:
            self.box.append(note.minor)
        return note

    def to_customer(self) -> Paper | None:
        note, self.note, self.place = self.note, None, ""
        if note is not None:
            self.returned.append(note.minor)
        return note

    def change_box(self, box_id: str) -> None:
        """The notes go away in the old box."""
        self.emptied.append({"box_id": self.box_id, "notes": self.box})
        self.box, self.box_id = [], box_id

    def truth(self) -> dict[str, Any]:
        return {
            "box_id": self.box_id,
            "box": list(self.box),
            "box_attached": self.box_attached,
            "emptied": [dict(box) for box in self.emptied],
            "inserted": list(self.inserted),
            "returned": list(self.returned),
            "in_transit": None if self.note is None else self.note.minor,
            "place": self.place,
            "note": None if self.note is None else asdict(self.note),
        }

    def restore(self, truth: Mapping[str, Any]) -> None:
        self.box_id = str(truth["box_id"])
        self.box_attached = bool(truth["box_attached"])
        self.box = list(truth["box"])
        self.emptied = [dict(box) for box in truth["emptied"]]
        self.inserted = list(truth["inserted"])
        self.returned = list(truth["returned"])
        self.note = None if truth["note"] is None else Paper(**truth["note"])
        self.place = str(truth["place"])
