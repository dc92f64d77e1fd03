"""A kiosk on simulated devices in one folder: its config, its bench, its journal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = ROOT / "resources" / "settings" / "demo.toml"
BILLERS = ROOT / "resources" / "billers"

#: How this kiosk takes cards.
Card = Literal["zvt", "stripe", "none"]
_CARDS: dict[Card, str] = {
    "zvt": '\n[devices.terminal]\nmodel = "zvt"\nport = "{bench}/terminal"\n',
    "stripe": '\n[stripe]\nreader = "{reader}"\nkey_file = "{key_file}"\napi_base = "{api_base}"\n',
    "none": "",
}


def write_config(folder: Path, card: Card = "zvt") -> Path:
    """`folder`/kiosk.toml for devices on `folder`/bench and a journal in `folder`/state.

    With "stripe" the bench must be up: only it knows where its service listens."""
    folder.mkdir(parents=True, exist_ok=True)
    text = SETTINGS.read_text(encoding="utf-8") + _CARDS[card]
    bench = (folder / "bench").resolve()
    places = {"bench": str(bench), "state": str((folder / "state").resolve())}
    places["billers"] = str(BILLERS.resolve())
    if card == "stripe":
        places |= json.loads((bench / "stripe.json").read_text(encoding="utf-8"))
    for name, place in places.items():
        text = text.replace("{" + name + "}", place)
    config = folder / "kiosk.toml"
    config.write_text(text, encoding="utf-8")
    return config
