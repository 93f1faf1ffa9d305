"""The article report: complete without a script, self-contained, the same bytes every time."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from newsaudit.reports.html import article_report, write
from newsaudit.reports.html.annotated import blocks
from tests.reports import samples

VOID = {"meta", "br", "hr", "input", "link", "img", "circle", "rect", "line", "path"}


class Page(HTMLParser):
    """Collects what a reader sees, the ids, and the links inside the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.tags: list[str] = []
        self.hidden = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        if "id" in given:
            self.ids.append(given["id"] or "")
        if tag == "a":
            self.links.append(given.get("href") or "")
        self.hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


@pytest.fixture(scope="module")
def report() -> str:
    return article_report(samples.result())


def test_names_every_finding_fact_and_passed_check(report: str) -> None:
    text = " ".join(Page(report).text.replace("`", "").split())
    for finding in samples.findings():
        assert finding.message.replace("`", "") in text
    for fact in samples.facts():
        assert " ".join(fact.quote.split())[:40] in text
    for passed in samples.result().passed:
        assert passed.message in text


def test_the_article_stands_in_it_unchanged(report: str) -> None:
    copy = report[report.index("<article class=copy") : report.index("</article>")]
    copy = re.sub(r'<a [^>]*class="m [^>]*>[^<]*</a>', "", copy)
    copy = re.sub(r'<div class="?margin[^>]*>.*?(?=<div class=row>|$)', "", copy, flags=re.DOTALL)
    copy = re.sub(r"<span class=ln[^>]*>\d+</span>", "", copy)
    shown = "".join(Page(copy).text.split())
    assert "".join(samples.TEXT.split()) in shown


def test_every_link_inside_leads_somewhere_and_ids_are_unique(report: str) -> None:
    page = Page(report)
    assert len(page.ids) == len(set(page.ids))
    for link in page.links:
        assert link.startswith("#")
        assert link[1:] in page.ids, link


def test_contradictions_are_linked_both_ways(report: str) -> None:
    page = Page(report)
    first, second = (f for f in samples.findings() if f.code == "CNT001")
    for finding in (first, second):
        assert f"other0-{finding.fingerprint}" in page.ids
        assert f"#m-{finding.fingerprint}" in page.links
        assert f"#other0-{finding.fingerprint}" in page.links


def test_the_policy_comes_first_and_names_the_hashes_of_style_and_script(report: str) -> None:
    head = report.index("<meta http-equiv=Content-Security-Policy")
    assert report[:head] == "<!doctype html>\n<html lang=en><head>"
    policy = re.search(r'content="([^"]*)"', report[head:])
    assert policy is not None
    for kind, source in re.findall(r"<(style|script)>(.*?)</(?:style|script)>", report, re.DOTALL):
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"sha256-{digest}" in policy[1], kind
    assert "default-src &#x27;none&#x27;" in policy[1]


def test_loads_nothing_and_styles_nothing_inline(report: str) -> None:
    page = Page(report)
    assert not {"img", "link", "iframe", "object", "embed", "base", "form"} & set(page.tags)
    assert not re.search(r"<[a-z]+[^>]* (style|on[a-z]+|src)=", report)


def test_the_twin_says_everything(report: str) -> None:
    found = re.search(
        r'<script type="application/json" id=result>(.*?)</script>', report, re.DOTALL
    )
    assert found is not None
    twin = json.loads(found[1])
    assert twin["article"]["text"] == samples.TEXT
    assert sum(len(table["fact_id"]) for table in twin["facts"].values()) == len(samples.facts())
    assert [f["fingerprint"] for f in twin["findings"]] == [
        f.fingerprint for f in samples.findings()
    ]


def test_the_twin_can_be_read_back_column_by_column() -> None:
    from newsaudit.reports.html.twin import columns, tables

    rows = [{"kind": "date", "n": n, "of": None if n == 3 else "calls"} for n in range(9)]
    made = columns(rows)
    assert made["of"] == {"dictionary": ["calls"], "indices": [0, 0, 0, None, *[0] * 5]}
    decoded = {
        key: [None if n is None else column["dictionary"][n] for n in column["indices"]]
        if isinstance(column, dict)
        else column
        for key, column in made.items()
    }
    assert decoded == {key: [row[key] for row in rows] for key in rows[0]}
    own = replace(samples.facts()[2], fact_id="")
    own = replace(own, fact_id=f"{own.kind}-{own.start}-{own.end}")
    assert "fact_id" not in tables([own], samples.TEXT)["dates"]


def test_is_the_same_bytes_whatever_hash_seed_time_zone_and_locale() -> None:
    code = (
        "import hashlib; from tests.reports import samples\n"
        "from newsaudit.reports.html import article_report\n"
        "from newsaudit.reports.formats import FORMATS\n"
        "made = [article_report(samples.result())] + [f(samples.result()) for f in FORMATS.values()]\n"
        "raw = b''.join(x if isinstance(x, bytes) else x.encode() for x in made)\n"
        "print(hashlib.sha256(raw).hexdigest())"
    )
    root = Path(__file__).parents[2]
    seen = set()
    for seed, zone, locale in (("0", "UTC", "C"), ("77", "Asia/Tokyo", "C.UTF-8")):
        env = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": locale,
            "PYTHONPATH": ".",
        }
        done = subprocess.run(
            [sys.executable, "-P", "-c", code],
            capture_output=True,
            text=True,
            check=True,
            cwd=root,
            env=env,
        )
        seen.add(done.stdout)
    assert len(seen) == 1


def test_a_thousand_words_stay_under_150_kilobytes() -> None:
    base = samples.result()
    text = samples.TEXT * 7
    facts = [
        replace(
            f,
            start=f.start + n * len(samples.TEXT),
            end=f.end + n * len(samples.TEXT),
            fact_id=f"{f.fact_id}-{n}",
        )
        for n in range(5)
        for f in base.facts
    ]
    big = replace(base, articles=[replace(base.articles[0], text=text)], facts=facts)
    assert len(text.split()) > 1000
    assert len(article_report(big).encode()) < 150_000


def test_an_unpublished_article_without_facts_is_shown() -> None:
    base = samples.result()
    bare = replace(
        base.articles[0],
        published_at=None,
        headline=None,
        text="Nothing here.",
        headline_span=None,
        stamp_span=None,
        permission_span=None,
        body_start=0,
    )
    report = article_report(
        replace(
            base, articles=[bare], facts=[], findings=[], passed=[], sentences=[], verdict="clean"
        )
    )
    assert "Nothing here." in Page(report).text
    assert "no publication date" in Page(report).text


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    line = "a line of some sixty characters, wrapped by hand as of old, "
    text = f"{line}\n{line}\n{line}\nend\n\nHeadline\nStamp"
    assert [text[a:b].split("\n")[-1] for a, b in blocks(text)] == ["end", "Headline", "Stamp"]


def test_writes_one_file_for_one_article(tmp_path: Path) -> None:
    assert write(samples.result(), tmp_path / "r.html") == tmp_path / "r.html"
    assert write(samples.result(), tmp_path / "new") == tmp_path / "new" / "index.html"
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def test_findings_of_articles_that_are_not_given_are_all_reported(tmp_path: Path) -> None:
    found = [
        replace(finding, article_id=f"story-{n}", start=0, end=0)
        for n, finding in enumerate(samples.findings())
    ]
    whole = replace(found[0], article_id="", message="`colour` is not a column of this table")
    result = replace(
        samples.result(), articles=[], facts=[], sentences=[], passed=[], findings=[whole, *found]
    )
    index = write(result, tmp_path / "gate.html").read_text(encoding="utf-8")
    assert "The data set as a whole" in Page(index).text
    for finding in (whole, *found):
        if finding.state != "fixed" and not finding.suppression:
            assert finding.message.replace("`", "") in Page(index).text
