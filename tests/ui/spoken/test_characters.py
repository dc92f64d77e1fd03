from __future__ import annotations

from collections.abc import Callable
from string import ascii_uppercase

import pytest

from kiosk.ui.formats import LOCALES
from kiosk.ui.spoken import characters
from kiosk.ui.spoken.symbols import SYMBOLS

NUMBER = {
    "en": "one two three four, five six seven, eight nine zero",
    "es": "uno dos tres cuatro, cinco seis siete, ocho nueve cero",
    "fr": "un deux trois quatre, cinq six sept, huit neuf zéro",
    "vi": "một hai ba bốn, năm sáu bảy, tám chín không",
    "ar": "وَاحِد اِثْنَان ثَلَاثَه أَرْبَعَه، خَمْسَه سِتَّه سَبْعَه، ثَمَانِيَه تِسْعَه صِفْر",
}
CODE = {
    "en": "K, seven, F; three, M, nine",
    "es": "K, siete, F; tres, M, nueve",
    "fr": "K, sept, F; trois, M, neuf",
    "vi": "K, bảy, F; ba, M, chín",
    "ar": "K، سَبْعَه، F؛ ثَلَاثَه، M، تِسْعَه",
}
LETTERS = {
    "en": "A, B, C; one, two, three",
    "es": "A, B, C; uno, dos, tres",
    "fr": "A, B, C; un, deux, trois",
    "vi": "A, B, C; một, hai, ba",
    "ar": "A، B، C؛ وَاحِد، اِثْنَان، ثَلَاثَه",
}
NAME = {
    "en": "name begins with J, last name begins with S",
    "es": "el nombre empieza con J, el apellido empieza con S",
    "fr": "le nom commence par J, le nom de famille commence par S",
    "vi": "tên bắt đầu bằng giây, họ bắt đầu bằng S",
    "ar": "الاِسْم أَوَّلُهُ J، اِسْم العَائِلَة أَوَّلُهُ S",
}
ADDRESS = {
    "en": "number begins with one, next word begins with M",
    "es": "el número empieza con uno, la palabra siguiente empieza con M",
    "fr": "le numéro commence par un, le mot suivant commence par M",
    "vi": "số nhà bắt đầu bằng một, từ kế tiếp bắt đầu bằng M",
    "ar": "الرَقْم أَوَّلُهُ وَاحِد، الكَلِمَة التَالِيَة أَوَّلُهَا M",
}
SIGNS = {
    "en": "dash dot at underscore plus",
    "es": "guion punto arroba guion bajo más",
    "fr": "tiret point arobase tiret bas plusse",
    "vi": "gạch ngang chấm a còng gạch dưới dấu cộng",
    "ar": "شَرْطَه نُقْطَه آت شَرْطَة سُفْلِيَّه زَائِد",
}
AS_IN = {
    "en": ("A, as in apple", "Z, as in zebra"),
    "es": ("A, como en árbol", "Z, como en zapato"),
    "fr": ("A, comme dans arbre", "Z, comme dans zèbre"),
    "vi": ("A, như trong áo", "Z, như trong Zalo"),
    "ar": ("A، كَمَا فِي أَمْرِيكَا", "Z، كَمَا فِي زِيمْبَابْوِي"),
}

each_language = pytest.mark.parametrize("language", LOCALES)


@each_language
def test_a_number_is_said_digit_by_digit_with_a_pause_between_groups(language: str) -> None:
    """Zero is "zero", never the letter O."""
    assert characters.spelled("1234567890", (4, 3, 3), language) == NUMBER[language]


@each_language
def test_letters_are_parted_from_each_other(language: str) -> None:
    """Else "A" before another word is heard as the article."""
    assert characters.spelled("ABC123", (3, 3), language) == LETTERS[language]


@pytest.mark.parametrize(
    ("length", "sizes"),
    [(0, []), (3, [3]), (5, [3, 2]), (8, [4, 4]), (9, [3, 3, 3]), (10, [4, 3, 3])],
)
def test_a_number_without_groups_is_told_in_short_ones(length: int, sizes: list[int]) -> None:
    """None is longer than four."""
    said = characters.spelled("1" * length, (), "en")
    assert [len(part.split()) for part in said.split(",") if part] == sizes


@each_language
def test_the_last_four_are_said_one_by_one(language: str) -> None:
    """Of the whole number or of its last four alone."""
    said = characters.last_four("1234567890", language)
    assert said == characters.last_four("7890", language)
    comma = "،" if language == "ar" else ","
    assert said == " ".join(NUMBER[language].replace(comma, "").split()[-4:])


@each_language
@pytest.mark.parametrize("code", ["K7F3M9", "K7F-3M9"])
def test_a_confirmation_number_is_said_in_two_halves(language: str, code: str) -> None:
    assert characters.confirmation(code, language) == CODE[language]


def test_a_code_of_another_length_has_no_halves() -> None:
    assert characters.confirmation("K7F3", "en") == "K, seven, F, three"


@each_language
def test_a_masked_name_tells_its_first_letters(language: str) -> None:
    """Never a star."""
    assert characters.masked("J*** S****", language) == NAME[language]
    assert characters.masked("J*** * S****", language) == NAME[language]


@each_language
def test_a_masked_address_begins_with_its_number(language: str) -> None:
    assert characters.masked("1** M***", language) == ADDRESS[language]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("J***", "name begins with J"),
        ("J*** *", "name begins with J"),
        (
            "C*** W**** D***",
            "name begins with C, next word begins with W, next word begins with D",
        ),
        ("* M*** S*", "first word hidden, next word begins with M, next word begins with S"),
        ("*", "first word hidden"),
    ],
)
def test_a_masked_name_says_no_more_than_is_known(text: str, said: str) -> None:
    """Three words may be a company; of a word of one letter nothing is shown."""
    assert characters.masked(text, "en") == said


@each_language
def test_signs_have_names(language: str) -> None:
    assert " ".join(characters.character(sign, language) for sign in "-.@_+") == SIGNS[language]


@each_language
def test_a_letter_is_explained_by_a_word(language: str) -> None:
    """A small letter like its capital."""
    said = characters.alphabet("A", language), characters.alphabet("z", language)
    assert said == AS_IN[language]


@each_language
def test_what_is_no_letter_is_only_named(language: str) -> None:
    """Nor is what has no name at all an error."""
    for char in "7@":
        assert characters.alphabet(char, language) == characters.character(char, language)
    assert characters.character("ñ", language) == "Ñ"


@each_language
def test_each_character_is_heard_as_itself(language: str, heard: Callable[[str, str], str]) -> None:
    """A real espeak-ng has another sound for each letter, digit and sign, and skips none."""
    chars = [*ascii_uppercase, *"0123456789", *SYMBOLS[language]]
    sounds = {char: heard(characters.character(char, language), language) for char in chars}
    assert all(sounds.values())
    assert len(set(sounds.values())) == len(chars)
