"""Reading numbers out of quotes, as polars expressions: what a fact's own words say."""

from __future__ import annotations

import polars as pl

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNIT_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
TEN_ORDINALS = (
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
)
TIMES = {"once": 1, "twice": 2, "thrice": 3}

SCALES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
}


def number_words() -> dict[str, int]:
    """Return the words for 0 to 99, cardinal and ordinal, and once, twice, thrice."""
    words = {word: number for number, word in enumerate(UNITS)}
    words |= {word: number for number, word in enumerate(UNIT_ORDINALS)}
    for index, (ten, ordinal) in enumerate(zip(TENS, TEN_ORDINALS, strict=True), 2):
        words |= {ten: 10 * index, ordinal: 10 * index}
        for unit in range(1, 10):
            words[f"{ten}-{UNITS[unit]}"] = 10 * index + unit
            words[f"{ten}-{UNIT_ORDINALS[unit]}"] = 10 * index + unit
    return words | TIMES


NUMBER_WORDS = number_words()
FIGURE = r"\d(?:[\d,]*\d)?(?:\.\d+)?"
WORD_OR_FIGURE = rf"\b(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\b|{FIGURE}"


def number(text: pl.Expr) -> pl.Expr:
    """Return a figure (`1,700`, `5.6`) or number word as a float; null for anything else."""
    plain = text.str.to_lowercase().str.replace_all(r"[\s-]+", "-").str.replace_all(",", "")
    word = plain.replace_strict(NUMBER_WORDS, default=None, return_dtype=pl.Float64)
    ordinal = plain.str.replace(r"(st|nd|rd|th)$", "").cast(pl.Float64, strict=False)
    return pl.coalesce(word, ordinal)


def scale(word: pl.Expr) -> pl.Expr:
    """Return what a scale word multiplies by; 1 where there is none."""
    known = word.str.to_lowercase().str.strip_chars()
    return known.replace_strict(SCALES, default=1.0, return_dtype=pl.Float64)


def numbers_in(text: pl.Expr) -> pl.Expr:
    """Return the numbers a text holds, words and figures, scales not applied, as a list."""
    lower = text.str.to_lowercase().str.replace_all(r"(ty)\s+([a-z])", "${1}-${2}")
    return lower.str.extract_all(WORD_OR_FIGURE).list.eval(number(pl.element()))


def half_step(figure: pl.Expr) -> pl.Expr:
    """Return half of a figure's last decimal place: what rounding can hide (`5.6` → 0.05)."""
    decimals = figure.str.extract(r"\.(\d+)").str.len_chars().fill_null(0)
    return 0.5 / pl.lit(10.0).pow(decimals)
