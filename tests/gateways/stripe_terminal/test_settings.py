"""The key, and the file it is kept in."""

import os
from pathlib import Path

import pytest

from kiosk.gateways.stripe_terminal.settings import (
    API_VERSION,
    KeyFileError,
    StripeSettings,
    read_key,
)

KEY = "rk_test_51Abcdefgh"


def kept(tmp_path: Path, text: str = KEY + "\n", mode: int = 0o600) -> Path:
    path = tmp_path / "stripe.key"
    path.write_text(text, encoding="ascii")
    path.chmod(mode)
    return path


@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_key_its_owner_alone_can_read_is_read(tmp_path: Path, mode: int) -> None:
    """Without the line's end."""
    assert read_key(kept(tmp_path, mode=mode)) == KEY


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o644, 0o610])
def test_a_key_others_can_reach_is_refused(tmp_path: Path, mode: int) -> None:
    """The sentence says what to do, and not the key."""
    with pytest.raises(KeyFileError, match=r"stripe\.key: others can read the key; run chmod 600"):
        read_key(kept(tmp_path, mode=mode))


@pytest.mark.parametrize("text", ["", "pk_test_51Abcdefgh", "rk_test_", KEY + "\n" + KEY, "\xff"])
def test_what_is_no_key_is_refused_unseen(tmp_path: Path, text: str) -> None:
    """A publishable key cannot drive a reader."""
    path = kept(tmp_path, "")
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(KeyFileError, match="holds no Stripe key") as refused:
        read_key(path)
    assert "51Abcdefgh" not in str(refused.value)


def test_only_a_file_is_read(tmp_path: Path) -> None:
    """For a pipe the start would wait for ever."""
    with pytest.raises(KeyFileError, match="No such file"):
        read_key(tmp_path / "pipe")
    os.mkfifo(tmp_path / "pipe")
    for wrong in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(KeyFileError, match="is not a file"):
            read_key(wrong)


def test_the_key_is_in_no_repr() -> None:
    """It would end in a log."""
    settings = StripeSettings(KEY, "tmr_1")
    assert KEY not in repr(settings)
    assert not settings.live
    assert StripeSettings("rk_live_51Abcdefgh", "tmr_1").live


def test_the_pinned_version_is_the_librarys() -> None:
    """A new library must not change the names of parameters unnoticed."""
    import stripe

    assert stripe.api_version == API_VERSION
