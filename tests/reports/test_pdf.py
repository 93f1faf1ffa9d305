"""The report as PDF: printed whole, by any Chromium, with nothing of the moment in it."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from newsaudit.reports.html import article_report, write
from newsaudit.reports.pdf import NAMES, chromium, dated, numbered, pdf
from newsaudit.schemas.errors import UsageError
from tests.reports import samples

PRESENT = any(map(shutil.which, NAMES))
needs_chromium = pytest.mark.skipif(not PRESENT, reason="no chromium on the PATH")


def test_dates_become_the_audits_own_and_keep_their_length() -> None:
    raw = b"<</CreationDate (D:20261126010148+01'00')\n/ModDate (D:20261126010148Z)>>"
    assert dated(raw, "2025-09-05T08:00:00Z") == (
        b"<</CreationDate (D:20250905080000+00'00')\n/ModDate (D:20250905080000Z)>>"
    )
    assert b"D:19700101000000" in dated(raw, None)


def test_elements_are_counted_from_one_in_their_order() -> None:
    raw = b"/ID (node00000377) /ID (node00000650) [(node00000377) 5 0 R]"
    assert numbered(raw) == b"/ID (node00000001) /ID (node00000002) [(node00000001) 5 0 R]"


def test_without_a_chromium_it_is_one_line_and_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NEWSAUDIT_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="a PDF needs a Chromium: none on the PATH"):
        write(samples.result(), tmp_path / "report.pdf")
    monkeypatch.setenv("NEWSAUDIT_CHROMIUM", "no-such-browser")
    with pytest.raises(UsageError, match="no-such-browser: no such program"):
        chromium()
    assert list(tmp_path.iterdir()) == []


def test_a_browser_that_prints_nothing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "browser"
    program.write_text("#!/bin/sh\necho out of paper >&2\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("NEWSAUDIT_CHROMIUM", str(program))
    with pytest.raises(UsageError, match="browser: printed no PDF: out of paper"):
        pdf("<p>x")


def test_the_browser_gets_a_profile_that_is_thrown_away_and_no_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, seen = tmp_path / "browser", tmp_path / "seen"
    program.write_text(
        f'#!/bin/sh\necho "$@" HOME=$HOME > {seen}\n'
        'for word; do case $word in --print-to-pdf=*) echo %PDF- > "${word#*=}";; esac; done\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("NEWSAUDIT_CHROMIUM", str(program))
    assert pdf("<p>x") == b"%PDF-\n"
    given = seen.read_text(encoding="utf-8")
    assert "--host-resolver-rules=MAP * ~NOTFOUND" in given
    profile = Path(given.split("--user-data-dir=")[1].split()[0])
    assert f"HOME={profile.parent}" in given
    assert not profile.parent.exists()


def test_several_articles_are_refused(tmp_path: Path) -> None:
    two = replace(
        samples.result(),
        articles=[samples.article(), replace(samples.article(), article_id="other")],
    )
    with pytest.raises(UsageError, match="here are 2: name a folder"):
        write(two, tmp_path / "report.pdf")


@needs_chromium
def test_the_same_result_prints_the_same_bytes_with_all_of_its_words(tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    write(samples.result(), first)
    os.environ["TZ"] = "Asia/Tokyo"
    try:
        write(samples.result(), second)
    finally:
        del os.environ["TZ"]
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().rstrip().endswith(b"%%EOF")
    reader = shutil.which("pdftotext")
    if reader is None:
        return
    said = subprocess.run(
        [reader, "-layout", first, "-"], capture_output=True, text=True, check=True
    )
    words = " ".join(said.stdout.split())
    assert "End of report." in words
    assert all(f"{samples.result().run.inputs_id}" in page for page in said.stdout.split("\f")[:-1])
    for finding in samples.findings():
        assert finding.fingerprint in article_report(samples.result())
        assert finding.code in words
