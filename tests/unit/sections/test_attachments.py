import pytest

RULING = ("Rechtbank Den Haag", "De kinderrechter verlengt de ondertoezichtstelling tot 1 mei 2027.")
WILLING = "Ondergetekende, L. van Dam, verklaart zich bereid om de voogdij op zich te nemen over Noor."


@pytest.fixture
def request_for_termination(blank):
    return (
        blank()
        .heading("Verzoek tot Onderzoek gezagsbeëindiging", 1)
        .heading("Reactie kind")
        .lines("Goed.")
        .heading("Bijlagen")
        .items("Beschikking", "Contactgegevensblad")
    )


def kinds(read):
    return [part.kind for part in read.outline.attachments]


def test_list_of_annexes_includes_nothing(request_for_termination):
    assert kinds(request_for_termination.read()) == []


def test_document_behind_the_request_is_included_and_no_part_of_it(request_for_termination):
    read = request_for_termination.heading("BESCHIKKING", 1).lines(*RULING).heading("Reactie moeder").lines("In de beschikking.").read()
    assert kinds(read) == ["beschikking"]
    assert read.texts("reactie_ouders") == []
    assert [read.document.quote(span) for span in read.outline.attachments[0].spans][-1] == "In de beschikking."


def test_two_documents_behind_the_request(request_for_termination):
    read = request_for_termination.lines("Beschikking", *RULING, "Bereidheidsverklaring voogdij", WILLING).read()
    assert kinds(read) == ["beschikking", "bereidheidsverklaring-verzorger"]


def test_statement_of_the_institution_is_told_by_its_content(request_for_termination):
    read = (
        request_for_termination.bold("Bereidverklaring")
        .lines("Jeugdbescherming West, te Den Haag, verklaart zich bereid de voogdij te aanvaarden.")
        .read()
    )
    assert kinds(read) == ["bereidheidsverklaring-gi"]


def test_heading_inside_a_request_that_goes_on_is_no_document(vto):
    read = (
        vto.heading("Ingezette hulp").heading("Evaluatie", 3).lines("De hulp is gestopt.").heading("Afspraken").lines("Moeder belt.").read()
    )
    assert kinds(read) == []
    assert read.texts("afspraken") == ["Moeder belt."]


@pytest.mark.parametrize(
    ("name", "lines", "kind", "from_name"),
    [
        ("scan.pdf", ("BESCHIKKING", *RULING), "beschikking", False),
        ("beschikking.pdf", (WILLING,), "bereidheidsverklaring-verzorger", False),
        ("brief.docx", ("Hierbij mijn reactie op het verzoek tot onderzoek.", "Ik ben het er niet mee eens."), "reactie", False),
        ("Evaluatie PvA 2025-03.pdf", ("Er is veel gebeurd.",), "evaluatie", True),
        ("VT rapport.pdf", (), "rapport-veilig-thuis", True),
    ],
)
def test_whole_file(blank, name, lines, kind, from_name):
    (part,) = blank().lines(*lines).read(name).outline.attachments
    assert (part.kind, part.from_name) == (kind, from_name)


def test_file_that_is_nothing_known(blank):
    assert kinds(blank().lines("Boodschappen.").read("lijst.docx")) == []


def test_reaction_in_a_file_of_its_own_is_a_part_too(blank):
    read = blank().heading("Reactie van moeder").lines("Ik ben het eens.").read("reactie.docx")
    assert kinds(read) == ["reactie"]
    assert read.texts("reactie_ouders") == ["Ik ben het eens."]
