"""Pays one bill in cash through the accessible tree alone.

Run as a script within `dbus-run-session`, on a display: `at_spi_visit.py FOLDER NUMBER NOTE...`,
with a bench in FOLDER/bench and a config in FOLDER. Prints what was read, as one JSON line.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.bench.control import BenchClient
from kiosk.domain.flow.entry import UNASKED_S
from kiosk.live import NAME
from kiosk.ui.wording import ENGLISH
from tests.journeys.at_spi import Reader, accessibility_bus


@dataclass
class Visit:
    """Of somebody whose eyes are a screen reader. `bench` is where the hands put the notes."""

    reader: Reader
    bench: BenchClient

    def finds(self, number: str) -> dict[str, str]:
        """Types it, and hears whose bill it is."""
        self.reader.press("Pay your bill")
        for digit in number:
            self.reader.press(digit)
        heard = {
            "due": self.reader.text("Amount due:"),
            "number": self.reader.text("Pay-bill number:"),
        }
        begun = time.monotonic()
        # What came by itself is read before a press on it counts.
        self.reader.until("having read", lambda: time.monotonic() > begun + UNASKED_S)
        return heard

    def agrees(self) -> str:
        """To all of it, in cash; the key that pays says how much."""
        for name in ("Yes, this is mine", "Pay everything", "Pay with cash"):
            self.reader.press(name)
        agreed = self.reader.until("key that pays", lambda: self.reader.name("Pay $"))
        self.reader.press("Pay $")
        return str(agreed)

    def puts_in(self, minor: int) -> None:
        """A note; until something is told of it."""
        before = self.reader.text("Still to pay:")
        self.reader.until("acceptor that takes it", lambda: self._offered(minor))
        self.reader.until("news", lambda: self.reader.name("Still to pay:") != before)

    def leaves(self) -> None:
        """With the slip, once it is there."""
        self.reader.press(_words("outcome.next"))
        self.reader.text(_words("slip.printed"))
        for key in ("slip.finish", "things.finish"):
            self.reader.press(_words(key))
        self.reader.text(_words("home.title"))

    def _offered(self, minor: int) -> bool:
        facts = self.bench.do("acceptor", "insert", minor=minor)
        return any(fact["fact"] == "note_inserted" for fact in facts)


def _words(key: str) -> str:
    return ENGLISH[key].text


def pay(visit: Visit, number: str, notes: list[int]) -> dict[str, str]:
    """What was read of the bill, the money and the outcome; the last note is more than needed."""
    visit.reader.text("Pay your bill here")
    visit.reader.listen()
    read = visit.finds(number)
    read["agreed"] = visit.agrees()
    for minor in notes:
        visit.puts_in(minor)
    read["extra"] = visit.reader.text("Extra:")
    visit.reader.press("Credit my account")
    read["outcome"] = visit.reader.text("Paid:")
    read["confirmation"] = visit.reader.text("Confirmation number:")
    visit.leaves()
    read["announced"] = "\n".join(visit.reader.announced())
    return read


def main(folder: Path, number: str, notes: list[int]) -> None:
    command = [sys.executable, "-m", "kiosk", "run", "--config", str(folder / "kiosk.toml")]
    bus = accessibility_bus()
    kiosk = subprocess.Popen(command, stdout=sys.stderr)
    try:
        with closing(Reader(bus, NAME)) as reader, closing(BenchClient(folder / "bench")) as bench:
            read = pay(Visit(reader, bench), number, notes)
        sys.stdout.write(json.dumps(read) + "\n")
    finally:
        kiosk.terminate()
        kiosk.wait(20)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], [int(note) for note in sys.argv[3:]])
