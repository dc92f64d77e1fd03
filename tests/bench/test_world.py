"""The truth on disk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from kiosk.bench.world import World, WorldError


def test_a_place_without_a_world_begins_with_nothing(tmp_path: Path) -> None:
    """The first start of a bench."""
    assert World(tmp_path / "world.json").load() == {}


def test_the_truth_comes_back(tmp_path: Path) -> None:
    """What was saved is what is loaded, device by device."""
    world = World(tmp_path / "world.json")
    world.tell("acceptor", {"box": [500, 2000]})
    world.tell("printer", {"paper": 'r\u00e9sum\u00e9 "'})
    world.save(durable=True)
    assert World(tmp_path / "world.json").load() == {
        "acceptor": {"box": [500, 2000]},
        "printer": {"paper": 'r\u00e9sum\u00e9 "'},
    }


def test_only_a_change_is_news(tmp_path: Path) -> None:
    """So that an idle device costs no writes."""
    world = World(tmp_path / "world.json")
    box = [500]
    assert world.tell("a", {"box": box})
    assert not world.tell("a", {"box": box})
    box.append(100)
    assert world.tell("a", {"box": box})


@pytest.mark.parametrize(("durable", "seen_then"), [(True, [1, 1, 2]), (False, [1])])
def test_a_reader_never_sees_half_a_truth(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, durable: bool, seen_then: list[int]
) -> None:
    """Until the new file is whole, the old one stands under the name. A durable save syncs the
    file before its name changes, and then the folder."""
    world = World(tmp_path / "world.json")
    world.tell("a", {"x": 1})
    world.save(durable=False)
    seen: list[Any] = []
    replace = Path.replace

    def look(*_: Any) -> None:
        seen.append(World(tmp_path / "world.json").load()["a"]["x"])

    def replaced(path: Path, target: Path) -> Path:
        look()
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", look)
    monkeypatch.setattr(Path, "replace", replaced)
    world.tell("a", {"x": 2})
    world.save(durable=durable)
    assert seen == seen_then
    look()
    assert seen[-1] == 2


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"a": 1}', "null"])
def test_a_damaged_world_is_refused_in_words(tmp_path: Path, text: str) -> None:
    """Never an empty box by mistake."""
    (tmp_path / "world.json").write_text(text)
    with pytest.raises(WorldError, match="move it away to start with empty boxes"):
        World(tmp_path / "world.json").load()
