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
    """What was saved is what is loaded."""
    truth = {"acceptor": {"notes": [1, 2]}, "printer": {"paper": "r\u00e9sum\u00e9"}}
    assert World(tmp_path / "world.json").save(truth)
    assert World(tmp_path / "world.json").load() == truth


def test_what_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    """Also not after a restart."""
    World(tmp_path / "world.json").save({"a": {"x": 1}})
    world = World(tmp_path / "world.json")
    world.load()
    assert not world.save({"a": {"x": 1}})
    assert world.save({"a": {"x": 2}})


def test_a_reader_never_sees_half_a_truth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the new file is durable, the old one stands under the name."""
    world = World(tmp_path / "world.json")
    world.save({"a": {"x": 1}})
    seen: list[Any] = []

    def fsync(_fd: int) -> None:
        seen.append(World(tmp_path / "world.json").load())

    monkeypatch.setattr(os, "fsync", fsync)
    world.save({"a": {"x": 2}})
    assert seen == [{"a": {"x": 1}}, {"a": {"x": 2}}]


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"a": 1}', "null"])
def test_a_damaged_world_is_refused_in_words(tmp_path: Path, text: str) -> None:
    """Never an empty box by mistake."""
    (tmp_path / "world.json").write_text(text)
    with pytest.raises(WorldError, match="move it away to start with empty boxes"):
        World(tmp_path / "world.json").load()
