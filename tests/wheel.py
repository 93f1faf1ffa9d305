"""Install the built wheel and sdist and run them from a folder with its own schemas/ and checks/.

    python tests/wheel.py dist

Not a pytest module: it needs built distributions (`make wheel-test`).
"""

from __future__ import annotations

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
            print(f"{distribution.name}: ok")


def tried(distribution: Path, folder: Path) -> None:
    """Install one distribution beside this environment's dependencies, and use it."""
    venv.create(folder / "env", with_pip=False)
    python = folder / "env" / "bin" / "python"
    site = next((folder / "env" / "lib").glob("python*")) / "site-packages"
    uv = Path(sys.executable).with_name("uv")
    command = [uv, "pip", "install", "--quiet", "--no-deps", "--python", python, distribution]
    subprocess.run(command, check=True)
    # The dependencies come from this environment, newsaudit itself from the distribution.
    here = next(Path(sys.prefix).glob("lib/python*/site-packages"))
    (site / "dependencies.pth").write_text(f"{here}\n")
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
