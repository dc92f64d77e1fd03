"""What signs are called: those of a number, and those that an e-mail address may hold (RFC 5322,
3.2.3, atext, with the dot and the at)."""

from __future__ import annotations

from collections.abc import Mapping

_ORDER = ("en", "es", "fr", "vi", "ar")

_NAMES = {
    "-": ("dash", "guion", "tiret", "gạch ngang", "شَرْطَة"),
    ".": ("dot", "punto", "point", "chấm", "نُقْطَة"),
    "@": ("at", "arroba", "arobase", "a còng", "آت"),
    "_": ("underscore", "guion bajo", "tiret bas", "gạch dưới", "شَرْطَة سُفْلِيَّة"),
    "+": ("plus", "más", "plusse", "dấu cộng", "زَائِد"),
    "!": (
        "exclamation mark",
        "signo de exclamación",
        "point d'exclamation",
        "dấu chấm than",
        "عَلَامَة تَعَجُّب",
    ),
    "#": ("number sign", "numeral", "dièse", "dấu thăng", "عَلَامَة رَقْم"),
    "$": ("dollar sign", "signo de dólar", "signe dollar", "dấu đô la", "عَلَامَة دُولَار"),
    "%": ("percent", "por ciento", "pour cent", "phần trăm", "بِالمِئَة"),
    "&": ("ampersand", "signo de y", "esperluette", "dấu và", "عَلَامَة العَطْف"),
    "'": ("apostrophe", "apóstrofo", "apostrophe", "dấu nháy đơn", "فَاصِلَة عُلْيَا"),
    "*": ("star", "asterisco", "astérisque", "dấu sao", "نَجْمَة"),
    "/": ("slash", "barra", "barre oblique", "gạch chéo", "شَرْطَة مَائِلَة"),
    "=": ("equals", "igual", "égal", "dấu bằng", "يُسَاوِي"),
    "?": (
        "question mark",
        "signo de interrogación",
        "point d'interrogation",
        "dấu hỏi",
        "عَلَامَة اِسْتِفْهَام",
    ),
    "^": ("caret", "acento circunflejo", "accent circonflexe", "dấu mũ", "عَلَامَة إِقْحَام"),
    "`": ("backtick", "acento grave", "accent grave", "dấu huyền", "عَلَامَة نَبْر"),
    "{": ("left brace", "abre llave", "accolade ouvrante", "mở ngoặc nhọn", "حَاصِرَة مَفْتُوحَة"),
    "|": ("vertical bar", "barra vertical", "barre verticale", "gạch đứng", "شَرْطَة عَمُودِيَّة"),
    "}": ("right brace", "cierra llave", "accolade fermante", "đóng ngoặc nhọn", "حَاصِرَة مُغْلَقَة"),
    "~": ("tilde", "virgulilla", "tilde", "dấu ngã", "تِيلْدَا"),
    " ": ("space", "espacio", "espace", "khoảng trắng", "مَسَافَة"),
}

#: By language, then by sign.
SYMBOLS: Mapping[str, Mapping[str, str]] = {
    language: {sign: names[column] for sign, names in _NAMES.items()}
    for column, language in enumerate(_ORDER)
}
