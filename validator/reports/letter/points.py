"""What a letter asks: the findings of a submission as points, in order of weight; what stands at one passage is one point."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from validator.model.facts import Location
from validator.model.report import CheckResult, Finding, SubmissionResult
from validator.model.rulebook import Status

# a required part that is missing or empty; where another check fails on that part, its words say it better
PARTS_CHECK = "E2.1"
NOWHERE = Location("")

Entry = tuple[CheckResult, Finding]


@dataclass(frozen=True, slots=True)
class Point:
    """Findings that belong together, the heaviest first."""

    entries: tuple[Entry, ...]

    @property
    def status(self) -> Status:
        """The worst status of its findings."""
        return max((finding.status for _, finding in self.entries), key=lambda status: status.weight)

    @property
    def spoken(self) -> tuple[Entry, ...]:
        """The findings whose words are told: without those that only say that a part is missing, where others say why that matters."""
        others = tuple((check, finding) for check, finding in self.entries if check.id != PARTS_CHECK)
        return others if any(finding.status is Status.FAIL for _, finding in others) else self.entries


def points_of(submission: SubmissionResult, order: str) -> list[Point]:
    """The points that ask for attention, by status and then as `order` ("H E2.1 E9") names the beginnings of check ids."""
    entries = [(check, finding) for check in submission.checks for finding in check.findings if finding.asks_attention]
    rank = {prefix: number for number, prefix in enumerate(order.split())}
    groups = _joined(_grouped(entries))
    points = [Point(tuple(sorted(group, key=lambda entry: _weight(entry, rank)))) for group in groups]
    return sorted(points, key=lambda point: (*_weight(point.entries[0], rank), _position(point.entries[0][1])))


def _weight(entry: Entry, rank: Mapping[str, int]) -> tuple[int, int]:
    check, finding = entry
    prefixes = [prefix for prefix in rank if check.id == prefix or (check.id.startswith(prefix) and not check.id[len(prefix)].isdigit())]
    return -finding.status.weight, rank[max(prefixes, key=len)] if prefixes else len(rank)


def _position(finding: Finding) -> tuple[str, int, int]:
    place = finding.location or NOWHERE
    return place.file, place.paragraph or 0, place.start or 0


def _grouped(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Findings on overlapping words of a paragraph together, and those without a paragraph by the part that they are about."""
    groups: list[list[Entry]] = []
    for check, finding in sorted(entries, key=lambda entry: _position(entry[1])):
        if groups and _overlaps(groups[-1], finding):
            groups[-1].append((check, finding))
        else:
            groups.append([(check, finding)])
    return list(_by_part(groups))


def _overlaps(group: list[Entry], finding: Finding) -> bool:
    places = [other.location for _, other in group if other.location]
    here = finding.location
    if here is None or here.paragraph is None or here.start is None or not places:
        return False
    last = places[0]
    is_same = (last.file, last.paragraph) == (here.file, here.paragraph)
    return is_same and here.start < max(place.end or 0 for place in places)


def _by_part(groups: Iterable[list[Entry]]) -> Iterator[list[Entry]]:
    parts: dict[str, list[Entry]] = {}
    for group in groups:
        place = group[0][1].location or NOWHERE
        if place.paragraph is not None or not place.section:
            yield group
        else:
            parts.setdefault(place.section, []).extend(group)
    yield from parts.values()


def _joined(groups: list[list[Entry]]) -> list[list[Entry]]:
    """A part that is missing or empty joined to the point of another check that fails on that part."""
    lone = [group for group in groups if all(check.id == PARTS_CHECK for check, _ in group)]
    others = [list(group) for group in groups if group not in lone]
    for group in lone:
        section = (group[0][1].location or NOWHERE).section
        host = next((other for other in others if section and _fails_on(other, section)), None)
        if host is None:
            others.append(group)
        else:
            host.extend(group)
    return others


def _fails_on(group: list[Entry], section: str) -> bool:
    return any(finding.status is Status.FAIL and (finding.location or NOWHERE).section == section for _, finding in group)
