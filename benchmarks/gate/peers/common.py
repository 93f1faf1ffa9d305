"""What the fifteen rules compare with; no import of anything, so that no tool pays for it."""

KINDS = ["aid_status", "date", "duration", "event_count", "official", "quantity", "set",
         "statement", "time"]  # fmt: skip
GROUNDINGS = ["exact", "normalised", "ungrounded"]
FORMS = ["cardinal", "ordinal"]
NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
           "seventh": 7, "eighth": 8, "ninth": 9}  # fmt: skip
STATED = ["fact_id", "article_id", "quote", "event"]
KEY = ["article_id", "fact_id"]
SAME = ["article_id", "kind", "count", "event"]
