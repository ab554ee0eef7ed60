import re
from itertools import pairwise
from typing import Any

import pytest
from lxml import html

from tests.golden.sample import again, every_sort, report, report_of
from validator.reports import render

SAMPLES = {"one": report(), "again": again(), "several": every_sort(), "none": report_of()}


@pytest.fixture(params=SAMPLES)
def page(request: pytest.FixtureRequest) -> Any:
    return html.document_fromstring(render(SAMPLES[request.param], "html"))


def test_page_needs_nothing_from_outside(page: Any) -> None:
    assert not page.xpath("//script | //link | //img | //iframe | //*[@src] | //form")
    assert all(link.get("href").startswith("#") for link in page.xpath("//a"))
    assert "url(" not in page.findtext(".//style")
    assert "@import" not in page.findtext(".//style")


def test_headings_descend_one_step_at_a_time(page: Any) -> None:
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_names_and_links_lead_somewhere(page: Any) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.get("href")[1:] for link in page.xpath("//a")} <= set(ids)
    assert {name for names in page.xpath("//@aria-labelledby") for name in names.split()} <= set(ids)


def test_page_has_language_landmarks_and_skip_link_first(page: Any) -> None:
    assert page.get("lang") == "nl"
    assert [len(page.findall(f".//{tag}")) for tag in ("main", "footer", "title")] == [1, 1, 1]
    assert page.xpath("//a")[0].get("href") == f"#{page.find('.//main').get('id')}"


def test_landmarks_can_be_told_apart(page: Any) -> None:
    named = page.xpath("//section[@aria-labelledby] | //nav | //article")
    labels = [
        (area.tag, " ".join(page.get_element_by_id(name).text_content() for name in area.get("aria-labelledby").split())) for area in named
    ]
    assert len(labels) == len(set(labels))


def test_status_is_word_and_sign_besides_colour(page: Any) -> None:
    for badge in page.xpath("//*[contains(concat(' ', @class, ' '), ' badge ')]"):
        sign, word = badge.xpath("./span[@aria-hidden]")[0].text, badge.xpath("./span")[0].tail.strip()
        assert sign
        assert word


def test_quote_is_text_not_markup() -> None:
    source = render(report(), "html")
    assert "<script" not in source
    quotes = [quote.text_content().strip() for quote in html.document_fromstring(source).xpath("//blockquote")]
    assert "Moeder is lui. <script>alert('x')</script>" in quotes
    assert "In 2019 is bij Sam ADHD vastgesteld door <GGZ> & partners." in quotes


def test_page_prints_and_follows_the_colour_scheme() -> None:
    style = html.document_fromstring(render(report(), "html")).findtext(".//style")
    assert "@media print" in style
    assert "prefers-color-scheme: dark" in style
    assert "prefers-reduced-motion" in style


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_of_text_contrast_enough(scheme: str) -> None:
    style = html.document_fromstring(render(report(), "html")).findtext(".//style")
    colours = _colours(style, 0 if scheme == "light" else 1)
    pairs = [(name, ground) for name in ("ink", "quiet", "link") for ground in ("page", "card", "quote")]
    pairs += [(name, f"{name}-soft") for name in ("fail", "review", "pass", "na")] + [("ink", "fail-soft"), ("quiet", "review-soft")]
    assert {
        pair: _contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs if _contrast(colours[pair[0]], colours[pair[1]]) < 4.5
    } == {}


def _colours(style: str, number: int) -> dict[str, str]:
    block = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[number]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+)", block))


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_overview_names_what_fails_first() -> None:
    page = html.document_fromstring(render(report(), "html"))
    items = [item.text_content().split() for item in page.xpath("//nav[contains(@class, 'contents')]//li")]
    assert [(words[0], words[-1]) for words in items] == [("E6.2", "niet"), ("E8.1", "niet"), ("E1.5", "beoordelen")]


def test_point_without_a_place_names_none() -> None:
    points = html.document_fromstring(render(every_sort(), "html")).xpath("//div[starts-with(@class, 'point')]")
    placeless = [point for point in points if "Kijk zelf naar dit punt." in point.text_content()]
    assert len(placeless) == 1
    assert "Waar" not in placeless[0].text_content()
