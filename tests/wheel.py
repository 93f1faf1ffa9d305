"""Install the built wheel and sdist and run them from a folder with its own schemas/ and checks/.

    python tests/wheel.py dist

Not a pytest module: it needs built distributions (`make wheel-test`).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ARTICLE = "Talks go on\n\nBy Jane Roe\n\nThe ministers met on Monday, July 3, 2025, in Vienna.\n"


def main() -> None:
    """Test every distribution of a folder."""
    found = sorted(Path(sys.argv[1]).resolve().glob("newsaudit-*"))
    assert len(found) == 2, found
    for distribution in found:
        with tempfile.TemporaryDirectory() as folder:
            tried(distribution, Path(folder))
        if distribution.suffix == ".whl" and shutil.which("java"):
            with tempfile.TemporaryDirectory() as folder:
                shipped(distribution, Path(folder))
        print(f"{distribution.name}: ok")


def shipped(wheel: Path, folder: Path) -> None:
    """Extract on Spark's workers, whose Python has the dependencies and no newsaudit."""
    python, _ = environment(folder)
    (folder / "a.txt").write_text(ARTICLE)
    run = [sys.executable, "-P", "-m", "newsaudit", "extract", "a.txt"]
    on_spark = [*run, "--engine", "spark", "--spark", "spark.master=local[1]"]
    sent = [*on_spark, "--spark", f"spark.submit.pyFiles={wheel}"]
    workers = {**os.environ, "PYSPARK_PYTHON": str(python)}
    local, without, remote = (
        subprocess.run(c, cwd=folder, env=workers, capture_output=True, text=True, check=False)
        for c in (run, on_spark, sent)
    )
    assert without.returncode == 2, without
    assert "the workers' Python has no newsaudit" in without.stderr, without
    assert remote.stdout == local.stdout, remote
    assert local.stdout, local


def environment(folder: Path) -> tuple[Path, Path]:
    """Return the Python and the packages of a new environment with our dependencies."""
    venv.create(folder / "env", with_pip=False)
    site = next((folder / "env" / "lib").glob("python*")) / "site-packages"
    here = next(Path(sys.prefix).glob("lib/python*/site-packages"))
    (site / "dependencies.pth").write_text(f"{here}\n")
    return folder / "env" / "bin" / "python", site


def tried(distribution: Path, folder: Path) -> None:
    """Install one distribution beside this environment's dependencies, and use it."""
    # The dependencies come from this environment, newsaudit itself from the distribution.
    python, site = environment(folder)
    uv = Path(sys.executable).with_name("uv")
    command = [uv, "pip", "install", "--quiet", "--no-deps", "--python", python, distribution]
    subprocess.run(command, check=True)
    work = folder / "work"
    for name in ("schemas", "checks", "reports", "audit"):
        (work / name).mkdir(parents=True)
        (work / name / "__init__.py").write_text("raise ImportError('the foreign package')\n")
    (work / "a.txt").write_text(ARTICLE)
    run = [python, "-m", "newsaudit", "check", "a.txt", "--published", "2025-07-04"]
    done = subprocess.run(run, cwd=work, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done
    assert "DAT001" in done.stdout, done
    assert (work / "newsaudit-report.html").exists()
    where = "import newsaudit.checks; print(newsaudit.checks.__file__)"
    place = subprocess.run(
        [python, "-c", where], cwd=work, capture_output=True, text=True, check=True
    )
    assert str(site) in place.stdout, place


if __name__ == "__main__":
    main()
