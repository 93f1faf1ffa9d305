"""The lines above the running text."""

from __future__ import annotations

import pytest

from newsaudit.ingest.sources import read_html, read_text

REPRINT = """Harbour Post 7/5/2025 9:14:00 PM

This article was originally published by the Northern Desk and is reprinted with permission.

The ministers met in Vienna.
"""


def test_a_reprint_says_who_and_when():
    article = read_text(REPRINT.encode(), "a.txt")
    assert article.publisher == "Harbour Post"
    assert article.published_at == "2025-07-05T21:14:00"
    assert article.published_from == "stamp"
    assert article.republication == "reprint"
    assert article.original_publisher == "the Northern Desk"
    assert article.text[article.body_start :].startswith("The ministers")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: 2025-07-03T10:00:00Z", "2025-07-03T10:00:00Z"),
        ("July 3, 2025", "2025-07-03"),
        ("3 July 2025 at 10:05", "2025-07-03T10:05:00"),
        ("Updated July 3, 2025, 4:05 p.m. EDT", "2025-07-03T16:05:00-04:00"),
        ("2/30/2025 10:00", None),
    ],
)
def test_stamps(line: str, published: str | None):
    article = read_text(f"{line}\n\nThe ministers met.\n".encode(), "a.txt")
    assert article.published_at == published


def test_markdown_headline_and_byline():
    article = read_text(b"# Talks go on\n\nBy Jane Roe\n\nThe ministers met.\n", "a.md")
    assert (article.headline, article.byline) == ("Talks go on", "Jane Roe")


def test_a_wire_dateline():
    article = read_text("KYIV, July 3 (AP) — The ministers met.\n".encode(), "a.txt")
    assert article.dateline == "KYIV, July 3 (AP)"
    assert (article.republication, article.original_publisher) == ("wire", "Associated Press")


@pytest.mark.parametrize(
    ("line", "dateline", "day"),
    [
        ("KYIV, July 3 (AP) — Ministers met.", "KYIV, July 3 (AP)", None),
        ("TALLINN, October 15, 2025 — Ministers met.", "TALLINN, October 15, 2025", "2025-10-15"),
        (
            "BELÉM, Brazil, Nov. 12, 2025 - Ministers met.",
            "BELÉM, Brazil, Nov. 12, 2025",
            "2025-11-12",
        ),
        (
            "HARBOUR TOWN, England, 3 May 2025 – Ministers met.",
            "HARBOUR TOWN, England, 3 May 2025",
            "2025-05-03",
        ),
        (
            "OSLO, May 3, 2025 /PRNewswire/ -- Ministers met.",
            "OSLO, May 3, 2025 /PRNewswire/",
            "2025-05-03",
        ),
        ("OSLO, February 30, 2025 — Ministers met.", "OSLO, February 30, 2025", None),
    ],
)
def test_a_dateline_with_a_year_tells_the_day(line: str, dateline: str, day: str | None):
    article = read_text(f"Talks go on\n\nBy Jane Roe\n\n{line}\n".encode(), "a.txt")
    assert article.dateline == dateline
    assert article.published_at == day
    assert article.published_from == ("dateline" if day else None)


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "Published: 2025-07-03",
        "3 July 2025",
        "Jane Roe\nPolitical editor\nFri 14 Mar 2025",
        "",
    ],
)
def test_a_headline_stands_above_a_blank_line_or_a_header(line: str):
    article = read_text(f"Talks go on\n{line}\n\nThe ministers met.\n".encode(), "a.txt")
    assert article.headline == "Talks go on"
    assert article.text[article.body_start :].startswith("The ministers")


def test_a_line_of_verse_is_no_headline():
    assert read_text(b"Talks go on\nand on and on\n\nThe end.\n", "a.txt").headline is None


def test_a_stamp_is_trusted_before_a_dateline():
    text = "Talks go on\n\nMay 4, 2025\n\nOSLO, May 3, 2025 — Ministers met.\n"
    assert read_text(text.encode(), "a.txt").published_at == "2025-05-04"


def test_a_first_sentence_is_no_headline():
    article = read_text(b"The ministers met in Vienna.\n\nThey talked.\n", "a.txt")
    assert article.headline is None
    assert article.body_start == 0


PAGE = """<!doctype html><html lang="en"><head><title>Talks | Post</title>
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Talks go on",
"datePublished": "2025-07-03T08:00:00+02:00", "author": [{"name": "Jane Roe"}]}]}</script>
<link rel="canonical" href="javascript:alert(1)"></head><body><nav>Menu</nav><article>
<h1>Talks go on</h1><p>The ministers met in Vienna on Thursday and talked at length about water.</p>
<p>They will meet again in the autumn, their spokeswoman said after the meeting.</p></article>
<script>document.write("not visible")</script><footer>Imprint</footer></body></html>"""


def test_a_page_gives_its_visible_article_and_what_it_says_of_itself():
    article = read_html(PAGE.encode(), "a.html")
    assert article.headline == "Talks go on"
    assert article.byline == "Jane Roe"
    assert (article.published_at, article.published_from) == (
        "2025-07-03T08:00:00+02:00",
        "json-ld",
    )
    assert article.text.startswith("Talks go on\n\nThe ministers met")
    assert "Menu" not in article.text
    assert "not visible" not in article.text


def test_a_link_that_is_no_web_address_is_recorded_but_never_used():
    article = read_html(PAGE.encode(), "a.html")
    assert article.uri is None
    assert article.metadata["link.canonical"] == "javascript:alert(1)"


def test_a_dateline_on_a_line_of_its_own_is_no_headline():
    article = read_text(b"OSLO, August 11 (Xinhua) --\n\nMinisters met on Tuesday.\n", "a.txt")
    assert article.headline is None
    assert article.dateline == "OSLO, August 11 (Xinhua)"
    assert article.original_publisher == "Xinhua"


@pytest.mark.parametrize(
    ("lines", "byline", "day"),
    [
        ("By JANE ROE and TOM POE\nAssociated Press\nOct. 9, 2024", "JANE ROE and TOM POE", "2024-10-09"),
        ("By Jane Roe\nPost News, North Yorkshire\n12 February 2025", "Jane Roe", "2025-02-12"),
        ("Jane Roe\nPolitical correspondent\nFri 14 Mar 2025", "Jane Roe", "2025-03-14"),
        ("Jane Roe\nTuesday, February 11th, 2025", "Jane Roe", "2025-02-11"),
        ("Jane Roe, medicines editor\n4 June 2025", "Jane Roe", "2025-06-04"),
        ("Ministers met for a day and parted as friends, say those who know\n\nBy Jane Roe\n4 June 2025",
         "Jane Roe", "2025-06-04"),
        ("Jane Roe\n\nKENDRAPARA, October 26, 2024", "Jane Roe", "2024-10-26"),
        ("Jane Roe at Harbour Park\nSunday 6 April 2025", None, "2025-04-06"),
    ],
)  # fmt: skip
def test_lines_between_headline_and_date(lines: str, byline: str | None, day: str):
    article = read_text(
        f"Talks go on\n\n{lines}\n\nThe ministers met in Vienna.\n".encode(), "a.txt"
    )
    assert article.byline == byline
    assert article.published_at == day
    assert article.publisher is None
    assert article.text[article.body_start :].startswith("The ministers")


def test_running_text_is_no_header():
    text = "Talks go on\n\nThe ministers met in Vienna.\n\nThey parted as friends.\n\nBy Jane Roe\n"
    article = read_text(text.encode(), "a.txt")
    assert article.byline is None
    assert article.text[article.body_start :].startswith("The ministers")
