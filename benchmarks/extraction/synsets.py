"""Write the words of like meaning that the model of aid reads, from the files of WordNet 3.0.

    python -m benchmarks.extraction.synsets /usr/share/wordnet > audit/extract/aid/clauses/data/synsets.txt

(Debian: the package `wordnet-base`.) A synset is a meaning and the words that have it. Each line is a
word or a verb with its particle (`hold_back`) and the numbers of its most frequent synsets, each with
that of the next wider one behind a caret: `shelve v17 ^v3`. A synset that no other word has is left
out. Nouns are those that occur in the tagged texts of WordNet and mean an act, a thing made, a
statement, an event, food, a possession or a state. Irregular forms have their lemma instead:
`gave =give`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.extraction.senses import LICENCE, irregular, uses
from newsaudit.extract.aid.clauses.synsets import PARTICLES

FILES = {"v": "verb", "n": "noun"}
SENSES = {"v": 3, "n": 2}
"""How many of a word's meanings are written, the most frequent first."""
NOUNS = frozenset({"04", "06", "10", "11", "13", "21", "26"})
"""Lexicographer's files of nouns."""
HYPERNYM = "@"

Synsets = dict[str, tuple[str, str]]
"""Lexicographer's file and wider synset of each synset, by offset."""


def main() -> None:
    """Print the licence, then a line for each word."""
    folder = Path(sys.argv[1])
    found = dict(words(folder))
    numbers = numbered(found.values())
    print("".join(f"# {line}\n" for line in LICENCE.strip().splitlines()[3:]), end="")
    told = {
        word: " ".join(
            dict.fromkeys(numbers[one] for pair in meanings for one in pair if one in numbers)
        )
        for word, meanings in found.items()
    }
    for form, lemma in irregular(folder):
        if lemma in told:
            told[form] = f"={lemma} {told.get(form, '')}".rstrip()
    for word, synsets in sorted(told.items()):
        if synsets:
            print(word, synsets)


Meanings = tuple[tuple[str, str], ...]
"""Synsets of a word, each with the next wider one (empty for none): part of speech and offset."""


def words(folder: Path) -> Iterator[tuple[str, Meanings]]:
    """Yield every word with its meanings, those as a verb first."""
    by_word: dict[str, Meanings] = {}
    counts = uses(folder)
    for part, name in FILES.items():
        known = dict(synsets(folder / f"data.{name}", part))
        for lemma, offsets in index(folder / f"index.{name}"):
            if is_word(lemma, part) and (part == "v" or counts[lemma, part]):
                kept = [known[at] for at in offsets[: SENSES[part]] if at in known]
                by_word[lemma] = (*by_word.get(lemma, ()), *kept)
    return ((word, meanings) for word, meanings in by_word.items() if meanings)


def is_word(lemma: str, part: str) -> bool:
    """Tell a word of letters, and a verb with its particle."""
    first, _, particle = lemma.partition("_")
    return (
        first.isalpha()
        and len(first) > 1
        and (not particle or (part == "v" and particle in PARTICLES))
    )


def index(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield lemmas with their synsets' offsets, the most frequent meaning first."""
    for line in lines(path):
        lemma, _, count, pointers, *rest = line.split()
        yield lemma, rest[int(pointers) + 2 :][: int(count)]


def synsets(path: Path, part: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield offsets with the synset and its first wider one, of nouns only those of `NOUNS`."""
    for line in lines(path):
        offset, file, _, size, *rest = line.split(" | ")[0].split()
        if part == "v" or file in NOUNS:
            place = 2 * int(size, 16)
            pointers = rest[place + 1 :][: 4 * int(rest[place])]
            linked = zip(pointers[::4], pointers[1::4], strict=True)
            above = next((other for sign, other in linked if sign == HYPERNYM), "")
            yield offset, (part + offset, above and f"^{part}{above}")


def lines(path: Path) -> Iterator[str]:
    """Yield the lines of a file of WordNet below its licence."""
    return (line for line in path.read_text("utf-8").splitlines() if not line.startswith(" "))


def numbered(found: Iterable[Meanings]) -> dict[str, str]:
    """Return short numbers of the synsets and wider ones that several words have, small where many do."""
    counts = Counter(one for meanings in found for pair in meanings for one in pair if one)
    ordered = sorted(counts, key=lambda one: (-counts[one], one))
    return {one: f"{one[:-8]}{at}" for at, one in enumerate(ordered) if counts[one] > 1}


if __name__ == "__main__":
    main()
