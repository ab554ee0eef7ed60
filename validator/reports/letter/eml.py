"""The return letter as a draft of a mail, to edit and send: mail programs open a file with X-Unsent as one that is not sent yet."""

import re
from email.message import EmailMessage
from email.policy import SMTP

from validator.model.report import Report
from validator.reports.letter.text import plain
from validator.reports.letter.writing import written_letters

# narrower than the standard: what is none of these is left for the person who sends it to fill in
ADDRESS = re.compile(r"[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)


def render(report: Report) -> bytes:
    """The draft. Raises ValueError unless there is one submission: a draft goes to one verzoeker."""
    (letter,) = written_letters(report)
    return draft(letter.subject, letter.email, plain(letter.paragraphs))


def draft(subject: str, email: str, text: str) -> bytes:
    """The draft with this text, to this address where it is one."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = subject
    if ADDRESS.fullmatch(email):
        message["To"] = email
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    return message.as_bytes()
