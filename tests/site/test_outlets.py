"""What machines read: open data, feeds, cards, the head of a page, and the policy that browsers are given."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
from pathlib import Path

import feedparser
import pytest
from PIL import Image, ImageColor

from generator.site.colours import PAPER
from generator.site.outlets.contentpolicy import with_policy
from generator.site.outlets.opendata import COLUMNS
from generator.site.outlets.sharecard import INK, QUIET, Card, drawable, share_card
from tests.site.conftest import Built, build_here, claim_reviews, json_ld, one, words, write_site

DOCS = Path(__file__).parents[2] / "docs"
ROOT = "https://proefbank.example/checks/"
CLAIM = "zandwijk-achthonderd-woningen"
HOSTILE = """=HYPERLINK("https://kwaad.example") <script>alert(1)</script> {{ 7 * 7 }} "'&"""


def test_claims_json_has_every_public_claim_and_no_word_of_an_unfinished_review(dutch: Built) -> None:
    data = json.loads(dutch.text("claims.json"))
    assert data["version"] == 1
    pages = {path.parent.name for path in dutch.folder.glob("claims/*/index.html")}
    assert {claim["id"] for claim in data["claims"]} == pages
    for claim in data["claims"]:
        assert claim["url"] == f"{ROOT}claims/{claim['id']}/"
        if claim["state"] not in ("reviewed", "corrected"):
            assert not {"verdict", "headline", "explanation", "sources", "reviewer"} & claim.keys()
    assert {claim["state"] for claim in data["claims"]} >= {"open", "reviewed", "corrected"}


def test_every_field_of_the_open_data_is_documented(dutch: Built) -> None:
    text = (DOCS / "open-data.md").read_text("utf-8")
    data = json.loads(dutch.text("claims.json"))
    names = {*data, *data["ratings"][0], *(name for claim in data["claims"] for name in claim)}
    assert not [name for name in [*names, *COLUMNS] if f"`{name}`" not in text]


def test_claims_csv_is_a_table_with_the_same_claims(dutch: Built) -> None:
    text = (dutch.folder / "claims.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    claims = {claim["id"]: claim for claim in json.loads(dutch.text("claims.json"))["claims"]}
    assert {row["id"] for row in rows} == set(claims)
    for row in rows:
        assert row["verdict"] == claims[row["id"]].get("verdict", "")
        assert row["claim"] == claims[row["id"]]["claim"]


def test_the_feed_of_reviews_repeats_the_claim_review_of_each_page(dutch: Built) -> None:
    feed = json.loads(dutch.text("claimreview.json"))
    assert feed["@type"] == "DataFeed"
    on_pages = {
        review["url"]: {name: value for name, value in review.items() if name != "@context"}
        for _, page in dutch.pages()
        for review in claim_reviews(page)
    }
    assert {item["url"]: item["item"] for item in feed["dataFeedElement"]} == on_pages
    assert on_pages


@pytest.mark.parametrize("name", ["feed.xml", "corrections.xml"])
def test_a_feed_parser_reads_the_feeds(dutch: Built, name: str) -> None:
    feed = feedparser.parse(dutch.text(name))
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.entries
    assert feed.feed.links[1].href == f"{ROOT}{name}"
    for entry in feed.entries:
        assert entry.link.startswith(f"{ROOT}claims/")
        assert entry.summary
        path = entry.link.removeprefix(ROOT).partition("#")
        page = dutch.page(path[0])
        assert not path[2] or page.find(id=path[2]), entry.link


def test_the_feed_of_checks_has_each_check_with_its_verdict(dutch: Built) -> None:
    feed = feedparser.parse(dutch.text("feed.xml"))
    claims = [claim for claim in json.loads(dutch.text("claims.json"))["claims"] if claim.get("verdict")]
    assert {entry.link for entry in feed.entries} == {claim["url"] for claim in claims}
    entry = next(entry for entry in feed.entries if CLAIM in entry.link)
    assert "Grotendeels waar" in entry.summary
    assert entry.title == "Het waren er 794, en dat is bijna wat de wethouder zei"


def test_each_page_says_how_it_looks_when_shared(dutch: Built) -> None:
    page = dutch.page(f"claims/{CLAIM}/")
    found = {str(tag["property"]): str(tag["content"]) for tag in page.select("meta[property^='og:']")}
    assert found["og:title"] == "Het waren er 794, en dat is bijna wat de wethouder zei"
    assert found["og:url"] == one(page, "link[rel=canonical]")["href"]
    assert found["og:locale"] == "nl_NL"
    image = Image.open(dutch.folder / found["og:image"].removeprefix(ROOT))
    assert image.size == (1200, 630)
    for path, other in dutch.pages():
        if path != "404.html":
            assert len(other.select("meta[property='og:title']")) == 1, path


def test_an_open_claim_has_no_card_and_no_picture(dutch: Built) -> None:
    reviewed = {
        claim["id"]
        for claim in json.loads(dutch.text("claims.json"))["claims"]
        if claim["state"] in ("reviewed", "corrected")
    }
    assert {path.parent.name for path in dutch.folder.glob("embed/*/index.html")} == reviewed
    assert {path.stem for path in dutch.folder.glob("share/*.png")} == reviewed
    page = dutch.page("claims/tweede-school/") if "tweede-school" not in reviewed else None
    assert page is None or not page.select("meta[property='og:image'], link[type='application/json+oembed']")


def test_the_page_names_its_oembed_answer_which_frames_the_card(dutch: Built) -> None:
    link = one(dutch.page(f"claims/{CLAIM}/"), "link[type='application/json+oembed']")
    answer = json.loads(dutch.text(str(link["href"]).removeprefix(ROOT)))
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert (dutch.folder / answer["thumbnail_url"].removeprefix(ROOT)).exists()
    framed = re.search(r'src="([^"]+)"', answer["html"])
    assert framed
    card = dutch.page(framed[1].removeprefix(ROOT))
    assert not card.select("script")
    assert "default-src 'none'" in str(one(card, "meta[http-equiv=Content-Security-Policy]")["content"])
    assert words(one(card, ".ts-badge")) == "Grotendeels waar"
    assert all(str(link["href"]) == f"{ROOT}claims/{CLAIM}/" for link in card.select("body a"))
    assert (dutch.folder / "embed" / CLAIM / str(one(card, "link[rel=stylesheet]")["href"])).resolve().exists()


def test_robots_find_the_map_and_a_desk_s_own_file_stays(dutch: Built, tmp_path: Path) -> None:
    assert f"Sitemap: {ROOT}sitemap.xml" in dutch.text("robots.txt")
    folder = write_site(tmp_path)
    (folder / "content/robots.txt").write_text("User-agent: *\nDisallow: /\n", "utf-8")
    assert build_here(folder).text("robots.txt") == "User-agent: *\nDisallow: /\n"


def test_without_an_address_of_its_own_a_site_has_no_feeds_or_cards(tmp_path: Path) -> None:
    folder = write_site(tmp_path, replace={"mkdocs.yml": (f"site_url: {ROOT}", "")})
    built = build_here(folder)
    assert (built.folder / "claims.json").exists()
    for name in ("feed.xml", "corrections.xml", "claimreview.json", "embed", "share"):
        assert not (built.folder / name).exists(), name
    assert not built.page(f"claims/{CLAIM}/").select("link[rel~=alternate], meta[property='og:image']")


def test_a_hostile_claim_is_text_for_machines_too(tmp_path: Path) -> None:
    folder = write_site(tmp_path)
    ledger = (folder / "claims.yaml").read_text("utf-8")
    claim = re.search(rf"- id: {CLAIM}\n  claim: (.+)\n", ledger)
    assert claim
    hostile = ledger.replace(claim[1], json.dumps(HOSTILE), 1)
    (folder / "claims.yaml").write_text(hostile, "utf-8")
    built = build_here(folder)
    entry = next(entry for entry in feedparser.parse(built.text("feed.xml")).entries if CLAIM in entry.link)
    assert "&lt;script&gt;" in entry.summary
    assert "<script" not in entry.summary
    rows = csv.DictReader(io.StringIO((built.folder / "claims.csv").read_bytes().decode("utf-8-sig")))
    assert next(row for row in rows if row["id"] == CLAIM)["claim"] == f"'{HOSTILE}"
    card = built.page(f"embed/{CLAIM}/")
    assert not card.select("script")
    assert HOSTILE in card.get_text()


def test_the_policy_lets_in_the_scripts_of_the_page_and_no_others(dutch: Built) -> None:
    for path, page in dutch.pages():
        policy = str(one(page, "meta[http-equiv=Content-Security-Policy]")["content"])
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy
        code = [script.get_text() for script in page.select("script:not([src]):not([type])")]
        hashes = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in code}
        assert set(re.findall(r"'sha256-([^']+)'", policy)) == hashes, path
        assert not page.select("[style], [onclick], [onload]"), path


def test_the_policy_comes_before_everything_that_it_governs() -> None:
    page = '<!doctype html><html><head><meta charset="utf-8"><script>a()</script></head><body></body></html>'
    assert re.search(
        r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" [^>]+><script>', with_policy(page)
    )
    assert with_policy("no page") == "no page"


def test_a_desk_may_do_without_policy_and_pictures(tmp_path: Path) -> None:
    folder = write_site(
        tmp_path,
        replace={
            "mkdocs.yml": ("    notice:", "    share_images: false\n    content_security_policy: false\n    notice:")
        },
    )
    built = build_here(folder)
    assert not built.page("").select("meta[http-equiv]")
    assert not (built.folder / "share").exists()
    assert "thumbnail_url" not in json.loads(built.text(f"embed/{CLAIM}/oembed.json"))
    assert not (folder / ".cache/toetssteen").exists()


@pytest.mark.parametrize("text", ["", "Kort.", "lang " * 300, "x" * 4000, "م" * 90, "Prijs stijgt 😀 naar € 3"])
def test_any_text_can_be_drawn(text: str) -> None:
    image = Image.open(io.BytesIO(share_card(Card("Waar", "#174a7c", text, text, text))))
    assert image.size == (1200, 630)
    assert image.convert("RGB").getpixel((5, 5)) == (0x17, 0x4A, 0x7C)


def test_the_picture_has_paper_ink_and_the_colour_of_the_verdict_each_in_its_place() -> None:
    """Also where a verdict is as grey as the line below."""
    for colour in ("#174a7c", QUIET, INK):
        image = Image.open(io.BytesIO(share_card(Card("Waar", colour, "Tekst", "Wie", "Redactie")))).convert("RGB")
        verdict = ImageColor.getrgb(colour)
        colours = {
            name: {found for _, found in image.crop(box).getcolors(1 << 20) or ()}
            for name, box in {
                "band": (0, 0, 24, 630),
                "verdict": (84, 60, 1200, 160),
                "text": (84, 176, 1200, 500),
                "foot": (84, 524, 1200, 630),
            }.items()
        }
        assert colours["band"] == {verdict}
        for part, ink in {"verdict": verdict, "text": ImageColor.getrgb(INK), "foot": ImageColor.getrgb(QUIET)}.items():
            assert {ImageColor.getrgb(PAPER), ink} <= colours[part], part


def test_what_the_fonts_cannot_draw_is_left_away() -> None:
    assert drawable("Prijs stijgt 😀 naar € 3") == "Prijs stijgt naar € 3"
    assert drawable("م" * 90 + " abc") == ""
    assert drawable("Кремль — ‘Ελλάδα’ — Łódź") == "Кремль — ‘Ελλάδα’ — Łódź"


def test_the_front_page_says_who_publishes_and_by_which_policies(dutch: Built) -> None:
    [organisation] = json_ld(dutch.page(""))
    assert organisation["@type"] == "NewsMediaOrganization"
    assert organisation["name"] == "De Proefbank"
    assert organisation["verificationFactCheckingPolicy"] == f"{ROOT}methodology/"
    assert organisation["correctionsPolicy"] == f"{ROOT}corrections/"
    assert "ownershipFundingInfo" not in organisation, "the sample has no such page"


def test_a_cache_that_cannot_be_written_does_not_stop_the_drawing(tmp_path: Path) -> None:
    folder = write_site(tmp_path)
    (folder / ".cache").write_text("a file in its place")
    built = build_here(folder)
    pictures = list(built.folder.glob("share/*.png"))
    assert pictures
    assert all(Image.open(picture).size == (1200, 630) for picture in pictures)
