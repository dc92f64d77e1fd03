"""A journal back from its backup: an act of a person, told in the journal itself.

What was committed after the backup is lost to it, but not to the world: notes may be in the box
and charges in the acquirer's book that it knows nothing of. So it begins behind every number that
may have been printed, and no payment opens before a person has counted and said so.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from kiosk.domain.cards import BEFORE_RESTORE
from kiosk.domain.changes import MarkTender
from kiosk.storage.acts import Signed, act, counter_of, set_counter
from kiosk.storage.backup import NONCE_BYTES, SEALED_AS, BackupError, Manifest, read_manifest
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.database import SCHEMA_VERSION, lock
from kiosk.storage.keys import sync_folder
from kiosk.storage.queries import RESTORED
from kiosk.storage.recovery_key import unwrap_backup_key
from kiosk.storage.tenders import mark_tender
from kiosk.storage.transaction import Transaction
from kiosk.storage.verify import verify

#: More than a kiosk takes in a day: 16 hours, one a minute.
NUMBERS_A_DAY = 1000
_DAY_MS = 86_400_000
_TAG_BYTES = 16
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Order:
    """Which backup, and what its operator knows. `signers` are the public keys of which one must
    have signed it; `private` is the recovery key, None where this kiosk's own keys will do.
    `last_seq` is the highest payment number seen on paper since, 0 if nobody knows. `set_aside`:
    also if the journal that is there is whole."""

    file: Path
    signed: Signed
    signers: frozenset[bytes]
    private: X25519PrivateKey | None = None
    last_seq: int = 0
    set_aside: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done: the backup's manifest, where the former journal is now (None if there was
    none), and the last payment number that is skipped."""

    manifest: Manifest
    aside: Path | None
    skipped_to: int


def restore(journal: Path, kiosk: str, cipher: FieldCipher, order: Order) -> Restored:
    """Raises BackupError, JournalFileError or JournalLockedError; until the last step nothing that
    was there has changed."""
    manifest = _trusted(order, kiosk)
    draft = journal.with_name(journal.name + ".restoring")
    with _locked(journal):
        _require_need(journal, manifest, order)
        last = _last(journal, order, manifest)
        try:
            _decrypt(order.file, draft, _key(manifest, cipher, order.private))
            _require_same(draft, manifest)
            _begin_behind(draft, cipher, order, last)
            aside = _set_aside(journal)
            draft.replace(journal)
            sync_folder(journal.parent)
        finally:
            for rest in draft.parent.glob(f"{draft.name}*"):
                rest.unlink()
    return Restored(manifest, aside, last)


@contextmanager
def _locked(journal: Path) -> Iterator[None]:
    descriptor = lock(journal)
    try:
        yield
    finally:
        os.close(descriptor)


def _trusted(order: Order, kiosk: str) -> Manifest:
    """Signed by this kiosk, and its file is the one that was signed for."""
    manifest = read_manifest(order.file.with_suffix(".json"))
    if bytes.fromhex(manifest.public) not in order.signers:
        raise BackupError(f"{order.file} is not signed by this kiosk; give its --recovery-key.")
    if manifest.kiosk != kiosk:
        raise BackupError(f"{order.file} is of kiosk {manifest.kiosk}, and this is {kiosk}.")
    digest = hashlib.sha256()
    try:
        with order.file.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError as error:
        raise BackupError(f"{order.file} cannot be read: {error.strerror}.") from None
    if digest.hexdigest() != manifest.sha256:
        raise BackupError(f"{order.file} is damaged: it is not what was signed. Take an older one.")
    return manifest


def _require_need(journal: Path, manifest: Manifest, order: Order) -> None:
    """What is whole is not replaced by what is older, unless a person says so."""
    if order.last_seq and order.last_seq < manifest.payments:
        raise BackupError(f"--last-seq: the backup itself knows number {manifest.payments}.")
    if order.set_aside or not journal.exists() or not _whole(journal):
        return
    raise BackupError(
        f"The journal {journal} is whole and at audit row {verify(journal).rows}; the backup ends "
        f"at {manifest.seq}. To replace it all the same, give --set-aside."
    )


def _whole(journal: Path) -> bool:
    """For the kiosk, which also wants its indexes, and for the auditor; whatever program wrote it:
    it may have been updated, or set back, and not been started since. What a newer program wrote
    this one cannot judge."""
    try:
        with closing(_reading(journal)) as database:
            (damage,) = database.execute("PRAGMA quick_check(1)").fetchone()
            (version,) = database.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error:
        return False
    return damage == "ok" and (version > SCHEMA_VERSION or verify(journal).ok)


def _reading(journal: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(journal.absolute()))}?mode=ro", uri=True)


def _key(manifest: Manifest, cipher: FieldCipher, private: X25519PrivateKey | None) -> bytes:
    if private is not None and manifest.wrapped:
        return unwrap_backup_key(base64.b64decode(manifest.wrapped), private)
    told = cipher.open(manifest.key, None, SEALED_AS)
    if not told:
        raise BackupError("This kiosk's keys do not open the backup; give --recovery-key.")
    return base64.b64decode(told)


def _decrypt(file: Path, draft: Path, key: bytes) -> None:
    draft.unlink(missing_ok=True)
    left = file.stat().st_size - NONCE_BYTES - _TAG_BYTES
    with (
        file.open("rb") as sealed,
        os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened,
    ):
        nonce = sealed.read(NONCE_BYTES)
        opening = Cipher(algorithms.AES256(key), modes.GCM(nonce)).decryptor()
        while left > 0 and (chunk := sealed.read(min(left, _CHUNK))):
            left -= len(chunk)
            opened.write(opening.update(chunk))
        try:
            opening.finalize_with_tag(sealed.read(_TAG_BYTES))
        except (InvalidTag, ValueError):
            raise BackupError(f"{file} does not open with this key.") from None
        opened.flush()
        os.fsync(opened.fileno())


def _require_same(draft: Path, manifest: Manifest) -> None:
    checked = verify(draft)
    if not checked.ok:
        raise BackupError(f"The backup is not as it was written: {checked.problem}.")
    # An older program's backup is brought up only once it is known to be what it was.
    with closing(sqlite3.connect(draft)) as database:
        (head,) = database.execute("SELECT hex(hash) FROM audit ORDER BY seq DESC").fetchone()
    if head.lower() != manifest.head:
        raise BackupError("The backup ends with another row than its manifest says.")


def _last(journal: Path, order: Order, manifest: Manifest) -> int:
    """The highest payment number that any paper may bear. Each journal that lies aside may have
    begun behind a restore of the same backup, and had a day of its own."""
    now_ms, asides = order.signed.now_ms, _asides(journal)
    if not order.last_seq and now_ms < manifest.made_ms:
        raise BackupError(
            "By the clock the backup is not made yet, so nobody knows how much was paid since: set "
            "the clock, or give --last-seq."
        )
    days = (now_ms - manifest.made_ms) // _DAY_MS + 1 + len(asides)
    told = order.last_seq or manifest.payments + days * NUMBERS_A_DAY
    return max(told, *(_numbers(one, manifest) for one in (journal, *asides)))


def _asides(journal: Path) -> list[Path]:
    """The journals that were set aside before."""
    name = re.compile(re.escape(journal.name) + r"\.aside-[0-9]+")
    return [file for file in journal.parent.iterdir() if name.fullmatch(file.name)]


def _numbers(journal: Path, manifest: Manifest) -> int:
    """How far it had counted, if it is the same journal's later life and says so; else 0."""
    try:
        with closing(_reading(journal)) as database:
            names = dict(database.execute("SELECT name, value FROM meta"))
            counted = database.execute("SELECT value FROM counter WHERE name = 'payment'")
            (number,) = counted.fetchone()
    except (sqlite3.Error, TypeError):
        return 0
    return int(number) if names.get("journal_id") == manifest.journal else 0


def _begin_behind(draft: Path, cipher: FieldCipher, order: Order, last: int) -> None:
    """The RESTORED row, in the copy while it is nobody's journal yet."""

    def work(tx: Transaction) -> str:
        taken = tx.cursor.execute("SELECT coalesce(max(seq), 0) FROM payment").fetchone()[0]
        if last > taken:
            set_counter(tx, f"skipped:{taken + 1}", last)
            set_counter(tx, "payment", last)
        set_counter(tx, RESTORED, counter_of(tx.cursor, RESTORED) + 1)
        _leave_to_a_person(tx)
        told = f"{order.signed.by}: {order.signed.reason}"
        return f"{told} ({order.file.name}, audit row {tx.seq - 1}, numbers to {last} skipped)"

    act(draft, RESTORED, cipher, order.signed, work)


def _leave_to_a_person(tx: Transaction) -> None:
    """Charges on a serial terminal that were open: its last sale is another's by now, maybe of the
    same sum. One whose approval was heard has a number of its own, as a PaymentIntent has."""
    found = tx.cursor.execute(
        """SELECT tender_id, attempt FROM card JOIN tender ON tender.id = tender_id
           WHERE state IN ('auth_intent', 'authorised', 'capture_intent', 'void_intent')
           AND reference = '' AND reason = '' AND mark <> '' AND mark NOT LIKE 'pi/_%' ESCAPE '/'"""
    )
    for tender, attempt in found.fetchall():
        mark_tender(tx, MarkTender(tender, attempt, reason=BEFORE_RESTORE))


def _set_aside(journal: Path) -> Path | None:
    """The former journal under another name, read-only. A second name first, for both files: no
    kill can part them. Then the main file's own name goes before its log's: alone the log is
    nothing, the main file alone would be a journal without its last commits."""
    parts = [part for part in ("", "-wal") if Path(f"{journal}{part}").exists()]
    number = 1
    while any(Path(f"{journal}.aside-{number}{part}").exists() for part in ("", "-wal")):
        number += 1
    for part in parts:
        Path(f"{journal}.aside-{number}{part}").hardlink_to(f"{journal}{part}")
    sync_folder(journal.parent)
    for part in (*parts, "-shm"):
        Path(f"{journal}{part}").unlink(missing_ok=True)
        sync_folder(journal.parent)
    for part in parts:
        # Not while it has its own name, too: after a kill a start would find it read-only.
        Path(f"{journal}.aside-{number}{part}").chmod(stat.S_IRUSR)
    return Path(f"{journal}.aside-{number}") if parts else None
