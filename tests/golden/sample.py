"""A hand-built report with something of everything; every name in it is made up."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from validator.model.document import Problem, ProblemCode
from validator.model.facts import Location
from validator.model.outline import DocType, Stated, Verzoeker
from validator.model.report import Advice, CheckResult, FileResult, Finding, Outcome, Report, SectionResult, SubmissionResult
from validator.model.rulebook import Letters, Source, Status
from validator.model.waivers import Waiver
from validator.resubmission import compare
from validator.waiving import waive, waiver_uses

WERKWIJZE = "Werkwijze JBT Regio Haaglanden"
MAIN = "VTO Voorbeeld.docx"
EVALUATION = "bijlagen/evaluatie plan van aanpak.pdf"


def check_of(check_id: str, title: str, place: str, *findings: Finding) -> CheckResult:
    status = max((finding.status for finding in findings), key=lambda status: status.weight)
    return CheckResult(check_id, title, status, Source(WERKWIJZE, place, "…"), findings)


def finding_of(rule: str, status: Status, message: str, *, remedy: str = "", quote: str = "", at: Location | None = None) -> Finding:
    plain_message, plain_remedy = message.replace("ADHD", "[diagnose]").replace("Sam", "kind 1"), remedy.replace("ADHD", "[diagnose]")
    return Finding(rule.partition("-")[0], rule, status, message, remedy, quote, at, plain_message, plain_remedy)


def place_of(section: str, page: int | None, paragraph: int | None, start: int | None = None, end: int | None = None) -> Location:
    return Location(MAIN, section, page, paragraph, start, end)


def submission() -> SubmissionResult:
    checks = (
        check_of(
            "E1.1",
            "Verzoeker genoemd",
            "Bijlage 2, eis 1",
            finding_of("E1.1-genoemd", Status.PASS, "De organisatie en de schrijver staan in het verzoek.", at=place_of("verzoeker", 1, 4)),
        ),
        check_of(
            "E1.5",
            "Ondertekend",
            "Bijlage 2, eis 1",
            finding_of(
                "E1.5-geen-spoor",
                Status.REVIEW,
                "Er is geen naam of handtekening gevonden onder het verzoek.",
                remedy="Zet uw naam onder het verzoek, bij het kopje Ondertekening.",
                at=Location(MAIN),
            ),
        ),
        check_of(
            "E6.1",
            "Diagnose officieel vastgesteld",
            "Bijlage 2, eis 6",
            finding_of("E6.1-bevoegd", Status.PASS, "De diagnose is gesteld door een kinderpsychiater.", quote="kinderpsychiater"),
        ),
        check_of(
            "E6.2",
            "Diagnose niet ouder dan twee jaar",
            "Bijlage 2, eis 6",
            finding_of("E6.2-geldig", Status.PASS, "De diagnose van kind 2 is jonger dan twee jaar.", at=place_of("diagnoses", 3, 42)),
            finding_of(
                "E6.2-te-oud",
                Status.FAIL,
                "De diagnose ADHD van kind 1 is op de peildatum ouder dan twee jaar en is daarna niet opnieuw bevestigd.",
                remedy="Laat de diagnose opnieuw bevestigen door een instelling die dat mag, of schrijf op waarom dat niet kan.",
                quote="In 2019 is bij Sam ADHD vastgesteld door <GGZ> & partners.",
                at=place_of("diagnoses", 3, 41, 0, 58),
            ),
            finding_of(
                "E6.2-onzeker",
                Status.REVIEW,
                "Van de diagnose PTSS van moeder is niet zeker of die ouder is dan twee jaar.",
                remedy="Schrijf de maand of de dag erbij.",
                quote="In de zomer van 2023\nis PTSS vastgesteld.",
                at=place_of("diagnoses", 3, 43, 12, 52),
            ),
        ),
        check_of(
            "E8.1",
            "Meningen onderbouwd",
            "Bijlage 2, eis 8",
            finding_of(
                "E8.1-zonder-grond",
                Status.FAIL,
                "Hier staat een mening zonder dat erbij staat waarop die steunt.",
                remedy="Schrijf op wat u heeft gezien of gehoord, wanneer en van wie.",
                quote="\x1b[31mMoeder is \u202elui\u202c.\x07 <script>alert('x')</script>",
                at=place_of("feiten_en_zorgen", 2, 17, 0, 9),
            ),
        ),
        check_of("E10.5", "Correctie verwerkt", "Bijlage 2, eis 10", finding_of("E10.5-geen", Status.NA, "Er is geen correctie gevraagd.")),
        check_of("W8", "Veilig gemaild", "Hoofdstuk 4", finding_of("W8-bestand", Status.NA, "Het verzoek kwam niet per mail.")),
        check_of(
            "E11.a",
            "Contactgegevensblad",
            "Bijlage 2, eis 11",
            finding_of("E11.a-soort", Status.NA, "Dit is geen verzoek tot gezagsbeëindiging."),
        ),
        check_of(
            "E11.b",
            "Evaluatie van het plan van aanpak",
            "Bijlage 2, eis 11",
            finding_of("E11.b-soort", Status.NA, "Dit is geen verzoek tot gezagsbeëindiging."),
        ),
    )
    return SubmissionResult(
        source="Voorbeeld",
        received=date(2025, 6, 11),
        reference_date=date(2025, 6, 11),
        doctype=DocType.VTO,
        advice=Advice(Outcome.TERUGSTUREN, None, ("E6.2", "E8.1")),
        files=(
            FileResult(MAIN, "vto", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", True, 5, "ab" * 32, ()),
            FileResult(
                EVALUATION,
                "evaluatie",
                "application/pdf",
                True,
                4,
                "cd" * 32,
                (Problem(ProblemCode.PAGE_WITHOUT_TEXT, EVALUATION, page=2),),
            ),
            FileResult("foto.heic", "overig", "", False, None, "", (Problem(ProblemCode.UNSUPPORTED, "foto.heic", detail="image/heic"),)),
        ),
        checks=checks,
        sections=(
            SectionResult("verzoeker", "Verzoeker", "1. Gegevens verzoeker", MAIN, 1, 32),
            SectionResult("feiten_en_zorgen", "Feiten en zorgen", "Wat zijn de zorgen?", MAIN, 2, 410),
            SectionResult("diagnoses", "Diagnoses", "Diagnoses", MAIN, 3, 58),
            SectionResult("", "", "Overig", MAIN, 5, 12),
        ),
        verzoeker=Verzoeker(Stated("Veilig Thuis"), Stated("Noor Verkade"), email=Stated("n.verkade@example.nl")),
    )


def agreeable() -> SubmissionResult:
    """A submission with nothing to say about."""
    checks = (
        check_of("E1.1", "Verzoeker genoemd", "Bijlage 2, eis 1", finding_of("E1.1-genoemd", Status.PASS, "De verzoeker is genoemd.")),
    )
    return SubmissionResult(
        source="Akkoord.docx",
        received=None,
        reference_date=date(2025, 6, 11),
        doctype=DocType.VTH,
        advice=Advice(Outcome.AGENDEREN, date(2025, 6, 25), ()),
        files=(FileResult("Akkoord.docx", "vth", "text/plain", True, None, "ef" * 32, ()),),
        checks=checks,
        sections=(),
    )


def unreadable() -> SubmissionResult:
    """A submission of which nothing could be read."""
    checks = (
        check_of(
            "H1",
            "Elk bestand is te lezen",
            "Bijlage 2, eis 2",
            finding_of("H1-hoofd", Status.FAIL, "Het verzoek kan niet worden gelezen.", at=Location("slot.docx")),
        ),
        check_of("W9", "Niet te veel persoonsgegevens", "Hoofdstuk 5", finding_of("W9", Status.REVIEW, "Kijk zelf naar dit punt.")),
        check_of(
            "E1.1", "Verzoeker genoemd", "Bijlage 2, eis 1", finding_of("E1.1-onleesbaar", Status.NA, "Het verzoek is niet leesbaar.")
        ),
    )
    return SubmissionResult(
        source="slot.docx",
        received=None,
        reference_date=date(2025, 6, 11),
        doctype=DocType.UNKNOWN,
        advice=Advice(Outcome.ONLEESBAAR, None, ("H1",)),
        files=(FileResult("slot.docx", "overig", "", False, None, "12" * 32, (Problem(ProblemCode.LOCKED, "slot.docx"),)),),
        checks=checks,
        sections=(),
    )


def report_of(*submissions: SubmissionResult) -> Report:
    return Report("vto-validator", "0.1.0", "haaglanden", "2023.1", "0f" * 32, submissions, letters=letters())


def letters() -> Letters:
    """The letters of the pack of Haaglanden, with settings of their own."""
    folder = Path(__file__).parents[2] / "rules" / "haaglanden" / "brieven"
    settings = {"contact_name": "het secretariaat", "contact_phone": "", "contact_email": "jbt@example.nl", "letter_order": "H E2 E6"}
    return Letters({file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.j2"))}, settings)


def report() -> Report:
    return report_of(submission())


def again() -> Report:
    """The submission a second time: mended in part, with waivers, held against the first report."""
    first = submission()
    waiver = Waiver("E8.1", "Zo gezegd door moeder", "A. Bakker", date(2025, 12, 31), "Voorbeeld", "lui", "uitzonderingen.yaml:3:5")
    lapsed = Waiver("E6.2", "Wordt nagevraagd", "A. Bakker", date(2025, 1, 31), "Voorbeeld", "", "uitzonderingen.yaml:9:5")
    mended = {"E1.5": finding_of("E1.5", Status.PASS, "Het verzoek is ondertekend."), "E10.5": correction()}
    checks = tuple(
        check_of(check.id, check.title, check.source.place, mended[check.id]) if check.id in mended else check for check in first.checks
    )
    second = replace(first, checks=checks)
    waived = replace(second, checks=waive(second, (waiver, lapsed)), advice=Advice(Outcome.TERUGSTUREN, None, ("E6.2",)))
    uses = (*waiver_uses((waived,), (waiver, lapsed), {"E8.1", "E6.2"}),)
    return compare(replace(report_of(waived), waivers=uses), report())


def correction() -> Finding:
    return finding_of("E10.5-open", Status.REVIEW, "Is de correctie van Sam verwerkt?", remedy="Schrijf op hoe.", at=place_of("", 4, 50))


def every_sort() -> Report:
    """Submissions of each sort in one report."""
    return report_of(submission(), agreeable(), unreadable())
