"""Opening Word files: flavours, damage, locks, attacks and files inside."""

import io
import struct

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.parsers.docx_building import docx, p, part, r, relationships, texts, unzipped, zipped
from validator.model.document import FieldKind, ProblemCode
from validator.parsers.docx import parse_docx
from validator.parsers.docx.embedded import native_file
from validator.settings import Limits

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TEXT = p("Verzoek tot onderzoek")
BASE = "application/vnd.ms-word."


def parse(data, limits=None):
    return parse_docx("verzoek.docx", data, limits or Limits())


def codes(document):
    return [problem.code for problem in document.problems]


@pytest.mark.parametrize(
    "main_type",
    [
        f"{BASE}document.macroEnabled.main+xml",
        f"{BASE}template.macroEnabledTemplate.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ],
)
def test_macro_files_and_templates_are_read(main_type):
    document = parse(docx(TEXT, main_type=main_type))
    assert (texts(document), codes(document)) == (["Verzoek tot onderzoek"], [])


def test_strict_files_are_read():
    members = unzipped(
        docx(TEXT + p("na", '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=f'<w:footnote w:id="2">{p("noot")}</w:footnote>')
    )
    strict = {
        name: content.replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ).replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main")
        for name, content in members.items()
    }
    document = parse(zipped(strict))
    assert (texts(document), codes(document)) == (["Verzoek tot onderzoek", "na", "noot"], [])


def test_a_relationship_that_leads_nowhere_is_overlooked_and_said():
    document = parse(docx(TEXT, parts={"i1": ("image", "media/weg.png", None)}))
    assert (texts(document), codes(document)) == (["Verzoek tot onderzoek"], [ProblemCode.REPAIRED])


def test_a_broken_part_beside_the_text_is_named():
    document = parse(docx(TEXT, parts={"f1": ("footnotes", "footnotes.xml", "<w:footnotes")}))
    assert texts(document) == ["Verzoek tot onderzoek"]
    assert [(problem.code, problem.detail) for problem in document.problems] == [(ProblemCode.PART_UNREADABLE, "footnotes")]


def test_a_broken_header_does_not_cost_the_text():
    section = '<w:sectPr><w:headerReference r:id="h1"/></w:sectPr>'
    document = parse(docx(TEXT + section, parts={"h1": ("header", "header1.xml", "<w:hdr")}))
    assert texts(document) == ["Verzoek tot onderzoek"]
    assert [(problem.code, problem.detail) for problem in document.problems] == [(ProblemCode.PART_UNREADABLE, "header")]


def test_a_part_with_a_wrong_checksum_is_left_out_and_named():
    data = docx(TEXT, parts={"i1": ("image", "media/foto.bin", "x" * 99)})
    place = data.index(b"word/media/foto.bin") + len("word/media/foto.bin")
    document = parse(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :])
    assert texts(document) == ["Verzoek tot onderzoek"]
    assert ProblemCode.PART_UNREADABLE in codes(document)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ProblemCode.EMPTY),
        (OLE + "EncryptedPackage".encode("utf-16-le"), ProblemCode.LOCKED),
        (OLE + "WordDocument".encode("utf-16-le"), ProblemCode.UNSUPPORTED),
        (docx(TEXT)[:300], ProblemCode.DAMAGED),
        (b"Dit is gewoon tekst", ProblemCode.DAMAGED),
        (zipped({"iets.txt": "x"}), ProblemCode.DAMAGED),
        (docx(p()), ProblemCode.NO_TEXT),
        (docx("<w:p><w:r><w:t>open"), ProblemCode.DAMAGED),
    ],
)
def test_files_that_cannot_be_read_say_why(data, code):
    document = parse(data)
    assert codes(document) == [code]
    assert not document.is_readable


def test_a_header_alone_is_no_text():
    section = '<w:sectPr><w:headerReference r:id="h1"/></w:sectPr>'
    assert codes(parse(docx(section, parts={"h1": ("header", "header1.xml", part("hdr", p("Vertrouwelijk")))}))) == [ProblemCode.NO_TEXT]


def test_an_entity_bomb_and_a_file_entity_do_no_harm(tmp_path):
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim")
    members = unzipped(docx(TEXT + p(r("&b;"))))
    source = members["word/document.xml"].decode().partition("?>")[2]
    levels = "".join(f'<!ENTITY e{level + 1} "{f"&e{level};" * 10}">' for level in range(9))
    for entities in (f'<!ENTITY e0 "xxxxxxxxxx">{levels}<!ENTITY b "&e9;">', f'<!ENTITY b SYSTEM "{secret.as_uri()}">'):
        document = parse(zipped(members | {"word/document.xml": f"<!DOCTYPE d [{entities}]>{source}"}))
        assert document.problems or texts(document) == ["Verzoek tot onderzoek"]
        assert "geheim" not in "".join(texts(document))


def test_elements_nested_beyond_reason_are_refused():
    for opening, closing in (("<w:smartTag>", "</w:smartTag>"), ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")):
        for times in (80, 5_000):
            document = parse(docx(p(opening * times + r("x") + closing * times) + opening * times + p("y") + closing * times))
            assert codes(document)
            assert not document.is_readable


def test_limits_of_the_zip_hold():
    assert codes(parse(docx(p("x" * 10_000)), Limits(part_bytes=5_000))) == [ProblemCode.TOO_COMPLEX]


def test_a_part_that_refers_to_itself_ends():
    members = unzipped(docx(TEXT))
    members["word/_rels/document.xml.rels"] = relationships({"s": ("header", "document.xml"), "t": ("numbering", "document.xml")})
    assert texts(parse(zipped(members))) == ["Verzoek tot onderzoek"]


def test_embedded_files_are_handed_on_and_others_named():
    inner = docx(p("bijlage"))
    parts = {
        "e1": ("package", "embeddings/bijlage.docx", inner),
        "e2": ("oleObject", "embeddings/oleObject1.bin", b"%PDF-1.7 x"),
        "e3": ("oleObject", "embeddings/oleObject2.bin", b"onbekend"),
        "e4": ("oleObject", "embeddings/oleObject3.bin", OLE + b"kapot"),
    }
    document = parse(docx(TEXT, parts=parts))
    assert [(found.name, found.data[:4]) for found in document.attachments] == [
        ("bijlage.docx", b"PK\x03\x04"),
        ("oleObject1.bin", b"%PDF"),
    ]
    assert [(problem.code, problem.detail) for problem in document.problems] == [
        (ProblemCode.EMBEDDED_UNREAD, "oleObject2.bin"),
        (ProblemCode.EMBEDDED_UNREAD, "oleObject3.bin"),
    ]


def test_a_part_that_is_referred_to_without_end_is_read_once():
    body = TEXT + p('<w:r><w:footnoteReference w:id="2"/></w:r>') * 500
    document = parse(docx(body, footnotes=f'<w:footnote w:id="2">{p("noot")}</w:footnote>'))
    assert texts(document) == ["Verzoek tot onderzoek", "noot"]


def test_thousands_of_fields_that_never_end_take_no_time():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>x</w:t></w:r>'
    assert texts(parse(docx(p(begin * 20_000)))) == ["x" * 20_000]


def test_a_digital_signature_is_noted():
    members = unzipped(docx(TEXT))
    members["_rels/.rels"] = members["_rels/.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" '
        b'Target="origin.bin"/></Relationships>',
    )
    document = parse(zipped(members | {"origin.bin": b""}))
    assert [field.kind for field in document.fields] == [FieldKind.SIGNATURE]


def test_a_zip_behind_other_bytes_is_held_to_the_limits_too():
    assert codes(parse(b"xx" + docx(p("x" * 10_000)), Limits(part_bytes=5_000))) == [ProblemCode.TOO_COMPLEX]


def test_a_file_dropped_on_the_page_as_package_is_taken_out():
    content = b"%PDF-1.7 bijlage"
    path = b"C:\\map\\brief.pdf\0"
    sized_path, sized_content = (struct.pack("<I", len(item)) + item for item in (path, content))
    native = b"\x02\0brief.pdf\0" + path + b"\0\0\x03\0" + sized_path + sized_content
    found = native_file(struct.pack("<I", len(native)) + native)
    assert (found.name, found.data) == ("brief.pdf", content)


def test_the_same_bytes_give_the_same_document():
    data = docx(TEXT)
    assert parse(data) == parse(data)
    assert parse(data).sha256 != parse(docx(p("anders"))).sha256


def test_a_file_made_by_python_docx_is_read():
    from docx import Document as WordFile

    word, target = WordFile(), io.BytesIO()
    word.add_heading("Hulpvragen", 1)
    word.add_paragraph("Hoe krijgen wij rust?", style="List Number")
    word.add_table(1, 2).cell(0, 1).text = "Sem"
    word.save(target)
    document = parse(target.getvalue())
    assert [(block.text, block.level, block.number) for block in document.blocks] == [
        ("Hulpvragen", 1, ""),
        ("Hoe krijgen wij rust?", 0, "1."),
        ("Sem", 0, ""),
    ]


SOURCE = docx(
    TEXT + p("na", '<w:r><w:footnoteReference w:id="2"/></w:r>'), styles="", footnotes=f'<w:footnote w:id="2">{p("noot")}</w:footnote>'
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(SOURCE) - 1), st.integers(0, 255)), min_size=1, max_size=12))
def test_no_damage_to_the_bytes_makes_the_parser_raise(changes):
    data = bytearray(SOURCE)
    for place, byte in changes:
        data[place] = byte
    document = parse(bytes(data))
    assert document.blocks or document.problems


TAGS = ("p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "hyperlink", "fldSimple", "txbxContent", "drawing", "smartTag")
TREES = st.recursive(
    st.sampled_from(
        ["<w:t>x</w:t>", "<w:pPr/>", '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', "<w:br/>", "los"]
    ),
    lambda inner: st.builds(lambda tag, parts: f"<w:{tag}>{''.join(parts)}</w:{tag}>", st.sampled_from(TAGS), st.lists(inner, max_size=4)),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(TREES, max_size=4))
def test_no_order_of_elements_makes_the_parser_raise(trees):
    document = parse(docx("".join(trees) + TEXT))
    assert ProblemCode.DAMAGED not in codes(document)
    assert "Verzoek tot onderzoek" in "".join(texts(document))
