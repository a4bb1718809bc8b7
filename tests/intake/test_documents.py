"""Articles from Word documents, PDFs and texts. `documents/README.md` says how the files were made."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pypdf
import pytest

from generator.articles import plain_text
from generator.intake.pdf import Line, arrange
from generator.intake.plaintext import joined
from generator.intake.sources import Material, draft_of, open_source
from generator.problems import ToetssteenError

DOCUMENTS = Path(__file__).parent / "documents"
NAMES = ["ijsbaan.docx", "ijsbaan.pdf"]


def read(name: str, body: bytes | None = None) -> object:
    return draft_of(Material(name, body if body is not None else (DOCUMENTS / name).read_bytes()))


@pytest.mark.parametrize("name", NAMES)
def test_a_document_of_libreoffice_is_read_with_its_title_headings_and_list(name: str) -> None:
    draft = draft_of(open_source(str(DOCUMENTS / name), io.BytesIO()))
    assert draft.title == "IJsbaan van Nijezijl opent na negen jaar weer"
    assert draft.language == "nl"
    blocks = draft.markdown.split("\n\n")
    assert blocks[0].startswith("De ijsbaan van Nijezijl gaat zaterdag open. Het is voor het eerst")
    assert blocks[2:5] == [
        "## Wat er te doen is",
        "Het programma is kort:",
        "- om tien uur de kinderen,\n- om twee uur de wedstrijd over vijf kilometer,\n- om vijf uur snert.",
    ]
    assert len(blocks) == 8
    assert "Persdienst" not in draft.markdown, "what stands on every page is no part of the article"


@pytest.mark.parametrize("name", NAMES)
def test_a_file_does_not_know_who_wrote_an_article_and_when_it_appeared(name: str) -> None:
    assert draft_of(open_source(str(DOCUMENTS / name), io.BytesIO())).missing == ["published", "author", "source"]


def test_the_pdf_and_the_docx_of_one_text_have_the_same_words() -> None:
    pdf, docx = (draft_of(open_source(str(DOCUMENTS / name), io.BytesIO())) for name in ("ijsbaan.pdf", "ijsbaan.docx"))
    assert plain_text(pdf.markdown) == plain_text(docx.markdown)


def test_the_docx_and_the_markdown_of_one_text_have_the_same_words() -> None:
    docx, text = (draft_of(open_source(str(DOCUMENTS / f"ferry.{kind}"), io.BytesIO())) for kind in ("docx", "md"))
    assert plain_text(docx.markdown) == plain_text(text.markdown)
    assert docx.title == text.title == "Last ferry to Marrow Point"
    assert "> We could have filled her twice, had she sailed an hour earlier." in docx.markdown
    assert "2. the fares, which doubled in ten years;" in docx.markdown


@pytest.mark.parametrize(
    ("name", "body", "code"),
    [
        ("scan.pdf", None, "pdf-without-text"),
        ("half.pdf", b"%PDF-1.7\nnot much", "document-broken"),
        ("half.docx", b"PK\x03\x04not much", "document-broken"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "source-not-text"),
        ("empty.txt", b"", "source-empty"),
        ("empty.txt", b" \n\n \n", "source-empty"),
        ("other.docx", None, "document-broken"),
        ("bytes.bin", b"\xff\xfe\x00\x01\x02\x03", "source-not-text"),
        ("long.txt", b"Een tekst. " * 200_000, "source-too-large"),
    ],
)
def test_what_is_no_article_is_told(name: str, body: bytes | None, code: str) -> None:
    if name == "other.docx":
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("hello.txt", "no document")
        body = packed.getvalue()
    with pytest.raises(ToetssteenError) as caught:
        read(name, body)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_a_document_that_swells_when_unpacked_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (201 * 1024 * 1024))
    with pytest.raises(ToetssteenError, match="source-too-large"):
        read("bomb.docx", packed.getvalue())


def test_a_locked_pdf_is_told() -> None:
    writer = pypdf.PdfWriter(clone_from=DOCUMENTS / "ijsbaan.pdf")
    writer.encrypt("geheim", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    with pytest.raises(ToetssteenError, match="pdf-locked"):
        read("locked.pdf", locked.getvalue())


def test_words_that_a_line_broke_are_whole_again() -> None:
    assert joined(["De gemeente-", "raad en de land-", "en tuinbouw", "van Noord-", "Holland."]) == (
        "De gemeenteraad en de land- en tuinbouw van Noord- Holland."
    )


def test_a_sentence_goes_on_over_the_foot_of_a_page_or_a_column() -> None:
    lines = [
        Line(0, 100, 10, "De raad koos dinsdag voor"),
        Line(0, 88, 10, "een brug die 14"),
        Line(1, 100, 10, "miljoen kost."),
        Line(1, 88, 10, "Dat is veel."),
        Line(2, 100, 10, "Een nieuwe alinea."),
    ]
    assert arrange(lines) == (
        "",
        ["De raad koos dinsdag voor een brug die 14 miljoen kost. Dat is veel.", "Een nieuwe alinea."],
    )


@pytest.mark.parametrize(
    ("text", "title", "paragraphs"),
    [
        (
            "Kop zonder punt\n\nEerste regel\nvan de alinea.\n\nTweede.",
            "Kop zonder punt",
            ["Eerste regel van de alinea.", "Tweede."],
        ),
        ("Eerste alinea.\nTweede alinea.", "", ["Eerste alinea.", "Tweede alinea."]),
        ("Met Windows.\r\n\r\nNog een.", "", ["Met Windows.", "Nog een."]),
    ],
)
def test_a_text_has_paragraphs_and_sometimes_a_title(text: str, title: str, paragraphs: list[str]) -> None:
    draft = draft_of(Material("x.txt", text.encode()))
    assert (draft.title, draft.markdown.split("\n\n")) == (title, paragraphs)


def test_markdown_stays_as_it_is_and_its_front_matter_counts() -> None:
    text = "---\ntitle: Kop\npublished: 2026-01-02\nsource: Krant\nmood: blij\n---\n\n*Schuin* en [een](https://x.example).\n"
    draft = draft_of(Material("-", text.encode()))
    assert (draft.title, str(draft.published), draft.source) == ("Kop", "2026-01-02", "Krant")
    assert draft.markdown == "*Schuin* en [een](https://x.example)."


def test_a_mistake_in_the_front_matter_of_a_markdown_file_is_told_with_its_line() -> None:
    with pytest.raises(ToetssteenError) as caught:
        draft_of(Material("x.md", b"---\ntitle: Kop\npublished: gisteren\n---\n\nTekst."))
    assert caught.value.problems[0].where == "x.md:3:12"


def test_front_matter_that_has_no_fields_is_told() -> None:
    with pytest.raises(ToetssteenError) as caught:
        draft_of(Material("x.md", b"---\n- Kop\n---\n\nTekst."))
    assert [problem.code for problem in caught.value.problems] == ["fields-expected"]
