"""The report as PDF: the HTML report on paper, printed by a Chromium that is present.

The browser runs with a profile made for this one print and thrown away, and reaches no network.
Its clock and its counting of elements are taken out of the file, so that one version of one browser
with the same fonts prints the same bytes; another version may not.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from newsaudit.schemas.errors import UsageError

VARIABLE = "NEWSAUDIT_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PATIENCE = 120
"""Seconds a print may take; a long report takes two."""
SWITCHES = (
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
)
CLOCK = re.compile(rb"/(CreationDate|ModDate) \(D:(\d{14})([+-]\d\d'\d\d'|Z)\)")
"""When the file was made, as Skia writes it into a PDF's information."""
ELEMENT = re.compile(rb"\(node(\d{8})\)")
"""The name of a tagged element; the browser counts on from what it did before."""
NO_TIME = b"19700101000000"


def pdf(report: str, audited_at: str | None = None) -> bytes:
    """Return an HTML report as PDF; its date is the audit's own, if there is one.

    Raises UsageError where there is no Chromium, or where it prints nothing.
    """
    program = chromium()
    with tempfile.TemporaryDirectory(prefix="newsaudit-pdf-") as folder:
        page, made = Path(folder, "report.html"), Path(folder, "report.pdf")
        page.write_bytes(report.encode("utf-8"))
        said = printed(program, page, made)
        if not made.exists():
            raise UsageError(f"{program}: printed no PDF: {said}")
        return dated(numbered(made.read_bytes()), audited_at)


def chromium() -> str:
    """Return the browser to print with: the variable's, else the first on the PATH."""
    named = os.environ.get(VARIABLE)
    if named:
        found = shutil.which(named)
        if not found:
            raise UsageError(f"{VARIABLE}: {named}: no such program")
        return found
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    raise UsageError(f"a PDF needs a Chromium: none on the PATH, and {VARIABLE} names none")


def printed(program: str, page: Path, made: Path) -> str:
    """Print a page into a file; return the last thing the browser said."""
    command = [program, *SWITCHES, f"--user-data-dir={page.parent / 'profile'}"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--no-sandbox")  # Chromium starts no sandbox for root
    command += [f"--print-to-pdf={made}", page.as_uri()]
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(page.parent), "TZ": "UTC"}
    browser = subprocess.Popen(  # noqa: S603 - a program the user has or names, no shell
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,
    )
    try:
        said = browser.communicate(timeout=PATIENCE)[1].decode("utf-8", "replace")
    except subprocess.TimeoutExpired:
        os.killpg(browser.pid, signal.SIGKILL)
        browser.communicate()
        raise UsageError(f"{program}: printed no PDF in {PATIENCE} seconds") from None
    return (said.strip().splitlines() or [f"exit code {browser.returncode}"])[-1]


def numbered(raw: bytes) -> bytes:
    """Return a PDF whose elements are counted from 1; names keep their length and order."""
    found = sorted(set(ELEMENT.findall(raw)))
    names = {old: b"(node%08d)" % number for number, old in enumerate(found, 1)}
    return ELEMENT.sub(lambda match: names[match[1]], raw)


def dated(raw: bytes, audited_at: str | None) -> bytes:
    """Return a PDF whose dates are the audit's, as long as they were, so that offsets hold."""
    digits = re.sub(r"\D", "", audited_at or "")[:14].ljust(14, "0").encode("ascii")
    when = digits if audited_at else NO_TIME
    return CLOCK.sub(
        lambda m: b"/%s (D:%s%s)" % (m[1], when, b"+00'00'" if m[3] != b"Z" else b"Z"), raw
    )
