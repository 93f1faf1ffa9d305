"""Somebody is accused, and neither answers nor is said to have been asked.

## What it does

Finds parties that the text says are accused or blamed, and looks for a word of theirs, or a line
that they did not comment, anywhere in the article.

## Why it matters

Whoever is accused has a right of reply; without the answer, or the line that there was none, the
report is not ready.

## Example

```article
The union accused Harbour Lines of dumping oil. The talks go on.
```

## Use instead

```article
The union accused Harbour Lines of dumping oil. Harbour Lines declined to comment.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A party whose answer is given under another name (its lawyer, its country's capital). The dead.

## References

- BBC Editorial Guidelines, Right of reply
- AP News Values and Principles
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="ATT010",
    name="accused-not-heard",
    level="note",
    confidence="medium",
    view="claims",
    applies=(pl.col("kind") == "accused") & ~pl.col("in_quotation"),
    wrong=~pl.col("subject_speaks") & (pl.col("number").fill_null(1) >= 1),
    message="`{quote}`: no answer from `{claims}`, and no line that there was none",
    evidence=("claims",),
    suggestion="Ask, and print the answer or that there was none.",
)
