"""Other proofreading tools on the same errors: Harper, proselint, write-good, textlint.

    python -m benchmarks.desk.others FOLDER [--most N]

FOLDER holds what is installed of them, and nothing of them is part of the project:

    pip install --target FOLDER/py proselint
    npm install --prefix FOLDER harper.js write-good textlint textlint-rule-write-good \
        textlint-rule-common-misspellings textlint-rule-stop-words

An error is found by a tool if what it says of the text with the error, and does not say of the
clean one, lies on the error. Families are not asked for: these tools have none. Of the examples'
planted errors a finding on the very words counts, whatever it says.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.desk.making import Planted
from benchmarks.desk.score import EXAMPLES, clean, findings_in, first_made, touches
from benchmarks.desk.seeds import SEEDS

Said = tuple[int, int, str]
"""First character, one past the last, what is said."""
Tool = Callable[[Path, list[Path]], dict[str, list[Said]]]

HARPER = """
import { LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";
import fs from "fs";
const linter = new LocalLinter({ binary });
await linter.setup();
for (const file of process.argv.slice(2)) {
  const lints = await linter.lint(fs.readFileSync(file, "utf8"), { language: "plaintext" });
  const spans = lints.map((lint) => [lint.span().start, lint.span().end, lint.message()]);
  console.log(JSON.stringify({ file, spans }));
}
"""


def output(folder: Path, *command: str) -> str:
    """Return what a command prints in a folder; tools that found something exit with 1."""
    env = {**os.environ, "PYTHONPATH": str(folder / "py")}
    return subprocess.run(
        command, cwd=folder, env=env, capture_output=True, text=True, check=False
    ).stdout


def proselint(folder: Path, files: list[Path]) -> dict[str, list[Said]]:
    """Run proselint; its spans count from 1."""
    said = json.loads(
        output(folder, sys.executable, "-m", "proselint", "check", "-o", "json", *map(str, files))
    )
    return {
        name.removeprefix("file://"): [
            (d["span"][0] - 1, d["span"][1] - 1, d["message"]) for d in found.get("diagnostics", [])
        ]
        for name, found in said["result"].items()
    }  # fmt: skip


def harper(folder: Path, files: list[Path]) -> dict[str, list[Said]]:
    """Run harper.js, the same engine as Harper's editor plugins."""
    script = folder / "harper-run.mjs"
    script.write_text(HARPER, encoding="utf-8")
    lines = output(folder, "node", str(script), *map(str, files)).splitlines()
    return {row["file"]: [tuple(span) for span in row["spans"]] for row in map(json.loads, lines)}


def write_good(folder: Path, files: list[Path]) -> dict[str, list[Said]]:
    """Run write-good; it gives line, column and words."""
    tool = str(folder / "node_modules/.bin/write-good")
    found: dict[str, list[Said]] = {}
    for file in files:
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        starts = [sum(map(len, lines[:n])) for n in range(len(lines) + 1)]
        for row, column, said in re.findall(
            r"^.*?:(\d+):(\d+):(.*)$", output(folder, tool, str(file), "--parse"), re.MULTILINE
        ):
            words = re.match(r'"(.+?)"', said)
            start = starts[int(row) - 1] + int(column)
            found.setdefault(str(file), []).append(
                (start, start + len(words[1] if words else " "), said)
            )
    return found


def textlint(folder: Path, files: list[Path]) -> dict[str, list[Said]]:
    """Run textlint with the three rules of English prose named above."""
    rules = [
        word
        for name in ("write-good", "common-misspellings", "stop-words")
        for word in ("--rule", name)
    ]
    tool = str(folder / "node_modules/.bin/textlint")
    said = json.loads(output(folder, tool, *rules, "-f", "json", *map(str, files)) or "[]")
    return {row["filePath"]: [(*m["range"], m["message"]) for m in row["messages"]] for row in said}


TOOLS: dict[str, tuple[str, Tool]] = {
    "harper": ("node_modules/harper.js", harper),
    "proselint": ("py/proselint", proselint),
    "write-good": ("node_modules/write-good", write_good),
    "textlint": ("node_modules/textlint", textlint),
}


def newsaudit(folder: Path, files: list[Path]) -> dict[str, list[Said]]:
    """Run ours."""
    found = findings_in({str(file): file.read_text(encoding="utf-8") for file in files})
    return {name: [(f.start, f.end, f.message) for f in seen] for name, seen in found.items()}


def seeded(tool: Tool, folder: Path, most: int) -> tuple[int, int]:
    """Return how many seeded errors a tool finds, of how many."""
    texts = clean()
    errors = [
        (name, planted) for seed in SEEDS for name, planted in first_made(seed, texts, most).items()
    ]
    with tempfile.TemporaryDirectory() as place:
        before = said_of(tool, folder, Path(place), texts.items())
        after = said_of(
            tool, folder, Path(place), ((f"{n}", p.text) for n, (_, p) in enumerate(errors))
        )
    hit = sum(
        is_found(planted, after[f"{n}"], before[name]) for n, (name, planted) in enumerate(errors)
    )
    return hit, len(errors)


def said_of(
    tool: Tool, folder: Path, place: Path, texts: Iterable[tuple[str, str]]
) -> dict[str, list[Said]]:
    """Return what a tool says of texts, by their names."""
    files = {}
    for name, text in texts:
        file = place / f"{name}.md"
        file.write_text(text, encoding="utf-8")
        files[name] = file
    found = tool(folder, list(files.values()))
    return {name: found.get(str(file), []) for name, file in files.items()}


def is_found(planted: Planted, after: list[Said], before: list[Said]) -> bool:
    """Tell whether a new remark lies on the error; one on words that were there before is old."""
    old = {said for _, _, said in before}
    return any(said not in old and touches(planted, start, end) for start, end, said in after)


def examples(tool: Tool, folder: Path) -> tuple[int, int]:
    """Return how many of the planted errors of the examples a tool has a remark on."""
    hit = total = 0
    for file in sorted(EXAMPLES.glob("*.expected.json")):
        article = EXAMPLES / f"{file.name.removesuffix('.expected.json')}.md"
        text = article.read_text(encoding="utf-8")
        said = tool(folder, [article]).get(str(article), [])
        for error in json.loads(file.read_text(encoding="utf-8")):
            start = text.index(error["quote"])
            total += 1
            hit += any(a < start + len(error["quote"]) and start < b for a, b, _ in said)
    return hit, total


def main() -> None:
    """Run those that are installed, and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--most", type=int, default=3, help="articles that get an error of one seed"
    )
    options = parser.parse_args()
    folder = options.folder.resolve()
    there = {name: tool for name, (where, tool) in TOOLS.items() if (folder / where).exists()}
    print(f"{'':12}{'planted in examples':>22}{'seeded in our articles':>26}")
    for name, tool in {"newsaudit": newsaudit, **there}.items():
        (a, b), (x, y) = examples(tool, folder), seeded(tool, folder, options.most)
        print(f"{name:12}{a:>16} of {b}{x:>18} of {y} ({x / y:.0%})", flush=True)
    for name in TOOLS.keys() - there.keys():
        print(f"{name:12} not installed")


if __name__ == "__main__":
    main()
