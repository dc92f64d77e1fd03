"""`kiosk journal backup`, `restore` and `restored-ok`; `recovery-key` and `restore-keys`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commands.common import Config, one_line

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    from kiosk.config import Settings
    from kiosk.storage.acts import Signed
    from kiosk.storage.crypto import FieldCipher

By = Annotated[str, typer.Option(help="Who does it; kept for the auditor.")]
Reason = Annotated[str, typer.Option(help="Why; kept for the auditor.")]


def backup(
    config: Config,
    to: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Instead of [storage] backup_to.")
    ] = None,
) -> None:
    """Copy, check, encrypt and sign the journal, beside a running kiosk; the seven newest stay."""
    from kiosk.app import SystemClock, SystemEntropy  # noqa: PLC0415  # heavy
    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.storage.nightly import backup_now  # noqa: PLC0415  # heavy

    with one_line("journal backup"):
        storage = load(config).storage
        folder = to or storage.backups
        made = backup_now(storage.path, folder, os.environ, SystemClock(), SystemEntropy())
    typer.echo(f"{made}")


def restore(
    config: Config,
    file: Annotated[Path, typer.Option("--from", metavar="FILE", help="A *.backup file.")],
    by: By,
    reason: Reason,
    last_seq: Annotated[
        int, typer.Option(min=0, help="The highest payment number on any paper since.")
    ] = 0,
    recovery_key: Annotated[
        Path | None, typer.Option(metavar="FILE", help="If this kiosk's own keys are lost.")
    ] = None,
    *,
    set_aside: Annotated[
        bool, typer.Option("--set-aside", help="Even if the journal that is there is whole.")
    ] = False,
) -> None:
    """Put a backup in the place of the journal, which is kept aside. No payment opens until a
    person has counted the box and called `restored-ok`."""
    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.storage.restore import Order  # noqa: PLC0415  # heavy
    from kiosk.storage.restore import restore as put_back  # noqa: PLC0415  # heavy

    with one_line("journal restore"):
        settings, journal = load(config), load(config).storage.path
        private, signers = _trusted(journal, file, recovery_key)
        order = Order(file, _signed(by, reason), signers, private, last_seq, set_aside)
        done = put_back(journal, settings.kiosk.id, _cipher(settings), order)
    if done.aside:
        typer.echo(f"The former journal is kept, read-only: {done.aside}")
    typer.echo(
        f"Restored up to audit row {done.manifest.seq}; the next payment has number "
        f"{done.skipped_to + 1:06d}."
    )
    for line in (*_to_count(journal), *_to_open(journal)):
        typer.echo(line)
    typer.echo(
        "Then: kiosk journal restored-ok --config F --by NAME --reason WHAT-WAS-FOUND. "
        "Until then the kiosk takes no payment."
    )


def restored_ok(config: Config, by: By, reason: Reason) -> None:
    """After a restore: box and acquirer's book were compared with the totals, payments may open."""
    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.storage.acts import confirm  # noqa: PLC0415  # heavy

    with one_line("journal restored-ok"):
        settings = load(config)
        confirm(settings.storage.path, _cipher(settings), _signed(by, reason))
    typer.echo("Payments open again at the next start.")


def recovery_key(
    config: Config,
    out: Annotated[Path, typer.Option(metavar="FILE", help="On a medium to be taken away.")],
    by: By,
    reason: Reason = "enrolment",
) -> None:
    """Make the key pair that survives this machine. Its private half goes to FILE and nowhere
    else; backups and the journal's keys are wrapped for it from now on."""
    from kiosk.app import SystemEntropy  # noqa: PLC0415  # heavy
    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.storage.enrol import enrol  # noqa: PLC0415  # heavy

    with one_line("journal recovery-key"):
        settings = load(config)
        journal = settings.storage.path
        enrol(journal, settings.kiosk.id, os.environ, out, _signed(by, reason), SystemEntropy())
    typer.echo(f"Take {out} away from this machine, and keep it where its cash would be kept.")


def restore_keys(
    config: Config,
    recovery_key: Annotated[
        Path, typer.Option(metavar="FILE", help="The operator's private half.")
    ],
) -> None:
    """Lost keys come back from what was wrapped for the recovery key."""
    from kiosk.config import load  # noqa: PLC0415  # heavy
    from kiosk.storage.enrol import bring_back_keys  # noqa: PLC0415  # heavy
    from kiosk.storage.recovery_key import read_private  # noqa: PLC0415  # heavy

    with one_line("journal restore-keys"):
        private, _ = read_private(recovery_key)
        file = bring_back_keys(load(config).storage.path, os.environ, private)
    typer.echo(f"{file} is there again; it counts from the next start.")


def _trusted(
    journal: Path, file: Path, recovery_key: Path | None
) -> tuple[X25519PrivateKey | None, frozenset[bytes]]:
    """The recovery key, if there is one, and whose signature counts."""
    from kiosk.storage.recovery_key import read_private  # noqa: PLC0415  # heavy
    from kiosk.storage.signing import known_signer  # noqa: PLC0415  # heavy

    known = known_signer(journal, os.environ)
    signers = {known} if known else set()
    if recovery_key is None:
        return None, frozenset(signers)
    private, signer = read_private(recovery_key)
    _bring_back(journal, file, private, signer)
    return private, frozenset(signers | {signer})


def _bring_back(journal: Path, file: Path, private: X25519PrivateKey, signer: bytes) -> None:
    """The keys first, if they are lost: what is written about the restore is kept encrypted."""
    from kiosk.storage.backup import read_manifest  # noqa: PLC0415  # heavy
    from kiosk.storage.enrol import bring_back_keys  # noqa: PLC0415  # heavy
    from kiosk.storage.keys import load_keys  # noqa: PLC0415  # heavy
    from kiosk.storage.recovery_key import recovery_from  # noqa: PLC0415  # heavy

    if load_keys(journal, os.environ)[0] is None:
        manifest = read_manifest(file.with_suffix(".json"))
        if bytes.fromhex(manifest.public) == signer:
            bring_back_keys(journal, os.environ, private, recovery_from(manifest.recovery))


def _to_count(journal: Path) -> Iterator[str]:
    """What the restored journal believes in, for whoever counts the box."""
    from kiosk.domain.money import Money  # noqa: PLC0415  # heavy
    from kiosk.storage.reader import reading  # noqa: PLC0415  # heavy
    from kiosk.storage.totals import grand_totals, newest  # noqa: PLC0415  # heavy
    from kiosk.ui.formats import money  # noqa: PLC0415  # heavy

    with reading(journal) as database:
        found = grand_totals(database, newest(database))
    for (section, name, currency), line in found.lines.items():
        account, _, box = name.partition(" ")
        if section == "account" and account in {"1000", "1100"}:
            where = f"In box {box}" if box else "Owed by the acquirer"
            amount = money(Money(line.minor, currency), "en")
            yield f"{where}: {amount}. Count it, and tell restored-ok what differs."


def _to_open(journal: Path) -> Iterator[str]:
    """What else is to be brought back."""
    from kiosk.storage.enrol import keys_open  # noqa: PLC0415  # heavy
    from kiosk.storage.recovery_key import known_recovery  # noqa: PLC0415  # heavy

    if not keys_open(journal, os.environ):
        yield "Its keys are not here: kiosk journal restore-keys, or deliveries wait."
    if known_recovery(journal) is None:
        yield "Make a recovery key: until then its backups open with this machine's keys only."


def _signed(by: str, reason: str) -> Signed:
    from kiosk.app import SystemClock  # noqa: PLC0415  # heavy
    from kiosk.storage.acts import Signed  # noqa: PLC0415  # heavy

    return Signed(by, reason, SystemClock().now_ms())


def _cipher(settings: Settings) -> FieldCipher:
    from kiosk.app import SystemEntropy  # noqa: PLC0415  # heavy
    from kiosk.storage.crypto import FieldCipher  # noqa: PLC0415  # heavy
    from kiosk.storage.keys import load_keys  # noqa: PLC0415  # heavy

    keys, _ = load_keys(settings.storage.path, os.environ)
    return FieldCipher(keys, SystemEntropy())
