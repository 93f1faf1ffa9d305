"""The HTML reports: one self-contained file per article, a paged folder for a corpus."""

from newsaudit.reports.html.article import article_report
from newsaudit.reports.html.write import on_paper, write

__all__ = ["article_report", "on_paper", "write"]
