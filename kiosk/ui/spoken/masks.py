"""How names and addresses are told of which only first letters are known."""

from __future__ import annotations

#: Of a first name, a last name, a house number, any other word, and a first word of one letter,
#: which is hidden altogether.
PHRASES = {
    "en": (
        "name begins with {}",
        "last name begins with {}",
        "number begins with {}",
        "next word begins with {}",
        "first word hidden",
    ),
    "es": (
        "el nombre empieza con {}",
        "el apellido empieza con {}",
        "el número empieza con {}",
        "la palabra siguiente empieza con {}",
        "primera palabra oculta",
    ),
    "fr": (
        "le nom commence par {}",
        "le nom de famille commence par {}",
        "le numéro commence par {}",
        "le mot suivant commence par {}",
        "premier mot caché",
    ),
    "vi": (
        "tên bắt đầu bằng {}",
        "họ bắt đầu bằng {}",
        "số nhà bắt đầu bằng {}",
        "từ kế tiếp bắt đầu bằng {}",
        "từ đầu được che",
    ),
    "ar": (
        "الاِسْم أَوَّلُهُ {}",
        "اِسْم العَائِلَة أَوَّلُهُ {}",
        "الرَقْم أَوَّلُهُ {}",
        "الكَلِمَة التَالِيَة أَوَّلُهَا {}",
        "الكَلِمَة الأُولَى مَخْفِيَّة",
    ),
}
