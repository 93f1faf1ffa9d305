"""Write the words' senses that the attribution model reads, from the files of WordNet 3.0.

    python -m benchmarks.extraction.senses /usr/share/wordnet > audit/extract/statements/data/senses.txt

(Debian: the package `wordnet-base`.) A word of small letters gets its part of speech, for nouns and
verbs with the lexicographer's file of the most frequent sense (`v32`: verbs of communication); `c`
says that a frequent other sense of the verb is one of communication. Two parts of speech stand
together (`n10+v32`) when each has a tenth of the word's uses in the tagged texts of WordNet. Nouns,
adjectives and adverbs that do not occur there are left out, and so are slurs. Irregular forms carry
a star.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
OF_KEY = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
COMMUNICATION = "32"
SHARE = 0.1
SLUR = b";u 06718862 n "
"""A pointer of usage to `ethnic_slur`: words that mean that first are left out."""


def main() -> None:
    """Print the licence, then a line for each class: the class and its words."""
    folder = Path(sys.argv[1])
    classes = {word: together(parts) for word, parts in senses(folder).items()}
    for word, lemma in irregular(folder):
        if lemma in classes:
            classes.setdefault(word, classes[lemma] + "*")
    words = defaultdict(list)
    for word, name in sorted(classes.items()):
        words[name].append(word)
    print("".join(f"# {line}\n" for line in LICENCE.strip().splitlines()), end="")
    print("".join(f"{name} {' '.join(words[name])}\n" for name in sorted(words)), end="")


def uses(folder: Path) -> Counter[tuple[str, str]]:
    """Return how often a word is tagged as a part of speech."""
    found: Counter[tuple[str, str]] = Counter()
    for line in (folder / "cntlist.rev").read_text("utf-8").splitlines():
        key, _, count = line.split()
        lemma, rest = key.split("%")
        found[lemma, OF_KEY[rest[0]]] += int(count)
    return found


def senses(folder: Path) -> dict[str, list[tuple[float, str]]]:
    """Return by word how often it is what."""
    counts, found = uses(folder), defaultdict(list)
    for part, name in FILES.items():
        data = (folder / f"data.{name}").read_bytes()
        for line in (folder / f"index.{name}").read_text("utf-8").splitlines():
            lemma, *rest = line.split()
            count = counts[lemma, part]
            if (
                line[0] == " "
                or not lemma.isalpha()
                or len(lemma) < 2
                or not (part == "v" or count)
            ):
                continue
            offsets = map(int, rest[int(rest[2]) + 5 :])
            synsets = [data[offset : offset + 2000].split(b"\n")[0] for offset in offsets]
            if SLUR in synsets[0]:
                continue
            if part != "n" or in_small_letters(lemma, synsets[0]):
                found[lemma].append((count + 0.5, label(part, synsets)))
    return found


def in_small_letters(lemma: str, synset: bytes) -> bool:
    """Tell a common noun from a name."""
    fields = synset.split()
    return lemma.encode() in fields[4 : 4 + 2 * int(fields[3], 16) : 2]


def label(part: str, synsets: list[bytes]) -> str:
    """Return part of speech, file of the first sense, and whether another is of communication."""
    if part not in "nv":
        return part
    first, *others = [synset.split()[1].decode() for synset in synsets]
    speaks = part == "v" and first != COMMUNICATION and COMMUNICATION in others[:2]
    return f"{part}{first}{'c' if speaks else ''}"


def together(parts: list[tuple[float, str]]) -> str:
    """Return the one or two classes that make up a tenth of a word's uses, the most frequent first."""
    total = sum(count for count, _ in parts)
    kept = [name for count, name in sorted(parts, key=lambda one: (-one[0], one[1]))
            if count >= SHARE * total]  # fmt: skip
    return "+".join(kept[:2])


def irregular(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield irregular forms with their lemmas."""
    for name in ("verb", "noun"):
        for line in (folder / f"{name}.exc").read_text("utf-8").splitlines():
            form, lemma, *_ = line.split()
            if form.isalpha():
                yield form, lemma


LICENCE = """
Words by part of speech and lexicographer file, derived by benchmarks/extraction/senses.py from
WordNet 3.0, under its licence:

WordNet Release 3.0. This software and database is being provided to you, the LICENSEE, by
Princeton University under the following license. By obtaining, using and/or copying this software
and database, you agree that you have read, understood, and will comply with these terms and
conditions.: Permission to use, copy, modify and distribute this software and database and its
documentation for any purpose and without fee or royalty is hereby granted, provided that you agree
to comply with the following copyright notice and statements, including the disclaimer, and that the
same appear on ALL copies of the software, database and documentation, including modifications that
you make for internal use or for distribution.

WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.

THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO
REPRESENTATIONS OR WARRANTIES OF MERCHANT-ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE
USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS,
COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.

The name of Princeton University or Princeton may not be used in advertising or publicity pertaining
to distribution of the software and/or database. Title to copyright in this software, database and
any associated documentation shall at all times remain with Princeton University and LICENSEE agrees
to preserve same.
"""

if __name__ == "__main__":
    main()
