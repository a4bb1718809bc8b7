"""The site as a whole: navigation, links, languages, what it asks of a browser."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.site.conftest import Built, build_here, one, words, write_site

HERE = "http://here.example/"
CLAIM = "claims/zandwijk-achthonderd-woningen/"


def _broken_links(built: Built) -> list[str]:
    """Each link to a page, file or anchor of the site that is not there."""
    pages = dict(built.pages())
    anchors = {path: {str(element["id"]) for element in page.select("[id]")} for path, page in pages.items()}
    broken = []
    for path, page in pages.items():
        if path == "404.html":  # its links begin at the root of the host
            continue
        base = HERE + path.removesuffix("index.html")
        for element in page.select("[href], [src]"):
            target = urlsplit(urljoin(base, str(element.get("href") or element.get("src"))))
            if f"{target.scheme}://{target.netloc}/" != HERE:
                continue
            name = unquote(target.path.removeprefix("/"))
            name = f"{name}index.html" if name.endswith("/") or not name else name
            if not (built.folder / name).is_file():
                broken.append(f"{path}: {name}")
            elif name in anchors and target.fragment not in anchors[name] | {""}:
                broken.append(f"{path}: {name}#{target.fragment}")
    return broken


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_internal_link_and_anchor_resolves(dutch: Built, tmp_path: Path, directory_urls: bool) -> None:
    built = dutch if directory_urls else build_here(write_site(tmp_path), use_directory_urls=False)
    assert _broken_links(built) == []


def test_every_page_is_reached_from_the_front_page_by_plain_links(dutch: Built) -> None:
    """Nothing on the site needs a script to be found."""
    found, waiting = {""}, [""]
    while waiting:
        here = waiting.pop()
        links = (urlsplit(urljoin(f"/{here}", str(link["href"]))) for link in dutch.page(here).select("a[href]"))
        paths = {link.path.removeprefix("/") for link in links if not link.netloc and link.path.endswith("/")}
        waiting += paths - found
        found |= paths
    assert {path.removesuffix("index.html") for path, _ in dutch.pages() if path.endswith("index.html")} <= found


def test_addresses_without_folders_keep_their_names(tmp_path: Path) -> None:
    built = build_here(write_site(tmp_path), use_directory_urls=False)
    for path in ("claims/peil-zandsloot.html", "articles/zandwijk-bouwt.html", "verdicts.html", "claims/index.html"):
        assert (built.folder / path).is_file(), path


def test_claims_and_articles_stay_out_of_the_navigation(dutch: Built) -> None:
    """In it they would cost every page a link to every claim."""
    for path, page in dutch.pages():
        hrefs = [str(link.get("href")) for link in page.select("nav.md-nav a, nav.md-tabs a")]
        assert not [href for href in hrefs if re.search(r"(claims|articles)/[a-z]", href)], path


@pytest.mark.parametrize(
    ("address", "tab"),
    [
        (CLAIM, "Alle beweringen"),
        ("articles/zandwijk-bouwt/", "Artikelen"),
        ("verdicts/", "Oordelen"),
        ("methodology/", "Werkwijze"),
    ],
)
def test_the_tab_of_the_list_a_page_belongs_to_is_active(dutch: Built, address: str, tab: str) -> None:
    assert words(one(dutch.page(address), ".md-tabs__item--active")) == tab


def test_notice_stands_on_every_page(dutch: Built) -> None:
    for path, page in dutch.pages():
        assert words(one(page, ".ts-notice")) == "Dit is een demonstratie.", path


def test_no_page_asks_another_host_for_anything(dutch: Built) -> None:
    """Nor does Material's link to the repository, which would ask GitHub for its stars."""
    for path, page in dutch.pages():
        loads = [
            str(element.get("src") or element.get("href"))
            for element in page.select(
                "script[src], img[src], iframe, link[rel~=stylesheet], link[rel~=icon], source, use"
            )
        ]
        assert not [address for address in loads if re.match(r"(https?:)?//", address)], path
        assert not page.select("link[rel=preconnect], link[rel=dns-prefetch]"), path
        assert not page.select('[data-md-component="source"]'), path
        assert page.select(".md-source"), path
    for style in (dutch.folder / "assets/toetssteen").glob("*.css"):
        assert "url(" not in style.read_text("utf-8"), style.name


def test_own_styles_and_scripts_are_small(dutch: Built) -> None:
    assets = list((dutch.folder / "assets/toetssteen").glob("*.[cj]*"))
    assert not (dutch.folder / "toetssteen").exists(), "the parts of the theme are in the site twice"
    assert {asset.name for asset in assets} == {"site.css", "claims.js", "claim.js"}
    assert sum(asset.stat().st_size for asset in assets) < 40_000


def test_sitemap_has_every_published_page(dutch: Built) -> None:
    addresses = set(re.findall(r"<loc>(.+?)</loc>", dutch.text("sitemap.xml")))
    assert f"https://proefbank.example/checks/{CLAIM}" in addresses
    assert len([address for address in addresses if "/claims/" in address]) == 11 + 1
    assert len([address for address in addresses if "/articles/" in address]) == 3 + 1
    assert len([address for address in addresses if "/speakers/" in address]) == 5 + 1


def test_search_finds_a_claim_by_its_words_and_by_its_speaker(dutch: Built) -> None:
    entries = [entry for entry in dutch.search_index() if entry["location"] == CLAIM]
    assert len(entries) == 1
    assert entries[0]["title"] == "Het waren er 794, en dat is bijna wat de wethouder zei"
    for found in ("Ties Bakboord wethouder", "In Zandwijk zijn in 2023 achthonderd woningen opgeleverd", "jaarverslag"):
        assert found in entries[0]["text"]
    for left_out in ("geraadpleegd", "Het waren er 794"):  # the apparatus, and what the title says already
        assert left_out not in entries[0]["text"]


def test_search_does_not_find_a_claim_on_every_list_it_stands_on(dutch: Built) -> None:
    found = [entry["location"] for entry in dutch.search_index() if "elf centimeter te hoog" in entry["text"]]
    assert set(found) <= {"claims/peil-zandsloot/", "claims/peil-door-nieuwbouw/", "articles/zandwijk-bouwt/"}


def test_interface_follows_the_language_of_the_theme(english: Built) -> None:
    content = english.content(CLAIM)
    assert words(one(content, ".ts-verdict a")) == "Mostly true"
    assert "Said on 12 March 2024" in words(one(content, ".ts-facts"))
    assert "supports the claim" in words(one(content, "#sources"))
    assert "11 claims from the news, 4 of which are still open." in words(english.content("claims/"))
    assert words(one(english.page("claims/"), "title")) == "Alle beweringen – De Proefbank"  # named so in `nav`
    assert one(content, '.ts-facts cite[lang="nl"]')


def test_an_unknown_address_is_told_in_the_language_of_the_site(dutch: Built) -> None:
    page = BeautifulSoup(dutch.text("404.html"), "html.parser")
    assert words(one(page, "h1")) == "Deze pagina is er niet"
    assert words(one(page, "title")) == "Deze pagina is er niet – De Proefbank"


def test_every_page_has_one_first_heading_and_leaves_out_no_level(dutch: Built) -> None:
    for path, page in dutch.pages():
        levels = [int(heading.name[1]) for heading in page.select("article :is(h1, h2, h3, h4, h5, h6)")]
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_no_anchor_stands_twice(dutch: Built) -> None:
    for path, page in dutch.pages():
        names = [str(element["id"]) for element in page.select("[id]")]
        assert len(names) == len(set(names)), path
