"""`toetssteen add`: sources become files among the articles, each once, whole or not at all."""

from __future__ import annotations

import datetime
import io
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from filelock import FileLock

from generator.articles import read_article
from generator.cli import main
from generator.intake.draft import Draft
from generator.intake.shelf import Shelf
from generator.problems import ToetssteenError

HERE = Path(__file__).parent
PAGES, DOCUMENTS = HERE / "pages", HERE / "documents"
CONFIGURATION = "site_name: X\ndocs_dir: content\ntheme: {name: material, language: en}\nplugins: [toetssteen]\n"
BRIDGE = "2026-03-10-raad-van-oosterzande-stemt-in-met-fietsbrug.md"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site without articles, as the folder in which commands are typed."""
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content/articles"


def add(*args: str | Path, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, ["add", *map(str, args)], input=stdin)


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*")) if folder.exists() else []


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A news site with the pages, and two feeds of them."""
    folder = tmp_path_factory.mktemp("site")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder))
    address = f"http://127.0.0.1:{server.server_port}"
    for page in PAGES.glob("*.html"):
        (folder / page.name).write_bytes(page.read_bytes())
    items = ["streekblad.html?utm_source=rss", "zonder-gegevens.html", "betaalmuur.html", "streekblad.html"]
    rss = "".join(f"<item><title>x</title><link>{address}/{item}</link></item>" for item in items)
    (folder / "feed.xml").write_text(f'<?xml version="1.0"?><rss version="2.0"><channel>{rss}</channel></rss>', "utf-8")
    loop = "<item><title>x</title></item><item><link>lus.xml</link></item>"
    (folder / "lus.xml").write_text(f"<rss version='2.0'><channel>{loop}</channel></rss>", "utf-8")
    atom = '<entry><link rel="alternate" href="metered.html"/></entry>'
    (folder / "atom.xml").write_text(f'<feed xmlns="http://www.w3.org/2005/Atom">{atom}</feed>', "utf-8")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield address
    server.shutdown()
    server.server_close()


def test_a_page_becomes_an_article_that_can_be_read(desk: Path) -> None:
    result = add(PAGES / "streekblad.html")
    assert (result.exit_code, names(desk)) == (0, [BRIDGE])
    meta = read_article(desk / BRIDGE).meta
    assert (str(meta.published), meta.author, meta.language) == ("2026-03-10", "Tjeerd Wiarda", "nl")
    assert meta.retrieved is not None
    assert meta.show == "quotes", "an article from elsewhere is not the desk's to publish"
    assert result.stdout == ""
    assert result.stderr.startswith(f"content/articles/{BRIDGE}: added from ")


def test_what_was_not_found_is_an_empty_field_that_check_asks_for(desk: Path) -> None:
    result = add(PAGES / "zonder-gegevens.html")
    assert "Not found in it, to fill in yourself: published, author, source." in result.stderr
    text = (desk / "dorpshuis-dicht-na-lekkage.md").read_text("utf-8")
    assert "\npublished:\nauthor:\nsource:\nlanguage: nl\n" in text
    Path("claims.yaml").write_text("claims:\n", "utf-8")
    told = CliRunner().invoke(main, ["check"])
    assert told.exit_code == 1
    line = next(line for line in told.stderr.splitlines() if "dorpshuis" in line)
    assert line.startswith("content/articles/dorpshuis-dicht-na-lekkage.md:3:")
    assert "“published” is empty" in line


def test_what_is_given_fills_in(desk: Path) -> None:
    result = add(PAGES / "zonder-gegevens.html", "--date", "2026-02-03", "--title", "Anders", "--language", "en-IE")
    assert (result.exit_code, names(desk)) == (0, ["2026-02-03-anders.md"])
    assert read_article(desk / "2026-02-03-anders.md").meta.language == "en-IE"


def test_the_same_address_is_not_added_twice(desk: Path, site: str) -> None:
    assert add(f"{site}/streekblad.html").exit_code == 0
    again = add(
        PAGES / "streekblad.html",
        "https://www.streekblad.example/oosterzande/raad-stemt-in-met-fietsbrug~a5f21?utm_medium=mail",
    )
    assert (again.exit_code, names(desk)) == (0, [BRIDGE])
    assert again.stderr.count(f"is there already, as content/articles/{BRIDGE}") == 2


def test_the_same_text_is_not_added_twice_even_if_what_is_there_is_unfinished(desk: Path) -> None:
    result = add(DOCUMENTS / "ijsbaan.docx", DOCUMENTS / "ijsbaan.pdf")
    assert (result.exit_code, len(names(desk))) == (0, 1)
    assert "the same text is there already" in result.stderr


def test_two_articles_of_one_title_and_day_have_two_names(desk: Path) -> None:
    for text in (b"Kop\n\nEen tekst.", b"Kop\n\nEen andere tekst."):
        assert add("-", "--date", "2026-01-02", stdin=text).exit_code == 0
    assert names(desk) == ["2026-01-02-kop-2.md", "2026-01-02-kop.md"]


def test_it_goes_on_after_a_mistake_and_exits_with_one(desk: Path) -> None:
    result = add(PAGES / "betaalmuur.html", "gone.txt", DOCUMENTS / "scan.pdf", PAGES / "metered.html")
    assert result.exit_code == 1
    assert names(desk) == ["2026-02-11-where-the-ferries-went.md"]
    assert [line.split(": ")[1].split(".")[0] for line in result.stderr.splitlines()[:3]] == [
        "Only the beginning of this article is free",
        "There is no such file",
        "This PDF holds pictures of pages and no text",
    ]


def test_a_feed_adds_what_is_new_in_it(desk: Path, site: str) -> None:
    first = add(f"{site}/feed.xml")
    assert "a feed with 4 new articles" in first.stderr
    assert first.exit_code == 1, "one of them is behind a wall"
    assert names(desk) == [BRIDGE, "dorpshuis-dicht-na-lekkage.md"]
    add(f"{site}/feed.xml")
    assert len(names(desk)) == 2


def test_an_atom_feed_with_relative_addresses_does_so_too_and_then_has_nothing_new(desk: Path, site: str) -> None:
    assert add(f"{site}/atom.xml").exit_code == 0
    assert names(desk) == ["2026-02-11-where-the-ferries-went.md"]


def test_the_file_of_a_feed_does_so_too_and_a_page_that_is_gone_does_not_stop_it(
    desk: Path, site: str, tmp_path: Path
) -> None:
    items = "".join(f"<item><link>{site}/{page}.html</link></item>" for page in ("gone", "metered"))
    (tmp_path / "saved.rss").write_text(f"<rss version='2.0'><channel>{items}</channel></rss>", "utf-8")
    result = add(tmp_path / "saved.rss")
    assert (result.exit_code, names(desk)) == (1, ["2026-02-11-where-the-ferries-went.md"])
    assert f"{site}/gone.html: There is no page at this address (404)." in result.stderr
    assert add(tmp_path / "saved.rss").exit_code == 1


def test_a_feed_that_leads_to_itself_is_not_followed_without_end(desk: Path, site: str) -> None:
    result = add(f"{site}/lus.xml")
    assert (result.exit_code, names(desk)) == (1, [])
    assert result.stderr.splitlines()[0].endswith("a feed with one new article."), "an entry without a link has none"
    assert result.stderr.splitlines()[1].startswith(f"{site}/lus.xml: No article was found here.")


def test_an_article_can_be_printed_without_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = add("--stdout", DOCUMENTS / "ferry.docx")
    assert (result.exit_code, names(tmp_path)) == (0, [])
    assert result.stdout.startswith("---\ntitle: Last ferry to Marrow Point\npublished:\n")
    assert result.stdout.endswith("takes her place.\n")


def test_one_title_is_for_one_source(desk: Path) -> None:
    assert add("a.txt", "b.txt", "--title", "Kop").exit_code == 2


def test_a_title_with_line_ends_and_signs_of_yaml_comes_through_on_one_line(desk: Path) -> None:
    assert (
        add(
            "-", "--date", "2026-01-02", "--title", '\x07"Feit":\n# waar?', "--language", "nl", stdin=b"Een tekst."
        ).exit_code
        == 0
    )
    assert read_article(desk / names(desk)[0]).meta.title == '"Feit": # waar?'


@pytest.mark.parametrize("title", ["../../../etc/passwd", "C:\\x", ".hidden", "con/nul", "…"])
def test_a_title_cannot_lead_out_of_the_folder_of_articles(desk: Path, title: str) -> None:
    assert add("-", "--title", title, stdin=b"Een tekst.").exit_code == 0
    (name,) = names(desk)
    assert name.removesuffix(".md").replace("-", "").isalnum()


def test_a_file_of_fifty_megabytes_is_refused_and_nothing_is_left(desk: Path, tmp_path: Path) -> None:
    large = tmp_path / "large.html"
    with large.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    result = add(large)
    assert (result.exit_code, names(desk)) == (1, [])
    assert "larger than 20 MB" in result.stderr


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "articles").write_text("a file in the way", "utf-8")
    with pytest.raises(ToetssteenError, match="article-unwritable"):
        Shelf(tmp_path / "articles").put(Draft("Tekst.", "Kop"), "-", datetime.date(2026, 1, 2))
    assert names(tmp_path) == ["articles"]


def test_a_disk_that_is_full_is_told_and_no_half_file_is_left(desk: Path) -> None:
    """The process may write files of 100 bytes only, which is how a full disk looks to it."""
    limit = "import resource as r; r.setrlimit(r.RLIMIT_FSIZE, (100, 100))"
    program = f"{limit}; from generator.cli import main; main(['add', {str(PAGES / 'streekblad.html')!r}])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, names(desk)) == (1, [])
    assert "The article cannot be written" in done.stderr


def test_of_programs_that_add_the_same_article_at_once_one_adds_it(desk: Path) -> None:
    command = [sys.executable, "-m", "generator", "add", str(PAGES / "streekblad.html")]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    told = [process.communicate()[1] for process in running]
    assert [process.returncode for process in running] == [0] * 4
    assert sum("added from" in each for each in told) == 1
    assert names(desk) == [BRIDGE]


def test_what_came_after_the_shelf_was_looked_at_is_seen(desk: Path) -> None:
    day = datetime.date(2026, 1, 2)
    one, other = Shelf(desk), Shelf(desk)
    draft = Draft("Een tekst van enkele woorden.", "Kop", day)
    assert one.put(draft, "-", day)[1] == "added"
    assert other.put(draft, "-", day) == (desk / "2026-01-02-kop.md", "same-text")
    assert other.put(Draft("Een andere tekst.", "Kop", day), "-", day) == (desk / "2026-01-02-kop-2.md", "added")
    assert one.put(Draft("Een andere tekst.", "Kop", day), "-", day) == (desk / "2026-01-02-kop-2.md", "same-text")


def test_a_folder_that_another_program_holds_is_told(desk: Path) -> None:
    desk.mkdir(parents=True)
    with FileLock(desk.with_name(".articles.lock")), pytest.raises(ToetssteenError, match="folder-locked"):
        Shelf(desk, patience=0.05).put(Draft("Tekst.", "Kop"), "-", datetime.date(2026, 1, 2))
    assert names(desk) == []


def test_reading_standard_input_of_a_real_process(desk: Path) -> None:
    command = [sys.executable, "-m", "generator", "add", "-"]
    done = subprocess.run(command, input=(PAGES / "streekblad.html").read_bytes(), capture_output=True, check=False)
    assert (done.returncode, names(desk)) == (0, [BRIDGE]), done.stderr.decode()
    assert io.BytesIO(done.stdout).read() == b""


def test_a_folder_is_not_an_article_but_its_files_may_be(desk: Path) -> None:
    result = add(desk.parent.parent)
    assert result.exit_code == 1
    assert "This is a folder. Name its files" in result.stderr


def test_a_language_in_which_no_claims_can_be_found_is_refused(desk: Path) -> None:
    result = add(PAGES / "zonder-gegevens.html", "--language", "de")
    assert result.exit_code == 1
    assert "Use one of: en, nl" in result.stderr
    assert names(desk) == []


def test_empty_standard_input_is_told_as_such(desk: Path) -> None:
    result = add("-", stdin=b" \n")
    assert result.exit_code == 1
    assert result.stderr == (
        "-: There is nothing in it. Give the text to standard input, as in “toetssteen add - < article.txt”.\n"
    )
    assert "added from standard input" in add("-", "--title", "X", stdin=b"Een tekst.").stderr
