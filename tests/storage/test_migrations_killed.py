"""A migration that is killed, from every older schema: the next start finds old or new, whole."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.bench.sweep.disk import scratch
from kiosk.bench.sweep.judge import settled
from kiosk.bench.sweep.judge_cards import left_to_a_person
from kiosk.bench.sweep.world import World
from kiosk.domain.intents import Finish
from kiosk.domain.payments import FINAL
from kiosk.domain.visit import Recovery
from kiosk.storage.database import SCHEMA_VERSION
from kiosk.storage.verify import verify
from tests.storage.older import LEFT_OPEN, WRITTEN, Content, content, older, version
from tests.storage.test_migrations import killed_before

Till = Any
Reopen = Callable[..., Till]
#: More writes than any migration has.
WRITES = 200


@pytest.fixture(params=range(1, SCHEMA_VERSION))
def schema(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """In memory: a kill leaves what was written, synced or not."""
    with tempfile.TemporaryDirectory(dir=scratch()) as folder:
        yield Path(folder)


@pytest.fixture
def template(schema: int, tmp_path: Path) -> Path:
    """A folder with the journal as the older program closed it."""
    return older(tmp_path / "template" / "journal.db", schema).parent


def goes_on(path: Path, schema: int, before: Content, reopen: Reopen) -> int:
    """The schema that was found: old or new, never a mixture; the next start ends the migration
    with not one row changed, a whole copy beside it, and takes money."""
    found = version(path)
    assert verify(path).problem == ""
    assert content(path, before) == before
    till = reopen(path)
    copy = path.with_name(f"journal.db.v{schema}")
    assert (version(copy), verify(copy).problem, content(copy)) == (schema, "", before)
    assert content(path, before).keys() == before.keys()
    till.split("after")
    assert (version(path), verify(path).problem) == (SCHEMA_VERSION, "")
    till.journal.close()
    return found


def settles(path: Path, schema: int) -> None:
    """What was open when the older program ended comes to an end, with all its money."""
    world = World(schema, path.parent, "zvt")
    world.boot()
    for _ in range(100):
        world.run(5.0)
        if isinstance(world.step, Recovery):
            world.tell(Finish())
        if settled(world):
            break
    assert world.journal is not None
    for name, held in LEFT_OPEN[schema].items():
        payment = world.journal.payment(name)
        assert payment.state in FINAL or left_to_a_person(payment)
        assert (payment.outcome is not None, payment.held.minor) == (True, held)
    world.journal.close()
    assert verify(path).problem == ""


def test_every_older_schema_has_its_image() -> None:
    """Who adds a migration adds what the program before it wrote."""
    assert set(range(1, SCHEMA_VERSION)) <= WRITTEN.keys() == LEFT_OPEN.keys()


def test_killed_at_any_statement_it_leaves_the_old_schema_or_the_new(
    template: Path, schema: int, tmp_path: Path, reopen: Reopen
) -> None:
    """SIGKILL before each statement in turn; what was open is recovered afterwards."""
    before = content(template / "journal.db")
    seen: list[int] = []
    while True:
        path = shutil.copytree(template, tmp_path / str(len(seen))) / "journal.db"
        if not killed_before(len(seen), path, reopen, create=False):
            break
        seen.append(goes_on(path, schema, before, reopen))
        if len(seen) % 10 == 0:
            settles(path, schema)
    assert seen == sorted(seen)
    assert seen.count(schema) > 15
    assert set(seen) == {schema, SCHEMA_VERSION}


def test_killed_at_any_write_it_leaves_the_old_schema_or_the_new(
    template: Path, schema: int, tmp_path: Path, reopen: Reopen, elsewhere: dict[str, str]
) -> None:
    """SIGKILL before each write of the copy and of the migration; the last one commits."""
    before = content(template / "journal.db")
    inject = f"inject=pwrite64:signal=SIGKILL:when={WRITES}"
    strace = ("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=pwrite64", "-e", inject)
    script = (sys.executable, "-m", "tests.storage.migrator")
    done = subprocess.run(
        [*strace, *script, str(template), str(tmp_path), str(WRITES)],
        env=elsewhere,
        stdout=subprocess.PIPE,
        check=True,
    )
    killed = int(done.stdout)
    assert 50 < killed < WRITES, "each write was hit"
    images = [tmp_path / str(number) / "journal.db" for number in range(killed + 1)]
    seen = [goes_on(image, schema, before, reopen) for image in images]
    assert seen == [schema] * killed + [SCHEMA_VERSION]


def images_of_a_power_cut(template: Path, whole: Path, folder: Path) -> Iterator[Path]:
    """The log ends behind each frame and in the middle of each (32 bytes, then 4120 for a page),
    in silence or in noise. The copy was safe before the log began."""
    chance, log = random.Random(5), whole.with_name("journal.db-wal").read_bytes()
    for number, end in enumerate(range(32, len(log) + 1, 2060)):
        image = shutil.copytree(template, folder / f"image{number}") / "journal.db"
        for copy in whole.parent.glob("journal.db.v*"):
            shutil.copy(copy, image.parent)
        noise = chance.randbytes(min(512, len(log) - end)) if number % 2 else b""
        image.with_name("journal.db-wal").write_bytes(log[:end] + noise)
        yield image


def test_cut_in_its_log_it_leaves_the_old_schema_or_the_new(
    template: Path, schema: int, tmp_path: Path, reopen: Reopen
) -> None:
    """The power fails at every write of the migration itself."""
    before = content(template / "journal.db")
    path = shutil.copytree(template, tmp_path / "whole") / "journal.db"
    reopen(path)
    images = images_of_a_power_cut(template, path, tmp_path)
    assert {goes_on(image, schema, before, reopen) for image in images} == {schema, SCHEMA_VERSION}
