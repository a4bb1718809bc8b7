"""Articles: front matter with its mistakes, plain text with the place of every character in the Markdown."""

from __future__ import annotations

import datetime
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles import Article, read_article, read_article_files, read_articles
from generator.problems import ToetssteenError

FRONT = "---\ntitle: De brug\npublished: 2023-03-22\nlanguage: nl\n---\n"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "brug.md"


def read(path: Path, markdown: str, front: str = FRONT) -> Article:
    path.write_bytes((front + markdown).encode())
    return read_article(path)


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def problems(path: Path, text: str | bytes) -> list[tuple[str, str]]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ToetssteenError) as raised:
        read_article(path)
    return [(problem.where, problem.code) for problem in raised.value.problems]


def test_the_front_matter_says_what_the_article_is(path: Path) -> None:
    front = FRONT.replace("---\ntitle", "---\nurl: https://x.nl/a\nsource: De Krant\nauthor: Jan\nshow: quotes\ntitle")
    article = read(path, "Tekst.\n", front.replace("language: nl", "language: nl-BE\ntags: [brug]"))
    assert article.id == "brug"
    assert article.language == "nl"
    assert article.meta.published == datetime.date(2023, 3, 22)
    assert (article.meta.title, article.meta.source, article.meta.show) == ("De brug", "De Krant", "quotes")
    assert article.field_line("language") == 8
    assert article.field_line("archived") is None


def test_values_need_no_quotes(path: Path) -> None:
    article = read(path, "Tekst.\n", FRONT.replace("De brug", "2023").replace("nl\n", "no\nauthor: NO\n"))
    assert (article.meta.title, article.language, article.meta.author) == ("2023", "no", "NO")


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (
            "# Kop\n\nTekst *met* **vet**, `code` en [een link](http://x.nl 'titel').\n",
            [("heading", "Kop"), ("body", "Tekst met vet, code en een link.")],
        ),
        ("Kop\n===\n\nTekst\nloopt door.\n", [("heading", "Kop"), ("body", "Tekst loopt door.")]),
        ("> Een citaat\n> van twee regels.\n", [("quote", "Een citaat van twee regels.")]),
        ("*De brug. Beeld AP*\n\nTekst.\n", [("caption", "De brug. Beeld AP"), ("body", "Tekst.")]),
        (
            "![De brug](brug.jpg)\n\n![](b.jpg) *Bijschrift*\n\nTekst.\n",
            [("caption", "Bijschrift"), ("body", "Tekst.")],
        ),
        ("*Cursief* is nog geen bijschrift.\n", [("body", "Cursief is nog geen bijschrift.")]),
        ("- een\n- twee\n  door\n\n1. drie\n\n   vier\n", [("body", t) for t in ("een", "twee door", "drie", "vier")]),
        ("Harde  \nregel\\\nbreuk.\n", [("body", "Harde\nregel\nbreuk.")]),
        (
            "| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n    code\n\n<div>x</div>\n\nTekst.\n",
            [("body", "Tekst.")],
        ),
        ("<!-- weg -->\n\nMet <b>html</b> erin.\n", [("body", "Met html erin.")]),
        ("Noot[^1].\n\n[^1]: De noot.\n", [("body", "Noot.")]),
        ("A &amp; B kost &euro; 5, 3 \\* 4.\n", [("body", "A & B kost € 5, 3 * 4.")]),
        ("‘Ja’, zei hij -- “nee”...\n", [("body", "‘Ja’, zei hij -- “nee”...")]),
    ],
)
def test_prose_is_told_from_what_is_not(path: Path, markdown: str, expected: list[tuple[str, str]]) -> None:
    article = read(path, markdown)
    assert blocks(article) == expected
    assert article.text == "\n\n".join(text for _, text in expected)


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_line_ends_and_a_mark_make_no_difference(path: Path, change: object) -> None:
    assert callable(change)
    path.write_bytes(change(FRONT + "# Kop\n\nRegel\ndoor.\n").encode())
    article = read_article(path)
    assert article.text == "Kop\n\nRegel door."
    assert [article.line(block.start) for block in article.blocks] == [6, 8]


_WORD = st.text(alphabet="abcéüß€😀‘’„”.,:;!?0123456789", min_size=1, max_size=6)
_PIECE = st.one_of(
    _WORD,
    _WORD.map(lambda word: f"*a{word}b*"),
    _WORD.map(lambda word: f"**a{word}b**"),
    _WORD.map(lambda word: f"[{word}](http://x.nl)"),
    _WORD.map(lambda word: f"`{word}`"),
    st.just("![beeld](x.png)"),
)
_PARAGRAPH = st.lists(_PIECE, min_size=1, max_size=8).map(lambda pieces: "woord " + " ".join(pieces))
_LINE = st.tuples(st.sampled_from(["", "# ", "> ", "- "]), _PARAGRAPH).map("".join)


@given(st.lists(_LINE, min_size=1, max_size=5), st.sampled_from(["\n", "\r\n"]))
def test_every_character_has_its_place_in_the_markdown(lines: list[str], newline: str) -> None:
    markdown = (newline * 2).join(lines) + newline
    article = _article_of(markdown)
    assert article.text
    for offset, character in enumerate(article.text):
        if not character.isspace():
            assert article.markdown[article.offset_in_markdown(offset)] == character


def _article_of(markdown: str) -> Article:
    with tempfile.TemporaryDirectory() as folder:
        return read(Path(folder) / "a.md", markdown)


def test_the_place_of_an_entity_is_its_ampersand(path: Path) -> None:
    article = read(path, "Kost &euro; 5.\n")
    assert article.markdown[article.offset_in_markdown(article.text.index("€")) :].startswith("&euro;")
    assert article.markdown[article.offset_in_markdown(article.text.index("5"))] == "5"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("brug.md:1:1", "front-matter-missing")]),
        ("Tekst.\n", [("brug.md:1:1", "front-matter-missing")]),
        ("---\ntitle: x\n", [("brug.md:1:1", "front-matter-missing")]),
        (FRONT, [("brug.md:6", "article-empty")]),
        (FRONT + "![](x.png)\n\n<div>x</div>\n", [("brug.md:6", "article-empty")]),
        ("---\n---\nTekst.\n", [("brug.md:2:1", "field-missing")]),
        ("---\n- a\n---\nTekst.\n", [("brug.md:2:1", "fields-expected")]),
        ("---\ntitle: [\n---\nTekst.\n", [("brug.md:3:1", "not-yaml")]),
        (
            "---\ntitle: x\ntitle: y\n" + FRONT[4:] + "Tekst.\n",
            [("brug.md:3:1", "key-twice"), ("brug.md:4:1", "key-twice")],
        ),
        (FRONT.replace("De brug", "") + "Tekst.\n", [("brug.md:2:7", "field-empty")]),
        (FRONT.replace("2023-03-22", "2023-13-22") + "Tekst.\n", [("brug.md:3:12", "not-a-date")]),
        (
            FRONT.replace("nl\n", "nl\nurl: x.nl\nshow: niets\n") + "Tekst.\n",
            [("brug.md:5:6", "not-a-web-address"), ("brug.md:6:7", "choice-unknown")],
        ),
        (FRONT.encode() + b"caf\xe9\n", [("brug.md:6:4", "not-utf8")]),
    ],
)
def test_a_mistake_is_told_with_its_place(path: Path, text: str | bytes, expected: list[tuple[str, str]]) -> None:
    found = problems(path, text)
    assert found[: len(expected)] == expected
    assert {code for _, code in found} == {code for _, code in expected}


def test_an_article_that_is_not_there(path: Path) -> None:
    with pytest.raises(ToetssteenError, match=r"brug\.md file-unreadable"):
        read_article(path)


def test_articles_are_read_by_id_and_pages_of_the_site_are_not_articles(path: Path) -> None:
    folder = path.parent / "articles"
    (folder / "2023").mkdir(parents=True)
    (folder / ".prullenbak").mkdir()
    for name in ("b.md", "2023/a.md", "index.md", "2023/README.md", ".verborgen.md", ".prullenbak/c.md"):
        (folder / name).write_text(FRONT + "Tekst.\n", "utf-8")
    assert [article.id for article in read_articles(folder)] == ["a", "b"]


def test_the_mistakes_of_all_articles_are_told_at_once(path: Path) -> None:
    paths = [path.parent / name for name in ("a.md", "b.md", "c/a.md")]
    paths[2].parent.mkdir()
    for each in paths:
        each.write_text("zonder kop\n", "utf-8")
    paths[0].write_text(FRONT + "Tekst.\n", "utf-8")
    with pytest.raises(ToetssteenError) as raised:
        read_article_files(paths)
    assert [(problem.path, problem.code) for problem in raised.value.problems] == [
        ("b.md", "front-matter-missing"),
        ("c/a.md", "article-twice"),
    ]
