"""A kiosk on simulated devices in one folder: its config, its bench, its journal."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = ROOT / "resources" / "settings" / "demo.toml"
BILLERS = ROOT / "resources" / "billers"


def write_config(folder: Path) -> Path:
    """`folder`/kiosk.toml for devices on `folder`/bench and a journal in `folder`/state."""
    folder.mkdir(parents=True, exist_ok=True)
    text = SETTINGS.read_text(encoding="utf-8")
    for name, path in {
        "bench": folder / "bench",
        "state": folder / "state",
        "billers": BILLERS,
    }.items():
        text = text.replace("{" + name + "}", str(path.resolve()))
    config = folder / "kiosk.toml"
    config.write_text(text, encoding="utf-8")
    return config
