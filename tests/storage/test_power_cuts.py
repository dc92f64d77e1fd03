"""Images of a disk whose power failed, from the system calls of real payments (MONEY.md 10.3)."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.storage.power.disk import Disk
from tests.storage.power.judge import Judge
from tests.storage.power.life import SCRIPTS
from tests.storage.power.trace import Acknowledged, Deed, Make, Sync, Write, record

#: Memory, where there is some: the images are judged, not the disk under them.
SCRATCH = "/dev/shm" if Path("/dev/shm").is_dir() else None
#: Images in all: more by night.
IMAGES = int(os.environ.get("PAYBILL_IMAGES", "10000"))
#: Pages in the log at which it is copied into the file: as in the product, and within each visit,
#: after which the log is written anew from its start.
CHECKPOINTS = ("4000", "40")
LIVES = [(script, checkpoint) for script in SCRIPTS for checkpoint in CHECKPOINTS]
OF_EACH = -(-IMAGES // len(LIVES))
#: One image in so many is booted and takes a payment.
BOOTS = 25


def judged(folder: Path, script: str, synchronous: str, checkpoint: str) -> Judge:
    """All images of one life."""
    deeds = record(folder, script, synchronous, checkpoint)
    disk = Disk(random.Random(f"{script} {checkpoint}"))
    with tempfile.TemporaryDirectory(dir=SCRATCH) as place:
        judge = Judge(Path(place), BOOTS)
        for image in disk.images(deeds, OF_EACH):
            judge.see(image)
    return judge


@pytest.mark.timeout(1200)
@pytest.mark.parametrize(("script", "checkpoint"), LIVES)
def test_whatever_a_power_cut_leaves_is_a_journal_with_all_that_was_acknowledged(
    tmp_path: Path, script: str, checkpoint: str
) -> None:
    """M-27, I9, I10, I12: first boot, payments of each kind, outbox, checkpoints, restarts of the
    log and of the kiosk, cut at each write: every image is exactly what one commit left, none
    older than the last that returned; and a kiosk boots from it and takes a payment."""
    judge = judged(tmp_path, script, "FULL", checkpoint)
    assert (judge.lost, judge.damaged) == (0, [])
    assert judge.images >= OF_EACH
    assert judge.booted >= judge.images // BOOTS


def test_without_a_sync_in_each_commit_the_same_images_lose_some(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Mutant 8 of MONEY.md 10.3: `synchronous=NORMAL` keeps the file whole and loses commits."""
    judge = judged(tmp_path, "cash", "NORMAL", "4000")
    assert judge.lost > 100
    lost = f"acknowledged and lost in {judge.lost} images"
    record_property("mutant", ("8", "synchronous is NORMAL", judge.images, lost))
    assert all("creation never ended" in problem for problem in judge.damaged)


def test_without_any_sync_the_same_images_are_damaged(tmp_path: Path) -> None:
    """So a checkpoint out of order is seen, too."""
    judge = judged(tmp_path, "cash", "OFF", "40")
    assert judge.lost > 100
    assert any("malformed" in problem or "not what" in problem for problem in judge.damaged)


def test_the_disk_forgets_what_was_not_synced_and_nothing_else() -> None:
    """A file's sync keeps its bytes and not its name; what follows is there in any part."""
    deeds: list[Deed] = [
        *(Make("a"), Write("a", 0, b"x" * 600), Sync("a"), Acknowledged(1), Sync("")),
        *(Write("a", 0, b"y" * 600), Make("b"), Acknowledged(2)),
    ]
    images = list(Disk(random.Random(2)).images(deeds, 200))
    nameless = [image for image in images if image.acknowledged == 1 and not image.files]
    assert nameless
    found = [image.files for image in images if image.files.get("a", b"").strip(b"\0")]
    assert {"b" in files for files in found} == {False, True}
    kept = {files["a"] for files in found}
    torn = b"y" * 512 + b"x" * 88
    assert {b"x" * 600, b"y" * 600, torn} <= kept
    assert images[-1].files == {"a": b"x" * 600}
