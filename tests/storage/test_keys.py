"""Where keys come from, in which order, and what is refused."""

from __future__ import annotations

import base64
import json
import stat
from pathlib import Path
from typing import Any

import pytest

from kiosk.storage.keys import (
    KEY_LOST,
    KEYS_IN_FILE,
    KeyFileError,
    Keys,
    create_keys,
    key_file,
    load_keys,
)

Seeded = Any


def test_the_first_boot_writes_a_file_that_only_we_can_read(path: Path, seeded: Seeded) -> None:
    """Mode 0600, and health says that the keys lie beside the journal."""
    create_keys(path, {}, seeded(1))
    assert stat.S_IMODE(key_file(path).stat().st_mode) == 0o600
    keys, warnings = load_keys(path, {})
    assert keys is not None
    assert (keys.current, len(keys.data["1"]), len(keys.index)) == ("1", 32, 32)
    assert keys.data["1"] != keys.index
    assert warnings == (KEYS_IN_FILE,)


def test_keys_that_exist_are_never_replaced(path: Path, seeded: Seeded) -> None:
    """A first boot that is repeated after a crash finds the keys of the one before."""
    create_keys(path, {}, seeded(1))
    before = key_file(path).read_bytes()
    create_keys(path, {}, seeded(2))
    assert key_file(path).read_bytes() == before


def test_a_draft_left_by_a_crash_is_no_obstacle(path: Path, seeded: Seeded) -> None:
    """The file appears under its name only when it is whole."""
    path.with_name("journal.db.keys.new").write_text("half")
    create_keys(path, {}, seeded(1))
    assert load_keys(path, {})[0] is not None


def test_the_credential_comes_before_the_file(path: Path, tmp_path: Path, seeded: Seeded) -> None:
    """systemd's credential wins and needs no warning; none is written beside the journal."""
    document = {
        "current": "a",
        "data": {"a": base64.b64encode(b"d" * 32).decode()},
        "index": base64.b64encode(b"i" * 32).decode(),
    }
    folder = tmp_path / "credentials"
    folder.mkdir()
    (folder / "journal-keys").write_text(json.dumps(document))
    environ = {"CREDENTIALS_DIRECTORY": str(folder)}
    create_keys(path, environ, seeded(1))
    assert not key_file(path).exists()
    assert load_keys(path, environ) == (Keys("a", {"a": b"d" * 32}, b"i" * 32), ())


def test_without_any_keys_health_is_told(path: Path) -> None:
    """No exception: money goes on without them."""
    assert load_keys(path, {"CREDENTIALS_DIRECTORY": "/nowhere"}) == (None, (KEY_LOST,))


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_file_open_to_others_is_refused(path: Path, seeded: Seeded, mode: int) -> None:
    """Group or others, reading or writing: refused with a sentence that says what to do."""
    create_keys(path, {}, seeded(1))
    key_file(path).chmod(mode)
    with pytest.raises(KeyFileError, match=r"can be read by others. Set its mode to 0600"):
        load_keys(path, {})


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"current": "1", "data": {"1": "AAAA"}, "index": "AAAA"}',
        '{"current": "2", "data": {}, "index": ""}',
    ],
)
def test_a_file_that_holds_no_keys_is_refused(path: Path, content: str) -> None:
    """Short, missing or broken keys are not "no keys": somebody must look."""
    key_file(path).write_text(content)
    key_file(path).chmod(0o600)
    with pytest.raises(KeyFileError, match="holds no journal keys"):
        load_keys(path, {})


def test_keys_do_not_show_themselves() -> None:
    """A repr ends up in logs."""
    assert repr(Keys("a", {"a": b"d" * 32}, b"i" * 32)) == "Keys(current='a')"
