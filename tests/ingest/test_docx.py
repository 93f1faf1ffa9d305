"""Word manuscripts: what a reader sees of them, and one line where they are damaged."""

from __future__ import annotations

import io
import zipfile

import pytest

from newsaudit.ingest import docx
from newsaudit.ingest.sources import read_docx
from newsaudit.schemas.errors import InputError
from tests.ingest.damage import damaged, said

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def relations(main: str = "word/document.xml") -> str:
    return (
        f'<Relationships><Relationship Id="1" Type="{OFFICE}" Target="{main}"/>'
        f'<Relationship Id="2" Type="{CORE}" Target="docProps/core.xml"/></Relationships>'
    )


def package(body: str, namespace: str = W, **parts: str | None) -> bytes:
    """Return a Word file with this body; a part given as None is left out."""
    held: dict[str, str | None] = {
        "_rels/.rels": relations(),
        "word/document.xml": f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>',
        "docProps/core.xml": '<p xmlns:d="x"><d:creator>Ann Lee</d:creator></p>',
        **parts,
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in held.items():
            if content is not None:
                archive.writestr(name, content)
    return packed.getvalue()


def run(text: str, settings: str = "") -> str:
    return f"<w:r><w:rPr>{settings}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(*runs: str, settings: str = "") -> str:
    return f"<w:p><w:pPr>{settings}</w:pPr>{''.join(runs)}</w:p>"


def text_of(body: str, namespace: str = W) -> str:
    return docx.read(package(body, namespace), "a.docx").text


def test_paragraphs_stand_apart_and_the_author_is_known():
    article = read_docx(package(paragraph(run("Talks")) + paragraph(run("They met."))), "a.docx")
    assert article.text == "Talks\n\nThey met."
    assert article.headline == "Talks"
    assert article.byline == article.metadata["docx.author"] == "Ann Lee"


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        (
            paragraph(run("six "), f"<w:ins>{run('seven ')}</w:ins>", run("calls")),
            "six seven calls",
        ),
        (paragraph(run("six"), "<w:del><w:r><w:delText>seven</w:delText></w:r></w:del>"), "six"),
        (paragraph(f"<w:moveFrom>{run('gone')}</w:moveFrom>", run("here")), "here"),
        (paragraph(run("a"), f"<w:hyperlink>{run('link')}</w:hyperlink>"), "alink"),
        (f"<w:sdt><w:sdtContent>{paragraph(run('control'))}</w:sdtContent></w:sdt>", "control"),
        (f"<w:tbl><w:tr><w:tc>{paragraph(run('cell'))}</w:tc></w:tr></w:tbl>", "cell"),
        (paragraph(run("seen "), run("hidden", "<w:vanish/>")), "seen"),
        (paragraph(run("shown", '<w:vanish w:val="false"/>')), "shown"),
        (paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>", run("text")), "text"),
        (paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"), "a\tb\nc"),
        (paragraph("<w:r><w:t>Mr</w:t><w:noBreakHyphen/><w:t>X</w:t></w:r>"), "Mr-X"),
        (
            paragraph(run("one "), settings="<w:rPr><w:del/></w:rPr>") + paragraph(run("two")),
            "one two",
        ),
        (
            paragraph(run("out"), f"<w:r><w:pict>{paragraph(run('boxed'))}</w:pict></w:r>"),
            "out\n\nboxed",
        ),
        (
            paragraph(
                f"<w:r><w:Choice>{paragraph(run('boxed'))}</w:Choice>"
                f"<w:Fallback>{paragraph(run('boxed'))}</w:Fallback></w:r>"
            ),
            "boxed",
        ),
    ],
)
def test_a_manuscript_reads_with_its_changes_accepted(body: str, seen: str):
    assert text_of(body) == seen
    assert text_of(body, STRICT) == seen


def test_the_main_part_is_where_the_package_says():
    raw = package("", **{"_rels/.rels": relations("/d.xml"), "word/document.xml": None,
                         "d.xml": "<d><body><p><t>Hello.</t></p></body></d>"})  # fmt: skip
    assert docx.read(raw, "a").text == "Hello."


def test_properties_that_cannot_be_read_cost_the_byline_only():
    body = paragraph(run("They met."))
    for core in (None, "", "<x", "<x/>"):
        assert docx.read(package(body, **{"docProps/core.xml": core}), "a").byline is None


@pytest.mark.parametrize("part", ["_rels/.rels", "word/document.xml"])
@pytest.mark.parametrize("content", [None, "", "<x", "<x/>", "\x00", "<!DOCTYPE x []><x>&a;</x>"])
def test_a_damaged_part_is_one_line(part: str, content: str | None):
    raw = package(paragraph(run("They met.")), **{part: content})
    with pytest.raises(InputError, match=r"^a\.docx: (not a Word document: |no text in)"):
        docx.read(raw, "a.docx")


def test_entities_are_not_expanded_nor_fetched():
    entities = (
        '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">'
        '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    )
    main = f"{entities}<d><body><p><t>x</t><t>&b;&f;</t></p></body></d>"
    raw = package("", **{"word/document.xml": main})
    assert docx.read(raw, "a").text == "x"


def test_whatever_byte_is_damaged_nothing_but_one_line_comes_of_it():
    raw = package(paragraph(run("They met in Kyiv on Thursday.")))
    for seed in range(300):
        whole = damaged(raw, seed)
        cut = whole[: seed * len(raw) // 300]
        assert "\n" not in said(lambda raw=whole: docx.read(raw, "a"))
        assert said(lambda raw=cut: docx.read(raw, "a")).startswith("a: not a Word document: ")


def test_what_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(docx, "LIMIT", 100)
    with pytest.raises(InputError, match="unpacks to"):
        docx.read(package(paragraph(run("x" * 200))), "a")
