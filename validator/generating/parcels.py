"""How a request arrives: a document alone, a folder of files, or a mail with attachments."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from email.message import EmailMessage
from email.utils import format_datetime
from random import Random

from validator.generating.request import Part, Request
from validator.generating.sentences import sentences
from validator.generating.word import write_docx
from validator.model.submission import SourceFile

WORD = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


def pack(dice: Random, request: Request, layout: str, carrier: str) -> tuple[SourceFile, ...]:
    """The files of a submission. A document alone holds its enclosures itself."""
    texts = sentences()
    name = request.words.told(dice.choice(texts["request_files"]), {"titel": request.title}) + ".docx"
    if carrier == "plain":
        return (SourceFile(name, write_docx(layout, request.title, request.parts, request.enclosures)),)
    files = [SourceFile(name, write_docx(layout, request.title, request.parts)), *_enclosed(dice, request.enclosures)]
    return (_mail(dice, request, files),) if carrier == "mail" else tuple(sorted(files, key=lambda file: file.name))


def _enclosed(dice: Random, enclosures: Sequence[Part]) -> list[SourceFile]:
    texts = sentences()
    names = [dice.choice(texts["enclosures"][part.name]["files"]) for part in enclosures]
    return [
        SourceFile(f"{name}.docx", write_docx("headings", part.heading, [Part(part.name, part.heading, part.lines)]))
        for name, part in zip(names, enclosures, strict=True)
    ]


def _mail(dice: Random, request: Request, files: Sequence[SourceFile]) -> SourceFile:
    texts = sentences()["mail"]
    words, number = request.words, f"{dice.getrandbits(64):016x}"
    stamp = format_datetime(datetime.combine(request.received, time(dice.randint(8, 17), dice.randint(0, 59)), UTC))
    message = EmailMessage()
    message["Received"] = f"from mx.voorbeeld.nl by mail.voorbeeld.nl with ESMTPS id {number[:6]}; {stamp}"
    message[texts["secure"][0]] = texts["secure"][1]
    message["From"], message["To"] = f"{words['werker']} <{words['mail']}>", texts["address"]
    message["Subject"], message["Date"] = dice.choice(texts["subject"]), stamp
    message["Message-ID"] = f"<{number}@voorbeeld.nl>"
    message.set_content(words.told(texts["text"]))
    for file in files:
        message.add_attachment(file.data, maintype=WORD[0], subtype=WORD[1], filename=file.name)
    message.set_boundary(f"grens-{number}")
    return SourceFile("verzoek.eml", message.as_bytes())
