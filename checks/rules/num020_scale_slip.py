"""An amount is a thousand times too large or too small for its list.

## What it does

Adds up the amounts of a list in million and billion. Reports one that breaks the sum where the same amount
in the other scale makes a total that the article tells.

## Why it matters

Million for billion is the most common slip of the keyboard in money stories, and the most embarrassing.

## Example

```article
published: 2025-07-03

The bill costs $4.2 billion: $2.6 billion for pay, $1.1 billion for roofs and $500 billion for buses.
```

## Use instead

```article
published: 2025-07-03

The bill costs $4.2 billion: $2.6 billion for pay, $1.1 billion for roofs and $500 million for buses.
```

## Nulls

Not checked where the article's text is not given. Silent where other numbers of the article make it right.

## Known false positives

None known: the correction must make a total of the article.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM020",
    name="scale-slip",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=pl.col("kind") == "scale_slip",
    wrong=~pl.col("stated").is_between("least", "most"),
    message="`{quote}`: {made}",
    passed="`{quote}`: {made}",
    related=(Related("other_start", "other_end", "the total"),),
    suggestion="Check the scale; {made}.",
    evidence=("stated", "least", "most"),
)
