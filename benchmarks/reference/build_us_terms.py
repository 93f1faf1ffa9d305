"""Make the US tables of reference data from `unitedstates/congress-legislators` (CC0).

    python build_us_terms.py legislators-current.yaml executive.yaml --as-of 2026-06-10 -o DIR

writes `us_congress.csv` and `us_executive.csv`. Needs PyYAML, which newsaudit itself does not.
`--as-of` is the day of the data set's version; a term that ends later is open. Terms of the same
office that follow within a week are one row, since nobody counts the days between two oaths.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

SOURCE = "unitedstates/congress-legislators"
OFFICES = {
    "sen": ("senator", "Senate"),
    "rep": ("representative", "House of Representatives"),
    "prez": ("president", "White House"),
    "viceprez": ("vice president", "White House"),
}
CHAMBERS = {"senate": "Senate", "house": "House of Representatives"}
BETWEEN_OATHS = timedelta(days=7)
HEADER = (
    "name", "other_names", "office", "organisation", "country", "state", "district", "party",
    "start", "end", "source",
)  # fmt: skip


@dataclass(frozen=True)
class Term:
    """One row of the table; `district` and `party` are empty where they mean nothing."""

    name: str
    other_names: str
    office: str
    organisation: str
    state: str
    district: str
    party: str
    start: date
    end: date | None

    def row(self) -> list[str]:
        """Return the cells in the order of HEADER."""
        end = self.end.isoformat() if self.end else ""
        place = [self.organisation, "US", self.state, self.district, self.party]
        dates = [self.start.isoformat(), end]
        return [self.name, self.other_names, self.office, *place, *dates, SOURCE]


def spellings(person: dict[str, Any]) -> list[str]:
    """Return a person's names, the one news uses first."""
    name, ids = person["name"], person["id"]
    suffix = f" {name['suffix']}" if "suffix" in name else ""
    firsts = [name.get("nickname"), name["first"], f"{name['first']} {name.get('middle', '')}"]
    made = [f"{first} {name['last']}" for first in firsts if first]
    given = [ids.get("wikipedia"), name.get("official_full"), ids.get("ballotpedia")]
    every = [*given, *made, *(m + suffix for m in made if suffix)]
    plain = (re.sub(r" \(.*\)$", "", " ".join(n.replace(",", "").split())) for n in every if n)
    return list(dict.fromkeys(plain))


def terms_of(person: dict[str, Any], as_of: date) -> Iterator[Term]:
    """Yield a person's terms and leadership roles, in order of start."""
    name, *others = spellings(person)
    for term in person["terms"]:
        office, organisation = OFFICES[term["type"]]
        start, end = days_of(term, as_of)
        yield Term(
            name, "; ".join(others), office, organisation, term.get("state", ""),
            str(term.get("district", "")), term.get("party", ""), start, end,
        )  # fmt: skip
    for role in person.get("leadership_roles", []):
        start, end = days_of(role, as_of)
        chamber = CHAMBERS[role["chamber"]]
        title = re.sub(r"^(Senate|House) | of the House$", "", role["title"]).lower()
        yield Term(name, "; ".join(others), title, chamber, "", "", "", start, end)


def days_of(term: dict[str, Any], as_of: date) -> tuple[date, date | None]:
    """Return first and last day; a term that ends after `as_of` is open."""
    end = date.fromisoformat(term["end"]) if term.get("end") else None
    return date.fromisoformat(term["start"]), None if end and end > as_of else end


def joined(terms: Iterable[Term]) -> Iterator[Term]:
    """Yield terms, those of the same office that follow each other as one."""
    last: Term | None = None
    for term in terms:
        if last and last.end and continues(last, term):
            last = replace(last, end=term.end)
            continue
        if last:
            yield last
        last = term
    if last:
        yield last


def continues(last: Term, term: Term) -> bool:
    """Tell whether a term goes on where the last one ended."""
    same = replace(term, start=last.start, end=last.end) == last
    return same and last.end is not None and term.start - last.end <= BETWEEN_OATHS


def write(path: Path, people: list[dict[str, Any]], as_of: date) -> None:
    """Write the people's terms as CSV, in order of name and start."""
    rows = [term for person in people for term in joined(terms_of(person, as_of))]
    rows.sort(key=lambda term: (term.name, term.start, term.office))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(term.row() for term in rows)


def main() -> None:
    """Read the arguments and write both files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("legislators", type=Path)
    parser.add_argument("executive", type=Path)
    parser.add_argument("--as-of", type=date.fromisoformat, required=True)
    parser.add_argument("-o", "--output", type=Path, default=Path())
    args = parser.parse_args()
    for source, name in ((args.legislators, "us_congress"), (args.executive, "us_executive")):
        people = yaml.safe_load(source.read_text(encoding="utf-8"))
        write(args.output / f"{name}.csv", people, args.as_of)


if __name__ == "__main__":
    main()
