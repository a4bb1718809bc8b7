"""What a user sees of each mistake in an article, the ledger or the settings: the whole message of the real command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_cli import ARTICLE, SITE, run, site  # noqa: F401 - the fixture

ENTRY = """\
- id: brug-uit-1932
  claim: De brug is in 1932 gebouwd.
  found:
    article: 2023-03-22-brug
    quote: De brug over de rivier is in 1932 gebouwd
    sentence: De brug over de rivier is in 1932 gebouwd.
    score: 0.93
  verdict:
  explanation:
  sources:
  reviewer:
"""
LEDGER = "claims:\n\n" + ENTRY
REVIEW = LEDGER.replace("verdict:", "verdict: true") + "  reviewed: 2023-04-01\n"
ARTICLE_PATH = "content/articles/2023-03-22-brug.md"
VERDICTS = "true, mostly-true, half-true, mostly-false, false, misleading, unverifiable, satire"

Case = tuple[str, str | bytes, str]

LEDGER_CASES: dict[str, Case] = {
    "not YAML": (
        "nl",
        "claims:\n- id: x\n   claim: y\n",
        (
            "claims.yaml:3:9: Een dubbele punt met een spatie erachter mag niet in een tekst staan. "
            "Zet de tekst tussen aanhalingstekens; of laat een veld beginnen waar de velden erboven beginnen."
        ),
    ),
    "not YAML, in English": (
        "en",
        "claims:\n- id: 'x\n",
        (
            "claims.yaml:2:7: The quotation mark here is never closed. "
            "Close it. Between single quotation marks an apostrophe is written twice; between double ones it is not."
        ),
    ),
    "not YAML in a way that nobody thought of": (
        "nl",
        "claims: }\n",
        (
            "claims.yaml:1:9: Dit is geen geldige YAML: while parsing a block node did not find expected node content. "
            "Herstel het inspringen, de aanhalingstekens of het haakje hier of op de regel erboven."
        ),
    ),
    "an invisible character": (
        "nl",
        "claims:\n- id: x\x07\n",
        (
            "claims.yaml:2:8: Het teken U+0007 mag niet in een tekstbestand staan. "
            "Haal het weg; in de meeste editors is het onzichtbaar."
        ),
    ),
    "a tag": (
        "en",
        "claims:\n- id: !slug x\n",
        "claims.yaml:2:7: The tag “!slug” means nothing here. Remove it, or put the text in quotes.",
    ),
    "not UTF-8": (
        "nl",
        "claims:\n# caf\xe9\n".encode("latin-1"),
        (
            "claims.yaml:2:6: Dit is geen UTF-8-tekst: byte 0xe9 past er niet in. "
            "Bewaar het bestand met de codering UTF-8."
        ),
    ),
    "not UTF-8, in English": (
        "en",
        LEDGER.encode("utf-16"),
        "claims.yaml:1:1: This is not UTF-8 text: byte 0xff does not fit. Save the file with the encoding UTF-8.",
    ),
    "a list": (
        "nl",
        ENTRY,
        (
            "claims.yaml:1:1: Het bestand is een lijst; de beweringen moeten onder “claims:” staan. "
            "Zet een regel “claims:” boven de lijst."
        ),
    ),
    "a list, in English": (
        "en",
        ENTRY,
        (
            "claims.yaml:1:1: The file is a list; its entries must stand under “claims:”. "
            "Put a line “claims:” above the list."
        ),
    ),
    "a text": (
        "nl",
        "Nog niets gevonden.\n",
        (
            "claims.yaml:1:1: Het bestand is een tekst, geen bestand met beweringen. "
            "Begin het met een regel “claims:” en zet de beweringen eronder, elk met een streepje."
        ),
    ),
    "an unknown verdict": (
        "nl",
        LEDGER.replace("verdict:", "verdict: blauw"),
        f"claims.yaml:10:12: Er is geen oordeel “blauw”. Kies uit: {VERDICTS}.",
    ),
    "an unknown verdict, in English": (
        "en",
        LEDGER.replace("verdict:", "verdict: halftrue"),
        f"claims.yaml:10:12: There is no verdict “halftrue”. Did you mean “half-true”? The verdicts are: {VERDICTS}.",
    ),
    "the same id twice": (
        "nl",
        LEDGER + "\n" + ENTRY,
        (
            "claims.yaml:15:7: De id “brug-uit-1932” staat er twee keer; de andere staat op regel 3. "
            "Verander de id van de bewering die nog niet gepubliceerd is."
        ),
    ),
    "the same field twice": (
        "nl",
        LEDGER + "  reviewer: AB\n",
        "claims.yaml:14:3: “reviewer” staat er twee keer. Houd een van de twee; YAML laat de eerste stilletjes vallen.",
    ),
    "a field with a typing mistake": (
        "en",
        LEDGER.replace("explanation", "explenation"),
        "claims.yaml:11:3: Unknown field “explenation”. Did you mean “explanation”?",
    ),
    "an article that is gone": (
        "nl",
        LEDGER.replace("2023-03-22-brug", "weg"),
        (
            "claims.yaml:6:14: “brug-uit-1932” komt uit een artikel dat er niet is: “weg”. "
            "Zet het artikel terug, of verbeter “article” als het bestand nu anders heet."
        ),
    ),
    "an article with another name": (
        "en",
        LEDGER.replace("2023-03-22-brug", "2023-03-23-brug"),
        (
            "claims.yaml:6:14: “brug-uit-1932” is from an article that is not there: “2023-03-23-brug”. "
            "Did you mean “2023-03-22-brug”?"
        ),
    ),
    "a quote that is gone": (
        "nl",
        LEDGER.replace("quote: De brug", "quote: De dam"),
        (
            "claims.yaml:7:12: De passage van “brug-uit-1932” staat niet meer in het artikel “2023-03-22-brug”. "
            "Voer “toetssteen extract” uit: dat vindt de passage terug, of markeert de bewering als verdwenen."
        ),
    ),
    "a quote that is gone, in English": (
        "en",
        LEDGER.replace("quote: De brug", "quote: De dam"),
        (
            "claims.yaml:7:12: The passage of “brug-uit-1932” no longer stands in the article “2023-03-22-brug”. "
            "Run “toetssteen extract”: it finds the passage again, or marks the claim as gone."
        ),
    ),
    "a review without its reviewer": (
        "nl",
        REVIEW.replace("explanation:", "explanation: Zie de bron."),
        "claims.yaml:13:12: “brug-uit-1932” is getoetst, maar er staat niet bij door wie. Vul “reviewer” in.",
    ),
    "a review without an explanation": (
        "nl",
        REVIEW.replace("reviewer:", "reviewer: AB"),
        "claims.yaml:11:15: “brug-uit-1932” is getoetst, maar het oordeel is niet uitgelegd. Vul “explanation” in.",
    ),
    "a review without a verdict": (
        "en",
        REVIEW.replace("verdict: true", "verdict:"),
        (
            "claims.yaml:14:13: “brug-uit-1932” has a date of review and no verdict. "
            "Fill in “verdict”, or empty “reviewed”."
        ),
    ),
    "a review of a day that does not exist": (
        "nl",
        REVIEW.replace("2023-04-01", "2023-02-30"),
        "claims.yaml:14:13: “2023-02-30” bij “reviewed” is geen dag. Schrijf een bestaande dag als 2023-03-17.",
    ),
    "a review in the future": (
        "nl",
        REVIEW.replace("2023-04-01", "2923-04-01").replace("explanation:", "explanation: x").replace("er:", "er: AB"),
        (
            "claims.yaml:14:13: “reviewed” van “brug-uit-1932” is een dag die nog moet komen: 2923-04-01. "
            "Verbeter jaar, maand of dag."
        ),
    ),
    "a review before the article": (
        "nl",
        REVIEW.replace("2023-04-01", "2023-03-01").replace("explanation:", "explanation: x").replace("er:", "er: AB"),
        (
            "claims.yaml:14:13: “brug-uit-1932” is getoetst op 2023-03-01, voordat het artikel verscheen op 2023-03-22."
            " Verbeter “reviewed” hier, of “published” in het artikel."
        ),
    ),
    "a source without a web address": (
        "nl",
        LEDGER.replace("sources:", "sources: [{url: cbs.nl}]"),
        "claims.yaml:12:19: “cbs.nl” is geen webadres. Schrijf het voluit, zoals https://www.example.org/pagina.",
    ),
}


@pytest.mark.parametrize(("language", "ledger", "message"), LEDGER_CASES.values(), ids=LEDGER_CASES)
def test_a_mistake_in_the_ledger(site: Path, language: str, ledger: str | bytes, message: str) -> None:  # noqa: F811
    (site / "mkdocs.yml").write_text(SITE.format(language), "utf-8")
    (site / "claims.yaml").write_bytes(ledger if isinstance(ledger, bytes) else ledger.encode())
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", message + "\n")


@pytest.mark.parametrize("ledger", ["", "# nog niets\n", "claims:\n", "claims: []\n"])
def test_an_empty_ledger_is_in_order(site: Path, ledger: str) -> None:  # noqa: F811
    (site / "claims.yaml").write_text(ledger, "utf-8")
    result = run("check")
    assert result.exit_code == 0
    assert result.stderr == "claims.yaml: 0 beweringen uit één artikel, niets te verbeteren.\n"


def test_no_ledger_at_all(site: Path) -> None:  # noqa: F811
    assert run("check").stderr == (
        "claims.yaml: Er is hier geen bestand met beweringen. "
        "Maak het met “toetssteen extract”, of verbeter “claims” in mkdocs.yml.\n"
    )


def test_a_verdict_without_a_day_is_a_note_and_no_mistake(site: Path) -> None:  # noqa: F811
    (site / "claims.yaml").write_text(REVIEW.replace("  reviewed: 2023-04-01\n", ""), "utf-8")
    result = run("check")
    assert result.exit_code == 0
    assert result.stderr == (
        "claims.yaml:10:12: Let op: “brug-uit-1932” heeft een oordeel, maar nog geen datum bij “reviewed”; lezers zien "
        "het oordeel dus nog niet. Vul de dag in als de toetsing klaar is.\n"
        "claims.yaml: één bewering uit één artikel, niets te verbeteren.\n"
    )


def test_all_mistakes_are_told_at_once_and_counted(site: Path) -> None:  # noqa: F811
    (site / ARTICLE_PATH).write_text(ARTICLE.replace("published: 2023-03-22\n", ""), "utf-8")
    (site / "claims.yaml").write_text(REVIEW.replace("0.93", "93") + "\n" + ENTRY, "utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert [line.split(" ")[0] for line in result.stderr.splitlines()] == [
        f"{ARTICLE_PATH}:2:1:",
        "claims.yaml:9:12:",
        "claims.yaml:16:7:",
        "3",
    ]
    assert result.stderr.splitlines()[-1] == "3 problemen te verbeteren."


ARTICLE_CASES: dict[str, Case] = {
    "no front matter": (
        "nl",
        "# De brug\n\nDe brug is oud.\n",
        (
            f"{ARTICLE_PATH}:1:1: Het artikel heeft geen kop met gegevens (front matter). "
            "Begin het bestand met een regel “---”, dan title, published en language, dan een regel “---”."
        ),
    ),
    "no published": (
        "nl",
        ARTICLE.replace("published: 2023-03-22\n", ""),
        f"{ARTICLE_PATH}:2:1: “published” ontbreekt. Voeg het toe.",
    ),
    "no published, in English": (
        "en",
        ARTICLE.replace("published: 2023-03-22\n", ""),
        f"{ARTICLE_PATH}:2:1: “published” is missing. Add it.",
    ),
    "an empty title": (
        "nl",
        ARTICLE.replace("title: De brug", "title:"),
        f"{ARTICLE_PATH}:2:7: “title” is leeg. Vul het in.",
    ),
    "a wrong day": (
        "nl",
        ARTICLE.replace("2023-03-22", "22 maart 2023"),
        f"{ARTICLE_PATH}:3:12: “22 maart 2023” bij “published” is geen dag. Schrijf een bestaande dag als 2023-03-17.",
    ),
    "a wrong choice": (
        "nl",
        ARTICLE.replace("language: nl", "language: nl\nshow: alles"),
        f"{ARTICLE_PATH}:5:7: “alles” is geen waarde van “show”. Kies uit: full, quotes.",
    ),
    "no text": (
        "nl",
        ARTICLE.split("# Een kop")[0],
        f"{ARTICLE_PATH}:6: Het artikel heeft geen tekst. Zet de tekst onder de gegevens, of verwijder het bestand.",
    ),
    "no text, in English": (
        "en",
        ARTICLE.split("# Een kop")[0],
        f"{ARTICLE_PATH}:6: The article has no text. Put its text under the front matter, or remove the file.",
    ),
    "an empty file": (
        "nl",
        "",
        (
            f"{ARTICLE_PATH}:1:1: Het artikel heeft geen kop met gegevens (front matter). "
            "Begin het bestand met een regel “---”, dan title, published en language, dan een regel “---”."
        ),
    ),
    "not UTF-8": (
        "nl",
        ARTICLE.replace("Mooi", "Caf\xe9").encode("latin-1", "replace"),
        (
            f"{ARTICLE_PATH}:9:48: Dit is geen UTF-8-tekst: byte 0xe9 past er niet in. "
            "Bewaar het bestand met de codering UTF-8."
        ),
    ),
    "a language without data": (
        "nl",
        ARTICLE.replace("language: nl", "language: fr"),
        (
            f"{ARTICLE_PATH}:4: Voor de taal “fr” zijn er geen taalgegevens. "
            "Kies uit: en, nl; of voeg de taal toe zoals de documentatie beschrijft."
        ),
    ),
}


@pytest.mark.parametrize(("language", "article", "message"), ARTICLE_CASES.values(), ids=ARTICLE_CASES)
def test_a_mistake_in_an_article(site: Path, language: str, article: str | bytes, message: str) -> None:  # noqa: F811
    (site / "mkdocs.yml").write_text(SITE.format(language), "utf-8")
    (site / ARTICLE_PATH).write_bytes(article if isinstance(article, bytes) else article.encode())
    for command in (["extract"], ["extract", "--dry-run"]):
        result = run(*command)
        assert (result.exit_code, result.stdout, result.stderr) == (1, "", message + "\n")
    assert not (site / "claims.yaml").exists()


DUTCH = "De wethouder zei dinsdag dat de brug in mei weer open gaat en dat het werk vier miljoen euro kost. " * 5
ENGLISH = "The mayor said on Tuesday that the bridge will open again in May and that the work has cost a lot. " * 5
HEAD = "---\ntitle: De brug\npublished: 2023-03-22\nlanguage: {}\n---\n\n"


@pytest.mark.parametrize(
    ("site_language", "declared", "text", "message"),
    [
        (
            "nl",
            "en",
            DUTCH,
            (
                "Let op: Bij dit artikel staat dat het in het Engels is, maar het lijkt Nederlands; de beweringen "
                "worden nu met de verkeerde taalregels gezocht. Schrijf “language: nl” in de kop van het artikel."
            ),
        ),
        (
            "en",
            "nl",
            ENGLISH,
            (
                "Note: This article is said to be in Dutch but looks English; its claims are being sought by the rules "
                "of the wrong language. Write “language: en” in the front matter of the article."
            ),
        ),
    ],
)
def test_an_article_in_another_language(
    site: Path,  # noqa: F811
    site_language: str,
    declared: str,
    text: str,
    message: str,
) -> None:
    (site / "mkdocs.yml").write_text(SITE.format(site_language), "utf-8")
    (site / ARTICLE_PATH).write_text(HEAD.format(declared) + text, "utf-8")
    result = run("extract", "--dry-run")
    assert result.exit_code == 0
    assert result.stderr == f"{ARTICLE_PATH}:4: {message}\n"


def test_a_short_article_in_another_language_is_let_be(site: Path) -> None:  # noqa: F811
    (site / ARTICLE_PATH).write_text(HEAD.format("nl") + "The bridge is open, said the mayor.\n", "utf-8")
    assert run("extract", "--dry-run").stderr == ""


def test_two_articles_of_one_name(site: Path) -> None:  # noqa: F811
    (site / "content/articles/oud").mkdir()
    (site / "content/articles/oud/2023-03-22-brug.md").write_text(ARTICLE, "utf-8")
    result = run("extract")
    assert result.exit_code == 1
    assert "Er is nog een artikel met de naam “2023-03-22-brug”: content/articles/" in result.stderr
    assert result.stderr.endswith("Hernoem een van de twee; een artikel wordt herkend aan zijn bestandsnaam.\n")


def test_an_article_that_is_not_of_the_site(site: Path) -> None:  # noqa: F811
    (site / "los.md").write_text(ARTICLE, "utf-8")
    result = run("extract", "los.md")
    assert (result.exit_code, result.stderr) == (
        1,
        (
            "los.md: Dit bestand hoort niet bij de artikelen van de site, in content/articles. "
            "Zet het daar, of probeer het uit met --dry-run.\n"
        ),
    )


def test_a_broken_ledger_is_not_merged_into(site: Path) -> None:  # noqa: F811
    (site / "claims.yaml").write_text("claims: [\n", "utf-8")
    result = run("extract")
    assert result.exit_code == 1
    assert result.stderr.startswith("claims.yaml:2:1: Dit is geen geldige YAML: ")
    assert (site / "claims.yaml").read_text("utf-8") == "claims: [\n"


SETTINGS_CASES = {
    "the plugin is off": (
        SITE.format("nl").replace("plugins:\n- toetssteen\n", ""),
        "mkdocs.yml: De plug-in “toetssteen” staat niet aan. Zet “- toetssteen” onder “plugins:”.",
    ),
    "a score that is too high": (
        SITE.format("nl").replace("- toetssteen", "- toetssteen:\n    min_score: 5"),
        "mkdocs.yml:10:16: “min_score” is groter dan 1. Schrijf 1 of minder.",
    ),
    "an option that is not there": (
        SITE.format("nl").replace("- toetssteen", "- toetssteen:\n    artikelen: x"),
        "mkdocs.yml:10:5: Onbekend veld “artikelen”. Bedoel je “articles”?",
    ),
    "not YAML": (
        SITE.format("nl") + "- [\n",
        (
            "mkdocs.yml:11:1: This is not valid YAML: while parsing a flow node did not find expected node content. "
            "Mend the indentation, the quotes or the bracket here or on the line above."
        ),
    ),
}


@pytest.mark.parametrize(("configuration", "message"), SETTINGS_CASES.values(), ids=SETTINGS_CASES)
def test_a_mistake_in_the_settings(site: Path, configuration: str, message: str) -> None:  # noqa: F811
    (site / "mkdocs.yml").write_text(configuration, "utf-8")
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", message + "\n")


def test_a_mistake_of_the_settings_stops_a_dry_run_too(site: Path) -> None:  # noqa: F811
    (site / "mkdocs.yml").write_text(SETTINGS_CASES["a score that is too high"][0], "utf-8")
    assert run("extract", "--dry-run").exit_code == 1


def test_a_configuration_that_was_named_must_be_there(site: Path) -> None:  # noqa: F811
    result = run("--config", "weg.yml", "extract", "--dry-run", ARTICLE_PATH)
    assert result.exit_code == 1
    assert result.stderr.startswith("weg.yml: There is no such configuration.")


def test_a_configuration_that_cannot_be_read(site: Path) -> None:  # noqa: F811
    result = run("--config", "content", "check")
    assert result.exit_code == 1
    assert result.stderr.startswith("content: This file cannot be read: ")


def test_a_folder_of_articles_that_is_not_there(site: Path) -> None:  # noqa: F811
    (site / "content/articles").rename(site / "content/artikelen")
    result = run("extract")
    assert (result.exit_code, result.stderr) == (
        1,
        (
            "content/articles: De map met artikelen is er niet. "
            "Maak haar, of verbeter “articles” of “docs_dir” in mkdocs.yml.\n"
        ),
    )
