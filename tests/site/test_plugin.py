"""The plugin in MkDocs: its options, its messages, and what a desk may have of its own."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, PluginError

from tests.site.conftest import Built, build_here, json_ld, mkdocs, one, words, write_site

SCALE = """
    ratings:
    - key: true
      value: 2
      label: {nl: Juist, en: Right}
      definition: {nl: Het is zo., en: It is so.}
    - key: false
      value: 1
      color: "#abc"
      glyph: diamond
      label: {nl: Onjuist, en: Wrong}
      definition: {nl: Het is niet zo., en: It is not so.}
    - key: unsure
      label: {nl: No}
      definition: {nl: Wij weten het niet.}
"""
TWO_CLAIMS = """
claims:
- id: sloot
  claim: Het peil staat te hoog.
  found: {article: zandwijk-bouwt, quote: elf centimeter te hoog, sentence: elf centimeter te hoog.}
  verdict: true
  explanation: Zo is het.
  reviewer: AB
  reviewed: 2024-03-16
- id: school
  claim: De school telt 412 leerlingen.
  found: {article: zandwijk-bouwt, quote: 412 leerlingen, sentence: De Wilgenschool telt nu 412 leerlingen.}
  verdict: false
  headline: Het zijn er 397
  explanation: De school telde na.
  reviewer: AB
  reviewed: 2024-03-17
"""
OPTIONS = "    notice: Dit is een demonstratie.\n"
DIAMOND = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M8 1l7 7-7 7-7-7Z"/></svg>'


def _refused(folder: Path) -> str:
    """The message with which MkDocs refuses to build."""
    with pytest.raises((PluginError, Abort)) as refusal:
        build_here(folder)
    return str(refusal.value)


def test_a_misspelt_option_is_told_with_its_line_in_the_language_of_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    folder = write_site(tmp_path, replace={"mkdocs.yml": ("notice:", "notise:")})
    monkeypatch.chdir(folder)
    _refused(folder)
    assert "mkdocs.yml:15:5: Onbekend veld “notise”. Bedoel je “notice”?" in caplog.text


def test_every_mistake_of_ledger_and_articles_is_told_at_once_and_the_old_site_stays(tmp_path: Path) -> None:
    folder = write_site(
        tmp_path,
        replace={
            "claims.yaml": ("verdict: mostly-true", "verdict: mostly-treu"),
            "content/articles/rustig-weekend.md": ("published: 2024-01-07", "published: ooit"),
        },
    )
    (folder / "site").mkdir()
    (folder / "site/old.html").write_text("old", "utf-8")
    done = mkdocs(folder, "build")
    assert done.returncode == 1
    assert "content/articles/rustig-weekend.md:3:12: “ooit” bij “published” is geen dag." in done.stderr
    assert "claims.yaml:22:12: " in done.stderr
    assert "verschijnt dus nog niet" not in done.stderr  # a warning
    assert "Traceback" not in done.stderr
    assert (folder / "site/old.html").is_file()


def test_a_ledger_that_is_not_there_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = write_site(tmp_path, replace={"mkdocs.yml": (OPTIONS, "    claims: weg.yaml\n")})
    _refused(folder)
    assert "weg.yaml" in caplog.text


def test_a_file_with_the_address_of_a_claim_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = write_site(tmp_path)
    (folder / "content/claims").mkdir()
    (folder / "content/claims/peil-zandsloot.md").write_text("# Iets anders\n", "utf-8")
    _refused(folder)
    assert "De bewering “peil-zandsloot” en claims/peil-zandsloot.md geven dezelfde pagina." in caplog.text


def test_a_claim_called_index_would_take_the_place_of_the_list(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _refused(write_site(tmp_path, replace={"claims.yaml": ("- id: peil-zandsloot", "- id: index")}))
    assert "claims/index.md" in caplog.text


def test_a_claim_whose_article_is_gone_is_published_with_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = write_site(tmp_path)
    (folder / "content/articles/2024/harbour-figures.md").unlink()
    built = build_here(folder)
    assert "“harbour-containers” hoort bij het artikel “harbour-figures”, en dat is er niet." in caplog.text
    content = built.content("claims/harbour-containers/")
    assert words(one(content, ".ts-passage mark")) == "The harbour handled 1.2 million containers last year"
    assert "Waar" not in words(one(content, ".ts-facts"))


def test_without_an_address_of_the_site_there_is_no_claimreview_and_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = write_site(tmp_path, replace={"mkdocs.yml": ("site_url: https://proefbank.example/checks/\n", "")})
    built = build_here(folder)
    assert [record.levelno for record in caplog.records if "site_url" in record.message] == [logging.WARNING]
    assert [json_ld(page) for _, page in built.pages() if json_ld(page)] == []


def test_titles_in_nav_name_the_lists(dutch: Built) -> None:
    links = {str(link["href"]): words(link) for link in dutch.page("").select("nav.md-nav--primary a.md-nav__link")}
    assert links["claims/"] == "Alle beweringen"
    assert links["articles/"] == "Artikelen"
    assert words(one(dutch.content("claims/"), "h1")) == "Alle beweringen"


def test_without_nav_and_without_pages_of_its_own_a_desk_has_a_whole_site(tmp_path: Path) -> None:
    folder = write_site(tmp_path)
    text = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(text[: text.index("nav:")], "utf-8")
    (folder / "content/index.md").unlink()
    built = build_here(folder)
    assert words(one(built.content(""), "h1")) == "De Proefbank"
    assert (built.folder / "claims/index.html").is_file()


@pytest.mark.parametrize("name", ["claims/index.md", "claims.md", "claims/README.md"])
def test_a_desk_may_introduce_a_list_in_a_file_of_its_own(tmp_path: Path, name: str) -> None:
    folder = write_site(tmp_path, replace={"mkdocs.yml": ("- Alle beweringen: claims/index.md", f"- {name}")})
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / "content" / name).parent.mkdir(exist_ok=True)
    (folder / "content" / name).write_text("# Wat wij *nagingen*\n\nEen woord vooraf.\n", "utf-8")
    built = build_here(folder)
    content = built.content("claims/")
    assert words(one(content, "h1")) == "Wat wij nagingen"
    assert "Een woord vooraf." in words(content)
    assert len(content.select("ol.ts-rows > li")) == 11
    assert words(one(built.page("claims/"), "title")) == "Wat wij nagingen – De Proefbank"


def test_a_scale_of_the_desks_own_with_words_that_yaml_reads_as_booleans(tmp_path: Path) -> None:
    folder = write_site(tmp_path, replace={"mkdocs.yml": (OPTIONS, SCALE.lstrip("\n"))})
    (folder / "claims.yaml").write_text(TWO_CLAIMS, "utf-8")
    text = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(text.replace("  font: false", "  font: false\n  custom_dir: own"), "utf-8")
    (folder / "own/toetssteen/glyphs").mkdir(parents=True)
    (folder / "own/toetssteen/glyphs/diamond.svg").write_text(DIAMOND, "utf-8")
    built = build_here(folder)
    assert words(one(built.content("claims/sloot/"), ".ts-verdict a")) == "Juist"
    assert words(one(built.content("verdicts/"), "#unsure .ts-badge")) == "No"
    assert one(built.page("claims/school/"), "#ts-g-diamond path")
    assert ".ts-v-false{--ts-verdict:#" in built.text("assets/toetssteen/site.css")


def test_a_glyph_that_is_not_there_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = write_site(tmp_path, replace={"mkdocs.yml": (OPTIONS, SCALE.lstrip("\n"))})
    (folder / "claims.yaml").write_text(TWO_CLAIMS, "utf-8")
    _refused(folder)
    assert "Er is geen teken “diamond” voor het oordeel “false”." in caplog.text
    assert "three-quarters" in caplog.text


def test_without_a_scale_the_headline_is_the_conclusion(tmp_path: Path) -> None:
    folder = write_site(
        tmp_path,
        replace={
            "mkdocs.yml": (OPTIONS, "    scale: false\n"),
        },
    )
    text = (folder / "mkdocs.yml").read_text("utf-8").replace("- verdicts.md\n", "")
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    (folder / "claims.yaml").write_text(TWO_CLAIMS.replace("  verdict: true\n", "").replace("2024-03-16", ""), "utf-8")
    built = build_here(folder, strict=True)
    content = built.content("claims/school/")
    assert words(one(content, "h1")) == "Het zijn er 397"
    assert not content.select(".ts-verdict .ts-badge")
    assert json_ld(built.page("claims/school/"))[0]["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Het zijn er 397",
    }
    assert not (built.folder / "verdicts").exists()
    assert "Onwaar" not in built.text("claims/index.html") + built.text("index.html") + str(content)
    assert words(one(built.content("articles/zandwijk-bouwt/"), ".ts-flag:has([href='#ts-g-checked'])")) == (
        "Oordeel: Gecontroleerd"
    )
    assert words(one(built.content("claims/sloot/"), ".ts-verdict .ts-badge")) == "In onderzoek"


def test_a_verdict_waits_for_the_second_reader_where_one_is_asked_for(tmp_path: Path) -> None:
    folder = write_site(tmp_path, replace={"mkdocs.yml": (OPTIONS, "    second_reader: true\n")})
    built = build_here(folder)
    assert words(one(built.content("claims/zandwijk-achthonderd-woningen/"), ".ts-verdict a")) == "Grotendeels waar"
    waiting = built.content("claims/peil-zandsloot/")
    assert words(one(waiting, ".ts-verdict .ts-badge")) == "Wordt nagelezen"
    assert built.files_with("Het peilregister laat het zien") == []


def test_options_may_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTICE", "Van buiten gezegd.")
    folder = write_site(tmp_path, replace={"mkdocs.yml": (OPTIONS, "    notice: !ENV NOTICE\n")})
    assert words(one(build_here(folder).page(""), ".ts-notice")) == "Van buiten gezegd."


def test_options_may_stand_in_any_order(tmp_path: Path) -> None:
    options = "    notice: Eerst de mededeling.\n    second_reader: no\n    claims: desk.yaml\n"
    folder = write_site(tmp_path, replace={"mkdocs.yml": (OPTIONS, options)})
    (folder / "claims.yaml").rename(folder / "desk.yaml")
    built = build_here(folder)
    assert words(one(built.page(""), ".ts-notice")) == "Eerst de mededeling."
    assert words(one(built.content("claims/peil-zandsloot/"), ".ts-verdict a"))


def test_options_may_be_inherited_from_another_file(tmp_path: Path) -> None:
    folder = write_site(tmp_path)
    (folder / "mkdocs.yml").rename(folder / "base.yml")
    (folder / "mkdocs.yml").write_text("INHERIT: base.yml\nsite_name: Erfgenaam\n", "utf-8")
    built = build_here(folder)
    assert words(one(built.page(""), ".ts-notice")) == "Dit is een demonstratie."
    assert words(one(built.page(""), "title")) == "Erfgenaam"


def test_a_desk_of_its_own_name_is_the_author_of_its_reviews(tmp_path: Path) -> None:
    publisher = "    publisher: {name: Stichting Proef, url: 'https://stichting.example/'}\n"
    built = build_here(write_site(tmp_path, replace={"mkdocs.yml": (OPTIONS, publisher)}))
    assert json_ld(built.page("claims/peil-zandsloot/"))[0]["author"] == {
        "@type": "Organization",
        "name": "Stichting Proef",
        "url": "https://stichting.example/",
    }


def test_a_block_of_a_page_and_a_colour_can_be_replaced_without_forking(tmp_path: Path) -> None:
    folder = write_site(tmp_path, replace={"mkdocs.yml": ("  font: false", "  font: false\n  custom_dir: own")})
    (folder / "own/toetssteen").mkdir(parents=True)
    (folder / "own/toetssteen/claim.html").write_text(
        '{% extends "toetssteen/base/claim.html" %}\n'
        "{% block sources %}<p id='ours'>{{ entry.sources | length }} & meer: {{ entry.claim }}</p>{% endblock %}\n",
        "utf-8",
    )
    (folder / "own/main.html").write_text(
        '{% extends "toetssteen/main.html" %}\n{% block footer %}<footer>Eigen voet</footer>{% endblock %}\n', "utf-8"
    )
    built = build_here(folder)
    page = built.page("claims/zandwijk-achthonderd-woningen/")
    assert words(one(page, "#ours")).startswith("2 & meer: In Zandwijk")
    assert not page.select("#sources")
    assert words(one(page, "footer")) == "Eigen voet"
    assert words(one(page, ".ts-notice")) == "Dit is een demonstratie."


def test_an_entry_with_the_least_there_is_has_a_page_without_empty_parts(tmp_path: Path) -> None:
    folder = write_site(tmp_path)
    (folder / "claims.yaml").write_text(
        "claims:\n- id: kaal\n  claim: Het regent.\n  found: {article: weg, quote: regent, sentence: Het regent.}\n",
        "utf-8",
    )
    content = build_here(folder).content("claims/kaal/")
    assert [section["id"] for section in content.select("section")] == ["passage"]
    assert not content.select("dl, details")


def test_front_matter_may_hold_fields_that_are_not_text(tmp_path: Path) -> None:
    folder = write_site(tmp_path)
    for name in ("index.md", "articles/rustig-weekend.md"):
        path = folder / "content" / name
        own = path.read_text("utf-8").removeprefix("---\n")
        closing = "" if own != path.read_text("utf-8") else "---\n"
        path.write_text(f"---\ndescription: 2024\n2023: ja\n{closing}{own}", "utf-8")
    built = build_here(folder)
    assert one(built.page(""), "meta[name=description]")["content"] == "2024"


def test_an_article_may_have_any_name_that_a_file_may_have(tmp_path: Path) -> None:
    folder = write_site(tmp_path)
    (folder / "content/articles/rustig-weekend.md").rename(folder / "content/articles/één & twee #3?.md")
    built = build_here(folder)
    links = [str(link["href"]) for link in built.content("articles/").select("a.ts-item__claim")]
    assert links[-1] == "%C3%A9%C3%A9n%20%26%20twee%20%233%3F/"
    assert (built.folder / "articles/één & twee #3?/index.html").is_file()


def test_an_entry_of_a_ledger_in_files_is_improved_in_its_own_file(tmp_path: Path) -> None:
    notice = "    notice: Dit is een demonstratie."
    folder = write_site(tmp_path, replace={"mkdocs.yml": (notice, "    claims: claims/\n    share_images: false")})
    (folder / "claims").mkdir()
    (folder / "claims.yaml").rename(folder / "claims/zandwijk.yaml")
    link = one(build_here(folder).content("claims/zandwijk-achthonderd-woningen/"), '.ts-tools a[rel="external"]')
    assert link["href"] == "https://github.com/example/proefbank/blob/main/claims/zandwijk.yaml#L3"
