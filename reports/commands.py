"""The exact commands a report prints: to check again, to let stand, to verify."""

from __future__ import annotations

import re
import shlex

from newsaudit.reports.visible import INVISIBLE
from newsaudit.schemas.article import Article
from newsaudit.schemas.result import Result

UNPRINTABLE = re.compile(rf"{INVISIBLE.pattern}|[\n\r\t]")


def quoted(word: str) -> str:
    r"""Return a word for a POSIX shell; one with control characters as `$'…\xNN…'` (POSIX 2024).

    A word that begins with a dash is given as a path, so that it is no option.
    """
    if word.startswith("-") and word != "-":
        word = f"./{word}"
    if not UNPRINTABLE.search(word):
        return shlex.quote(word)
    escaped = word.replace("\\", "\\\\").replace("'", "\\'")
    return f"$'{UNPRINTABLE.sub(octets, escaped)}'"


def octets(match: re.Match[str]) -> str:
    """Return a character's UTF-8 bytes as octal escapes, which no digit behind can lengthen."""
    return "".join(f"\\{byte:03o}" for byte in match[0].encode("utf-8", "surrogatepass"))


def recheck(article: Article, code: str) -> str:
    """Return the command that runs one rule on an article again."""
    published = (
        f" --published {quoted(article.published_at)}"
        if article.published_from == "option" and article.published_at
        else ""
    )
    return f"newsaudit check {quoted(article.path or article.article_id)} --select {quoted(code)}{published}"


def waive(fingerprint: str) -> str:
    """Return the command that lets a finding stand."""
    return f"newsaudit waive {quoted(fingerprint)} --reason '…' --owner '…' --until YYYY-MM-DD"


def rerun(result: Result, article: Article) -> str:
    """Return the command that makes this result again."""
    given = [f"--{key} {quoted(value)}" for key, value in sorted(result.run.options.items())]
    if result.run.audited_at:
        given.append(f"--audited-at {quoted(result.run.audited_at)}")
    return " ".join(["newsaudit check", quoted(article.path or article.article_id), *given])


def verify_bytes(article: Article) -> str:
    """Return the command that compares the file with the recorded hash."""
    return f"echo '{article.raw_sha256}  '{quoted(article.path)} | sha256sum --check"


def verify_bundle(result: Result) -> str:
    """Return the command that verifies the bundle of this audit, by the name it gets by default."""
    return f"newsaudit verify audit-{result.run.inputs_id[:12]} --trust trust.toml --log log"
