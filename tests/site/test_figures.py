"""The page that counts: verdicts, checks over time, and speakers."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from generator.claims import Claim, Found
from generator.settings import Settings
from generator.site.edition import Edition, make_edition
from generator.site.figures import most_checked, over_time
from tests.site.conftest import Built, build_here, one, words, write_site


def edition(*reviews: tuple[str, str]) -> Edition:
    """Reviewed claims, each of a day and a speaker."""
    entries = [
        Claim(
            id=f"bewering-{number}",
            claim="De brug is twee meter.",
            found=Found(article="a", quote="De brug", sentence="De brug is twee meter.", speaker=speaker),
            verdict="true",
            reviewed=datetime.date.fromisoformat(day),
        )
        for number, (day, speaker) in enumerate(reviews)
    ]
    return make_edition([(entry, number) for number, entry in enumerate(entries)], [], Settings())


def test_months_without_checks_are_shown_too() -> None:
    periods = over_time(edition(("2024-11-30", "A"), ("2025-02-01", "B"), ("2025-02-09", "B")))
    assert [(period.iso, len(period.claims)) for period in periods] == [
        ("2024-11", 1), ("2024-12", 0), ("2025-01", 0), ("2025-02", 2),
    ]  # fmt: skip
    assert sum(one.count for one in periods[-1].tally) == 2


def test_a_long_time_is_counted_by_year() -> None:
    periods = over_time(edition(("2019-05-01", "A"), ("2024-02-01", "B")))
    assert [period.iso for period in periods] == ["2019", "2020", "2021", "2022", "2023", "2024"]


def test_without_checks_there_is_nothing_to_show() -> None:
    assert over_time(edition()) == []
    assert most_checked(edition()) == []


def test_speakers_stand_by_how_often_they_were_checked() -> None:
    names = [
        quoted.speaker.name
        for quoted in most_checked(edition(("2024-01-01", "B"), ("2024-01-02", "A"), ("2024-01-03", "B")))
    ]
    assert names == ["B", "A"]


def test_each_bar_has_its_number_beside_it(dutch: Built) -> None:
    content = dutch.content("figures/")
    for section in ("by-verdict", "over-time", "by-speaker"):
        rows = one(content, f"#{section} table").select("tr")
        assert rows
        for row in rows:
            assert words(one(row, "th"))
            assert words(row.select("td")[0]).isdigit()
            assert row.select(".ts-bar svg[aria-hidden=true]")
    for row in content.select("#over-time tr, #by-speaker tr"):  # a bar parted by colour says in words what it shows
        counts = re.findall(r": (\d+)\.", words(one(row, ".ts-bar .ts-hidden")))
        assert sum(map(int, counts)) == int(words(row.select("td")[0]))
    told = sum(int(words(row.select("td")[0])) for row in content.select("#by-verdict tr"))
    assert told == sum(int(words(row.select("td")[0])) for row in content.select("#over-time tr"))


def test_without_speaker_pages_no_figure_leads_to_them(tmp_path: Path) -> None:
    folder = write_site(tmp_path, replace={"mkdocs.yml": ("    notice:", "    hide: [speakers]\n    notice:")})
    content = build_here(folder).content("figures/")
    assert content.select("#over-time")
    assert not content.select("#by-speaker, a[href*='speakers/']")
