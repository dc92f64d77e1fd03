"""A bench that is well, for whoever examines a kiosk on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.bench.control import BenchClient
from kiosk.bench.launch import spawn_bench
from kiosk.bench.stage import Card, write_config
from kiosk.config import Settings, load
from kiosk.config_speech import SpeechTable


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("well")
    bench = spawn_bench(folder / "bench")
    yield folder
    bench.terminate()
    bench.wait()


@pytest.fixture
def client(folder: Path) -> Iterator[BenchClient]:
    with closing(BenchClient(folder / "bench")) as client:
        yield client


@pytest.fixture
def settings(folder: Path) -> Callable[[Card], Settings]:
    """The kiosk on that bench, with this way to take cards, and sound devices wherever it runs."""
    sound = {"speech": SpeechTable(headphones="null", speaker="plug:null")}
    return lambda card: load(write_config(folder, card)).model_copy(update=sound)
