"""The reports in a real browser: accessible, silent on the network, readable everywhere."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from newsaudit.reports.html import article_report, write
from newsaudit.reports.visible import visible
from newsaudit.schemas.result import Result
from tests.reports import samples
from tests.reports.test_hostile import PAYLOADS, poisoned

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on the PATH"),
]

QUIET = (
    "--no-sandbox",  # the test may run as root in a container
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
ARTICLE = "article.html"
UKRAINIAN = "article-uk.html"
"""The longest words."""
CORPUS = (
    "corpus/index.html",
    "corpus/list/0001.html",
    "corpus/heat/0001.html",
    "corpus/search.html",
)
PAGES = (ARTICLE, *CORPUS, "corpus/articles/a-story-1.html")
LONG_NAMES = {"CNT001": "contradicting-counts-of-one-series", "DAT001": "impossible-date"}
"""Rule names as long as they come, which tables must leave whole."""


def corpus(size: int = 9) -> Result:
    """Return some articles of several publishers and months, from spotless to riddled."""
    base = samples.result()
    articles, findings, facts, sentences = [], [], [], []
    for n in range(size):
        name = f"story-{n}"
        articles.append(
            replace(
                base.articles[0],
                article_id=name,
                path=f"stories/{name}.txt",
                publisher=("The Quayside Courier", "Tern Island News", None)[n % 3],
                published_at=f"2025-{n + 1:02}-04T18:15:00" if n else None,
            )
        )
        kept = base.findings * 8 if n == 1 else base.findings[: n if n != 2 else 0]
        findings += [
            replace(
                finding,
                article_id=name,
                name=LONG_NAMES.get(finding.code, finding.name),
                fingerprint=f"{finding.fingerprint}-{n}-{i}",
            )
            for i, finding in enumerate(kept)
        ]
        facts += [replace(fact, article_id=name) for fact in base.facts]
        sentences += samples.sentences(article_id=name)
    return replace(
        base,
        articles=articles,
        findings=findings,
        facts=facts,
        sentences=sentences,
        passed=[],
        not_checked=base.not_checked[:1],
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the report of an article, and that of a corpus."""
    made = tmp_path_factory.mktemp("reports")
    (made / ARTICLE).write_text(article_report(samples.result()), encoding="utf-8")
    ukrainian = article_report(samples.result(), language="uk")
    (made / UKRAINIAN).write_text(ukrainian, encoding="utf-8")
    (made / "corpus").mkdir()
    write(corpus(), made / "corpus")
    return made


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield running
        running.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1200, "height": 900})
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def shown(page: Page) -> str:
    """Return the text a reader sees, white space as single blanks."""
    return " ".join(page.inner_text("body").split())


def unfold(page: Page) -> None:
    """Open every row."""
    page.evaluate("document.querySelectorAll('details').forEach(row => { row.open = true })")


@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (1200, "dark"), (360, "light")])
@pytest.mark.parametrize("name", [ARTICLE, *CORPUS])
def test_axe_finds_no_violation(
    browser: Browser, folder: Path, name: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto((folder / name).as_uri())
    unfold(page)
    found = Axe().run(page).response["violations"]
    page.close()
    assert [
        (rule["id"], [(node["html"], node["failureSummary"]) for node in rule["nodes"]][:3])
        for rule in found
    ] == []


@pytest.mark.parametrize("name", PAGES)
def test_asks_for_nothing_and_breaks_no_policy(page: Page, folder: Path, name: str) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.expose_function("told", lambda words: said.append(words))
    page.add_init_script(
        "addEventListener('securitypolicyviolation', e => told(e.violatedDirective))"
    )
    address = (folder / name).as_uri()
    page.goto(address)
    unfold(page)
    page.mouse.wheel(0, 5000)
    page.wait_for_timeout(50)
    assert asked == [address]
    assert said == []


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_hostile_article_is_only_read(page: Page, tmp_path: Path, name: str) -> None:
    happened: list[str] = []
    page.on("dialog", lambda dialog: (happened.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: happened.append(str(error)))
    page.on("console", lambda message: happened.append(message.text))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    file = tmp_path / "hostile.html"
    file.write_text(article_report(poisoned(PAYLOADS[name])), encoding="utf-8")
    page.goto(file.as_uri())
    unfold(page)
    for key in "jo?":
        page.keyboard.press(key)
    assert (happened, asked) == ([], [file.as_uri()])
    token = " ".join(visible(PAYLOADS[name]).split())
    assert page.evaluate("document.title").endswith(token)
    assert token in shown(page)
    assert page.evaluate("JSON.parse(document.getElementById('result').textContent)") is not None
    pdf = page.pdf()
    assert not re.search(rb"/JavaScript|/Launch|/URI \((?!https?:)", pdf)


def test_without_javascript_everything_is_there(browser: Browser, folder: Path) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto((folder / ARTICLE).as_uri())
    page.emulate_media(media="print")  # rows lie open on paper, script or not
    text = shown(page).replace("`", "")
    page.close()
    for line in samples.TEXT.split("\n"):
        for word in line.split():
            assert word in text
    for finding in samples.findings():
        assert finding.message.replace("`", "") in text
        assert finding.suggestion is None or finding.suggestion in text
    for fact in samples.facts():
        assert fact.quote[:40] in text
    assert "End of report." in text


@pytest.mark.parametrize("name", [*PAGES, UKRAINIAN])
def test_a_phone_does_not_scroll_sideways(browser: Browser, folder: Path, name: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto((folder / name).as_uri())
    unfold(page)
    wide, seen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    page.close()
    assert wide <= seen


@pytest.mark.parametrize("name", [ARTICLE, "corpus/index.html"])
def test_prints_to_the_last_line(page: Page, folder: Path, name: str) -> None:
    page.goto((folder / name).as_uri())
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF-")
    assert pdf.count(b"/Type /Page\n") >= (3 if name == ARTICLE else 1)
    page.emulate_media(media="print")
    assert "End of report." in shown(page)


def test_the_keyboard_reaches_every_link_and_opens_every_finding(page: Page, folder: Path) -> None:
    page.goto((folder / ARTICLE).as_uri())
    page.evaluate(
        "window.stops = [...document.querySelectorAll('a, summary, button, input')]"
        ".filter(stop => !stop.closest('dialog'))"
    )
    stops = page.evaluate("stops.length")
    reached: list[int] = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        at, is_row = page.evaluate(
            "[stops.indexOf(document.activeElement), !!document.activeElement.closest('.f > summary')]"
        )
        reached.append(at)
        if is_row:
            page.keyboard.press("Enter")
    assert sorted(reached) == list(range(stops))
    rows = page.evaluate("[...document.querySelectorAll('#rows > details')].map(row => row.open)")
    assert rows == [True] * len(samples.findings())


def test_the_keys_named_in_the_filter_bar_step_through_the_findings(
    page: Page, folder: Path
) -> None:
    page.goto((folder / ARTICLE).as_uri())
    for key in "jjo":
        page.keyboard.press(key)
    rows = page.evaluate("[...document.querySelectorAll('#rows > details')].map(row => row.open)")
    assert rows.index(True) == 1
    assert rows.count(True) == 1


def test_the_keys_step_through_the_marks_and_over_to_their_rows(page: Page, folder: Path) -> None:
    page.goto((folder / ARTICLE).as_uri())
    at = "document.activeElement.id || document.activeElement.parentElement.id"
    page.focus(".copy a.m")
    page.keyboard.press("j")
    mark = page.evaluate(at)
    page.keyboard.press("t")
    row = page.evaluate(at)
    assert (mark[:2], row) == ("m-", f"finding-{mark[2:]}")
    page.keyboard.press("t")
    assert page.evaluate(at) == mark
    page.keyboard.press("?")
    assert page.is_visible("#keys")
    page.keyboard.press("Escape")
    assert not page.is_visible("#keys")


def test_the_legend_switches_marks_off_without_a_script(browser: Browser, folder: Path) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto((folder / ARTICLE).as_uri())
    assert page.is_visible(".note.n")
    page.uncheck("#k-n")
    assert not page.is_visible(".note.n")
    assert page.is_visible(".note.e")
    page.close()


def test_two_places_of_a_contradiction_are_joined_and_light_up_together(
    page: Page, folder: Path
) -> None:
    page.goto((folder / ARTICLE).as_uri())
    page.wait_for_selector(".join", state="attached")
    ends = page.evaluate(
        "[...document.querySelectorAll('.join')].map(line => ["
        "line.getBoundingClientRect().top, line.getBoundingClientRect().bottom])"
    )
    marks = page.evaluate(
        "[...document.querySelectorAll('.copy a.m.e[id^=m-]')]"
        ".map(mark => mark.getBoundingClientRect().top + 8)"
    )
    assert len(ends) == 2
    assert all(any(abs(end - mark) < 12 for mark in marks) for pair in ends for end in pair)
    page.hover(".note.e >> nth=0")
    assert page.locator("mark.lit").count() == 2


def test_notes_stand_beside_their_paragraph_and_do_not_overlap(page: Page, folder: Path) -> None:
    page.goto((folder / ARTICLE).as_uri())
    boxes = page.evaluate(
        "[...document.querySelectorAll('.copy .note')].map(note => ["
        "note.getBoundingClientRect().top, note.getBoundingClientRect().bottom])"
    )
    assert all(above[1] <= below[0] for above, below in pairwise(boxes))
    apart = page.evaluate(
        "[...document.querySelectorAll('.row > .margin')].map(notes => Math.abs("
        "notes.getBoundingClientRect().top"
        " - notes.parentElement.querySelector('p').getBoundingClientRect().top))"
    )
    assert max(apart) < 4


def test_names_of_rules_stand_on_one_line(page: Page, folder: Path) -> None:
    page.goto((folder / "corpus/index.html").as_uri())
    lines = page.evaluate(
        "[...document.querySelectorAll('.cards th small')].map(name => name.getClientRects().length)"
    )
    assert len(lines) >= len(LONG_NAMES)
    assert set(lines) == {1}


def test_no_column_of_a_table_collapses_on_paper(browser: Browser, folder: Path) -> None:
    page = browser.new_page(viewport={"width": 672, "height": 980})  # A4 without its margins
    page.emulate_media(media="print")
    page.goto((folder / ARTICLE).as_uri())
    narrow = page.evaluate(
        "[...document.querySelectorAll('.facts tbody th')].filter(th => th.offsetWidth < 90).length"
    )
    wide, seen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert not page.is_visible(".filters")
    page.close()
    assert narrow == 0
    assert wide <= seen


def test_the_search_finds_by_publisher_and_rule(page: Page, folder: Path) -> None:
    from playwright.sync_api import expect

    page.goto((folder / "corpus/search.html").as_uri())
    page.fill("#q", "quayside prv001")
    expect(page.locator("#told")).to_have_text("2 / 2")
    hits = page.locator("#hits li").all_inner_texts()
    assert all("The Quayside Courier" in hit and "PRV001" in hit for hit in hits)
    page.fill("#q", "2025-03")
    expect(page.locator("#told")).to_have_text("1 / 1")
    assert page.inner_text("#hits li").endswith(" · 2025-03-04")
