import time
from datetime import date
from pathlib import Path

import pytest

from validator.errors import RulebookError
from validator.model.facts import FactKind
from validator.model.outline import DocType
from validator.model.rulebook import Comparison, Condition, Example, Operator, Reference, Status
from validator.rulebook import load_rulebook
from validator.rulebook.lint import lint

VOCABULARY = {
    "document": FactKind("document", "", {"length": "number"}),
    "diagnosis": FactKind(
        "diagnosis", "", {"age": ("recent", "too_old"), "person": "text", "year": "number", "confirmed": "flag"}, ("name",)
    ),
    "reaction": FactKind("reaction", "", {"person": "text", "words": "number"}),
}
PACK = """\
name: test
version: "1.0"
valid_from: 2023-06-15
valid_until: 2026-12-31
settings:
  max_words: 75
  region: Haaglanden
  strict: true
"""
PARTS = """\
parts:
  - name: diagnoses
    title: Diagnoses
    headings: [Diagnoses, Diagnostiek]
    labels:
      datum: [Datum, Op]
"""
FORMAT = """\
doctype: vto
title: Verzoek tot Onderzoek
titles: [Verzoek tot Onderzoek, VTO]
parts:
  - use: diagnoses
    required: true
  - name: kinderen
    title: Kinderen
    headings: [Kind]
    one_of: [diagnoses]
    sample: |
      Mees
"""
ATTACHMENTS = "kinds:\n  - name: beschikking\n    title: Beschikking\n    titles: [Beschikking]\n"
RULES = """\
eis: "6"
title: Diagnoses
source: {document: Werkwijze, place: "Bijlage 2, eis 6", text: Niet ouder dan twee jaar.}
checks:
  - id: E6.2
    title: Niet te oud
    applies_to: [vto, vth]
    otherwise: {status: pass, message: "In orde in {setting.region}."}
    rules:
      - id: E6.2-te-oud
        when:
          - fact: diagnosis
            as: d
            where: {age: too_old, confirmed: false, year: {ge: 1990, le: 2030}}
          - absent: reaction
            where: {person: {ref: d.person}, words: {gt: {setting: max_words}}}
        status: fail
        message: "{d.name} uit {d.year} is te oud."
        remedy: "Meer dan {setting.max_words} woorden."
        examples:
          hit:
            - sections: {diagnoses: "ADHD in 2019."}
            - facts: [{diagnosis: {age: too_old, name: ADHD}}]
          pass:
            - doctype: vth
              facts: [{diagnosis: {age: recent}}]
      - id: E6.2-rol
        when:
          - fact: diagnosis
            where: {person: [moeder, vader]}
        status: review
        message: Kijk dit na.
"""


class Pack:
    """A pack on disk in which a test changes words."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("pakket.yaml", PACK)
        self.write("formats/onderdelen.yaml", PARTS)
        self.write("formats/vto.yaml", FORMAT)
        self.write("formats/vth.yaml", "doctype: vth\ntitle: VTH\ntitles: [VTH]\nparts:\n  - use: diagnoses\n")
        self.write("formats/bijlagen.yaml", ATTACHMENTS)
        self.write("terms/dates.yaml", "months: [mei, juni]\n")
        self.write("eisen/E06.yaml", RULES)

    def write(self, path: str, content: str | bytes) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    def change(self, path: str, old: str, new: str) -> None:
        content = (self.root / path).read_text(encoding="utf-8")
        assert content.count(old) == 1
        self.write(path, content.replace(old, new))

    def load(self, on=date(2025, 1, 1)):
        return load_rulebook(self.root, VOCABULARY, on)

    def problems(self):
        with pytest.raises(RulebookError) as error:
            self.load()
        return error.value.problems


@pytest.fixture
def pack(tmp_path):
    return Pack(tmp_path / "test")


def test_a_pack_becomes_checks_and_rules(pack):
    rulebook = pack.load()

    (check,) = rulebook.checks
    too_old, role = check.rules
    assert (check.id, check.otherwise, check.needs_text, check.source.place) == ("E6.2", Status.PASS, True, "Bijlage 2, eis 6")
    assert check.applies_to == (DocType.VTO, DocType.VTH)
    assert too_old.when == (
        Condition(
            "diagnosis",
            "d",
            (
                Comparison("age", Operator.EQ, "too_old"),
                Comparison("confirmed", Operator.EQ, value=False),
                Comparison("year", Operator.GE, 1990),
                Comparison("year", Operator.LE, 2030),
            ),
        ),
        Condition(
            "reaction",
            "reaction",
            (Comparison("person", Operator.EQ, Reference("d", "person")), Comparison("words", Operator.GT, 75)),
            is_absent=True,
        ),
    )
    assert role.when[0].comparisons == (Comparison("person", Operator.IN, ("moeder", "vader")),)
    assert [example.expect for example in too_old.examples] == ["hit", "hit", "pass"]
    assert too_old.examples[1] == Example("hit", DocType.VTO, {}, (("diagnosis", {"age": "too_old", "name": "ADHD"}),), 23)


def test_a_pack_becomes_formats_terms_and_settings(pack):
    rulebook = pack.load()

    diagnoses, children = rulebook.format_of(DocType.VTO).parts
    assert (diagnoses.title, diagnoses.is_required, diagnoses.labels) == ("Diagnoses", True, {"datum": ("Datum", "Op")})
    assert (children.one_of, children.sample, children.is_required) == (("diagnoses",), "Mees", False)
    assert not rulebook.format_of(DocType.VTH).parts[0].is_required
    assert rulebook.terms == {"dates": {"months": ("mei", "juni")}}
    assert rulebook.settings == {"max_words": 75, "region": "Haaglanden", "strict": True}
    assert rulebook.attachment_kinds[0].name == "beschikking"


def test_words_are_the_text_that_they_look_like(pack):
    pack.write("terms/words.yaml", "list: [nee, on, 12:30, 1.5, 2024-01-01, 007]\n")

    assert pack.load().terms["words"]["list"] == ("nee", "on", "12:30", "1.5", "2024-01-01", "007")


@pytest.mark.parametrize(
    ("path", "old", "new", "problem"),
    [
        ("pakket.yaml", "version:", "versie:", "test/pakket.yaml:2:1: De sleutel \"versie\""),
        ("pakket.yaml", "2023-06-15", "2023-02-31", "test/pakket.yaml:3:13: \"2023-02-31\""),
        ("pakket.yaml", "max_words: 75", "max_words: [75]", "test/pakket.yaml:6:14: Hier hoort"),
        ("pakket.yaml", "region: Haaglanden", "max_words: 80", 'test/pakket.yaml:7:3: De sleutel "max_words" staat er al, op regel 6'),
        ("eisen/E06.yaml", "status: fail", "status: fout", "test/eisen/E06.yaml:17:17: \"fout\""),
        ("eisen/E06.yaml", "fact: diagnosis\n            as: d", "fact: diagnose\n            as: d", "E06.yaml:12:19: Het soort feit"),
        ("eisen/E06.yaml", "age: too_old, confirmed", "leeftijd: 3, confirmed", "E06.yaml:14:31: Het feit"),
        ("eisen/E06.yaml", "age: too_old, confirmed", "age: old, confirmed", "E06.yaml:14:26: \"old\" past niet"),
        ("eisen/E06.yaml", "confirmed: false", "confirmed: nee", "true of false"),
        ("eisen/E06.yaml", "ge: 1990", "lookahead: 1990", 'E06.yaml:14:71: De vergelijking "lookahead"'),
        ("eisen/E06.yaml", "ge: 1990", "ge: {setting: region}", "past niet bij het kenmerk"),
        ("eisen/E06.yaml", "age: too_old, confirmed", "age: {gt: recent}, confirmed", "kunnen alleen getallen"),
        ("eisen/E06.yaml", "year: {ge: 1990, le: 2030}", "year: {in: 3}", "een lijst met waarden"),
        ("eisen/E06.yaml", "setting: max_words", "setting: min_words", 'De instelling "min_words"'),
        ("eisen/E06.yaml", "ref: d.person", "ref: reaction.person", 'Geen eerdere voorwaarde van deze regel heet "reaction"'),
        ("eisen/E06.yaml", "ref: d.person", "ref: d.naam", 'heeft geen kenmerk "naam"'),
        ("eisen/E06.yaml", "ref: d.person", "ref: d.year", "van een ander type"),
        ("eisen/E06.yaml", "ref: d.person", "ref: person", "naam.kenmerk"),
        ("eisen/E06.yaml", "{d.name} uit", "{d.naam} uit", 'E06.yaml:18:18: De invulplek "{d.naam}"'),
        ("eisen/E06.yaml", "{d.name} uit", "{reaction.person} uit", 'De invulplek "{reaction.person}"'),
        ("eisen/E06.yaml", "{setting.region}", "{d.name}", 'De invulplek "{d.name}"'),
        ("eisen/E06.yaml", "{setting.max_words} woorden", "{max_words} woorden", "accolade"),
        ("eisen/E06.yaml", "- id: E6.2-rol", "- id: E6.2-te-oud", "E06.yaml:27:13: De regel"),
        ("eisen/E06.yaml", "- id: E6.2-rol", "- id: E6.1-rol", 'moet beginnen met "E6.2-"'),
        ("eisen/E06.yaml", "absent: reaction", "absent: reaction\n            fact: reaction", "niet met beide"),
        ("eisen/E06.yaml", "absent: reaction", "absent: reaction\n            as: r", 'Verwijder "as"'),
        ("eisen/E06.yaml", "absent: reaction", "fact: reaction\n            as: d", 'De naam "d" staat al'),
        ("eisen/E06.yaml", "[vto, vth]", "alles", 'Schrijf "all"'),
        ("eisen/E06.yaml", "{diagnoses:", "{diagnosen:", 'Het onderdeel "diagnosen"'),
        ("eisen/E06.yaml", "{age: recent}", "{age: nieuw}", '"nieuw" past niet'),
        ("eisen/E06.yaml", "{age: recent}", "{soort: x}", 'geen kenmerk "soort"'),
        ("formats/vto.yaml", "use: diagnoses", "use: diagnose", "formats/vto.yaml:5:10: Het onderdeel"),
        ("formats/vto.yaml", "name: kinderen", "name: diagnoses", "staat er al"),
        ("formats/vto.yaml", "one_of: [diagnoses]", "one_of: [gezin]", 'geen onderdeel "gezin"'),
        ("formats/vth.yaml", "doctype: vth", "doctype: vto", "is er al een format"),
        ("terms/dates.yaml", "juni", "6", "terms/dates.yaml:1:15: Hier hoort"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place(pack, path, old, new, problem):
    pack.change(path, old, new)

    assert any(problem in line for line in pack.problems()), pack.problems()


def test_all_mistakes_are_told_at_once(pack):
    pack.change("eisen/E06.yaml", "age: too_old, confirmed", "age: old, confirmed")
    pack.change("eisen/E06.yaml", "{setting.max_words} woorden", "{setting.woorden} woorden")
    pack.change("formats/vto.yaml", "use: diagnoses", "use: diagnose")

    assert len(pack.problems()) >= 3


@pytest.mark.parametrize(
    ("path", "content", "problem"),
    [
        ("eisen/E07.yaml", b"eis: \xff\xfe", "UTF-8"),
        ("eisen/E07.yaml", b"eis: [1, 2", "E07.yaml:2:1: Dit is geen geldige YAML"),
        ("eisen/E07.yaml", b"eis: \x07", "tekens"),
        ("eisen/E07.yaml", b"", "leeg"),
        ("eisen/E07.yaml", b"a: &a [x]\nb: *a\n", "E07.yaml:2:4: Een verwijzing met *"),
        ("eisen/E07.yaml", b"a: !!python/name:os.system x\n", "E07.yaml:1:4: Een type met !"),
        ("eisen/E07.yaml", b"a: 1\n---\nb: 2\n", "één YAML-document"),
        ("eisen/E07.yaml", b"[" * 100 + b"]" * 100, "te diep genest"),
        ("eisen/E07.yaml", b"[" * 100_000, "geldige YAML"),
        ("eisen/E07.yaml", b"? [a]\n: b\n", "sleutel moet een woord"),
        ("eisen/E07.yaml", b"#" * 5_000_001, "groter dan 5 MB"),
        ("eisen/E07.yml", b"eis: x\n", 'de naam "E07.yaml"'),
        ("eisen/oud/E07.yaml", b"eis: x\n", "wordt het niet gelezen"),
    ],
)
def test_a_file_that_cannot_be_used_is_told(pack, path, content, problem):
    pack.write(path, content)

    assert any(problem in line for line in pack.problems()), pack.problems()


def test_a_pack_that_is_not_there_is_told_without_its_path(tmp_path):
    with pytest.raises(RulebookError) as error:
        load_rulebook(tmp_path / "weg", VOCABULARY, date(2025, 1, 1))

    assert str(error.value).startswith("weg:1:1: ")
    assert str(tmp_path) not in str(error.value)


def test_a_pack_is_valid_up_to_its_last_day(pack):
    assert pack.load(on=date(2026, 12, 31)).valid_until == date(2026, 12, 31)
    assert pack.load(on=date(2020, 1, 1)).valid_from == date(2023, 6, 15)
    with pytest.raises(RulebookError, match="2026-12-31"):
        pack.load(on=date(2027, 1, 1))


def test_the_hash_follows_the_content_only(pack, tmp_path):
    first = pack.load().sha256
    copy = Pack(tmp_path / "copy")
    assert copy.load().sha256 == first

    copy.change("terms/dates.yaml", "juni", "juli")
    assert copy.load().sha256 != first


def test_the_directory_of_the_environment_is_used(pack, monkeypatch):
    monkeypatch.setenv("VTO_RULES", str(pack.root))

    assert load_rulebook(None, VOCABULARY, date(2025, 1, 1)).name == "test"


def test_a_regional_pack_adds_to_its_base(pack, tmp_path):
    region = tmp_path / "regio"
    for path, content in {
        "pakket.yaml": 'name: regio\nversion: "2"\nvalid_from: 2024-01-01\nbased_on: test\nsettings: {max_words: 50}\n',
        "terms/dates.yaml": "months: [juli, mei]\n",
        "formats/onderdelen.yaml": "parts:\n  - name: diagnoses\n    headings: [Onderzoek]\n",
        "eisen/E06.yaml": "checks:\n  - id: E6.2\n    rules:\n      - {id: E6.2-te-oud, status: review}\n"
        "      - {id: E6.2-extra, when: [{fact: reaction}], status: fail, message: Nieuw.}\n",
    }.items():
        (region / path).parent.mkdir(parents=True, exist_ok=True)
        (region / path).write_text(content, encoding="utf-8")

    rulebook = load_rulebook(region, VOCABULARY, date(2025, 1, 1))

    (check,) = rulebook.checks
    assert [(rule.id, rule.status.value) for rule in check.rules] == [
        ("E6.2-te-oud", "review"),
        ("E6.2-rol", "review"),
        ("E6.2-extra", "fail"),
    ]
    assert check.rules[0].when[1].comparisons[1].value == 50
    assert (rulebook.name, rulebook.settings["region"]) == ("regio", "Haaglanden")
    assert rulebook.terms["dates"]["months"] == ("mei", "juni", "juli")
    assert rulebook.format_of(DocType.VTO).parts[0].headings == ("Diagnoses", "Diagnostiek", "Onderzoek")


def test_a_regional_pack_without_its_base_is_told(pack):
    pack.change("pakket.yaml", "name: test", "name: test\nbased_on: elders")

    assert pack.problems() == ('test/pakket.yaml:2:11: Het regelpakket "elders" waarop dit pakket bouwt, is er niet.',)


def test_lint_tells_what_deserves_a_look(pack):
    pack.write("terms/dates.yaml", 'months: [mei, Mei, " juni"]\n')
    pack.change("formats/vto.yaml", "headings: [Kind]", "headings: [Kind, diagnoses]")

    remarks = "\n".join(lint(pack.load()))

    assert 'E6.2-te-oud heeft geen voorbeeld onder "near_miss"' in remarks
    assert 'E6.2-te-oud heeft geen voorbeeld onder "hit"' not in remarks
    assert 'Geen regel gebruikt het feit "document"' in remarks
    assert '"mei" meer dan één keer' in remarks
    assert 'te veel spaties in " juni"' in remarks
    assert 'de kop "diagnoses" bij de onderdelen diagnoses en kinderen' in remarks


def test_a_large_pack_loads_within_a_quarter_of_a_second(pack):
    head, rules = RULES.split("    rules:\n")
    check = head.split("checks:\n")[1] + "    rules:\n" + rules
    for number in range(20):
        checks = "".join(check.replace("E6.2", f"E{number}.{letter}") for letter in "abc")
        pack.write(f"eisen/F{number:02}.yaml", head.split("checks:\n")[0] + "checks:\n" + checks)

    start = time.process_time()
    rulebook = pack.load()

    assert sum(len(check.rules) for check in rulebook.checks) == 122
    assert time.process_time() - start < 0.25
