"""So many at so much each, beside the total told of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figure, Figures
from newsaudit.extract.tallies.tally import Tally, is_rough, shown
from newsaudit.schemas.article import Span

EACH = re.compile(r"\b(?:each|apiece)\b")
EACH_BEHIND = re.compile(r"^(?:\s[a-z-]+){0,2}\s(?:each|apiece)\b")
EACH_BEFORE = re.compile(r"\beach(?:\s[a-z-]+){1,3}\s$")
TOTAL = re.compile(
    r"(?:\bor|\btotal of|\btotall?ing|\bin all|\bin total|\baltogether|\bmaking|\bfor a total of|\braising"
    r"|\braised|\bbrought in|\bbill of|\bcost of|\bcom(?:es?|ing) to|\bcame to"
    r"|\badd(?:s|ed|ing)? up to|\bcosting|\bcost (?:the|its|a) [a-z]{1,20}),?\s$"
)
TOTAL_BEHIND = re.compile(r"^(?:\s[a-z]+){0,2}\s(?:in (?:all|total)|altogether)\b")
FOR_NAMES = re.compile(r"^\seach for ((?:[A-Z][\w.’'-]*\s?|,\s|and\s)+)")
NAMES = re.compile(r",? and |, ")
SLACK = 0.02
"""Share by which a product may miss, besides the rounding of its numbers."""
AVERAGE_SLACK = 0.06
FAR = 2.0
NOUN = re.compile(r"^(?:\s[a-z-]+){0,2}?\s([a-z]{3,}s)\b")
SUMS = frozenset(
    "transfers payments transactions withdrawals cheques checks deposits instalments installments "
    "invoices".split()
)


def find_products(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield totals beside the number and the rate that make them."""
    text = document.text
    yield from per_unit(document, figures)
    if not EACH.search(text):
        return
    for span in document.sentences:
        if EACH.search(text, span.start, span.end):
            told = figures.within(span.start, span.end, "count", "money")
            yield from in_sentence(document, told) or of_article(document, told, figures)


PER = re.compile(
    r"^ ([a-z]+s)(?: to a| to each| per| for each| a| each) "
    r"(?!(?:minute|hour|day|night|week|month|season|year)\b)([a-z]+)\b"
)
"""Unit of a rate, and of what it is the rate: 30 tonnes to a truck."""

RATED = re.compile(r"^ [a-z]+ (?:a|an|per|each) [a-z]")


def per_unit(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `18 trucks carrying 540 tonnes of sorghum, 30 tonnes to a truck`."""
    text = document.text
    for rate in figures.every:
        per = PER.match(text[rate.end : rate.end + 40]) if rate.kind == "count" else None
        if per is None:
            continue
        span = document.sentences[document.sentence_at(rate.start)]
        told = [one for one in figures.within(span.start, span.end, "count") if one is not rate]
        numbers = [one for one in told if text.startswith(f" {per[2]}s", one.end)]
        totals = [
            one
            for one in told
            if text.startswith(f" {per[1]}", one.end)
            and not RATED.match(text[one.end : one.end + 40])
        ]
        if len(numbers) == len(totals) == 1:
            yield from multiplied(document, numbers[0], rate, totals[0])


def in_sentence(document: Document, told: list[Figure]) -> list[Tally]:
    """Return the total of a sentence beside the number and the rate of the same sentence."""
    rates = [one for one in told if is_rate(document, one)]
    totals = [one for one in told if is_total(document, one) and one not in rates]
    if len(rates) != 1 or len(totals) != 1 or totals[0].start < rates[0].start:
        return []
    rate, total = rates[0], totals[0]
    rest = [one for one in told if one not in (rate, total)]
    names = FOR_NAMES.match(document.text[rate.end : total.start])
    if names and all(one.currency == rate.currency for one in rest):
        many = len(NAMES.split(names[1].strip(" ,").removesuffix(" and")))
        return compared(document, [rate.value] * many + [one.value for one in rest], rate, total)
    if len(rest) == 1 and rest[0].currency is None and rest[0].start < total.start:
        if units_differ(document, rate, total):
            return []
        return multiplied(document, rest[0], rate, total)
    return []


MEASURE = re.compile(
    r"[ -](milligrams?|grams?|kilograms?|kilos?|kg|tonnes?|tons?|ounces?|pounds?|lit(?:er|re)s?|gallons?"
    r"|barrels?|minutes?|hours?|days?|weeks?|months?|met(?:er|re)s?|kilomet(?:er|re)s?|km|miles?|feet|yards?|acres?"
    r"|hectares?|watts?|kilowatts?|megawatts?|gigawatts?)\b"
)


def units_differ(document: Document, rate: Figure, total: Figure) -> bool:
    """Tell a total in another unit than its rate: sacks of 50 kilograms each, 400 tonnes in all."""
    of_rate, of_total = (
        MEASURE.match(document.text, one.end, one.end + 16) for one in (rate, total)
    )
    return bool(of_total and of_rate and of_rate[1].rstrip("s") != of_total[1].rstrip("s"))


def compared(document: Document, parts: list[float], rate: Figure, total: Figure) -> list[Tally]:
    """Return a total beside the sum of what each has to pay."""
    made = sum(parts)
    if is_rough(document, total.start) or rate.currency != total.currency:
        return []
    detail = f"{' + '.join(map(shown, parts))} = {shown(made)}"
    slack = total.step
    return [
        Tally(
            "product", total.start, total.end, total.value, made - slack, made + slack, detail,
            Span(rate.start, rate.end),
        )
    ]  # fmt: skip


def multiplied(document: Document, number: Figure, rate: Figure, total: Figure) -> list[Tally]:
    """Return a total beside the product of a number and a rate."""
    if rate.currency != total.currency:
        return []
    made = number.value * rate.value
    rough = any(is_rough(document, one.start) for one in (number, rate, total))
    slack = number.value * rate.step + total.step + (0.2 if rough else SLACK) * made
    detail = f"{shown(number.value)} x {shown(rate.value)} = {shown(made)}"
    return [
        Tally(
            "product", total.start, total.end, total.value, made - slack, made + slack, detail,
            Span(number.start, rate.end),
        )
    ]  # fmt: skip


def of_article(document: Document, told: list[Figure], figures: Figures) -> Iterator[Tally]:
    """Yield a rate of money beside the headline's amount, where no amount of the copy is the product."""
    rates = [one for one in told if one.currency and is_rate(document, one)]
    numbers = [one for one in told if not one.currency]
    headline = document.article.headline_span
    if len(rates) != 1 or len(numbers) != 1 or headline is None:
        return
    rate, number = rates[0], numbers[0]
    made = rate.value * number.value
    slack = AVERAGE_SLACK * made + number.value * rate.step
    near = [
        one
        for one in figures.every
        if one.currency == rate.currency and abs(one.value - made) <= slack
    ]
    heads = figures.within(headline.start, headline.end, "money")
    if near or len(heads) != 1 or number.end > rate.start or is_rough(document, number.start):
        return
    if not is_of_headline(document, number):
        return
    total = heads[0]
    if total.currency == rate.currency and 1 / FAR <= total.value / made <= FAR:
        right = total.value / number.value
        sum_told = f"{shown(number.value)} x {shown(rate.value)} = {shown(made)}"
        detail = f"{sum_told}, headline {shown(total.value)}"
        yield Tally(
            "product",
            rate.start,
            rate.end,
            rate.value,
            right,
            right,
            detail,
            Span(total.start, total.end),
        )


def is_of_headline(document: Document, number: Figure) -> bool:
    """Tell things that the headline names, or that amounts of money are made of."""
    noun = NOUN.match(document.text[number.end : number.end + 40])
    headline = document.article.headline or ""
    return bool(noun and (noun[1] in SUMS or re.search(rf"(?i)\b{noun[1]}\b", headline)))


def is_rate(document: Document, figure: Figure) -> bool:
    """Tell a number that each of several has, costs or pays."""
    text = document.text
    return bool(
        EACH_BEHIND.match(text[figure.end : figure.end + 40])
        or EACH_BEFORE.search(text[max(0, figure.start - 40) : figure.start])
    )


def is_total(document: Document, figure: Figure) -> bool:
    """Tell a number that the copy calls the total, or tells in other words."""
    text = document.text
    return bool(
        TOTAL.search(text[max(0, figure.start - 20) : figure.start])
        or TOTAL_BEHIND.match(text[figure.end : figure.end + 40])
    )
