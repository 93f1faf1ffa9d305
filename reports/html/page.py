"""The frame of every page: content security policy, style, script, language."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from newsaudit.reports.dumps import dumps
from newsaudit.reports.html.markup import Child, Html, join, tag
from newsaudit.reports.strings import Strings


def page(
    title: str,
    body: Child,
    say: Strings,
    *,
    styles: Sequence[str],
    script: str,
    data: object = None,
) -> str:
    """Return a whole document that loads nothing.

    `styles` and `script` are CSS and JavaScript of ours, named in the policy by their hashes;
    `data` is embedded as JSON under the id `result`.
    """
    sheets = [Html(f"<style>{style}</style>") for style in styles]
    twin = join(
        Html('<script type="application/json" id=result>'), Html(dumps(data)), Html("</script>")
    )
    return join(
        Html("<!doctype html>\n"),
        Html(f"<html lang={say.language}><head>"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy(styles, script)),
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width,initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        sheets,
        Html("</head>\n<body>\n"),
        body,
        twin if data is not None else None,
        Html(f"<script>{script}</script>") if script else None,
        Html("\n</body></html>\n"),
    )


def policy(styles: Sequence[str], script: str) -> str:
    """Return the content security policy: nothing but our own style and script."""
    style_hashes = " ".join(source_hash(style) for style in styles)
    script_hash = source_hash(script) if script else "'none'"
    return (
        f"default-src 'none'; style-src {style_hashes}; script-src {script_hash}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


@cache
def source_hash(source: str) -> str:
    """Return the CSP source expression of an inline block."""
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


@cache
def style(*names: str) -> str:
    """Return style sheets of this package as one, without comments and needless white space."""
    css = "".join(asset(f"{name}.css") for name in names)
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,>]) ?", r"\1", css).replace(": ", ":").strip()


@cache
def script(name: str) -> str:
    """Return a script of this package, without the white space lines begin with."""
    return re.sub(r"^\s+", "", asset(f"{name}.js"), flags=re.MULTILINE)


def asset(name: str) -> str:
    """Return a file of this package."""
    return files("newsaudit.reports.html").joinpath(name).read_text(encoding="utf-8")


@cache
def print_footer(inputs_id: str, label: str) -> str:
    """Return the style that prints the inputs id and the page number on every page."""
    identifier = inputs_id if re.fullmatch("[0-9a-f]{0,64}", inputs_id) else ""
    words = label.replace("\\", "").replace('"', "")
    return (
        "@page{size:A4;font:7pt monospace;color:#444;"
        f'@bottom-left{{content:"{words} {identifier}";white-space:nowrap}}'
        '@bottom-right{content:counter(page) " / " counter(pages)}}'
    )
