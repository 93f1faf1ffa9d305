"""Who a source is: the kind of source, and the person where the article says who it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from newsaudit.extract.document import Document
from newsaudit.extract.statements.kinds import kind_of
from newsaudit.extract.statements.relation import Relation
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Official

SINGULAR = frozenset({"he", "she", "him", "her", "himself", "herself"})
RELATIVE = frozenset({"who", "whom", "which", "that"})
MALE = frozenset({"he", "him", "himself"})
TITLES = frozenset(
    "mr mrs ms dr sen rep gov gov gen col sgt president senator secretary minister prime chief "
    "chancellor mayor governor representative congressman congresswoman judge justice professor "
    "former russian us u.s. ukrainian the republican democratic deputy spokesman spokeswoman "
    "director king queen prince pope sir lord lady vice attorney general chairman ambassador "
    "senate foreign defence defense state house speaker majority leader minority".split()
)
BACK = 2
"""Sentences back over which a pronoun is followed."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the article names them."""

    name: str
    person_id: str | None
    female: bool | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """What a source was found to be."""

    kind: str
    name: str | None = None
    person_id: str | None = None


class People:
    """The persons of an article: mentions in text order, and who a last name stands for."""

    def __init__(self, document: Document, officials: Sequence[Official]) -> None:
        self.document = document
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.persons: list[Person] = []
        self.by_last_name: dict[str, Person] = {}
        self.spoke: dict[int, Person] = {}
        self.last_speaker: Person | None = None
        full = full_names(officials)
        for official in officials:
            self.note(official.name_start, official.name_end, person_of(official, full))

    def note(self, start: int, end: int, person: Person) -> None:
        """Add a mention; mentions come in text order."""
        self.starts.append(start)
        self.ends.append(end)
        self.persons.append(person)
        if " " in person.name:
            self.by_last_name[last_name(person.name)] = person

    def within(self, start: int, end: int) -> list[Person]:
        """Return the persons mentioned between two places, in order."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, lo=first)
        return [self.persons[here] for here in range(first, last) if self.ends[here] <= end]

    def resolve(self, span: Span | None, content: Sequence[Span] = ()) -> Source:
        """Return what a source is; pronouns and last names are followed to the person.

        Nobody tells of himself by name: who is named in the `content` is "he" last of all.
        """
        if span is None:
            return Source("none")
        text = span.of(self.document.text)
        low = text.lower()
        if low in SINGULAR:
            told = {person for one in content for person in self.within(one.start, one.end)}
            return named(self.antecedent(span, low in MALE, told))
        if low in RELATIVE:
            return named(self.before(span))
        head = text.split(",", 1)[0]
        persons = self.within(span.start, span.start + len(head)) or self.within(
            span.start, span.end
        )
        if persons and not owns(text, persons[0]):
            return named(persons[0])
        if person := self.by_last_name.get(last_name(head)):
            return named(person)
        kind = kind_of(text)
        return Source(kind, without_titles(head) if kind == "named" else organisation(kind, head))

    def antecedent(self, span: Span, male: bool, told: Set[Person]) -> Person | None:
        """Return the person a singular pronoun stands for, as far as position tells.

        First whoever is named before it in the same sentence, then the speaker, then the first
        person named, of the sentences before; those `told` of in what is said only after them.
        """
        here = self.document.sentence_at(span.start)
        sentences = self.document.sentences
        options = self.within(sentences[here].start, span.start)[:1] if sentences else []
        for back in range(here - 1, max(-1, here - 1 - BACK), -1):
            if back in self.spoke:
                options.append(self.spoke[back])
            options += self.within(sentences[back].start, sentences[back].end)[:1]
        options += [self.last_speaker] if self.last_speaker else []
        fit = [one for one in options if one.female is None or one.female != male]
        return next((one for one in fit if one not in told), fit[0] if fit else None)

    def before(self, span: Span) -> Person | None:
        """Return the person named last before a relative pronoun, in its sentence."""
        sentences = self.document.sentences
        start = sentences[self.document.sentence_at(span.start)].start
        return next(iter(self.within(start, span.start)[-1:]), None)

    def heard(self, relation: Relation, source: Source) -> None:
        """Remember who spoke, for the pronouns of the sentences that follow."""
        if source.kind == "named" and source.name and relation.cue is not None:
            sentence = self.document.sentence_at(relation.cue.start)
            person = Person(source.name, source.person_id)
            self.last_speaker = self.spoke[sentence] = person
            if " " in person.name:
                self.by_last_name.setdefault(last_name(person.name), person)


def full_names(officials: Sequence[Official]) -> dict[str, str]:
    """Return the longest name of every person, the first of equals."""
    found: dict[str, str] = {}
    for official in officials:
        if official.person_id and len(official.name) > len(found.get(official.person_id, "")):
            found[official.person_id] = official.name
    return found


def person_of(official: Official, full: Mapping[str, str]) -> Person:
    """Return the person of a mention by the full name; a title may tell a woman or a man."""
    title = (official.title or "").lower()
    female = None
    if title.endswith("woman") or title in ("mrs", "ms", "queen", "first lady"):
        female = True
    elif title.endswith(("spokesman", "chairman", "king", "congressman")):
        female = False
    name = full.get(official.person_id or "", official.name)
    return Person(name, official.person_id, female)


def named(person: Person | None) -> Source:
    """Return a named source; a pronoun that leads nowhere still stands for a person."""
    return Source("named", person.name, person.person_id) if person else Source("named")


def owns(text: str, person: Person) -> bool:
    """Tell `Trump's lawyer`, whose head is not the person, from `Trump`."""
    if "'" not in text and "’" not in text:
        return False
    name = re.escape(last_name(person.name))
    return re.search(rf"{name}['’]s?\s+\w", text, re.IGNORECASE) is not None


def last_name(name: str) -> str:
    """Return the last word of a name, lower case, without possessive or generation."""
    words = [word for word in name.lower().split() if word.strip(".,") not in ("jr", "sr", "iii")]
    last = words[-1] if words else ""
    return last.removesuffix("'s").removesuffix("’s").strip(".,'’")


def without_titles(text: str) -> str | None:
    """Return a name without the titles before it; None when no full name is left."""
    words = text.replace("\u00a0", " ").split()
    lower = [at for at, word in enumerate(words) if word[:1].islower()]
    words = words[lower[-1] + 1 :] if lower else words
    while words and words[0].lower().strip(".,") in TITLES:
        words.pop(0)
    return " ".join(words).strip(".,").removesuffix("'s").removesuffix("’s") if words else None


def organisation(kind: str, head: str) -> str | None:
    """Return the name of an office or document that has one, without its article."""
    bare = re.sub(
        r"^(?:neither|none of|(?:the|a|an)(?=[ \u00a0]))[ \u00a0]?", "", head, flags=re.IGNORECASE
    )
    return bare if kind in ("role", "document") and bare[:1].isupper() else None
