"""How a mail is known again, what it is called, and who may be answered."""

from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage, Message

import pytest

from tests.golden.sample import agreeable, submission, unreadable
from validator.mailbox.message import Fetched
from validator.mailbox.replying import Label, label_of, may_answer, sender_of
from validator.model.document import Problem, ProblemCode
from validator.model.outline import DocType
from validator.settings import Limits


def fetched(data: bytes, *, is_whole: bool = True) -> Fetched:
    return Fetched(1, len(data), date(2026, 4, 22), data, is_whole)


def with_attachment(content: bytes, cte: str = "base64", **headers: str) -> bytes:
    message = EmailMessage()
    message["Message-ID"] = "<1@wijkteam.example>"
    for name, value in headers.items():
        message[name] = value
    message.set_content("Zie de bijlage: één stuk.\n", cte="quoted-printable" if cte == "base64" else "8bit")
    message.add_attachment(content, maintype="application", subtype="pdf", filename="VTO.pdf")
    return message.as_bytes()


def headers_of(**headers: str) -> Message:
    return message_from_bytes("".join(f"{name.replace('_', '-')}: {value}\n" for name, value in headers.items()).encode())


def test_key_ignores_the_way_that_a_mail_came() -> None:
    plain = fetched(with_attachment(b"%PDF"))
    travelled = fetched(with_attachment(b"%PDF", cte="8bit", Received="from a by b", Subject="[EXTERN]").replace(b"\n", b"\r\n"))

    assert plain.key == travelled.key


def test_key_sees_other_content_and_other_identifier() -> None:
    keys = {
        fetched(data).key
        for data in (
            with_attachment(b"%PDF"),
            with_attachment(b"%PDF anders"),
            with_attachment(b"%PDF").replace(b"<1@", b"<2@"),
            with_attachment(b"%PDF").replace(b"<1@wijkteam.example>", b""),
        )
    }

    assert len(keys) == 4


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\r\n\r\n",
        b"\x00\xff" * 50,
        b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 3000,
        b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (level, level) for level in range(2000)),
        b"Content-Type: text/plain; charset=bestaat-niet\nContent-Transfer-Encoding: base64\n\n!!!",
        b"Message-ID: =?bestaat-niet?q?a?=\nDate: nooit\nReceived: ;\n\nhoi",
    ],
)
def test_malformed_mail_has_a_key_and_can_be_handed_in(data: bytes) -> None:
    mail = fetched(data)

    assert mail.key == fetched(data).key
    assert mail.submission(Limits()).files[0].data == data
    assert mail.submission(Limits()).received == date(2026, 4, 22)


def test_day_of_the_last_hop() -> None:
    mail = fetched(b"Received: from a by b; Tue, 21 Apr 2026 09:00:00 +0200\nDate: Mon, 20 Apr 2026 10:00:00 +0200\n\nhoi")

    assert mail.submission(Limits()).received == date(2026, 4, 21)


def test_mail_too_large_to_fetch_is_a_problem() -> None:
    handed_in = fetched(b"Message-ID: <1@a>\n\n", is_whole=False).submission(Limits())

    assert not handed_in.files
    assert [problem.code for problem in handed_in.problems] == [ProblemCode.TOO_LARGE]


@pytest.mark.parametrize(
    ("headers", "label"),
    [
        ({}, Label.TERUGSTUREN),
        ({"Auto_Submitted": "auto-replied"}, Label.BEOORDELEN),
        ({"Content_Type": "multipart/report; report-type=delivery-status"}, Label.BEOORDELEN),
        ({"Precedence": "bulk"}, Label.BEOORDELEN),
        ({"Auto_Submitted": "no"}, Label.TERUGSTUREN),
    ],
)
def test_label_of_a_request(headers: dict[str, str], label: Label) -> None:
    assert label_of(submission(), headers_of(**headers)) is label
    assert may_answer(submission(), headers_of(**headers)) == (label is Label.TERUGSTUREN)


def test_label_of_what_is_no_request() -> None:
    assert label_of(replace(agreeable(), doctype=DocType.UNKNOWN), headers_of()) is Label.GEEN_VERZOEK
    assert label_of(unreadable(), headers_of()) is Label.ONLEESBAAR


def test_failed_judge_is_never_an_advice() -> None:
    broken = replace(agreeable().files[0], problems=(Problem(ProblemCode.RULE_FAILED, "x"),))

    assert label_of(replace(agreeable(), files=(broken,)), headers_of()) is Label.NIET_GETOETST


def test_message_that_waits_elsewhere_is_not_answered() -> None:
    waiting = replace(unreadable().files[0], problems=(Problem(ProblemCode.NOTIFICATION, "x"),))

    assert not may_answer(replace(unreadable(), files=(waiting,)), headers_of())


@pytest.mark.parametrize(
    ("sender", "address"),
    [
        ("Fien <fien@wijkteam.example>", "fien@wijkteam.example"),
        ("no-reply@wijkteam.example", ""),
        ("MAILER-DAEMON@wijkteam.example", ""),
        ("a@b.example, c@d.example", ""),
        ("niemand", ""),
        ("", ""),
    ],
)
def test_sender_to_answer(sender: str, address: str) -> None:
    assert sender_of(headers_of(From=sender, Reply_To="ander@elders.example")) == address
