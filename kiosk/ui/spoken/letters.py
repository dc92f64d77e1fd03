"""A word for each letter from A to Z, in the order of the alphabet.

Arabic has places whose Latin names begin with the letter, as its speakers spell Latin letters;
Vietnamese has borrowed words for F, J, W and Z, which it lacks.
"""

from __future__ import annotations

from string import ascii_uppercase

_WORDS = {
    "en": """apple baby cat dog egg fish goat house ice jump king lemon moon
        nest orange paper queen river sun table uniform violin water x-ray yellow zebra""",
    "es": """árbol barco casa dedo elefante fuego gato hoja isla jardín kilo luna mano
        noche oso perro queso ratón sol taza uva vaca web xilófono yate zapato""",
    "fr": """arbre ballon chat dent école fleur gâteau hiver île jardin kilo lune maison
        neige orange pomme question rose soleil table usine voiture wagon xylophone yaourt zèbre""",
    "vi": """áo bà cá dê em fax gà hoa in judo kem lá mẹ
        nai ong pin quà rau sông tôm uống vàng web xe yêu Zalo""",
    "ar": """أَمْرِيكَا بَرْلِين كَنَدَا دُبَي إِثْيُوبْيَا فَرَنْسَا غَانَا هُولَنْدَا إِيطَالِيَا جَاكَرْتَا كِينْيَا لِيبْيَا مَالِيزْيَا
        نِيُويُورْك أُوهَايُو بَارِيس قَطَر رُومَا سُورِيَا تُونِس أُوغَنْدَا فِيِينَّا وَاشِنْطُن إِكْسِتَر يُوكُوهَامَا زِيمْبَابْوِي""",
}

#: How a letter is explained; espeak-ng takes an English "A" before another word for the article,
#: if no comma parts them.
AS_IN = {
    "en": "{letter}, as in {word}",
    "es": "{letter}, como en {word}",
    "fr": "{letter}, comme dans {word}",
    "vi": "{letter}, như trong {word}",
    "ar": "{letter}، كَمَا فِي {word}",
}

#: By language, then by letter.
WORDS = {
    language: dict(zip(ascii_uppercase, words.split(), strict=True))
    for language, words in _WORDS.items()
}
