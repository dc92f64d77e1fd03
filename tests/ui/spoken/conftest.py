"""A real espeak-ng: what is said is listened to."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable

import pytest

VOICES = {"en": "en-us", "es": "es-419", "fr": "fr-fr", "vi": "vi", "ar": "ar"}


def phonemes(words: str, language: str) -> str:
    """espeak-ng's phoneme names, without stress, pauses and the gaps between words."""
    done = subprocess.run(
        ["espeak-ng", "-q", "-x", "-v", VOICES[language], words],
        capture_output=True,
        text=True,
        check=True,
    )
    return re.sub(r"[\s',_:!|;]+", "", done.stdout)


@pytest.fixture
def heard() -> Callable[[str, str], str]:
    return phonemes
