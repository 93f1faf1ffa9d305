"""newsaudit: audit a news article, or a data set of facts, for consistency and attribution."""

__version__ = "0.1.0"
