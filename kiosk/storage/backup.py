"""Backups of the journal, made beside a running kiosk (MONEY.md section 6).

`<kiosk>-<number>.backup` is the journal as `VACUUM INTO` copies it, checked, then encrypted with
AES-256-GCM under a key of its own: nonce (12 bytes), ciphertext, tag (16 bytes). Its `.json` says
what is in it, signed with the kiosk's Ed25519 key, and holds that key twice: sealed with the data
key, so that this kiosk can open it, and wrapped for the operator's recovery key, so that any other
can. A backup is there when its `.json` is; both get their names only once they are whole.
"""

from __future__ import annotations

import base64
import fcntl
import hashlib
import json
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from kiosk.domain.errors import KioskError
from kiosk.ports import Entropy
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.keys import KEY_BYTES, sync_folder
from kiosk.storage.reader import reading
from kiosk.storage.recovery_key import Recovery, known_recovery
from kiosk.storage.verify import verify

KEPT = 7
#: What payments need (disk.DiskGuard).
ROOM = 200 << 20
NONCE_BYTES = 12
SEALED_AS = "backup.key"
_CHUNK = 1 << 20


class BackupError(KioskError):
    """No backup was made, or this one cannot be used; the message says why and what to do."""

    code = "backup"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup is: of which journal, up to which audit row. `key` is sealed with the data key,
    `wrapped` for the recovery key, "" where there is none; `recovery` wraps the journal's keys.
    `public` is the kiosk's signing key; `made_ms` what the clock said, for people."""

    kiosk: str
    journal: str
    schema: int
    seq: int
    head: str
    payments: int
    made_ms: int
    size: int
    sha256: str
    key: str
    wrapped: str
    recovery: str
    public: str


@dataclass(frozen=True, slots=True)
class Makers:
    """What a backup is made with."""

    signing: Ed25519PrivateKey
    cipher: FieldCipher
    entropy: Entropy


def back_up(journal: Path, to: Path, makers: Makers, now_ms: int, *, spare: int = ROOM) -> Path:
    """A backup in the folder `to`; the seven newest of this kiosk stay. `spare` bytes stay free, or
    a backup would put the kiosk out of service. Raises BackupError."""
    draft = journal.with_name(journal.name + ".draft")
    try:
        to.mkdir(parents=True, exist_ok=True)
        with _alone(journal):
            try:
                _require_room(journal, to, spare)
                _copy(journal, draft)
                return _keep(journal, draft, to, makers, now_ms)
            finally:
                draft.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise BackupError(f"No backup in {to}: {reason}.") from None


@contextmanager
def _alone(journal: Path) -> Iterator[None]:
    """Two at once, by hand and by night, would write the same files. The folder is locked: a file
    of its own, made by whoever was first, might be closed to the other."""
    descriptor = os.open(journal.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise BackupError(f"A backup of {journal} is being made already.") from None
    finally:
        os.close(descriptor)


def manifests(folder: Path, kiosk: str) -> dict[Path, Manifest]:
    """The backups of a kiosk by their files, oldest first; what cannot be read is left out."""
    found = {}
    for _, file in _files(folder, kiosk):
        if file.suffix == ".json":
            with suppress(BackupError):
                found[file.with_suffix(".backup")] = read_manifest(file)
    return found


def advice(folder: Path, kiosk: str) -> str:
    """What to do about a journal that is damaged or gone, as the end of a sentence about it."""
    made = manifests(folder, kiosk)
    if not made:
        return f" There is no backup in {folder}."
    file, told = list(made.items())[-1]
    return (
        f" The newest backup goes up to audit row {told.seq}: kiosk journal restore --config F"
        f" --from {file} --by NAME --reason WHY --last-seq N, the highest trace number on any"
        " receipt since."
    )


def _files(folder: Path, kiosk: str) -> list[tuple[int, Path]]:
    """What backups of that kiosk left here, by number."""
    name = re.compile(re.escape(kiosk) + r"-([0-9]{6,})\.(?:json|backup)(?:\.new)?")
    found = ((name.fullmatch(file.name), file) for file in folder.glob("*"))
    return sorted((int(match[1]), file) for match, file in found if match)


def read_manifest(file: Path) -> Manifest:
    """As it was signed. Raises BackupError if anything in it was changed."""
    try:
        told = json.loads(file.read_text())
        body = told["body"]
        manifest = Manifest(**json.loads(body))
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(manifest.public))
        public.verify(base64.b64decode(told["signature"]), body.encode())
    except FileNotFoundError:
        backup = file.with_suffix(".backup")
        raise BackupError(f"{backup} is no backup: {file.name} must be beside it.") from None
    except OSError as error:
        raise BackupError(f"{file} cannot be read: {error.strerror}.") from None
    except (ValueError, KeyError, TypeError, InvalidSignature):
        raise BackupError(f"{file} is not as its kiosk signed it.") from None
    return manifest


def _require_room(journal: Path, to: Path, spare: int) -> None:
    size = journal.stat().st_size + spare
    here, there = journal.parent, to
    apart = here.stat().st_dev != there.stat().st_dev
    needed = {here: size, there: size} if apart else {here: size + journal.stat().st_size}
    for folder, least in needed.items():
        free = shutil.disk_usage(folder).free
        if free < least:
            raise BackupError(
                f"No backup in {to}: {folder} has {free >> 20} MB free, {least >> 20} are needed."
            )


def _copy(journal: Path, draft: Path) -> None:
    """On a connection of its own, in one read that no commit waits for."""
    draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with reading(journal) as database:
        database.execute("COMMIT")
        database.execute("VACUUM INTO ?", (str(draft),))


def _keep(journal: Path, draft: Path, to: Path, makers: Makers, now_ms: int) -> Path:
    facts = _checked(journal, draft)
    kiosk = facts["kiosk"]
    # Neither a clock nor a restored journal can run this number backwards.
    number = max((number for number, _ in _files(to, kiosk)), default=0) + 1
    target = to / f"{kiosk}-{number:06d}.backup"
    key = makers.entropy.bits(KEY_BYTES * 8).to_bytes(KEY_BYTES, "big")
    size, digest = _encrypt(draft, target, key, makers.entropy)
    manifest = Manifest(
        **facts,
        made_ms=now_ms,
        size=size,
        sha256=digest,
        **_kept_key(key, makers.cipher, known_recovery(journal)),
        public=makers.signing.public_key().public_bytes_raw().hex(),
    )
    body = json.dumps(asdict(manifest), sort_keys=True)
    signature = base64.b64encode(makers.signing.sign(body.encode())).decode()
    signed = json.dumps({"body": body, "signature": signature})
    _write(target.with_suffix(".json"), (signed.encode(),))
    _forget(to, kiosk)
    return target


def _checked(journal: Path, draft: Path) -> dict[str, Any]:
    """What the manifest tells of a copy that is whole. Raises BackupError for one that is not: the
    good backups of the nights before stay."""
    checked = verify(draft)
    if not checked.ok:
        raise BackupError(f"The journal {journal} is not as it was written: {checked.problem}.")
    with closing(sqlite3.connect(draft)) as copy:
        (damage,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        (schema,) = copy.execute("PRAGMA user_version").fetchone()
        seq, head = copy.execute("SELECT seq, hex(hash) FROM audit ORDER BY seq DESC").fetchone()
        names = dict(copy.execute("SELECT name, value FROM meta"))
        (payments,) = copy.execute("SELECT value FROM counter WHERE name = 'payment'").fetchone()
    if damage != "ok":
        raise BackupError(f"The journal {journal} is damaged: {damage.splitlines()[-1]}.")
    told = {"kiosk": names["kiosk_id"], "journal": names["journal_id"], "schema": schema}
    return told | {"seq": seq, "head": head.lower(), "payments": payments}


def _kept_key(key: bytes, cipher: FieldCipher, recovery: Recovery | None) -> dict[str, Any]:
    told = base64.b64encode(key).decode()
    wrapped = recovery.wrap_backup_key(key) if recovery else b""
    kept = {
        "key": cipher.seal(told, None, SEALED_AS),
        "wrapped": base64.b64encode(wrapped).decode(),
        "recovery": recovery.text() if recovery else "",
    }
    if not kept["key"] and not wrapped:
        raise BackupError("No backup: the keys are lost and there is no recovery key to use.")
    return kept


def _encrypt(draft: Path, target: Path, key: bytes, entropy: Entropy) -> tuple[int, str]:
    """Size and SHA-256 of what was written."""
    nonce = entropy.bits(NONCE_BYTES * 8).to_bytes(NONCE_BYTES, "big")
    sealing = Cipher(algorithms.AES256(key), modes.GCM(nonce)).encryptor()

    def chunks() -> Iterator[bytes]:
        yield nonce
        with draft.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield sealing.update(chunk)
        yield sealing.finalize() + sealing.tag

    return _write(target, chunks())


def _write(target: Path, chunks: Iterator[bytes] | tuple[bytes, ...]) -> tuple[int, str]:
    """Durable, and under its name only then."""
    draft, digest, size = target.with_name(target.name + ".new"), hashlib.sha256(), 0
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            for chunk in chunks:
                size += file.write(chunk)
                digest.update(chunk)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)
    return size, digest.hexdigest()


def _forget(to: Path, kiosk: str) -> None:
    """All but the newest, and what a run that was killed left. A manifest goes before its file."""
    kept = list(manifests(to, kiosk))[-KEPT:]
    oldest = next(number for number, file in _files(to, kiosk) if file in kept)
    for number, file in reversed(_files(to, kiosk)):
        half = file.suffix == ".backup" and not file.with_suffix(".json").exists()
        if number < oldest or half or file.suffix == ".new":
            file.unlink()
