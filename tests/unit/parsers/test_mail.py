import io
import zipfile
from datetime import date
from email.message import EmailMessage, Message
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from asn1crypto import cms

from validator.model.document import Document, ProblemCode
from validator.model.submission import SourceFile
from validator.parsers import parse_here
from validator.settings import Limits

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40


def read(data: bytes, **limits: int) -> Document:
    return parse_here(SourceFile("bericht.eml", data), Limits(**limits))


def mail(body: str = "Beste collega,\n\nHierbij het verzoek.\n") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "VTO fam. J."
    message["Received"] = "from a by b; Mon, 18 May 2026 09:12:00 +0200"
    message["Date"] = "Sun, 17 May 2026 23:50:00 +0200"
    message.set_content(body)
    return message


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_a_mail_gives_its_text_its_enclosures_and_the_day_of_the_last_hop() -> None:
    message = mail()
    message.add_attachment(b"%PDF-1.7 inhoud", maintype="application", subtype="pdf", filename="VTO.pdf")
    document = read(message.as_bytes())
    assert texts(document) == ["Beste collega,", "Hierbij het verzoek."]
    assert [(item.name, item.data) for item in document.attachments] == [("VTO.pdf", b"%PDF-1.7 inhoud")]
    assert document.mail is not None
    assert document.mail.received == date(2026, 5, 18)
    assert document.mail.subject == "VTO fam. J."


def test_a_page_is_read_where_there_is_no_plain_text() -> None:
    message = MIMEText("<html><head><style>p{}</style></head><body><p>Eerste</p><script>x</script><p>Tweede</p></body></html>", "html")
    message["Message-ID"] = "<1@x>"
    assert texts(read(message.as_bytes())) == ["Eerste", "Tweede"]


def test_of_two_forms_of_the_same_text_only_the_plain_one_is_shown() -> None:
    message = mail("Alleen dit.")
    message.add_alternative("<p>Alleen dit.</p>", subtype="html")
    assert texts(read(message.as_bytes())) == ["Alleen dit."]


def test_a_logo_is_no_enclosure_but_a_large_photo_is() -> None:
    message = mail()
    message.add_alternative('<p>Groet</p><img src="cid:logo"><img src="cid:foto">', subtype="html")
    page = message.get_payload()[1]
    page.add_related(PNG, maintype="image", subtype="png", cid="<logo>")
    page.add_related(PNG + b"\x00" * 100_000, maintype="image", subtype="png", cid="<foto>", filename="brief van vader.png")
    assert [item.name for item in read(message.as_bytes()).attachments] == ["brief van vader.png"]


@pytest.mark.parametrize(
    ("disposition", "expected"),
    [
        ("attachment; filename*=UTF-8''reactie%20moeder%20%E2%82%AC.pdf", "reactie moeder €.pdf"),
        ('attachment; filename="=?utf-8?b?'.replace("b?", "q?") + 'reactie_vader.pdf?="', "reactie vader.pdf"),
        ('attachment; filename="..\\\\..\\\\etc/passwd"', "passwd"),
        ("attachment", "bijlage 1.pdf"),
    ],
)
def test_names_of_enclosures_are_decoded_and_hold_no_path(disposition: str, expected: str) -> None:
    message = MIMEMultipart()
    message["Message-ID"] = "<1@x>"
    part = Message()
    part["Content-Type"] = "application/pdf"
    part["Content-Disposition"] = disposition
    part.set_payload("%PDF-1.7")
    message.attach(part)
    assert [item.name for item in read(message.as_bytes()).attachments] == [expected]


def test_the_same_file_twice_is_one_enclosure_and_two_files_of_one_name_stay_two() -> None:
    message = mail()
    for data in (b"%PDF een", b"%PDF een", b"%PDF twee"):
        message.add_attachment(data, maintype="application", subtype="pdf", filename="stuk.pdf")
    assert [item.name for item in read(message.as_bytes()).attachments] == ["stuk.pdf", "stuk.pdf (2)"]


def test_a_mail_within_a_mail_is_an_enclosure_that_can_be_read() -> None:
    outer = mail()
    outer.add_attachment(mail("Het is niet waar, zegt vader."))
    inner = read(outer.as_bytes()).attachments[0]
    assert "Het is niet waar, zegt vader." in texts(read(inner.data))


def test_an_encrypted_mail_is_locked() -> None:
    message = MIMEMultipart("encrypted")
    message["Message-ID"] = "<1@x>"
    assert [problem.code for problem in read(message.as_bytes()).problems] == [ProblemCode.LOCKED]


def test_an_enveloped_smime_mail_is_locked_and_a_signed_one_is_read() -> None:
    signed = cms.ContentInfo(
        {
            "content_type": "signed_data",
            "content": cms.SignedData(
                {
                    "version": "v1",
                    "digest_algorithms": [],
                    "encap_content_info": {"content_type": "data", "content": mail("Ondertekend.").as_bytes()},
                    "signer_infos": [],
                }
            ),
        }
    ).dump()
    document = read(signed)
    assert texts(document) == ["Ondertekend."]
    assert document.mail is not None
    assert document.mail.is_signed


def test_deep_nesting_ends_as_a_problem() -> None:
    message: Message = MIMEText("diep")
    for _ in range(30):
        outer = MIMEMultipart()
        outer.attach(message)
        message = outer
    message["Message-ID"] = "<1@x>"
    assert ProblemCode.TOO_COMPLEX in [problem.code for problem in read(message.as_bytes(), nesting=10).problems]


@pytest.mark.parametrize("charset", ["onzin-8", "cp1252", "utf-16"])
def test_a_charset_that_lies_loses_no_mail(charset: str) -> None:
    data = b"Message-ID: <1@x>\nContent-Type: text/plain; charset=" + charset.encode() + b"\n\nMevrouw Andr\xe9 reageerde."
    assert read(data).blocks


def test_a_zip_gives_its_members_without_climbing_paths() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("../../etc/VTO.txt", "tekst")
        archive.writestr("__MACOSX/._VTO.txt", "ruis")
    document = read(buffer.getvalue())
    assert [item.name for item in document.attachments] == ["etc/VTO.txt"]


def test_a_zip_that_holds_a_word_file_uncompressed_is_still_a_zip() -> None:
    word, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(word, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("VTO.docx", word.getvalue())
    assert [item.name for item in read(outer.getvalue()).attachments] == ["VTO.docx"]
