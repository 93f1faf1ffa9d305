"""schema.org ClaimReview as JSON-LD: what was contradicted, and what was verified.

A review of consistency, not of truth; `reviewAspect` says so.
"""

from __future__ import annotations

from typing import Any

from newsaudit.reports.dumps import dumps
from newsaudit.reports.formats.files import uri
from newsaudit.reports.summary import by_urgency, is_open
from newsaudit.schemas.article import Article
from newsaudit.schemas.findings import Finding, Passed
from newsaudit.schemas.result import Result

Json = dict[str, Any]

CONTRADICTED = {
    "@type": "Rating",
    "ratingValue": 1,
    "bestRating": 5,
    "worstRating": 1,
    "alternateName": "Contradicted",
}
CONSISTENT = {
    "@type": "Rating",
    "ratingValue": 5,
    "bestRating": 5,
    "worstRating": 1,
    "alternateName": "Consistent",
}


def render(result: Result) -> str:
    """Return a graph of reviews: errors with a quote that need attention, and passed checks."""
    articles = {article.article_id: article for article in result.articles}
    wrong = [
        f for f in by_urgency(result.findings) if f.level == "error" and is_open(f) and f.quote
    ]
    graph = [review(f, articles.get(f.article_id), CONTRADICTED, result) for f in wrong]
    graph += [
        review(p, articles.get(p.article_id), CONSISTENT, result) for p in result.passed if p.quote
    ]
    return dumps({"@context": "https://schema.org", "@graph": graph}, indent=2) + "\n"


def review(item: Finding | Passed, article: Article | None, rating: Json, result: Result) -> Json:
    """Return the review of one claim, its words as they stand in the article."""
    row: Json = {
        "@type": "ClaimReview",
        "claimReviewed": item.quote,
        "reviewAspect": "consistency",
        "reviewBody": item.message,
        "reviewRating": rating,
        "author": {
            "@type": "SoftwareApplication",
            "name": "newsaudit",
            "softwareVersion": result.run.versions.get("newsaudit", ""),
        },
        "itemReviewed": {"@type": "Claim", "appearance": appearance(article, item.article_id)},
    }
    if result.run.audited_at:
        row["datePublished"] = result.run.audited_at
    return row


def appearance(article: Article | None, article_id: str) -> Json:
    """Return the article a claim appears in, as far as stated."""
    if article is None:
        return {"@type": "NewsArticle", "identifier": article_id}
    stated = {
        "identifier": article.article_id,
        "url": article.uri or (uri(article.path) if article.path else None),
        "headline": article.headline,
        "datePublished": article.published_at,
        "publisher": {"@type": "Organization", "name": article.publisher}
        if article.publisher
        else None,
    }
    return {"@type": "NewsArticle", **{key: value for key, value in stated.items() if value}}
